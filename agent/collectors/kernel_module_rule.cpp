#include <optional>
#include <set>
#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/drop_in.h"
#include "agent/collectors/gap_list.h"
#include "agent/collectors/modprobe_file.h"

namespace mijian {
namespace {

constexpr std::string_view table = "kernel_module_rule", source = "modprobe.d";

/// kmod obeys the first install line of a name it meets, so only that one can keep a module out.
void add_rules(const std::string& path, std::string_view text, std::set<std::string>& installed,
               FactWriter& facts) {
  for (const ModprobeRule& rule : parse_modprobe_file(text)) {
    const bool install = rule.directive == "install";
    const bool first = install && installed.insert(rule.module).second;
    facts.add(table, {{"module", rule.module},
                      {"directive", rule.directive},
                      {"command", install ? std::optional{rule.command} : std::nullopt},
                      {"prevents_loading", first && rule.keeps_out},
                      {"file", path},
                      {"line", rule.line}});
  }
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  GapList gaps;
  const auto files =
      drop_in_files(host,
                    {"/etc/modprobe.d", "/run/modprobe.d", "/usr/local/lib/modprobe.d",
                     "/usr/lib/modprobe.d", "/lib/modprobe.d"},
                    ".conf", gaps);
  std::set<std::string> installed;
  for (const std::string& path : files) {
    const auto text = host.read(path);
    if (vanished(text)) continue;
    if (text)
      add_rules(path, *text, installed, facts);
    else
      gaps.add(text.error());
  }
  gaps.report(facts, table, source, std::to_string(files.size()) + " files");
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector kernel_module_rule_collector{"kernel_module_rule", 1, tables, collect};

}  // namespace mijian
