#include "agent/host/root_folder.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <optional>

#include "agent/core/text.h"
#include "agent/host/reading.h"

namespace mijian {
namespace {

// <linux/openat2.h> is younger than the headers of the oldest systems we are built on.
#ifndef SYS_openat2
constexpr long SYS_openat2 = 437;
#endif
struct OpenHow {
  std::uint64_t flags = 0, mode = 0, resolve = 0;
};
constexpr std::uint64_t resolve_no_magic_links = 0x02, resolve_no_links = 0x04,
                        resolve_in_root = 0x10;

int open_in_root(int root, const std::string& path, Last last, std::uint64_t resolve = 0) {
  OpenHow how;
  how.flags = O_PATH | O_CLOEXEC | (last == Last::kept ? O_NOFOLLOW : 0);
  how.resolve = resolve_in_root | resolve_no_magic_links | resolve;
  return static_cast<int>(::syscall(SYS_openat2, root, path.c_str(), &how, sizeof how));
}

/// Where the kernel says a descriptor lies; none without /proc.
std::optional<std::string> path_of(const Descriptor& fd) {
  std::array<char, PATH_MAX> text;
  const std::string link = "/proc/self/fd/" + std::to_string(fd.get());
  const ssize_t length = ::readlink(link.c_str(), text.data(), text.size());
  if (length < 0 || static_cast<std::size_t>(length) == text.size()) return std::nullopt;
  return std::string{text.data(), static_cast<std::size_t>(length)};
}

Status check_path(std::string_view path) {
  if (path.empty() || path.front() != '/') return malformed("no absolute path: " + display(path));
  if (path.find('\0') != std::string_view::npos)
    return malformed("a NUL in a path: " + display(path));
  if (path.size() >= PATH_MAX) return system_error(ENAMETOOLONG, display(path));
  return ok;
}

/// The components, reversed: the next one is last. A final slash means the folder, so it becomes
/// ".".
std::vector<std::string> reversed_components(std::string_view path) {
  std::vector<std::string> components;
  for (const std::string_view part : split(path, '/'))
    if (!part.empty()) components.emplace_back(part);
  if (!path.empty() && path.back() == '/') components.emplace_back(".");
  std::reverse(components.begin(), components.end());
  return components;
}

/// Links of /proc such as exe, cwd and fd/3 name no path but an object, wherever it lies: openat2()
/// refuses to follow them (RESOLVE_NO_MAGICLINKS), so this walk does too.
bool is_magic_link(const Descriptor& link, std::string_view target) {
  struct statfs system {};
  struct stat status {};
  if (::fstatfs(link.get(), &system) != 0 || system.f_type != PROC_SUPER_MAGIC) return false;
  if (::fstat(link.get(), &status) != 0) return true;
  const bool names_object = target.front() == '/' || target.find(':') != std::string_view::npos;
  return names_object && status.st_size != static_cast<off_t>(target.size());
}

/// One walk through a tree: the folders entered so far stay open, so that ".." needs no look at a
/// tree that may be changing, and never leads above the root.
class Walk {
 public:
  Walk(int root, const std::vector<std::string>& closed, const RootFolder& folder,
       std::string_view path, Last last)
      : root_{root},
        closed_{closed},
        folder_{folder},
        asked_{path},
        last_{last},
        pending_{reversed_components(path)} {}

  Result<Walked> run() {
    while (!pending_.empty()) {
      const std::string component = std::move(pending_.back());
      pending_.pop_back();
      if (Status done = step(component); !done) return done.error();
    }
    return end();
  }

 private:
  std::string shown() const { return display(asked_); }
  int current() const { return entered_.empty() ? root_ : entered_.back().get(); }

  Status step(const std::string& component) {
    if (leaf_) return system_error(ENOTDIR, shown());
    if (component == ".") return ok;
    if (component == "..") {
      if (!entered_.empty()) leave();
      return ok;
    }
    if (entered_.empty() && std::find(closed_.begin(), closed_.end(), component) != closed_.end())
      return not_supported("offline: /" + component + " belongs to a running system: " + shown());
    const int flags = O_PATH | O_NOFOLLOW | O_CLOEXEC;
    Descriptor next{::openat(current(), component.c_str(), flags | O_DIRECTORY)};
    if (next) return enter(std::move(next), component);
    if (errno != ENOTDIR) return system_error(errno, shown());
    next = Descriptor{::openat(current(), component.c_str(), flags)};
    if (!next) return system_error(errno, shown());
    return leaf_or_link(std::move(next), component);
  }

  Status leaf_or_link(Descriptor next, const std::string& component) {
    if (last_ == Last::followed || !pending_.empty()) {
      std::array<char, PATH_MAX> target;
      const ssize_t length = ::readlinkat(next.get(), "", target.data(), target.size());
      const bool link = length > 0 && static_cast<std::size_t>(length) < target.size();
      if (link) return follow(next, {target.data(), static_cast<std::size_t>(length)});
    }
    leaf_ = std::move(next);
    leaf_name_ = component;
    return ok;
  }

  Status follow(const Descriptor& link, std::string_view target) {
    folder_.reads_link(link);
    if (++links_ > RootFolder::most_links || is_magic_link(link, target))
      return system_error(ELOOP, shown());
    if (target.front() == '/')
      while (!entered_.empty()) leave();
    for (std::string& component : reversed_components(target)) {
      pending_.push_back(std::move(component));
    }
    return ok;
  }

  Status enter(Descriptor folder, const std::string& component) {
    if (entered_.size() == RootFolder::deepest)
      return too_large("more than " + std::to_string(RootFolder::deepest) +
                       " folders deep: " + shown());
    entered_.push_back(std::move(folder));
    names_.push_back(component);
    return ok;
  }

  void leave() {
    entered_.pop_back();
    names_.pop_back();
  }

  Result<Walked> end() {
    Walked walked;
    for (const std::string& name : names_) walked.path += "/" + name;
    if (leaf_) {
      walked.path += "/" + leaf_name_;
      walked.name = std::move(leaf_);
      if (Status taken = take_folder(walked, entered_.size()); !taken) return taken.error();
    } else if (entered_.empty()) {
      walked.path = "/";
      walked.name = Descriptor{::fcntl(root_, F_DUPFD_CLOEXEC, 0)};
      if (!walked.name) return system_error(errno, shown());
    } else {
      walked.name = std::move(entered_.back());
      if (Status taken = take_folder(walked, entered_.size() - 1); !taken) return taken.error();
    }
    return walked;
  }

  Status take_folder(Walked& walked, std::size_t depth) {
    walked.folder =
        depth > 0 ? std::move(entered_[depth - 1]) : Descriptor{::fcntl(root_, F_DUPFD_CLOEXEC, 0)};
    return walked.folder ? ok : Status{system_error(errno, shown())};
  }

  int root_;
  const std::vector<std::string>& closed_;
  const RootFolder& folder_;
  std::string_view asked_;
  Last last_;
  std::vector<std::string> pending_;  // the next one is last
  std::vector<Descriptor> entered_;
  std::vector<std::string> names_;  // of the folders entered
  Descriptor leaf_;                 // what is no folder: nothing may follow it
  std::string leaf_name_;
  int links_ = 0;
};

}  // namespace

RootFolder::RootFolder(Descriptor root, std::vector<std::string> closed)
    : root_{std::move(root)}, closed_{std::move(closed)} {
  if (!closed_.empty()) root_path_ = path_of(root_).value_or("");
  if (root_path_ == "/") root_path_.clear();
  walks_ = !openat2_works();
}

Result<RootFolder> RootFolder::open(const std::string& folder, std::vector<std::string> closed) {
  Descriptor root{::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
  if (!root && errno == ENOTDIR) return malformed("it is no folder: " + display(folder));
  if (!root) return system_error(errno, display(folder));
  return RootFolder{std::move(root), std::move(closed)};
}

bool RootFolder::openat2_works() const {
  return static_cast<bool>(Descriptor{open_in_root(root_.get(), ".", Last::followed)});
}

/// In doubt true: the walk then decides.
bool RootFolder::leads_into_closed(const Descriptor& found) const {
  const auto path = path_of(found);
  if (!path || path->compare(0, root_path_.size(), root_path_) != 0) return true;
  const std::string inside = path->substr(root_path_.size()) + "/";
  return std::any_of(closed_.begin(), closed_.end(), [&](const std::string& name) {
    return inside.compare(0, name.size() + 2, "/" + name + "/") == 0;
  });
}

Result<Descriptor> RootFolder::find(std::string_view path, Last last) const {
  if (Status fit = check_path(path); !fit) return fit.error();
  if (!walks_) {
    Descriptor found{
        open_in_root(root_.get(), std::string{path}, last, links_moved_ ? 0 : resolve_no_links)};
    if (!found && errno == ELOOP && !links_moved_) {
      static_cast<void>(walk(path, last));  // tells on what file systems the links lie
      found = Descriptor{open_in_root(root_.get(), std::string{path}, last)};
    }
    const int error_number = errno;
    if (found && (closed_.empty() || !leads_into_closed(found))) return found;
    // A worker's sandbox may deny openat2() only now; EAGAIN is a tree that changes under our feet.
    const bool denied = error_number == ENOSYS || error_number == EPERM;
    if (!found && denied) walks_ = !openat2_works();
    if (!found && !denied && error_number != EAGAIN && closed_.empty())
      return system_error(error_number, display(path));
  }
  auto walked = walk(path, last);
  if (!walked) return walked.error();
  return std::move(walked->name);
}

Result<Walked> RootFolder::walk(std::string_view path, Last last) const {
  if (Status fit = check_path(path); !fit) return fit.error();
  return Walk{root_.get(), closed_, *this, path, last}.run();
}

void RootFolder::reads_link(const Descriptor& link) const {
  links_moved_ = links_moved_ || records_access_times(link.get());
}

}  // namespace mijian
