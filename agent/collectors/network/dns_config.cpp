#include "agent/collectors/network/dns_config.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/yaml_lines.h"
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

NameServers parse_netplan_servers(std::string_view text) {
  const YamlText yaml = parse_yaml_lines(text);
  NameServers found;
  found.bad_lines = yaml.bad_lines;
  found.is_whole = yaml.is_whole;
  for (const YamlEntry& entry : yaml.entries) {
    const auto& path = entry.path;
    const auto at = std::find(path.begin(), path.end(), "nameservers");
    if (path.end() - at > 1 && *std::next(at) == "addresses" && !entry.value.empty())
      add_list(found, entry.value, entry.line);
  }
  return found;
}

NameServers parse_dhclient(std::string_view text) {
  constexpr std::string_view verbs[] = {"supersede", "prepend", "append", "default"};
  constexpr std::string_view options[] = {"domain-name-servers", "dhcp6.name-servers"};
  const auto is_one_of = [](const auto& words, std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
  };
  NameServers found;
  int number = 0;
  std::string verb, option;  // of the statement, which may go over several lines
  for (std::string_view line : lines_of(text)) {
    ++number;
    std::string spaced;
    for (const char c : line.substr(0, line.find('#')))
      spaced += c == ';' || c == '{' || c == '}' ? std::string{" ; "} : std::string{c};
    for (const std::string_view word : words_of(spaced)) {
      if (word == ";")
        verb.clear(), option.clear();
      else if (verb.empty())
        verb = word;
      else if (option.empty())
        option = word;
      else if (is_one_of(verbs, verb) && is_one_of(options, option))
        add_list(found, word, number);
    }
  }
  return found;
}

NameServers parse_dnsmasq(std::string_view text) {
  NameServers found;
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    line = trim(line);
    const auto pair = is_comment(line) ? std::nullopt : split_pair(line, '=');
    if (!pair || (pair->first != "server" && pair->first != "rev-server")) continue;
    // A network or zones go before the address, the interface behind it. Without an address the
    // zone is answered here; '#' alone leaves it to the usual servers.
    const char end_of_zone = pair->first == "server" ? '/' : ',';
    std::string_view server = trim(pair->second);
    server.remove_prefix(server.rfind(end_of_zone) + 1);
    server = server.substr(0, server.find('@'));
    if (!server.empty() && server != "#") add_list(found, server, number);
  }
  return found;
}

}  // namespace mijian
