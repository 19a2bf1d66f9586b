// Unit files and the names of units.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>

#include "agent/collectors/system/unit_install.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{reinterpret_cast<const char*>(data), size};
  mijian::UnitInstall install;
  mijian::read_unit_install(text, install);
  mijian::read_unit_install("[Install]\n" + text, install);
  const std::string name = text.substr(0, text.find('\n'));
  if (mijian::is_listed_unit(name)) assert(name.find('/') == std::string::npos);
  const std::string plain_name = mijian::unit_template(name);
  assert(plain_name.empty() || !mijian::unit_instance(plain_name, "x").empty());
  return 0;
}
