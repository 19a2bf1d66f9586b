#include "agent/collectors/logs/needles.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace mijian {
namespace {

// Sixteen bytes at once in plain C++ of both compilers: SSE2, NEON or LSX, whatever the target has.
constexpr std::size_t block_size = 16;
using Block [[gnu::vector_size(16)]] = unsigned char;
using Halves [[gnu::vector_size(16)]] = std::uint64_t;

constexpr std::size_t wide = 32;  // of AVX2
constexpr unsigned all_groups = 0xff;

Block load(const char* from) {
  Block block;
  std::memcpy(&block, from, block_size);
  return block;
}

Block filled_with(char c) { return Block{} + static_cast<unsigned char>(c); }

bool any(Block mask) {
  Halves halves;
  std::memcpy(&halves, &mask, block_size);
  return (halves[0] | halves[1]) != 0;
}

Block equal(Block one, Block other) {
  const auto same = one == other;
  Block mask;
  std::memcpy(&mask, &same, block_size);
  return mask;
}

// How often a byte stands in a log, roughly: times are full of noughts, words of a few letters.
constexpr int weight_of(unsigned char byte) {
  constexpr std::string_view often = "0 ", frequent = "etaoinsrcd12";
  if (often.find(static_cast<char>(byte)) != std::string_view::npos) return 20;
  if (frequent.find(static_cast<char>(byte)) != std::string_view::npos) return 13;
  if (byte == ':' || (byte >= '0' && byte <= '9')) return 9;
  return byte >= 'a' && byte <= 'z' ? 6 : 3;
}

constexpr auto weights = [] {
  std::array<int, 128> all{};
  for (std::size_t byte = 0; byte < all.size(); ++byte)
    all[byte] = weight_of(static_cast<unsigned char>(byte));
  return all;
}();

// Which halves of bytes a group's needles have at each of the first places, a bit each.
struct Answer {
  std::array<std::uint16_t, 4> low{}, high{};

  Answer operator|(const Answer& other) const {
    Answer both = *this;
    for (std::size_t place = 0; place < low.size(); ++place)
      both.low[place] |= other.low[place], both.high[place] |= other.high[place];
    return both;
  }
  void add(std::string_view needle) {
    for (std::size_t place = 0; place < low.size(); ++place) {
      const bool is_open = place >= needle.size();
      const auto byte = is_open ? 0u : static_cast<unsigned char>(needle[place]);
      low[place] |= static_cast<std::uint16_t>(is_open ? 0xffff : 1u << (byte & 15u));
      high[place] |= static_cast<std::uint16_t>(is_open ? 0xffff : 1u << (byte >> 4));
    }
  }
  // The share of places in a log that answer to it.
  double share() const {
    constexpr unsigned first = ' ', last = '~';
    double all = 1;
    for (std::size_t place = 0; place < low.size(); ++place) {
      int told = 0, total = 0;
      for (unsigned byte = first; byte <= last; ++byte) {
        const int weight = weights[byte];
        total += weight;
        if ((low[place] >> (byte & 15u) & high[place] >> (byte >> 4) & 1u) != 0) told += weight;
      }
      all *= static_cast<double>(told) / total;
    }
    return all;
  }
};

struct Together {
  std::vector<Needles::Wanted> needles;
  Answer answer;
  double share = 0;
};

// The two whose union answers least more than they do apart.
void merge_two(std::vector<Together>& groups) {
  std::size_t one = 0, other = 1;
  double least = 1;
  for (std::size_t left = 0; left < groups.size(); ++left)
    for (std::size_t right = left + 1; right < groups.size(); ++right) {
      const double more = (groups[left].answer | groups[right].answer).share() -
                          groups[left].share - groups[right].share;
      if (more >= least) continue;
      least = more, one = left, other = right;
    }
  Together& whole = groups[one];
  Together& gone = groups[other];
  whole.needles.insert(whole.needles.end(), gone.needles.begin(), gone.needles.end());
  whole.answer = whole.answer | gone.answer;
  whole.share = whole.answer.share();
  groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(other));
}

// Needles of one first byte share a group; with too many first bytes, those two groups become one
// that answer least to what is none of their needles.
std::vector<std::vector<Needles::Wanted>> by_first_byte(const std::vector<Needles::Wanted>& sorted,
                                                        std::size_t most) {
  std::vector<Together> groups;
  for (const Needles::Wanted& one : sorted) {
    if (groups.empty() || groups.back().needles.front().text.front() != one.text.front())
      groups.emplace_back();
    groups.back().needles.push_back(one);
    groups.back().answer.add(one.text);
  }
  for (Together& group : groups) group.share = group.answer.share();
  while (groups.size() > most) merge_two(groups);
  std::vector<std::vector<Needles::Wanted>> all;
  for (Together& group : groups) all.push_back(std::move(group.needles));
  return all;
}

// What is behind the bytes already compared.
bool goes_on(std::string_view text, const std::string& needle) {
  constexpr std::size_t known = 8;
  if (text.size() < needle.size()) return false;
  return needle.size() <= known ||
         std::memcmp(text.data() + known, needle.data() + known, needle.size() - known) == 0;
}

// Sees the first needle.
struct FirstPlace {
  static constexpr bool sees_lines = false;
  std::size_t at = std::string_view::npos;

  Needles::Owners wanted() const { return ~Needles::Owners{0}; }
  bool take(std::size_t place, Needles::Owners) {
    at = place;
    return true;
  }
  void end_line(std::size_t) {}
};

// Sees all of them, and gathers their lines.
struct FoundLines {
  static constexpr bool sees_lines = true;
  std::vector<Needles::Line>& found;
  Needles::Line line;  // in which the walk is

  // Who is known to want a line needs no second needle in it.
  Needles::Owners wanted() const { return ~line.owners; }
  bool take(std::size_t, Needles::Owners owners) {
    line.owners |= owners;
    return false;
  }
  void end_line(std::size_t at) {
    line.end = at;
    if (line.owners != 0) found.push_back(line);
    line = {at + 1, 0, line.number + 1, 0};
  }
};

std::vector<Needles::Wanted> each_once(std::vector<Needles::Wanted> wanted) {
  std::sort(wanted.begin(), wanted.end(),
            [](const auto& one, const auto& other) { return one.text < other.text; });
  std::vector<Needles::Wanted> once;
  for (Needles::Wanted& one : wanted)
    if (!once.empty() && once.back().text == one.text)
      once.back().owners |= one.owners;
    else
      once.push_back(std::move(one));
  return once;
}

std::vector<Needles::Wanted> of_one_owner(std::vector<std::string> needles) {
  std::vector<Needles::Wanted> wanted;
  for (std::string& needle : needles) wanted.push_back({std::move(needle)});
  return wanted;
}

}  // namespace

Needles::Needles(std::vector<Wanted> wanted) : wanted_{each_once(std::move(wanted))} {
  std::size_t group = 0;
  for (const std::vector<Wanted>& together : by_first_byte(wanted_, groups)) {
    for (const Wanted& one : together) add(one, group);
    ++group;
  }
}

Needles::Needles(std::vector<std::string> needles) : Needles{of_one_owner(std::move(needles))} {}

// A needle shorter than what is looked at may have anything behind it.
void Needles::add(const Wanted& wanted, std::size_t group) {
  constexpr unsigned half = 4, low_half = 15;
  const std::string& needle = wanted.text;
  assert(needle.size() >= 2 && needle.find('\0') == std::string::npos);
  longest_ = std::max(longest_, needle.size());
  begins_one_[static_cast<unsigned char>(needle.front())] = true;
  const auto bit = static_cast<std::uint8_t>(1u << group);
  Needle added{0, 0, wanted.owners, needle};
  for (std::size_t place = 0; place < looked_at; ++place) {
    Halves& halves = halves_[place];
    for (unsigned any = 0; place >= needle.size() && any <= low_half; ++any)
      halves.low[any] |= bit, halves.high[any] |= bit;
    if (place >= needle.size()) continue;
    const auto byte = static_cast<unsigned char>(needle[place]);
    halves.low[byte & low_half] |= bit, halves.high[byte >> half] |= bit;
  }
  const std::size_t known = std::min(needle.size(), sizeof added.first);
  std::memcpy(&added.first, needle.data(), known);
  std::memset(&added.mask, 0xff, known);
  grouped_[group].needles.push_back(std::move(added));
  grouped_[group].owners |= wanted.owners;
}

template <class Visitor>
bool Needles::look_at(std::string_view text, std::size_t at, unsigned group_bits,
                      Visitor& visitor) const {
  text.remove_prefix(at);
  std::uint64_t here = 0;
  if (text.size() >= sizeof here)
    std::memcpy(&here, text.data(), sizeof here);
  else
    std::memcpy(&here, text.data(), text.size());
  for (; group_bits != 0; group_bits &= group_bits - 1) {
    const Group& group = grouped_[static_cast<std::size_t>(__builtin_ctz(group_bits))];
    if ((group.owners & visitor.wanted()) == 0) continue;
    for (const Needle& one : group.needles)
      if ((here & one.mask) == one.first && goes_on(text, one.text))
        if (visitor.take(at, one.owners)) return true;
  }
  return false;
}

bool Needles::can(Method method) {
#ifdef __x86_64__
  return method == Method::portable || __builtin_cpu_supports("avx2");
#else
  return method == Method::portable;
#endif
}

// What is left behind the last whole block; there are few such places.
template <class Visitor>
bool Needles::walk_rest(std::string_view text, std::size_t from, Visitor& visitor) const {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == '\n') visitor.end_line(at);
    if (begins_one_[static_cast<unsigned char>(text[at])] && look_at(text, at, all_groups, visitor))
      return true;
  }
  return false;
}

#ifdef __x86_64__
// Thirty-two places at once: a table for each half of each of four bytes gives the groups that
// have such a byte there; a place is looked at closely where one group is in all eight.
template <class Visitor>
__attribute__((target("avx2"))) bool Needles::walk_avx2(std::string_view text, std::size_t from,
                                                        Visitor& visitor) const {
  const __m256i low_half = _mm256_set1_epi8(15), line_end = _mm256_set1_epi8('\n');
  __m256i low[looked_at], high[looked_at];
  for (std::size_t place = 0; place < looked_at; ++place) {
    __m128i table;
    std::memcpy(&table, halves_[place].low.data(), sizeof table);
    low[place] = _mm256_broadcastsi128_si256(table);
    std::memcpy(&table, halves_[place].high.data(), sizeof table);
    high[place] = _mm256_broadcastsi128_si256(table);
  }
  std::size_t at = from;
  for (; at + wide + looked_at <= text.size(); at += wide) {
    __m256i groups_here = _mm256_set1_epi8(-1), bytes;
    for (std::size_t place = looked_at; place-- > 0;) {
      std::memcpy(&bytes, text.data() + at + place, sizeof bytes);
      const __m256i low_of = _mm256_shuffle_epi8(low[place], _mm256_and_si256(bytes, low_half));
      const __m256i high_of =
          _mm256_shuffle_epi8(high[place], _mm256_and_si256(_mm256_srli_epi16(bytes, 4), low_half));
      groups_here = _mm256_and_si256(groups_here, _mm256_and_si256(low_of, high_of));
    }
    const __m256i nothing = _mm256_cmpeq_epi8(groups_here, _mm256_setzero_si256());
    unsigned places = ~static_cast<unsigned>(_mm256_movemask_epi8(nothing)), ends = 0;
    if constexpr (Visitor::sees_lines)
      ends = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, line_end)));
    places |= ends;
    if (places == 0) continue;
    std::uint8_t bits[wide];
    std::memcpy(bits, &groups_here, sizeof bits);
    for (; places != 0; places &= places - 1) {
      const auto place = static_cast<std::size_t>(__builtin_ctz(places));
      if ((ends >> place & 1u) != 0)
        visitor.end_line(at + place);
      else if (look_at(text, at + place, bits[place], visitor))
        return true;
    }
  }
  return walk_rest(text, at, visitor);
}
#endif

template <class Visitor>
bool Needles::walk_portable(std::string_view text, std::size_t from, Visitor& visitor) const {
  std::size_t at = from;
  // A place is looked at closely only where some needle's first and last byte both fit.
  for (; at + block_size + longest_ <= text.size(); at += block_size) {
    const Block first = load(text.data() + at);
    Block places{}, ends{};
    for (const Wanted& one : wanted_)
      places |= equal(first, filled_with(one.text.front())) &
                equal(load(text.data() + at + one.text.size() - 1), filled_with(one.text.back()));
    if constexpr (Visitor::sees_lines) ends = equal(first, filled_with('\n'));
    if (!any(places | ends)) continue;
    for (std::size_t place = 0; place < block_size; ++place) {
      if (ends[place] != 0) visitor.end_line(at + place);
      if (places[place] != 0 && look_at(text, at + place, all_groups, visitor)) return true;
    }
  }
  return walk_rest(text, at, visitor);
}

template <class Visitor>
bool Needles::walk(Method method, std::string_view text, std::size_t from, Visitor& visitor) const {
#ifdef __x86_64__
  if (method == Method::avx2) return walk_avx2(text, from, visitor);
#endif
  return walk_portable(text, from, visitor);
}

Needles::Method Needles::best() {
  static const Method best = can(Method::avx2) ? Method::avx2 : Method::portable;
  return best;
}

std::size_t Needles::find_by(Method method, std::string_view text, std::size_t from) const {
  FirstPlace first;
  walk(method, text, from, first);
  return first.at;
}

std::int64_t Needles::find_lines_by(Method method, std::string_view text,
                                    std::vector<Line>& found) const {
  found.clear();
  FoundLines lines{found, {}};
  walk(method, text, 0, lines);
  const std::int64_t ends = lines.line.number;
  lines.end_line(text.size());  // the last one may lack its end
  return ends;
}

std::size_t Needles::find(std::string_view text, std::size_t from) const {
  return find_by(best(), text, from);
}

std::int64_t Needles::find_lines(std::string_view text, std::vector<Line>& found) const {
  return find_lines_by(best(), text, found);
}

std::int64_t count_lines(std::string_view text) {
  if (text.empty()) return 0;
  constexpr std::size_t most_rounds = 255;  // a byte counts no further
  std::int64_t lines = 0;
  std::size_t at = 0;
  while (at + block_size <= text.size()) {
    Block counts{};
    for (std::size_t round = 0; round < most_rounds && at + block_size <= text.size();
         ++round, at += block_size)
      counts -= equal(load(text.data() + at), filled_with('\n'));
    for (std::size_t place = 0; place < block_size; ++place) lines += counts[place];
  }
  return lines + std::count(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), '\n');
}

}  // namespace mijian
