#include "agent/collectors/logs/journal_silences.h"

#include <utility>

namespace mijian {
namespace {

constexpr std::int64_t shortest = 24 * 3600 * microseconds_a_second, step = shortest / 2;
constexpr int most_steps = 40'000;  // half days of fifty years

}  // namespace

Result<JournalSilences::Entry> JournalSilences::entry_of(SystemdJournal& journal) {
  const auto stamp = journal.stamp();
  if (!stamp) return stamp.error();
  return Entry{stamp->at, stamp->monotonic, std::string{stamp->boot_id}};
}

void JournalSilences::reach(Entry entry, std::string_view file) {
  if (last_ && entry.at <= last_->at) return;  // of a file beside it, or under a clock set back
  if (last_ && entry.at.microseconds - last_->at.microseconds >= shortest) {
    JournalSilence silence{folder_, {last_->at, entry.at}, std::nullopt, std::string{file}};
    if (entry.boot == last_->boot) silence.up = entry.monotonic - last_->monotonic;
    silences_.push_back(std::move(silence));
  }
  last_ = std::move(entry);
}

Status JournalSilences::take(SystemdJournal& journal, std::string_view file) {
  if (Status front = journal.select({}); !front) return front;
  const auto any = journal.next();
  if (!any) return any.error();
  if (!*any) return ok;
  auto first = entry_of(journal);
  if (!first) return first.error();
  reach(std::move(*first), file);
  for (int steps = 0; steps < most_steps; ++steps) {
    const auto more = go_on(journal, file);
    if (!more) return more.error();
    if (!*more) break;
  }
  return ok;
}

// To the last entry of the next half day; over a silence to the first behind it.
Result<bool> JournalSilences::go_on(SystemdJournal& journal, std::string_view file) {
  const Time before = last_->at, until{before.microseconds + step};
  if (Status sought = journal.select({}, until); !sought) return sought.error();
  if (const auto found = journal.previous(); !found)
    return found.error();
  else if (*found) {
    auto entry = entry_of(journal);
    if (!entry) return entry.error();
    reach(std::move(*entry), file);
  }
  if (last_->at > before) return true;
  if (Status sought = journal.select({}, until); !sought) return sought.error();
  const auto found = journal.next();
  if (!found) return found.error();
  if (!*found) return false;
  auto entry = entry_of(journal);
  if (!entry) return entry.error();
  reach(std::move(*entry), file);
  return last_->at > before;
}

}  // namespace mijian
