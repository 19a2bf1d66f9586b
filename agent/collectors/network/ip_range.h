// Which part of the world an IP address belongs to, by the ranges the registries set aside, and
// what a host's name says of it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mijian {

/// An address of either family in network order; a v4 one fills the first four bytes.
struct IpAddress {
  bool v6 = false;
  std::array<std::uint8_t, 16> bytes{};
};

/// Reads dotted or colon notation; a zone ("%eth0") is cut off. None for anything else.
std::optional<IpAddress> parse_ip(std::string_view text);
std::string to_text(const IpAddress& address);

bool is_loopback(const IpAddress& address);     // 127/8, ::1, and the former mapped into v6
bool is_unspecified(const IpAddress& address);  // 0.0.0.0, ::
bool is_link_local(const IpAddress& address);   // 169.254/16, fe80::/10
/// True outside every range that is private, shared (CGNAT), loopback, link-local, unique-local,
/// multicast, documentation, benchmarking or reserved: an address of the public Internet.
bool is_public(const IpAddress& address);
/// An address or a name; public are all names but those of one label and of own networks (.lan,
/// .local, .internal …). What a name stands for is never asked.
bool is_public_host(std::string_view host);

}  // namespace mijian
