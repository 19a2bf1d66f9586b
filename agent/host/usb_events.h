// Devices as they come and go: udev's netlink messages, what is there now, and what sysfs shows of
// one of them. Live only; libudev stays inside. Without udevd the kernel's own messages are heard:
// they come without what udev's rules add (ID_*), and what sysfs says must do.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/answers.h"

namespace mijian {

struct DeviceNews {
  std::string action;         // add, remove, change, bind, unbind, move, online, offline
  UdevDevice device;          // as the message has it
  bool is_asked_for = false;  // `udevadm trigger` and the like: nothing happened to the device
};

/// A device as sysfs shows it now; attributes that it does not have are not there.
struct SeenDevice {
  UdevDevice device;
  std::string driver;
  std::map<std::string, std::string> attributes;

  std::string_view attribute(std::string_view name) const;
};

class DeviceEvents {
 public:
  static constexpr int receive_buffer = 16 << 20;  // some ten thousand messages in a storm
  /// Devices of these subsystems. From here on messages wait in the socket.
  static Result<DeviceEvents> open(std::span<const std::string_view> subsystems,
                                   int receive_buffer_bytes = receive_buffer);
  DeviceEvents(DeviceEvents&&) noexcept;
  DeviceEvents& operator=(DeviceEvents&&) noexcept;
  ~DeviceEvents();

  int descriptor() const;
  /// True when udevd runs and its messages are heard, false for the kernel's.
  bool hears_udev() const;
  /// The next message; none when nothing waits. An Error: messages were lost (too_large: the kernel
  /// had no room for them; malformed: one was cut or no message of the kernel's or udev's). Until
  /// nothing waits any more, further ones may be lost without another Error.
  Result<std::optional<DeviceNews>> next();
  /// How many messages the kernel had no room for so far; none where it does not count them.
  std::optional<std::int64_t> dropped() const;
  /// All devices of the subsystems that are there now.
  Result<std::vector<UdevDevice>> present() const;
  /// One device by its DEVPATH; none when it has left.
  std::optional<SeenDevice> see(const std::string& device_path,
                                std::span<const std::string_view> attributes) const;
  /// The interfaces of a USB device.
  std::vector<SeenDevice> see_interfaces(const std::string& device_path,
                                         std::span<const std::string_view> attributes) const;

 private:
  struct State;
  explicit DeviceEvents(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mijian
