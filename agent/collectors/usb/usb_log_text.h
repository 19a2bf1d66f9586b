// Small steps in reading a kernel message: each takes what it knows from the front of the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include "agent/collectors/usb/usb_log.h"

namespace mijian {

/// Takes a fixed text; false, and nothing taken, when something else stands there.
inline bool take(std::string_view& text, std::string_view start) {
  // Where the start is a literal the compiler makes a few loads of this.
  if (text.size() < start.size() || std::memcmp(text.data(), start.data(), start.size()) != 0)
    return false;
  text.remove_prefix(start.size());
  return true;
}
/// Digits as a number, 18 at most; none when there is none.
inline std::optional<std::int64_t> take_number(std::string_view& text) {
  constexpr std::size_t most_digits = 18;
  std::size_t digits = 0;
  std::int64_t number = 0;
  for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
    if (digits == most_digits) return std::nullopt;
    number = number * 10 + (text[digits] - '0');
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}
/// Four hex digits, or nothing.
std::string_view take_hex_id(std::string_view& text);
/// Up to the next blank, and the blank.
std::string_view take_word(std::string_view& text);
/// "1-2.4:1.0" → "1-2.4"; nothing for what is no interface.
std::string_view take_port_of_interface(std::string_view& text);

/// What SCSI and its disks say: behind "scsi", "sd ", "sr ", "SCSI device ", "Attached scsi ".
std::optional<UsbLogEvent> parse_scsi_message(std::string_view message);
/// What drivers say of their devices, and the kernels before 2.6.
std::optional<UsbLogEvent> parse_driver_message(std::string_view message);

}  // namespace mijian
