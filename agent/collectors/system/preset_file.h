// The grammar of systemd.preset(5): which units a distribution, or an administrator, wants enabled
// when they are first installed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct PresetLine {
  std::string action;   // enable, disable or ignore
  std::string pattern;  // of unit names, with * and ?
  int line = 0;
};

struct PresetFile {
  std::vector<PresetLine> lines;
  std::vector<int> malformed_lines;
};

PresetFile parse_preset_file(std::string_view text);

}  // namespace mijian
