// CUPS's saved printers: no user and no password may come through.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/system/printers_conf.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const auto& printer :
       mijian::parse_printers_conf({reinterpret_cast<const char*>(data), size})) {
    const auto question = printer.uri.find('?');
    if (question == std::string_view::npos) continue;
    for (const char* parameter : {"?password=", "&password="})
      assert(printer.uri.find(parameter, question) == std::string_view::npos);
  }
  return 0;
}
