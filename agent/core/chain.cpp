#include "agent/core/chain.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t hex_digits = 64;

bool is_digest(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view hex = text.substr(colon + 1);
  return from_stored(digest_algorithm_words, text.substr(0, colon)) && hex.size() == hex_digits &&
         hex.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// One way of writing a number only, or two different lines would mean the same entry.
std::optional<std::int64_t> sequence_of(std::string_view text) {
  const auto number = to_integer(text);
  if (!number || *number < 0 || std::to_string(*number) != text) return std::nullopt;
  return number;
}

std::string canonical_bytes(std::string_view previous, std::int64_t sequence,
                            std::string_view payload) {
  std::string bytes{previous};
  bytes.append("\n").append(std::to_string(sequence)).append("\n").append(payload);
  return bytes;
}

std::optional<ChainEntry> parse_line(std::string_view line) {
  const auto first = line.find(' ');
  const auto second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto sequence = sequence_of(line.substr(0, first));
  const ChainEntry entry{sequence.value_or(0), line.substr(first + 1, second - first - 1),
                         line.substr(second + 1)};
  if (entry.sequence < 1 || !is_digest(entry.digest) ||
      entry.payload.size() > longest_chain_payload)
    return std::nullopt;
  return entry;
}

bool fits(const ChainHead& before, const ChainEntry& entry) {
  const auto algorithm =
      from_stored(digest_algorithm_words, entry.digest.substr(0, entry.digest.find(':')));
  const auto digest = digest_of(algorithm.value_or(DigestAlgorithm::sm3),
                                canonical_bytes(before.digest, entry.sequence, entry.payload));
  return digest && *digest == entry.digest;
}

}  // namespace

std::string to_text(const ChainHead& head) {
  return std::to_string(head.sequence) + " " + head.digest;
}

std::optional<ChainHead> parse_chain_head(std::string_view text) {
  const auto parts = split(text, ' ');
  if (parts.size() != 2) return std::nullopt;
  const auto sequence = sequence_of(parts[0]);
  if (!sequence || (*sequence == 0 ? parts[1] != "-" : !is_digest(parts[1]))) return std::nullopt;
  return ChainHead{*sequence, std::string{parts[1]}};
}

Result<std::string> next_chain_line(ChainHead& head, DigestAlgorithm algorithm,
                                    std::string_view payload) {
  if (payload.size() > longest_chain_payload)
    return too_large("an entry of " + std::to_string(payload.size()) + " bytes");
  if (payload.find('\n') != std::string_view::npos) return malformed("an entry with a line end");
  const std::int64_t sequence = head.sequence + 1;
  auto digest = digest_of(algorithm, canonical_bytes(head.digest, sequence, payload));
  if (!digest) return digest.error();
  head = {sequence, std::move(*digest)};
  return to_text(head).append(" ").append(payload).append("\n");
}

ChainStep ChainReader::read(std::string_view line) {
  const std::int64_t expected = head_.sequence + 1;
  ChainStep step;
  step.entry = parse_line(line);
  if (!step.entry) {
    step.fault = ChainFault{ChainFaultKind::altered, expected};
    return step;
  }
  if (step.entry->sequence > expected)
    step.fault = ChainFault{ChainFaultKind::removed, expected};
  else if (step.entry->sequence < expected)
    step.fault = ChainFault{ChainFaultKind::reordered, expected};
  else if (!fits(head_, *step.entry))
    step.fault = ChainFault{ChainFaultKind::altered, expected};
  head_ = {step.entry->sequence, std::string{step.entry->digest}};
  return step;
}

}  // namespace mijian
