#include "agent/collectors/logs/log_trail.h"

#include <algorithm>

namespace mijian {
namespace {

constexpr std::int64_t a_minute = 60 * microseconds_a_second, an_hour = 60 * a_minute;

class Builder {
 public:
  Builder(const std::vector<LogReport>& reports, const std::vector<LogMark>& marks,
          const SystemTimeZone& zone, LogTrail& trail)
      : reports_{reports}, marks_{marks}, zone_{zone}, trail_{trail} {}

  void build() {
    for (std::size_t file = 0; file < reports_.size(); ++file) take_file(file);
    for (const LogMark& mark : marks_)
      if (mark.kind == LogMark::Kind::booted) trail_.boots.push_back(time_of(mark));
    find_stops();
    find_sleep();
    TimeSpans silent;
    for (const LogSilence& silence : trail_.silences) silent.add(silence.span);
    if (trail_.reach) trail_.written.add(*trail_.reach);
    trail_.written = trail_.written.without(silent);
  }

 private:
  Time time(const LogStamp& stamp, std::size_t file) const {
    return resolve(stamp, reports_[file].first_year, zone_).time;
  }
  Time time_of(const LogMark& mark) const { return time(mark.stamp, mark.file); }

  void take_file(std::size_t file) {
    const LogReport& report = reports_[file];
    note_state(report);
    LogFileSpan& known = trail_.shape.files.emplace_back();
    known.path = report.path, known.is_read = report.outcome.has_value();
    known.is_empty = !report.holds_text;
    if (!report.first || !report.last) return;
    const Time first = time(*report.first, file), last = time(*report.last, file);
    if (first < first_set_clock) return;
    if (report.first_of_daemons && !trail_.daemons_from)
      trail_.daemons_from = time(*report.first_of_daemons, file);
    known.span = TimeSpan{first, std::max(first, last)};
    if (trail_.reach) add_silence({trail_.reach->to, first}, report.path, 1);
    for (const LogBreak& silence : report.breaks.silences)
      add_silence({time(silence.before, file), time(silence.after, file)}, report.path,
                  silence.line);
    for (const LogBreak& step : report.breaks.steps_back) add_step(step, file);
    trail_.silences_left_out += report.breaks.left_out;
    if (trail_.reach && last < trail_.reach->to) return;
    trail_.reach =
        trail_.reach ? TimeSpan{std::min(trail_.reach->from, first), last} : TimeSpan{first, last};
    trail_.newest_file = report.path, trail_.newest_line = report.lines;
  }

  void note_state(const LogReport& report) {
    const LogBreaks& breaks = report.breaks;
    if (!report.outcome) {
      const Cause cause = report.outcome.error().cause();
      if (cause != Cause::not_found) trail_.gaps.emplace_back(report.path, report.outcome.error());
      const bool is_damaged = cause == Cause::malformed && !report.is_undated;
      if (is_damaged || cause == Cause::too_large || cause == Cause::timed_out)
        trail_.unreadable.push_back({report.path, 0, std::nullopt, std::nullopt});
    }
    if (breaks.starts_inside_line && report.first)
      trail_.cut.push_back({report.path, 1, std::nullopt, std::nullopt});
    if (breaks.nul_line > 0)
      trail_.cut.push_back({report.path, breaks.nul_line, std::nullopt, std::nullopt});
  }

  // The zone may have changed in between, which an hour of the stamps as written is not.
  void add_silence(TimeSpan span, const std::string& file, std::int64_t line) {
    const bool is_silence =
        span.from >= first_set_clock && span.to.microseconds - span.from.microseconds >= an_hour;
    if (is_silence) trail_.silences.push_back({span, file, line});
  }

  void add_step(const LogBreak& step, std::size_t file) {
    const Time before = time(step.before, file), after = time(step.after, file);
    if (after >= before || after < first_set_clock) return;
    if (is_summer_time(step, after) || follows_boot(file, step.line)) return;
    trail_.steps_back.push_back({reports_[file].path, step.line, after, before});
  }

  // Lines without a zone repeat an hour when summer time ends.
  bool is_summer_time(const LogBreak& step, Time after) const {
    constexpr std::int64_t around = 3 * an_hour, longest = an_hour + 5 * a_minute;
    if (step.after.utc || -step.microseconds > longest) return false;
    return zone_.zone.offset_at({after.microseconds - around}) !=
           zone_.zone.offset_at({after.microseconds + around});
  }

  // A machine starts with its hardware's clock; a few lines later the right time may be known.
  bool follows_boot(std::size_t file, std::int64_t line) const {
    constexpr std::int64_t lines_of_a_boot = 3'000, lines_before_its_first = 50;
    return std::any_of(marks_.begin(), marks_.end(), [&](const LogMark& mark) {
      return mark.kind == LogMark::Kind::booted && mark.file == file &&
             line >= mark.number - lines_before_its_first && line <= mark.number + lines_of_a_boot;
    });
  }

  void find_stops() {
    for (auto mark = marks_.begin(); mark != marks_.end(); ++mark) {
      if (mark->kind != LogMark::Kind::stopped) continue;
      const auto next = std::find_if(mark + 1, marks_.end(), [&](const LogMark& later) {
        return later.kind == LogMark::Kind::booted ||
               (later.kind == LogMark::Kind::started && later.daemon == mark->daemon);
      });
      LogStop stop{mark->daemon, time_of(*mark), std::nullopt, false, reports_[mark->file].path,
                   mark->number};
      if (next != marks_.end()) {
        stop.resumed = std::max(time_of(*next), stop.at);
        stop.by_boot = next->kind == LogMark::Kind::booted;
      }
      trail_.stops.push_back(std::move(stop));
    }
  }

  void find_sleep() {
    std::optional<Time> since;
    for (const LogMark& mark : marks_) {
      if (mark.kind == LogMark::Kind::slept && !since) since = time_of(mark);
      if (mark.kind != LogMark::Kind::woke && mark.kind != LogMark::Kind::booted) continue;
      if (since) trail_.asleep.add({*since, time_of(mark)});
      since.reset();
    }
  }

  const std::vector<LogReport>& reports_;
  const std::vector<LogMark>& marks_;
  const SystemTimeZone& zone_;
  LogTrail& trail_;
};

}  // namespace

LogTrail trail_of(const LogFamily& family, const std::vector<LogReport>& reports,
                  const LogWatch& watch, const SystemTimeZone& zone) {
  LogTrail trail;
  trail.shape.path = family.path;
  trail.marks_left_out = watch.is_full();
  Builder{reports, watch.marks(), zone, trail}.build();
  return trail;
}

}  // namespace mijian
