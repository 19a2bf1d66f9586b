#include "agent/collectors/accounts/account_file.h"
#include "agent/collectors/collector.h"

namespace mijian {
namespace {

constexpr std::string_view table = "login_default", path = "/etc/login.defs";

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto text = host.read_optional(path);
  if (!text) {
    facts.impossible(table, path, text.error());
    return ok;
  }
  for (const LoginDefault& setting : parse_login_defs(text->value_or("")))
    facts.add(
        table,
        {{"name", setting.name}, {"value", setting.value}, {"file", path}, {"line", setting.line}});
  facts.complete(table, path, *text ? "" : "no such file: the programs' own defaults hold");
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector login_default_collector{"login_default", 1, tables, collect};

}  // namespace mijian
