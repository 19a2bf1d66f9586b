// One digest over many texts in their order, whatever they hold, in little memory.
#pragma once

#include <string>
#include <string_view>

#include "agent/core/digest.h"

namespace mijian {

class RunningDigest {
 public:
  /// Fails only when OpenSSL does.
  Status add(std::string_view text) {
    waiting_.append(std::to_string(text.size())).append(":").append(text);
    return waiting_.size() < a_piece ? ok : fold();
  }
  Result<std::string> finish() {
    auto folded = fold();
    return folded ? so_far_ : Result<std::string>{folded.error()};
  }

 private:
  static constexpr std::size_t a_piece = 1u << 20;  // bytes

  Status fold() {
    auto digest = digest_of(DigestAlgorithm::sm3, so_far_ + waiting_);
    if (!digest) return digest.error();
    so_far_ = std::move(*digest);
    waiting_.clear();
    return ok;
  }

  std::string so_far_, waiting_;
};

}  // namespace mijian
