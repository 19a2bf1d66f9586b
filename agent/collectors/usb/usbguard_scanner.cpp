#include "agent/collectors/usb/usbguard_scanner.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_digit(char one) { return one >= '0' && one <= '9'; }
bool is_hex(char one) {
  return is_digit(one) || (one >= 'a' && one <= 'f') || (one >= 'A' && one <= 'F');
}
bool is_letter(char one) {
  return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || one == '-';
}

constexpr std::pair<char, char> single_escapes[] = {{'a', '\a'}, {'b', '\b'},  {'f', '\f'},
                                                    {'n', '\n'}, {'r', '\r'},  {'t', '\t'},
                                                    {'v', '\v'}, {'\\', '\\'}, {'\'', '\''}};

/// Hex digits or an asterisk; "" for anything else.
std::string hex_or_any(UsbguardScanner& scanner, std::size_t digits) {
  return scanner.skip('*') ? "*" : scanner.hex(digits);
}

}  // namespace

bool UsbguardScanner::skip(char what) {
  if (!sees(what)) return false;
  ++position_;
  return true;
}

bool UsbguardScanner::skip_blanks() {
  const std::size_t from = position_;
  while (sees(' ') || sees('\t')) ++position_;
  return position_ > from;
}

std::string_view UsbguardScanner::word() {
  const std::size_t from = position_;
  if (at_end() || !is_letter(text_[position_])) return {};
  while (!at_end() && (is_letter(text_[position_]) || is_digit(text_[position_]))) ++position_;
  return since(from);
}

std::string UsbguardScanner::hex(std::size_t digits) {
  const std::string_view next = text_.substr(position_, digits);
  if (next.size() < digits || !std::all_of(next.begin(), next.end(), is_hex)) return {};
  position_ += digits;
  return to_lower(next);
}

// \xHH, \D to \DDD in decimal, the letters of C, or the end mark itself.
Result<char> UsbguardScanner::escaped(char end) {
  if (at_end()) return malformed("a backslash ends the line");
  if (skip('x')) {
    const auto code = to_integer(hex(2), 16);
    return code ? Result<char>{static_cast<char>(*code)} : malformed("\\x without two hex digits");
  }
  const std::size_t from = position_;
  while (!at_end() && position_ - from < 3 && is_digit(text_[position_])) ++position_;
  if (const auto code = to_integer(since(from)); code && *code <= 255)
    return static_cast<char>(*code);
  back_to(from);
  const char letter = text_[position_++];
  for (const auto& [written, meant] : single_escapes)
    if (letter == written) return meant;
  if (letter == end) return letter;
  return malformed(fmt::format("no escape \\{}", display(since(from))));
}

Result<std::string> UsbguardScanner::until(char end, Escapes escapes) {
  std::string text;
  while (!at_end()) {
    if (skip(end)) return text;
    const std::size_t from = position_;
    char one = text_[position_++];
    if (one == '\r') break;
    if (one == '\\') {
      const auto meant = escaped(end);
      if (!meant) return meant.error();
      one = *meant;
    }
    escapes == Escapes::keep ? text += since(from) : text += one;
  }
  return malformed(fmt::format("no closing {}", end));
}

Result<std::string> read_string(UsbguardScanner& scanner) {
  if (!scanner.skip('"')) return malformed("a string does not begin with \"");
  return scanner.until('"', Escapes::replace);
}

Result<std::string> read_device_id(UsbguardScanner& scanner) {
  const std::string vendor = hex_or_any(scanner, 4);
  const bool parted = !vendor.empty() && scanner.skip(':');
  const std::string product = parted ? hex_or_any(scanner, 4) : "";
  if (product.empty()) return malformed("a device id is vvvv:pppp, vvvv:* or *:*");
  if (vendor == "*" && product != "*") return malformed("a product id of any vendor");
  return vendor + ":" + product;
}

Result<std::string> read_interface(UsbguardScanner& scanner) {
  const std::string kind = scanner.hex(2);
  const std::string subclass = !kind.empty() && scanner.skip(':') ? hex_or_any(scanner, 2) : "";
  const std::string protocol = !subclass.empty() && scanner.skip(':') ? hex_or_any(scanner, 2) : "";
  if (protocol.empty()) return malformed("an interface is cc:ss:pp, cc:ss:* or cc:*:*");
  if (subclass == "*" && protocol != "*") return malformed("an interface protocol of any subclass");
  return kind + ":" + subclass + ":" + protocol;
}

}  // namespace mijian
