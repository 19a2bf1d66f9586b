#include "agent/collectors/logs/journal_silences.h"

#include <utility>

namespace mijian {
namespace {

constexpr std::int64_t shortest = 24 * 3600 * microseconds_a_second, step = shortest / 2;
constexpr int most_steps = 40'000;  // half days of fifty years

}  // namespace

Status JournalSilences::take(SystemdJournal& journal, std::string_view file) {
  if (Status front = journal.select({}); !front) return front;
  const auto any = journal.next();
  if (!any || !*any) return any ? ok : Status{any.error()};
  if (Status first = reach(journal, file); !first) return first;
  for (int steps = 0; steps < most_steps; ++steps) {
    const auto more = go_on(journal, file);
    if (!more) return more.error();
    if (!*more) break;
  }
  return ok;
}

// To the last entry of the next half day; over a silence to the first behind it.
Result<bool> JournalSilences::go_on(SystemdJournal& journal, std::string_view file) {
  const Time before = last_->at;
  for (const auto move : {&SystemdJournal::previous, &SystemdJournal::next}) {
    if (Status sought = journal.select({}, {before.microseconds + step}); !sought)
      return sought.error();
    const auto found = (journal.*move)();
    if (!found) return found.error();
    if (!*found) continue;
    if (Status there = reach(journal, file); !there) return there.error();
    if (last_->at > before) return true;
  }
  return false;
}

// Of a file beside the last one, or under a clock that was set back, an entry may be the earlier.
Status JournalSilences::reach(SystemdJournal& journal, std::string_view file) {
  const auto stamp = journal.stamp();
  if (!stamp) return stamp.error();
  if (last_ && stamp->at <= last_->at) return ok;
  if (last_ && stamp->at.microseconds - last_->at.microseconds >= shortest) {
    JournalSilence silence{folder_, {last_->at, stamp->at}, std::nullopt, std::string{file}};
    if (stamp->boot_id == last_->boot) silence.up = stamp->monotonic - last_->monotonic;
    silences_.push_back(std::move(silence));
  }
  last_ = Entry{stamp->at, stamp->monotonic, std::string{stamp->boot_id}};
  return ok;
}

}  // namespace mijian
