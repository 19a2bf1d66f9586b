// The header of a systemd journal file, by the published format: what a file says of itself. Read
// by us and not by libsystemd, so that it is known of files that libsystemd refuses, and on
// machines without it. Nothing of the entries is looked at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

enum class JournalState { offline, online, archived };
constexpr Word<JournalState> journal_state_words[] = {
    {JournalState::offline, "offline", {"已正常关闭", "closed properly"}},
    {JournalState::online, "online", {"写入中或未正常关闭", "being written or not closed"}},
    {JournalState::archived, "archived", {"已归档", "archived"}},
};

struct JournalHeader {
  JournalState state = JournalState::offline;
  std::string machine_id, sequence_id;  // 32 hex digits
  std::uint32_t incompatible_flags = 0;
  std::int64_t entries = 0;
  std::int64_t first_sequence = 0, last_sequence = 0;  // 0 without entries
  std::optional<Time> first_at, last_at;               // none without entries
  std::int64_t size = 0;  // bytes that header and objects take, as the header says
};

constexpr std::size_t journal_header_size = 272;  // what parse_journal_header() may look at

/// True for bytes that begin as a journal file does.
bool is_journal(std::string_view front);

/// The header in the first bytes of a file of `file_size` bytes. A file that is shorter than its
/// header says is malformed: its end is lost.
Result<JournalHeader> parse_journal_header(std::string_view front, std::int64_t file_size);

}  // namespace mijian
