#include "agent/collectors/accounts/account_file.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"

namespace mijian {
namespace {

constexpr std::string_view table = "user_group", path = "/etc/group";

void add_group(const GroupEntry& group, FactWriter& facts) {
  for (const std::string& member : group.members)
    facts.add(table, {{"name", group.name}, {"group_id", group.group_id}, {"member", member}});
  if (group.members.empty())
    facts.add(table, {{"name", group.name}, {"group_id", group.group_id}, {"member", Null{}}});
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto text = host.read(path);
  if (!text) {
    facts.impossible(table, path, text.error());
    return ok;
  }
  const GroupFile file = parse_group(*text);
  for (const GroupEntry& group : file.entries) add_group(group, facts);
  GapList gaps;
  for (const LineFault& fault : file.faults) gaps.add_line(path, fault.line, fault.what);
  gaps.report(facts, table, path);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector user_group_collector{"user_group", 1, tables, collect};

}  // namespace mijian
