// What journald.conf and its drop-ins set, and which of them win. The files come in the order
// systemd reads them; finding them is the collector's business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct JournaldFile {
  std::string path;
  std::string text;
  bool in_use = true;  // false: one of the same name in a folder that counts more hides it
};

struct JournaldSetting {
  std::string name, value, file;
  int line = 0;
  bool in_force = false;
};

/// The settings of all files; the last one of a name in the files in use is in force.
std::vector<JournaldSetting> merge_journald_settings(const std::vector<JournaldFile>& files);

}  // namespace mijian
