// Append-only chains, pure: the bytes of an entry, its digest over the entry before, and the check.
// What an entry says and where it is stored is the business of others; see monitor/FORMAT.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/digest.h"
#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

/// Where a chain stands: the number and the digest of its last entry.
struct ChainHead {
  std::int64_t sequence = 0;
  std::string digest = "-";  // before the first entry
  friend bool operator==(const ChainHead&, const ChainHead&) = default;
};
/// "SEQUENCE DIGEST", and back; none for anything else.
std::string to_text(const ChainHead& head);
std::optional<ChainHead> parse_chain_head(std::string_view text);

constexpr std::size_t longest_chain_payload = 16u << 10;

/// The line of the next entry, with its end; the head moves on to it. A payload that is too long or
/// holds a line end is refused.
Result<std::string> next_chain_line(ChainHead& head, DigestAlgorithm algorithm,
                                    std::string_view payload);

enum class ChainFaultKind { altered, removed, reordered };
constexpr Word<ChainFaultKind> chain_fault_words[] = {
    {ChainFaultKind::altered, "altered", {"被改动", "altered"}},
    {ChainFaultKind::removed, "removed", {"被删除", "removed"}},
    {ChainFaultKind::reordered, "reordered", {"次序被改或重复", "reordered or repeated"}},
};
/// What is wrong with the entry that should have this number.
struct ChainFault {
  ChainFaultKind kind = ChainFaultKind::altered;
  std::int64_t sequence = 0;
  friend bool operator==(const ChainFault&, const ChainFault&) = default;
};

struct ChainEntry {
  std::int64_t sequence = 0;
  std::string_view digest, payload;  // inside the line
};
/// A line that is an entry has one, also when it does not fit the one before.
struct ChainStep {
  std::optional<ChainEntry> entry;
  std::optional<ChainFault> fault;
};

/// Follows a chain line by line. After a fault it goes on from what is written there.
class ChainReader {
 public:
  explicit ChainReader(ChainHead start = {}) : head_{std::move(start)} {}
  ChainStep read(std::string_view line);  // without its end
  const ChainHead& head() const { return head_; }

 private:
  ChainHead head_;
};

}  // namespace mijian
