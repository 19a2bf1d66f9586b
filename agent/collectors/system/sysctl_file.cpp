#include "agent/collectors/system/sysctl_file.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_lines = 20'000, longest_name = 512;

void swap_separators(std::string& name) {
  for (char& c : name)
    if (c == '.')
      c = '/';
    else if (c == '/')
      c = '.';
}

/// Whether the set behind '[' takes in a character; moves past its ']'. A set without end is an
/// ordinary '['.
bool fits_set(std::string_view& pattern, char c) {
  const auto end = pattern.find(']', pattern.size() > 1 && pattern[1] == '!' ? 3 : 2);
  if (end == std::string_view::npos) {
    pattern.remove_prefix(1);
    return c == '[';
  }
  std::string_view set = pattern.substr(1, end - 1);
  pattern.remove_prefix(end + 1);
  const bool negated = set.front() == '!' || set.front() == '^';
  if (negated) set.remove_prefix(1);
  bool found = false;
  for (std::size_t at = 0; at < set.size(); ++at) {
    const bool range = at + 2 < set.size() && set[at + 1] == '-';
    found = found || (range ? set[at] <= c && c <= set[at + 2] : set[at] == c);
    if (range) at += 2;
  }
  return found != negated;
}

bool fits_one(std::string_view& pattern, char c) {
  if (pattern.front() == '[') return c != '/' && fits_set(pattern, c);
  const char wanted = pattern.front();
  pattern.remove_prefix(1);
  return wanted == '?' ? c != '/' : wanted == c;
}

/// A path that stays below /proc/sys: neither empty parts nor "." or "..".
bool stays_below(std::string_view path) {
  if (path.empty() || path.size() > longest_name) return false;
  for (const std::string_view part : split(path, '/'))
    if (part.empty() || part == "." || part == "..") return false;
  return true;
}

}  // namespace

bool fits_pattern(std::string_view pattern, std::string_view path) {
  // Only the last star has to be tried again: an earlier one that took more would help no further.
  std::optional<std::string_view> behind_star;
  std::string_view star_path;
  while (true) {
    if (!pattern.empty() && pattern.front() == '*') {
      pattern.remove_prefix(1);
      behind_star = pattern, star_path = path;
      continue;
    }
    if (path.empty() && pattern.empty()) return true;
    std::string_view rest = pattern;
    if (!path.empty() && !pattern.empty() && fits_one(rest, path.front())) {
      if (path.front() == '/') behind_star.reset();  // no star reaches over a slash
      pattern = rest;
      path.remove_prefix(1);
      continue;
    }
    if (!behind_star || star_path.empty() || star_path.front() == '/') return false;
    star_path.remove_prefix(1);
    pattern = *behind_star, path = star_path;
  }
}

std::string dotted_name(std::string_view path) {
  std::string name{path};
  swap_separators(name);
  return name;
}

std::string sysctl_path(std::string_view name) {
  std::string path{name};
  const auto first = path.find_first_of("./");
  if (first != std::string::npos && path[first] == '.') swap_separators(path);
  return path;
}

std::string folded_value(std::string_view value) {
  std::string folded;
  for (const std::string_view word : words_of(value)) {
    if (!folded.empty()) folded += ' ';
    folded += word;
  }
  return folded;
}

SysctlText parse_sysctl_file(std::string_view file, std::string_view text) {
  SysctlText parsed;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#' || line.front() == ';') continue;
    const bool may_fail = line.front() == '-';
    if (may_fail) line.remove_prefix(1);
    const auto pair = split_pair(line, '=');
    std::string path = sysctl_path(pair ? pair->first : trim(line));
    if ((!pair && !may_fail) || !stays_below(path) || parsed.lines.size() >= most_lines)
      parsed.malformed_lines.push_back(number);
    else
      parsed.lines.push_back({std::move(path),
                              pair ? std::optional{folded_value(pair->second)} : std::nullopt,
                              std::string{file}, number});
  }
  return parsed;
}

const SysctlLine* winning_line(const std::vector<SysctlLine>& lines, std::string_view path) {
  const SysctlLine* named = nullptr;
  const SysctlLine* by_pattern = nullptr;
  for (const SysctlLine& line : lines)
    if (line.path == path)
      named = &line;
    else if (line.is_pattern() && line.value && fits_pattern(line.path, path))
      by_pattern = &line;
  if (named != nullptr) return named->value ? named : nullptr;
  return by_pattern;
}

}  // namespace mijian
