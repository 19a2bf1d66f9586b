// What the kernel says of USB devices in its log, one message at a time. A device writes its own
// name and serial into these messages: each pattern is anchored at the message's start, so that
// such text can never pass for a message of its own or fill another field.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct UsbLogEvent {
  enum class Kind {
    booted,        // "Linux version …": every earlier connection is over
    found,         // ids of a new device on a port
    manufacturer,  // `text` of the device on a port
    product,
    serial,
    disconnected,
    is_hub,
    is_storage,  // by usb-storage, on a port; `scsi_host` when the line names it
    uas_host,    // a SCSI host of the uas driver, without a port
    disk_size,   // `disk` of a SCSI host has `capacity` bytes
    disk_named,  // `disk` of a SCSI host
  };
  Kind kind = Kind::booted;
  std::string_view port;                   // "1-2.4"
  std::string_view vendor_id, product_id;  // four hex digits, as written
  std::string_view text;                   // trimmed, otherwise as the device wrote it
  std::string_view disk;                   // "sdb"
  std::int64_t scsi_host = -1;
  std::int64_t capacity = 0;
};

/// The event a kernel message tells; none for all others. Views point into the message.
std::optional<UsbLogEvent> parse_usb_message(std::string_view message);

/// What a log line must hold to be worth parsing for such events.
std::vector<std::string> usb_log_needles();

}  // namespace mijian
