// What a journal file says of itself: its first bytes, with any size of file behind them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/host/journal_header.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  for (const std::int64_t file_size : {static_cast<std::int64_t>(size), std::int64_t{8} << 20}) {
    const auto header = mijian::parse_journal_header(bytes, file_size);
    if (!header) continue;
    if (header->size > file_size || header->entries < 0) std::abort();
    if (header->entries > 0 && header->last_sequence < header->first_sequence) std::abort();
    if (header->first_at) mijian::utc_text(*header->first_at);
    if (header->last_at) mijian::utc_text(*header->last_at);
  }
  return 0;
}
