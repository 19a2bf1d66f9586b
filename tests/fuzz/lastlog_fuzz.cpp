// A record of lastlog: any bytes are a login or none.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/accounts/lastlog.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mijian::lastlog_record_sizes(static_cast<std::int64_t>(size));
  mijian::could_be_lastlog({reinterpret_cast<const char*>(data), size});
  mijian::parse_lastlog({reinterpret_cast<const char*>(data), size});
  return 0;
}
