#include "agent/collectors/usb/usb_timeline.h"

#include <algorithm>
#include <utility>

namespace mijian {
namespace {

constexpr std::uint32_t low_bits = 0xffffffff, most_devices = 1u << 24;
constexpr std::size_t most_text_bytes = 1u << 27;

// A civil time whose year only counts, in sixty bits.
std::int64_t packed(const CivilTime& civil) {
  std::int64_t value = civil.year;
  const std::pair<int, int> parts[] = {{civil.month, 4},  {civil.day, 5},
                                       {civil.hour, 5},   {civil.minute, 6},
                                       {civil.second, 6}, {civil.microsecond, 20}};
  for (const auto& [part, bits] : parts) value = value << bits | part;
  return value;
}

CivilTime unpacked(std::int64_t value) {
  const auto take = [&](int bits) {
    const auto part = static_cast<int>(value & ((std::int64_t{1} << bits) - 1));
    value >>= bits;
    return part;
  };
  CivilTime civil;
  civil.microsecond = take(20), civil.second = take(6), civil.minute = take(6);
  civil.hour = take(5), civil.day = take(5), civil.month = take(4);
  civil.year = static_cast<int>(value);
  return civil;
}

// "sdb 63864569856", each part may be missing; fill() takes it apart
std::string medium_text(const std::string& disk, const std::optional<std::int64_t>& capacity) {
  return disk + " " + (capacity ? std::to_string(*capacity) : "");
}

std::int64_t second_of(std::int64_t time) { return time / microseconds_a_second; }

}  // namespace

std::size_t UsbTimeline::add_source(KernelSource source) {
  sources_.push_back(std::move(source));
  return sources_.size() - 1;
}

UsbMoment UsbTimeline::moment(const LogStamp& stamp) const {
  if (!stamp.utc && !stamp.has_year)
    return {packed(stamp.civil),
            stamp.is_unset ? TimeQuality::clock_unset : TimeQuality::year_inferred, false};
  const LogTime time = resolve(stamp, 0, zone_);
  return {time.time.microseconds, time.quality, true};
}

void UsbTimeline::give_year(UsbMoment& moment, int first_year) const {
  if (moment.has_year) return;
  LogStamp stamp;
  stamp.civil = unpacked(moment.value);
  stamp.is_unset = moment.quality == TimeQuality::clock_unset;
  const LogTime time = resolve(stamp, first_year, zone_);
  moment = {time.time.microseconds, time.quality, true};
}

std::int64_t UsbTimeline::span(const UsbMoment& earlier, const UsbMoment& later) {
  if (earlier.has_year) return later.value - earlier.value;
  return from_civil(unpacked(later.value)).microseconds -
         from_civil(unpacked(earlier.value)).microseconds;
}

std::size_t UsbTimeline::hash(const Device& device) const {
  std::uint64_t mixed = device.ids;
  for (const std::uint32_t part : {device.serial, device.port})
    mixed = (mixed ^ part) * 0x9e3779b97f4a7c15u;
  return static_cast<std::size_t>(mixed ^ mixed >> 32);
}

std::uint32_t UsbTimeline::device_of(const UsbSession& session) {
  Device device;
  device.ids = texts_.intern(session.vendor_id + session.product_id);
  device.serial = texts_.intern(session.serial);
  if (session.serial.empty()) device.port = texts_.intern(session.port);
  auto number = device_table_.find(hash(device), [&](std::uint32_t one) {
    const Device& known = devices_[one];
    return known.ids == device.ids && known.serial == device.serial && known.port == device.port;
  });
  if (number == NumberTable::none) {
    number = static_cast<std::uint32_t>(devices_.size());
    devices_.push_back(device);
    device_table_.add(number, [&](std::uint32_t one) { return hash(devices_[one]); });
  }
  Device& known = devices_[number];
  if (!session.manufacturer.empty()) known.manufacturer = texts_.intern(session.manufacturer);
  if (!session.product.empty()) known.product = texts_.intern(session.product);
  return number;
}

UsbTimeline::Record UsbTimeline::record_of(const UsbSession& session) {
  const UsbPlace& found = session.found;
  Record record{};
  record.found = found.moment.value;
  record.left = session.left ? session.left->moment.value : 0;
  record.monotonic = found.monotonic ? static_cast<std::uint32_t>(*found.monotonic & low_bits) : 0;
  record.number = static_cast<std::uint32_t>(found.number & low_bits);
  record.number_high = static_cast<std::uint32_t>(found.number >> 32) & 0xffu;
  record.device = device_of(session) & (most_devices - 1);
  const bool has_medium = !session.disk.empty() || session.capacity;
  record.medium = (has_medium ? texts_.intern(medium_text(session.disk, session.capacity)) : 0) &
                  (most_text_bytes - 1);
  record.quality = static_cast<unsigned>(found.moment.quality) & 3u;
  record.found_has_year = found.moment.has_year;
  record.left_has_year = !session.left || session.left->moment.has_year;
  record.source = static_cast<std::uint16_t>(found.source);
  record.traits = session.traits.bits() & 0xfffu;
  record.is_unsafe = session.is_unsafe, record.is_again = session.is_again;
  record.has_left = session.left.has_value();
  return record;
}

void UsbTimeline::add(const UsbSession& session) {
  constexpr std::size_t batch = 1u << 16;
  const auto port = ports_.number(session.port), boot = boots_.number(session.boot_id);
  is_full_ = is_full_ || bytes() >= most_ || !port || !boot || devices_.size() == most_devices;
  if (is_full_) return;
  Record record = record_of(session);
  record.port = *port, record.boot = *boot;
  lacks_year_ = lacks_year_ || !record.found_has_year || !record.left_has_year;
  records_.push_back(record);
  if (!lacks_year_ && records_.size() - settled_ >= batch) settle();
}

void UsbTimeline::end_file(int first_year) {
  for (std::size_t index = settled_; lacks_year_ && index < records_.size(); ++index) {
    Record& record = records_[index];
    UsbMoment found{record.found, static_cast<TimeQuality>(record.quality),
                    record.found_has_year != 0};
    UsbMoment left{record.left, TimeQuality::year_inferred, record.left_has_year != 0};
    give_year(found, first_year), give_year(left, first_year);
    record.found = found.value, record.left = left.value;
    record.quality = static_cast<unsigned>(found.quality) & 3u;
    record.found_has_year = record.left_has_year = 1;
  }
  lacks_year_ = false;
  settle();
  known_ = records_.size();
  for (std::size_t index = 0; index < known_; ++index) records_[index].is_taken = 0;
}

// Of what the present file told, that which others told before becomes evidence; the rest stays.
void UsbTimeline::settle() {
  index_known();
  std::size_t kept = settled_;
  for (std::size_t index = settled_; index < records_.size(); ++index) {
    const Record record = records_[index];
    if (const auto known = known_of(record))
      complete(*known, record);
    else
      records_[kept++] = record;
  }
  records_.cut(kept);
  settled_ = kept;
}

void UsbTimeline::index_known() {
  const auto earlier = [&](std::uint32_t one, std::uint32_t other) {
    return std::pair{records_[one].found, one} < std::pair{records_[other].found, other};
  };
  const auto before = static_cast<std::ptrdiff_t>(by_time_.size());
  if (by_time_.size() == known_) return;
  by_time_.reserve(known_);
  while (by_time_.size() < known_) by_time_.push_back(static_cast<std::uint32_t>(by_time_.size()));
  std::sort(by_time_.begin() + before, by_time_.end(), earlier);
  std::inplace_merge(by_time_.begin(), by_time_.begin() + before, by_time_.end(), earlier);
}

// The same moment on the same port; two daemons may write it a second apart, but the kernel's own
// stamp is then the same.
bool UsbTimeline::is_same(const Record& known, const Record& other) const {
  if (known.is_taken || known.port != other.port) return false;
  if (known.boot != 0 && other.boot != 0 && known.boot != other.boot) return false;
  const Device& one = devices_[known.device];
  const Device& two = devices_[other.device];
  if (one.ids != two.ids || (one.serial != two.serial && one.serial != 0 && two.serial != 0))
    return false;
  if (known.monotonic != 0 && other.monotonic != 0) return known.monotonic == other.monotonic;
  return second_of(known.found) == second_of(other.found);
}

std::optional<std::uint32_t> UsbTimeline::known_of(const Record& record) const {
  constexpr std::int64_t window = 2 * microseconds_a_second;
  constexpr int most_looked_at = 4096;  // as many in four seconds are no machine's
  auto at = std::lower_bound(
      by_time_.begin(), by_time_.end(), record.found - window,
      [&](std::uint32_t index, std::int64_t time) { return records_[index].found < time; });
  for (int looked_at = 0; at != by_time_.end() && looked_at < most_looked_at; ++at, ++looked_at) {
    if (records_[*at].found > record.found + window) break;
    if (is_same(records_[*at], record)) return *at;
  }
  return std::nullopt;
}

void UsbTimeline::complete(std::uint32_t index, const Record& other) {
  Record& known = records_[index];
  known.is_taken = 1;
  evidence_.push_back(
      {index, other.number, other.source, static_cast<std::uint16_t>(other.number_high)});
  Device& mine = devices_[known.device];
  Device& theirs = devices_[other.device];
  if (mine.serial == 0 && theirs.serial != 0) {
    if (theirs.manufacturer == 0) theirs.manufacturer = mine.manufacturer;
    if (theirs.product == 0) theirs.product = mine.product;
    known.device = other.device;
  } else {
    if (mine.manufacturer == 0) mine.manufacturer = theirs.manufacturer;
    if (mine.product == 0) mine.product = theirs.product;
  }
  if (known.medium == 0) known.medium = other.medium;
  if (!known.has_left) known.left = other.left, known.has_left = other.has_left;
  if (known.boot == 0) known.boot = other.boot;
  if (known.monotonic == 0) known.monotonic = other.monotonic;
  known.traits |= other.traits;
  known.is_unsafe |= other.is_unsafe;
}

// What all of it takes, and what telling it will take beside.
std::size_t UsbTimeline::bytes() const {
  constexpr std::size_t node = sizeof(Place) + 1, orders = 2 * sizeof(std::uint32_t);
  return records_.bytes() + records_.size() * orders + devices_.bytes() + device_table_.bytes() +
         texts_.bytes() + evidence_.size() * node;
}

}  // namespace mijian
