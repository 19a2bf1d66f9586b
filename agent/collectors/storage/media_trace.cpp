#include "agent/collectors/storage/media_trace.h"

#include <algorithm>

#include "agent/collectors/collector.h"
#include "agent/collectors/storage/mounts.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view passwd_path = "/etc/passwd", mountinfo_path = "/proc/self/mountinfo",
                           udev_source = "udev database";

Cell none_if_empty(const std::string& text) { return text.empty() ? Cell{Null{}} : Cell{text}; }

/// What udev knows; on a system that does not run there is nothing to know, which is no gap.
std::vector<UdevDevice> devices_of(const Host& host, FactWriter& facts) {
  if (host.kind() == HostKind::offline) return {};
  auto devices = host.udev_devices();
  facts.source(media_trace_table, udev_source, devices ? ok : Status{devices.error()});
  return devices ? std::move(*devices) : std::vector<UdevDevice>{};
}

std::string mounts_of(const Host& host, FactWriter& facts) {
  if (host.kind() == HostKind::offline) return {};
  auto text = host.read(mountinfo_path);
  facts.source(media_trace_table, mountinfo_path, text ? ok : Status{text.error()});
  return text ? std::move(*text) : std::string{};
}

std::vector<std::string> known_mounts(const Host& host, std::string_view mountinfo) {
  std::vector<std::string> targets;
  for (const Mount& mount : parse_mountinfo(mountinfo).mounts) targets.push_back(mount.target);
  if (const auto fstab = host.read("/etc/fstab"))
    for (const FstabEntry& entry : parse_fstab(*fstab).entries) targets.push_back(entry.target);
  return targets;
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto read_homes = UserHomes::read_with_former(host);
  facts.source(media_trace_table, passwd_path,
               read_homes ? ok : Status{read_homes.error().during("homes of the users")});
  const UserHomes homes = read_homes ? *read_homes : UserHomes{};
  const auto found_zone = system_time_zone(host);
  const SystemTimeZone zone = found_zone ? *found_zone : SystemTimeZone{};
  const auto devices = devices_of(host, facts);
  const std::string mountinfo = mounts_of(host, facts);
  auto users = homes.users();
  for (const UserHome& home : homes.homes()) users.push_back(home.user);  // of former ones too
  const MediaPlaces places{users, known_mounts(host, mountinfo)};
  MediaTraces traces;
  const MediaSearch search{host, homes, places, zone, traces, facts};
  add_home_traces(search);
  add_system_traces(search, devices);
  add_audit_traces(search);
  if (!traces.is_whole())
    facts.gap(media_trace_table, "all sources",
              too_large("more than " + std::to_string(MediaTraces::most_rows) +
                        " media; the later ones are missing"));
  traces.write(media_now(places, devices, mountinfo),
               Commissioning{commissioned_at(context.terminal, zone.zone)}, facts);
  return ok;
}

constexpr std::string_view tables[] = {media_trace_table};

}  // namespace

bool MediaNow::has(const MediaPlace& place) const {
  const auto in = [](const auto& set, const std::string& what) {
    return !what.empty() && set.count(what) > 0;
  };
  return in(mount_points, place.mount_point) || in(uuids, place.file_system_uuid) ||
         in(labels, place.label) || in(device_keys, place.device_key);
}

bool MediaNow::is_own(const MediaPlace& place) const {
  return own_uuids.count(place.file_system_uuid) > 0 ||
         own_mount_points.count(place.mount_point) > 0;
}

void MediaTraces::add(MediaTrace trace) {
  const auto key = std::tuple{trace.place.key(), trace.source, trace.user};
  auto at = rows_.find(key);
  if (at == rows_.end()) {
    if (rows_.size() >= most_rows) return static_cast<void>(is_whole_ = false);
    at = rows_.emplace(key, Row{trace, trace.first, 0}).first;
  }
  Row& row = at->second;
  ++row.count;
  if (trace.first && (!row.first || *trace.first < *row.first)) row.first = trace.first;
  const bool is_later = !row.latest.last || (trace.last && *trace.last >= *row.latest.last);
  if (is_later) row.latest = std::move(trace);
}

void MediaTraces::write(const MediaNow& now, Commissioning commissioning, FactWriter& facts) const {
  for (const auto& [key, row] : rows_) {
    const MediaTrace& latest = row.latest;
    const MediaPlace& place = latest.place;
    if (now.is_own(place)) continue;
    const TimeQuality quality =
        latest.last && *latest.last < first_set_clock ? TimeQuality::clock_unset : latest.quality;
    commissioning.note(latest.last, quality);
    facts.add(media_trace_table,
              {{"trace_key", std::get<0>(key)},
               {"source", latest.source},
               {"kind", place.kind},
               {"user", none_if_empty(latest.user)},
               {"mount_point", none_if_empty(place.mount_point)},
               {"label", none_if_empty(place.label)},
               {"file_system_uuid", none_if_empty(place.file_system_uuid)},
               {"device", none_if_empty(place.device)},
               {"device_key", none_if_empty(place.device_key)},
               {"first_seen", row.first},
               {"last_seen", latest.last},
               {"time_quality",
                latest.last ? Cell{stored_word(time_quality_words, quality)} : Cell{Null{}}},
               {"is_present", now.has(place)},
               {"after_commissioning", commissioning.is_after(latest.last, quality)},
               {"count", row.count},
               {"file", latest.file},
               {"line", latest.line}});
  }
  commissioning.report(facts, media_trace_table);
}

extern const Collector media_trace_collector{"media_trace", 2, tables, collect};

}  // namespace mijian
