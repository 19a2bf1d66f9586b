// A log and its rotations: which files in a folder belong together, oldest first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

struct LogFamily {
  std::string path;                // of the file written to now: /var/log/kern.log
  std::vector<std::string> files;  // all that exist, oldest first
};

/// What of `names` is `name` itself or a rotation of it, oldest first: kern.log.2.gz, kern.log.1,
/// kern.log; or messages-20260301, messages. Other names that only begin alike are left out.
std::vector<std::string> rotations_of(std::string_view name, const std::vector<std::string>& names);

/// The families of these logs, in the order asked; one without any file is left out. Fails when a
/// folder cannot be listed; a folder that is not there holds none.
Result<std::vector<LogFamily>> find_log_families(const Host& host,
                                                 const std::vector<std::string>& logs);

/// Files that somebody named, in any order: those that are rotations of one log as one family.
std::vector<LogFamily> families_of(const std::vector<std::string>& files);

}  // namespace mijian
