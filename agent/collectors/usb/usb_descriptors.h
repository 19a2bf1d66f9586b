// The descriptors of a USB device as sysfs hands them out: what they say of its interfaces, and the
// two digests by which a device with the same names but other functions is told apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/usb/usb_kind.h"
#include "agent/core/result.h"

namespace mijian {

struct UsbDescriptors {
  std::string device_class;              // two hex digits
  std::vector<UsbInterface> interfaces;  // of every configuration; alternates once
};

/// What the bytes say; malformed when a descriptor reaches past their end or has no length.
Result<UsbDescriptors> parse_usb_descriptors(std::string_view bytes);

/// What USBGuard makes its hash of; texts as sysfs shows them, "" where the device gives none.
struct UsbGuardFields {
  std::string_view product, vendor_id, product_id, serial, descriptors;
  bool is_root_hub = false;
};
/// The hash by which rules of USBGuard (1.0 and later) name a device, base64.
Result<std::string> usbguard_hash(const UsbGuardFields& fields);

}  // namespace mijian
