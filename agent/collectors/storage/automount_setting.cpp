#include "agent/collectors/storage/automount_setting.h"

#include "agent/collectors/collector.h"

namespace mijian {
namespace {

constexpr std::string_view passwd_path = "/etc/passwd";

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const AutomountSearch search{host, facts};
  const auto homes = UserHomes::read(host);
  facts.source(automount_table, passwd_path,
               homes ? ok : Status{homes.error().during("homes of the users")});
  add_desktop_settings(search, homes ? *homes : UserHomes{});
  add_system_settings(search);
  return ok;
}

constexpr std::string_view tables[] = {automount_table};

}  // namespace

void AutomountSearch::add(const AutomountSetting& setting) const {
  facts.add(automount_table, {{"mechanism", setting.mechanism},
                              {"scope", setting.scope},
                              {"setting", setting.setting},
                              {"value", setting.value},
                              {"is_on", setting.is_on},
                              {"is_locked", setting.is_locked},
                              {"file", setting.file},
                              {"line", setting.line}});
}

std::optional<std::string> AutomountSearch::read(std::string_view path) const {
  auto text = host.read_optional(path);
  if (!text) {
    facts.gap(automount_table, path, text.error());
    return std::nullopt;
  }
  facts.complete(automount_table, path, *text ? "" : "no such file");
  return std::move(*text);
}

extern const Collector automount_setting_collector{"automount_setting", 1, tables, collect};

}  // namespace mijian
