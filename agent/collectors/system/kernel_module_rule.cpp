#include <optional>
#include <set>
#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/system/modprobe_rules.h"

namespace mijian {
namespace {

constexpr std::string_view table = "kernel_module_rule", source = "modprobe.d";

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  GapList gaps;
  const ModprobeRules all = read_modprobe_rules(host, gaps);
  // kmod obeys the first install line of a name it meets, so only that one can keep a module out.
  std::set<std::string> installed;
  for (const auto& [rule, file] : all.rules) {
    const bool install = rule.directive == "install";
    const bool first = install && installed.insert(rule.module).second;
    facts.add(table, {{"module", rule.module},
                      {"directive", rule.directive},
                      {"command", install ? std::optional{rule.command} : std::nullopt},
                      {"prevents_loading", first && rule.keeps_out},
                      {"file", file},
                      {"line", rule.line}});
  }
  gaps.report(facts, table, source, std::to_string(all.files) + " files");
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector kernel_module_rule_collector{"kernel_module_rule", 1, tables, collect};

}  // namespace mijian
