#include <optional>
#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "rfkill_switch", source = "/sys/class/rfkill";

Result<bool> flag(const Host& host, const std::string& path) {
  const auto text = host.read(path);
  if (!text) return text.error();
  if (trim(*text) == "1") return true;
  if (trim(*text) == "0") return false;
  return malformed("neither 0 nor 1").during(path);
}

/// Fails with not_found when the radio left meanwhile.
Status add_switch(const Host& host, const std::string& folder, FactWriter& facts) {
  const auto name = host.read(folder + "/name"), kind = host.read(folder + "/type");
  const auto soft = flag(host, folder + "/soft"), hard = flag(host, folder + "/hard");
  if (!name || !kind || !soft || !hard) return first_error(name, kind, soft, hard);
  std::optional<std::string> device;
  if (const auto target = host.link(folder + "/device")) device = file_name(*target);
  facts.add(table, {{"name", trim(*name)},
                    {"kind", trim(*kind)},
                    {"device", device},
                    {"is_soft_blocked", *soft},
                    {"is_hard_blocked", *hard}});
  return ok;
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto entries = host.list(source);
  if (vanished(entries) && host.exists("/sys/class").value_or(false)) {
    facts.complete(table, source, "no such folder: this kernel knows no radio switches");
    return ok;
  }
  if (!entries) {
    facts.impossible(table, source, entries.error());
    return ok;
  }
  GapList gaps;
  for (const std::string& entry : *entries) {
    const Status added = add_switch(host, entry, facts);
    if (!added && added.error().cause() != Cause::not_found) gaps.add(added.error());
  }
  gaps.report(facts, table, source);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector rfkill_switch_collector{"rfkill_switch", 1, tables, collect};

}  // namespace mijian
