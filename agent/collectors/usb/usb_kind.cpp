#include "agent/collectors/usb/usb_kind.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace mijian {
namespace {

// What a driver makes of an interface whose class is the maker's own. A '*' stands for any text.
struct DriverMark {
  std::string_view driver;
  UsbKind kind;
};
constexpr DriverMark driver_marks[] = {
    // storage
    {"usb-storage", UsbKind::storage},
    {"uas", UsbKind::storage},
    {"ums-realtek", UsbKind::card_reader},
    {"ums-eneub6250", UsbKind::card_reader},
    {"ums-alauda", UsbKind::card_reader},
    {"ums-datafab", UsbKind::card_reader},
    {"ums-jumpshot", UsbKind::card_reader},
    {"ums-sddr*", UsbKind::card_reader},
    {"rts5139", UsbKind::card_reader},
    {"rtsx_usb", UsbKind::card_reader},
    {"ums-*", UsbKind::storage},
    // phones
    {"ipheth", UsbKind::phone},
    // mobile networks
    {"option", UsbKind::modem},
    {"qcserial", UsbKind::modem},
    {"sierra*", UsbKind::modem},
    {"qmi_wwan", UsbKind::modem},
    {"cdc_mbim", UsbKind::modem},
    {"huawei_cdc_ncm", UsbKind::modem},
    {"hso", UsbKind::modem},
    {"i2400m_usb", UsbKind::modem},
    // Wi-Fi
    {"rtl8*u", UsbKind::wireless},
    {"rtl8xxxu", UsbKind::wireless},
    {"rtl8187", UsbKind::wireless},
    {"rt2*usb", UsbKind::wireless},
    {"rt73usb", UsbKind::wireless},
    {"mt7*", UsbKind::wireless},
    {"ath9k_htc", UsbKind::wireless},
    {"ath6kl_usb", UsbKind::wireless},
    {"ath10k_usb", UsbKind::wireless},
    {"carl9170", UsbKind::wireless},
    {"ar5523", UsbKind::wireless},
    {"zd1211rw", UsbKind::wireless},
    {"brcmfmac", UsbKind::wireless},
    {"rtw_8*", UsbKind::wireless},
    {"rtw88_*", UsbKind::wireless},
    {"rtw89_*", UsbKind::wireless},
    // Bluetooth
    {"btusb", UsbKind::bluetooth},
    {"ath3k", UsbKind::bluetooth},
    {"bcm203x", UsbKind::bluetooth},
    // network cards
    {"cdc_ether", UsbKind::network},
    {"cdc_ncm", UsbKind::network},
    {"cdc_eem", UsbKind::network},
    {"cdc_subset", UsbKind::network},
    {"rndis_host", UsbKind::network},
    {"r8152", UsbKind::network},
    {"r8153_ecm", UsbKind::network},
    {"asix", UsbKind::network},
    {"ax88179_178a", UsbKind::network},
    {"smsc95xx", UsbKind::network},
    {"smsc75xx", UsbKind::network},
    {"lan78xx", UsbKind::network},
    {"dm9601", UsbKind::network},
    {"sr9700", UsbKind::network},
    {"pegasus", UsbKind::network},
    {"aqc111", UsbKind::network},
    // the rest
    {"uvcvideo", UsbKind::camera},
    {"gspca_*", UsbKind::camera},
    {"snd-usb-*", UsbKind::audio},
    {"usblp", UsbKind::printer},
    {"usbhid", UsbKind::hid},
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

UsbKind communication(const UsbInterface& one) {
  const std::string& code = one.subclass;
  // Mobile handsets' models, and MBIM. A serial line (02) may be anything.
  if (code == "08" || code == "09" || code == "0e") return UsbKind::modem;
  if (code == "06" || code == "0a" || code == "0c" || code == "0d") return UsbKind::network;
  return UsbKind::other;
}

UsbKind radio(const UsbInterface& one) {
  if (one.subclass == "01" && one.protocol == "03") return UsbKind::network;  // RNDIS
  const bool bluetooth = one.subclass == "01" && (one.protocol == "01" || one.protocol == "04");
  return bluetooth ? UsbKind::bluetooth : UsbKind::wireless;
}

UsbKind miscellaneous(const UsbInterface& one) {
  if (one.subclass == "04") return UsbKind::network;                        // RNDIS
  if (one.subclass == "01" && one.protocol == "01") return UsbKind::phone;  // ActiveSync
  return UsbKind::other;
}

UsbKind by_class(const UsbInterface& one) {
  const std::string& code = one.class_code;
  if (code == "01") return UsbKind::audio;
  if (code == "02") return communication(one);
  if (code == "03") return UsbKind::hid;
  if (code == "06") return UsbKind::phone;  // still image: what PTP and MTP speak
  if (code == "07") return UsbKind::printer;
  // 02 is the command set of disc drives; 05 and 06 are everybody's.
  if (code == "08") return one.subclass == "02" ? UsbKind::optical : UsbKind::storage;
  if (code == "09") return UsbKind::hub;
  if (code == "0b") return UsbKind::smart_card;
  if (code == "0e" || code == "10") return UsbKind::camera;
  if (code == "e0") return radio(one);
  if (code == "ef") return miscellaneous(one);
  return UsbKind::other;
}

UsbKind kind_of(const UsbInterface& one) {
  const UsbKind of_class = by_class(one);
  const auto of_driver = by_driver(one.driver);
  if (of_driver == UsbKind::card_reader) return UsbKind::card_reader;
  if (is_storage(of_class)) return of_class;
  if (of_driver == UsbKind::storage) return UsbKind::storage;
  if (one.has_bluetooth) return UsbKind::bluetooth;
  if (one.network == UsbNetwork::radio) return UsbKind::wireless;
  if (one.network == UsbNetwork::cellular) return UsbKind::modem;
  if (is_phone(one)) return UsbKind::phone;
  if (of_driver) return *of_driver;
  return one.network == UsbNetwork::wired ? UsbKind::network : of_class;
}

// Several slots, each of which may be empty: a reader. What may be a stick stays storage.
bool has_slots(const std::vector<StorageUnit>& units) {
  const auto disks = std::count_if(units.begin(), units.end(),
                                   [](const StorageUnit& one) { return !one.is_optical; });
  return disks > 1 && std::all_of(units.begin(), units.end(), [](const StorageUnit& one) {
           return one.removable.value_or(true);
         });
}

// What the kernel found behind a storage interface says more than the interface.
void look_behind(std::set<UsbKind>& faces, const std::vector<StorageUnit>& units) {
  const bool is_reader = faces.count(UsbKind::card_reader) > 0;
  if (units.empty() || std::none_of(faces.begin(), faces.end(), is_storage)) return;
  for (const UsbKind kind : {UsbKind::storage, UsbKind::optical, UsbKind::card_reader})
    faces.erase(kind);
  for (const StorageUnit& unit : units)
    faces.insert(unit.is_optical                 ? UsbKind::optical
                 : is_reader || has_slots(units) ? UsbKind::card_reader
                                                 : UsbKind::storage);
}

}  // namespace

bool is_storage(UsbKind kind) {
  return kind == UsbKind::storage || kind == UsbKind::optical || kind == UsbKind::card_reader ||
         kind == UsbKind::bmc_media;
}

std::vector<UsbKind> usb_faces(std::string_view device_class,
                               const std::vector<UsbInterface>& interfaces,
                               const std::vector<StorageUnit>& units) {
  std::set<UsbKind> faces;
  for (const UsbInterface& one : interfaces) faces.insert(kind_of(one));
  look_behind(faces, units);
  if (device_class == "09") faces.insert(UsbKind::hub);
  if (faces.size() > 1) faces.erase(UsbKind::other);
  if (faces.empty()) faces.insert(UsbKind::other);
  return {faces.begin(), faces.end()};
}

UsbKind usb_kind(std::string_view device_class, const std::vector<UsbInterface>& interfaces) {
  return usb_faces(device_class, interfaces).front();
}

}  // namespace mijian
