// What system logs tell beside connections of USB devices, gathered in the same pass: mounts,
// network events, and the signs that the logs themselves were cut.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/collectors/accounts/login_history.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/log_pass.h"
#include "agent/collectors/logs/log_trail.h"
#include "agent/collectors/logs/log_watch.h"
#include "agent/collectors/logs/mount_history.h"
#include "agent/collectors/network/network_events.h"
#include "agent/collectors/usb/usb_journals.h"
#include "agent/core/clock.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

class LogTestimony {
 public:
  /// Network events cost a search of every line and are gathered only where they are wanted.
  LogTestimony(SystemTimeZone zone, bool wants_network) : zone_{std::move(zone)} {
    if (wants_network) network_.emplace(zone_);
  }

  /// For one log with its rotations, whose pass end() must follow.
  std::vector<LogSubscriber> begin();
  /// What it tells of its own wholeness, until the next one's end().
  const LogTrail& end(const LogFamily& family, const std::vector<LogReport>& reports);

  /// Of all logs so far: to be gathered and claimed when those of the journals are there too.
  MountHistory& mounts() { return mounts_; }
  /// None where they are not wanted.
  NetworkEvents* network() { return network_ ? &*network_ : nullptr; }
  /// Rows of mount_history, once all connections claimed theirs.
  void tell_mounts(const Host& host, const UsbJournals& journals, bool are_named,
                   FactWriter& facts) const;
  /// Rows of network_event, if they are wanted.
  void tell_network(const UsbJournals& journals, bool are_named, const CollectContext& context,
                    const Commissioning& commissioning, FactWriter& facts) const;
  /// Rows of log_sign. Reads the logs that nobody else reads.
  void tell_signs(const Host& host, Time taken_at, const Commissioning& commissioning,
                  Result<WtmpTrail> wtmp, FactWriter& facts);

 private:
  SystemTimeZone zone_;
  LogWatch watch_;  // of the log now read
  MountHistory mounts_;
  std::optional<NetworkEvents> network_;
  std::vector<LogTrail> trails_;
};

/// Nothing could be looked at.
void testimony_impossible(std::string_view source, const Error& why, FactWriter& facts);

}  // namespace mijian
