#include "agent/collectors/audit/auditd_setting.h"

#include <map>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view conf_path = auditd_conf_path;

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto text = host.read_optional(conf_path);
  if (!text) {
    facts.impossible("auditd_setting", conf_path, text.error());
    return ok;
  }
  if (!*text) {
    facts.complete("auditd_setting", conf_path, "no such file");
    return ok;
  }
  const AuditdConf conf = parse_auditd_conf(**text);
  for (const AuditdSetting& setting : conf.settings) {
    facts.add("auditd_setting", {{"name", setting.name},
                                 {"value", setting.value},
                                 {"file", conf_path},
                                 {"line", setting.line},
                                 {"in_force", setting.in_force}});
  }
  GapList gaps;
  for (const int line : conf.malformed_lines) gaps.add_line(conf_path, line, "not 'name = value'");
  gaps.report(facts, "auditd_setting", conf_path);
  return ok;
}

constexpr std::string_view tables[] = {"auditd_setting"};

}  // namespace

AuditdConf parse_auditd_conf(std::string_view text) {
  AuditdConf conf;
  std::map<std::string, std::size_t> last;
  int number = 0;
  for (const std::string_view whole : lines_of(text)) {
    ++number;
    const std::string_view line = trim(whole);
    if (line.empty() || line.front() == '#') continue;
    const auto pair = split_pair(line, '=');
    if (!pair || pair->first.empty()) {
      conf.malformed_lines.push_back(number);
      continue;
    }
    const std::string name = to_lower(pair->first);
    if (const auto before = last.find(name); before != last.end())
      conf.settings[before->second].in_force = false;
    last[name] = conf.settings.size();
    conf.settings.push_back({name, std::string{pair->second}, number, true});
  }
  return conf;
}

std::string_view auditd_value(const AuditdConf& conf, std::string_view name) {
  for (const AuditdSetting& setting : conf.settings)
    if (setting.in_force && setting.name == name) return setting.value;
  return {};
}

Result<std::string> auditd_log_file(const Host& host) {
  const auto text = host.read_optional(conf_path);
  if (!text) return text.error();
  const AuditdConf conf = parse_auditd_conf(text->value_or(""));
  const std::string_view configured = auditd_value(conf, "log_file");
  const bool is_path = !configured.empty() && configured.front() == '/';
  return std::string{is_path ? configured : "/var/log/audit/audit.log"};
}

extern const Collector auditd_setting_collector{"auditd_setting", 1, tables, collect};

}  // namespace mijian
