#include "report/render/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "agent/core/clock.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::int64_t day = 86'400 * microseconds_a_second;
// A clock that was never set, or a forged line, must not squeeze everything else into one corner.
constexpr std::int64_t longest_axis = 15 * 366 * day;
constexpr std::size_t most_ticks = 9, most_long_ticks = 6;  // with hours in their labels

std::string say(Text text, const Reader& reader) { return std::string{text.in(reader.language)}; }

template <class... Values>
std::string say(Text text, const Reader& reader, const Values&... values) {
  return fmt::vformat(text.in(reader.language), fmt::make_format_args(values...));
}

bool is_dated(const TimelineBar& bar) {
  return bar.quality != stored_word(time_quality_words, TimeQuality::clock_unset) &&
         parse_utc(bar.from).has_value();
}

bool is_network(const TimelineLane& lane) {
  return from_stored(network_use_words, lane.kind).has_value();
}

/// Of the lanes; those of networks come behind them.
std::size_t count_devices(const DeviceTimeline& timeline) {
  return static_cast<std::size_t>(
      std::count_if(timeline.lanes.begin(), timeline.lanes.end(), std::not_fn(is_network)));
}

/// The span that is drawn, and where a time lies in it.
struct Axis {
  std::int64_t from = 0, to = 0;

  double at(Time time) const {
    return std::clamp(
        static_cast<double>(time.microseconds - from) / static_cast<double>(to - from), 0.0, 1.0);
  }
};

Axis axis_of(const Document& document) {
  const DeviceTimeline& timeline = document.usb_timeline;
  Axis axis;
  axis.to = parse_utc(document.taken_at).value_or(Time{}).microseconds;
  axis.from = axis.to - day;
  const bool has_networks = count_devices(timeline) < timeline.lanes.size();
  for (const std::string& begin :
       {timeline.covers_from, has_networks ? timeline.networks_from : std::string{}})
    if (const auto from = parse_utc(begin)) axis.from = std::min(axis.from, from->microseconds);
  for (const TimelineLane& lane : timeline.lanes)
    for (const TimelineBar& bar : lane.bars)
      if (is_dated(bar)) axis.from = std::min(axis.from, parse_utc(bar.from)->microseconds);
  axis.from = std::max(axis.from, axis.to - longest_axis);
  return axis;
}

/// A step between marks: of days (or hours), or of months.
struct Step {
  std::int64_t microseconds = 0;
  int months = 0;
};
constexpr Step steps[] = {{day / 24, 0}, {day / 8, 0}, {day / 4, 0},  {day / 2, 0}, {day, 0},
                          {2 * day, 0},  {7 * day, 0}, {14 * day, 0}, {0, 1},       {0, 2},
                          {0, 3},        {0, 6},       {0, 12},       {0, 24},      {0, 60}};

std::string mark_label(const CivilTime& civil, const Step& step) {
  if (step.months >= 12) return fmt::format("{:04}", civil.year);
  if (step.months > 0) return fmt::format("{:04}-{:02}", civil.year, civil.month);
  if (step.microseconds >= day) return fmt::format("{:02}-{:02}", civil.month, civil.day);
  return fmt::format("{:02}-{:02} {:02}:{:02}", civil.month, civil.day, civil.hour, civil.minute);
}

/// The first mark at or behind a local time.
Time first_mark(Time local, const Step& step) {
  if (step.months == 0) {
    const std::int64_t rest =
        ((local.microseconds % step.microseconds) + step.microseconds) % step.microseconds;
    return {local.microseconds + (rest == 0 ? 0 : step.microseconds - rest)};
  }
  const CivilTime civil = to_civil(local);
  const int months = civil.year * 12 + civil.month - 1;
  const int next = (months / step.months + 1) * step.months;
  return from_civil({next / 12, next % 12 + 1, 1});
}

Time next_mark(Time mark, const Step& step) {
  if (step.months == 0) return {mark.microseconds + step.microseconds};
  const CivilTime civil = to_civil(mark);
  const int next = civil.year * 12 + civil.month - 1 + step.months;
  return from_civil({next / 12, next % 12 + 1, 1});
}

std::vector<PageTick> ticks_of(const Axis& axis, const Step& step, std::int64_t offset) {
  std::vector<PageTick> ticks;
  for (Time mark = first_mark({axis.from + offset}, step); mark.microseconds - offset <= axis.to;
       mark = next_mark(mark, step)) {
    if (ticks.size() > most_ticks) break;
    ticks.push_back({axis.at({mark.microseconds - offset}), mark_label(to_civil(mark), step)});
  }
  return ticks;
}

std::vector<PageTick> ticks_of(const Axis& axis, const Reader& reader) {
  std::vector<PageTick> ticks;
  for (const Step& step : steps) {
    ticks = ticks_of(axis, step, reader.utc_offset_seconds * microseconds_a_second);
    const bool has_hours = step.months == 0 && step.microseconds < day;
    if (ticks.size() <= (has_hours ? most_long_ticks : most_ticks)) break;
  }
  return ticks;
}

/// "0951:1666 60A4…": what a person holds against the label of the device.
std::string identity_shown(const TimelineLane& lane, const Reader& reader) {
  if (lane.identity == "trace")
    return say({"仅见于桌面痕迹", "known by desktops' traces only"}, reader);
  std::string key =
      lane.device_key.substr(0, 4) == "usb:" ? lane.device_key.substr(4) : lane.device_key;
  if (key.size() > 9 && key[9] == ':') key[9] = ' ';
  const std::string text = shown(key, reader);
  return lane.identity == "shared" ? "※ " + text : text;
}

/// Who it is, in two lines, and how it is drawn.
PageLane named_lane(const TimelineLane& lane, const Reader& reader) {
  PageLane page;
  if (const auto use = from_stored(network_use_words, lane.kind)) {
    page.name = say(shown_words(network_use_words, *use), reader);
    page.detail = shown(lane.name, reader);
    const bool is_answered = *use != NetworkUse::attempt && lane.identity != "hint";
    page.kind = is_answered ? LaneKind::network : LaneKind::attempt;
    return page;
  }
  page.name =
      lane.name.empty() ? say({"（无名称）", "(no name)"}, reader) : shown(lane.name, reader);
  page.detail = identity_shown(lane, reader);
  page.kind = lane.kind == "storage" ? LaneKind::storage : LaneKind::device;
  return page;
}

PageLane lane_of(const TimelineLane& lane, const Axis& axis, const Reader& reader) {
  PageLane page = named_lane(lane, reader);
  page.uses = say({"{} 次", "{}×"}, reader, lane.connections);
  bool is_exact = lane.identity != "hint";
  for (const TimelineBar& bar : lane.bars) {
    if (!is_dated(bar)) continue;
    is_exact = is_exact && bar.quality == stored_word(time_quality_words, TimeQuality::exact);
    // A device that nobody saw leave may be there still; what a network's trace tells is a moment.
    const auto end = parse_utc(bar.to.empty() && is_network(lane) ? bar.from : bar.to);
    const double from = axis.at(*parse_utc(bar.from));
    page.bars.push_back({from, end ? std::max(from, axis.at(*end)) : from, !end});
    if (page.first.empty()) page.first = shown_time(bar.from, reader);
    page.last = shown_time(bar.from, reader);
  }
  if (page.bars.empty()) page.detail += say({"（时间不明）", " (time unknown)"}, reader);
  if (!is_exact) page.uses = "≈ " + page.uses;
  return page;
}

/// Those nearer to each other than can be drawn apart are one.
std::vector<PageSpan> gaps_of(const DeviceTimeline& timeline, const Axis& axis) {
  constexpr double nearest = 1.0 / 170;  // 0.7 mm of the axis
  std::vector<PageSpan> gaps;
  for (const TimelineGap& gap : timeline.gaps) {
    const auto from = parse_utc(gap.from), to = parse_utc(gap.to);
    const bool is_drawn = from && to && *from < *to && to->microseconds > axis.from;
    if (is_drawn) gaps.push_back({axis.at(*from), axis.at(*to), false});
  }
  std::sort(gaps.begin(), gaps.end(),
            [](const PageSpan& one, const PageSpan& other) { return one.from < other.from; });
  std::vector<PageSpan> apart;
  for (const PageSpan& gap : gaps)
    if (apart.empty() || gap.from - apart.back().to >= nearest)
      apart.push_back(gap);
    else
      apart.back().to = std::max(apart.back().to, gap.to);
  return apart;
}

std::string extent_shown(const DeviceTimeline& timeline, const Reader& reader) {
  if (timeline.covers_from.empty() || timeline.covers_to.empty())
    return say({"记录起止不明", "how far records reach is not known"}, reader);
  return say({"记录覆盖 {} 至 {}，此外未知", "records reach from {} to {}; beyond is unknown"},
             reader, shown_time(timeline.covers_from, reader),
             shown_time(timeline.covers_to, reader));
}

// An empty stretch that no log tells of is not an unused one.
std::vector<PageShade> unlogged_of(const DeviceTimeline& timeline, const Axis& axis) {
  const std::size_t devices = count_devices(timeline);
  const auto place = [&](const std::string& utc, double unknown) {
    const auto time = parse_utc(utc);
    return time ? axis.at(*time) : unknown;
  };
  std::vector<PageShade> shades{
      {0, devices, 0, place(timeline.covers_from, 1)},
      {devices, timeline.lanes.size() - devices, 0, place(timeline.networks_from, 1)}};
  // A quiet kernel may have nothing to say for days.
  constexpr std::int64_t longest_quiet = 7 * day;
  const auto end = parse_utc(timeline.covers_to);
  if (end && axis.to - end->microseconds > longest_quiet)
    shades.push_back({0, timeline.lanes.size(), axis.at(*end), 1});
  const auto is_nothing = [](const PageShade& shade) {
    return shade.lanes == 0 || shade.to <= shade.from;
  };
  shades.erase(std::remove_if(shades.begin(), shades.end(), is_nothing), shades.end());
  return shades;
}

}  // namespace

PageTimeline make_timeline(const Document& document, const Reader& reader) {
  const DeviceTimeline& timeline = document.usb_timeline;
  PageTimeline page;
  if (timeline.lanes.empty()) return page;
  const Axis axis = axis_of(document);
  for (const TimelineLane& lane : timeline.lanes) page.lanes.push_back(lane_of(lane, axis, reader));
  page.gaps = gaps_of(timeline, axis);
  const std::string& since = document.terminal.commissioned_at;
  auto commissioned = parse_utc(since);
  if (!commissioned) commissioned = parse_utc(since + "T00:00:00" + document.utc_offset);
  if (commissioned && commissioned->microseconds > axis.from)
    page.commissioned = axis.at(*commissioned);
  page.ticks = ticks_of(axis, reader);
  page.extent = extent_shown(timeline, reader);
  page.unlogged = unlogged_of(timeline, axis);
  const auto drawn = static_cast<std::int64_t>(count_devices(timeline));
  page.has_networks = timeline.lanes.size() > count_devices(timeline);
  if (timeline.devices > drawn)
    page.more = say({"另有 {} 台设备未画出，见 mijian usb history 或 snapshot.db。",
                     "{} more device(s) are not drawn: see mijian usb history, or snapshot.db."},
                    reader, timeline.devices - drawn);
  return page;
}

}  // namespace mijian
