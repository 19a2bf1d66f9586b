#include "agent/collectors/terminal/terminal_identity.h"

#include <algorithm>
#include <iterator>

#include "agent/collectors/collector.h"
#include "agent/collectors/storage/block_tree.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "terminal_identity", dmi_folder = "/sys/class/dmi/id";

// In lower case, as many boards carry them; none of them tells one machine from another.
constexpr std::string_view unfilled[] = {"to be filled by o.e.m.",
                                         "to be filled by oem",
                                         "to be filled",
                                         "default string",
                                         "system serial number",
                                         "system manufacturer",
                                         "system product name",
                                         "system version",
                                         "base board serial number",
                                         "board serial number",
                                         "baseboard serial number",
                                         "chassis serial number",
                                         "serial number",
                                         "not specified",
                                         "not applicable",
                                         "not available",
                                         "not set",
                                         "unknown",
                                         "uninitialized",
                                         "undefined",
                                         "none",
                                         "n/a",
                                         "na",
                                         "null",
                                         "oem",
                                         "o.e.m.",
                                         "invalid",
                                         "empty",
                                         "type1productconfigid",
                                         "123456789",
                                         "0123456789",
                                         "1234567890",
                                         "12345678",
                                         "sernum",
                                         "ssn12345678901234567890",
                                         "eval"};

std::optional<std::string> field(const Host& host, std::string_view name, FactWriter& facts,
                                 bool& whole) {
  const auto text = host.read_optional(std::string{dmi_folder} + "/" + std::string{name});
  if (!text) {
    whole = false;
    facts.gap(table, dmi_folder, text.error());
    return std::nullopt;
  }
  return *text ? dmi_text(**text) : std::nullopt;
}

// Boards without DMI describe themselves in a device tree.
std::optional<std::string> device_tree_text(const Host& host, std::string_view name) {
  const auto text = host.read_optional("/sys/firmware/devicetree/base/" + std::string{name});
  return text && *text ? dmi_text(**text) : std::nullopt;
}

// Through partition, LUKS, LVM and RAID; of several disks the first by name.
Result<std::optional<std::string>> system_disk_serial(const Host& host) {
  const auto tree = BlockTree::read(host);
  if (!tree) return tree.error();
  const auto root = root_device(host, *tree);
  if (!root) return root.error();
  auto disks = tree->disks_below(**root);
  std::sort(disks.begin(), disks.end(),
            [](const BlockNode* one, const BlockNode* other) { return one->name < other->name; });
  return disks.empty() ? std::nullopt : serial_of(host, *disks.front());
}

void report_dmi(const Host& host, FactWriter& facts, bool whole) {
  const auto there = host.exists(dmi_folder);
  if (!there)
    facts.impossible(table, dmi_folder, there.error());
  else if (!*there)
    facts.complete(table, dmi_folder, "this machine has no DMI");
  else if (whole)
    facts.complete(table, dmi_folder);
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const bool running = host.kind() != HostKind::offline;
  bool whole = true;
  const auto dmi = [&](std::string_view name) {
    return running ? field(host, name, facts, whole) : std::nullopt;
  };
  const auto product = dmi("product_name"), serial = dmi("product_serial");
  const auto chassis = dmi("chassis_type");
  const auto disk = system_disk_serial(host);
  const auto machine_id = host.read_optional("/etc/machine-id");
  facts.add(table,
            {{"system_vendor", dmi("sys_vendor")},
             {"product_name", product ? product : device_tree_text(host, "model")},
             {"product_serial", serial ? serial : device_tree_text(host, "serial-number")},
             {"board_vendor", dmi("board_vendor")},
             {"board_name", dmi("board_name")},
             {"board_serial", dmi("board_serial")},
             {"bios_vendor", dmi("bios_vendor")},
             {"bios_version", dmi("bios_version")},
             {"bios_date", dmi("bios_date")},
             {"chassis", chassis ? std::optional{chassis_of(*chassis)} : std::nullopt},
             {"system_disk_serial", disk ? *disk : std::nullopt},
             {"machine_id", machine_id && *machine_id ? dmi_text(**machine_id) : std::nullopt}});
  report_dmi(host, facts, whole);
  facts.source(table, "system disk", disk ? Status{} : Status{disk.error()});
  facts.source(table, "/etc/machine-id", machine_id ? Status{} : Status{machine_id.error()});
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

std::optional<std::string> dmi_text(std::string_view raw) {
  const auto text = trim(raw);
  const std::string lower = to_lower(text);
  const bool is_unfilled =
      std::find(std::begin(unfilled), std::end(unfilled), lower) != std::end(unfilled);
  // "0000000000", "........", "xxxxxxxx": one character over and over.
  const bool is_filling =
      text.size() > 1 && text.find_first_not_of(text.front()) == std::string_view::npos &&
      std::string_view{"0.-_ *xXfF"}.find(text.front()) != std::string_view::npos;
  if (text.empty() || is_unfilled || is_filling || text == "0" || text == "." || text == "-")
    return std::nullopt;
  return std::string{text};
}

std::string chassis_of(std::string_view chassis_type) {
  constexpr int desktops[] = {3, 4, 5, 6, 7, 13, 15, 16, 24, 34, 35, 36};
  constexpr int portables[] = {8, 9, 10, 11, 12, 14, 30, 31, 32};
  constexpr int servers[] = {17, 22, 23, 25, 27, 28, 29};
  const auto number = to_integer(trim(chassis_type));
  const auto holds = [&](const auto& numbers) {
    return number &&
           std::find(std::begin(numbers), std::end(numbers), *number) != std::end(numbers);
  };
  if (holds(desktops)) return "desktop";
  if (holds(portables)) return "portable";
  return holds(servers) ? "server" : "other";
}

extern const Collector terminal_identity_collector{"terminal_identity", 1, tables, collect};

}  // namespace mijian
