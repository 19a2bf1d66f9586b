// A timeline as rows: of each device first what it did here, then every connection, each followed
// by the places that tell it. Whoever reads the rows as they come needs to hold one connection.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "agent/collectors/accounts/login_history.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/mount_history.h"
#include "agent/collectors/usb/usb_identity.h"
#include "agent/collectors/usb/usb_timeline.h"
#include "agent/facts/fact_writer.h"

namespace mijian {

/// Who was logged in when, found quickly for a million moments.
class LoggedIn {
 public:
  LoggedIn() = default;
  explicit LoggedIn(const WtmpTrail& trail);
  /// The names parted by blanks; none when wtmp does not reach there.
  std::optional<std::string> at(Time time) const;

 private:
  std::optional<TimeSpan> covers_;
  std::vector<std::pair<Time, std::string>> changes_;  // in order
};

class UsbTelling {
 public:
  UsbTelling(UsbTimeline& timeline, FactWriter& facts) : timeline_{timeline}, facts_{facts} {}

  Commissioning commissioning;
  /// A catalogue that cannot be read is a gap: no serial is called proven then.
  void load_catalogue(const std::string& policies);
  /// Without it nobody knows who was logged in; what wtmp lacks is told by the tables made of it.
  void know_logins(const WtmpTrail& trail) { logged_in_ = LoggedIn{trail}; }
  /// Each connection claims the mounts of its disk.
  void claim_mounts(MountHistory& mounts) { mounts_ = &mounts; }
  void tell_all();

 private:
  void tell_device(const UsbPast& past);
  void tell_connection(const UsbConnection& one);
  UsbTimeline& timeline_;
  FactWriter& facts_;
  std::optional<UsbSerialCatalogue> catalogue_;
  LoggedIn logged_in_;
  MountHistory* mounts_ = nullptr;
  std::string key_;            // of the device that is told
  bool matters_ = false;       // some rule asks when such a device was here
  Commissioning connections_;  // notes their times
};

}  // namespace mijian
