#include "agent/programs/subject_host.h"

#include <filesystem>

namespace mijian {

Result<Host> subject_host(const Options& options) {
  if (options.root.empty()) return Host::live();
  std::error_code ignored;
  if (std::filesystem::exists(options.root + "/.mijian-recorded", ignored))
    return Host::recorded(options.root);
  return Host::offline(options.root);
}

}  // namespace mijian
