#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/logs/journal_files.h"
#include "agent/host/systemd_journal.h"

namespace mijian {
namespace {

constexpr std::string_view table = "journal_file", source = "systemd journal";

void add_unreadable(const JournalFile& file, FactWriter& facts) {
  facts.add(table, {{"path", file.path}, {"state", "unreadable"}, {"size_bytes", file.size}});
}

void add_file(const JournalFile& file, const JournalHeader& header, FactWriter& facts) {
  const bool has_entries = header.entries > 0;
  const auto counted = [&](std::int64_t number) { return has_entries ? Cell{number} : Null{}; };
  facts.add(table, {{"path", file.path},
                    {"state", stored_word(journal_state_words, header.state)},
                    {"sequence_id", header.sequence_id},
                    {"first_sequence", counted(header.first_sequence)},
                    {"last_sequence", counted(header.last_sequence)},
                    {"entries", header.entries},
                    {"first_at", header.first_at},
                    {"last_at", header.last_at},
                    {"size_bytes", file.size}});
}

// A file is as readable as libsystemd finds it; on a machine without it the header must do.
Status readable(const JournalFile& file, const Host& host,
                const Result<SystemdJournalLibrary>& library) {
  if (!file.header) return file.header.error();
  if (!library) return ok;
  auto journal = library->open(host, file.path);
  if (!journal) return journal.error();
  if (Status front = journal->select({}); !front) return front;
  const auto first = journal->next();
  if (!first) return first.error();
  return ok;
}

// Permission denied is a gap and no more; what the file itself is to blame for is a fact too.
bool is_file_to_blame(const Error& why) {
  return why.cause() == Cause::malformed || why.cause() == Cause::failed;
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto library = SystemdJournalLibrary::load();
  const JournalFolders found = find_journal_files(host);
  GapList gaps;
  for (const auto& [place, why] : found.gaps) gaps.add(why);
  std::size_t files = 0;
  for (const JournalFolder& folder : found.folders) {
    for (const JournalFile& file : folder.files) {
      ++files;
      const Status status = readable(file, host, library);
      if (!status) gaps.add(status.error().during(file.path));
      if (status || !is_file_to_blame(status.error())) {
        if (file.header) add_file(file, *file.header, facts);
      } else {
        add_unreadable(file, facts);
      }
    }
  }
  gaps.report(facts, table, source, files == 0 ? "no journal file is kept" : "");
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector journal_file_collector{"journal_file", 1, tables, collect};

}  // namespace mijian
