// Lines that tell of mounts: whatever a label holds, a device stays a name and a mount point a
// path.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/logs/log_line.h"
#include "agent/collectors/logs/log_watch.h"
#include "agent/collectors/logs/mount_log.h"
#include "agent/core/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const std::string_view line : mijian::lines_of(text)) {
    const mijian::LogLine parsed = mijian::parse_log_line(line);
    mijian::parse_log_mark(parsed);
    const auto event = mijian::parse_mount_message(parsed.program, parsed.message);
    if (!event) continue;
    assert(event->device.find('/') == std::string_view::npos);
    assert(event->mount_point.empty() || event->mount_point.front() == '/');
    assert(!event->is_pulled || (event->device.empty() && event->mount_point.size() > 1));
    assert(!mijian::disk_of(event->device).empty() || event->device.empty());
  }
  return 0;
}
