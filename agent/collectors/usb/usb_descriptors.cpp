#include "agent/collectors/usb/usb_descriptors.h"

#include <algorithm>

#include "agent/core/digest.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t device_size = 18, interface_size = 9;
constexpr unsigned char device_type = 1, interface_type = 4;
constexpr std::size_t most_interfaces = 256;

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

UsbInterface interface_of(std::string_view bytes) {
  UsbInterface interface;
  interface.number = byte_at(bytes, 2);
  interface.class_code = to_hex(bytes.substr(5, 1));
  interface.subclass = to_hex(bytes.substr(6, 1));
  interface.protocol = to_hex(bytes.substr(7, 1));
  return interface;
}

// A device that hides a function in another configuration has it nevertheless: same number, other
// class, is one more interface.
bool is_known(const std::vector<UsbInterface>& interfaces, const UsbInterface& one) {
  return std::any_of(interfaces.begin(), interfaces.end(), [&](const UsbInterface& known) {
    return known.number == one.number && known.class_code == one.class_code &&
           known.subclass == one.subclass && known.protocol == one.protocol;
  });
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
    unsigned bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8 | (i < count ? byte_at(bytes, at + i) : 0u);
    for (std::size_t i = 0; i < 4; ++i)
      text += i <= count ? digits[bits >> (18 - 6 * i) & 63] : '=';
  }
  return text;
}

Result<std::string> sha256_bytes(std::string_view text) {
  const auto digest = digest_of(DigestAlgorithm::sha256, text);
  if (!digest) return digest.error();
  const auto hex = split_pair(*digest, ':');
  if (!hex) return failed("a digest without its algorithm");
  std::string bytes;
  for (std::size_t at = 0; at + 1 < hex->second.size(); at += 2)
    bytes += static_cast<char>(to_integer(hex->second.substr(at, 2), 16).value_or(0));
  return bytes;
}

}  // namespace

Result<UsbDescriptors> parse_usb_descriptors(std::string_view bytes) {
  if (bytes.size() < device_size || byte_at(bytes, 0) != device_size ||
      byte_at(bytes, 1) != device_type)
    return malformed("no device descriptor of 18 bytes");
  UsbDescriptors said;
  said.device_class = to_hex(bytes.substr(4, 1));
  for (std::size_t at = device_size; at < bytes.size();) {
    const std::size_t size = byte_at(bytes, at);
    if (size < 2 || size > bytes.size() - at)
      return malformed("a descriptor of " + std::to_string(size) + " bytes at byte " +
                       std::to_string(at) + " of " + std::to_string(bytes.size()));
    const auto one = bytes.substr(at, size);
    at += size;
    if (byte_at(one, 1) != interface_type || size < interface_size) continue;
    if (auto interface = interface_of(one); !is_known(said.interfaces, interface))
      said.interfaces.push_back(std::move(interface));
    if (said.interfaces.size() > most_interfaces) return too_large("more than 256 interfaces");
  }
  return said;
}

Result<std::string> usbguard_hash(const UsbGuardFields& fields) {
  std::string descriptors{fields.descriptors};
  // A root hub's bcdDevice is the kernel's version, which USBGuard keeps out of the hash.
  if (fields.is_root_hub && descriptors.size() >= device_size)
    descriptors[12] = descriptors[13] = 0;
  std::string text{fields.product};
  for (const auto part : {fields.vendor_id, fields.product_id, fields.serial}) text += part;
  const auto digest = sha256_bytes(text + descriptors);
  if (!digest) return digest.error();
  return base64(*digest);
}

}  // namespace mijian
