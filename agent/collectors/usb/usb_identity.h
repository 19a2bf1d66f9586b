// How a USB device is named over time: its port, its key, and what its serial number is worth.
// Which serials prove nothing is content: policies/catalogues/usb-serials.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/common/catalogue_file.h"
#include "agent/core/json.h"
#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

enum class UsbIdentity { proven, shared, none };
constexpr Word<UsbIdentity> usb_identity_words[] = {
    {UsbIdentity::proven, "proven", {"序列号可证明身份", "proven by its serial"}},
    {UsbIdentity::shared, "shared", {"序列号不足为凭", "its serial is shared by others"}},
    {UsbIdentity::none, "none", {"无序列号", "gives no serial"}},
};

/// True for "1-2" and "1-2.4.1", as the kernel names a place to plug in.
bool is_usb_port(std::string_view text);
/// The deepest port in a device's path below /sys, or "".
std::string usb_port_in(std::string_view path);
/// "usb:0951:1666:SERIAL", or "usb:0951:1666@1-2" without a serial.
std::string usb_device_key(std::string_view vendor_id, std::string_view product_id,
                           std::string_view serial, std::string_view port);

/// True when a serial is as a catalogue's pattern says: '*' any text, '?' any character, '#' any
/// decimal digit.
bool matches_serial_pattern(std::string_view pattern, std::string_view serial);

/// Serials that many devices carry.
class UsbSerialCatalogue {
 public:
  /// From the folder of policies; the error names file, line and column.
  static Result<UsbSerialCatalogue> load(const std::string& policies);
  static Result<UsbSerialCatalogue> from_json(const Json& json);

  /// What a serial is worth; vendor and product are four hex digits. A root hub proves nothing.
  UsbIdentity grade(std::string_view vendor_id, std::string_view product_id,
                    std::string_view serial) const;

 private:
  struct Placeholder {
    std::string pattern;    // as in matches_serial_pattern
    std::string vendor_id;  // empty: of any maker
  };
  std::vector<Placeholder> placeholders_;
  std::int64_t shortest_ = 0, fewest_characters_ = 0;
};

}  // namespace mijian
