// What a USB device is, by its interfaces, the drivers bound to them and what the kernel made of
// them; never by its names. Which models keep units that are no media is content:
// usb_catalogue.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/words.h"

namespace mijian {

/// The network interface that the kernel made of a USB interface.
enum class UsbNetwork { none, wired, radio, cellular };

struct UsbInterface {
  std::optional<std::int64_t> number;          // bInterfaceNumber; none where nothing tells it
  std::string class_code, subclass, protocol;  // two hex digits each
  std::string driver;                          // empty: none is bound
  std::string description;                     // what the device calls it: "MTP"
  UsbNetwork network = UsbNetwork::none;
  bool has_bluetooth = false;  // the kernel made a Bluetooth controller of it
};

enum class UsbKind {
  storage,
  optical,
  card_reader,
  bmc_media,
  phone,
  modem,
  wireless,
  bluetooth,
  network,
  camera,
  printer,
  smart_card,
  audio,
  hid,
  hub,
  other
};
constexpr Word<UsbKind> usb_kind_words[] = {
    {UsbKind::storage, "storage", {"存储", "storage"}},
    {UsbKind::optical, "optical", {"光驱", "disc drive"}},
    {UsbKind::card_reader, "card_reader", {"读卡器", "card reader"}},
    {UsbKind::bmc_media, "bmc_media", {"服务器管理芯片的虚拟介质", "virtual media of a server"}},
    {UsbKind::phone, "phone", {"手机、播放器或数码相机", "phone, player or digital camera"}},
    {UsbKind::modem, "modem", {"移动上网设备", "mobile network"}},
    {UsbKind::wireless, "wireless", {"无线网卡", "Wi-Fi"}},
    {UsbKind::bluetooth, "bluetooth", {"蓝牙", "Bluetooth"}},
    {UsbKind::network, "network", {"有线网络", "wired network"}},
    {UsbKind::camera, "camera", {"摄像头", "camera"}},
    {UsbKind::printer, "printer", {"打印机", "printer"}},
    {UsbKind::smart_card, "smart_card", {"智能卡、USB Key", "smart card or USB Key"}},
    {UsbKind::audio, "audio", {"音频", "audio"}},
    {UsbKind::hid, "hid", {"键盘鼠标等输入设备", "keyboard, mouse and the like"}},
    {UsbKind::hub, "hub", {"集线器", "hub"}},
    {UsbKind::other, "other", {"其他", "other"}},
};

/// One unit (LUN) that the kernel made a block device of.
struct StorageUnit {
  std::string name;  // sdb
  bool is_optical = false;
  std::optional<std::int64_t> size_bytes;
  std::optional<bool> removable, read_only;
  std::optional<bool> has_disc;  // of an optical one
  bool has_contents = false;     // a partition table or a file system was found on it
};

/// True for storage in the wide sense: what files could be taken away on.
bool is_storage(UsbKind kind);

/// Everything a device is, once each and in the order of UsbKind: what matters most to an audit
/// first, so that no second interface can hide storage. Never empty.
std::vector<UsbKind> usb_faces(std::string_view device_class,
                               const std::vector<UsbInterface>& interfaces,
                               const std::vector<StorageUnit>& units = {});
/// The first of its faces.
UsbKind usb_kind(std::string_view device_class, const std::vector<UsbInterface>& interfaces);

}  // namespace mijian
