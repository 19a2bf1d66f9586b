#include "agent/collectors/usb/usb_identity.h"

#include <algorithm>
#include <set>

#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A run of digits at `at`, or nothing moved.
bool skip_number(std::string_view text, std::size_t& at) {
  const std::size_t start = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at > start && at - start <= 5;
}

bool matches_one(char pattern, char c) {
  return pattern == '?' || (pattern == '#' ? is_digit(c) : pattern == c);
}

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

}  // namespace

bool is_usb_port(std::string_view text) {
  std::size_t at = 0;
  if (!skip_number(text, at) || at >= text.size() || text[at++] != '-') return false;
  while (skip_number(text, at)) {
    if (at == text.size()) return true;
    if (text[at++] != '.') return false;
  }
  return false;
}

std::string usb_port_in(std::string_view path) {
  std::string port;
  bool on_bus = false;
  for (const auto part : split(path, '/')) {
    on_bus = on_bus || (part.substr(0, 3) == "usb" && part.size() > 3 && is_digit(part[3]));
    if (on_bus && is_usb_port(part)) port = part;
  }
  return port;
}

std::string usb_device_key(std::string_view vendor_id, std::string_view product_id,
                           std::string_view serial, std::string_view port) {
  std::string key = "usb:" + to_lower(vendor_id) + ":" + to_lower(product_id);
  return serial.empty() ? key + "@" + std::string{port} : key + ":" + std::string{serial};
}

// Goes back to the last '*' only, so that its time is bounded by the product of both lengths.
bool matches_serial_pattern(std::string_view pattern, std::string_view text) {
  std::size_t in_pattern = 0, in_text = 0, star = std::string_view::npos, after_star = 0;
  while (in_text < text.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++, after_star = in_text;
    } else if (in_pattern < pattern.size() && matches_one(pattern[in_pattern], text[in_text])) {
      ++in_pattern, ++in_text;
    } else if (star != std::string_view::npos) {
      in_pattern = star + 1, in_text = ++after_star;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

Result<UsbSerialCatalogue> UsbSerialCatalogue::load(const std::string& policies) {
  return load_catalogue<UsbSerialCatalogue>(policies, "usb-serials.json");
}

Result<UsbSerialCatalogue> UsbSerialCatalogue::from_json(const Json& json) {
  UsbSerialCatalogue catalogue;
  const Json* items = json.find("placeholders");
  const Json* shortest = json.find("shortest");
  const Json* fewest = json.find("fewest_characters");
  if (items == nullptr || items->items() == nullptr)
    return catalogue_complaint(json, "expected a list \"placeholders\"");
  if (shortest == nullptr || shortest->integer() == nullptr || fewest == nullptr ||
      fewest->integer() == nullptr)
    return catalogue_complaint(json, "expected numbers \"shortest\" and \"fewest_characters\"");
  catalogue.shortest_ = *shortest->integer(), catalogue.fewest_characters_ = *fewest->integer();
  for (const Json& item : *items->items()) {
    const Json* pattern = item.find("pattern");
    const Json* vendor = item.find("vendor_id");
    if (pattern == nullptr || pattern->text() == nullptr)
      return catalogue_complaint(item, "expected a text \"pattern\"");
    if (vendor != nullptr && vendor->text() == nullptr)
      return catalogue_complaint(*vendor, "expected four hex digits");
    catalogue.placeholders_.push_back(
        {*pattern->text(), vendor != nullptr ? to_lower(*vendor->text()) : ""});
  }
  return catalogue;
}

UsbIdentity UsbSerialCatalogue::grade(std::string_view vendor_id, std::string_view product_id,
                                      std::string_view serial) const {
  if (serial.empty()) return UsbIdentity::none;
  const std::string vendor = to_lower(vendor_id);
  const std::string model = vendor + to_lower(product_id);
  const std::set<char> characters(serial.begin(), serial.end());
  // The kernel's own hubs, and what a gadget without a vendor of its own says: 1d6b is nobody.
  const bool is_linux = vendor == "1d6b";
  const bool poor = is_linux || static_cast<std::int64_t>(serial.size()) < shortest_ ||
                    static_cast<std::int64_t>(characters.size()) < fewest_characters_ ||
                    !is_printable(serial) || to_lower(serial) == model;
  const bool known =
      std::any_of(placeholders_.begin(), placeholders_.end(), [&](const Placeholder& one) {
        return (one.vendor_id.empty() || one.vendor_id == vendor) &&
               matches_serial_pattern(one.pattern, serial);
      });
  return poor || known ? UsbIdentity::shared : UsbIdentity::proven;
}

}  // namespace mijian
