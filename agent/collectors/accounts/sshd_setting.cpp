#include "agent/collectors/accounts/sshd_config.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "sshd_setting", source = "/etc/ssh/sshd_config";

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  GapList gaps;
  const auto settings = read_sshd_settings(host, gaps);
  for (const SshdSetting& setting : settings)
    facts.add(table, {{"keyword", setting.keyword},
                      {"value", display(setting.value, 2000)},
                      {"number", sshd_seconds(setting.value)},
                      {"match", display(setting.match)},
                      {"in_force", setting.in_force},
                      {"file", setting.file},
                      {"line", setting.line}});
  gaps.report(facts, table, source, settings.empty() ? "not installed" : "");
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector sshd_setting_collector{"sshd_setting", 1, tables, collect};

}  // namespace mijian
