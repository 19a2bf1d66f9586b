// Networks that processes keep beside the one that is looked at: containers, named namespaces.
#pragma once

#include <initializer_list>
#include <string_view>

#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

/// Adds to the coverage of each table, as `source`, whether other network namespaces are there.
/// What has only a loopback in it reaches nobody and is no gap: browsers and services shut
/// themselves in that way. An ordinary user cannot compare namespaces, only the names of their
/// interfaces.
void report_other_networks(const Host& host, std::string_view source,
                           std::initializer_list<std::string_view> tables, FactWriter& facts);

/// What it is called beside what netlink and /sys tell.
constexpr std::string_view other_networks = "/proc/PID/ns/net";

}  // namespace mijian
