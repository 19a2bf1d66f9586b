// Digests of bytes and files (OpenSSL stays inside digest.cpp), and the short code people compare.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

enum class DigestAlgorithm { sm3, sha256 };
constexpr Word<DigestAlgorithm> digest_algorithm_words[] = {
    {DigestAlgorithm::sm3, "sm3", {"SM3", "SM3"}},
    {DigestAlgorithm::sha256, "sha256", {"SHA-256", "SHA-256"}},
};

/// "sm3:" and 64 hex digits: the algorithm is part of the digest.
Result<std::string> digest_of(DigestAlgorithm algorithm, std::string_view bytes);
/// The same over a regular file of any size, read in pieces.
Result<std::string> digest_of_file(DigestAlgorithm algorithm, const std::string& path);

/// 20 characters without I, L, O and U (Crockford's base 32), in groups of five, that stand for the
/// first 100 bits of a digest: "7KQ2M-…", short enough to be compared with a page by eye.
std::string check_code(std::string_view digest);

}  // namespace mijian
