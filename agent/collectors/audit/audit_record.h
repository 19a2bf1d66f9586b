// The records of auditd, raw and enriched: their type, their moment, their fields. Which of them
// tell of media is media_trace's business.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/core/clock.h"

namespace mijian {

struct AuditRecord {
  std::string_view type;  // PATH, SYSCALL, USER_DEVICE
  Time at;
  std::int64_t serial = 0;  // records of one event share it and the time
  std::vector<std::pair<std::string_view, std::string_view>> fields;  // as written

  /// The value of a field as written, or "" when there is none.
  std::string_view field(std::string_view name) const;
  /// The value with its quotes taken off, or with its hex digits turned back into text.
  std::string text(std::string_view name) const;
};

/// How every record begins; what follows is in `rest`.
struct AuditHead {
  std::string_view type;
  Time at;
  std::int64_t serial = 0;
  std::string_view rest;  // behind the stamp and its colon
};

/// None for a line that is no record. Costs no allocation.
std::optional<AuditHead> parse_audit_head(std::string_view line);

/// None for a line that is no record.
std::optional<AuditRecord> parse_audit_record(std::string_view line);

}  // namespace mijian
