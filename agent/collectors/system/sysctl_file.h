// The grammar of sysctl.d files and the order in which systemd-sysctl applies them. Names are kept
// as paths below /proc/sys; dotted_name() is what people write. Which files there are, and what the
// kernel holds, is kernel_setting.cpp's business.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct SysctlLine {
  std::string path;                  // net/ipv4/conf/eth0.100/forwarding; may be a pattern
  std::optional<std::string> value;  // blanks folded; none: "-name" alone takes it out of patterns
  std::string file;
  int line = 0;

  bool is_pattern() const { return path.find_first_of("*?[") != std::string::npos; }
};

struct SysctlText {
  std::vector<SysctlLine> lines;
  std::vector<int> malformed_lines;  // neither comment nor assignment; systemd passes over them
};

SysctlText parse_sysctl_file(std::string_view file, std::string_view text);

/// "net.ipv4.conf.eth0/100.forwarding" for "net/ipv4/conf/eth0.100/forwarding".
std::string dotted_name(std::string_view path);
/// The path of a name written either way: as it is when its first separator is a slash.
std::string sysctl_path(std::string_view name);
/// A value with runs of blanks and tabs made one blank, as both sides of a comparison need it.
std::string folded_value(std::string_view value);
/// Whether a path fits a pattern of *, ? and [sets], none of which takes in a slash.
bool fits_pattern(std::string_view pattern, std::string_view path);

/// The line that wins for a path when all are applied in order: a name spelled out stands before
/// every pattern, among equals the last one counts. nullptr when none sets it.
const SysctlLine* winning_line(const std::vector<SysctlLine>& lines, std::string_view path);

}  // namespace mijian
