// The part of YAML that netplan's files are written in, line by line: maps by indentation, maps and
// lists in brackets on one line, quoted and plain words. Anchors, tags, text over several lines and
// tabs are told as lines that were not understood.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

/// A key with the keys it lies under; items of a list bear the key "-".
struct YamlEntry {
  std::vector<std::string> path;  // network, ethernets, eth0, dhcp4
  std::string value;              // empty for a key that has others below it
  int line = 0;
};

struct YamlText {
  std::vector<YamlEntry> entries;  // in the order written
  std::vector<int> bad_lines;
  bool is_whole = true;  // false: more than is read
};

YamlText parse_yaml_lines(std::string_view text);

}  // namespace mijian
