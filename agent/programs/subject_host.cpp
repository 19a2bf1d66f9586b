#include "agent/programs/subject_host.h"

#include <filesystem>

namespace mijian {

namespace {

bool is_system(const std::string& root) {
  std::error_code ignored;
  for (const char* mark : {"/etc/os-release", "/usr/lib/os-release", "/etc/passwd"})
    if (std::filesystem::exists(std::filesystem::symlink_status(root + mark, ignored))) return true;
  return false;
}

}  // namespace

Result<Host> subject_host(const Options& options) {
  if (!options.recorded.empty()) return Host::recorded(options.recorded);
  if (options.root.empty()) return Host::live();
  auto host = Host::offline(options.root);
  if (host && !is_system(options.root))
    return not_found("a system below --root " + options.root +
                     ": neither etc/os-release nor usr/lib/os-release nor etc/passwd is there");
  return host;
}

std::optional<PrivateFolder> lend_memory_folder(Host& host) {
  auto folder = PrivateFolder::make("/dev/shm");
  if (!folder) return std::nullopt;
  host.set_private_folder(folder->path());
  return std::move(*folder);
}

}  // namespace mijian
