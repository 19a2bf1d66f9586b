#include "agent/collectors/logs/string_pool.h"

#include <cstring>
#include <functional>

namespace mijian {
namespace {

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

}  // namespace

StringPool::StringPool() { intern({}); }

// A number is where the text stands: its chunk and the place in it.
std::string_view StringPool::text(std::uint32_t number) const {
  const char* at = &chunks_[number / chunk_size][number % chunk_size];
  std::uint16_t size = 0;
  std::memcpy(&size, at, sizeof size);
  return {at + sizeof size, size};
}

std::uint32_t StringPool::intern(std::string_view text) {
  text = text.substr(0, longest_text);
  const auto known =
      table_.find(hash_of(text), [&](std::uint32_t number) { return this->text(number) == text; });
  if (known != NumberTable::none) return known;
  const auto size = static_cast<std::uint16_t>(text.size());
  if (used_ + sizeof size + text.size() > chunk_size) {
    chunks_.push_back(std::make_unique<char[]>(chunk_size));
    used_ = 0;
  }
  const auto number = static_cast<std::uint32_t>((chunks_.size() - 1) * chunk_size + used_);
  std::memcpy(&chunks_.back()[used_], &size, sizeof size);
  if (!text.empty()) std::memcpy(&chunks_.back()[used_ + sizeof size], text.data(), text.size());
  used_ += sizeof size + text.size();
  table_.add(number, [&](std::uint32_t one) { return hash_of(this->text(one)); });
  return number;
}

}  // namespace mijian
