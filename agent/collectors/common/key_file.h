// Files of [groups] with key=value lines, as desktops write them: GKeyFile, KConfig, QSettings.
// What a key means is its reader's business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"

namespace mijian {

struct KeyFileEntry {
  std::string group, key, value;  // as written, trimmed
  int line = 0;
};

struct KeyFile {
  std::vector<KeyFileEntry> entries;  // in the order written
  std::vector<int> malformed_lines;   // neither comment, group nor entry
  bool is_whole = true;               // false: longer than what is read

  /// The last value of a key in a group, or nullptr.
  const KeyFileEntry* find(std::string_view group, std::string_view key) const;
  /// too_large, naming `path`, when it is longer than what is read: a later value may count.
  Status whole(std::string_view path) const;
};

KeyFile parse_key_file(std::string_view text);

/// A value as QSettings writes lists: parted by commas, quoted where it holds one, with "\\x4e2d"
/// for other characters.
std::vector<std::string> settings_list(std::string_view value);

}  // namespace mijian
