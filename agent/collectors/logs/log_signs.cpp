#include "agent/collectors/logs/log_signs.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "agent/collectors/audit/auditd_setting.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/logs/journal_signs.h"
#include "agent/collectors/logs/log_shape.h"

namespace mijian {
namespace {

constexpr std::string_view table = "log_sign", wtmp_log = "/var/log/wtmp";
constexpr std::int64_t a_minute = 60 * microseconds_a_second, an_hour = 60 * a_minute,
                       a_day = 24 * an_hour;

using Kind = LogSign::Kind;

std::int64_t length(const TimeSpan& span) { return span.to.microseconds - span.from.microseconds; }

bool lies_in(const TimeSpan& inner, const TimeSpan& outer) {
  return outer.from <= inner.from && inner.to <= outer.to;
}

class Signs {
 public:
  explicit Signs(const LogScene& scene)
      : scene_{scene}, logins_{scene.wtmp.history.up(scene.taken_at)} {
    for (const LogTrail& trail : scene.trails) asleep_.add(trail.asleep);
    logins_.add(scene.journal_boots);
  }

  std::vector<LogSign> find() {
    for (const LogTrail& trail : scene_.trails) {
      up_ = up_beside(trail);
      add_gaps(trail);
      add_stops(trail);
      add_places(trail);
      add_shape(trail.shape);
    }
    add_wtmp();
    add_boots_without_record();
    for (const JournalFolder& folder : scene_.journals.folders)
      for (LogSign& sign : journal_signs(folder)) add(std::move(sign));
    return std::move(signs_);
  }

 private:
  void add(LogSign sign) { signs_.push_back(std::move(sign)); }

  // What shows the machine up beside this log.
  TimeSpans up_beside(const LogTrail& log) const {
    TimeSpans up = logins_;
    for (const LogTrail& other : scene_.trails)
      if (&other != &log) up.add(other.written);
    return up.without(asleep_);
  }

  // None when neither wtmp reaches over the whole span nor anything shows the machine up in it.
  std::optional<std::int64_t> up_time(const TimeSpan& span) const {
    const std::int64_t up = up_.microseconds_in(span);
    const bool is_known = scene_.wtmp.covers && lies_in(span, *scene_.wtmp.covers);
    if (up == 0 && !is_known) return std::nullopt;
    return up;
  }

  // From the last line to now, where the machine is here and running.
  std::optional<LogSilence> last_silence(const LogTrail& trail) const {
    if (!trail.reach || scene_.host.kind() == HostKind::offline) return std::nullopt;
    const TimeSpan span{trail.reach->to, scene_.taken_at};
    if (length(span) < an_hour) return std::nullopt;
    return LogSilence{span, trail.newest_file, trail.newest_line};
  }

  void add_gaps(const LogTrail& trail) {
    std::vector<LogSilence> silences = trail.silences;
    if (const auto last = last_silence(trail)) silences.push_back(*last);
    std::vector<std::int64_t> lengths;  // as far as the machine may have been up
    for (const LogSilence& silence : silences)
      lengths.push_back(up_time(silence.span).value_or(length(silence.span)));
    const std::int64_t usual = usual_length(lengths, trail);
    for (const LogSilence& silence : silences) {
      const auto up = up_time(silence.span);
      add({Kind::gap, trail.shape.path, silence.span.from, silence.span.to,
           up ? std::optional{whole_hours(*up)} : std::nullopt, whole_hours(usual), std::nullopt,
           silence.file, silence.line});
    }
    add_empty_rotations(trail, usual);
  }

  // A quiet log leaves empty rotations; one that is never silent so long does not.
  void add_empty_rotations(const LogTrail& trail, std::int64_t usual) {
    const LogFileSpan* older = nullptr;
    std::vector<const LogFileSpan*> empty;
    for (const LogFileSpan& file : trail.shape.files) {
      if (!file.span && file.is_read && file.is_empty) empty.push_back(&file);
      if (!file.span) continue;
      const TimeSpan between{older ? older->span->to : file.span->from, file.span->from};
      if (up_time(between).value_or(0) > std::max(usual, an_hour))
        for (const LogFileSpan* each : empty)
          add({Kind::emptied, trail.shape.path, between.from, between.to,
               whole_hours(up_time(between).value_or(0)), std::nullopt, std::nullopt, each->path});
      older = &file;
      empty.clear();
    }
  }

  void add_shape(const LogShape& shape) {
    for (LogSign& sign : rotations_missing(shape)) add(std::move(sign));
    if (auto sign = emptied(scene_.host, shape)) add(std::move(*sign));
    if (auto sign = late_start(scene_.host, shape)) add(std::move(*sign));
  }

  // Twice what comes once a week on the average; what came but twice is no habit.
  static std::int64_t usual_length(std::vector<std::int64_t> lengths, const LogTrail& trail) {
    constexpr std::int64_t least_rank = 3;
    if (!trail.reach) return 0;
    const std::int64_t weeks = length(*trail.reach) / (7 * a_day);
    const auto rank = static_cast<std::size_t>(std::max(weeks, least_rank));
    if (lengths.size() < rank) return 0;
    const auto place = lengths.begin() + static_cast<std::ptrdiff_t>(rank - 1);
    std::nth_element(lengths.begin(), place, lengths.end(), std::greater<>{});
    return 2 * *place;
  }

  // A daemon that is restarted is back at once; one that ends with the machine has nothing to
  // write.
  void add_stops(const LogTrail& trail) {
    constexpr std::int64_t restart = 10 * a_minute;
    for (const LogStop& stop : trail.stops) {
      const Time end = stop.resumed.value_or(std::max(scene_.taken_at, stop.at));
      const auto up = up_time({stop.at, end});
      const bool went_on = up && *up >= restart;
      const bool is_restart = stop.resumed && length({stop.at, end}) < restart;
      const bool is_audit = stop.daemon == "audit";  // the kernel's own switch has no restart
      if (!is_audit && (is_restart || !(went_on || (!up && !stop.by_boot && stop.resumed))))
        continue;
      add({Kind::logging_stopped, trail.shape.path, stop.at, stop.resumed,
           up ? std::optional{whole_hours(*up)} : std::nullopt, std::nullopt, std::nullopt,
           stop.file, stop.line});
    }
  }

  void add_places(const LogTrail& trail) {
    const auto add_all = [&](Kind kind, const std::vector<LogPlaceInFile>& places) {
      for (const LogPlaceInFile& place : places)
        add({kind, trail.shape.path, place.from, place.to, std::nullopt, std::nullopt, std::nullopt,
             place.file, place.line});
    };
    add_all(Kind::clock_set_back, trail.steps_back);
    add_all(Kind::shortened, trail.cut);
    add_all(Kind::unreadable, trail.unreadable);
  }

  static Kind kind_of(WtmpOddity::Kind oddity) {
    switch (oddity) {
      case WtmpOddity::Kind::zeroed:
        return Kind::zeroed_record;
      case WtmpOddity::Kind::malformed:
        return Kind::unreadable;
      case WtmpOddity::Kind::step_back:
        return Kind::clock_set_back;
      case WtmpOddity::Kind::cut:
        return Kind::shortened;
      case WtmpOddity::Kind::lone_logout:
      case WtmpOddity::Kind::lone_shutdown:
        break;
    }
    return Kind::login_hole;
  }

  void add_wtmp() {
    for (const WtmpOddity& oddity : scene_.wtmp.history.oddities()) {
      LogSign sign{kind_of(oddity.kind), std::string{wtmp_log}, oddity.from, oddity.to};
      sign.file = scene_.wtmp.files[oddity.file];
      sign.count = oddity.count;
      if (oddity.kind == WtmpOddity::Kind::step_back) std::swap(sign.from, sign.to);
      if (oddity.kind == WtmpOddity::Kind::step_back || oddity.kind == WtmpOddity::Kind::cut)
        sign.count.reset();
      add(std::move(sign));
    }
    add_shape(shape_of(scene_.wtmp));
    for (const auto& [file, why] : scene_.wtmp.gaps)
      if (why.cause() == Cause::malformed)
        add({Kind::unreadable, std::string{wtmp_log}, {}, {}, {}, {}, {}, file});
  }

  static LogShape shape_of(const WtmpTrail& wtmp) {
    LogShape shape{std::string{wtmp_log}, {}};
    for (const std::string& file : wtmp.files)
      shape.files.push_back({file, std::nullopt, wtmp.gaps.empty()});
    if (!shape.files.empty()) shape.files.front().span = wtmp.history.reach();
    return shape;
  }

  // A boot that a log tells and wtmp does not, though it reaches there.
  void add_boots_without_record() {
    for (const LogTrail& trail : scene_.trails)
      for (const Time boot : trail.boots) {
        const auto& covers = scene_.wtmp.covers;
        if (!covers || boot < covers->from || covers->to < boot || is_recorded(boot)) continue;
        if (!told_.insert(boot.microseconds / an_hour).second) continue;
        LogSign sign{Kind::login_hole, std::string{wtmp_log}, boot, boot};
        sign.count = 1;
        sign.file = trail.shape.path;
        add(std::move(sign));
      }
  }

  // The hardware's clock may show local time: then the record is off by the zone.
  bool is_recorded(Time boot) const {
    constexpr std::int64_t near = 15 * a_minute;
    const std::int64_t offset = scene_.zone.zone.offset_at(boot) * microseconds_a_second;
    const auto& boots = scene_.wtmp.history.boots();
    return std::any_of(boots.begin(), boots.end(), [&](const BootSpan& known) {
      const std::int64_t apart = known.started_at.microseconds - boot.microseconds;
      return std::abs(apart) <= near || std::abs(std::abs(apart) - std::abs(offset)) <= near;
    });
  }

  const LogScene& scene_;
  TimeSpans logins_, asleep_, up_;
  std::vector<LogSign> signs_;
  std::set<std::int64_t> told_;  // hours of boots: several logs tell the same
};

bool is_longer(const LogSign& one, const LogSign& other) {
  const auto span = [](const LogSign& sign) {
    return sign.from && sign.to ? length({*sign.from, *sign.to}) : 0;
  };
  return std::pair{one.up_hours.value_or(0), span(one)} >
         std::pair{other.up_hours.value_or(0), span(other)};
}

void add_row(const LogSign& sign, Commissioning& commissioning, FactWriter& facts) {
  const std::optional<Time> end = sign.to ? sign.to : sign.from;
  const auto hours = sign.from && sign.to
                         ? std::optional{whole_hours(length({*sign.from, *sign.to}))}
                         : std::nullopt;
  commissioning.note(end);
  facts.add(table, {{"sign", stored_word(log_sign_words, sign.kind)},
                    {"source", sign.source},
                    {"from_time", sign.from},
                    {"to_time", sign.to},
                    {"hours", hours},
                    {"up_hours", sign.up_hours},
                    {"usual_hours", sign.usual_hours},
                    {"count", sign.count},
                    {"after_commissioning", commissioning.is_after(end)},
                    {"file", sign.file},
                    {"line", sign.line > 0 ? Cell{sign.line} : Cell{Null{}}}});
}

bool holds_text(const LogShape& shape) {
  return std::any_of(shape.files.begin(), shape.files.end(),
                     [](const LogFileSpan& file) { return !file.is_empty; });
}

void report_log(const LogTrail& trail, FactWriter& facts) {
  for (const auto& [file, why] : trail.gaps) facts.gap(table, file, why);
  if (trail.reach)
    facts.covers(table, trail.shape.path, trail.reach->from, trail.reach->to);
  else if (trail.gaps.empty() && holds_text(trail.shape))
    facts.gap(table, trail.shape.path, malformed("the clock was not set when it was written"));
  else if (trail.gaps.empty())
    facts.complete(table, trail.shape.path, "no dated line");
  if (trail.marks_left_out)
    facts.gap(table, trail.shape.path,
              too_large("more marks than are kept; the later ones are missing"));
  if (trail.silences_left_out > 0)
    facts.gap(table, trail.shape.path,
              too_large("shorter gaps are left out; the longest are kept: " +
                        std::to_string(trail.silences_left_out)));
}

void report_wtmp(const WtmpTrail& wtmp, FactWriter& facts) {
  for (const auto& [file, why] : wtmp.gaps) facts.gap(table, file, why);
  if (wtmp.covers)
    facts.covers(table, wtmp_log, wtmp.covers->from, wtmp.covers->to);
  else if (wtmp.files.empty())
    facts.impossible(table, wtmp_log, not_found(std::string{wtmp_log}));
  else if (wtmp.gaps.empty())
    facts.complete(table, wtmp_log, "no record");
}

void report_journals(const JournalFolders& journals, FactWriter& facts) {
  constexpr std::string_view source = "systemd journal";
  GapList gaps;
  for (const auto& [place, why] : journals.gaps) gaps.add(why);
  for (const JournalFolder& folder : journals.folders)
    for (const JournalFile& file : folder.files)
      if (!file.header) gaps.add(file.header.error().during(file.path));
  gaps.report(facts, table, source, journals.folders.empty() ? "no journal is kept" : "");
}

}  // namespace

void read_other_trails(LogScene& scene) {
  const auto audit_log = auditd_log_file(scene.host);
  if (!audit_log) scene.gaps.emplace_back(auditd_conf_path, audit_log.error());
  read_trails(scene,
              {audit_log.value_or("/var/log/audit/audit.log"), "/var/log/auth.log", "/var/log/cron",
               "/var/log/cron.log", "/var/log/daemon.log", "/var/log/secure", "/var/log/user.log"});
}

void read_trails(LogScene& scene, const std::vector<std::string>& logs) {
  const auto is_known = [&](const std::string& log) {
    return std::any_of(scene.trails.begin(), scene.trails.end(),
                       [&](const LogTrail& trail) { return trail.shape.path == log; });
  };
  for (const std::string& log : logs) {
    if (is_known(log)) continue;
    const auto families = find_log_families(scene.host, {log});
    if (!families) scene.gaps.emplace_back(log, families.error());
    if (!families || families->empty()) continue;
    LogWatch watch;
    const auto reports =
        read_logs(scene.host, families->front(), scene.zone.zone, {watch.subscriber()});
    scene.trails.push_back(trail_of(families->front(), reports, watch, scene.zone));
  }
}

std::vector<LogSign> log_signs(const LogScene& scene) { return Signs{scene}.find(); }

void add_log_signs(const LogScene& scene, Commissioning commissioning, FactWriter& facts) {
  for (const LogTrail& trail : scene.trails) report_log(trail, facts);
  for (const auto& [log, why] : scene.gaps) facts.gap(table, log, why);
  report_journals(scene.journals, facts);
  report_wtmp(scene.wtmp, facts);
  std::map<std::string, std::vector<LogSign>> by_source;
  for (LogSign& sign : log_signs(scene)) by_source[sign.source].push_back(std::move(sign));
  for (auto& [source, signs] : by_source) {
    if (signs.size() > most_signs_a_source) {
      facts.gap(table, source,
                too_large("shorter signs are left out; the longest are kept: " +
                          std::to_string(signs.size() - most_signs_a_source)));
      std::sort(signs.begin(), signs.end(), is_longer);
      signs.resize(most_signs_a_source);
    }
    for (const LogSign& sign : signs) add_row(sign, commissioning, facts);
  }
  commissioning.report(facts, table);
}

}  // namespace mijian
