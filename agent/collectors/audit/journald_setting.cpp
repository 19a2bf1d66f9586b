#include "agent/collectors/audit/journald_setting.h"

#include <algorithm>
#include <map>
#include <set>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/common/systemd_text.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "journald_setting";
constexpr std::string_view source = "journald.conf";

// What counts more stands first. The main file of a folder below hides those further down;
// systemd before 249 read the first one only, and then no other exists.
constexpr std::string_view folders[] = {"/etc/systemd", "/run/systemd", "/usr/local/lib/systemd",
                                        "/usr/lib/systemd", "/lib/systemd"};

// An offline tree has no /run, and a merged /usr shows /usr/lib twice.
bool passed_over(const Host& host, std::string_view folder) {
  if (folder.substr(0, 4) == "/run") return host.kind() == HostKind::offline;
  if (folder != "/lib/systemd") return false;
  const auto real = host.real_path(folder);
  return real && *real != folder;
}

void read_into(const Host& host, const std::string& path, bool in_use,
               std::vector<JournaldFile>& files, GapList& gaps) {
  auto text = host.read(path);
  if (text)
    files.push_back({path, std::move(*text), in_use});
  else if (!vanished(text))
    gaps.add(text.error());
}

void read_main_files(const Host& host, std::vector<JournaldFile>& files, GapList& gaps) {
  std::vector<JournaldFile> found;
  for (const std::string_view folder : folders) {
    if (passed_over(host, folder)) continue;
    read_into(host, std::string{folder} + "/journald.conf", found.empty(), found, gaps);
  }
  // Read last is listed last: the hidden ones come first.
  files.insert(files.end(), found.rbegin(), found.rend());
}

bool is_drop_in(std::string_view path) {
  constexpr std::string_view ending = ".conf";
  return path.size() > ending.size() && path.substr(path.size() - ending.size()) == ending;
}

struct DropIn {
  std::string path;
  bool in_use;
};

// All drop-ins, sorted by file name whatever their folder; of the same name the first folder
// counts.
std::vector<DropIn> find_drop_ins(const Host& host, GapList& gaps) {
  std::vector<DropIn> found;
  std::set<std::string, std::less<>> names;
  for (const std::string_view folder : folders) {
    if (passed_over(host, folder)) continue;
    const std::string below = std::string{folder} + "/journald.conf.d";
    const auto paths = host.list_optional(below);
    if (!paths) gaps.add(paths.error());
    if (!paths) continue;
    for (const std::string& path : *paths)
      if (is_drop_in(path)) found.push_back({path, names.emplace(file_name(path)).second});
  }
  std::stable_sort(found.begin(), found.end(), [](const DropIn& one, const DropIn& other) {
    return file_name(one.path) < file_name(other.path);
  });
  return found;
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  GapList gaps;
  std::vector<JournaldFile> files;
  read_main_files(host, files, gaps);
  for (const DropIn& drop_in : find_drop_ins(host, gaps))
    if (!is_masked(host, drop_in.path)) read_into(host, drop_in.path, drop_in.in_use, files, gaps);
  for (const JournaldSetting& setting : merge_journald_settings(files)) {
    facts.add(table, {{"name", setting.name},
                      {"value", setting.value},
                      {"file", setting.file},
                      {"line", setting.line},
                      {"in_force", setting.in_force}});
  }
  gaps.report(facts, table, source, files.empty() ? "no such file" : "");
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

std::vector<JournaldSetting> merge_journald_settings(const std::vector<JournaldFile>& files) {
  std::vector<JournaldSetting> settings;
  std::map<std::string, std::size_t> last;
  for (const JournaldFile& file : files) {
    for (const SystemdAssignment& line : parse_systemd_text(file.text).assignments) {
      if (line.section != "Journal") continue;
      if (file.in_use) {
        if (const auto before = last.find(line.name); before != last.end())
          settings[before->second].in_force = false;
        last[line.name] = settings.size();
      }
      settings.push_back({line.name, line.value, file.path, line.line, file.in_use});
    }
  }
  return settings;
}

extern const Collector journald_setting_collector{"journald_setting", 1, tables, collect};

}  // namespace mijian
