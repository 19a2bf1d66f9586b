#include <map>
#include <set>
#include <string>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/common/systemd_text.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "core_dump_setting", dump_source = "coredump.conf",
                           limit_source = "limits.conf";

struct Setting {
  std::string name, value, file;
  int line = 0;
  bool in_force = true;
};

void add(const Setting& setting, FactWriter& facts) {
  facts.add(table, {{"name", setting.name},
                    {"value", setting.value},
                    {"in_force", setting.in_force},
                    {"file", setting.file},
                    {"line", setting.line}});
}

/// The main file that counts, then the drop-ins in the order of their names.
std::vector<std::string> dump_files(const Host& host, GapList& gaps) {
  std::vector<std::string> files;
  for (const char* path : {"/etc/systemd/coredump.conf", "/usr/local/lib/systemd/coredump.conf",
                           "/usr/lib/systemd/coredump.conf"})
    if (const auto there = host.exists(path); files.empty() && there && *there)
      files.emplace_back(path);
  for (const std::string& path :
       drop_in_files(host,
                     {"/etc/systemd/coredump.conf.d", "/run/systemd/coredump.conf.d",
                      "/usr/local/lib/systemd/coredump.conf.d", "/usr/lib/systemd/coredump.conf.d"},
                     ".conf", gaps))
    if (!is_masked(host, path)) files.push_back(path);
  return files;
}

void collect_dumps(const Host& host, FactWriter& facts) {
  GapList gaps;
  std::vector<Setting> settings;
  std::map<std::string, std::size_t> last;
  const auto files = dump_files(host, gaps);
  for (const std::string& path : files) {
    const auto text = host.read_optional(path);
    if (!text) gaps.add(text.error());
    if (!text || !*text) continue;
    for (const SystemdAssignment& line : parse_systemd_text(**text).assignments) {
      if (line.section != "Coredump") continue;
      if (const auto before = last.find(line.name); before != last.end())
        settings[before->second].in_force = false;
      last[line.name] = settings.size();
      settings.push_back({line.name, to_lower(line.value), path, line.line});
    }
  }
  for (const Setting& setting : settings) add(setting, facts);
  gaps.report(facts, table, dump_source, files.empty() ? "no such file" : "");
}

/// "* hard core 0": whom it limits, how, and to what.
Setting limit_setting(const std::vector<std::string_view>& words, const std::string& file,
                      int line) {
  const std::string kind{words[1] == "-" ? "both" : words[1]};
  return {"core " + kind + " " + std::string{words[0]}, to_lower(words[3]), file, line};
}

/// The last line for somebody's soft limit counts, and the last for the hard one; "-" sets both.
void settle_limits(std::vector<Setting>& settings) {
  std::set<std::string> settled;  // by the lines behind
  for (auto one = settings.rbegin(); one != settings.rend(); ++one) {
    const auto words = words_of(one->name);
    one->in_force = false;
    for (const char* half : {"soft ", "hard "})
      if (words[1] == "both" || words[1] == trim(half))
        one->in_force |= settled.insert(half + std::string{words[2]}).second;
  }
}

void collect_limits(const Host& host, FactWriter& facts) {
  GapList gaps;
  std::vector<Setting> settings;
  auto files =
      drop_in_files(host, {"/etc/security/limits.d", "/usr/etc/security/limits.d"}, ".conf", gaps);
  files.insert(files.begin(), "/etc/security/limits.conf");
  for (const std::string& path : files) {
    const auto text = host.read_optional(path);
    if (!text) gaps.add(text.error());
    if (!text || !*text) continue;
    int number = 0;
    for (const std::string_view line : lines_of(**text)) {
      ++number;
      const auto words = words_of(line.substr(0, line.find('#')));
      if (words.size() != 4 || words[2] != "core") continue;
      settings.push_back(limit_setting(words, path, number));
    }
  }
  settle_limits(settings);
  for (const Setting& setting : settings) add(setting, facts);
  gaps.report(facts, table, limit_source);
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  collect_dumps(host, facts);
  collect_limits(host, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector core_dump_setting_collector{"core_dump_setting", 1, tables, collect};

}  // namespace mijian
