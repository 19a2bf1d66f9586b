// Any bytes as terminal.json: refused with a place, or a declaration that reads back as it is
// written.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/model/terminal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto json = mijian::parse_json({reinterpret_cast<const char*>(data), size});
  if (!json) return 0;
  const auto terminal = mijian::terminal_from_json(*json);
  if (!terminal) return 0;
  const auto again = mijian::terminal_from_json(mijian::to_json(*terminal));
  if (!again || again->number != terminal->number) std::abort();
  return 0;
}
