// Finds the first of several short texts in a buffer, at the speed of memory. Knows nothing of
// logs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

class Needles {
 public:
  /// Each needle has at least two bytes and no NUL.
  explicit Needles(std::vector<std::string> needles);

  /// Where the first of them begins at or behind `from`, or npos.
  std::size_t find(std::string_view text, std::size_t from = 0) const;

  /// How find() may search; what the processor can do is chosen by itself, tests ask for each.
  enum class Method { portable, avx2 };
  std::size_t find_by(Method method, std::string_view text, std::size_t from) const;
  static bool can(Method method);

 private:
  static constexpr std::size_t groups = 8, looked_at = 4;
  // For each of the first bytes and each half of it: which groups have a needle with that half.
  struct Halves {
    std::array<std::uint8_t, 16> low{}, high{};
  };

  struct Needle {
    std::uint32_t first = 0, mask = 0;  // its first four bytes, of those it has
    std::string text;
  };

  void add(std::string needle, std::size_t group);
  std::size_t find_portable(std::string_view text, std::size_t from) const;
  std::size_t find_avx2(std::string_view text, std::size_t from) const;
  std::size_t scan_avx2(std::string_view text, std::size_t from) const;
  bool starts_at(std::string_view text, std::size_t at) const;
  bool starts_at(std::string_view text, std::size_t at, unsigned group_bits) const;

  std::vector<std::string> needles_;  // sorted
  std::array<std::vector<Needle>, groups> grouped_;
  std::array<Halves, looked_at> halves_;
  std::size_t longest_ = 0;
};

/// How many line ends there are.
std::int64_t count_lines(std::string_view text);

}  // namespace mijian
