#include "agent/collectors/needles.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

namespace mijian {
namespace {

// Sixteen bytes at once in plain C++ of both compilers: SSE2, NEON or LSX, whatever the target has.
constexpr std::size_t block_size = 16;
using Block [[gnu::vector_size(16)]] = unsigned char;
using Halves [[gnu::vector_size(16)]] = std::uint64_t;

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

}  // namespace

Needles::Needles(std::vector<std::string> needles) : needles_{std::move(needles)} {
  for (const std::string& needle : needles_) {
    assert(needle.size() >= 2);
    longest_ = std::max(longest_, needle.size());
  }
}

bool Needles::starts_at(std::string_view text, std::size_t at) const {
  return std::any_of(needles_.begin(), needles_.end(), [&](const std::string& needle) {
    return text.compare(at, needle.size(), needle) == 0;
  });
}

std::size_t Needles::find(std::string_view text, std::size_t from) const {
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
