// smb.conf and usershares: names are folded, lines lie inside the text.
#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/network/samba_config.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto ends = std::count(text.begin(), text.end(), '\n');
  for (const auto& line : mijian::parse_samba_config(text)) {
    assert(line.line >= 1 && line.line <= ends + 1);
    if (line.kind != mijian::SambaLine::Kind::parameter) continue;
    assert(!line.name.empty() && line.name.find_first_of(" \tA") == std::string::npos);
    mijian::samba_truth(line.value);
  }
  const auto share = mijian::parse_samba_usershare(text);
  if (share) assert(!share->path.empty() && share->line >= 1);
  return 0;
}
