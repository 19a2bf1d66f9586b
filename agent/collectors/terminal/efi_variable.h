// EFI variables as efivarfs shows them: four bytes of attributes, then what the firmware keeps.
// Boot options and their order; which files there are is boot_entry.cpp's business.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct EfiBootOption {
  std::string description;
  /// What it starts from: disk, usb, network, optical, removable (by whatever it hangs on), other,
  /// or unknown: a partition that any disk may hold.
  std::string kind;
  std::string partition;  // of an unknown one: its PARTUUID, or empty
  bool is_active = false;
};

/// Boot0000 and its like; none when the bytes are no load option.
std::optional<EfiBootOption> parse_efi_boot_option(std::string_view variable);
/// BootOrder: the numbers in order. BootCurrent is an order of one.
std::vector<std::uint16_t> parse_efi_boot_order(std::string_view variable);
/// SecureBoot and SetupMode: 1 or 0; none when it is no such variable.
std::optional<bool> parse_efi_flag(std::string_view variable);

}  // namespace mijian
