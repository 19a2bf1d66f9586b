#include "agent/collectors/logs/mount_history.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "agent/collectors/accounts/account_file.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/core/text.h"
#include "agent/core/words.h"

namespace mijian {
namespace {

// The kernel mounts, udisks says so a moment later, each daemon writes at its own pace.
constexpr std::int64_t one_mount = 10 * microseconds_a_second;

Cell none_if_empty(const std::string& text) { return text.empty() ? Cell{Null{}} : Cell{text}; }

bool fit(const std::string& one, const std::string& other) {
  return one.empty() || other.empty() || one == other;
}

bool is_same(const PastMount& known, const PastMount& other) {
  return other.at.time.microseconds - known.at.time.microseconds <= one_mount &&
         fit(known.device, other.device) && fit(known.mount_point, other.mount_point) &&
         fit(known.user_id, other.user_id);
}

void complete(PastMount& known, PastMount& other) {
  const auto fill = [](std::string& field, std::string& from) {
    if (field.empty()) field = std::move(from);
  };
  fill(known.device, other.device), fill(known.mount_point, other.mount_point);
  fill(known.file_system, other.file_system), fill(known.user_id, other.user_id);
  known.is_unclean = known.is_unclean || other.is_unclean;
  const auto told = [&](const std::string& file) { return file == other.file; };
  if (!told(known.file) && std::none_of(known.also_in.begin(), known.also_in.end(), told))
    known.also_in.push_back(std::move(other.file));
}

std::vector<PastMount> joined(std::vector<PastMount> mounts) {
  std::stable_sort(mounts.begin(), mounts.end(), [](const PastMount& one, const PastMount& other) {
    return one.at.time < other.at.time;
  });
  std::vector<PastMount> all;
  for (PastMount& mount : mounts) {
    constexpr std::size_t most_at_once = 64;
    const auto recent = all.end() - static_cast<std::ptrdiff_t>(std::min(all.size(), most_at_once));
    const auto same = [&](const PastMount& known) { return is_same(known, mount); };
    const auto found = std::find_if(recent, all.end(), same);
    if (mount.device.empty()) {
      // Where a mount point could belong to several, it belongs to none.
      if (std::count_if(recent, all.end(), same) == 1) complete(*found, mount);
    } else if (found != all.end()) {
      complete(*found, mount);
    } else {
      all.push_back(std::move(mount));
    }
  }
  return all;
}

Cell listed(const std::vector<std::string>& files) {
  std::string all;
  for (const std::string& file : files) all += (all.empty() ? "" : ", ") + file;
  return none_if_empty(all);
}

std::map<std::int64_t, std::string> user_names(const Host& host) {
  std::map<std::int64_t, std::string> names;
  const auto text = host.read("/etc/passwd");
  if (!text) return names;
  for (const PasswdEntry& entry : parse_passwd(*text).entries)
    names.emplace(entry.user_id, entry.name);
  return names;
}

}  // namespace

bool MountHistory::add(const MountEvent& event, std::int64_t number) {
  if (mounts_.size() >= most_mounts) {
    is_full_ = true;
    return false;
  }
  PastMount mount;
  mount.device = event.device, mount.file_system = event.file_system;
  mount.mount_point = event.mount_point, mount.user_id = event.user_id;
  mount.is_unclean = event.is_unclean, mount.is_pulled = event.is_pulled, mount.line = number;
  mounts_.push_back(std::move(mount));
  return true;
}

LogSubscriber MountHistory::subscriber() {
  LogSubscriber subscriber;
  subscriber.needles = mount_log_needles();
  subscriber.take = [this](const FoundLine& found) {
    if (!found.line.stamp) return;
    const auto event = parse_mount_message(found.line.program, found.line.message);
    if (event && add(*event, found.number)) raw_.push_back({*found.line.stamp, found.file});
  };
  return subscriber;
}

void MountHistory::settle(const std::vector<LogReport>& reports, const SystemTimeZone& zone) {
  auto mount = mounts_.end() - static_cast<std::ptrdiff_t>(raw_.size());
  for (const Raw& raw : raw_) {
    const LogReport& report = reports[raw.file];
    mount->at = resolve(raw.stamp, report.first_year, zone);
    mount->file = report.path;
    ++mount;
  }
  raw_.clear();
}

void MountHistory::take(std::string_view program, std::string_view message, Time at,
                        std::string_view file, std::int64_t number) {
  const auto event = parse_mount_message(program, message);
  if (!event || !add(*event, number)) return;
  mounts_.back().at.time = at;
  mounts_.back().file = file;
}

void MountHistory::gather() {
  const auto ends = std::stable_partition(mounts_.begin(), mounts_.end(),
                                          [](const PastMount& one) { return !one.is_pulled; });
  std::vector<PastMount> pulled{std::make_move_iterator(ends),
                                std::make_move_iterator(mounts_.end())};
  mounts_.erase(ends, mounts_.end());
  mounts_ = joined(std::move(mounts_));
  note_pulled(std::move(pulled));
  by_disk_.clear();
  for (std::size_t index = 0; index < mounts_.size(); ++index)
    by_disk_[std::string{disk_of(mounts_[index].device)}].push_back(
        static_cast<std::uint32_t>(index));
}

// udisks names the mount point only: the disk is what was mounted there last.
void MountHistory::note_pulled(std::vector<PastMount> pulled) {
  std::sort(pulled.begin(), pulled.end(), [](const PastMount& one, const PastMount& other) {
    return one.at.time < other.at.time;
  });
  std::map<std::string_view, std::string_view> mounted;  // mount point to device
  auto mount = mounts_.begin();
  for (const PastMount& end : pulled) {
    for (; mount != mounts_.end() && mount->at.time <= end.at.time; ++mount)
      mounted[mount->mount_point] = mount->device;
    if (const auto found = mounted.find(end.mount_point); found != mounted.end())
      pulled_[std::string{disk_of(found->second)}].push_back(end.at.time);
  }
}

// udisks cleans up as soon as udev tells it; what it cleans after a start may be of another day.
bool MountHistory::was_pulled(std::string_view disk, Time from, Time to) const {
  const auto found = pulled_.find(disk);
  if (found == pulled_.end()) return false;
  const auto at = std::lower_bound(found->second.begin(), found->second.end(),
                                   Time{std::max(from.microseconds, to.microseconds - one_mount)});
  return at != found->second.end() && at->microseconds <= to.microseconds + one_mount;
}

void MountHistory::claim(std::string_view disk, std::string_view device_key, Time from,
                         std::optional<Time> to) {
  constexpr std::ptrdiff_t least_claims = 1'000;
  const auto found = by_disk_.find(disk);
  if (found == by_disk_.end()) return;
  const auto& places = found->second;
  auto next = std::lower_bound(places.begin(), places.end(), from.microseconds - one_mount,
                               [&](std::uint32_t index, std::int64_t time) {
                                 return mounts_[index].at.time.microseconds < time;
                               });
  const auto end = next + std::min(std::max(claims_left_, least_claims), places.end() - next);
  for (; next != end; ++next) {
    --claims_left_;
    PastMount& mount = mounts_[*next];
    if (to && mount.at.time.microseconds > to->microseconds + one_mount) return;
    if (!mount.device_key.empty() && from < mount.key_from) continue;
    mount.device_key = device_key;
    mount.key_from = from;
  }
  claims_left_out_ = claims_left_out_ || end != places.end();
}

std::vector<PastMount> MountHistory::mounts() const {
  std::vector<PastMount> removable;
  for (const PastMount& mount : mounts_)
    if (!mount.device_key.empty() || is_media_mount(mount.mount_point)) removable.push_back(mount);
  return removable;
}

void add_mount_history(const Host& host, const MountHistory& history, FactWriter& facts) {
  const auto names = user_names(host);
  Commissioning clock;  // the table has no such column; its rules ask for recent days
  for (const PastMount& mount : history.mounts()) {
    clock.note(mount.at.time, mount.at.quality);
    const auto id = to_integer(mount.user_id);
    const auto known = id ? names.find(*id) : names.end();
    const std::string user =
        known != names.end() ? known->second : (id ? "uid " + mount.user_id : "");
    facts.add("mount_history", {{"device", mount.device},
                                {"mounted_at", mount.at.time},
                                {"time_quality", stored_word(time_quality_words, mount.at.quality)},
                                {"file_system", none_if_empty(mount.file_system)},
                                {"mount_point", none_if_empty(mount.mount_point)},
                                {"user", none_if_empty(user)},
                                {"device_key", none_if_empty(mount.device_key)},
                                {"is_unclean", mount.is_unclean},
                                {"file", mount.file},
                                {"line", mount.line},
                                {"also_in", listed(mount.also_in)}});
  }
  clock.report(facts, "mount_history");
}

}  // namespace mijian
