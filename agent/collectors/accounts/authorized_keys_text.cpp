#include "agent/collectors/accounts/authorized_keys_text.h"

#include <algorithm>
#include <optional>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_keys = 10'000;

bool is_key_type(std::string_view word) {
  constexpr std::string_view starts[] = {"ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-",
                                         "rsa-sha2-"};
  return std::any_of(std::begin(starts), std::end(starts),
                     [&](std::string_view start) { return word.substr(0, start.size()) == start; });
}

/// The options end at the first blank outside of quotes.
std::size_t end_of_options(std::string_view line) {
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '"')
      ++at;
    else if (line[at] == '"')
      quoted = !quoted;
    else if (!quoted && (line[at] == ' ' || line[at] == '\t'))
      return at;
  }
  return line.size();
}

/// "command=…,from=10.0.0.1" of what stands in front of a key.
std::string shown_options(std::string_view options) {
  std::vector<std::string> shown;
  bool quoted = false;
  std::string one;
  const auto take = [&] {
    const auto sign = one.find('=');
    const std::string name = to_lower(one.substr(0, sign));
    if (name.empty()) return;
    const bool harmless = name == "from" || name == "expiry-time";
    if (sign == std::string::npos)
      shown.push_back(name);
    else
      shown.push_back(name + "=" + (harmless ? one.substr(sign + 1) : "…"));
  };
  for (std::size_t at = 0; at < options.size(); ++at) {
    if (options[at] == '"') {
      quoted = !quoted;
    } else if (options[at] == ',' && !quoted) {
      take();
      one.clear();
    } else {
      if (options[at] == '\\' && at + 1 < options.size()) ++at;
      one += options[at];
    }
  }
  take();
  return join(shown, ",");
}

std::optional<AuthorizedKey> parse_line(std::string_view line, int number) {
  AuthorizedKey key;
  key.line = number;
  std::string_view first = line.substr(0, line.find_first_of(" \t"));
  if (!is_key_type(first)) {
    const auto end = end_of_options(line);
    key.options = shown_options(line.substr(0, end));
    line = trim(line.substr(end));
    first = line.substr(0, line.find_first_of(" \t"));
  }
  if (!is_key_type(first) || first.size() == line.size()) return std::nullopt;
  key.type = first;
  return key;
}

}  // namespace

AuthorizedKeysText parse_authorized_keys(std::string_view text) {
  AuthorizedKeysText parsed;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    auto key = parse_line(line, number);
    if (!key)
      parsed.malformed_lines.push_back(number);
    else if (parsed.keys.size() < most_keys)
      parsed.keys.push_back(std::move(*key));
    else
      parsed.is_whole = false;
  }
  return parsed;
}

}  // namespace mijian
