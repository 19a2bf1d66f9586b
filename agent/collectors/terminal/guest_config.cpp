#include "agent/collectors/terminal/guest_config.h"

#include <algorithm>

#include "agent/collectors/common/xml_scan.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_guests = 10'000;

/// One entry of "key = value" files of VMware and LXC, quotes taken off.
struct Entry {
  std::string key, value;
  int line = 0;
};

std::vector<Entry> entries_of(std::string_view text) {
  std::vector<Entry> entries;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const auto pair = split_pair(line, '=');
    if (!pair) continue;
    std::string_view value = pair->second;
    if (value.size() > 1 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    entries.push_back({to_lower(pair->first), std::string{value}, number});
  }
  return entries;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

void set_if_empty(std::string& kept, std::string_view value) {
  if (kept.empty()) kept = value;
}

/// A text member of a JSON object, or "".
std::string text_of(const Json* json, std::string_view key) {
  const Json* found = json == nullptr ? nullptr : json->find(key);
  return found == nullptr || found->text() == nullptr ? "" : *found->text();
}

/// A file that breaks off does not say that no device follows.
void forget_none(GuestConfig& guest) {
  if (guest.has_host_devices == false) guest.has_host_devices.reset();
}

class LibvirtDomain {
 public:
  LibvirtDomain() { guest_.has_host_devices = false; }

  void take(const XmlEvent& event) {
    if (event.kind == XmlEvent::Kind::text) return take_text(event);
    if (event.kind == XmlEvent::Kind::close) {
      if (!open_.empty()) open_.pop_back();
      return;
    }
    if (open_.empty() && event.name == "domain") is_domain_ = true;
    if (event.name == "hostdev") guest_.has_host_devices = true;
    if (ends_with(event.name, ":os")) set_if_empty(guest_.system, event.attribute("id"));
    if (event.name == "source" && inside("disk")) take_source(event);
    open_.emplace_back(event.name);
  }

  std::optional<GuestConfig> result(bool is_whole) {
    if (!is_whole) forget_none(guest_);
    return is_domain_ && !guest_.name.empty() ? std::optional{guest_} : std::nullopt;
  }

 private:
  bool inside(std::string_view name) const { return !open_.empty() && open_.back() == name; }

  void take_text(const XmlEvent& event) {
    if (open_.size() != 2 || open_.back() != "name" || !guest_.name.empty()) return;
    guest_.name = trim(event.text);
    guest_.line = static_cast<int>(event.line);
  }

  void take_source(const XmlEvent& event) {
    for (const std::string_view name : {"file", "dev", "volume"})
      set_if_empty(guest_.disk, event.attribute(name));
  }

  GuestConfig guest_;
  std::vector<std::string> open_;
  bool is_domain_ = false;
};

/// None when the settings do not say, as Docker always does, whether it is privileged.
std::optional<bool> takes_any_device(const Json& settings) {
  const Json* privileged = settings.find("Privileged");
  const Json* devices = settings.find("Devices");
  if (devices != nullptr && devices->items() != nullptr && !devices->items()->empty()) return true;
  if (privileged == nullptr || privileged->boolean() == nullptr) return std::nullopt;
  return *privileged->boolean();
}

void add_file(GuestFiles& list, std::string_view file) {
  list.is_whole = list.is_whole && list.files.size() < most_guests;
  if (list.is_whole) list.files.emplace_back(file);
}

}  // namespace

std::optional<GuestConfig> parse_libvirt_domain(std::string_view text) {
  LibvirtDomain domain;
  const auto whole = scan_xml(text, [&](const XmlEvent& event) { domain.take(event); });
  return domain.result(whole.has_value());
}

std::optional<GuestConfig> parse_virtualbox_machine(std::string_view text) {
  GuestConfig guest;
  guest.has_host_devices = false;
  const auto whole = scan_xml(text, [&](const XmlEvent& event) {
    if (event.kind != XmlEvent::Kind::open) return;
    if (event.name == "Machine" && guest.name.empty()) {
      guest.name = event.attribute("name");
      guest.system = event.attribute("OSType");
      guest.line = static_cast<int>(event.line);
    }
    if (event.name == "HardDisk") set_if_empty(guest.disk, event.attribute("location"));
    if (event.name == "DeviceFilter" && event.attribute("active") != "false")
      guest.has_host_devices = true;
  });
  if (guest.name.empty()) return std::nullopt;
  if (!whole) forget_none(guest);
  return guest;
}

GuestFiles parse_virtualbox_registry(std::string_view text) {
  GuestFiles list;
  const auto whole = scan_xml(text, [&](const XmlEvent& event) {
    if (event.kind != XmlEvent::Kind::open || event.name != "MachineEntry") return;
    if (!event.attribute("src").empty()) add_file(list, event.attribute("src"));
  });
  list.is_whole = list.is_whole && whole.has_value();
  return list;
}

std::optional<GuestConfig> parse_vmware_machine(std::string_view text) {
  GuestConfig guest;
  guest.has_host_devices = false;
  bool is_machine = false;
  for (const Entry& entry : entries_of(text)) {
    if (entry.key == "displayname") {
      guest.name = entry.value;
      guest.line = entry.line;
    }
    if (entry.key == "guestos") guest.system = entry.value;
    if (entry.key == "guestos" || entry.key == "displayname") is_machine = true;
    if (ends_with(entry.key, ".filename") && ends_with(to_lower(entry.value), ".vmdk"))
      set_if_empty(guest.disk, entry.value);
    if (starts_with(entry.key, "usb.autoconnect.device") ||
        (starts_with(entry.key, "pcipassthru") && ends_with(entry.key, ".present")))
      if (to_lower(entry.value) != "false") guest.has_host_devices = true;
  }
  return is_machine ? std::optional{guest} : std::nullopt;
}

GuestFiles parse_vmware_inventory(std::string_view text) {
  GuestFiles list;
  for (const Entry& entry : entries_of(text))
    if (starts_with(entry.key, "vmlist") && ends_with(entry.key, ".config") &&
        ends_with(to_lower(entry.value), ".vmx"))
      add_file(list, entry.value);
  return list;
}

std::optional<GuestConfig> parse_docker_container(std::string_view config, const Json& settings) {
  const auto json = parse_json(config);
  if (!json || json->members() == nullptr) return std::nullopt;
  GuestConfig guest;
  guest.name = text_of(&*json, "Name");
  if (starts_with(guest.name, "/")) guest.name.erase(0, 1);
  if (guest.name.empty()) guest.name = text_of(&*json, "ID").substr(0, 12);
  if (guest.name.empty()) return std::nullopt;
  guest.system = text_of(json->find("Config"), "Image");
  guest.has_host_devices = takes_any_device(settings);
  return guest;
}

std::optional<GuestConfigs> parse_podman_containers(std::string_view text) {
  const auto json = parse_json(text);
  if (!json || json->items() == nullptr) return std::nullopt;
  GuestConfigs all;
  for (const Json& one : *json->items()) {
    all.is_whole = all.guests.size() < most_guests;
    if (!all.is_whole) break;
    GuestConfig guest;
    const Json* names = one.find("names");
    if (names != nullptr && names->items() != nullptr && !names->items()->empty() &&
        names->items()->front().text() != nullptr)
      guest.name = *names->items()->front().text();
    set_if_empty(guest.name, text_of(&one, "id").substr(0, 12));
    if (const auto about = parse_json(text_of(&one, "metadata")))
      guest.system = text_of(&*about, "image-name");
    guest.line = one.place().line;
    if (!guest.name.empty()) all.guests.push_back(std::move(guest));
  }
  return all;
}

GuestConfig parse_lxc_container(std::string_view text) {
  GuestConfig guest;
  guest.has_host_devices = false;
  for (const Entry& entry : entries_of(text)) {
    if (entry.key == "lxc.rootfs.path" || entry.key == "lxc.rootfs")
      set_if_empty(guest.disk, entry.value);
    const bool allows =
        entry.key == "lxc.cgroup.devices.allow" || entry.key == "lxc.cgroup2.devices.allow";
    if ((allows && trim(entry.value) == "a") ||
        (entry.key == "lxc.mount.entry" && starts_with(entry.value, "/dev/")))
      guest.has_host_devices = true;
  }
  return guest;
}

}  // namespace mijian
