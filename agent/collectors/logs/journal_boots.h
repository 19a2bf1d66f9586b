// The boots that this machine's journals tell.
#pragma once

#include <string>
#include <vector>

#include "agent/collectors/logs/time_spans.h"
#include "agent/core/result.h"
#include "agent/host/host.h"
#include "agent/host/systemd_journal.h"

namespace mijian {

struct JournalBoots {
  std::string folder;  // of the journals
  std::vector<JournalBoot> boots;
  Status outcome;  // not ok: there are journals, and they could not be asked

  /// From the first to the last entry of each.
  TimeSpans up() const;
};

/// None without a journal of this machine's id.
JournalBoots read_journal_boots(const Host& host);

}  // namespace mijian
