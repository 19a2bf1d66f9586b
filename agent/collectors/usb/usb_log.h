// What the kernel says of USB devices in its log, one message at a time, in the words of every
// kernel from 2.4 on. A device writes its own name and serial into these messages: each pattern is
// anchored at the message's start (or, behind such a name, at its end), so that foreign text can
// never pass for a message of its own or fill another field.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/usb/usb_trait.h"

namespace mijian {

struct UsbLogEvent {
  enum class Kind {
    booted,        // "Linux version …": every earlier connection is over
    announced,     // a device on a port got a `number`; whether it came to life is not said
    confirmed,     // what was announced on a port did
    found,         // ids of a new device on a port
    ids,           // ids of the device of a `number` (2.4)
    manufacturer,  // `text` of the device on a port
    product,
    serial,
    disconnected,    // the device on a port, or of a `number` (2.4)
    is,              // the device on a port is of a `trait`
    ids_are,         // a device with these ids is of a `trait`
    number_is,       // the device of a `number` is storage (2.4, 2.6)
    storage_host,    // the device on a port is storage and has a SCSI host
    unnamed_host,    // a SCSI host of some storage device, without a port
    disk_size,       // `disk` of a SCSI host has `capacity` bytes; without a host before 2.6.27
    disk_named,      // `disk` of a SCSI host
    disk_lost,       // something was still to be written to `disk` or a host's disk that had left
    volume_unclean,  // a volume on `disk` was not taken out properly the last time
    disk_failed,     // reading or writing `disk` failed; says something only once it has left
  };
  Kind kind = Kind::booted;
  UsbTrait trait = UsbTrait::storage;
  std::string_view port;                   // "1-2.4"; in 2.4 "00:08.0-1" or "bus1/1"
  std::string_view vendor_id, product_id;  // four hex digits, as written
  std::string_view text;                   // trimmed, otherwise as the device wrote it
  std::string_view disk;                   // "sdb", "sr0"
  std::int64_t number = -1;                // of a device on its bus
  std::int64_t scsi_host = -1;
  std::int64_t capacity = 0;
};

/// The event a kernel message tells; none for all others. Views point into the message.
std::optional<UsbLogEvent> parse_usb_message(std::string_view message);

/// What a log line must hold to be worth parsing for such events.
std::vector<std::string> usb_log_needles();

}  // namespace mijian
