// What system logs tell beside connections of USB devices, gathered in the same pass: mounts,
// network events, and the signs that the logs themselves were cut.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/accounts/login_history.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/logs/history_coverage.h"
#include "agent/collectors/logs/log_pass.h"
#include "agent/collectors/logs/log_scene.h"
#include "agent/collectors/logs/log_trail.h"
#include "agent/collectors/logs/log_watch.h"
#include "agent/collectors/logs/mount_history.h"
#include "agent/collectors/logs/rsyslog_logs.h"
#include "agent/collectors/network/network_events.h"
#include "agent/collectors/usb/usb_journals.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

class LogTestimony {
 public:
  /// Network events cost a search of every line and are gathered only where they are wanted. The
  /// host and the context must outlive it.
  /// `rsyslog` is what it writes to which log, as far as its configuration tells.
  LogTestimony(const Host& host, const CollectContext& context, SystemTimeZone zone,
               std::map<std::string, DaemonShare> rsyslog);

  /// For one log with its rotations, whose pass end() must follow.
  std::vector<LogSubscriber> begin();
  void end(const LogFamily& family, const std::vector<LogReport>& reports);
  /// What each of them tells of its own wholeness, in their order.
  const std::vector<LogTrail>& trails() const { return scene_.trails; }

  /// After the last log: reads what shows when the machine was up, and the logs that nobody else
  /// reads; takes the silences of the journals that nothing explains out of their spans. Of files
  /// that were named nothing else is looked at.
  void look_around(UsbJournals& journals);
  /// None when it could not be read, or the files were named.
  const WtmpTrail* wtmp() const { return has_wtmp_ ? &scene_.wtmp : nullptr; }
  /// A log's part of a history: what it reaches over but for its holes.
  void add_log(const LogTrail& trail, TimeSpan reach, HistoryLogs& logs) const;
  /// Says of a table how far its history reaches.
  void report(std::string_view table, HistoryLogs logs, const UsbJournals& journals,
              FactWriter& facts) const;

  /// Of all logs so far: to be gathered and claimed when those of the journals are there too.
  MountHistory& mounts() { return mounts_; }
  /// None where they are not wanted.
  NetworkEvents* network() { return network_ ? &*network_ : nullptr; }
  /// Rows of mount_history, once all connections claimed theirs.
  void tell_mounts(const UsbJournals& journals, FactWriter& facts) const;
  /// Rows of network_event, if they are wanted.
  void tell_network(const UsbJournals& journals, FactWriter& facts) const;
  /// Rows of log_sign.
  void tell_signs(FactWriter& facts) const;

 private:
  bool holds_daemons(const LogTrail& trail) const;
  HistoryLogs daemon_logs(Error none) const;

  const CollectContext& context_;
  std::map<std::string, DaemonShare> rsyslog_;
  bool are_named_;
  LogScene scene_;
  std::size_t read_ = 0;  // trails of the logs that were read whole; others follow
  bool has_wtmp_ = false;
  LogWatch watch_;  // of the log now read
  MountHistory mounts_;
  std::optional<NetworkEvents> network_;
};

/// Nothing could be looked at.
void testimony_impossible(std::string_view source, const Error& why, FactWriter& facts);

}  // namespace mijian
