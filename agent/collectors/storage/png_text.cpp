#include "agent/collectors/storage/png_text.h"

#include <cstdint>

namespace mijian {
namespace {

std::size_t big_endian(std::string_view four) {
  std::uint32_t value = 0;
  for (const char c : four) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

/// keyword, 0, packed or not, method, language, 0, translated keyword, 0, text
std::string_view international(std::string_view rest) {
  if (rest.size() < 2 || rest[0] != 0) return {};
  rest.remove_prefix(2);
  for (int fields = 0; fields < 2; ++fields) {
    const auto end = rest.find('\0');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  return rest;
}

}  // namespace

std::string png_text(std::string_view bytes, std::string_view keyword) {
  constexpr std::string_view signature{"\x89PNG\r\n\x1a\n", 8};
  constexpr std::size_t frame = 12;  // length and name before, checksum behind
  if (bytes.substr(0, signature.size()) != signature) return {};
  bytes.remove_prefix(signature.size());
  while (bytes.size() >= frame) {
    const std::size_t size = big_endian(bytes.substr(0, 4));
    const std::string_view name = bytes.substr(4, 4);
    if (name == "IDAT" || name == "IEND" || size > bytes.size() - frame) return {};
    const std::string_view content = bytes.substr(8, size);
    const bool is_meant = content.size() > keyword.size() && content[keyword.size()] == '\0' &&
                          content.substr(0, keyword.size()) == keyword;
    if (is_meant && name == "tEXt") return std::string{content.substr(keyword.size() + 1)};
    if (is_meant && name == "iTXt")
      return std::string{international(content.substr(keyword.size() + 1))};
    bytes.remove_prefix(size + frame);
  }
  return {};
}

}  // namespace mijian
