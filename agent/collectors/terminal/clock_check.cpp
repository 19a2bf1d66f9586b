#include "agent/collectors/collector.h"

namespace mijian {
namespace {

constexpr std::string_view table = "clock_check", source = "--now";

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  if (host.kind() == HostKind::offline) {
    facts.impossible(table, source, not_supported("the clock of a system that does not run"));
    return ok;
  }
  if (!context.given_at) {
    facts.impossible(table, source, not_supported("no time of the inspector was given"));
    return ok;
  }
  const std::int64_t apart = context.taken_at.microseconds - context.given_at->microseconds;
  facts.add(table, {{"given_at", *context.given_at},
                    {"terminal_at", context.taken_at},
                    {"offset_seconds", apart / microseconds_a_second}});
  facts.complete(table, source);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector clock_check_collector{"clock_check", 1, tables, collect};

}  // namespace mijian
