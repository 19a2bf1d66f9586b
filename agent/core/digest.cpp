#include "agent/core/digest.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <vector>

#include "agent/core/handle.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

using DigestContext = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;

Result<DigestContext> begin(DigestAlgorithm algorithm) {
  const EVP_MD* kind = algorithm == DigestAlgorithm::sm3 ? EVP_sm3() : EVP_sha256();
  DigestContext context{EVP_MD_CTX_new()};
  if (!context || EVP_DigestInit_ex(context.get(), kind, nullptr) != 1)
    return not_supported("OpenSSL here has no " +
                         std::string{stored_word(digest_algorithm_words, algorithm)});
  return context;
}

Result<std::string> finish(DigestAlgorithm algorithm, const DigestContext& context) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned size = 0;
  if (EVP_DigestFinal_ex(context.get(), bytes.data(), &size) != 1)
    return failed("OpenSSL could not end a digest");
  const std::string_view view{reinterpret_cast<const char*>(bytes.data()), size};
  return std::string{stored_word(digest_algorithm_words, algorithm)} + ":" + to_hex(view);
}

}  // namespace

Result<std::string> digest_of(DigestAlgorithm algorithm, std::string_view bytes) {
  auto context = begin(algorithm);
  if (!context) return context.error();
  if (EVP_DigestUpdate(context->get(), bytes.data(), bytes.size()) != 1)
    return failed("OpenSSL could not digest");
  return finish(algorithm, *context);
}

Result<std::string> digest_of_file(DigestAlgorithm algorithm, const std::string& path) {
  auto context = begin(algorithm);
  if (!context) return context.error();
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)};
  if (!file) return system_error(errno, path);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return system_error(errno, path);
  if (!S_ISREG(status.st_mode)) return not_supported(path + " is no regular file");
  std::vector<char> buffer(1u << 16);
  for (;;) {
    const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(errno, path);
    if (got == 0) return finish(algorithm, *context);
    EVP_DigestUpdate(context->get(), buffer.data(), static_cast<std::size_t>(got));
  }
}

std::string check_code(std::string_view digest) {
  constexpr std::string_view alphabet =
      "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's: no I L O U
  constexpr std::string_view letters = "0123456789abcdef";
  static_assert(alphabet.size() == 32);
  const std::size_t colon = digest.find(':');
  const std::string_view hex = colon == std::string_view::npos ? digest : digest.substr(colon + 1);
  std::string code;
  unsigned bits = 0, held = 0;
  for (const char c : hex.substr(0, 25)) {
    bits = bits << 4 | static_cast<unsigned>(letters.find(c) & 0xF);
    for (held += 4; held >= 5; held -= 5) {
      if (code.size() % 6 == 5) code += '-';
      code += alphabet[bits >> (held - 5) & 31u];
    }
    bits &= (1u << held) - 1;
  }
  return code;
}

}  // namespace mijian
