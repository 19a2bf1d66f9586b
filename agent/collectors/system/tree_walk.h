// Walks the file tree once for everybody who wants files of it: each name is looked at where it
// lies, no symbolic link is followed, no folder is entered twice, and mounts only as the plan says.
// Bounded in entries, depth and time; what a bound or a refusal leaves out is told.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/system/walk_plan.h"
#include "agent/core/result.h"
#include "agent/host/host.h"
#include "agent/host/host_folder.h"

namespace mijian {

/// A file, folder or special file somewhere in the tree, valid during the call. Links are left out.
struct WalkedFile {
  const std::string& folder;  // where it lies; "/" or without a slash at its end
  std::string_view name;      // as the file system has it: any bytes
  const FileStatus& status;
  const HostFolder& place;  // the open folder it lies in

  std::string path() const { return (folder == "/" ? "" : folder) + "/" + std::string{name}; }
  /// An extended attribute; costs a look of its own.
  Result<std::optional<std::string>> attribute(const char* attribute) const {
    return place.attribute(name.data(), attribute);
  }
};

struct WalkSubscriber {
  std::function<void(const WalkedFile&)> take;
  /// Names of the only files it takes, and then no folder: what nobody takes is not looked at.
  std::vector<std::string_view> names = {};

  bool takes(std::string_view name, FileKind kind) const {
    return names.empty() ||
           (kind != FileKind::folder && std::find(names.begin(), names.end(), name) != names.end());
  }
};

struct WalkLimits {
  std::int64_t entries = 10'000'000;
  std::size_t depth = 512;  // folders kept open during the walk
  std::size_t named = 20;   // folders that could not be read, told by their path
  std::chrono::seconds time{900};
  std::int64_t step = 20'000;  // so many entries between two calls of `progress`
};

/// One mount that was walked, the root first.
struct WalkedMount {
  std::string target;
  std::int64_t files = 0, folders = 0;  // files: all that is no folder, links too
  std::int64_t skipped_mounts = 0;      // below it, not entered
  bool is_complete = true;
};

struct WalkReport {
  struct Gap {
    std::string path;
    Error why;
  };
  std::vector<WalkedMount> mounts;
  std::vector<PlannedMount> skipped;
  std::vector<Gap> gaps;  // the first of them, and how many there are
  std::int64_t gap_count = 0;
  Status outcome;  // not ok: a bound ended the walk, or the root could not be opened
};

/// The mounts that were not entered, in words; empty when there were none but the kernel's.
std::string skipped_note(const std::vector<PlannedMount>& skipped);

WalkReport walk_tree(const Host& host, const WalkPlan& plan,
                     const std::vector<WalkSubscriber>& subscribers, const WalkLimits& limits = {},
                     const std::function<void(std::int64_t)>& progress = {});

}  // namespace mijian
