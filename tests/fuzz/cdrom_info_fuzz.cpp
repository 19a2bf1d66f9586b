// The kernel's table of disc drives, and addresses in device paths.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/storage/block_attachment.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto& [drive, writes] : mijian::parse_cdrom_info(text)) assert(!drive.empty());
  const auto unit = mijian::scsi_unit(text);
  assert(!unit || *unit >= 0);
  return 0;
}
