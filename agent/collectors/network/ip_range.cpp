#include "agent/collectors/network/ip_range.h"

#include <arpa/inet.h>
#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

struct Range {
  std::array<std::uint8_t, 16> base;
  int bits;
};

// IANA special-purpose registries; what is multicast or reserved is nobody's public address either.
constexpr Range v4_ranges[] = {
    {{0}, 8},              // this network
    {{10}, 8},             // private
    {{100, 64}, 10},       // shared by carriers
    {{127}, 8},            // loopback
    {{169, 254}, 16},      // link-local
    {{172, 16}, 12},       // private
    {{192, 0, 0}, 24},     // protocol assignments
    {{192, 0, 2}, 24},     // documentation
    {{192, 168}, 16},      // private
    {{198, 18}, 15},       // benchmarking
    {{198, 51, 100}, 24},  // documentation
    {{203, 0, 113}, 24},   // documentation
    {{224}, 3},            // multicast and reserved
};
constexpr Range v6_ranges[] = {
    {{0}, 96},                       // unspecified, loopback, v4-compatible
    {{0x01, 0x00}, 64},              // discard
    {{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation
    {{0xfc}, 7},                     // unique-local
    {{0xfe, 0x80}, 10},              // link-local
    {{0xfe, 0xc0}, 10},              // site-local of old
    {{0xff}, 8},                     // multicast
};

bool inside(const IpAddress& address, const Range& range) {
  for (int bit = 0; bit < range.bits; bit += 8) {
    const int left = std::min(8, range.bits - bit);
    const auto mask = static_cast<std::uint8_t>(0xff << (8 - left));
    const auto at = static_cast<std::size_t>(bit / 8);
    if ((address.bytes[at] & mask) != (range.base[at] & mask)) return false;
  }
  return true;
}

/// ::ffff:a.b.c.d is the v4 address it carries.
IpAddress unmapped(const IpAddress& address) {
  constexpr Range mapped{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96};
  if (!address.v6 || !inside(address, mapped)) return address;
  IpAddress v4;
  std::copy_n(address.bytes.begin() + 12, 4, v4.bytes.begin());
  return v4;
}

}  // namespace

std::optional<IpAddress> parse_ip(std::string_view text) {
  const std::string bare{text.substr(0, text.find('%'))};
  IpAddress address;
  if (::inet_pton(AF_INET, bare.c_str(), address.bytes.data()) == 1) return address;
  address.v6 = true;
  if (::inet_pton(AF_INET6, bare.c_str(), address.bytes.data()) == 1) return address;
  return std::nullopt;
}

std::string to_text(const IpAddress& address) {
  char text[INET6_ADDRSTRLEN] = {};
  ::inet_ntop(address.v6 ? AF_INET6 : AF_INET, address.bytes.data(), text, sizeof text);
  return text;
}

bool is_loopback(const IpAddress& address) {
  const IpAddress plain = unmapped(address);
  if (!plain.v6) return plain.bytes[0] == 127;
  return inside(plain, {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 128});
}

bool is_unspecified(const IpAddress& address) {
  return std::all_of(address.bytes.begin(), address.bytes.end(),
                     [](auto byte) { return byte == 0; });
}

bool is_link_local(const IpAddress& address) {
  const IpAddress plain = unmapped(address);
  return plain.v6 ? inside(plain, {{0xfe, 0x80}, 10}) : inside(plain, {{169, 254}, 16});
}

bool is_public(const IpAddress& address) {
  const IpAddress plain = unmapped(address);
  const auto holds = [&plain](const Range& range) { return inside(plain, range); };
  return plain.v6 ? std::none_of(std::begin(v6_ranges), std::end(v6_ranges), holds)
                  : std::none_of(std::begin(v4_ranges), std::end(v4_ranges), holds);
}

bool is_public_host(std::string_view host) {
  if (const auto address = parse_ip(host)) return is_public(*address);
  std::string name = to_lower(host);
  if (!name.empty() && name.back() == '.') name.pop_back();
  for (const std::string_view own :
       {".local", ".lan", ".internal", ".intra", ".intranet", ".private", ".corp", ".home",
        ".localdomain", ".localhost", ".test", ".invalid", ".example", ".home.arpa"})
    if (name.size() > own.size() && name.substr(name.size() - own.size()) == own) return false;
  return name.find('.') != std::string::npos;
}

}  // namespace mijian
