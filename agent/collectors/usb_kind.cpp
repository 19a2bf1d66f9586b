#include "agent/collectors/usb_kind.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace mijian {
namespace {

// What a driver makes of an interface whose class is the maker's own. Names ending in '*' are
// starts.
struct DriverMark {
  std::string_view driver;
  UsbKind kind;
};
constexpr DriverMark driver_marks[] = {
    {"usb-storage", UsbKind::storage},  {"uas", UsbKind::storage},
    {"ums-*", UsbKind::storage},        {"rts5139", UsbKind::storage},
    {"rtsx_usb", UsbKind::storage},     {"ipheth", UsbKind::phone},
    {"option", UsbKind::wireless},      {"qcserial", UsbKind::wireless},
    {"sierra*", UsbKind::wireless},     {"qmi_wwan", UsbKind::wireless},
    {"cdc_mbim", UsbKind::wireless},    {"huawei_cdc_ncm", UsbKind::wireless},
    {"hso", UsbKind::wireless},         {"i2400m_usb", UsbKind::wireless},
    {"rtl8*u", UsbKind::wireless},      {"rtl8xxxu", UsbKind::wireless},
    {"rtl8187", UsbKind::wireless},     {"rt2*usb", UsbKind::wireless},
    {"rt73usb", UsbKind::wireless},     {"mt7*", UsbKind::wireless},
    {"ath9k_htc", UsbKind::wireless},   {"ath6kl_usb", UsbKind::wireless},
    {"ath10k_usb", UsbKind::wireless},  {"carl9170", UsbKind::wireless},
    {"ar5523", UsbKind::wireless},      {"zd1211rw", UsbKind::wireless},
    {"brcmfmac", UsbKind::wireless},    {"rtw_8*", UsbKind::wireless},
    {"rtw88_*", UsbKind::wireless},     {"rtw89_*", UsbKind::wireless},
    {"btusb", UsbKind::bluetooth},      {"ath3k", UsbKind::bluetooth},
    {"bcm203x", UsbKind::bluetooth},    {"cdc_ether", UsbKind::network},
    {"cdc_ncm", UsbKind::network},      {"rndis_host", UsbKind::network},
    {"r8152", UsbKind::network},        {"asix", UsbKind::network},
    {"ax88179_178a", UsbKind::network}, {"smsc95xx", UsbKind::network},
    {"smsc75xx", UsbKind::network},     {"lan78xx", UsbKind::network},
    {"dm9601", UsbKind::network},       {"pegasus", UsbKind::network},
    {"aqc111", UsbKind::network},       {"uvcvideo", UsbKind::camera},
    {"gspca_*", UsbKind::camera},       {"snd-usb-*", UsbKind::audio},
    {"usblp", UsbKind::printer},
};

bool names(std::string_view pattern, std::string_view driver) {
  const auto star = pattern.find('*');
  if (star == std::string_view::npos) return driver == pattern;
  const auto end = pattern.substr(star + 1);
  return driver.size() >= pattern.size() - 1 && driver.substr(0, star) == pattern.substr(0, star) &&
         driver.substr(driver.size() - end.size()) == end;
}

std::optional<UsbKind> by_driver(std::string_view driver) {
  const auto mark = std::find_if(std::begin(driver_marks), std::end(driver_marks),
                                 [&](const DriverMark& one) { return names(one.driver, driver); });
  return mark == std::end(driver_marks) ? std::nullopt : std::optional{mark->kind};
}

bool is_phone(const UsbInterface& one) {
  // Android's debug bridge, Apple's multiplexer, and what calls itself MTP. A bare vendor interface
  // proves nothing: network adapters have one too.
  const bool debug_bridge = one.class_code == "ff" && one.subclass == "42" && one.protocol == "01";
  const bool apple = one.class_code == "ff" && one.subclass == "fe" && one.protocol == "02";
  return debug_bridge || apple || one.description.find("MTP") != std::string::npos;
}

UsbKind by_class(const UsbInterface& one) {
  const std::string& code = one.class_code;
  if (code == "08") return UsbKind::storage;
  if (code == "09") return UsbKind::hub;
  if (code == "03") return UsbKind::hid;
  if (code == "06" || code == "0e" || code == "10") return UsbKind::camera;
  if (code == "07") return UsbKind::printer;
  if (code == "0b") return UsbKind::smart_card;
  if (code == "01") return UsbKind::audio;
  if (code == "02" && one.subclass == "0e") return UsbKind::wireless;  // MBIM: mobile broadband
  if (code == "02" && (one.subclass == "06" || one.subclass == "0d")) return UsbKind::network;
  if (code != "e0") return UsbKind::other;
  if (one.subclass == "01" && one.protocol == "03") return UsbKind::network;  // RNDIS
  return one.subclass == "01" && one.protocol == "01" ? UsbKind::bluetooth : UsbKind::wireless;
}

UsbKind kind_of(const UsbInterface& one) {
  const UsbKind of_class = by_class(one);
  const auto of_driver = by_driver(one.driver);
  if (of_class == UsbKind::storage || of_driver == UsbKind::storage) return UsbKind::storage;
  if (one.has_wireless_network) return UsbKind::wireless;
  if (is_phone(one)) return UsbKind::phone;
  return of_driver.value_or(of_class);
}

}  // namespace

UsbKind usb_kind(std::string_view device_class, const std::vector<UsbInterface>& interfaces) {
  constexpr UsbKind order[] = {UsbKind::storage,   UsbKind::phone,      UsbKind::wireless,
                               UsbKind::bluetooth, UsbKind::network,    UsbKind::camera,
                               UsbKind::printer,   UsbKind::smart_card, UsbKind::audio,
                               UsbKind::hid,       UsbKind::hub};
  for (const UsbKind kind : order)
    for (const UsbInterface& one : interfaces)
      if (kind_of(one) == kind) return kind;
  return device_class == "09" ? UsbKind::hub : UsbKind::other;
}

}  // namespace mijian
