#include <optional>
#include <string>
#include <string_view>

#include "agent/collectors/collector.h"
#include "agent/collectors/logs/time_zone.h"

namespace mijian {
namespace {

constexpr std::string_view table = "terminal_declared", source = "terminal.json";

Cell unless_empty(const std::string& text) { return text.empty() ? Cell{Null{}} : Cell{text}; }

Cell midnight(const std::string& date, const TimeZone& zone) {
  const auto civil = parse_civil(date);
  return civil ? Cell{zone.to_utc(*civil)} : Cell{Null{}};
}

void add(const DeclaredTerminal& terminal, const TimeZone& zone, FactWriter& facts) {
  facts.add(table, {{"number", terminal.number},
                    {"asset_number", unless_empty(terminal.asset_number)},
                    {"terminal_class", terminal.terminal_class},
                    {"level", unless_empty(terminal.level)},
                    {"unit", unless_empty(terminal.unit)},
                    {"department", unless_empty(terminal.department)},
                    {"responsible", unless_empty(terminal.responsible)},
                    {"place", unless_empty(terminal.place)},
                    {"purpose", unless_empty(terminal.purpose)},
                    {"computer_type", unless_empty(terminal.computer_type)},
                    {"commissioned_at", midnight(terminal.commissioned_on, zone)},
                    {"reinstalled_at", midnight(terminal.reinstalled_on, zone)}});
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  if (context.terminal == nullptr) {
    facts.impossible(table, source, not_found("terminal.json: this terminal is not declared"));
    return ok;
  }
  const auto zone = system_time_zone(host);
  add(*context.terminal, zone ? zone->zone : TimeZone{}, facts);
  if (zone && zone->known)
    facts.complete(table, source);
  else if (zone)
    facts.complete(table, source, "the time zone is not known: days begin at midnight UTC");
  else
    facts.gap(table, source, zone.error());
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector terminal_declared_collector{"terminal_declared", 1, tables, collect};

}  // namespace mijian
