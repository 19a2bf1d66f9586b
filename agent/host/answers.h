// What the kernel, udev and D-Bus answer when asked, as plain structs. A live host asks them; a
// recorded host keeps them in its folder .mijian-recorded/: udev.txt (as `udevadm info --export-db`
// prints), network.json, units.json, file_systems.json. These readers are fuzzed like any parser.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"

namespace mijian {

/// One device of the udev database.
struct UdevDevice {
  std::string path;  // below /sys: "/devices/pci0000:00/…"
  std::string node;  // "/dev/sda", or empty
  std::map<std::string, std::string> properties;

  /// A property, or "" when it is not there.
  std::string_view property(std::string_view name) const;
};

struct NetworkAddress {
  std::string interface;
  std::string family;   // "inet" or "inet6"
  std::string address;  // without prefix
  int prefix_length = 0;
  std::string scope;     // global, link, host, site
  int is_temporary = 0;  // an IPv6 address made up for privacy
};

struct NetworkRoute {
  std::string family;
  std::string destination;  // "default" or address/prefix
  std::string gateway;      // empty: on the link
  std::string interface;
  std::int64_t metric = 0;
  int table = 254;
  std::string type;  // unicast, local, broadcast, blackhole …
};

struct NetworkLink {
  std::string interface;
  std::string
      permanent_mac;  // the adapter's own; empty when there is none, or the kernel is silent
};

/// A machine this one spoke with, or tried to, on one of its own links.
struct NetworkNeighbour {
  std::string family;
  std::string address;
  std::string mac;  // empty: it never answered
  std::string interface;
  std::string state;  // reachable, stale, delay, probe, failed, incomplete, permanent
  int is_router = 0;
};

/// Which table of routes is asked for which packets; not a rule of policy/.
struct RoutingRule {
  std::string family;
  std::int64_t priority = 0;
  std::string selector;    // as `ip rule` writes it: "from 10.0.0.0/8 fwmark 0x1"
  std::int64_t table = 0;  // 0: none is asked, or that of a device group (l3mdev)
  std::string action;      // lookup, prohibit, blackhole, unreachable, nop, "goto 100"
};

/// A unit as systemd knows it: loaded ones with their state, files with how they are enabled.
struct UnitState {
  std::string name;
  std::string load;     // loaded, not-found, masked; empty when only the file is known
  std::string active;   // active, inactive, failed; empty when not loaded
  std::string sub;      // running, exited, dead …
  std::string enabled;  // enabled, disabled, static, masked …; empty when not asked: a live host
                        // does not ask, systemd would read every unit file (access times)
};

struct FileSystemSize {
  std::int64_t bytes = 0, free_bytes = 0;
};

/// The text of `udevadm info --export-db`: P:, N:, E: lines; other letters are passed over.
Result<std::vector<UdevDevice>> parse_udev_export(std::string_view text);

}  // namespace mijian
