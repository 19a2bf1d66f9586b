#include <map>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/system/unit_files.h"

namespace mijian {
namespace {

constexpr std::string_view table = "service", bus_source = "D-Bus systemd1",
                           files_source = "unit files";

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

// How one unit is enabled: its files say it; where they say nothing, systemd may.
std::optional<std::string> enablement(const UnitFiles& files, const std::string& name,
                                      const UnitState* state) {
  const std::string enabled = files.enabled(name);
  if (enabled.empty() && state != nullptr) return unless_empty(state->enabled);
  return unless_empty(enabled);
}

void add(FactWriter& facts, const UnitFiles& files, const std::string& name,
         const UnitState* state) {
  const UnitFile* file = files.find(name);
  const auto of_state = [&](std::string UnitState::*member) {
    return state == nullptr ? std::nullopt : unless_empty(state->*member);
  };
  facts.add(table, {{"name", name},
                    {"load", of_state(&UnitState::load)},
                    {"active", of_state(&UnitState::active)},
                    {"sub", of_state(&UnitState::sub)},
                    {"enabled", enablement(files, name, state)},
                    {"file", file == nullptr ? Cell{Null{}} : Cell{file->path}}});
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto units = host.units();
  facts.source(table, bus_source, units ? Status{ok} : Status{units.error()});
  GapList gaps;
  const UnitFiles files = UnitFiles::read(host, gaps);
  std::map<std::string, const UnitState*> names;
  for (const UnitFile& file : files.all()) names.emplace(file.name, nullptr);
  if (units)
    for (const UnitState& unit : *units)
      if (is_listed_unit(unit.name)) names[unit.name] = &unit;
  for (const auto& [name, state] : names) add(facts, files, name, state);
  if (files.all().empty())
    gaps.add(not_found("any unit file, so nothing is known of what starts by itself"));
  gaps.report(facts, table, files_source);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector service_collector{"service", 1, tables, collect};

}  // namespace mijian
