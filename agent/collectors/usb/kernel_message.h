// One message of the kernel, whoever kept it: a line of a log or an entry of a journal. What makes
// facts of such messages (usb_sessions.h) sees nothing else, so that a journal is one more reader
// that fills in this struct: one stream of messages each log family or set of journals, oldest
// first, one source each file. Where a source names its boots, a change of boot_id ends a boot as
// "Linux version" does; where it does not, order in the file and `monotonic` must do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "agent/collectors/logs/log_line.h"

namespace mijian {

struct KernelMessage {
  std::string_view text;  // "usb 1-2: USB disconnect, device number 4": no stamp, no program
  LogStamp stamp;         // wall clock; a journal's has `utc`
  std::optional<std::int64_t> monotonic;  // microseconds since boot, by the kernel's own stamp
  std::string_view boot_id;               // 32 hex digits; empty where the source names none
  std::size_t source = 0;                 // which file: what add_source() gave for it
  std::int64_t number = 0;                // line, or sequence number of a journal's entry
};

/// A file that messages come from.
struct KernelSource {
  std::string file;
  /// Empty for a log. In a journal "s=<its sequence number id>;i=", which its sequence number in
  /// hex makes a cursor that journalctl finds.
  std::string cursor_head;
};

}  // namespace mijian
