// What a kernel log proves of a USB device's kind: by the driver that took it, never by what it
// calls itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "agent/core/words.h"

namespace mijian {

/// What matters most to an audit first: a device of several kinds is called by the first of them.
enum class UsbTrait {
  storage,
  phone,
  modem,
  wireless,
  network,
  bluetooth,
  camera,
  audio,
  printer,
  hid,
  hub
};
/// As kind in usb_device.
constexpr Word<UsbTrait> usb_trait_words[] = {
    {UsbTrait::storage, "storage", {"存储", "storage"}},
    {UsbTrait::phone, "phone", {"手机或播放器", "phone or player"}},
    {UsbTrait::modem, "modem", {"移动通信模块", "modem"}},
    {UsbTrait::wireless, "wireless", {"无线网络", "wireless network"}},
    {UsbTrait::network, "network", {"有线网络", "wired network"}},
    {UsbTrait::bluetooth, "bluetooth", {"蓝牙", "Bluetooth"}},
    {UsbTrait::camera, "camera", {"摄像头或相机", "camera"}},
    {UsbTrait::audio, "audio", {"音频", "audio"}},
    {UsbTrait::printer, "printer", {"打印机", "printer"}},
    {UsbTrait::hid, "hid", {"键盘鼠标等输入设备", "keyboard, mouse and the like"}},
    {UsbTrait::hub, "hub", {"集线器", "hub"}},
};

/// Several of them.
class UsbTraits {
 public:
  UsbTraits() = default;
  explicit UsbTraits(std::uint32_t bits) : bits_{bits} {}
  void add(UsbTrait trait) { bits_ |= 1u << static_cast<unsigned>(trait); }
  void add(UsbTraits others) { bits_ |= others.bits_; }
  bool empty() const { return bits_ == 0; }
  bool has(UsbTrait trait) const { return (bits_ >> static_cast<unsigned>(trait) & 1u) != 0; }
  std::uint32_t bits() const { return bits_; }
  /// The one that matters most.
  std::optional<UsbTrait> first() const;

 private:
  std::uint32_t bits_ = 0;
};

/// What a driver's name proves of the device it is bound to: "r8152" is a network card; nothing
/// for drivers that serve several kinds (cdc_acm) or only announce themselves.
std::optional<UsbTrait> trait_of_driver(std::string_view driver);

}  // namespace mijian
