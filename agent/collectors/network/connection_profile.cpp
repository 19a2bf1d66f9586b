#include "agent/collectors/network/connection_profile.h"

#include <algorithm>

#include "agent/collectors/network/host_name.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t longest_word = 256;

std::optional<std::string> decimal_mac(std::string_view list) {
  std::string bytes;
  for (const std::string_view part : split(list, ';')) {
    if (part.empty()) continue;
    const auto number = to_integer(part);
    if (!number || *number < 0 || *number > 255) return std::nullopt;
    bytes += static_cast<char>(*number);
  }
  std::string text;
  for (const char byte : bytes) text += (text.empty() ? "" : ":") + to_hex({&byte, 1});
  return text.empty() ? std::nullopt : std::optional{text};
}

}  // namespace

bool has_room(ProfileList& list) {
  if (list.profiles.size() >= most_profiles) list.is_whole = false;
  return list.is_whole;
}

std::string_view kind_of_interface(std::string_view interface) {
  struct Start {
    std::string_view prefix, kind;
  };
  // systemd's names, which go on in letters: wlp3s0, wwx0a…
  constexpr Start letters[] = {
      {"wl", "wireless"}, {"wwan", "cellular"}, {"wwp", "cellular"}, {"wwx", "cellular"}};
  // And those behind which a number stands.
  constexpr Start numbered[] = {
      {"ath", "wireless"}, {"ra", "wireless"}, {"ppp", "pppoe"},     {"bnep", "bluetooth"},
      {"br", "bridge"},    {"br-", "bridge"},  {"virbr", "bridge"},  {"bond", "bond"},
      {"team", "bond"},    {"vlan", "vlan"},   {"ib", "infiniband"}, {"tun", "vpn"},
      {"tap", "vpn"},      {"wg", "vpn"},
  };
  if (interface == "lo") return "loopback";
  if (interface.find('.') != std::string_view::npos) return "vlan";
  for (const Start& start : letters)
    if (interface.substr(0, start.prefix.size()) == start.prefix) return start.kind;
  const auto stem = interface.substr(0, interface.find_first_of("0123456789*"));
  for (const Start& start : numbered)
    if (stem == start.prefix) return start.kind;
  return "ethernet";
}

void add_far_end(const std::optional<std::string>& host, std::optional<std::string>& ends) {
  constexpr std::size_t most_bytes = 4096;
  if (!host || (ends && !is_public_host(*host))) return;
  const auto known = ends ? words_of(*ends) : std::vector<std::string_view>{};
  if (std::find(known.begin(), known.end(), *host) != known.end()) return;
  const bool is_public = !known.empty() && is_public_host(known.front());
  if (!is_public)
    ends = host;
  else if (ends->size() + host->size() < most_bytes)
    *ends += " " + *host;
}

std::optional<std::string> host_of_endpoint(std::string_view text) {
  text = trim(text);
  if (const auto scheme = text.find("://"); scheme != std::string_view::npos)
    text.remove_prefix(scheme + 3);
  text = text.substr(0, text.find_first_of("/ \t,;"));
  if (const auto at = text.rfind('@'); at != std::string_view::npos) text.remove_prefix(at + 1);
  const auto colon = text.find(':');
  if (!text.empty() && text.front() == '[')
    text = text.substr(1, text.find(']') - 1);
  else if (!parse_ip(text))  // host:port, and OpenVPN's host:port:protocol
    text = text.substr(0, colon);
  if (const auto address = parse_ip(text); address && is_unspecified(*address)) return std::nullopt;
  return host_name(text);
}

std::optional<std::string> mac_text(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > longest_word) return std::nullopt;
  if (text.find(';') != std::string_view::npos) return decimal_mac(text);
  return replace_all(to_lower(text), "-", ":");
}

std::optional<bool> truth_word(std::string_view text) {
  const std::string word = to_lower(trim(text));
  for (const char* yes : {"yes", "true", "1", "on", "y", "t"})
    if (word == yes) return true;
  for (const char* no : {"no", "false", "0", "off", "n", "f"})
    if (word == no) return false;
  return std::nullopt;
}

std::string_view unquoted(std::string_view text) {
  text = trim(text);
  const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
                      text.back() == text.front();
  return quoted ? text.substr(1, text.size() - 2) : text;
}

std::optional<std::string> some(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return std::string{text};
}

std::optional<std::string> bytes_of_hex(std::string_view text) {
  std::string bytes;
  if (text.empty() || text.size() % 2 != 0) return std::nullopt;
  for (std::size_t at = 0; at < text.size(); at += 2) {
    const auto is_hex = [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (!is_hex(text[at]) || !is_hex(text[at + 1])) return std::nullopt;
    bytes += static_cast<char>(*to_integer(text.substr(at, 2), 16));
  }
  return bytes;
}

}  // namespace mijian
