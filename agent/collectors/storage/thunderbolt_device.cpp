#include <optional>
#include <string>
#include <string_view>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "thunderbolt_device", tables[] = {table};
constexpr std::string_view source = "/sys/bus/thunderbolt/devices";

// Domains, services and retimers are listed beside the devices they belong to. Another computer at
// the end of the cable (an XDomain) is one of the devices.
bool is_device(std::string_view type) {
  return type == "thunderbolt_device" || type == "thunderbolt_xdomain";
}

// 0-0 is the controller itself; 0-1 and 0-301 lie beyond its ports.
bool is_host(std::string_view name) {
  const auto dash = name.find('-');
  return dash != std::string_view::npos && name.substr(dash + 1) == "0";
}

class Reader {
 public:
  Reader(const Host& host, std::string entry, GapList& gaps)
      : host_{host}, entry_{std::move(entry)}, gaps_{gaps} {}

  void add_to(FactWriter& facts) {
    const auto uevent = host_.read(entry_ + "/uevent");
    if (vanished(uevent)) return;
    if (!uevent) return gaps_.add(uevent.error());
    if (!is_device(device_type(*uevent))) return;
    const auto name = file_name(entry_);
    const auto authorized = text("authorized");
    facts.add(table, {{"name", name},
                      {"unique_id", text("unique_id")},
                      {"vendor", text("vendor_name")},
                      {"model", text("device_name")},
                      {"is_authorized", authorized ? Cell{*authorized != "0"} : Cell{Null{}}},
                      {"is_host", is_host(name)}});
  }

 private:
  static std::string_view device_type(std::string_view uevent) {
    constexpr std::string_view key = "DEVTYPE=";
    for (const std::string_view line : lines_of(uevent))
      if (line.substr(0, key.size()) == key) return line.substr(key.size());
    return {};
  }
  std::optional<std::string> text(std::string_view attribute) {
    const auto read = host_.read_optional(entry_ + "/" + std::string{attribute});
    if (!read) gaps_.add(read.error());
    if (!read || !*read || trim(**read).empty()) return std::nullopt;
    return std::string{trim(**read)};
  }

  const Host& host_;
  std::string entry_;
  GapList& gaps_;
};

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto entries = host.list(source);
  if (!entries) {
    const auto other_buses = host.exists("/sys/bus");
    if (vanished(entries) && other_buses && *other_buses)
      facts.complete(table, source, "the kernel has no Thunderbolt bus");
    else
      facts.impossible(table, source, entries.error());
    return ok;
  }
  GapList gaps;
  for (const std::string& entry : *entries) Reader{host, entry, gaps}.add_to(facts);
  gaps.report(facts, table, source);
  return ok;
}

}  // namespace

extern const Collector thunderbolt_device_collector{"thunderbolt_device", 1, tables, collect};

}  // namespace mijian
