#include "agent/collectors/accounts/sshd_config.h"

#include <algorithm>
#include <array>
#include <limits>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::pair<std::string_view, std::string_view> old_names[] = {
    {"challengeresponseauthentication", "kbdinteractiveauthentication"},
    {"skeyauthentication", "kbdinteractiveauthentication"},
    {"dsaauthentication", "pubkeyauthentication"},
    {"rsaauthentication", "pubkeyauthentication"},
    {"pubkeyacceptedkeytypes", "pubkeyacceptedalgorithms"},
    {"hostbasedacceptedkeytypes", "hostbasedacceptedalgorithms"},
};

std::string todays_name(std::string_view keyword) {
  std::string lower = to_lower(keyword);
  for (const auto& [old_name, name] : old_names)
    if (lower == old_name) return std::string{name};
  return lower;
}

/// Takes one word off the front; false when its quote stays open.
bool take_word(std::string_view& rest, std::string& word) {
  char quote = 0;
  while (!rest.empty()) {
    const char c = rest.front();
    if (quote == 0 && (c == ' ' || c == '\t')) break;
    rest.remove_prefix(1);
    const bool escapes = c == '\\' && !rest.empty() &&
                         (rest[0] == '\\' || rest[0] == '"' || rest[0] == '\'' || rest[0] == ' ');
    if (escapes) {
      word += rest.front();
      rest.remove_prefix(1);
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    } else {
      word += c;
    }
  }
  return quote == 0;
}

std::optional<std::int64_t> unit_seconds(char unit) {
  switch (unit) {
    case 's':
      return 1;
    case 'm':
      return 60;
    case 'h':
      return 3'600;
    case 'd':
      return 86'400;
    case 'w':
      return 604'800;
    default:
      return std::nullopt;
  }
}

std::optional<SshdLine> parse_line(std::string_view line, int number) {
  const auto end = std::min(line.find_first_of(" \t="), line.size());
  std::string_view rest = trim(line.substr(end));
  if (!rest.empty() && rest.front() == '=') rest = trim(rest.substr(1));
  auto words = sshd_words(rest);
  if (!words || words->empty()) return std::nullopt;
  return SshdLine{todays_name(line.substr(0, end)), std::move(*words), number};
}

}  // namespace

std::optional<std::vector<std::string>> sshd_words(std::string_view text) {
  std::vector<std::string> words;
  for (text = trim(text); !text.empty() && text.front() != '#'; text = trim(text)) {
    std::string word;
    if (!take_word(text, word)) return std::nullopt;
    words.push_back(std::move(word));
  }
  return words;
}

std::optional<std::int64_t> sshd_seconds(std::string_view text) {
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
  std::int64_t seconds = 0;
  if (text.empty()) return std::nullopt;
  while (!text.empty()) {
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto number = to_integer(text.substr(0, digits));
    if (!number || *number > most) return std::nullopt;
    text.remove_prefix(digits);
    std::int64_t factor = 1;
    if (!text.empty()) {
      const auto unit = unit_seconds(to_lower(text.substr(0, 1)).front());
      if (!unit) return std::nullopt;
      factor = *unit;
      text.remove_prefix(1);
    }
    seconds += *number * factor;
    if (seconds > most) return std::nullopt;
  }
  return seconds;
}

SshdText parse_sshd_config(std::string_view text) {
  SshdText parsed;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    if (auto one = parse_line(line, number))
      parsed.lines.push_back(std::move(*one));
    else
      parsed.malformed_lines.push_back(number);
  }
  return parsed;
}

}  // namespace mijian
