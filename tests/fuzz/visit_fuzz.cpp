#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "report/fleet/visit.h"

// What a worker told of a foreign snapshot: any bytes are read or refused, and what was read says
// the same when it is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mijian;
  const auto json = parse_json({reinterpret_cast<const char*>(data), size});
  if (!json) return 0;
  const auto visit = visit_from_json(*json);
  if (!visit) return 0;
  const std::string text = to_json(*visit).dump(-1);
  const auto again = parse_json(text);
  if (!again) std::abort();
  const auto read = visit_from_json(*again);
  if (!read || to_json(*read).dump(-1) != text) std::abort();
  return 0;
}
