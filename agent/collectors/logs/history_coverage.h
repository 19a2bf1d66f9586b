// What logs and the systemd journal together say of how far back a history reaches.
#pragma once

#include <string_view>
#include <vector>

#include "agent/collectors/logs/history_hole.h"
#include "agent/collectors/logs/time_spans.h"
#include "agent/collectors/usb/usb_journals.h"
#include "agent/core/result.h"
#include "agent/facts/fact_writer.h"

namespace mijian {

constexpr std::string_view systemd_journal = "systemd journal";  // a source's name

/// The logs of one history.
struct HistoryLogs {
  std::string_view source;          // what they are called
  std::vector<TimeSpan> spans;      // of each log that tells of it
  std::vector<HistoryHole> holes;   // in them
  Error none;                       // there is no such log, nor a journal
  std::string_view all_in_journal;  // there is no such log, but a journal
};

/// Says of both sources what they cover together: who asks how far back a history is known must not
/// be told the beginning of the shorter one. What is missing from one and stands in no other is a
/// gap. Of files that were named nothing else was looked at.
void report_history(std::string_view table, const HistoryLogs& logs, const UsbJournals& journals,
                    bool are_named, FactWriter& facts);

}  // namespace mijian
