#include "agent/collectors/usb/usb_trait.h"

#include <algorithm>
#include <iterator>

namespace mijian {
namespace {

struct Driver {
  std::string_view name;  // ends in '*': whatever begins so
  UsbTrait trait;
};

// Sorted by nothing but kind: a driver line is rare, and the list is short.
constexpr Driver drivers[] = {
    // network cards
    {"aqc111", UsbTrait::network},
    {"asix", UsbTrait::network},
    {"ax88179_178a", UsbTrait::network},
    {"catc", UsbTrait::network},
    {"cdc_eem", UsbTrait::network},
    {"cdc_ether", UsbTrait::network},
    {"cdc_ncm", UsbTrait::network},
    {"cdc_subset", UsbTrait::network},
    {"ch9200", UsbTrait::network},
    {"dm9601", UsbTrait::network},
    {"gl620a", UsbTrait::network},
    {"int51x1", UsbTrait::network},
    {"kaweth", UsbTrait::network},
    {"lan78xx", UsbTrait::network},
    {"mcs7830", UsbTrait::network},
    {"net1080", UsbTrait::network},
    {"pegasus", UsbTrait::network},
    {"plusb", UsbTrait::network},
    {"r8152", UsbTrait::network},
    {"r8153_ecm", UsbTrait::network},
    {"rndis_host", UsbTrait::network},
    {"rtl8150", UsbTrait::network},
    {"smsc75xx", UsbTrait::network},
    {"smsc95xx", UsbTrait::network},
    {"sr9700", UsbTrait::network},
    {"sr9800", UsbTrait::network},
    {"zaurus", UsbTrait::network},
    // modems
    {"cdc_mbim", UsbTrait::modem},
    {"hso", UsbTrait::modem},
    {"huawei_cdc_ncm", UsbTrait::modem},
    {"option", UsbTrait::modem},
    {"qcserial", UsbTrait::modem},
    {"qmi_wwan", UsbTrait::modem},
    {"sierra", UsbTrait::modem},
    {"sierra_net", UsbTrait::modem},
    // radio networks
    {"ar5523", UsbTrait::wireless},
    {"at76c50x-usb", UsbTrait::wireless},
    {"ath6kl_usb", UsbTrait::wireless},
    {"ath9k_htc", UsbTrait::wireless},
    {"brcmfmac", UsbTrait::wireless},
    {"carl9170", UsbTrait::wireless},
    {"mt7601u", UsbTrait::wireless},
    {"mt7663u", UsbTrait::wireless},
    {"mt76x0u", UsbTrait::wireless},
    {"mt76x2u", UsbTrait::wireless},
    {"mt7921u", UsbTrait::wireless},
    {"mt7925u", UsbTrait::wireless},
    {"orinoco_usb", UsbTrait::wireless},
    {"p54usb", UsbTrait::wireless},
    {"r8188eu", UsbTrait::wireless},
    {"r8712u", UsbTrait::wireless},
    {"rt2500usb", UsbTrait::wireless},
    {"rt2800usb", UsbTrait::wireless},
    {"rt73usb", UsbTrait::wireless},
    {"rtl8187", UsbTrait::wireless},
    {"rtl8192cu", UsbTrait::wireless},
    {"rtl8xxxu", UsbTrait::wireless},
    {"rtw89_*", UsbTrait::wireless},
    {"rtw_*", UsbTrait::wireless},
    {"zd1211rw", UsbTrait::wireless},
    // the rest
    {"btusb", UsbTrait::bluetooth},
    {"gspca_*", UsbTrait::camera},
    {"uvcvideo", UsbTrait::camera},
    {"ipheth", UsbTrait::phone},
    {"snd-usb-*", UsbTrait::audio},
    {"snd_usb_*", UsbTrait::audio},
    {"usbhid", UsbTrait::hid},
    {"usblp", UsbTrait::printer},
};

bool is_named(const Driver& driver, std::string_view name) {
  if (driver.name.back() != '*') return driver.name == name;
  const auto start = driver.name.substr(0, driver.name.size() - 1);
  return name.substr(0, start.size()) == start;
}

}  // namespace

std::optional<UsbTrait> UsbTraits::first() const {
  for (const auto& word : usb_trait_words)
    if (has(word.value)) return word.value;
  return std::nullopt;
}

std::optional<UsbTrait> trait_of_driver(std::string_view driver) {
  const auto found = std::find_if(std::begin(drivers), std::end(drivers),
                                  [&](const Driver& one) { return is_named(one, driver); });
  return found == std::end(drivers) ? std::nullopt : std::optional{found->trait};
}

}  // namespace mijian
