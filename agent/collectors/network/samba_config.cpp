#include "agent/collectors/network/samba_config.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_lines = 100'000;

struct LogicalLine {
  std::string text;
  int number = 0;
};

/// A backslash at the end goes on in the next line, even in a comment.
std::vector<LogicalLine> logical_lines(std::string_view text) {
  std::vector<LogicalLine> lines;
  bool continued = false;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    std::string_view line = trim(raw);
    if (!continued) {
      if (lines.size() == most_lines) {
        lines.push_back({"the lines behind are not read", number});  // malformed: a gap
        break;
      }
      lines.push_back({"", number});
    }
    continued = !line.empty() && line.back() == '\\';
    if (continued) line.remove_suffix(1);
    lines.back().text += line;
  }
  return lines;
}

/// "Guest  OK" and "guestok" are one parameter.
std::string folded(std::string_view name) {
  std::string kept = to_lower(name);
  kept.erase(std::remove_if(kept.begin(), kept.end(), [](char c) { return c == ' ' || c == '\t'; }),
             kept.end());
  return kept;
}

SambaLine section(std::string_view text, int number) {
  const auto close = text.find(']');
  if (close == std::string_view::npos) return {SambaLine::Kind::malformed, "", "", number};
  return {SambaLine::Kind::section, std::string{trim(text.substr(1, close - 1))}, "", number};
}

/// "S-1-1-0:F,S-1-5-21-1-2-3-1001:R": whoever may change something, it is not for reading only.
bool lets_write(std::string_view acl) {
  const auto entries = split(acl, ',');
  return std::any_of(entries.begin(), entries.end(), [](std::string_view entry) {
    const auto pair = split_pair(entry, ':');
    return pair && to_lower(pair->second) == "f";
  });
}

}  // namespace

std::vector<SambaLine> parse_samba_config(std::string_view text) {
  std::vector<SambaLine> lines;
  for (const LogicalLine& logical : logical_lines(text)) {
    const std::string_view line = trim(logical.text);
    if (line.empty() || line.front() == '#' || line.front() == ';') continue;
    if (line.front() == '[') {
      lines.push_back(section(line, logical.number));
      continue;
    }
    const auto pair = split_pair(line, '=');
    if (pair && !pair->first.empty())
      lines.push_back({SambaLine::Kind::parameter, folded(pair->first), std::string{pair->second},
                       logical.number});
    else
      lines.push_back({SambaLine::Kind::malformed, "", "", logical.number});
  }
  return lines;
}

std::optional<bool> samba_truth(std::string_view value) {
  const std::string word = to_lower(trim(value));
  if (word == "yes" || word == "true" || word == "on" || word == "1") return true;
  if (word == "no" || word == "false" || word == "off" || word == "0") return false;
  return std::nullopt;
}

std::optional<SambaUsershare> parse_samba_usershare(std::string_view text) {
  const auto lines = lines_of(text);
  if (lines.empty() || lines.front().substr(0, 9) != "#VERSION ") return std::nullopt;
  SambaUsershare share;
  int number = 0;
  for (const std::string_view line : lines) {
    ++number;
    const auto pair = split_pair(line, '=');
    if (!pair) continue;
    if (pair->first == "path") share.path = pair->second, share.line = number;
    if (pair->first == "sharename") share.name = pair->second;
    if (pair->first == "guest_ok") share.is_guest = to_lower(pair->second) == "y";
    if (pair->first == "usershare_acl") share.is_read_only = !lets_write(pair->second);
  }
  if (share.path.empty()) return std::nullopt;
  return share;
}

}  // namespace mijian
