// EFI variables: lengths that lie must not be believed.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/terminal/efi_variable.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  if (const auto option = mijian::parse_efi_boot_option(bytes); option && option->kind.empty())
    std::abort();
  if (mijian::parse_efi_boot_order(bytes).size() > size / 2) std::abort();
  static_cast<void>(mijian::parse_efi_flag(bytes));
  return 0;
}
