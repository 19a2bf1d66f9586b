// A system log of any layout, line by line, and the connections made of it.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/usb_sessions.h"
#include "agent/core/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mijian::UsbSessions sessions;
  mijian::YearCounter years;
  std::int64_t number = 0;
  for (const auto text : mijian::lines_of({reinterpret_cast<const char*>(data), size})) {
    mijian::FoundLine found{mijian::parse_log_line(text), 0, ++number};
    if (found.line.stamp) years.count(*found.line.stamp);
    sessions.take(found);
  }
  const mijian::SystemTimeZone zone{"Asia/Shanghai", true, mijian::TimeZone{28'800}};
  const int first = years.first_year(mijian::seconds_since_epoch(1'767'225'600), zone.zone);
  for (const auto& session : sessions.sessions()) {
    assert(session.vendor_id.size() == 4 && session.product_id.size() == 4 &&
           !session.port.empty());
    assert(session.found.number >= 1 && session.found.number <= number);
    mijian::resolve(session.found.stamp, first, zone);
  }
  return 0;
}
