#include "agent/collectors/system/tree_walk.h"

#include <linux/magic.h>

#include <algorithm>
#include <utility>

#include "agent/collectors/system/seen_folders.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

using SteadyClock = std::chrono::steady_clock;  // for the bound only, never a fact

/// A folder that is open, with the names of its folders that are still to be entered.
struct Level {
  HostFolder folder;
  FileStatus status;
  std::size_t path_size;  // of the path of what holds it
  std::size_t mount;      // index of its WalkedMount
  std::string below;      // names, each with its NUL
  std::size_t next = 0;
};

bool is_same_system(const FileStatus& one, const FileStatus& other) {
  return one.device_major == other.device_major && one.device_minor == other.device_minor;
}

class Walk {
 public:
  Walk(const Host& host, const WalkPlan& plan, const std::vector<WalkSubscriber>& subscribers,
       const WalkLimits& limits, const std::function<void(std::int64_t)>& progress)
      : host_{host},
        plan_{plan},
        subscribers_{subscribers},
        limits_{limits},
        progress_{progress},
        deadline_{SteadyClock::now() + limits.time} {}

  WalkReport run() {
    auto root = host_.folder("/");
    auto status = root ? root->status() : Result<FileStatus>{root.error()};
    if (!root || !status) {
      report_.outcome = first_error(root, status);
      return std::move(report_);
    }
    report_.mounts.push_back({"/"});
    seen_.insert(*status);
    open({std::move(*root), *status, 0, 0, {}});
    while (!levels_.empty() && report_.outcome) step();
    if (!report_.outcome)
      for (const Level& level : levels_) mount_of(level).is_complete = false;
    return std::move(report_);
  }

 private:
  WalkedMount& mount_of(const Level& level) { return report_.mounts[level.mount]; }
  std::string path_of(const char* name) const { return (path_ == "/" ? "" : path_) + "/" + name; }

  void step() {
    Level& level = levels_.back();
    if (level.next < level.below.size()) {
      const char* name = level.below.data() + level.next;
      level.next += std::string_view{name}.size() + 1;
      return enter(level, name);
    }
    path_.resize(level.path_size);
    levels_.pop_back();
  }

  /// From now on path_ is this folder's.
  void open(Level&& level) {
    levels_.push_back(std::move(level));
    Level& here = levels_.back();
    ++mount_of(here).folders;
    if (path_.empty()) path_ = "/";
    const WalkPlan::Named* mounts = plan_.mounts_in(path_);
    const Status listed =
        here.folder.list(buffer_, [&](const FolderEntry& entry) { take(here, entry, mounts); });
    if (!listed) gap(here, path_, listed.error());
    if (SteadyClock::now() >= deadline_)
      stop(timed_out("the walk ended after " + std::to_string(limits_.time.count()) + " s, in " +
                     display(path_)));
  }

  void take(Level& here, const FolderEntry& entry, const WalkPlan::Named* mounts) {
    if (!count_entry()) return;
    if (mounts != nullptr)
      if (const PlannedMount* mount = WalkPlan::find_in(*mounts, entry.name);
          mount != nullptr && mount->choice != MountChoice::enter)
        return skip(here, *mount);
    if (entry.kind == FileKind::folder) return remember(here, entry.name);
    if (!entry.kind || (entry.kind != FileKind::link && is_taken(entry.name, *entry.kind)))
      look_at(here, entry.name);
    else
      ++mount_of(here).files;
  }

  void look_at(Level& here, const char* name) {
    const auto status = here.folder.status(name);
    if (vanished(status)) return;
    if (!status) return gap(here, path_of(name), status.error());
    if (status->kind == FileKind::folder) return remember(here, name);
    ++mount_of(here).files;
    if (status->kind != FileKind::link) hand_over({path_, name, *status, here.folder});
  }

  static void remember(Level& here, const char* name) { here.below.append(name).push_back('\0'); }

  void enter(Level& here, const char* name) {
    if (levels_.size() >= limits_.depth)
      return gap(here, path_of(name),
                 too_large("more than " + std::to_string(limits_.depth) + " folders deep"));
    auto folder = here.folder.enter(name);
    // It left, or something else took its place: nothing is there to be entered.
    if (!folder && (vanished(folder) || folder.error().cause() == Cause::not_supported)) return;
    const auto status = folder ? folder->status() : here.folder.status(name);
    if (vanished(status)) return;
    if (!status) return gap(here, path_of(name), status.error());
    const WalkPlan::Named* mounts = plan_.mounts_in(path_);
    const PlannedMount* mount = mounts != nullptr ? WalkPlan::find_in(*mounts, name) : nullptr;
    if (mount == nullptr && folder && leaves_system(here, *folder, *status))
      return skip_unplanned(here, name);
    if (!seen_.insert(*status)) return;
    hand_over({path_, name, *status, here.folder});
    if (!folder) return gap(here, path_of(name), folder.error());
    Level next{std::move(*folder), *status, path_.size(), here.mount, {}};
    if (mount != nullptr) {
      next.mount = report_.mounts.size();
      report_.mounts.push_back({mount->target});
    }
    if (path_ != "/") path_ += '/';
    path_ += name;
    open(std::move(next));
  }

  /// A subvolume of btrfs has a device number of its own and is no mount.
  static bool leaves_system(const Level& here, const HostFolder& folder, const FileStatus& status) {
    if (is_same_system(here.status, status)) return false;
    return here.folder.system_type() != BTRFS_SUPER_MAGIC ||
           folder.system_type() != BTRFS_SUPER_MAGIC;
  }

  void skip(Level& here, const PlannedMount& mount) {
    ++mount_of(here).skipped_mounts;
    report_.skipped.push_back(mount);
  }

  void skip_unplanned(Level& here, const char* name) {
    skip(here, {path_of(name), "", MountChoice::elsewhere, false});
    gap(here, path_of(name),
        not_supported(host_.kind() == HostKind::live ? "mounted during the walk, not entered"
                                                     : "another file system, not entered offline"));
  }

  bool is_taken(std::string_view name, FileKind kind) const {
    return std::any_of(subscribers_.begin(), subscribers_.end(),
                       [&](const WalkSubscriber& one) { return one.takes(name, kind); });
  }

  void hand_over(const WalkedFile& file) {
    for (const WalkSubscriber& subscriber : subscribers_)
      if (subscriber.takes(file.name, file.status.kind)) subscriber.take(file);
  }

  /// False once there are too many.
  bool count_entry() {
    if (!report_.outcome) return false;
    if (++entries_ > limits_.entries) {
      stop(too_large("more than " + std::to_string(limits_.entries) +
                     " entries, the walk ended in " + display(path_)));
      return false;
    }
    if (progress_ && entries_ % limits_.step == 0) progress_(entries_);
    return true;
  }

  void stop(Error why) {
    if (report_.outcome) report_.outcome = std::move(why);
  }

  void gap(Level& here, std::string path, const Error& why) {
    mount_of(here).is_complete = false;
    if (++report_.gap_count <= static_cast<std::int64_t>(limits_.named))
      report_.gaps.push_back({std::move(path), why});
  }

  const Host& host_;
  const WalkPlan& plan_;
  const std::vector<WalkSubscriber>& subscribers_;
  const WalkLimits& limits_;
  const std::function<void(std::int64_t)>& progress_;
  SteadyClock::time_point deadline_;
  HostFolder::Buffer buffer_ = HostFolder::make_buffer();
  SeenFolders seen_;
  std::vector<Level> levels_;
  std::string path_;  // of the innermost level
  std::int64_t entries_ = 0;
  WalkReport report_;
};

}  // namespace

std::string skipped_note(const std::vector<PlannedMount>& skipped) {
  std::vector<std::string> notes;
  for (const PlannedMount& mount : skipped)
    if (mount.choice != MountChoice::kernel && notes.size() < 20)
      notes.push_back(display(mount.target) + " (" +
                      std::string{shown_words(mount_choice_words, mount.choice).en} + ")");
  return notes.empty() ? "" : "not entered: " + join(notes, ", ");
}

WalkReport walk_tree(const Host& host, const WalkPlan& plan,
                     const std::vector<WalkSubscriber>& subscribers, const WalkLimits& limits,
                     const std::function<void(std::int64_t)>& progress) {
  return Walk{host, plan, subscribers, limits, progress}.run();
}

}  // namespace mijian
