#include "agent/facts/device_timeline_gaps.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace mijian {
namespace {

using Cells = std::vector<Value>;

constexpr std::int64_t an_hour = 3600 * microseconds_a_second;

struct Span {
  Time from, to;
};

/// A span in doubt, and the logs that make it so.
struct Doubt {
  Span span;
  std::set<std::string> sources;
};

std::int64_t length(const Span& span) {
  return std::max<std::int64_t>(span.to.microseconds - span.from.microseconds, 0);
}

/// What two spans share; without length when they share nothing.
Span shared(const Span& one, const Span& other) {
  return {std::max(one.from, other.from), std::min(one.to, other.to)};
}

std::optional<Span> span_in(const Value& from, const Value& to) {
  const auto begin = parse_utc(to_text(from)), end = parse_utc(to_text(to));
  if (!begin || !end) return std::nullopt;
  return Span{std::min(*begin, *end), std::max(*begin, *end)};  // a clock may have gone back
}

std::optional<std::int64_t> number_in(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? std::nullopt : std::optional{*number};
}

/// How much a log's silence says, the most first. Daemons write to the first of these every day,
/// and so does what takes lines from the kernel; the kernel itself, logins and cron may have
/// nothing to say for weeks, and whoever writes their logs writes the others too.
enum Rank : std::int64_t { of_all, of_daemons, of_few };

constexpr std::string_view rank_of_log =
    "CASE WHEN source IN ('/var/log/syslog', '/var/log/messages') THEN 0 WHEN source = "
    "'/var/log/daemon.log' THEN 1 ELSE 2 END";
constexpr std::string_view is_journal =
    "EXISTS (SELECT 1 FROM journal_file WHERE path LIKE source || '/%')";

/// A span over which a log of a rank goes.
struct Reach {
  Span span;
  std::int64_t rank = of_few;
};

Result<std::vector<Reach>> reaches_of(const Database& database) {
  const auto rows = database.rows(fmt::format(
      "SELECT covers_from, covers_to, {} FROM collection WHERE table_name = 'log_sign' AND source "
      "<> '/var/log/wtmp' AND covers_from IS NOT NULL UNION ALL SELECT first_at, last_at, 0 FROM "
      "journal_file WHERE path LIKE '%/system%' AND first_at IS NOT NULL",
      rank_of_log));
  if (!rows) return rows.error();
  std::vector<Reach> reaches;
  for (const Cells& row : *rows)
    if (const auto span = span_in(row[0], row[1]))
      reaches.push_back({*span, number_in(row[2]).value_or(of_few)});
  return reaches;
}

Result<std::optional<Span>> told_by_logins(const Database& database) {
  const auto rows = database.rows(
      "SELECT min(covers_from), max(covers_to) FROM collection WHERE table_name = 'log_sign' AND "
      "source = '/var/log/wtmp'");
  if (!rows) return rows.error();
  return span_in(rows->front()[0], rows->front()[1]);
}

/// Those parts of a span that no log of a lower rank reaches over.
std::vector<Span> unreached(const Span& whole, std::int64_t rank,
                            const std::vector<Reach>& reaches) {
  std::vector<Span> left{whole};
  for (const Reach& reach : reaches) {
    if (reach.rank >= rank) continue;
    std::vector<Span> parts;
    for (const Span& part : left) {
      const Span both = shared(part, reach.span);
      if (length(both) == 0) {
        parts.push_back(part);
        continue;
      }
      if (part.from < both.from) parts.push_back({part.from, both.from});
      if (both.to < part.to) parts.push_back({both.to, part.to});
    }
    left = std::move(parts);
  }
  return left;
}

/// A row of log_sign with sign gap: (source, from, to, up, usual, rank, whether it is a journal's).
struct Silence {
  std::string source;
  Span span;
  std::optional<std::int64_t> up;
  std::int64_t usual = 0, rank = of_few;
  bool is_of_journal = false;
};

/// Hours of it in which the machine may have been up. What shows a machine up shows the least of
/// it: outside the records of logins the rest of the time is open. A journal knows its own boots.
std::int64_t most_up_hours(const Silence& silence, const std::optional<Span>& logins) {
  const std::int64_t whole = length(silence.span) / an_hour;
  if (!silence.up) return whole;
  if (silence.is_of_journal) return *silence.up;
  const std::int64_t told = logins ? length(shared(silence.span, *logins)) : 0;
  const std::int64_t open = (length(silence.span) - told) / an_hour;
  return std::min(whole, *silence.up + open);
}

Result<std::vector<Silence>> silences_of(const Database& database) {
  const auto rows = database.rows(fmt::format(
      "SELECT source, from_time, to_time, up_hours, usual_hours, CASE WHEN {1} THEN 0 ELSE {0} "
      "END, {1} FROM log_sign WHERE sign = 'gap' AND hours >= {2}",
      rank_of_log, is_journal, doubtful_hours));
  if (!rows) return rows.error();
  std::vector<Silence> silences;
  for (const Cells& row : *rows)
    if (const auto span = span_in(row[1], row[2]))
      silences.push_back({to_text(row[0]), *span, number_in(row[3]), number_in(row[4]).value_or(0),
                          number_in(row[5]).value_or(of_few), number_in(row[6]).value_or(0) == 1});
  return silences;
}

Status add_silences(const Database& database, std::vector<Doubt>& doubts) {
  const auto silences = silences_of(database);
  const auto reaches = reaches_of(database);
  const auto logins = told_by_logins(database);
  if (!silences || !reaches || !logins) return first_error(silences, reaches, logins);
  for (const Silence& silence : *silences) {
    const std::int64_t up = most_up_hours(silence, *logins);
    if (up < doubtful_hours || up <= silence.usual) continue;
    for (const Span& part : unreached(silence.span, silence.rank, *reaches))
      if (length(part) >= doubtful_hours * an_hour) doubts.push_back({part, {silence.source}});
  }
  return ok;
}

/// Records that were there, or should have been.
Status add_losses(const Database& database, std::vector<Doubt>& doubts) {
  const auto rows = database.rows(
      "SELECT source, from_time, to_time FROM log_sign WHERE sign IN ('emptied', 'shortened', "
      "'rotation_missing', 'sequence_gap', 'zeroed_record', 'login_hole', 'logging_stopped') AND "
      "from_time < to_time");
  if (!rows) return rows.error();
  for (const Cells& row : *rows)
    if (const auto span = span_in(row[1], row[2])) doubts.push_back({*span, {to_text(row[0])}});
  return ok;
}

void take_in(Doubt& doubt, Doubt other) {
  doubt.span.to = std::max(doubt.span.to, other.span.to);
  doubt.sources.merge(other.sources);
}

std::vector<Doubt> without_overlaps(std::vector<Doubt> doubts) {
  std::sort(doubts.begin(), doubts.end(),
            [](const Doubt& one, const Doubt& other) { return one.span.from < other.span.from; });
  std::vector<Doubt> apart;
  for (Doubt& doubt : doubts)
    if (apart.empty() || apart.back().span.to < doubt.span.from)
      apart.push_back(std::move(doubt));
    else
      take_in(apart.back(), std::move(doubt));
  return apart;
}

/// Of so many within one drawing the closest have next to nothing between them: they become one,
/// and none is left out.
std::vector<Doubt> at_most(std::size_t most, std::vector<Doubt> doubts) {
  if (doubts.size() <= most) return doubts;
  const auto space_before = [&](std::size_t i) {
    return length({doubts[i - 1].span.to, doubts[i].span.from});
  };
  std::vector<std::size_t> order(doubts.size() - 1);
  std::iota(order.begin(), order.end(), std::size_t{1});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    return space_before(one) < space_before(other);
  });
  order.resize(doubts.size() - most);
  const std::set<std::size_t> closest(order.begin(), order.end());
  std::vector<Doubt> joined;
  for (std::size_t i = 0; i < doubts.size(); ++i)
    if (closest.count(i) == 0)
      joined.push_back(std::move(doubts[i]));
    else
      take_in(joined.back(), std::move(doubts[i]));
  return joined;
}

}  // namespace

Result<std::vector<TimelineGap>> timeline_gaps_of(const Snapshot& snapshot, Time drawn_from) {
  std::vector<Doubt> doubts;
  for (const auto step : {add_silences, add_losses})
    if (auto done = step(snapshot.database(), doubts); !done) return done.error();
  const auto is_old = [&](const Doubt& doubt) { return doubt.span.to <= drawn_from; };
  doubts.erase(std::remove_if(doubts.begin(), doubts.end(), is_old), doubts.end());
  doubts = at_most(DeviceTimeline::most_gaps, without_overlaps(std::move(doubts)));
  std::vector<TimelineGap> gaps;
  for (const Doubt& doubt : doubts)
    gaps.push_back({fmt::format("{}", fmt::join(doubt.sources, ", ")), utc_text(doubt.span.from),
                    utc_text(doubt.span.to)});
  return gaps;
}

}  // namespace mijian
