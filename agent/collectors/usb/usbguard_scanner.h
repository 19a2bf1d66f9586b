// The small pieces of USBGuard's rule language: words, quoted strings, device ids, interfaces.
// What they mean together is usbguard_text's business.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "agent/core/result.h"

namespace mijian {

/// Whether the escapes of a bounded text are replaced by what they stand for.
enum class Escapes { replace, keep };

class UsbguardScanner {
 public:
  explicit UsbguardScanner(std::string_view text) : text_{text} {}

  bool at_end() const { return position_ == text_.size(); }
  std::size_t position() const { return position_; }
  void back_to(std::size_t position) { position_ = position; }
  /// What stands from a position to the present one.
  std::string_view since(std::size_t position) const {
    return text_.substr(position, position_ - position);
  }
  /// What follows a position.
  std::string_view rest(std::size_t position) const { return text_.substr(position); }
  bool sees(char what) const { return !at_end() && text_[position_] == what; }
  /// Reads the character if it is the next one.
  bool skip(char what);
  /// Reads blanks and tabs; true when there were any.
  bool skip_blanks();
  /// A letter with the letters, digits and hyphens after it; "" when there is none.
  std::string_view word();
  /// Reads `digits` hex digits, lower case; "" when there are fewer.
  std::string hex(std::size_t digits);
  /// Text up to an end mark, which is read; fails at the end of the line and at a wrong escape.
  Result<std::string> until(char end, Escapes escapes);

 private:
  Result<char> escaped(char end);

  std::string_view text_;
  std::size_t position_ = 0;
};

/// "…": its content, escapes replaced.
Result<std::string> read_string(UsbguardScanner& scanner);
/// vvvv:pppp, vvvv:* or *:*.
Result<std::string> read_device_id(UsbguardScanner& scanner);
/// cc:ss:pp, cc:ss:* or cc:*:*.
Result<std::string> read_interface(UsbguardScanner& scanner);

}  // namespace mijian
