#include "report/render/page_frame.h"

#include "agent/core/digest.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

std::string base64(std::string_view bytes) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t j = 0; j < 3; ++j)
      group = group << 8 | (i + j < bytes.size() ? static_cast<std::uint8_t>(bytes[i + j]) : 0U);
    for (std::size_t j = 0; j < 4; ++j)
      text += j <= bytes.size() - i ? letters[group >> (18 - 6 * j) & 63U] : '=';
  }
  return text;
}

}  // namespace

Result<std::string> rendered(std::string_view text, const kainjow::mustache::data& page) {
  kainjow::mustache::mustache compiled{std::string{text}};
  if (!compiled.is_valid()) return failed("template: " + compiled.error_message());
  return compiled.render(page);
}

Result<std::string> style_digest(std::string_view style) {
  auto digest = digest_of(DigestAlgorithm::sha256, style);
  if (!digest) return digest.error();
  std::string bytes;
  const std::string_view hex = std::string_view{*digest}.substr(digest->find(':') + 1);
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(to_integer(hex.substr(i, 2), 16).value_or(0));
  return "sha256-" + base64(bytes);
}

}  // namespace mijian
