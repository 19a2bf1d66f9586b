// What the traces of media have in common, whoever keeps them: one row for each medium, source and
// user, made of places only. The sources themselves are in media_trace_home.cpp (what users'
// desktops keep) and media_trace_system.cpp (what the system's services keep).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/time_zone.h"
#include "agent/collectors/storage/media_place.h"
#include "agent/core/clock.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

constexpr std::string_view media_trace_table = "media_trace";

struct MediaTrace {
  std::string_view source;  // one of the words of the schema
  std::string user;         // empty: the system's
  MediaPlace place;
  std::optional<Time> first, last;
  TimeQuality quality = TimeQuality::exact;
  std::string file;
  std::optional<std::int64_t> line;
};

/// What is there now, and what belongs to the machine itself.
struct MediaNow {
  std::set<std::string, std::less<>> mount_points, uuids, labels, device_keys;  // removable
  std::set<std::string, std::less<>> own_uuids, own_mount_points;               // of fixed disks

  bool has(const MediaPlace& place) const;
  bool is_own(const MediaPlace& place) const;
};

class MediaTraces {
 public:
  static constexpr std::size_t most_rows = 20'000;

  /// One more entry; those of the same medium, source and user become one row.
  void add(MediaTrace trace);
  /// False once a row had to be left out.
  bool is_whole() const { return is_whole_; }
  void write(const MediaNow& now, Commissioning commissioning, FactWriter& facts) const;

 private:
  struct Row {
    MediaTrace latest;
    std::optional<Time> first;
    std::int64_t count = 0;
  };
  std::map<std::tuple<std::string, std::string_view, std::string>, Row> rows_;
  bool is_whole_ = true;
};

/// What every source needs.
struct MediaSearch {
  const Host& host;
  const UserHomes& homes;
  const MediaPlaces& places;
  const SystemTimeZone& zone;
  MediaTraces& traces;
  FactWriter& facts;
};

/// recently_used, trash, thumbnail, bookmark, wps_recent, libreoffice_recent, shell_history, gvfs.
void add_home_traces(const MediaSearch& search);
/// udisks, fstab, udev; `devices` are what udev knows.
void add_system_traces(const MediaSearch& search, const std::vector<UdevDevice>& devices);
/// What is there now: by udev and by the mounts of the running kernel.
MediaNow media_now(const MediaPlaces& places, const std::vector<UdevDevice>& devices,
                   std::string_view mountinfo);
/// audit_log.
void add_audit_traces(const MediaSearch& search);

}  // namespace mijian
