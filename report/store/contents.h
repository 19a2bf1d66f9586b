// Whole files in the store, named by the digest of their own bytes and compressed: snapshots,
// findings documents. With SQLite they lie in a folder beside the store, with PostgreSQL in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "report/store/connection.h"

namespace mijian {

constexpr std::size_t largest_content = 512u << 20;

/// What is compressed as zstd, and back; back is refused when it would be more than `limit` bytes.
Result<std::string> compress(std::string_view bytes);
Result<std::string> decompress(std::string_view compressed, std::size_t limit);

class Contents {
 public:
  /// `folder`: where the files lie; "" when they lie in the database.
  Contents(Connection& connection, std::string folder)
      : connection_{connection}, folder_{std::move(folder)} {}

  /// Its digest; the same bytes again change nothing. Inside the transaction that will name it.
  Result<std::string> put(std::string_view bytes);
  /// Fails with not_found for a digest that nothing names, with malformed when the bytes kept under
  /// it are no longer those it was made of.
  Result<std::string> get(const std::string& digest) const;

  /// Reads every content again: how many there are, and those that are no longer what they were.
  struct Checked {
    std::int64_t contents = 0;
    std::vector<std::string> broken;  // their digests
  };
  Result<Checked> check() const;

 private:
  std::string path_of(std::string_view digest) const;
  Result<bool> knows(const std::string& digest) const;
  Result<std::string> compressed_of(const std::string& digest) const;

  Connection& connection_;
  std::string folder_;
};

}  // namespace mijian
