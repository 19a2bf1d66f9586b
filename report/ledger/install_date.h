// When the system of a terminal was installed, by the traces that an installation leaves.
#pragma once

#include <string>

#include "agent/core/result.h"
#include "agent/facts/snapshot.h"

namespace mijian {

struct InstallDate {
  std::string date;    // of the most trusted trace, YYYY-MM-DD in China; "" when there is none
  bool agreed = true;  // all traces with a sound time lie within two days
  std::string traces;  // "root_born 2026-01-02, first_package_log 2026-03-04"
};
/// A machine id or a host name may be made anew later, and a clock that was not set says nothing:
/// neither counts.
Result<InstallDate> install_date(const Snapshot& snapshot);

}  // namespace mijian
