#include "agent/host/journal_header.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view signature = "LPKSHHRH";
constexpr std::size_t smallest_header = 208;  // of the first version that was in use
constexpr std::size_t largest_header = 64u << 10;
// Beyond these a number is no size, no count and no time of ours.
constexpr std::uint64_t most = std::uint64_t{1} << 62;
constexpr std::uint64_t last_moment = 253'402'300'800'000'000;  // 10000-01-01T00:00:00Z

// Numbers lie in the file with their lowest byte first, on every machine.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t number = 0;
  for (std::size_t index = size; index > 0; --index)
    number = number << 8 | static_cast<unsigned char>(bytes[at + index - 1]);
  return number;
}

std::uint64_t wide_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 8); }

std::optional<Time> time_at(std::string_view bytes, std::size_t at) {
  const std::uint64_t microseconds = wide_at(bytes, at);
  if (microseconds == 0 || microseconds >= last_moment) return std::nullopt;
  return Time{static_cast<std::int64_t>(microseconds)};
}

// Offsets as the format gives them.
constexpr std::size_t incompatible_at = 12, state_at = 16, machine_at = 40, sequence_id_at = 72,
                      header_size_at = 88, arena_size_at = 96, entries_at = 152,
                      last_sequence_at = 160, first_sequence_at = 168, first_time_at = 184,
                      last_time_at = 192;

bool counts_are_sound(std::string_view front) {
  const std::uint64_t entries = wide_at(front, entries_at);
  const std::uint64_t first = wide_at(front, first_sequence_at),
                      last = wide_at(front, last_sequence_at);
  if (entries >= most || first >= most || last >= most) return false;
  return entries == 0 || (first > 0 && first <= last && last - first >= entries - 1);
}

}  // namespace

bool is_journal(std::string_view front) { return front.substr(0, signature.size()) == signature; }

Result<JournalHeader> parse_journal_header(std::string_view front, std::int64_t file_size) {
  if (!is_journal(front)) return malformed("no journal file: its first bytes are not a journal's");
  if (front.size() < smallest_header) return malformed("cut off inside its header");
  const std::uint64_t header_size = wide_at(front, header_size_at),
                      arena_size = wide_at(front, arena_size_at);
  if (header_size < smallest_header || header_size > largest_header || arena_size >= most)
    return malformed("its header gives sizes that no journal file has");
  const auto state = static_cast<unsigned char>(front[state_at]);
  if (state > 2) return malformed("its header names a state that no journal file has");
  JournalHeader header;
  header.size = static_cast<std::int64_t>(header_size + arena_size);
  if (header.size > file_size)
    return malformed("cut off: " + std::to_string(file_size) + " bytes are left of " +
                     std::to_string(header.size));
  if (!counts_are_sound(front)) return malformed("its header counts entries that cannot be");
  constexpr JournalState states[] = {JournalState::offline, JournalState::online,
                                     JournalState::archived};
  header.state = states[state];
  header.incompatible_flags = static_cast<std::uint32_t>(number_at(front, incompatible_at, 4));
  header.machine_id = to_hex(front.substr(machine_at, 16));
  header.sequence_id = to_hex(front.substr(sequence_id_at, 16));
  header.entries = static_cast<std::int64_t>(wide_at(front, entries_at));
  if (header.entries == 0) return header;
  header.first_sequence = static_cast<std::int64_t>(wide_at(front, first_sequence_at));
  header.last_sequence = static_cast<std::int64_t>(wide_at(front, last_sequence_at));
  header.first_at = time_at(front, first_time_at);
  header.last_at = time_at(front, last_time_at);
  return header;
}

}  // namespace mijian
