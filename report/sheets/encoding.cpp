#include "report/sheets/encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "agent/core/handle.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

using Converter = Handle<std::remove_pointer_t<iconv_t>, iconv_close>;

bool takes_away(std::string_view& bytes, std::string_view start) {
  if (bytes.substr(0, start.size()) != start) return false;
  bytes.remove_prefix(start.size());
  return true;
}

Error bad_byte(std::string_view bytes, std::size_t offset, std::string_view encoding) {
  const auto line =
      1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
  return malformed("byte " + std::to_string(offset + 1) + " (line " + std::to_string(line) +
                   ", 0x" + to_hex(bytes.substr(offset, 1)) + ") is no " + std::string{encoding});
}

}  // namespace

Result<std::string> to_utf8(std::string_view bytes, const char* encoding, std::size_t limit) {
  const iconv_t opened = iconv_open("UTF-8", encoding);
  // iconv's failure is the address -1, which no handle may own.
  if (opened == reinterpret_cast<iconv_t>(-1)) return system_error(errno, encoding);
  const Converter converter{opened};
  std::string text;
  std::array<char, 16384> buffer;
  char* from = const_cast<char*>(bytes.data());  // iconv does not write there
  std::size_t left = bytes.size();
  while (left > 0) {
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t done = iconv(converter.get(), &from, &left, &to, &room);
    const int error_number = errno;
    text.append(buffer.data(), buffer.size() - room);
    if (text.size() > limit)
      return too_large("a text of more than " + std::to_string(limit) + " bytes");
    if (done == static_cast<std::size_t>(-1) && error_number != E2BIG)
      return bad_byte(bytes, bytes.size() - left, encoding);
  }
  return text;
}

Result<DecodedText> decode_text(std::string_view bytes, std::size_t limit) {
  for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
    if (!takes_away(bytes, encoding[6] == 'L' ? "\xFF\xFE" : "\xFE\xFF")) continue;
    auto text = to_utf8(bytes, encoding, limit);
    if (!text) return text.error();
    return DecodedText{std::move(*text), "UTF-16"};
  }
  const bool marked = takes_away(bytes, "\xEF\xBB\xBF");
  if (bytes.size() > limit)
    return too_large("a text of more than " + std::to_string(limit) + " bytes");
  if (is_utf8(bytes)) return DecodedText{std::string{bytes}, "UTF-8"};
  if (marked) return malformed("it begins as UTF-8 and goes on as something else");
  auto text = to_utf8(bytes, "GB18030", limit);
  if (!text) return text.error().during("neither UTF-8 nor GB18030");
  return DecodedText{std::move(*text), "GB18030"};
}

}  // namespace mijian
