#include "agent/host/usb_events.h"

#include <libudev.h>
#include <unistd.h>

#include <cerrno>

#include "agent/core/handle.h"
#include "agent/core/text.h"
#include "agent/host/netlink_socket.h"

namespace mijian {
namespace {

using Udev = Handle<udev, udev_unref>;
using Monitor = Handle<udev_monitor, udev_monitor_unref>;
using Enumeration = Handle<udev_enumerate, udev_enumerate_unref>;
using Device = Handle<udev_device, udev_device_unref>;

constexpr std::size_t most_devices = 20'000;
constexpr std::size_t longest_value = 1024;
constexpr const char* udevd_socket = "/run/udev/control";

std::string text_of(const char* text) {
  return text == nullptr ? std::string{} : std::string{text};
}

UdevDevice to_device(udev_device* raw) {
  UdevDevice device;
  device.path = text_of(udev_device_get_devpath(raw));
  device.node = text_of(udev_device_get_devnode(raw));
  udev_list_entry* entry = nullptr;
  udev_list_entry_foreach(entry, udev_device_get_properties_list_entry(raw))
      device.properties[text_of(udev_list_entry_get_name(entry))] =
      text_of(udev_list_entry_get_value(entry)).substr(0, longest_value);
  return device;
}

SeenDevice to_seen(udev_device* raw, std::span<const std::string_view> attributes) {
  SeenDevice seen;
  seen.device = to_device(raw);
  seen.driver = text_of(udev_device_get_driver(raw));
  for (const std::string_view name : attributes) {
    const std::string key{name};
    const char* value = udev_device_get_sysattr_value(raw, key.c_str());
    if (value != nullptr)
      seen.attributes[key] = std::string{trim(std::string_view{value}.substr(0, longest_value))};
  }
  return seen;
}

Error lost(int error_number) {
  if (error_number == ENOBUFS) return too_large("the kernel had no room for device messages");
  return malformed("a device message was cut or is none of the kernel's: " +
                   system_error(error_number, "udev").text());
}

}  // namespace

struct DeviceEvents::State {
  Udev udev;
  Monitor monitor;
  std::vector<std::string> subsystems;
  bool hears_udev = false;
};

std::string_view SeenDevice::attribute(std::string_view name) const {
  const auto found = attributes.find(std::string{name});
  return found == attributes.end() ? std::string_view{} : found->second;
}

DeviceEvents::DeviceEvents(std::unique_ptr<State> state) : state_{std::move(state)} {}
DeviceEvents::DeviceEvents(DeviceEvents&&) noexcept = default;
DeviceEvents& DeviceEvents::operator=(DeviceEvents&&) noexcept = default;
DeviceEvents::~DeviceEvents() = default;

Result<DeviceEvents> DeviceEvents::open(std::span<const std::string_view> subsystems,
                                        int receive_buffer_bytes) {
  auto state = std::make_unique<State>();
  state->udev.reset(udev_new());
  if (!state->udev) return failed("libudev cannot be used");
  state->hears_udev = ::access(udevd_socket, F_OK) == 0;
  state->monitor.reset(
      udev_monitor_new_from_netlink(state->udev.get(), state->hears_udev ? "udev" : "kernel"));
  if (!state->monitor) return system_error(errno, "netlink socket for device messages");
  for (const std::string_view name : subsystems) {
    state->subsystems.emplace_back(name);
    udev_monitor_filter_add_match_subsystem_devtype(state->monitor.get(),
                                                    state->subsystems.back().c_str(),
                                                    name == "usb" ? "usb_device" : nullptr);
  }
  set_receive_buffer(udev_monitor_get_fd(state->monitor.get()), receive_buffer_bytes);
  if (const int error = udev_monitor_enable_receiving(state->monitor.get()); error < 0)
    return system_error(-error, "netlink socket for device messages");
  return DeviceEvents{std::move(state)};
}

int DeviceEvents::descriptor() const { return udev_monitor_get_fd(state_->monitor.get()); }

bool DeviceEvents::hears_udev() const { return state_->hears_udev; }

std::optional<std::int64_t> DeviceEvents::dropped() const { return dropped_messages(descriptor()); }

Result<std::optional<DeviceNews>> DeviceEvents::next() {
  for (;;) {
    errno = 0;
    const Device raw{udev_monitor_receive_device(state_->monitor.get())};
    const int error = errno;
    if (!raw && error == EINTR) continue;
    if (!raw && (error == EAGAIN || error == 0)) return std::optional<DeviceNews>{};
    if (!raw) return lost(error);
    DeviceNews news{text_of(udev_device_get_action(raw.get())), to_device(raw.get()), false};
    news.is_asked_for = !news.device.property("SYNTH_UUID").empty();
    return std::optional{std::move(news)};
  }
}

Result<std::vector<UdevDevice>> DeviceEvents::present() const {
  const Enumeration all{udev_enumerate_new(state_->udev.get())};
  if (!all) return failed("libudev cannot list devices");
  for (const std::string& name : state_->subsystems)
    udev_enumerate_add_match_subsystem(all.get(), name.c_str());
  if (const int error = udev_enumerate_scan_devices(all.get()); error < 0)
    return system_error(-error, "devices below /sys");
  std::vector<UdevDevice> devices;
  udev_list_entry* entry = nullptr;
  udev_list_entry_foreach(entry, udev_enumerate_get_list_entry(all.get())) {
    const Device raw{
        udev_device_new_from_syspath(state_->udev.get(), udev_list_entry_get_name(entry))};
    if (raw) devices.push_back(to_device(raw.get()));  // else it left meanwhile
    if (devices.size() > most_devices)
      return too_large("more than " + std::to_string(most_devices) + " devices");
  }
  return devices;
}

std::optional<SeenDevice> DeviceEvents::see(const std::string& device_path,
                                            std::span<const std::string_view> attributes) const {
  const std::string path = "/sys" + device_path;
  const Device raw{udev_device_new_from_syspath(state_->udev.get(), path.c_str())};
  if (!raw) return std::nullopt;
  return to_seen(raw.get(), attributes);
}

std::vector<SeenDevice> DeviceEvents::see_interfaces(
    const std::string& device_path, std::span<const std::string_view> attributes) const {
  std::vector<SeenDevice> interfaces;
  const std::string path = "/sys" + device_path;
  const Device device{udev_device_new_from_syspath(state_->udev.get(), path.c_str())};
  const Enumeration all{udev_enumerate_new(state_->udev.get())};
  if (!device || !all) return interfaces;
  udev_enumerate_add_match_subsystem(all.get(), "usb");
  udev_enumerate_add_match_property(all.get(), "DEVTYPE", "usb_interface");
  udev_enumerate_add_match_parent(all.get(), device.get());
  if (udev_enumerate_scan_devices(all.get()) < 0) return interfaces;
  udev_list_entry* entry = nullptr;
  udev_list_entry_foreach(entry, udev_enumerate_get_list_entry(all.get())) {
    const std::string child = text_of(udev_list_entry_get_name(entry));
    // Behind a hub hang other devices with interfaces of their own.
    if (child.substr(0, child.rfind('/')) != path) continue;
    const Device raw{udev_device_new_from_syspath(state_->udev.get(), child.c_str())};
    if (raw) interfaces.push_back(to_seen(raw.get(), attributes));
  }
  return interfaces;
}

}  // namespace mijian
