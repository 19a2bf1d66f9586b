#include <string_view>

#include "agent/collectors/collector.h"
#include "agent/collectors/storage/mounts.h"

namespace mijian {
namespace {

constexpr std::string_view table = "fstab_entry", path = "/etc/fstab";

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto text = host.read_optional(path);
  if (!text) {
    facts.impossible(table, path, text.error());
    return ok;
  }
  const Fstab fstab = parse_fstab(text->value_or(""));
  for (const FstabEntry& entry : fstab.entries)
    facts.add(table, {{"target", entry.target},
                      {"source", entry.source},
                      {"type", entry.type},
                      {"options", entry.options},
                      {"file", path},
                      {"line", entry.line}});
  for (const std::int64_t line : fstab.malformed_lines)
    facts.gap(table, path,
              malformed("line " + std::to_string(line) + " has fewer than three fields"));
  if (fstab.malformed_lines.empty()) facts.complete(table, path, *text ? "" : "no such file");
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector fstab_entry_collector{"fstab_entry", 1, tables, collect};

}  // namespace mijian
