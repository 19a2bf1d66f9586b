// The unit files of a machine and how each is enabled, told from its files alone as
// `systemctl list-unit-files` tells it; presets are not looked at, systemd is not asked.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/system/unit_install.h"
#include "agent/host/host.h"

namespace mijian {

struct UnitFile {
  std::string name;
  std::string path;     // the one that counts
  std::string enabled;  // enabled, disabled, static, masked, alias …; empty: could not be read
  bool has_program = true;  // false when nothing but masks or dangling links bear the name
};
/// The folders systemd searches for units, those that count more first; those
/// that are one and the same come once, and an offline tree has none of /run.
std::vector<std::string> unit_folders(const Host& host);

/// What one unit is made of, in the order it counts: its file, then its
/// drop-ins by their names. Empty for a unit that is masked or that nobody
/// speaks of; a masked drop-in is left out.
std::vector<std::string> files_of_unit(const Host& host, std::string_view name, GapList& gaps);

class UnitFiles {
 public:
  /// Reads all folders; what cannot be read is a gap. Services, sockets and timers only.
  static UnitFiles read(const Host& host, GapList& gaps);

  /// Sorted by name.
  const std::vector<UnitFile>& all() const { return all_; }
  /// The file of a unit, also of an instance that has only its template; nullptr when there is
  /// none.
  const UnitFile* find(std::string_view name) const;
  /// How a unit is enabled, instances told from their templates; empty when it has no file.
  std::string enabled(std::string_view name) const;

 private:
  /// A link, or a file (no target).
  struct Entry {
    bool is_link = false;
    std::string target;
  };
  /// One folder of the search path, those that count more first.
  struct Folder {
    std::string path;
    std::map<std::string, Entry, std::less<>> entries;
    std::multimap<std::string, std::string> links_to;   // name a link leads to → the link's name
    std::set<std::string> wanted;                       // links in .wants, .requires, .upholds
    std::multimap<std::string, std::string> instances;  // template → wanted instances of it
    std::map<std::string, std::vector<std::string>> drop_ins;  // unit → files of its .d folder

    bool is_config() const { return path == "/etc/systemd/system"; }
    bool is_runtime() const { return path.rfind("/run/", 0) == 0; }
    bool is_generated() const { return path.rfind("/run/systemd/generator", 0) == 0; }
  };
  /// A unit on its way to a state: its name and its file after same-name links were followed.
  struct Candidate {
    std::string name, path;
    UnitInstall install;
    bool is_read = true;
  };
  enum class Links { none, same_name, found };

  void read_folder(const Host& host, const std::string& path, GapList& gaps);
  void read_wants(const Host& host, const std::string& path, Folder& folder, GapList& gaps);
  void read_drop_ins(const Host& host, const std::string& path, Folder& folder, GapList& gaps);
  void settle(const Host& host, GapList& gaps);

  const Folder* folder_of(std::string_view name) const;
  std::optional<std::string> state_of(const Host& host, const std::string& name, int hops,
                                      GapList& gaps);
  std::string state_of_file(const Host& host, const Candidate& unit, GapList& gaps);
  void read_install(const Host& host, Candidate& unit, GapList& gaps);
  bool has_program(const Host& host, const std::string& name) const;
  std::string linked_state(const Candidate& unit, bool known_names_only) const;
  Links links_in(const Folder& folder, const Candidate& unit, bool known_names_only,
                 bool ignore_same_name) const;

  std::vector<Folder> folders_;
  std::map<std::string, Candidate, std::less<>> files_;  // of units with a file of their own
  std::vector<UnitFile> all_;
};

}  // namespace mijian
