#include "report/ledger/install_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "agent/core/clock.h"
#include "report/ledger/cells.h"

namespace mijian {
namespace {

/// Traces in the order we would believe them: an installer writes its log once; a root file system
/// is also born when a disk is cloned or moved.
constexpr std::string_view trusted_traces[] = {
    "installer_log",     "kickstart",     "superblock_created", "root_born",    "lost_and_found",
    "first_package_log", "first_apt_log", "rpm_database",       "dpkg_database"};
constexpr std::int64_t agreeing_days = 2;  // installing may pass midnight and be finished next day

std::size_t trust(std::string_view trace) {
  return std::find(std::begin(trusted_traces), std::end(trusted_traces), trace) -
         std::begin(trusted_traces);
}

}  // namespace

Result<InstallDate> install_date(const Snapshot& snapshot) {
  auto rows = text_rows(snapshot,
                        "SELECT trace, installed_at FROM install_trace WHERE installed_at IS NOT "
                        "NULL AND quality <> 'clock_unset' ORDER BY installed_at, trace");
  if (!rows) return rows.error();
  InstallDate found;
  std::size_t best = std::size(trusted_traces);
  std::optional<Time> first, last;
  for (const auto& row : *rows) {
    if (trust(row[0]) == std::size(trusted_traces)) continue;
    const std::string date = date_of(row[1]);
    found.traces += fmt::format("{}{} {}", found.traces.empty() ? "" : ", ", row[0], date);
    last = parse_utc(row[1]);
    if (!first) first = last;
    if (trust(row[0]) >= best) continue;
    best = trust(row[0]);
    found.date = date;
  }
  found.agreed =
      first && last &&
      last->microseconds - first->microseconds <= agreeing_days * 86400 * microseconds_a_second;
  return found;
}

}  // namespace mijian
