#include "agent/collectors/usb/usb_telling.h"

#include <algorithm>
#include <map>

#include "agent/collectors/usb/kernel_journal.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view catalogue_source = "catalogues/usb-serials.json";
constexpr std::int64_t day = 86'400;

Cell none_if_empty(std::string_view text) { return text.empty() ? Cell{Null{}} : Cell{text}; }

bool is_journal(const KernelSource& source) { return !source.cursor_head.empty(); }

Cell unsafe_removal(const UsbConnection& one, const MountHistory* mounts) {
  if (one.is_unsafe) return 1;
  if (!one.disconnected_at) return Null{};
  return mounts != nullptr && !one.disk.empty() &&
         mounts->was_pulled(one.disk, one.connected_at, *one.disconnected_at);
}

// What a clock on the terminal's wall showed.
struct WallClock {
  Cell day = Null{}, time = Null{};
};

WallClock wall_clock(const UsbConnection& one, const TimeZone& zone) {
  if (one.quality == TimeQuality::clock_unset) return {};
  const std::int64_t local =
      one.connected_at.microseconds / microseconds_a_second + zone.offset_at(one.connected_at);
  constexpr std::int64_t thursday = 3, week = 7;  // 1970-01-01 was one, counted from Monday
  const std::int64_t minute = local % day / 60;
  const auto two = [](std::int64_t number) {
    return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
  };
  return {(local / day + thursday) % week + 1, two(minute / 60) + ":" + two(minute % 60)};
}

// Anybody's wtmp may count thousands in and nobody out: each moment names some of them.
std::string names_of(const std::map<std::string, int>& present) {
  constexpr int most_named = 64;
  std::string names;
  int named = 0;
  for (const auto& [name, times] : present) {
    if (times <= 0) continue;
    if (named++ == most_named) return names + " …";
    names += (names.empty() ? "" : " ") + name;
  }
  return names;
}

}  // namespace

LoggedIn::LoggedIn(const WtmpTrail& trail) : covers_{trail.covers} {
  std::vector<std::pair<Time, std::pair<int, const std::string*>>> steps;
  for (const LoginSession& session : trail.history.sessions()) {
    steps.push_back({session.started_at, {1, &session.user}});
    if (session.ended_at) steps.push_back({*session.ended_at, {-1, &session.user}});
  }
  std::sort(steps.begin(), steps.end());
  std::map<std::string, int> present;
  for (std::size_t index = 0; index < steps.size(); ++index) {
    const auto& [time, step] = steps[index];
    if ((present[*step.second] += step.first) == 0) present.erase(*step.second);
    if (index + 1 < steps.size() && steps[index + 1].first == time) continue;
    changes_.emplace_back(time, names_of(present));
  }
}

std::optional<std::string> LoggedIn::at(Time time) const {
  if (!covers_ || time < covers_->from || covers_->to < time) return std::nullopt;
  const auto next =
      std::upper_bound(changes_.begin(), changes_.end(), time,
                       [](Time moment, const auto& change) { return moment < change.first; });
  return next == changes_.begin() ? std::string{} : std::prev(next)->second;
}

void UsbTelling::load_catalogue(const std::string& policies) {
  auto catalogue = UsbSerialCatalogue::load(policies);
  if (catalogue)
    catalogue_ = std::move(*catalogue);
  else
    facts_.gap("usb_history", catalogue_source, catalogue.error());
}

void UsbTelling::tell_all() {
  timeline_.tell({[&](const UsbPast& past) { tell_device(past); },
                  [&](const UsbPast&, const UsbConnection& one) { tell_connection(one); }});
  commissioning.report(facts_, "usb_history");
  connections_.report(facts_, "usb_connection");
}

void UsbTelling::tell_device(const UsbPast& past) {
  key_ = usb_device_key(past.vendor_id, past.product_id, past.serial, past.port);
  const UsbIdentity none_or_shared = past.serial.empty() ? UsbIdentity::none : UsbIdentity::shared;
  const UsbIdentity identity =
      catalogue_ ? catalogue_->grade(past.vendor_id, past.product_id, past.serial) : none_or_shared;
  const auto trait = past.traits.first();
  matters_ = trait != UsbTrait::hub && trait != UsbTrait::hid && trait != UsbTrait::printer;
  if (matters_) commissioning.note(past.last_seen, past.quality);
  facts_.add("usb_history",
             {{"device_key", key_},
              {"vendor_id", past.vendor_id},
              {"product_id", past.product_id},
              {"serial", none_if_empty(past.serial)},
              {"identity", stored_word(usb_identity_words, identity)},
              {"manufacturer", none_if_empty(past.manufacturer)},
              {"product", none_if_empty(past.product)},
              {"kind", trait ? stored_word(usb_trait_words, *trait) : "unknown"},
              {"first_seen", past.first_seen},
              {"last_seen", past.last_seen},
              {"time_quality", stored_word(time_quality_words, past.quality)},
              {"connections", past.connections},
              {"after_commissioning", commissioning.is_after(past.last_seen, past.quality)},
              {"uses", past.uses},
              {"capacity_bytes", past.capacity}});
}

void UsbTelling::tell_connection(const UsbConnection& one) {
  if (mounts_ != nullptr && !one.disk.empty())
    mounts_->claim(one.disk, key_, one.connected_at, one.disconnected_at);
  if (matters_) connections_.note(one.connected_at, one.quality);
  const UsbEvidence& first = one.evidence.front();
  const WallClock clock = wall_clock(one, timeline_.zone().zone);
  facts_.add("usb_connection",
             {{"device_key", key_},
              {"port", one.port},
              {"connected_at", one.connected_at},
              {"disconnected_at", one.disconnected_at},
              {"time_quality", stored_word(time_quality_words, one.quality)},
              {"block", none_if_empty(one.disk)},
              {"capacity_bytes", one.capacity},
              {"file", timeline_.source(first.source).file},
              {"line", is_journal(timeline_.source(first.source)) ? 0 : first.number},
              {"boot_id", none_if_empty(one.boot_id)},
              {"users", logged_in_.at(one.connected_at)},
              {"local_day", clock.day},
              {"local_time", clock.time},
              {"unsafe_removal", unsafe_removal(one, mounts_)},
              {"after_commissioning", commissioning.is_after(one.connected_at, one.quality)}});
  for (const UsbEvidence& place : one.evidence) {
    const KernelSource& source = timeline_.source(place.source);
    const bool has_cursor = is_journal(source);
    facts_.add("usb_evidence", {{"device_key", key_},
                                {"port", one.port},
                                {"connected_at", one.connected_at},
                                {"source", has_cursor ? "journal" : "kernel_log"},
                                {"file", source.file},
                                {"line", has_cursor ? Cell{Null{}} : Cell{place.number}},
                                {"cursor", has_cursor ? Cell{journal_cursor(source, place.number)}
                                                      : Cell{Null{}}}});
  }
}

}  // namespace mijian
