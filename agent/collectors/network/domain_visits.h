// What a browser's history comes down to: for each domain how often and from when to when. It is
// made of a million visits in little memory, and of an address keeps nothing but the host.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/logs/string_pool.h"
#include "agent/core/clock.h"

namespace mijian {

/// How often, and when where the times make sense.
struct Occurrences {
  std::int64_t times = 0;
  std::optional<Time> first, last;

  void add(std::optional<Time> at) {
    ++times;
    if (!at) return;
    if (!first || *at < *first) first = at;
    if (!last || *at > *last) last = at;
  }
};

struct DomainVisits {
  std::string domain;  // in the one spelling of host_name.h
  Occurrences visits, downloads;
  std::int64_t brought = 0;  // of the visits: synchronised or imported, made elsewhere
};

class DomainTable {
 public:
  static constexpr std::uint32_t none = NumberTable::none;
  static constexpr std::size_t most_domains = 100'000;

  /// The number of the domain an address leads to; none when it leads to no host, to one that no
  /// name can be, or there are too many.
  std::uint32_t number(std::string_view address);
  DomainVisits& operator[](std::uint32_t number) { return domains_[number]; }
  std::vector<DomainVisits> take() { return std::move(domains_); }
  /// Addresses with a host that no name can be; and whether domains had to be left out.
  std::int64_t malformed() const { return malformed_; }
  bool is_whole() const { return is_whole_; }

 private:
  std::uint32_t find(std::string_view name) const;
  std::uint32_t add(std::string name);

  std::vector<DomainVisits> domains_;
  NumberTable table_;
  std::int64_t malformed_ = 0;
  bool is_whole_ = true;
};

}  // namespace mijian
