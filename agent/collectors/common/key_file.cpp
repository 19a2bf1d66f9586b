#include "agent/collectors/common/key_file.h"

#include <algorithm>
#include <cstdint>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_entries = 100'000;

bool is_comment(std::string_view line) { return line.front() == '#' || line.front() == ';'; }

/// The character behind a backslash; takes it from the front.
std::string take_escape(std::string_view& rest) {
  constexpr std::size_t most_digits = 4;
  const char c = rest.empty() ? '\\' : rest.front();
  rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
  if (c != 'x') return {c};
  const auto end = rest.substr(0, most_digits).find_first_not_of("0123456789abcdefABCDEF");
  const auto digits = rest.substr(0, std::min(end, most_digits));
  const auto point = to_integer(digits, 16);
  if (!point) return {c};
  rest.remove_prefix(digits.size());
  return utf8_of(static_cast<std::uint32_t>(*point));
}

}  // namespace

const KeyFileEntry* KeyFile::find(std::string_view group, std::string_view key) const {
  const auto found = std::find_if(entries.rbegin(), entries.rend(), [&](const KeyFileEntry& entry) {
    return entry.group == group && entry.key == key;
  });
  return found == entries.rend() ? nullptr : &*found;
}

Status KeyFile::whole(std::string_view path) const {
  if (is_whole) return ok;
  return too_large(std::string{path} + ": more settings than are read");
}

KeyFile parse_key_file(std::string_view text) {
  KeyFile file;
  std::string group;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || is_comment(line)) continue;
    if (line.front() == '[' && line.back() == ']') {
      group = line.substr(1, line.size() - 2);
      continue;
    }
    const auto pair = split_pair(line, '=');
    if (!pair || pair->first.empty()) {
      file.malformed_lines.push_back(number);
      continue;
    }
    if (file.entries.size() >= most_entries) {
      file.is_whole = false;
      break;
    }
    file.entries.push_back({group, std::string{pair->first}, std::string{pair->second}, number});
  }
  return file;
}

std::vector<std::string> settings_list(std::string_view value) {
  std::vector<std::string> values(1);
  bool quoted = false;
  while (!value.empty()) {
    const char c = value.front();
    value.remove_prefix(1);
    if (c == '\\')
      values.back() += take_escape(value);
    else if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      values.emplace_back();
    else if (c != ' ' || quoted || !values.back().empty())
      values.back() += c;
  }
  return values;
}

}  // namespace mijian
