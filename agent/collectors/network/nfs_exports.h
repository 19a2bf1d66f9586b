// The grammar of /etc/exports: a folder and the machines it is for, each with its options. A blank
// between a machine and its options makes the options everybody's, as exports(5) warns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct NfsExport {
  std::string path;
  std::string client;  // as written; "*" when no machine is named
  bool is_everybody = false, is_read_only = true, is_root_squashed = true;
  bool asks_kerberos = false;  // every way in that it names needs Kerberos
  int line = 0;                // the first of a continued line
};

struct NfsExports {
  std::vector<NfsExport> exports;    // one a folder and machine
  std::vector<int> malformed_lines;  // exportfs passes over them as well
  bool is_cut_short = false;         // there are more than are read
};

NfsExports parse_nfs_exports(std::string_view text);

}  // namespace mijian
