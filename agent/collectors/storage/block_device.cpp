#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/udev_text.h"
#include "agent/collectors/storage/block_attachment.h"
#include "agent/collectors/storage/block_tree.h"
#include "agent/collectors/usb/usb_bus.h"
#include "agent/collectors/usb/usb_identity.h"
#include "agent/collectors/usb/usb_models.h"
#include "agent/collectors/usb/usb_units.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view sysfs = "/sys/class/block", udev = "udev database";
constexpr std::string_view models_source = "catalogues/usb-models.json";
constexpr std::string_view cdrom_info = "/proc/sys/dev/cdrom/info";

// What is said of one device, from udev where it spoke and from sysfs beside it.
class Description {
 public:
  Description(const Host& host, const BlockNode& node)
      : host_{host}, node_{node}, folder_{"/sys" + node.path} {}

  std::optional<std::string> text(std::string_view attribute) const {
    const auto read = host_.read_optional(folder_ + "/" + std::string{attribute});
    if (!read || !*read || trim(**read).empty()) return std::nullopt;
    return std::string{trim(**read)};
  }
  std::optional<std::int64_t> number(std::string_view attribute) const {
    const auto read = text(attribute);
    return read ? to_integer(*read) : std::nullopt;
  }
  /// In bytes; the kernel counts sectors of 512 bytes whatever the device has.
  std::optional<std::int64_t> sectors(std::string_view attribute,
                                      const std::string& property) const {
    constexpr std::int64_t sector = 512, most = std::int64_t{1} << 53;
    auto count = number(attribute);
    if (const auto known = node_.property(property); !count && known) count = to_integer(*known);
    return count && *count >= 0 && *count < most ? std::optional{*count * sector} : std::nullopt;
  }
  std::optional<std::string> said(const std::string& encoded, const std::string& plain_name,
                                  std::string_view attribute) const {
    if (const auto value = node_.property(encoded)) return std::string{trim(udev_decoded(*value))};
    if (const auto value = node_.property(plain_name)) return value;
    return text(attribute);
  }
  std::optional<std::string> wwn() const {
    for (const char* key : {"ID_WWN_WITH_EXTENSION", "ID_WWN"})
      if (auto value = node_.property(key)) return value;
    return text("wwid");
  }

 private:
  const Host& host_;
  const BlockNode& node_;
  std::string folder_;
};

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string kind_of(const BlockNode& node) {
  const std::string_view name = node.name;
  constexpr std::pair<std::string_view, std::string_view> kinds[] = {
      {"sr", "optical"},  {"loop", "virtual"}, {"ram", "virtual"},   {"zram", "virtual"},
      {"dm-", "mapped"},  {"md", "mapped"},    {"sd", "disk"},       {"hd", "disk"},
      {"vd", "disk"},     {"xvd", "disk"},     {"nvme", "disk"},     {"mmcblk", "disk"},
      {"nbd", "virtual"}, {"ub", "disk"},      {"bcache", "mapped"}, {"dasd", "disk"}};
  for (const auto& [start, kind] : kinds)
    if (starts_with(name, start)) return std::string{kind};
  return "other";
}

// By device path, because udev's own ID_BUS says "ata" for some disks in USB enclosures.
std::optional<std::string> transport_of(const BlockNode& node, bool is_ata) {
  constexpr std::pair<std::string_view, std::string_view> marks[] = {
      {"/nvme/", "nvme"},    {"/nvme-subsystem/", "nvme"},
      {"/mmc_host/", "mmc"}, {"/virtio", "virtio"},
      {"/ata", "sata"},      {"/ide", "ide"},
      {"/vbd-", "xen"},      {"/host", "scsi"}};
  if (!usb_port_in(node.path).empty()) return "usb";
  if (node.path.find("/virtual/") != std::string::npos) return std::nullopt;
  for (const auto& [mark, transport] : marks)
    if (node.path.find(mark) != std::string::npos)
      return std::string{transport == "scsi" && is_ata ? "sata" : transport};
  return std::nullopt;
}

std::string stable_name(const BlockNode& node, const std::optional<std::string>& serial,
                        const std::optional<std::string>& wwn) {
  if (serial) return *serial;
  if (wwn) return *wwn;
  if (const auto path = node.property("ID_PATH")) return *path;
  return node.mapped_name.empty() ? node.path : node.mapped_name;
}

Cell none_if_empty(std::string text) { return text.empty() ? Cell{Null{}} : Cell{std::move(text)}; }

// What stands behind a disk: the USB device of each port, and which units are media.
class Behind {
 public:
  Behind(const Host& host, const BlockTree& tree, const std::string& policies, FactWriter& facts)
      : host_{host}, tree_{tree} {
    auto models = UsbModels::load(policies);
    if (!models) facts.gap("block_device", models_source, models.error());
    if (models) models_ = std::move(*models);
    if (const auto text = host.read_optional(cdrom_info); text && *text)
      writers_ = parse_cdrom_info(**text);
  }

  const UsbDevice* usb_device(const std::string& port) {
    if (port.empty()) return nullptr;
    const auto [known, is_new] = devices_.try_emplace(port);
    if (is_new) known->second = find_usb_device(port);
    return known->second ? &*known->second : nullptr;
  }

  std::optional<bool> is_medium(const BlockNode& node, const UsbDevice* device) const {
    const auto kind = kind_of(node);
    if (kind == "virtual" || kind == "mapped") return false;  // lies on others, or in memory
    return models_.is_medium(device != nullptr ? *device : UsbDevice{},
                             storage_unit(host_, tree_, node));
  }

  std::optional<bool> writes_discs(const BlockNode& node) const {
    if (const auto known = writers_.find(node.name); known != writers_.end()) return known->second;
    if (kind_of(node) != "optical" || !node.property("ID_CDROM")) return std::nullopt;
    for (const char* disc : {"CD_R", "CD_RW", "DVD_R", "DVD_RW", "DVD_RAM", "DVD_PLUS_R",
                             "DVD_PLUS_RW", "BD_R", "BD_RE"})
      if (node.property(std::string{"ID_CDROM_"} + disc)) return true;
    return false;
  }

 private:
  std::optional<UsbDevice> find_usb_device(const std::string& port) {
    if (auto device = read_usb_port(host_, port)) return device;
    if (!saved_) {
      const auto database = host_.udev_devices();
      saved_ = database ? usb_devices_of_udev(*database) : std::vector<UsbDevice>{};
    }
    const auto found = std::find_if(saved_->begin(), saved_->end(),
                                    [&](const UsbDevice& one) { return one.port == port; });
    return found == saved_->end() ? std::nullopt : std::optional{*found};
  }

  const Host& host_;
  const BlockTree& tree_;
  UsbModels models_;
  DiscWriters writers_;
  std::map<std::string, std::optional<UsbDevice>> devices_;  // by port
  std::optional<std::vector<UsbDevice>> saved_;              // of a saved udev database
};

class StorageFacts {
 public:
  StorageFacts(const Host& host, const BlockTree& tree, const std::string& policies,
               FactWriter& facts)
      : host_{host}, behind_{host, tree, policies, facts}, facts_{facts} {
    const auto root = root_device(host, tree);
    if (!root) return;
    below_root_.insert((*root)->name);
    for (const BlockNode* disk : tree.disks_below(**root)) below_root_.insert(disk->name);
  }

  void add(const BlockNode& node) {
    node.is_partition() ? add_partition(node) : add_device(node);
    add_file_system(node);
  }

 private:
  void add_device(const BlockNode& node) {
    const Description about{host_, node};
    const auto serial = serial_of(host_, node), wwn = about.wwn();
    const auto vendor = about.said("ID_VENDOR_ENC", "ID_VENDOR", "device/vendor");
    const bool is_ata = node.property("ID_BUS") == "ata" || vendor == "ATA";
    const auto port = usb_port_in(node.path);
    const UsbDevice* device = behind_.usb_device(port);
    facts_.add("block_device", {{"name", node.name},
                                {"kind", kind_of(node)},
                                {"size_bytes", about.sectors("size", "ID_PART_ENTRY_SIZE")},
                                {"removable", about.number("removable")},
                                {"read_only", about.number("ro")},
                                {"rotational", about.number("queue/rotational")},
                                {"transport", transport_of(node, is_ata)},
                                {"vendor", vendor},
                                {"model", about.said("ID_MODEL_ENC", "ID_MODEL", "device/model")},
                                {"serial", serial},
                                {"wwn", wwn},
                                {"usb_port", none_if_empty(port)},
                                {"partition_table_uuid", node.property("ID_PART_TABLE_UUID")},
                                {"stable_name", stable_name(node, serial, wwn)},
                                {"holds_root", below_root_.count(node.name) > 0},
                                {"device_key", device ? Cell{device->key()} : Cell{Null{}}},
                                {"lun", scsi_unit(node.path)},
                                {"attachment", attachment_of(host_, node)},
                                {"is_storage_medium", behind_.is_medium(node, device)},
                                {"card_id", card_id_of(host_, node)},
                                {"writes_discs", behind_.writes_discs(node)}});
  }

  void add_partition(const BlockNode& node) {
    const Description about{host_, node};
    auto number = about.number("partition");
    if (const auto known = node.property("PARTN"); !number && known) number = to_integer(*known);
    facts_.add("partition", {{"name", node.name},
                             {"disk", node.disk},
                             {"number", number},
                             {"size_bytes", about.sectors("size", "ID_PART_ENTRY_SIZE")},
                             {"start_bytes", about.sectors("start", "ID_PART_ENTRY_OFFSET")},
                             {"uuid", node.property("ID_PART_ENTRY_UUID")},
                             {"type", node.property("ID_PART_ENTRY_TYPE")}});
  }

  void add_file_system(const BlockNode& node) {
    const auto type = node.property("ID_FS_TYPE"), uuid = node.property("ID_FS_UUID");
    auto label = node.property("ID_FS_LABEL_ENC");
    if (label) label = udev_decoded(*label);
    if (!label) label = node.property("ID_FS_LABEL");
    if (!type && !uuid && !label) return;
    facts_.add("file_system",
               {{"device", node.name}, {"type", type}, {"uuid", uuid}, {"label", label}});
  }

  const Host& host_;
  Behind behind_;
  FactWriter& facts_;
  std::set<std::string> below_root_;
};

constexpr std::string_view tables[] = {"block_device", "file_system", "partition"};

// File systems are known to udev alone; the other two need sysfs, and udev for names and serials.
void report_sources(const BlockTree& tree, FactWriter& facts) {
  for (const std::string_view table : {"block_device", "partition"}) {
    if (!tree.sysfs() || tree.gaps().empty()) facts.source(table, sysfs, tree.sysfs());
    for (const Error& gap : tree.gaps()) facts.gap(table, sysfs, gap);
  }
  for (const std::string_view table : tables) facts.source(table, udev, tree.udev());
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto tree = BlockTree::read(host);
  if (!tree) {
    for (const std::string_view table : tables) facts.impossible(table, sysfs, tree.error());
    return ok;
  }
  StorageFacts storage{host, *tree, context.policies, facts};
  for (const BlockNode& node : tree->nodes()) storage.add(node);
  report_sources(*tree, facts);
  return ok;
}

}  // namespace

extern const Collector block_device_collector{"block_device", 2, tables, collect};

}  // namespace mijian
