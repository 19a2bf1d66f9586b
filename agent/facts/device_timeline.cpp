#include "agent/facts/device_timeline.h"

#include <fmt/core.h>

#include <algorithm>

#include "agent/core/text.h"
#include "agent/facts/device_timeline_gaps.h"
#include "agent/facts/network_lanes.h"

namespace mijian {
namespace {

using Cells = std::vector<Value>;

constexpr int traces_since = 2;  // the schema version that first had traces and signs

std::int64_t number_in(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? 0 : *number;
}

std::int64_t start_of(const TimelineBar& bar) {
  return parse_utc(bar.from).value_or(Time{}).microseconds;
}

std::int64_t end_of(const TimelineBar& bar) {
  return parse_utc(bar.to.empty() ? bar.from : bar.to).value_or(Time{}).microseconds;
}

TimelineLane lane_of(const Cells& row) {
  TimelineLane lane;
  lane.device_key = to_text(row[0]);
  lane.name = trim(to_text(row[1]) + " " + to_text(row[2]));
  lane.kind = to_text(row[3]);
  lane.identity = to_text(row[4]);
  lane.connections = number_in(row[5]);
  return lane;
}

/// The devices that are drawn, those that matter most first.
constexpr std::string_view chosen =
    "FROM usb_history WHERE kind <> 'hub' ORDER BY CASE kind WHEN 'storage' THEN 0 WHEN 'hid' THEN "
    "2 ELSE 1 END, last_seen DESC, device_key LIMIT 20";

Status add_devices(const Database& database, DeviceTimeline& timeline) {
  const auto rows = database.rows(fmt::format(
      "SELECT device_key, manufacturer, product, kind, identity, connections {}", chosen));
  const auto count = database.rows("SELECT count(*) FROM usb_history WHERE kind <> 'hub'");
  if (!rows || !count) return first_error(rows, count);
  timeline.devices = number_in(count->front()[0]);
  for (const Cells& row : *rows) timeline.lanes.push_back(lane_of(row));
  return ok;
}

/// The newest connections of all lanes, in one reading of the table.
Status add_bars(const Database& database, DeviceTimeline& timeline) {
  const auto rows = database.rows(
      fmt::format("SELECT device_key, connected_at, disconnected_at, time_quality FROM "
                  "usb_connection JOIN (SELECT device_key {}) USING (device_key) ORDER BY "
                  "connected_at DESC, port LIMIT 20000",
                  chosen));
  if (!rows) return rows.error();
  for (auto row = rows->rbegin(); row != rows->rend(); ++row)
    for (TimelineLane& lane : timeline.lanes)
      if (lane.device_key == to_text((*row)[0]))
        lane.bars.push_back({to_text((*row)[1]), to_text((*row)[2]), to_text((*row)[3])});
  return ok;
}

/// Storage that desktops and services remember and no log of the kernel names.
Status add_traces(const Database& database, DeviceTimeline& timeline) {
  const auto rows = database.rows(
      "SELECT trace_key, max(label), max(mount_point), max(kind), min(first_seen), max(last_seen), "
      "min(time_quality), sum(count) FROM media_trace WHERE kind <> 'network' AND last_seen IS NOT "
      "NULL AND (device_key IS NULL OR device_key NOT IN (SELECT device_key FROM usb_history)) "
      "GROUP BY trace_key ORDER BY max(last_seen) DESC, trace_key");
  if (!rows) return rows.error();
  timeline.devices += static_cast<std::int64_t>(rows->size());
  for (const Cells& row : *rows) {
    if (timeline.lanes.size() >= DeviceTimeline::most_devices) break;
    const std::string label = to_text(row[1]), first = to_text(row[4]), last = to_text(row[5]);
    TimelineLane lane{label.empty() ? to_text(row[2]) : label,
                      to_text(row[0]),
                      to_text(row[3]),
                      "trace",
                      number_in(row[7]),
                      {}};
    if (!first.empty() && first < last) lane.bars.push_back({first, "", to_text(row[6])});
    lane.bars.push_back({last, "", to_text(row[6])});
    timeline.lanes.push_back(std::move(lane));
  }
  return ok;
}

Status add_span(const Database& database, DeviceTimeline& timeline) {
  const auto rows = database.rows(
      "SELECT min(covers_from), max(covers_to) FROM collection WHERE table_name = "
      "'usb_connection'");
  if (!rows) return rows.error();
  timeline.covers_from = to_text(rows->front()[0]);
  timeline.covers_to = to_text(rows->front()[1]);
  const auto networks =
      database.rows("SELECT min(covers_from) FROM collection WHERE table_name = 'network_event'");
  if (!networks) return networks.error();
  timeline.networks_from = to_text(networks->front()[0]);
  return ok;
}

/// Where the drawing begins.
Time earliest_of(const DeviceTimeline& timeline, Time taken_at) {
  Time earliest = taken_at;
  const auto reach = [&](const std::string& utc) {
    if (const auto time = parse_utc(utc)) earliest = std::min(earliest, *time);
  };
  reach(timeline.covers_from);
  reach(timeline.networks_from);
  for (const TimelineLane& lane : timeline.lanes)
    for (const TimelineBar& bar : lane.bars)
      if (bar.quality != stored_word(time_quality_words, TimeQuality::clock_unset)) reach(bar.from);
  return earliest;
}

Status add_gaps(const Snapshot& snapshot, DeviceTimeline& timeline) {
  auto gaps = timeline_gaps_of(snapshot, earliest_of(timeline, snapshot.info().taken_at));
  if (!gaps) return gaps.error().during("gaps of the logs over time");
  timeline.gaps = std::move(*gaps);
  return ok;
}

}  // namespace

std::vector<TimelineBar> joined_bars(std::vector<TimelineBar> bars, std::size_t most) {
  constexpr std::int64_t minute = 60 * microseconds_a_second;
  for (std::int64_t apart = minute; bars.size() > most; apart *= 2) {
    std::vector<TimelineBar> joined;
    for (TimelineBar& bar : bars) {
      if (joined.empty() || start_of(bar) - end_of(joined.back()) > apart)
        joined.push_back(std::move(bar));
      else if (end_of(bar) > end_of(joined.back()))
        joined.back().to = bar.to.empty() ? bar.from : bar.to;
    }
    bars = std::move(joined);
  }
  return bars;
}

Result<DeviceTimeline> device_timeline_of(const Snapshot& snapshot) {
  DeviceTimeline timeline;
  const bool has_traces = snapshot.info().schema_version >= traces_since;
  for (const auto step : {add_span, add_devices, add_bars, add_traces}) {
    if (!has_traces && step == add_traces) continue;
    if (auto done = step(snapshot.database(), timeline); !done)
      return done.error().during("use of USB over time");
  }
  auto networks = network_lanes_of(snapshot);
  if (!networks) return networks.error();
  for (TimelineLane& lane : *networks) timeline.lanes.push_back(std::move(lane));
  if (has_traces)
    if (auto done = add_gaps(snapshot, timeline); !done) return done.error();
  for (TimelineLane& lane : timeline.lanes)
    lane.bars = joined_bars(std::move(lane.bars), DeviceTimeline::most_bars);
  return timeline;
}

}  // namespace mijian
