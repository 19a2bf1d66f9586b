#include "agent/collectors/network/known_hosts.h"

#include "agent/collectors/network/host_name.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_hosts = 20'000, longest_type = 64;

bool has_room(KnownHosts& found) { return found.is_whole = found.hosts.size() < most_hosts; }

/// "[host]:port" without both.
std::string_view without_port(std::string_view name) {
  return !name.empty() && name.front() == '[' ? name.substr(1, name.find(']') - 1) : name;
}

bool is_pattern(std::string_view name) {
  return name.empty() || name.find_first_of("*?!") != std::string_view::npos;
}

/// This machine by one of its own names: no other server.
bool is_this_machine(const std::string& host) {
  const auto address = parse_ip(host);
  if (address) return is_loopback(*address);
  const std::string_view name{host};
  return name == "localhost" || name.substr(0, 10) == "localhost." || name == "ip6-localhost" ||
         name == "localhost4" || name == "localhost6" || name.ends_with(".localhost");
}

bool is_key_type(std::string_view word) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-@.";
  return !word.empty() && word.size() <= longest_type &&
         word.find_first_not_of(letters) == std::string_view::npos;
}

void add_names(KnownHosts& found, std::string_view names, std::string_view type, int line) {
  if (names.substr(0, 1) == "|") {  // |1|salt|hash
    if (has_room(found)) found.hosts.push_back({std::nullopt, std::string{type}, line});
    return;
  }
  for (const std::string_view name : split(names, ',')) {
    if (is_pattern(name)) continue;
    const auto host = host_name(without_port(name));
    if (!host)
      found.bad_lines.push_back(line);
    else if (!is_this_machine(*host) && has_room(found))
      found.hosts.push_back({*host, std::string{type}, line});
  }
}

}  // namespace

KnownHosts parse_known_hosts(std::string_view text) {
  KnownHosts found;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    const auto words = words_of(trim(line));
    if (words.empty() || words[0].front() == '#' || words[0].front() == '@') continue;
    if (!found.is_whole) break;
    // The first version of the protocol had numbers in place of a type: bits, exponent, modulus.
    const bool is_old = words.size() > 3 && to_integer(words[1]) && to_integer(words[2]);
    if (words.size() < 3 || (!is_old && !is_key_type(words[1])))
      found.bad_lines.push_back(number);
    else
      add_names(found, words[0], is_old ? std::string_view{"rsa1"} : words[1], number);
  }
  return found;
}

KnownHosts parse_putty_hosts(std::string_view text) {
  KnownHosts found;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    if (trim(line).empty()) continue;
    if (!found.is_whole) break;
    const auto at = line.find('@'), colon = line.find(':', at), blank = line.find(' ', colon);
    if (blank == std::string_view::npos || !is_key_type(line.substr(0, at)))
      found.bad_lines.push_back(number);
    else
      add_names(found, line.substr(colon + 1, blank - colon - 1), line.substr(0, at), number);
  }
  return found;
}

}  // namespace mijian
