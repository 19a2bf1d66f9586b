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
  std::string scope;  // global, link, host, site
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
