// /etc/hosts: names that a machine resolves by itself, asking nobody. As resolvers do, lines
// without an address or without a name are passed over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct HostsEntry {
  std::string address, name;  // in the one spelling of host_name.h
  int line = 0;
};

struct HostsFile {
  std::vector<HostsEntry> entries;  // one for each name of a line
  std::vector<int> bad_lines;       // a name that is none
  bool is_whole = true;             // false: more than is read
};

HostsFile parse_hosts_file(std::string_view text);

}  // namespace mijian
