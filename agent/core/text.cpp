#include "agent/core/text.h"

#include <fmt/core.h>

#include <charconv>
#include <cstring>

namespace mijian {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view ends = " \t\r\n\v\f";

bool is_trimmed(char c) { return c == '\0' || ends.find(c) != std::string_view::npos; }

/// One code point: its value and length, or length 0 for bytes that are no UTF-8.
struct CodePoint {
  std::uint32_t value = 0;
  std::size_t length = 0;
};

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

std::size_t sequence_length(std::uint8_t lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

/// Overlong forms, surrogates and values past U+10FFFF are refused, as RFC 3629 says.
bool is_scalar(std::uint32_t value, std::size_t length) {
  constexpr std::uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  return value >= smallest[length] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

CodePoint code_point(std::string_view bytes) {
  const std::uint8_t lead = byte_at(bytes, 0);
  const std::size_t length = sequence_length(lead);
  if (length == 0 || length > bytes.size()) return {};
  if (length == 1) return {lead, 1};
  std::uint32_t value = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const std::uint8_t next = byte_at(bytes, i);
    if ((next & 0xC0u) != 0x80) return {};
    value = value << 6 | (next & 0x3Fu);
  }
  return is_scalar(value, length) ? CodePoint{value, length} : CodePoint{};
}

/// How many bytes at the front are ASCII; eight are looked at together.
std::size_t ascii_length(std::string_view bytes) {
  std::size_t length = 0;
  for (std::uint64_t eight = 0; length + sizeof eight <= bytes.size(); length += sizeof eight) {
    std::memcpy(&eight, bytes.data() + length, sizeof eight);
    if ((eight & 0x8080808080808080u) != 0) break;
  }
  while (length < bytes.size() && byte_at(bytes, length) < 0x80) ++length;
  return length;
}

/// Control characters, and those that turn the reading direction, hide, or end a line.
bool misleads(std::uint32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0xAD || value == 0x061C ||
         value == 0x180E || (value >= 0x200B && value <= 0x200F) ||
         (value >= 0x2028 && value <= 0x202E) || (value >= 0x2060 && value <= 0x206F) ||
         value == 0xFEFF || (value >= 0xFFF9 && value <= 0xFFFB) ||
         (value >= 0xE0000 && value <= 0xE007F);
}

std::string shown(CodePoint point, std::string_view bytes) {
  if (point.length == 0) return fmt::format("\\x{:02x}", byte_at(bytes, 0));
  if (!misleads(point.value)) return std::string{bytes.substr(0, point.length)};
  if (point.value < 0x80) return fmt::format("\\x{:02x}", point.value);
  return fmt::format("\\u{{{:04x}}}", point.value);
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_trimmed(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_trimmed(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (;;) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return words;
    text.remove_prefix(begin);
    const std::size_t end = text.find_first_of(blanks);
    words.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return words;
    text.remove_prefix(end);
  }
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::optional<Pair> split_pair(std::string_view text, char separator) {
  const std::size_t at = text.find(separator);
  if (at == std::string_view::npos) return std::nullopt;
  return Pair{trim(text.substr(0, at)), trim(text.substr(at + 1))};
}

std::optional<std::int64_t> to_integer(std::string_view text, int base) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string to_lower(std::string_view text) {
  std::string lower{text};
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::string to_hex(std::string_view bytes) {
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const char c : bytes) hex += fmt::format("{:02x}", static_cast<std::uint8_t>(c));
  return hex;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) joined += separator;
    joined += part;
  }
  return joined;
}

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
  if (what.empty()) return text;
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool is_utf8(std::string_view bytes) {
  for (;;) {
    bytes.remove_prefix(ascii_length(bytes));
    if (bytes.empty()) return true;
    const CodePoint point = code_point(bytes);
    if (point.length == 0) return false;
    bytes.remove_prefix(point.length);
  }
}

std::string utf8_of(std::uint32_t code_point) {
  if (!is_scalar(code_point, 1)) return {};
  if (code_point < 0x80) return {static_cast<char>(code_point)};
  const int more = code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
  constexpr std::uint32_t leads[] = {0, 0xC0, 0xE0, 0xF0};
  std::string bytes{static_cast<char>(leads[more] | code_point >> (6 * more))};
  for (int left = more - 1; left >= 0; --left)
    bytes += static_cast<char>(0x80 | (code_point >> (6 * left) & 0x3F));
  return bytes;
}

std::string display(std::string_view foreign, std::size_t limit) {
  std::string out;
  for (std::string_view rest = foreign; !rest.empty();) {
    const CodePoint point = code_point(rest);
    const std::string piece = shown(point, rest);
    if (out.size() + piece.size() > limit) return out + fmt::format("…({} bytes)", foreign.size());
    out += piece;
    rest.remove_prefix(point.length == 0 ? 1 : point.length);
  }
  return out;
}

}  // namespace mijian
