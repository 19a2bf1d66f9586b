// A foreign SQLite database together with the log or journal beside it, copied into the audit's
// private folder while its owner may be using it. Nothing is locked and nothing is written beside
// the original; what the copy says is store/database.h's business.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

/// The copy is gone with this. There is one at a time in a process: the next takes its place.
class DatabaseCopy {
 public:
  /// All of its files (together at most `limit` bytes) as they were at one moment: what changes
  /// while it is copied is copied again, and given up after a few times.
  static Result<DatabaseCopy> make(const Host& host, const std::string& path, std::size_t limit);
  DatabaseCopy(DatabaseCopy&& other) noexcept : path_{std::exchange(other.path_, {})} {}
  DatabaseCopy& operator=(DatabaseCopy&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
  }
  DatabaseCopy(const DatabaseCopy&) = delete;
  DatabaseCopy& operator=(const DatabaseCopy&) = delete;
  ~DatabaseCopy();

  const std::string& path() const { return path_; }

 private:
  explicit DatabaseCopy(std::string path) : path_{std::move(path)} {}
  std::string path_;
};

}  // namespace mijian
