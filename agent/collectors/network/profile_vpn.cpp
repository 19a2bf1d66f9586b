// Tunnels and dialled lines: of each only its name and its other end. Keys, secrets and user names
// stand in the same files and stay there.
#include <algorithm>

#include "agent/collectors/common/logical_line.h"
#include "agent/collectors/network/connection_profile.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t deepest = 32;

ConnectionProfile tunnel(std::string_view name, int line) {
  ConnectionProfile profile;
  profile.name = name;
  profile.kind = "vpn";
  profile.line = line;
  return profile;
}

void add_server(ConnectionProfile& profile, std::string_view endpoint) {
  add_far_end(host_of_endpoint(endpoint), profile.server);
}

std::string_view without_comment(std::string_view line) {
  return trim(line.substr(0, line.find('#')));
}

/// A line within an inline file: <key> … </key>. Only <connection> holds settings.
class InlineFiles {
 public:
  bool is_inside(std::string_view line) {
    const bool is_tag = line.size() > 2 && line.front() == '<' && line.back() == '>';
    if (!is_tag) return !tag_.empty();
    const std::string_view name = line.substr(1, line.size() - 2);
    if (!tag_.empty() && name == "/" + tag_)
      tag_.clear();
    else if (tag_.empty() && name.front() != '/' && name != "connection")
      tag_ = name;
    return true;
  }

 private:
  std::string tag_;
};

/// pppd runs a program in place of a line: pptp HOST, pppoe -I IF.
void add_program(ConnectionProfile& profile, std::string_view command) {
  const auto words = words_of(command);
  if (words.empty()) return;
  const std::string_view program = file_name(words[0]);
  if (program == "pppoe") profile.kind = "pppoe";
  if (program != "pptp" && program != "sstpc" && program != "ssh") return;
  profile.kind = "vpn";
  for (std::size_t at = 1; at < words.size() && !profile.server; ++at)
    if (words[at].front() != '-') add_server(profile, words[at]);
}

void add_peer_option(ConnectionProfile& profile, std::string_view line) {
  const auto words = words_of(line);
  const std::string_view option = words[0];
  const auto holds = [line](std::string_view what) {
    return line.find(what) != std::string_view::npos;
  };
  if (option.substr(0, 5) == "/dev/" || option.substr(0, 3) == "tty")
    profile.kind = holds("ttyUSB") || holds("ttyACM") ? "cellular" : "other";
  if (option == "plugin" && holds("pppoe")) profile.kind = "pppoe";
  if (option == "pty") add_program(profile, unquoted(line.substr(3)));
}

}  // namespace

ProfileList parse_openvpn(std::string_view text, std::string_view) {
  ProfileList list;
  list.profiles.push_back(tunnel({}, 1));
  InlineFiles files;
  for (const std::string_view raw : lines_of(text)) {
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#' || line.front() == ';' || files.is_inside(line))
      continue;
    const auto words = words_of(line);
    if (words[0] == "remote" && words.size() > 1) add_server(list.profiles[0], words[1]);
  }
  return list;
}

ProfileList parse_ipsec_conf(std::string_view text, std::string_view) {
  ProfileList list;
  bool in_connection = false;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = without_comment(raw);
    if (line.empty()) continue;
    const bool is_indented = raw.front() == ' ' || raw.front() == '\t';
    if (!is_indented) {
      const auto words = words_of(line);
      in_connection =
          words[0] == "conn" && words.size() > 1 && words[1] != "%default" && has_room(list);
      if (in_connection) list.profiles.push_back(tunnel(words[1], number));
      continue;
    }
    const auto pair = split_pair(line, '=');
    if (!pair) list.bad_lines.push_back(number);
    if (!pair || !in_connection) continue;
    ConnectionProfile& profile = list.profiles.back();
    if (pair->first == "right") add_server(profile, unquoted(pair->second));
    if (pair->first == "auto") profile.autoconnect = pair->second == "start";
  }
  return list;
}

ProfileList parse_swanctl(std::string_view text, std::string_view) {
  ProfileList list;
  std::vector<std::string> sections;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = without_comment(raw);
    if (line.empty()) continue;
    if (line.back() == '{' && sections.size() < deepest) {
      sections.emplace_back(trim(line.substr(0, line.size() - 1)));
      if (sections.size() == 2 && sections[0] == "connections" && has_room(list))
        list.profiles.push_back(tunnel(sections[1], number));
    } else if (line.front() == '}') {
      if (!sections.empty()) sections.pop_back();
    } else if (line.substr(0, 8) == "include ") {
      continue;  // the collector reads what lies in conf.d
    } else if (const auto pair = split_pair(line, '='); !pair) {
      list.bad_lines.push_back(number);
    } else if (sections.size() == 2 && sections[0] == "connections" &&
               pair->first == "remote_addrs" && list.is_whole) {
      add_server(list.profiles.back(), pair->second);
    }
  }
  return list;
}

ProfileList parse_ppp_peer(std::string_view text, std::string_view) {
  ProfileList list;
  list.profiles.push_back(tunnel({}, 1));
  list.profiles[0].kind = "other";  // a line that is dialled, who knows over what
  for (const std::string_view raw : lines_of(text))
    if (const auto line = without_comment(raw); !line.empty())
      add_peer_option(list.profiles[0], line);
  return list;
}

ProfileList parse_vpnc(std::string_view text, std::string_view) {
  constexpr std::string_view gateway = "ipsec gateway";
  ProfileList list;
  list.profiles.push_back(tunnel({}, 1));
  for (const std::string_view raw : lines_of(text)) {
    const std::string_view line = trim(raw);
    if (to_lower(line.substr(0, gateway.size())) == gateway)
      add_server(list.profiles[0], line.substr(gateway.size()));
  }
  return list;
}

ProfileList parse_openfortivpn(std::string_view text, std::string_view) {
  ProfileList list;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const auto pair = split_pair(without_comment(raw), '=');
    if (!pair || pair->first != "host") continue;
    list.profiles.assign(1, tunnel({}, number));
    add_server(list.profiles[0], pair->second);
  }
  return list;
}

}  // namespace mijian
