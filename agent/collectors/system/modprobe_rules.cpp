#include "agent/collectors/system/modprobe_rules.h"

#include <utility>

#include "agent/collectors/common/drop_in.h"

namespace mijian {

ModprobeRules read_modprobe_rules(const Host& host, GapList& gaps) {
  ModprobeRules all;
  const auto files =
      drop_in_files(host,
                    {"/etc/modprobe.d", "/run/modprobe.d", "/usr/local/lib/modprobe.d",
                     "/usr/lib/modprobe.d", "/lib/modprobe.d"},
                    ".conf", gaps);
  all.files = files.size();
  for (const std::string& path : files) {
    const auto text = host.read(path);
    if (vanished(text)) continue;
    if (!text) {
      gaps.add(text.error());
      continue;
    }
    for (ModprobeRule& rule : parse_modprobe_file(*text))
      all.rules.push_back({std::move(rule), path});
  }
  return all;
}

}  // namespace mijian
