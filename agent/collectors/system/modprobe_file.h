// The grammar of the files in modprobe.d, as far as they keep modules out of the kernel.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct ModprobeRule {
  std::string module;      // with '_' for '-'; may be a pattern
  std::string directive;   // blacklist or install
  std::string command;     // of install
  bool keeps_out = false;  // install with a command that does nothing: /bin/false, /bin/true
  int line = 0;            // the first of a continued line
};

/// The blacklist and install lines in order; others are passed over.
std::vector<ModprobeRule> parse_modprobe_file(std::string_view text);

}  // namespace mijian
