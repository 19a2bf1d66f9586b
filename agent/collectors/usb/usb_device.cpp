#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/storage/block_tree.h"
#include "agent/collectors/usb/usb_bus.h"
#include "agent/collectors/usb/usb_identity.h"
#include "agent/collectors/usb/usb_models.h"
#include "agent/collectors/usb/usb_units.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view udev = "udev database";
constexpr std::string_view serials_source = "catalogues/usb-serials.json";
constexpr std::string_view models_source = "catalogues/usb-models.json";
constexpr std::string_view tables[] = {"usb_device", "usb_face", "usb_interface"};

void report(FactWriter& facts, std::string_view source, const Status& status,
            std::string_view note = {}) {
  for (const std::string_view table : tables)
    status ? facts.complete(table, source, note) : facts.impossible(table, source, status.error());
}

// Whether a device speaks MTP is asked by udev's probes; only a device that says nothing else of
// itself needs that answer.
bool needs_probe(const UsbDevice& device) {
  return usb_kind(device.device_class, device.interfaces) == UsbKind::other;
}

class PresentDevices {
 public:
  PresentDevices(const Host& host, FactWriter& facts) : host_{host}, facts_{facts} {}

  /// None when there is no bus to look at, or nothing that could tell of it.
  bool read() {
    auto devices = read_usb_sysfs(host_, [this](std::string_view table, const Error& why) {
      had_gaps_ = true;
      facts_.gap(table, usb_sysfs, why);
      if (table == "usb_interface") facts_.gap("usb_face", usb_sysfs, why);
    });
    return devices ? take(std::move(*devices)) : read_without_sysfs(devices.error());
  }
  const std::vector<UsbDevice>& devices() const { return devices_; }
  const std::map<std::string, std::vector<StorageUnit>>& units() const { return units_; }

 private:
  bool take(std::vector<UsbDevice> devices) {
    devices_ = std::move(devices);
    if (!had_gaps_) report(facts_, usb_sysfs, ok);
    if (std::any_of(devices_.begin(), devices_.end(), needs_probe)) ask_udev();
    // What lies behind a device only sharpens its kind; without it storage stays storage.
    if (const auto tree = BlockTree::read_structure(host_)) units_ = usb_units(host_, *tree);
    return true;
  }

  void ask_udev() {
    const auto database = host_.udev_devices("usb");
    report(facts_, udev, database ? ok : Status{database.error()});
    if (database) add_udev_probes(*database, devices_);
  }

  bool read_without_sysfs(const Error& why) {
    const auto other_buses = host_.exists("/sys/bus");
    if (why.cause() == Cause::not_found && other_buses && *other_buses) {
      report(facts_, usb_sysfs, ok, "the kernel has no USB bus");
      return false;
    }
    const auto database = host_.udev_devices();
    report(facts_, usb_sysfs, why);
    if (!database) return false;
    report(facts_, udev, ok);
    devices_ = usb_devices_of_udev(*database);
    if (const auto tree = BlockTree::read(host_)) units_ = usb_units(host_, *tree);
    return true;
  }

  const Host& host_;
  FactWriter& facts_;
  bool had_gaps_ = false;
  std::vector<UsbDevice> devices_;
  std::map<std::string, std::vector<StorageUnit>> units_;
};

/// What the firmware and the hub say of one device alone.
std::optional<bool> is_fixed(const UsbDevice& device) {
  if (device.connect_type == "hardwired" || device.controller_removable == "fixed") return true;
  if (device.connect_type == "hotplug" || device.controller_removable == "removable") return false;
  if (device.removable == "fixed") return true;
  if (device.removable == "removable") return false;
  return std::nullopt;
}

/// A device soldered to a hub that can be pulled is pulled with it.
class BuiltIn {
 public:
  explicit BuiltIn(const std::vector<UsbDevice>& devices) {
    for (const UsbDevice& device : devices) by_port_[device.port] = &device;
  }
  std::optional<bool> operator()(const UsbDevice& device) const {
    auto answer = is_fixed(device);
    for (const UsbDevice* hub = parent(device); hub != nullptr; hub = parent(*hub)) {
      const auto fixed = is_fixed(*hub);
      if (fixed == false) return false;
      // Most firmware says nothing of the controller, which is inside all the same.
      if (!fixed && !hub->is_root_hub() && answer == true) answer = std::nullopt;
    }
    return answer;
  }

 private:
  const UsbDevice* parent(const UsbDevice& device) const {
    const auto found = by_port_.find(device.parent());
    return found == by_port_.end() ? nullptr : found->second;
  }
  std::map<std::string, const UsbDevice*> by_port_;
};

class DeviceFacts {
 public:
  DeviceFacts(const PresentDevices& present, const std::string& policies, FactWriter& facts)
      : present_{present}, is_built_in_{present.devices()}, facts_{facts} {
    auto serials = UsbSerialCatalogue::load(policies);
    if (!serials) facts.gap("usb_device", serials_source, serials.error());
    if (serials) serials_ = std::move(*serials);
    auto models = UsbModels::load(policies);
    for (const char* table : {"usb_device", "usb_face"})
      if (!models) facts.gap(table, models_source, models.error());
    if (models) models_ = std::move(*models);
    for (const UsbDevice& device : present.devices()) shown_.insert(device.key());
  }

  void add(const UsbDevice& device) {
    const auto found = present_.units().find(device.port);
    const auto units = found == present_.units().end() ? std::vector<StorageUnit>{} : found->second;
    add_device(device, models_.kind(device, units));
    for (const UsbKind face : models_.faces(device, units))
      facts_.add("usb_face", {{"port", device.port},
                              {"device_key", device.key()},
                              {"kind", stored_word(usb_kind_words, face)}});
    add_interfaces(device);
  }

 private:
  std::string_view identity(const UsbDevice& device) const {
    if (!device.serial) return "none";
    // Without the list nobody can say that a serial is unique; two that show it at once disprove
    // it.
    if (!serials_ || shown_.count(device.key()) > 1) return "shared";
    return stored_word(usb_identity_words,
                       serials_->grade(device.vendor_id, device.product_id, *device.serial));
  }

  void add_device(const UsbDevice& device, UsbKind kind) {
    const auto parent = device.parent();
    facts_.add("usb_device", {{"port", device.port},
                              {"device_key", device.key()},
                              {"vendor_id", device.vendor_id},
                              {"product_id", device.product_id},
                              {"serial", device.serial},
                              {"identity", identity(device)},
                              {"manufacturer", device.manufacturer},
                              {"product", device.product},
                              {"kind", stored_word(usb_kind_words, kind)},
                              {"revision", device.revision},
                              {"speed", device.speed},
                              {"removable", device.removable},
                              {"is_root_hub", device.is_root_hub()},
                              {"parent", parent.empty() ? Cell{Null{}} : Cell{parent}},
                              {"connect_type", device.connect_type},
                              {"is_built_in", is_built_in_(device)},
                              {"is_authorized",
                               device.authorized ? Cell{*device.authorized != "0"} : Cell{Null{}}},
                              {"descriptor_digest", device.digest},
                              {"usbguard_hash", device.usbguard_hash}});
  }

  void add_interfaces(const UsbDevice& device) {
    std::set<std::int64_t> added;
    for (const UsbInterface& one : device.interfaces)
      if (one.number && added.insert(*one.number).second)
        facts_.add("usb_interface",
                   {{"port", device.port},
                    {"number", *one.number},
                    {"class", one.class_code},
                    {"subclass", one.subclass},
                    {"protocol", one.protocol},
                    {"driver", one.driver.empty() ? Cell{Null{}} : Cell{one.driver}}});
  }

  const PresentDevices& present_;
  BuiltIn is_built_in_;
  FactWriter& facts_;
  std::optional<UsbSerialCatalogue> serials_;
  UsbModels models_;
  std::multiset<std::string> shown_;  // keys of all devices present
};

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  PresentDevices present{host, facts};
  if (!present.read()) return ok;
  DeviceFacts devices{present, context.policies, facts};
  for (const UsbDevice& device : present.devices()) devices.add(device);
  return ok;
}

}  // namespace

extern const Collector usb_device_collector{"usb_device", 2, tables, collect};

}  // namespace mijian
