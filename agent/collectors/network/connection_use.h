// When NetworkManager last used each of its profiles, and which access points it met on the way:
// what it remembers in /var/lib/NetworkManager.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/common/gap_list.h"
#include "agent/core/clock.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

struct ConnectionUse {
  std::optional<Time> last_used;
  int line = 1;                     // of the time
  std::vector<std::string> bssids;  // in small letters
  int bssid_line = 1;
};

struct ConnectionUses {
  static constexpr const char* timestamps = "/var/lib/NetworkManager/timestamps";
  static constexpr const char* seen_bssids = "/var/lib/NetworkManager/seen-bssids";

  std::map<std::string, ConnectionUse, std::less<>> by_uuid;
  GapList gaps;
  bool is_there = false;

  /// What became of both files.
  void report(FactWriter& facts, std::string_view table) const;
};

ConnectionUses read_connection_uses(const Host& host);

// The grammars of both files; what makes no sense is in `bad_lines`.
struct UuidTime {
  std::string uuid;
  Time at;
  int line = 0;
};
struct UuidTimes {
  std::vector<UuidTime> times;
  std::vector<int> bad_lines;
  bool is_whole = true;
};
UuidTimes parse_connection_times(std::string_view text);

struct UuidBssids {
  std::string uuid;
  std::vector<std::string> bssids;
  int line = 0;
};
struct SeenBssids {
  std::vector<UuidBssids> profiles;
  std::vector<int> bad_lines;
  bool is_whole = true;
};
SeenBssids parse_seen_bssids(std::string_view text);
/// A list parted by commas or semicolons; what is no address of an access point is left out.
std::vector<std::string> bssids_of(std::string_view list);

}  // namespace mijian
