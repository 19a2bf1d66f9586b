// A findings document from anywhere: refused, or one that comes back the same after it is written.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/model/document_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto json = mijian::parse_json({reinterpret_cast<const char*>(data), size});
  if (!json) return 0;
  const auto document = mijian::document_from_json(*json);
  if (!document) return 0;
  const std::string once = mijian::to_json(*document).dump();
  const auto back = mijian::parse_json(once);
  if (!back) std::abort();
  const auto again = mijian::document_from_json(*back);
  if (!again || mijian::to_json(*again).dump() != once) std::abort();
  return 0;
}
