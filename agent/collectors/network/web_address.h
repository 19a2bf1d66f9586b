// Where an address of the web leads: its host and nothing else. Paths, queries, users and
// passwords of an address are cut off before anybody keeps it.
#pragma once

#include <string_view>

namespace mijian {

/// The host of an address as written, of IPv6 with its brackets, without user, port and path; ""
/// for what leads to no host: file:, about:, chrome:, data: and whatever else is no web address.
/// An address of something made by a page (blob:https://…) leads where the page came from.
std::string_view web_host(std::string_view address);

}  // namespace mijian
