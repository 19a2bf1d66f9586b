// Finds several short texts in a buffer at the speed of memory, and the lines that hold them. Knows
// nothing of logs.
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
  /// A bit for each who wants a needle.
  using Owners = std::uint32_t;
  struct Wanted {
    std::string text;
    Owners owners = 1;
  };

  /// Each needle has at least two bytes and no NUL; one may stand there for several owners.
  explicit Needles(std::vector<Wanted> wanted);
  explicit Needles(std::vector<std::string> needles);

  /// Where the first of them begins at or behind `from`, or npos.
  std::size_t find(std::string_view text, std::size_t from = 0) const;

  /// A line that holds some needle.
  struct Line {
    std::size_t start = 0, end = 0;  // without its line end
    std::int64_t number = 0;         // how many lines stand before it
    Owners owners = 0;               // of all needles in it
  };
  /// Fills `found` with the lines that hold any of them, in order; how many line ends there are. No
  /// needle may have one.
  std::int64_t find_lines(std::string_view text, std::vector<Line>& found) const;

  /// How they may search; what the processor can do is chosen by itself, tests ask for each.
  enum class Method { portable, avx2 };
  std::size_t find_by(Method method, std::string_view text, std::size_t from) const;
  std::int64_t find_lines_by(Method method, std::string_view text, std::vector<Line>& found) const;
  static bool can(Method method);

 private:
  static constexpr std::size_t groups = 8, looked_at = 4;
  // For each of the first bytes and each half of it: which groups have a needle with that half.
  struct Halves {
    std::array<std::uint8_t, 16> low{}, high{};
  };

  struct Needle {
    std::uint64_t first = 0, mask = 0;  // its first eight bytes, of those it has
    Owners owners = 0;
    std::string text;
  };
  struct Group {
    std::vector<Needle> needles;
    Owners owners = 0;  // of all of them
  };

  static Method best();
  void add(const Wanted& wanted, std::size_t group);
  // Each shows the visitor every needle and, if it cares, every line end from one place on, in
  // order, until it has enough; true when it had.
  template <class Visitor>
  bool walk(Method method, std::string_view text, std::size_t from, Visitor& visitor) const;
  template <class Visitor>
  bool walk_portable(std::string_view text, std::size_t from, Visitor& visitor) const;
  template <class Visitor>
  bool walk_avx2(std::string_view text, std::size_t from, Visitor& visitor) const;
  template <class Visitor>
  bool walk_rest(std::string_view text, std::size_t from, Visitor& visitor) const;
  template <class Visitor>
  bool look_at(std::string_view text, std::size_t at, unsigned group_bits, Visitor& visitor) const;

  std::vector<Wanted> wanted_;  // sorted by their texts, each once
  std::array<Group, groups> grouped_;
  std::array<Halves, looked_at> halves_;
  std::array<bool, 256> begins_one_{};
  std::size_t longest_ = 0;
};

/// How many line ends there are.
std::int64_t count_lines(std::string_view text);

}  // namespace mijian
