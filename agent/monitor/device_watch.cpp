#include "agent/monitor/device_watch.h"

#include <set>

#include "agent/monitor/device_identity.h"

namespace mijian {
namespace {

// A device without its own last words still says what it was called.
MonitoredDevice by_its_message(const UdevDevice& said, const KnownDevices& known) {
  if (said.property("SUBSYSTEM") == "usb") return usb_device_of(said, std::nullopt, {}, nullptr);
  return other_device_of(said, std::nullopt, known.usb_above(said.path));
}

}  // namespace

std::vector<Happening> DeviceWatch::hear(const DeviceNews& news) {
  std::vector<Happening> all;
  const std::string& action = news.action;
  if (action == "remove")
    left(news.device, all);
  else if (action == "add")
    came(news.device, news.is_asked_for ? MonitorAction::present : MonitorAction::add, all);
  else if (action == "move")
    moved(news.device, all);
  else if (action != "unbind" && action != "offline")
    changed(news.device, all);
  return all;
}

void DeviceWatch::came(const UdevDevice& said, MonitorAction action, std::vector<Happening>& all) {
  const auto now = identify_(said);
  if (!now) return;
  if (const MonitoredDevice* before = known_.find(said.path)) {
    // It was enumerated while its message waited, or somebody asked for the message again.
    if (is_same_session(*before, now->device)) return changed(said, all);
    all.push_back({MonitorAction::remove, *before, false});
  }
  known_.learn(now->device);
  all.push_back({action, now->device, action == MonitorAction::add});
}

void DeviceWatch::left(const UdevDevice& said, std::vector<Happening>& all) {
  if (const MonitoredDevice* before = known_.find(said.path)) {
    all.push_back({MonitorAction::remove, *before, true});
    known_.forget(said.path);
    return;
  }
  if (is_recorded(said, std::nullopt))
    all.push_back({MonitorAction::remove, by_its_message(said, known_), true});
}

void DeviceWatch::changed(const UdevDevice& said, std::vector<Happening>& all) {
  const auto now = identify_(said);
  if (!now || !now->is_there) return;  // it left already; its removal is on the way
  const MonitoredDevice* before = known_.find(said.path);
  if (before == nullptr) return came(said, MonitorAction::present, all);
  // A message from before its device left may be about what is there no more.
  if (*before == now->device || !is_same_session(*before, now->device)) return;
  known_.learn(now->device);
  all.push_back({MonitorAction::change, now->device, true});
}

void DeviceWatch::moved(const UdevDevice& said, std::vector<Happening>& all) {
  const std::string from{said.property("DEVPATH_OLD")};
  const MonitoredDevice* before = known_.find(from);
  if (before == nullptr) return changed(said, all);
  MonitoredDevice device = *before;
  known_.forget(from);
  device.device_path = said.path;
  if (!said.property("INTERFACE").empty()) device.node = said.property("INTERFACE");
  known_.learn(device);
  all.push_back({MonitorAction::change, device, true});
}

std::vector<Happening> DeviceWatch::reconcile(const std::vector<UdevDevice>& present) {
  std::vector<Happening> all, here;
  std::set<std::string> there;
  for (const UdevDevice& said : present) {
    const auto now = identify_(said);
    if (!now) continue;
    there.insert(said.path);
    const MonitoredDevice* before = known_.find(said.path);
    const bool is_known = before != nullptr && is_same_session(*before, now->device);
    if (before != nullptr && !is_known) all.push_back({MonitorAction::remove, *before, false});
    known_.learn(now->device);
    if (!is_known) here.push_back({MonitorAction::present, now->device, false});
  }
  for (const std::string& path : known_.paths()) {
    if (there.count(path) > 0) continue;
    all.push_back({MonitorAction::remove, *known_.find(path), false});
    known_.forget(path);
  }
  all.insert(all.end(), here.begin(), here.end());
  return all;
}

Identify identify_by(const DeviceEvents& events, const KnownDevices& known,
                     const UsbSerialCatalogue* catalogue) {
  const auto usb = [&events, catalogue](const UdevDevice& said, const auto& seen) {
    return usb_device_of(said, seen, events.see_interfaces(said.path, interface_attributes),
                         catalogue);
  };
  return [&events, &known, usb](const UdevDevice& said) -> std::optional<Identified> {
    const auto seen = events.see(said.path, device_attributes);
    if (!is_recorded(said, seen)) return std::nullopt;
    if (said.property("SUBSYSTEM") == "usb") return Identified{usb(said, seen), seen.has_value()};
    if (const MonitoredDevice* above = known.usb_above(said.path); above != nullptr)
      return Identified{other_device_of(said, seen, above), seen.has_value()};
    const std::string path = usb_device_path_in(said.path);
    const auto parent = path.empty() ? std::nullopt : events.see(path, device_attributes);
    if (!parent) return Identified{other_device_of(said, seen, nullptr), seen.has_value()};
    const MonitoredDevice above = usb(parent->device, parent);
    return Identified{other_device_of(said, seen, &above), seen.has_value()};
  };
}

}  // namespace mijian
