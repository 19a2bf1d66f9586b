// Names of hosts as every trace of a network is told in: one spelling, and comparing by whole
// labels. Whether a name belongs to the public Internet is ip_range.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mijian {

constexpr std::size_t longest_host_name = 253;  // bytes, as DNS allows

/// A host in the one spelling: lower case, without the dot at its end; an address as inet_ntop
/// writes it, without brackets and zone. Punycode (xn--…) stays as it is. None for what DNS and
/// /etc/hosts could not hold: longer than 253 bytes, an empty or overlong label, or anything but
/// letters, digits, '-', '_' and bytes of UTF-8 (a resolver of home may carry those).
std::optional<std::string> host_name(std::string_view text);

/// True when `name` is `suffix` or ends in "." and `suffix`; both in the one spelling.
bool is_host_below(std::string_view name, std::string_view suffix);

/// `name` without its first label: "example.org" of "www.example.org", "" of "org".
std::string_view parent_domain(std::string_view name);

}  // namespace mijian
