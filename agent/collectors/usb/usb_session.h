// One connection of a USB device as one stream of kernel messages tells it, while it lasts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "agent/collectors/usb/usb_trait.h"
#include "agent/core/clock.h"

namespace mijian {

/// When a message was written. In a log without years that is known only at the file's end.
struct UsbMoment {
  std::int64_t value = 0;  // microseconds since 1970; without a year, as UsbTimeline packs it
  TimeQuality quality = TimeQuality::exact;
  bool has_year = true;
};

/// Where and when a message stood.
struct UsbPlace {
  UsbMoment moment;
  std::optional<std::int64_t> monotonic;
  std::size_t source = 0;
  std::int64_t number = 0;
};

struct UsbSession {
  std::string port, vendor_id, product_id;    // ids: empty when the kernel did not tell them
  std::string serial, manufacturer, product;  // empty: the device gave none
  std::string disk, boot_id;                  // empty: none is told
  std::optional<std::int64_t> capacity;
  UsbTraits traits;
  bool is_unsafe = false;  // it left while in use, or came with a volume that had
  bool is_again = false;   // the device had left this port only a moment before
  UsbPlace found;
  std::optional<UsbPlace> left;  // none: no message says so
};

}  // namespace mijian
