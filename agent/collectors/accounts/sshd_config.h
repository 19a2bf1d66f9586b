// The configuration of sshd: its grammar, and what counts of all the files it includes. What a
// value is good for is no business of this place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/common/gap_list.h"
#include "agent/host/host.h"

namespace mijian {

struct SshdLine {
  std::string keyword;  // lower case, old names turned into today's
  std::vector<std::string> arguments;
  int line = 0;
};
struct SshdText {
  std::vector<SshdLine> lines;
  std::vector<int> malformed_lines;  // sshd does not start with them
};
SshdText parse_sshd_config(std::string_view text);

/// Words as sshd parts them: quotes and backslashes taken off, a comment left out. None when a
/// quote stays open.
std::optional<std::vector<std::string>> sshd_words(std::string_view text);

/// "90", "1h30m" in seconds; none for what is no time.
std::optional<std::int64_t> sshd_seconds(std::string_view text);

struct SshdSetting {
  std::string keyword, value;
  std::string match;  // the conditions of its Match block, "" outside of any and in Match all
  bool in_force = false;
  std::string file;
  std::optional<int> line;
};

/// Everything sshd would read, in its order: options of its command line first. Empty when sshd is
/// not installed or has no configuration. The first row names the file it begins with.
std::vector<SshdSetting> read_sshd_settings(const Host& host, GapList& gaps);

}  // namespace mijian
