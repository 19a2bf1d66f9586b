// What a USB device is, by its interfaces and the drivers bound to them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/words.h"

namespace mijian {

struct UsbInterface {
  std::int64_t number = 0;
  std::string class_code, subclass, protocol;  // two hex digits each
  std::string driver;                          // empty: none is bound
  std::string description;                     // what the device calls it: "MTP"
  bool has_wireless_network = false;           // the kernel made a radio network interface of it
};

enum class UsbKind {
  storage,
  hub,
  hid,
  network,
  wireless,
  phone,
  audio,
  camera,
  printer,
  smart_card,
  bluetooth,
  other
};
constexpr Word<UsbKind> usb_kind_words[] = {
    {UsbKind::storage, "storage", {"存储", "storage"}},
    {UsbKind::hub, "hub", {"集线器", "hub"}},
    {UsbKind::hid, "hid", {"键盘鼠标等输入设备", "keyboard, mouse and the like"}},
    {UsbKind::network, "network", {"有线网络", "wired network"}},
    {UsbKind::wireless, "wireless", {"无线网络或移动通信", "wireless or mobile network"}},
    {UsbKind::phone, "phone", {"手机或播放器", "phone or player"}},
    {UsbKind::audio, "audio", {"音频", "audio"}},
    {UsbKind::camera, "camera", {"摄像头或相机", "camera"}},
    {UsbKind::printer, "printer", {"打印机", "printer"}},
    {UsbKind::smart_card, "smart_card", {"智能卡", "smart card"}},
    {UsbKind::bluetooth, "bluetooth", {"蓝牙", "Bluetooth"}},
    {UsbKind::other, "other", {"其他", "other"}},
};

/// A device of several kinds is what matters most to an audit: storage before anything else, so
/// that no second interface can hide it.
UsbKind usb_kind(std::string_view device_class, const std::vector<UsbInterface>& interfaces);

}  // namespace mijian
