// What a log repeats a million times, kept once: texts by number, and a list that grows without
// ever being copied. Made so that the whole history of a terminal fits into a small worker.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

/// Numbers found again by what they stand for; the owner says what that is.
class NumberTable {
 public:
  static constexpr std::uint32_t none = 0xffffffff;

  /// The number whose `is_it(number)` holds among those of this hash, or none.
  template <class Is>
  std::uint32_t find(std::size_t hash, Is is_it) const {
    if (slots_.empty()) return none;
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at] == none || is_it(slots_[at])) return slots_[at];
    }
  }
  /// Adds a number that find() did not give; `hash_of` tells the hash of each known one.
  template <class HashOf>
  void add(std::uint32_t number, HashOf hash_of) {
    constexpr std::size_t least = 64;
    if ((count_ + 1) * 3 > slots_.size() * 2) {
      const std::vector<std::uint32_t> known = std::move(slots_);
      slots_.assign(known.empty() ? least : known.size() * 2, none);
      for (const std::uint32_t one : known)
        if (one != none) put(one, hash_of(one));
    }
    put(number, hash_of(number));
    ++count_;
  }
  std::size_t bytes() const { return slots_.size() * sizeof(std::uint32_t); }

 private:
  void put(std::uint32_t number, std::size_t hash) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != none) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = number;
  }

  std::vector<std::uint32_t> slots_;  // a power of two
  std::size_t count_ = 0;
};

/// Texts of at most longest_text bytes (what is longer is cut), each kept once.
class StringPool {
 public:
  static constexpr std::size_t longest_text = 1024;

  StringPool();
  /// Equal texts have equal numbers; the empty text is 0.
  std::uint32_t intern(std::string_view text);
  std::string_view text(std::uint32_t number) const;
  std::size_t bytes() const { return chunks_.size() * chunk_size + table_.bytes(); }

 private:
  static constexpr std::size_t chunk_size = 64u << 10;

  std::vector<std::unique_ptr<char[]>> chunks_;  // each text with two bytes of length in front
  std::size_t used_ = chunk_size;                // of the last chunk
  NumberTable table_;
};

/// A few names (ports, boots) by number; 0 is the empty one.
class SmallNames {
 public:
  /// None when there are too many.
  std::optional<std::uint16_t> number(std::string_view name) {
    if (name.empty()) return 0;
    const auto known = numbers_.find(name);
    if (known != numbers_.end()) return known->second;
    constexpr std::size_t most = 0xffff;
    if (names_.size() == most) return std::nullopt;
    const auto added = static_cast<std::uint16_t>(names_.size() + 1);
    names_.push_back(numbers_.emplace(name, added).first->first);
    return added;
  }
  std::string_view name(std::uint16_t number) const {
    return number == 0 ? std::string_view{} : names_[number - 1];
  }

 private:
  std::map<std::string, std::uint16_t, std::less<>> numbers_;
  std::vector<std::string_view> names_;  // of the map's keys
};

/// As a vector of plain values, in chunks.
template <class T>
class ChunkedList {
 public:
  std::size_t size() const { return size_; }
  T& operator[](std::size_t at) { return chunks_[at / in_chunk][at % in_chunk]; }
  const T& operator[](std::size_t at) const { return chunks_[at / in_chunk][at % in_chunk]; }
  void push_back(const T& value) {
    if (size_ == chunks_.size() * in_chunk) chunks_.push_back(std::make_unique<T[]>(in_chunk));
    (*this)[size_++] = value;
  }
  /// Keeps the first `size` values; chunks stay for what comes.
  void cut(std::size_t size) { size_ = size; }
  std::size_t bytes() const { return chunks_.size() * in_chunk * sizeof(T); }

 private:
  static constexpr std::size_t in_chunk = 1024;

  std::vector<std::unique_ptr<T[]>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace mijian
