#include "agent/collectors/needles.h"

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

// Needles of one first byte share a group; with too many first bytes, neighbours with the fewest
// needles do: the less a group mixes, the less it answers to what is none.
std::vector<std::vector<std::string>> by_first_byte(const std::vector<std::string>& sorted,
                                                    std::size_t most) {
  std::vector<std::vector<std::string>> groups;
  for (const std::string& needle : sorted) {
    if (groups.empty() || groups.back().front().front() != needle.front()) groups.emplace_back();
    groups.back().push_back(needle);
  }
  while (groups.size() > most) {
    std::size_t best = 0;
    const auto both = [&](std::size_t at) { return groups[at].size() + groups[at + 1].size(); };
    for (std::size_t at = 1; at + 1 < groups.size(); ++at)
      if (both(at) < both(best)) best = at;
    const auto next = groups.begin() + static_cast<std::ptrdiff_t>(best) + 1;
    groups[best].insert(groups[best].end(), next->begin(), next->end());
    groups.erase(next);
  }
  return groups;
}

}  // namespace

Needles::Needles(std::vector<std::string> needles) : needles_{std::move(needles)} {
  std::sort(needles_.begin(), needles_.end());
  std::size_t group = 0;
  for (std::vector<std::string>& together : by_first_byte(needles_, groups)) {
    for (std::string& needle : together) add(std::move(needle), group);
    ++group;
  }
}

// A needle shorter than what is looked at may have anything behind it.
void Needles::add(std::string needle, std::size_t group) {
  constexpr unsigned half = 4, low_half = 15;
  assert(needle.size() >= 2 && needle.find('\0') == std::string::npos);
  longest_ = std::max(longest_, needle.size());
  const auto bit = static_cast<std::uint8_t>(1u << group);
  Needle added;
  for (std::size_t place = 0; place < looked_at; ++place) {
    Halves& halves = halves_[place];
    for (unsigned any = 0; place >= needle.size() && any <= low_half; ++any)
      halves.low[any] |= bit, halves.high[any] |= bit;
    if (place >= needle.size()) continue;
    const auto byte = static_cast<unsigned char>(needle[place]);
    halves.low[byte & low_half] |= bit, halves.high[byte >> half] |= bit;
  }
  const std::size_t known = std::min(needle.size(), looked_at);
  std::memcpy(&added.first, needle.data(), known);
  std::memset(&added.mask, 0xff, known);
  added.text = std::move(needle);
  grouped_[group].push_back(std::move(added));
}

bool Needles::starts_at(std::string_view text, std::size_t at) const {
  return std::any_of(needles_.begin(), needles_.end(), [&](const std::string& needle) {
    return text[at] == needle.front() && text.compare(at, needle.size(), needle) == 0;
  });
}

// There are at least four bytes at `at`.
bool Needles::starts_at(std::string_view text, std::size_t at, unsigned group_bits) const {
  std::uint32_t here = 0;
  std::memcpy(&here, text.data() + at, sizeof here);
  for (; group_bits != 0; group_bits &= group_bits - 1)
    for (const Needle& one : grouped_[static_cast<std::size_t>(__builtin_ctz(group_bits))])
      if ((here & one.mask) == one.first && text.compare(at, one.text.size(), one.text) == 0)
        return true;
  return false;
}

bool Needles::can(Method method) {
#ifdef __x86_64__
  return method == Method::portable || __builtin_cpu_supports("avx2");
#else
  return method == Method::portable;
#endif
}

std::size_t Needles::find_by(Method method, std::string_view text, std::size_t from) const {
  return method == Method::avx2 ? find_avx2(text, from) : find_portable(text, from);
}

std::size_t Needles::find(std::string_view text, std::size_t from) const {
  static const Method best = can(Method::avx2) ? Method::avx2 : Method::portable;
  return find_by(best, text, from);
}

#ifdef __x86_64__
// Thirty-two places at once: a table for each half of each of four bytes gives the groups that
// have such a byte there; a place is looked at closely where one group is in all eight.
__attribute__((target("avx2"))) std::size_t Needles::scan_avx2(std::string_view text,
                                                               std::size_t from) const {
  const __m256i low_half = _mm256_set1_epi8(15);
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
    __m256i groups_here = _mm256_set1_epi8(-1);
    for (std::size_t place = 0; place < looked_at; ++place) {
      __m256i bytes;
      std::memcpy(&bytes, text.data() + at + place, sizeof bytes);
      const __m256i low_of = _mm256_shuffle_epi8(low[place], _mm256_and_si256(bytes, low_half));
      const __m256i high_of =
          _mm256_shuffle_epi8(high[place], _mm256_and_si256(_mm256_srli_epi16(bytes, 4), low_half));
      groups_here = _mm256_and_si256(groups_here, _mm256_and_si256(low_of, high_of));
    }
    const __m256i nothing = _mm256_cmpeq_epi8(groups_here, _mm256_setzero_si256());
    auto places = ~static_cast<unsigned>(_mm256_movemask_epi8(nothing));
    if (places == 0) continue;
    std::uint8_t bits[wide];
    std::memcpy(bits, &groups_here, sizeof bits);
    for (; places != 0; places &= places - 1) {
      const auto place = static_cast<std::size_t>(__builtin_ctz(places));
      if (starts_at(text, at + place, bits[place])) return at + place;
    }
  }
  return std::string_view::npos;
}
// What is left behind the last whole block is looked at once more with zeros behind it.
std::size_t Needles::find_avx2(std::string_view text, std::size_t from) const {
  const std::size_t hit = scan_avx2(text, from);
  if (hit != std::string_view::npos || from >= text.size()) return hit;
  const std::size_t size = text.size() - from;
  const std::size_t blocks = size < wide + looked_at ? 0 : (size - looked_at) / wide;
  const std::string_view rest = text.substr(from + blocks * wide);
  char padded[2 * wide + looked_at] = {};
  rest.copy(padded, rest.size());
  const std::size_t in_rest = scan_avx2({padded, sizeof padded}, 0);
  return in_rest == std::string_view::npos ? in_rest : from + blocks * wide + in_rest;
}
#else
std::size_t Needles::scan_avx2(std::string_view text, std::size_t from) const {
  return find_portable(text, from);
}
std::size_t Needles::find_avx2(std::string_view text, std::size_t from) const {
  return find_portable(text, from);
}
#endif

std::size_t Needles::find_portable(std::string_view text, std::size_t from) const {
  std::size_t at = from;
  // A place is looked at closely only where some needle's first and last byte both fit.
  for (; at + block_size + longest_ <= text.size(); at += block_size) {
    const Block first = load(text.data() + at);
    Block candidates{};
    for (const std::string& needle : needles_)
      candidates |= equal(first, filled_with(needle.front())) &
                    equal(load(text.data() + at + needle.size() - 1), filled_with(needle.back()));
    if (!any(candidates)) continue;
    for (std::size_t place = 0; place < block_size; ++place)
      if (candidates[place] != 0 && starts_at(text, at + place)) return at + place;
  }
  for (; at < text.size(); ++at)
    if (starts_at(text, at)) return at;
  return std::string_view::npos;
}

std::int64_t count_lines(std::string_view text) {
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
