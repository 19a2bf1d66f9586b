// Lists of package sources: no user and no password may come through, and every one has a kind.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/system/source_list.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto& list : {mijian::parse_apt_list(text), mijian::parse_apt_deb822(text),
                           mijian::parse_yum_repo(text, mijian::parse_yum_gpgcheck(text))})
    for (const auto& source : list.sources) {
      if (source.uri.find('?') != std::string::npos) std::abort();
      if (mijian::source_kind(source.uri).empty() || source.line < 1) std::abort();
    }
  return 0;
}
