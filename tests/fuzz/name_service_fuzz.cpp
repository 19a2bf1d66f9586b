// nsswitch.conf: every service is a word of the text, named once.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/accounts/name_service.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto services = mijian::services_of(text, "passwd");
  for (const auto& service : services)
    if (service.empty() || text.find(service) == std::string_view::npos ||
        std::count(services.begin(), services.end(), service) != 1)
      std::abort();
  return 0;
}
