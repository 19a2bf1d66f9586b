#include "agent/monitor/journal.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "agent/core/file.h"

namespace mijian {
namespace {

constexpr std::size_t head_bytes = 128;

std::string in(const std::string& folder, std::string_view name) {
  return folder + "/" + std::string{name};
}

/// The numbers that the chain files begin with, in order.
Result<std::vector<std::int64_t>> chain_files(const std::string& folder) {
  std::vector<std::int64_t> starts;
  std::error_code fault;
  for (std::filesystem::directory_iterator each{folder, fault}, end; !fault && each != end;
       each.increment(fault))
    if (const auto start = first_sequence_in(each->path().filename().native()))
      starts.push_back(*start);
  if (fault) return system_error(fault.value(), folder);
  std::sort(starts.begin(), starts.end());
  return starts;
}

Status write_whole(int fd, std::string_view bytes, const std::string& what) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return system_error(errno, what);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return ok;
}

Status sync(int fd, const std::string& what) {
  if (::fdatasync(fd) != 0) return system_error(errno, what);
  return ok;
}

Status sync_folder(const std::string& folder) {
  const Descriptor fd{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!fd || ::fsync(fd.get()) != 0) return system_error(errno, folder);
  return ok;
}

/// A journal that others can read or write proves nothing.
Status check_private(const std::string& folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0) return system_error(errno, folder);
  if (status.st_uid == ::geteuid() && (status.st_mode & 077) == 0) return ok;
  return not_supported(folder + " is not this user's alone; it must have mode 0700: chmod 700 " +
                       folder);
}

}  // namespace

Result<JournalState> read_journal(const std::string& folder,
                                  const JournalReader::OnEntry& on_entry) {
  // `head` first: the chain may grow while it is read, but is then only longer than promised.
  const auto head = read_file(in(folder, "head"), head_bytes);
  const auto starts = chain_files(folder);
  if (!starts) return starts.error();
  if (starts->empty() && !head) return not_found("a monitor's journal in " + folder);
  JournalReader reader{head ? std::optional<std::string_view>{*head} : std::nullopt, on_entry};
  for (const std::int64_t start : *starts) {
    const std::string name = chain_file_name(start);
    const auto bytes = read_file(in(folder, name), largest_chain_file);
    if (!bytes) return bytes.error();
    reader.read_file(name, *bytes, start == starts->back());
  }
  return reader.finish();
}

Result<Journal> Journal::open(const std::string& folder, DigestAlgorithm algorithm, Limits limits,
                              const JournalReader::OnEntry& on_entry) {
  Journal journal{folder, algorithm, limits};
  if (auto made = make_folders(folder); !made) return made.error();
  if (auto own = check_private(folder); !own) return own.error();
  if (auto alone = journal.take_lock(); !alone) return alone.error();
  auto state = read_journal(folder, on_entry);
  if (!state && state.error().cause() != Cause::not_found) return state.error();
  if (state) journal.found_ = std::move(*state);
  if (auto ready = journal.prepare(); !ready) return ready.error();
  return journal;
}

// A POSIX lock, for a child that judges must not hold it when the monitor dies.
Status Journal::take_lock() {
  const std::string path = in(folder_, "lock");
  lock_ = Descriptor{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)};
  if (!lock_) return system_error(errno, path);
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  if (::fcntl(lock_.get(), F_SETLK, &whole) == 0) return ok;
  if (errno != EACCES && errno != EAGAIN) return system_error(errno, path);
  return failed("another mijiand writes the journal in " + folder_ +
                "; end that one first, or name another folder with --journal");
}

Status Journal::prepare() {
  if (auto cut = cut_tail(); !cut) return cut;
  const std::string path = in(folder_, "head");
  head_file_ = Descriptor{::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)};
  if (!head_file_) return system_error(errno, path);
  auto starts = chain_files(folder_);
  if (!starts) return starts.error();
  starts_ = std::move(*starts);
  head_ = found_.last;
  // Now, so that it has its room when the disk is full.
  if (auto anchored = write_head(); !anchored) return anchored;
  // Behind a line without an end a new file is begun, so that the fault stays as it is.
  is_new_file_needed_ = starts_.empty() || !found_.ends_whole;
  if (is_new_file_needed_) return ok;
  const std::string last = in(folder_, chain_file_name(starts_.back()));
  file_ = Descriptor{::open(last.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW)};
  struct stat status {};
  if (!file_ || ::fstat(file_.get(), &status) != 0) return system_error(errno, last);
  size_ = static_cast<std::size_t>(status.st_size);
  return ok;
}

Status Journal::cut_tail() {
  if (!found_.torn) return ok;
  const std::string path = in(folder_, found_.torn->file);
  // A file whose first line was never finished holds no entry at all.
  if (found_.torn->offset == 0) {
    if (::unlink(path.c_str()) != 0) return system_error(errno, path);
    return sync_folder(folder_);
  }
  const Descriptor file{::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW)};
  if (!file || ::ftruncate(file.get(), static_cast<off_t>(found_.torn->offset)) != 0 ||
      ::fsync(file.get()) != 0)
    return system_error(errno, path);
  return ok;
}

Status Journal::begin_file() {
  const std::int64_t start = head_.sequence + 1;
  const std::string path = in(folder_, chain_file_name(start));
  Descriptor file{
      ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600)};
  if (!file) return system_error(errno, path);
  const std::string line = std::string{chain_file_start} + to_text(head_) + "\n";
  Status done = write_whole(file.get(), line, path);
  if (done) done = sync(file.get(), path);
  if (done) done = sync_folder(folder_);
  if (!done) {
    ::unlink(path.c_str());
    return done;
  }
  file_ = std::move(file);
  size_ = line.size();
  starts_.push_back(start);
  is_new_file_needed_ = false;
  return ok;
}

Status Journal::write_batch(const std::string& lines) {
  const std::string path = in(folder_, chain_file_name(starts_.back()));
  Status done = write_whole(file_.get(), lines, path);
  if (done) done = sync(file_.get(), path);
  if (done) {
    size_ += lines.size();
    return ok;
  }
  is_tail_dirty_ = true;
  if (auto taken = take_back(); !taken) return taken;
  return done;
}

// What was begun and not finished must be gone before anything else is written behind it.
Status Journal::take_back() {
  if (!is_tail_dirty_) return ok;
  if (::ftruncate(file_.get(), static_cast<off_t>(size_)) != 0)
    return system_error(errno, in(folder_, chain_file_name(starts_.back())));
  is_tail_dirty_ = false;
  return ok;
}

Status Journal::write_head() {
  std::string text = to_text(head_);
  text.resize(head_bytes - 1, ' ');
  text += '\n';
  const ssize_t put = ::pwrite(head_file_.get(), text.data(), text.size(), 0);
  if (put != static_cast<ssize_t>(text.size())) return system_error(errno, in(folder_, "head"));
  return ok;
}

Result<std::vector<JournalEntry>> Journal::append(const std::vector<MonitorEvent>& batch) {
  if (auto clean = take_back(); !clean) return clean.error();
  if (size_ >= limits_.file_bytes) is_new_file_needed_ = true;
  if (is_new_file_needed_)
    if (auto begun = begin_file(); !begun) return begun.error();
  ChainHead head = head_;
  std::string lines;
  std::vector<JournalEntry> entries;
  for (const MonitorEvent& event : batch) {
    const auto line = next_chain_line(head, algorithm_, payload_of(event));
    if (!line) return line.error();
    lines += *line;
    entries.push_back({head.sequence, event});
  }
  if (auto done = write_batch(lines); !done) return done.error();
  head_ = std::move(head);
  // The batch is on disk, whatever becomes of this: `head` may lag, as after a crash.
  static_cast<void>(write_head());
  return entries;
}

std::optional<std::int64_t> Journal::must_keep_from() const {
  if (starts_.size() <= limits_.files) return std::nullopt;
  return starts_[1];
}

Status Journal::drop_oldest() {
  const std::string path = in(folder_, chain_file_name(starts_.front()));
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) return system_error(errno, path);
  starts_.erase(starts_.begin());
  return sync_folder(folder_);
}

}  // namespace mijian
