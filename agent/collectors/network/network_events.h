// Past network events, a row for each kind of event, partner and local day: logs and the journal
// often tell the same, so that how often is what the source says that tells it most. The same as
// mount_history.h for mounts: one log family after another, then the journal's folders.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/log_pass.h"
#include "agent/collectors/logs/log_year.h"
#include "agent/collectors/network/network_message.h"
#include "agent/collectors/network/stock_hosts.h"
#include "agent/collectors/usb/kernel_message.h"
#include "agent/core/clock.h"
#include "agent/facts/fact_writer.h"

namespace mijian {

class NetworkEvents {
 public:
  static constexpr std::size_t most_rows = 50'000, most_hints = 64, most_names = 4096;

  explicit NetworkEvents(SystemTimeZone zone, std::size_t most = most_rows)
      : zone_{std::move(zone)}, most_{most} {}

  /// Lines of one log with its rotations; this must outlive the pass, and settle() follows it.
  LogSubscriber subscriber();
  void settle(const std::vector<LogReport>& reports);

  /// One journal folder: its files one after another, their messages, and settle_journal() after
  /// the last.
  void begin_file(KernelSource file);
  void take(std::string_view program, std::string_view message, Time at, std::int64_t number);
  void settle_journal();

  /// Rows of network_event.
  void tell(const StockHosts& hosts, Commissioning commissioning, FactWriter& facts) const;
  bool is_full() const { return is_full_; }

 private:
  struct Kind {
    std::string_view program;  // a constant
    NetworkEvent event{};
    bool is_established = false;
    std::string interface;
    RemoteKind remote_kind = RemoteKind::none;
    std::string remote;
    std::string address;  // the remote itself, or what its name stood for
    std::optional<bool> is_public;
    auto tie() const {
      return std::tie(program, event, is_established, interface, remote_kind, remote, address,
                      is_public);
    }
    friend bool operator<(const Kind& one, const Kind& other) { return one.tie() < other.tie(); }
  };
  // Of one source whose years are not known yet: `day` is that of the stamp as written.
  struct RawKey {
    std::size_t file = 0;
    std::int64_t day = 0;
    Kind kind;
    friend bool operator<(const RawKey& one, const RawKey& other) {
      return std::tie(one.file, one.day, one.kind) < std::tie(other.file, other.day, other.kind);
    }
  };
  struct Raw {
    LogStamp first, last;
    std::int64_t number = 0, times = 0;
  };
  using Key = std::pair<std::int64_t, Kind>;  // local day since 1970
  struct Row {
    LogTime first, last;
    std::int64_t times = 0, number = 0;  // the place is that of the first
    std::size_t source = 0;
  };
  struct Hint {
    std::string bssid, ssid;
  };

  void take(std::string_view program, std::string_view message, const LogStamp& stamp,
            std::size_t file, std::int64_t number);
  void note_hint(std::string_view program, const NetworkMessage& message);
  Kind kind_of(std::string_view program, const NetworkMessage& message) const;
  std::int64_t day_of(Time time) const;
  void settle(const std::vector<KernelSource>& files, const std::vector<int>& first_years);
  bool is_told_better(const Key& key) const;
  bool is_told_by_name(const Key& key) const;
  void tell(const Key& key, const Row& row, const StockHosts& hosts,
            const Commissioning& commissioning, FactWriter& facts) const;

  SystemTimeZone zone_;
  std::size_t most_;
  std::map<RawKey, Raw> raw_;  // of the source that is read now
  std::map<Key, Row> rows_;
  std::map<std::string, Hint, std::less<>> hints_;         // by interface
  std::map<std::string, std::string, std::less<>> names_;  // of networks, by access point
  std::vector<KernelSource> sources_, folder_;  // of rows_; of the folder that is read now
  bool is_full_ = false;
};

}  // namespace mijian
