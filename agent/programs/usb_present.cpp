// mijian usb present: the USB devices that are connected now, with everything they are.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "agent/collectors/usb/usb_identity.h"
#include "agent/collectors/usb/usb_kind.h"
#include "agent/core/text.h"
#include "agent/programs/collecting.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"
#include "agent/programs/subject_host.h"
#include "agent/programs/usb_facts.h"

namespace mijian {
namespace {

constexpr std::size_t most_rows = 200'000;  // a machine has some hundreds
constexpr std::size_t name_limit = 80;

struct PresentDisk {
  std::string name;
  std::optional<std::int64_t> size, lun, is_medium;
  std::vector<std::string> mounts;
};

struct PresentDevice {
  std::string port;
  FactRow row;
  std::vector<std::string> kinds, drivers;
  std::vector<PresentDisk> disks;
};

/// The rows of the tables asked for, and what became of their sources.
struct Seen {
  std::vector<FactRow> rows;
  SourceList sources;

  template <class Take>
  void each(std::string_view table, Take take) const {
    for (const FactRow& row : rows)
      if (row.table == table) take(row);
  }
};

void add_once(std::vector<std::string>& list, std::string text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end())
    list.push_back(std::move(text));
}

/// Disk or partition → where it is mounted.
std::multimap<std::string, std::string> mounts_of(const Seen& seen) {
  std::map<std::string, std::string> disk_of;
  seen.each("partition",
            [&](const FactRow& row) { disk_of[text_cell(row, "name")] = text_cell(row, "disk"); });
  std::multimap<std::string, std::string> mounts;
  seen.each("mount_point", [&](const FactRow& row) {
    const std::string device = text_cell(row, "device");
    const auto disk = disk_of.find(device);
    if (!device.empty())
      mounts.emplace(disk == disk_of.end() ? device : disk->second, text_cell(row, "target"));
  });
  return mounts;
}

void add_disks(const Seen& seen, std::vector<PresentDevice>& devices) {
  const auto mounts = mounts_of(seen);
  seen.each("block_device", [&](const FactRow& row) {
    const std::string port = text_cell(row, "usb_port");
    for (PresentDevice& device : devices) {
      if (port.empty() || device.port != port) continue;
      PresentDisk disk{text_cell(row, "name"),
                       integer_cell(row, "size_bytes"),
                       integer_cell(row, "lun"),
                       integer_cell(row, "is_storage_medium"),
                       {}};
      const auto [from, to] = mounts.equal_range(disk.name);
      for (auto mount = from; mount != to; ++mount) add_once(disk.mounts, mount->second);
      device.disks.push_back(std::move(disk));
    }
  });
}

std::vector<PresentDevice> devices_of(const Seen& seen) {
  std::vector<PresentDevice> devices;
  seen.each("usb_device", [&](const FactRow& row) {
    devices.push_back({text_cell(row, "port"), row, {text_cell(row, "kind")}, {}, {}});
  });
  const auto add_to = [&](const FactRow& row, std::vector<std::string> PresentDevice::*list,
                          std::string_view column) {
    for (PresentDevice& device : devices)
      if (device.port == text_cell(row, "port")) add_once(device.*list, text_cell(row, column));
  };
  seen.each("usb_face", [&](const FactRow& row) { add_to(row, &PresentDevice::kinds, "kind"); });
  seen.each("usb_interface",
            [&](const FactRow& row) { add_to(row, &PresentDevice::drivers, "driver"); });
  add_disks(seen, devices);
  return devices;
}

Json list_json(const std::vector<std::string>& texts) {
  Json json = Json::array();
  for (const std::string& text : texts) json.push(text);
  return json;
}

Json truth(const std::optional<std::int64_t>& flag) { return flag ? Json{*flag != 0} : Json{}; }

Json disk_json(const PresentDisk& disk) {
  Json json = Json::object();
  json.set("name", disk.name);
  json.set("capacity_bytes", or_null(disk.size));
  json.set("lun", or_null(disk.lun));
  json.set("is_storage_medium", truth(disk.is_medium));
  json.set("mounts", list_json(disk.mounts));
  return json;
}

Json device_json(const PresentDevice& device) {
  Json json = Json::object(), disks = Json::array();
  for (const std::string_view name :
       {"port", "device_key", "vendor_id", "product_id", "identity", "kind"})
    json.set(name, text_cell(device.row, name));
  for (const std::string_view name : {"serial", "manufacturer", "product", "revision", "speed",
                                      "removable", "parent", "connect_type", "usbguard_hash"})
    json.set(name, or_null(text_cell(device.row, name)));
  json.set("is_root_hub", integer_cell(device.row, "is_root_hub").value_or(0) != 0);
  json.set("is_built_in", truth(integer_cell(device.row, "is_built_in")));
  json.set("is_authorized", truth(integer_cell(device.row, "is_authorized")));
  json.set("kinds", list_json(device.kinds));
  json.set("drivers", list_json(device.drivers));
  for (const PresentDisk& disk : device.disks) disks.push(disk_json(disk));
  json.set("disks", std::move(disks));
  return json;
}

Json present_json(const std::vector<PresentDevice>& devices, const SourceList& sources) {
  Json json = Json::object(), list = Json::array();
  for (const PresentDevice& device : devices) list.push(device_json(device));
  json.set("devices", std::move(list));
  json.set("coverage", sources.json());
  return json;
}

template <class... Values>
std::string say(Text text, Language language, const Values&... values) {
  return fmt::vformat(text.in(language), fmt::make_format_args(values...));
}

std::string kinds_shown(const PresentDevice& device, Language language) {
  std::vector<std::string> kinds;
  for (const std::string& kind : device.kinds) {
    const auto known = from_stored(usb_kind_words, kind);
    kinds.push_back(known ? std::string{shown_words(usb_kind_words, *known).in(language)}
                          : display(kind, 40));
  }
  return join(kinds, language == Language::zh ? "、" : ", ");
}

Text place_shown(const FactRow& row) {
  const auto built_in = integer_cell(row, "is_built_in");
  if (built_in) return *built_in != 0 ? Text{"内置", "built in"} : Text{"可移除", "removable"};
  const std::string removable = text_cell(row, "removable");
  if (removable == "fixed") return {"内置", "built in"};
  return removable == "removable" ? Text{"可移除", "removable"}
                                  : Text{"内置或可移除不明", "built in or not: unknown"};
}

std::string disk_line(const PresentDisk& disk, Language language) {
  std::vector<std::string> parts{display(disk.name, 40)};
  parts.push_back(disk.size ? shown_size(*disk.size)
                            : std::string{Text{"容量不明", "size unknown"}.in(language)});
  if (disk.is_medium && *disk.is_medium == 0)
    parts.emplace_back(Text{"不是存储介质（空槽或 UKey、上网卡自带）",
                            "no storage medium: an empty slot, or part of a key or modem"}
                           .in(language));
  for (const std::string& mount : disk.mounts)
    parts.push_back(say({"挂载于 {}", "mounted on {}"}, language, display(mount, 200)));
  if (disk.mounts.empty()) parts.emplace_back(Text{"未挂载", "not mounted"}.in(language));
  return say({"    磁盘 {}\n", "    disk {}\n"}, language, join(parts, " · "));
}

/// Two lines a device, and one for each of its disks.
std::string device_text(const PresentDevice& device, Language language) {
  const FactRow& row = device.row;
  const std::string name{trim(display(text_cell(row, "manufacturer"), name_limit) + " " +
                              display(text_cell(row, "product"), name_limit))};
  std::string text =
      fmt::format("{:<10} {}:{}  [{}]  {}\n", display(device.port, 40), text_cell(row, "vendor_id"),
                  text_cell(row, "product_id"), kinds_shown(device, language), name);
  std::vector<std::string> parts;
  const std::string serial = text_cell(row, "serial");
  if (!serial.empty())
    parts.push_back(say({"序列号 {}", "serial {}"}, language, display(serial, name_limit)));
  if (const auto worth = from_stored(usb_identity_words, text_cell(row, "identity")))
    parts.emplace_back(shown_words(usb_identity_words, *worth).in(language));
  parts.emplace_back(place_shown(row).in(language));
  if (integer_cell(row, "is_authorized").value_or(1) == 0)
    parts.emplace_back(Text{"内核未授权使用", "the kernel keeps it out of use"}.in(language));
  if (!device.drivers.empty())
    parts.push_back(say({"驱动 {}", "driver {}"}, language, display(join(device.drivers, " "))));
  text += "    " + join(parts, " · ") + "\n";
  for (const PresentDisk& disk : device.disks) text += disk_line(disk, language);
  return text;
}

std::string present_text(const std::vector<PresentDevice>& devices, const SourceList& sources,
                         Language language) {
  const auto is_hub = [](const PresentDevice& device) {
    return integer_cell(device.row, "is_root_hub").value_or(0) != 0;
  };
  if (devices.empty() && !sources.is_complete())
    return say({"无法查看 USB 总线，不能说明有无设备。\n{}",
                "The USB bus cannot be looked at: nothing can be said of devices.\n{}"},
               language, sources.text({language, 0}));
  const auto hubs = std::count_if(devices.begin(), devices.end(), is_hub);
  std::string text = say({"已连接的 USB 设备 {} 台（另有主机控制器的根集线器 {} 个）\n\n",
                          "{} USB device(s) connected, and {} root hub(s) of host controllers\n\n"},
                         language, devices.size() - static_cast<std::size_t>(hubs), hubs);
  for (const PresentDevice& device : devices)
    if (!is_hub(device)) text += device_text(device, language);
  const std::string gaps = sources.text({language, 0});
  return gaps.empty() ? text : text + "\n" + gaps;
}

Result<Seen> look(const Options& options, Console& console) {
  const auto inputs = read_listing_inputs(options);
  if (!inputs) return inputs.error();
  const auto host = subject_host(options);
  if (!host) return host.error();
  Collecting collecting;
  collecting.host = &*host;
  collecting.taken_at = Clock{}.now();
  collecting.policies = inputs->policies;
  collecting.terminal = inputs->terminal ? &*inputs->terminal : nullptr;
  collecting.tables = {"usb_device", "block_device", "mount_point"};
  Seen seen;
  const FactStream stream{[&](const FactRow& row) {
                            if (seen.rows.size() < most_rows) seen.rows.push_back(row);
                          },
                          [&](const SourceCoverage& source) {
                            if (source.table != "snapshot_info") seen.sources.add(source);
                          },
                          {}};
  if (auto done = stream_facts(collecting, stream, console); !done) return done.error();
  return seen;
}

}  // namespace

int usb_present(const Options& options, Console& console) {
  const auto seen = look(options, console);
  if (!seen) return console.refuse(seen.error());
  const auto devices = devices_of(*seen);
  const std::string shown =
      options.json ? present_json(devices, seen->sources).dump() + "\n"
                   : present_text(devices, seen->sources, language_of(options, console));
  if (auto printed = print(shown); !printed) return console.fail(printed.error());
  return seen->sources.is_complete() ? exit_compliant : exit_open;
}

}  // namespace mijian
