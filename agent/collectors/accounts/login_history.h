// What wtmp and its rotations tell: when the machine was up, who was logged in, and where the
// records themselves look cut. Read anew by each who needs it; the files are small.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "agent/collectors/accounts/wtmp.h"
#include "agent/collectors/logs/time_spans.h"
#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/core/words.h"
#include "agent/host/host.h"

namespace mijian {

struct BootSpan {
  enum class End { shutdown, crash, running, unknown };
  Time started_at;
  std::optional<Time> ended_at;  // none while it runs
  End end = End::crash;
  std::size_t file = 0;
};
constexpr Word<BootSpan::End> boot_end_words[] = {
    {BootSpan::End::shutdown, "shutdown", {"正常关机", "shut down"}},
    {BootSpan::End::crash, "crash", {"异常中止", "no shutdown was recorded"}},
    {BootSpan::End::running, "running", {"运行中", "running"}},
    {BootSpan::End::unknown, "unknown", {"未知", "unknown"}},
};

struct LoginSession {
  std::string user, terminal, origin;  // origin: empty for local ones
  Time started_at;
  std::optional<Time> ended_at;  // none while it lasts
  std::size_t file = 0;
};

/// Where the records look cut.
struct WtmpOddity {
  enum class Kind {
    zeroed,         // `count` records that are all zero
    malformed,      // `count` records that are none
    lone_logout,    // a logout from a remote or window terminal that nobody had logged in to
    lone_shutdown,  // a shutdown of a machine that had not been started
    step_back,      // a time before the record before it, without a change of the clock
    cut,            // `count` bytes at the end that are no whole record
  };
  Kind kind = Kind::zeroed;
  std::size_t file = 0;
  std::int64_t record = 0;       // its number; of several the first
  std::optional<Time> from, to;  // of the records around it
  std::int64_t count = 1;
};

/// Takes the records of all files, oldest first.
class LoginHistory {
 public:
  static constexpr std::size_t most_sessions = 100'000, most_oddities = 1'000;

  void take(const WtmpRecord& record, std::size_t file);
  void take_cut(std::size_t file, std::int64_t bytes);
  /// After the last record: what runs ends with it, unless it still runs.
  void finish(bool is_running);

  const std::vector<BootSpan>& boots() const { return boots_; }
  const std::vector<LoginSession>& sessions() const { return sessions_; }
  const std::vector<WtmpOddity>& oddities() const { return oddities_; }
  /// Oldest and newest record.
  std::optional<TimeSpan> reach() const;
  bool is_full() const { return is_full_; }
  /// When boots and logins show the machine up; what still runs lasts until `now`.
  TimeSpans up(Time now) const;
  /// Who was logged in, sorted, each once.
  std::vector<std::string> users_at(Time time) const;

 private:
  void begin_boot(const WtmpRecord& record, std::size_t file);
  void shut_down(const WtmpRecord& record, std::size_t file);
  void end(Time at, BootSpan::End how);
  void log_in(const WtmpRecord& record, std::size_t file);
  void log_out(const WtmpRecord& record, std::size_t file);
  void close(const std::string& terminal, Time at);
  void note_time(const WtmpRecord& record, std::size_t file);
  void note_blank(const WtmpRecord& record, std::size_t file);
  void note(const WtmpOddity& oddity);

  std::vector<BootSpan> boots_;
  std::vector<LoginSession> sessions_;
  std::vector<WtmpOddity> oddities_;
  std::map<std::string, std::size_t> open_;  // sessions by terminal
  std::set<std::string> left_;               // terminals somebody logged out of since the boot
  std::vector<TimeSpan> nameless_;           // up by records, but its boot is in none
  std::optional<Time> first_, last_;         // of all records
  std::optional<Time> up_since_;             // nothing has said since that it went down
  std::optional<Time> last_sign_;            // the record before
  bool boot_known_ = false;                  // the record of the boot that runs was seen
  bool clock_may_differ_ = true;             // just booted, or the clock was set
  bool is_full_ = false;
};

/// All of wtmp that a machine keeps.
struct WtmpTrail {
  LoginHistory history;
  std::vector<std::string> files;  // oldest first; what `file` counts
  std::vector<std::pair<std::string, Error>> gaps;
  std::optional<TimeSpan> covers;
};

/// Fails when the folder cannot be read. Without any file the trail is empty.
Result<WtmpTrail> read_wtmp(const Host& host, Time taken_at);

/// The names parted by blanks; none when wtmp does not reach there.
std::optional<std::string> users_at(const WtmpTrail& trail, Time time);

}  // namespace mijian
