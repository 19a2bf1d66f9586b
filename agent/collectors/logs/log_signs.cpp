#include "agent/collectors/logs/log_signs.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/logs/journal_signs.h"
#include "agent/collectors/logs/log_shape.h"
#include "agent/collectors/logs/log_silences.h"
#include "agent/collectors/logs/up_time.h"

namespace mijian {
namespace {

constexpr std::string_view table = "log_sign", wtmp_log = "/var/log/wtmp";
constexpr std::int64_t a_minute = 60 * microseconds_a_second, an_hour = 60 * a_minute;

using Kind = LogSign::Kind;

std::int64_t length(const TimeSpan& span) { return span.to.microseconds - span.from.microseconds; }

class Signs {
 public:
  explicit Signs(const LogScene& scene) : scene_{scene} {}

  std::vector<LogSign> find() {
    for (const LogTrail& trail : scene_.trails) {
      up_.emplace(scene_, &trail);
      add_gaps(trail);
      add_stops(trail);
      add_places(trail);
      add_shape(trail.shape);
    }
    add_journal_gaps();
    add_wtmp();
    add_boots_without_record();
    for (const JournalFolder& folder : scene_.journals.folders)
      for (LogSign& sign : journal_signs(folder)) add(std::move(sign));
    return std::move(signs_);
  }

 private:
  void add(LogSign sign) { signs_.push_back(std::move(sign)); }

  void add_gaps(const LogTrail& trail) {
    const WeighedSilences weighed = weigh_silences(scene_, trail, *up_);
    for (const WeighedSilence& one : weighed.all) {
      const LogSilence& silence = one.silence;
      add({Kind::gap, trail.shape.path, silence.span.from, silence.span.to,
           one.up ? std::optional{whole_hours(*one.up)} : std::nullopt, whole_hours(weighed.usual),
           std::nullopt, silence.file, silence.line});
    }
    add_empty_rotations(trail, weighed.usual);
  }

  void add_journal_gaps() {
    const UpTime up{scene_};
    for (const JournalSilence& silence : scene_.journal_silences) {
      add({Kind::gap, silence.folder, silence.span.from, silence.span.to,
           whole_hours(up_in(silence, up)), 0, std::nullopt, silence.file});
    }
  }

  // A quiet log leaves empty rotations; one that is never silent so long does not.
  void add_empty_rotations(const LogTrail& trail, std::int64_t usual) {
    const LogFileSpan* older = nullptr;
    std::vector<const LogFileSpan*> empty;
    for (const LogFileSpan& file : trail.shape.files) {
      if (!file.span && file.is_read && file.is_empty) empty.push_back(&file);
      if (!file.span) continue;
      const TimeSpan between{older ? older->span->to : file.span->from, file.span->from};
      if (up_->in(between).value_or(0) > std::max(usual, an_hour))
        for (const LogFileSpan* each : empty)
          add({Kind::emptied, trail.shape.path, between.from, between.to,
               whole_hours(up_->in(between).value_or(0)), std::nullopt, std::nullopt, each->path});
      older = &file;
      empty.clear();
    }
  }

  void add_shape(const LogShape& shape) {
    for (LogSign& sign : rotations_missing(shape)) add(std::move(sign));
    if (auto sign = emptied(scene_.host, shape)) add(std::move(*sign));
    if (auto sign = late_start(scene_.host, shape)) add(std::move(*sign));
  }

  // A daemon that is restarted is back at once; one that ends with the machine has nothing to
  // write.
  void add_stops(const LogTrail& trail) {
    constexpr std::int64_t restart = 10 * a_minute;
    for (const LogStop& stop : trail.stops) {
      const Time end = stop.resumed.value_or(std::max(scene_.taken_at, stop.at));
      const auto up = up_->in({stop.at, end});
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
  std::optional<UpTime> up_;  // beside the log in hand
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
