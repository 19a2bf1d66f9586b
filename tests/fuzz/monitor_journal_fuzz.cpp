// The monitor's journal: any bytes as its head, and as two files behind one another.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/host/link_events.h"
#include "agent/model/monitor_journal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mijian;
  std::string_view bytes{reinterpret_cast<const char*>(data), size};
  static_cast<void>(parse_link_messages(bytes));
  const auto cut = bytes.find('\0');
  const std::string_view head = bytes.substr(0, cut);
  bytes.remove_prefix(cut == std::string_view::npos ? 0 : cut + 1);
  const auto middle = bytes.find('\0');
  std::int64_t entries = 0;
  JournalReader reader{head, [&](const ChainEntry& entry, const Result<MonitorEvent>& event) {
                         ++entries;
                         assert(entry.sequence > 0);
                         if (event) assert(event_of(payload_of(*event)));
                       }};
  reader.read_file(chain_file_name(1), bytes.substr(0, middle), middle == std::string_view::npos);
  if (middle != std::string_view::npos)
    reader.read_file(chain_file_name(2), bytes.substr(middle + 1), true);
  const JournalState state = reader.finish();
  assert(state.entries == entries);
  assert(!state.torn || state.torn->bytes.size() <= bytes.size());
  return 0;
}
