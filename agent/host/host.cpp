#include "agent/host/host.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <cerrno>

#include "agent/core/text.h"
#include "agent/host/host_state.h"
#include "agent/host/reading.h"
#include "agent/host/recorded_answers.h"

namespace mijian {
namespace {

constexpr const char* marker = "/.mijian-recorded";
constexpr std::size_t largest_saved_answer = 64u << 20;
constexpr std::size_t largest_device_read = 1u << 20;

/// A name for a copy that no other path shares, and that keeps its ending: "x.db-wal" beside
/// "x.db".
std::string flat_name(std::string_view path) {
  std::string name;
  for (const char c : path) {
    if (c == '=')
      name += "==";
    else if (c == '/')
      name += "=-";
    else
      name += c;
  }
  return name;
}

/// A name of the caller's choice may be another worker's choice too: it lies in a folder of ours.
Result<std::string> place_of_copy(const std::string& folder, std::string_view path,
                                  std::string_view name) {
  if (name.empty()) return folder + "/" + flat_name(path);
  const std::string own = folder + "/" + std::to_string(::getpid());
  if (::mkdir(own.c_str(), 0700) != 0 && errno != EEXIST) return system_error(errno, display(own));
  return own + "/" + std::string{name};
}

/// Where a report goes there must still be room for it afterwards.
bool has_room(const std::string& folder, std::size_t size) {
  constexpr std::size_t room_to_leave = 32u << 20;
  struct statvfs system {};
  if (::statvfs(folder.c_str(), &system) != 0) return true;
  return system.f_bavail * system.f_frsize >= size + room_to_leave;
}

Status write_all(const Descriptor& out, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(out.get(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return system_error(errno, display(path));
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return ok;
}

}  // namespace

Host::Host(std::unique_ptr<State> state) : state_{std::move(state)} {}
Host::Host(Host&&) noexcept = default;
Host& Host::operator=(Host&&) noexcept = default;
Host::~Host() = default;

Result<Host> Host::live() {
  auto folder = RootFolder::open("/");
  if (!folder) return folder.error();
  return Host{std::make_unique<State>(State{HostKind::live, "/", std::move(*folder), {}})};
}

Result<Host> Host::offline(const std::string& folder) {
  auto root = RootFolder::open(folder, {"proc", "sys", "dev", "run"});
  if (!root) return root.error();
  return Host{std::make_unique<State>(State{HostKind::offline, folder, std::move(*root), {}})};
}

Result<Host> Host::recorded(const std::string& folder) {
  auto root = RootFolder::open(folder);
  if (!root) return root.error();
  auto marked = root->find(marker, Last::kept);
  if (!marked) return marked.error().during("recorded host " + display(folder));
  return Host{std::make_unique<State>(State{HostKind::recorded, folder, std::move(*root), {}})};
}

HostKind Host::kind() const { return state_->kind; }
const std::string& Host::root() const { return state_->root; }
bool Host::access_times_kept() const { return state_->access_times_kept; }
bool Host::link_times_kept() const { return !state_->folder.links_moved(); }
bool Host::walks_components() const { return state_->folder.walks_components(); }
void Host::set_private_folder(std::string path) { state_->private_folder = std::move(path); }

bool Host::is_left_behind(std::string_view folder) const {
  if (state_->kind != HostKind::offline) return false;
  const auto open_to_all = RootFolder::open(state_->root);
  if (!open_to_all) return true;
  auto opened = open_folder(*open_to_all, folder);
  if (!opened) return !vanished(opened);
  const auto names = names_in(std::move(opened->fd), 1, folder);
  return !names || !names->empty();
}

Result<std::string> Host::read(std::string_view path, std::size_t limit) const {
  auto opened = open_regular(state_->folder, path);
  if (!opened) return opened.error();
  if (!opened->keeps_access_time) state_->access_times_kept = false;
  return read_to_end(opened->fd.get(), limit, path);
}

Result<std::optional<std::string>> Host::read_optional(std::string_view path,
                                                       std::size_t limit) const {
  auto text = read(path, limit);
  if (vanished(text)) return std::optional<std::string>{};
  if (!text) return text.error();
  return std::optional<std::string>{std::move(*text)};
}

Result<HostFile> Host::open(std::string_view path) const {
  auto opened = open_regular(state_->folder, path);
  if (!opened) return opened.error();
  if (!opened->keeps_access_time) state_->access_times_kept = false;
  auto status = status_of(opened->fd, path);
  if (!status) return status.error();
  return HostFile{std::move(opened->fd), *status};
}

Result<std::vector<std::string>> Host::list(std::string_view folder) const {
  auto opened = open_folder(state_->folder, folder);
  if (!opened) return opened.error();
  if (!opened->keeps_access_time) state_->access_times_kept = false;
  auto names = names_in(std::move(opened->fd), most_entries, folder);
  if (!names) return names.error();
  std::sort(names->begin(), names->end());
  std::string prefix{folder};
  while (!prefix.empty() && prefix.back() == '/') prefix.pop_back();
  for (std::string& name : *names) name.insert(0, prefix + "/");
  // What makes a tree a recorded one is no part of the machine.
  if (state_->kind == HostKind::recorded)
    names->erase(std::remove(names->begin(), names->end(), marker), names->end());
  return names;
}

Result<std::vector<std::string>> Host::list_optional(std::string_view folder) const {
  auto names = list(folder);
  if (vanished(names)) return std::vector<std::string>{};
  return names;
}

Result<FileStatus> Host::status(std::string_view path) const {
  auto name = state_->folder.find(path, Last::kept);
  if (!name) return name.error();
  return status_of(*name, path);
}

Result<FileStatus> Host::status_followed(std::string_view path) const {
  auto name = state_->folder.find(path, Last::followed);
  if (!name) return name.error();
  return status_of(*name, path);
}

Result<std::string> Host::link(std::string_view path) const {
  auto name = state_->folder.find(path, Last::kept);
  if (!name) return name.error();
  std::string target(4096, '\0');
  const ssize_t length = ::readlinkat(name->get(), "", target.data(), target.size());
  // On a descriptor of anything else the kernel answers EINVAL, or ENOENT for the empty name.
  if (length < 0 && (errno == EINVAL || errno == ENOENT))
    return not_supported("no symbolic link: " + display(path));
  if (length < 0) return system_error(errno, display(path));
  state_->folder.reads_link(*name);
  target.resize(static_cast<std::size_t>(length));
  return target;
}

Result<std::string> Host::real_path(std::string_view path) const {
  auto walked = state_->folder.walk(path, Last::followed);
  if (!walked) return walked.error();
  return std::move(walked->path);
}

Result<bool> Host::exists(std::string_view path) const {
  auto name = state_->folder.find(path, Last::kept);
  if (vanished(name)) return false;
  if (!name) return name.error();
  return true;
}

Result<std::string> Host::read_device(std::string_view path, std::int64_t offset,
                                      std::size_t size) const {
  if (size > largest_device_read)
    return too_large("a device is read at most " + std::to_string(largest_device_read) +
                     " bytes at once");
  auto opened = open_device(state_->folder, path, state_->kind == HostKind::recorded);
  if (!opened) return opened.error();
  HostFile device{std::move(opened->fd), {}};
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    auto got = device.read_at(offset + static_cast<std::int64_t>(filled), bytes.data() + filled,
                              size - filled);
    if (!got) return got.error().during(display(path));
    if (*got == 0) break;
    filled += *got;
  }
  bytes.resize(filled);
  return bytes;
}

Result<std::string> Host::copy_private(std::string_view path, std::size_t limit,
                                       std::string_view name) const {
  if (state_->private_folder.empty())
    return not_supported("no private folder for a copy of " + display(path));
  auto file = open(path);
  if (!file) return file.error();
  const auto size = static_cast<std::size_t>(file->status().size);
  if (size > limit)
    return too_large("longer than " + std::to_string(limit) + " bytes: " + display(path));
  if (!has_room(state_->private_folder, size))
    return too_large("no room for a copy of " + std::to_string(size) + " bytes: " + display(path));
  const auto copy = place_of_copy(state_->private_folder, path, name);
  if (!copy) return copy.error();
  const Descriptor out{
      ::open(copy->c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600)};
  if (!out) return system_error(errno, display(*copy));
  std::string buffer(1u << 16, '\0');
  for (std::size_t copied = 0;;) {
    auto got = file->read(buffer.data(), buffer.size());
    if (!got) return got.error().during(display(path));
    if (*got == 0) return *copy;
    copied += *got;
    if (copied > limit)
      return too_large("longer than " + std::to_string(limit) + " bytes: " + display(path));
    if (Status put = write_all(out, {buffer.data(), *got}, *copy); !put) return put.error();
  }
}

Result<FileSystemSize> Host::file_system_size(std::string_view mount_point) const {
  if (state_->kind == HostKind::offline) return not_offline("the size of a file system");
  if (state_->kind == HostKind::recorded) {
    auto answer = state_->saved_answer("file_systems.json");
    if (!answer) return answer.error();
    return parse_file_system_size(*answer, mount_point);
  }
  auto name = state_->folder.find(mount_point, Last::followed);
  if (!name) return name.error();
  struct statvfs system {};
  if (::fstatvfs(name->get(), &system) != 0) return system_error(errno, display(mount_point));
  return FileSystemSize{static_cast<std::int64_t>(system.f_blocks * system.f_frsize),
                        static_cast<std::int64_t>(system.f_bfree * system.f_frsize)};
}

Result<std::string> Host::State::saved_answer(const char* name) const {
  const std::string path = std::string{marker} + "/" + name;
  auto opened = open_regular(folder, path);
  if (vanished(opened)) return not_supported(std::string{"recorded: no "} + name + " was saved");
  if (!opened) return opened.error();
  return read_to_end(opened->fd.get(), largest_saved_answer, path);
}

}  // namespace mijian
