// The container of old Office files ([MS-CFB]): streams of bytes in sectors, out of memory.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"

namespace mijian {

/// Numbers as they lie in the file, least byte first. The caller knows that they are there.
std::uint16_t u16_at(std::string_view bytes, std::size_t offset);
std::uint32_t u32_at(std::string_view bytes, std::size_t offset);
/// UTF-8 of UTF-16 with its least bytes first; half a pair becomes U+FFFD.
std::string utf8_of_utf16(std::string_view bytes);

constexpr std::string_view compound_file_start = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

class CompoundFile {
 public:
  /// The bytes must outlive it. Malformed for what does not hold together.
  static Result<CompoundFile> open(std::string_view bytes);

  /// Whether the root has a stream or a folder of this name; capitals and small letters are the
  /// same.
  bool has(std::string_view name) const;
  /// A stream of the root, whole. It is never longer than the file.
  Result<std::string> read(std::string_view name) const;

 private:
  struct Entry {
    std::uint32_t start = 0;
    std::uint64_t size = 0;
  };
  explicit CompoundFile(std::string_view bytes) : bytes_{bytes} {}
  Status read_table();
  Status read_folder();
  Status add_children(std::string_view folder);
  std::string_view sector(std::uint32_t number) const;
  Result<std::string> chain(std::uint32_t start) const;
  Result<std::string> small_stream(const Entry& entry) const;

  std::string_view bytes_;
  std::size_t sector_size_ = 512;
  std::vector<std::uint32_t> next_;        // of each sector
  std::vector<std::uint32_t> next_small_;  // of each small sector inside small_
  std::string small_;                      // what short streams lie in
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace mijian
