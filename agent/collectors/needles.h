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
  /// The owners of all needles that begin at or behind `from` and end before `to`, which is at most
  /// the text's size.
  Owners owners(std::string_view text, std::size_t from, std::size_t to) const;

  /// How find() may search; what the processor can do is chosen by itself, tests ask for each.
  enum class Method { portable, avx2 };
  std::size_t find_by(Method method, std::string_view text, std::size_t from) const;
  Owners owners_by(Method method, std::string_view text, std::size_t from, std::size_t to) const;
  static bool can(Method method);

 private:
  static constexpr std::size_t groups = 8, looked_at = 4;
  // For each of the first bytes and each half of it: which groups have a needle with that half.
  struct Halves {
    std::array<std::uint8_t, 16> low{}, high{};
  };

  struct Needle {
    std::uint32_t first = 0, mask = 0;  // its first four bytes, of those it has
    Owners owners = 0;
    std::string text;
  };

  static Method best();
  void add(const Wanted& wanted, std::size_t group);
  // Each visits the needles that begin from one place to before another, and perhaps a few behind
  // it, until the visitor says that it has enough; true when it did.
  template <class Visit>
  bool walk(Method method, std::string_view text, std::size_t from, std::size_t to,
            const Visit& visit) const;
  template <class Visit>
  bool walk_portable(std::string_view text, std::size_t from, std::size_t to,
                     const Visit& visit) const;
  template <class Visit>
  bool walk_avx2(std::string_view text, std::size_t from, std::size_t to, const Visit& visit) const;
  template <class Visit>
  bool walk_rest(std::string_view text, std::size_t from, std::size_t to, const Visit& visit) const;
  template <class Visit>
  bool look_at(std::string_view text, std::size_t at, unsigned group_bits,
               const Visit& visit) const;

  std::vector<Wanted> wanted_;  // sorted by their texts, each once
  std::array<std::vector<Needle>, groups> grouped_;
  std::array<Halves, looked_at> halves_;
  std::array<bool, 256> begins_one_{};
  std::size_t longest_ = 0;
};

/// How many line ends there are.
std::int64_t count_lines(std::string_view text);

}  // namespace mijian
