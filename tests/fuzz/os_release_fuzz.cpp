// os-release, the kernel's command line, and the head of a program.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/terminal/kernel_parameter.h"
#include "agent/collectors/terminal/operating_system.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto& [key, value] : mijian::parse_os_release(text))
    assert(value.size() <= size && !key.empty());
  for (const auto& parameter : mijian::parse_kernel_command_line(text))
    mijian::value_to_show(parameter);
  mijian::elf_architecture(text);
  mijian::boot_time(text);
  return 0;
}
