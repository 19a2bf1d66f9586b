// The audited system's own time zone: its name and how local times become UTC. The zone of the
// process that audits plays no part.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/host/host.h"
#include "agent/model/terminal.h"

namespace mijian {

class TimeZone {
 public:
  TimeZone() = default;  // UTC
  explicit TimeZone(std::int64_t offset_seconds) : first_offset_{offset_seconds} {}
  /// The bytes of a TZif file, versions 1 to 4; rules for the time behind its last change are not
  /// read.
  static Result<TimeZone> parse(std::string_view tzif);

  /// Seconds east of Greenwich at a moment.
  std::int64_t offset_at(Time time) const;
  /// The moment a clock on the wall showed this; of an hour that came twice, the first.
  Time to_utc(const CivilTime& local) const;

 private:
  struct Change {
    std::int64_t at = 0;      // seconds since 1970
    std::int64_t offset = 0;  // from then on
  };
  std::int64_t first_offset_ = 0;
  std::vector<Change> changes_;  // in order
};

struct SystemTimeZone {
  std::string name;    // Asia/Shanghai; empty when unknown
  bool known = false;  // false: UTC is assumed
  TimeZone zone;
};

/// From /etc/localtime and /etc/timezone; fails only when what is there could not be read.
Result<SystemTimeZone> system_time_zone(const Host& host);

/// "2026-01-31" or "2026-01-31 10:20:30" as civil time; none for anything else.
std::optional<CivilTime> parse_civil(std::string_view text);

/// The start of the day on which a terminal came into use (启用时间); none when nobody declared it.
std::optional<Time> commissioned_at(const DeclaredTerminal* terminal, const TimeZone& zone);

}  // namespace mijian
