// Lines that tell of network use: whatever names of networks, hosts and peers hold, an interface
// stays a name and an address an address, and an event has its place.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/log_line.h"
#include "agent/collectors/network/host_name.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/network_events.h"
#include "agent/core/text.h"

namespace {

using namespace mijian;

void check(const NetworkMessage& message) {
  assert(message.interface.size() < 16);
  assert(message.interface.find_first_of("/ :\n") == std::string_view::npos);
  assert((message.kind == RemoteKind::none) == message.remote.empty());
  assert(message.kind != RemoteKind::address || parse_ip(message.remote));
  assert(message.kind != RemoteKind::name || host_name(message.remote));
  assert(message.kind != RemoteKind::ssid || message.remote.size() <= longest_ssid);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  NetworkEvents events{{}, 20};
  events.begin_file({"system.journal", "s=1;i="});
  std::int64_t number = 0;
  for (const std::string_view line : lines_of(text)) {
    const LogLine parsed = parse_log_line(line);
    if (const auto message = parse_network_message(parsed.program, parsed.message)) check(*message);
    ++number;
    events.take(parsed.program, parsed.message, seconds_since_epoch(number * 10'000), number);
  }
  events.settle_journal();
  std::int64_t rows = 0, told = 0;
  FactWriter facts{{[&](const FactRow& row) {
                      ++rows;
                      for (const auto& [column, value] : row.cells)
                        if (column == "times") told += std::get<std::int64_t>(value);
                    },
                    [](const SourceCoverage&) {}}};
  events.tell({}, Commissioning{}, facts);
  assert(rows <= 20 && told <= number);
  return 0;
}
