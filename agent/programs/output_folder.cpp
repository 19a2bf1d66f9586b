#include "agent/programs/output_folder.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <filesystem>

namespace mijian {
namespace {

/// Private folders of audits that were killed; with the lock held they are nobody's.
void clear_leftovers(const std::string& path) {
  std::error_code fault;
  std::vector<std::filesystem::path> left;
  for (std::filesystem::directory_iterator entry{path, fault}, end; !fault && entry != end;
       entry.increment(fault))
    if (entry->path().filename().string().starts_with(PrivateFolder::prefix))
      left.push_back(entry->path());
  for (const auto& folder : left) std::filesystem::remove_all(folder, fault);
}

/// A folder in the place of a file would be noticed only when others have their names already.
Status check_place(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(std::filesystem::symlink_status(path, ignored))) return ok;
  return failed("a folder stands where a file must go: " + path);
}

}  // namespace

Result<OutputFolder> OutputFolder::open(const std::string& path) {
  const std::string doing = "output folder " + path;
  if (auto made = make_folders(path); !made) return made.error().during(doing);
  Descriptor lock{::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!lock) return system_error(errno, path).during(doing);
  if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
    return failed("another audit is writing here; wait for it or choose another --out")
        .during(doing);
  clear_leftovers(path);
  auto staging = PrivateFolder::make(path);
  if (!staging) return staging.error().during(doing);
  return OutputFolder{path, std::move(lock), std::move(*staging)};
}

std::string OutputFolder::staged(std::string_view name) const {
  return staging_.path() + "/" + std::string{name};
}

Status OutputFolder::stage(const std::string& name, std::string_view bytes) {
  if (auto written = write_file(staged(name), bytes); !written) return written;
  names_.push_back(name);
  return ok;
}

Status OutputFolder::publish() {
  for (const std::string& name : names_)
    if (auto free = check_place(path_ + "/" + name); !free) return free;
  for (const std::string& name : names_)
    if (auto done = publish_file(staged(name), path_ + "/" + name); !done) return done;
  return ok;
}

}  // namespace mijian
