#include "agent/collectors/network/dns_config.h"

#include <algorithm>
#include <optional>

#include "agent/collectors/network/ip_range.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_comment(std::string_view line) { return line.empty() || line[0] == '#' || line[0] == ';'; }

/// The address alone, of "dns+tls://9.9.9.9", "[fe80::1]:53", "9.9.9.9:53", "9.9.9.9#name",
/// "fe80::1%eth0".
std::string_view address_part(std::string_view text) {
  if (const auto scheme = text.find("://"); scheme != std::string_view::npos)
    text.remove_prefix(scheme + 3);
  text = text.substr(0, text.find('#'));
  if (!text.empty() && text[0] == '[') return text.substr(1, text.find(']') - 1);
  const auto colon = text.find(':');
  if (colon != std::string_view::npos && colon == text.rfind(':')) return text.substr(0, colon);
  return text;
}

/// Adds the addresses of a list; one that is none makes the line a bad one.
void add_list(NameServers& found, std::string_view list, int line) {
  std::string blanked{list};
  std::replace_if(
      blanked.begin(), blanked.end(),
      [](char c) { return c == ',' || c == ';' || c == '"' || c == '\''; }, ' ');
  for (const auto word : words_of(blanked)) {
    const auto address = address_part(word);
    if (parse_ip(address))
      found.servers.push_back({std::string{address}, line});
    else if (found.bad_lines.empty() || found.bad_lines.back() != line)
      found.bad_lines.push_back(line);
  }
}

bool begins_with_one(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [text](std::string_view start) {
    return text.substr(0, start.size()) == start;
  });
}

}  // namespace

NameServers parse_resolv_conf(std::string_view text) {
  NameServers found;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    // The C library wants the word at the very start, and takes what follows the address for
    // nothing.
    const auto words = words_of(line);
    if (words.empty() || words[0] != "nameserver" || line[0] != 'n') continue;
    add_list(found, words.size() > 1 ? words[1] : "-", number);
  }
  return found;
}

NameServers parse_dns_ini(std::string_view text, std::initializer_list<std::string_view> sections,
                          std::initializer_list<std::string_view> keys) {
  NameServers found;
  int number = 0;
  bool inside = false;
  for (std::string_view line : lines_of(text)) {
    ++number;
    line = trim(line);
    if (is_comment(line)) continue;
    if (line[0] == '[') inside = begins_with_one(line.substr(1), sections);
    const auto pair = inside ? split_pair(line, '=') : std::nullopt;
    if (pair && std::find(keys.begin(), keys.end(), pair->first) != keys.end())
      add_list(found, pair->second, number);
  }
  return found;
}

NameServers parse_interfaces_file(std::string_view text) {
  NameServers found;
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    line = trim(line);
    const auto end = line.find_first_of(" \t");
    const auto word = line.substr(0, end);
    if (end != std::string_view::npos && (word == "dns-nameservers" || word == "dns-nameserver"))
      add_list(found, line.substr(end), number);
  }
  return found;
}

NameServers parse_ifcfg(std::string_view text) {
  NameServers found;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    const auto pair = split_pair(line, '=');
    const bool names_server = pair && pair->first.size() == 4 && pair->first.substr(0, 3) == "DNS";
    if (names_server && !is_comment(line)) add_list(found, pair->second, number);
  }
  return found;
}

}  // namespace mijian
