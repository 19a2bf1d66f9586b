// What software made an interface to be, by the kernel's own word: "gretap", "veth", "bridge". A
// recorded host keeps it in network.json: {"kinds": {"gretap0": "gretap"}, …}.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

/// By the name of the interface; those that are hardware are not in it. Offline: not_supported.
Result<std::map<std::string, std::string>> link_kinds(const Host& host);

/// The member "kinds" of network.json; none there is not_supported.
Result<std::map<std::string, std::string>> parse_link_kinds(std::string_view network_json);

}  // namespace mijian
