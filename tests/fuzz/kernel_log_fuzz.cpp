// A system log of any layout, line by line, and the connections made of it; then the same once
// more as a journal's messages, so that both tell of the same connections.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/logs/log_year.h"
#include "agent/collectors/usb/usb_sessions.h"
#include "agent/core/text.h"

namespace {

using namespace mijian;

constexpr int first_year = 2025;

std::int64_t tell_log(std::string_view log, UsbTimeline& timeline) {
  const auto source = timeline.add_source({"log", {}});
  UsbSessions sessions{timeline};
  YearCounter years;
  std::int64_t number = 0;
  for (const auto text : lines_of(log)) {
    LogLine line = parse_log_line(text);
    ++number;
    if (!line.stamp) continue;
    years.count(*line.stamp);
    sessions.take({line.message, *line.stamp, line.monotonic, {}, source, number});
  }
  sessions.end_file(first_year);
  sessions.end();
  return number;
}

void tell_journal(std::string_view log, UsbTimeline& timeline) {
  const auto source = timeline.add_source({"journal", "s=1;i="});
  UsbSessions sessions{timeline};
  std::int64_t number = 0;
  for (const auto text : lines_of(log)) {
    LogStamp stamp;
    stamp.utc = seconds_since_epoch(1'767'225'600 + ++number);
    const std::string_view boot = text.size() % 7 == 0 ? "b" : "a";
    sessions.take({parse_log_line(text).message, stamp, number, boot, source, number});
  }
  sessions.end_file(0);
  sessions.end();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view log{reinterpret_cast<const char*>(data), size};
  UsbTimeline timeline{{"Asia/Shanghai", true, TimeZone{28'800}}};
  const std::int64_t lines = tell_log(log, timeline);
  tell_log(log, timeline);
  tell_journal(log, timeline);
  std::int64_t promised = 0;
  timeline.tell({[&](const UsbPast& past) {
                   assert(promised == 0 && past.connections > 0 && past.uses > 0);
                   assert(past.uses <= past.connections && past.first_seen <= past.last_seen);
                   promised = past.connections;
                 },
                 [&](const UsbPast&, const UsbConnection& one) {
                   assert(promised-- > 0 && !one.port.empty() && !one.evidence.empty());
                   for (const auto& place : one.evidence)
                     assert(place.source < 3 && place.number >= 1 && place.number <= lines);
                 }});
  assert(promised == 0);
  return 0;
}
