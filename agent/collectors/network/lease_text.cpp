#include "agent/collectors/network/lease_text.h"

#include <algorithm>

#include "agent/collectors/common/key_file.h"
#include "agent/collectors/network/connection_profile.h"
#include "agent/collectors/network/host_name.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_leases = 20'000, most_servers = 16;

/// An address in the one spelling; none for what is none, and for 0.0.0.0.
std::optional<std::string> address_of(std::string_view text) {
  const auto address = parse_ip(trim(text));
  if (!address || is_unspecified(*address)) return std::nullopt;
  return to_text(*address);
}

std::optional<std::string> first_address(std::string_view list) {
  const auto word = trim(list).substr(0, trim(list).find_first_of(" ,"));
  return address_of(word);
}

void add_name_servers(Lease& lease, std::string_view list) {
  const std::string blanked = replace_all(std::string{list}, ",", " ");
  for (const std::string_view word : words_of(blanked))
    if (auto address = address_of(word); address && lease.name_servers.size() < most_servers)
      lease.name_servers.push_back(std::move(*address));
}

void add(LeaseList& list, Lease lease) {
  if (list.leases.size() >= most_leases) return void(list.is_whole = false);
  if (lease.address.empty()) return list.bad_lines.push_back(lease.line);
  list.leases.push_back(std::move(lease));
}

/// "2 2026/11/24 01:02:03" with the day of the week in front, in UTC; or "epoch 1780000000".
std::optional<Time> dhclient_time(const std::vector<std::string_view>& words) {
  if (words.size() < 3) return std::nullopt;
  if (words[1] == "epoch") {
    const auto seconds = to_integer(words[2]);
    const bool is_time = seconds && *seconds > 0 && *seconds < 253'402'300'800;
    return is_time ? std::optional{seconds_since_epoch(*seconds)} : std::nullopt;
  }
  if (words.size() < 4) return std::nullopt;
  return parse_utc(replace_all(std::string{words[2]}, "/", "-") + "T" + std::string{words[3]} +
                   "Z");
}

/// "option routers 10.8.0.1, 10.8.0.2" without the semicolon.
void add_dhclient_option(Lease& lease, std::string_view name, std::string_view value) {
  if (name == "routers") lease.gateway = first_address(value);
  if (name == "domain-name-servers" || name == "dhcp6.name-servers") add_name_servers(lease, value);
  if (name == "domain-name" && !lease.domain) lease.domain = host_name(unquoted(value));
  if (name == "dhcp-server-identifier") lease.server = first_address(value);
  if (name == "dhcp-lease-time") lease.seconds = to_integer(trim(value));
}

void add_dhclient_statement(Lease& lease, std::string_view line) {
  const auto words = words_of(line);
  if (words.size() < 2) return;
  const std::string_view word = words[0];
  if (word == "interface") lease.interface = some(unquoted(words[1]));
  if (word == "fixed-address" || word == "iaaddr")
    lease.address = address_of(words[1]).value_or("");
  if (word == "expire") lease.expires_at = dhclient_time(words);
  if (word == "starts")  // of a lease6, in seconds
    if (const auto seconds = to_integer(words[1]); seconds && *seconds > 0 && *seconds < 1LL << 36)
      lease.obtained_at = seconds_since_epoch(*seconds);
  if (word == "option" && words.size() > 2)
    add_dhclient_option(lease, words[1], line.substr(words[2].data() - line.data()));
}

/// dhclient says when a lease ends and how long it holds, not when it began.
void finish(Lease& lease) {
  constexpr std::int64_t most_seconds = 1LL << 32;
  if (lease.obtained_at || !lease.expires_at || !lease.seconds) return;
  if (*lease.seconds <= 0 || *lease.seconds >= most_seconds) return;
  const std::int64_t held = *lease.seconds * microseconds_a_second;
  lease.obtained_at = Time{lease.expires_at->microseconds - held};
}

std::string_view value(const KeyFile& file, std::string_view group, std::string_view key) {
  const auto* entry = file.find(group, key);
  return entry == nullptr ? std::string_view{} : std::string_view{entry->value};
}

std::string packet_address(std::string_view bytes) {
  IpAddress address;
  std::copy_n(bytes.begin(), 4, address.bytes.begin());
  return is_unspecified(address) ? "" : to_text(address);
}

std::int64_t big_endian(std::string_view bytes) {
  std::int64_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

void add_packet_option(Lease& lease, unsigned char code, std::string_view bytes) {
  constexpr unsigned char router = 3, dns = 6, domain = 15, time = 51, server = 54;
  if (code == domain) lease.domain = host_name(trim(bytes));
  if (bytes.size() < 4) return;
  if (code == router) lease.gateway = some(packet_address(bytes));
  if (code == server) lease.server = some(packet_address(bytes));
  if (code == time) lease.seconds = big_endian(bytes.substr(0, 4));
  if (code != dns) return;
  for (std::size_t at = 0; at + 4 <= bytes.size() && at / 4 < most_servers; at += 4)
    if (std::string address = packet_address(bytes.substr(at, 4)); !address.empty())
      lease.name_servers.push_back(std::move(address));
}

// Options of DHCPv6, RFC 8415: a code and a size of two bytes each.
struct Option6 {
  std::int64_t code = 0;
  std::string_view value;
};

/// The first option, which is taken off the front; none where no whole one is left.
std::optional<Option6> take_option6(std::string_view& bytes) {
  if (bytes.size() < 4) return std::nullopt;
  const auto size = static_cast<std::size_t>(big_endian(bytes.substr(2, 2)));
  if (bytes.size() < 4 + size) return std::nullopt;
  const Option6 option{big_endian(bytes.substr(0, 2)), bytes.substr(4, size)};
  bytes.remove_prefix(4 + size);
  return option;
}

std::string packet_address6(std::string_view bytes) {
  IpAddress address;
  address.v6 = true;
  std::copy_n(bytes.begin(), address.bytes.size(), address.bytes.begin());
  return is_unspecified(address) ? "" : to_text(address);
}

/// What an association of addresses holds: the address and how long it is valid.
void add_addresses6(LeaseList& list, const Lease& packet, std::string_view association) {
  constexpr std::int64_t own_address = 5;
  constexpr std::size_t valid_at = 20;
  while (const auto option = take_option6(association)) {
    if (option->code != own_address || option->value.size() < valid_at + 4) continue;
    Lease lease = packet;
    lease.address = packet_address6(option->value);
    lease.seconds = big_endian(option->value.substr(valid_at, 4));
    add(list, std::move(lease));
  }
}

}  // namespace

LeaseList parse_dhclient_leases(std::string_view text) {
  LeaseList list;
  std::optional<Lease> lease;
  int number = 0, depth = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    if (line.back() == '{') {
      if (++depth == 1 && line.substr(0, 5) == "lease") lease.emplace().line = number;
      if (lease) add_dhclient_statement(*lease, line);
    } else if (line.front() == '}') {
      depth = std::max(0, depth - 1);
      if (depth > 0 || !lease) continue;
      finish(*lease);
      add(list, std::move(*lease));
      lease.reset();
    } else if (lease) {
      add_dhclient_statement(*lease, line.substr(0, line.find(';')));
    }
  }
  if (lease) list.bad_lines.push_back(lease->line);  // it was being written
  return list;
}

LeaseList parse_lease_list(std::string_view text) {
  const KeyFile file = parse_key_file(text);
  LeaseList list;
  Lease lease;
  lease.address = address_of(value(file, "", "ADDRESS")).value_or("");
  lease.server = first_address(value(file, "", "SERVER_ADDRESS"));
  lease.gateway = first_address(value(file, "", "ROUTER"));
  add_name_servers(lease, value(file, "", "DNS"));
  lease.domain = host_name(value(file, "", "DOMAINNAME"));
  lease.seconds = to_integer(value(file, "", "LIFETIME"));
  if (!file.entries.empty()) lease.line = file.entries.front().line;
  add(list, std::move(lease));
  list.is_whole = file.is_whole;
  return list;
}

LeaseList parse_dhcp_packet(std::string_view bytes) {
  constexpr std::size_t fixed = 236;  // of BOOTP, RFC 2131
  constexpr std::string_view cookie = "\x63\x82\x53\x63";
  constexpr unsigned char pad = 0, end = 255;
  LeaseList list;
  Lease lease;
  if (bytes.size() < fixed + 4 || bytes[0] != 2 || bytes.substr(fixed, 4) != cookie)
    return add(list, std::move(lease)), list;
  lease.address = packet_address(bytes.substr(16, 4));
  for (std::size_t at = fixed + 4; at + 1 < bytes.size();) {
    const auto code = static_cast<unsigned char>(bytes[at]);
    if (code == end) break;
    if (code == pad) {
      ++at;
      continue;
    }
    const auto size = static_cast<unsigned char>(bytes[at + 1]);
    if (at + 2 + size > bytes.size()) break;
    add_packet_option(lease, code, bytes.substr(at + 2, size));
    at += 2U + size;
  }
  return add(list, std::move(lease)), list;
}

// What a server answered to a question for its settings alone holds no address, and is no lease.
LeaseList parse_dhcp6_packet(std::string_view bytes) {
  constexpr char reply = 7;
  constexpr std::int64_t permanent = 3, temporary = 4, dns = 23;
  constexpr std::size_t head = 4, before_permanent = 12, before_temporary = 4, address_size = 16;
  LeaseList list;
  if (bytes.size() < head || bytes[0] != reply) return list.bad_lines.push_back(1), list;
  Lease packet;
  std::vector<std::string_view> associations;
  bytes.remove_prefix(head);
  while (const auto option = take_option6(bytes)) {
    const std::size_t before = option->code == permanent ? before_permanent : before_temporary;
    const bool is_association = option->code == permanent || option->code == temporary;
    if (is_association && option->value.size() >= before)
      associations.push_back(option->value.substr(before));
    for (std::size_t at = 0; option->code == dns && at + address_size <= option->value.size() &&
                             packet.name_servers.size() < most_servers;
         at += address_size)
      packet.name_servers.push_back(packet_address6(option->value.substr(at, address_size)));
  }
  for (const std::string_view association : associations) add_addresses6(list, packet, association);
  if (!bytes.empty()) list.bad_lines.push_back(1);
  return list;
}

LeaseList parse_connman_leases(std::string_view text) {
  const KeyFile file = parse_key_file(text);
  LeaseList list;
  list.is_whole = file.is_whole;
  for (const KeyFileEntry& entry : file.entries) {
    if (entry.key != "IPv4.DHCP.LastAddress") continue;
    Lease lease;
    lease.address = address_of(entry.value).value_or("");
    lease.obtained_at = parse_utc(value(file, entry.group, "Modified"));
    lease.line = entry.line;
    add(list, std::move(lease));
  }
  return list;
}

}  // namespace mijian
