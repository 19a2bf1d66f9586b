#include <algorithm>
#include <charconv>
#include <numeric>
#include <tuple>

#include "agent/collectors/usb/usb_timeline.h"

namespace mijian {
namespace {

std::optional<std::int64_t> capacity_of(std::string_view medium) {
  const auto blank = medium.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  std::int64_t capacity = 0;
  const auto parsed =
      std::from_chars(medium.data() + blank + 1, medium.data() + medium.size(), capacity);
  return parsed.ec == std::errc{} ? std::optional{capacity} : std::nullopt;
}

}  // namespace

// Connections by device, each device's in order of time; starts: where each device's begin.
std::vector<std::uint32_t> UsbTimeline::by_device(std::vector<std::uint32_t>& starts) const {
  starts.assign(devices_.size() + 1, 0);
  for (std::size_t index = 0; index < known_; ++index) ++starts[records_[index].device + 1];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  std::vector<std::uint32_t> ordered(known_);
  for (const std::uint32_t index : by_time_) ordered[starts[records_[index].device]++] = index;
  std::rotate(starts.begin(), starts.end() - 1, starts.end());  // each had moved to the next one's
  starts.front() = 0;
  return ordered;
}

std::vector<std::uint32_t> UsbTimeline::device_order() const {
  std::vector<std::uint32_t> order(devices_.size());
  std::iota(order.begin(), order.end(), 0u);
  const auto key = [&](std::uint32_t index) {
    const Device& one = devices_[index];
    return std::tuple{texts_.text(one.ids), texts_.text(one.serial), texts_.text(one.port)};
  };
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t one, std::uint32_t other) { return key(one) < key(other); });
  return order;
}

// What a clock that was not set says counts only when nothing else is known.
UsbPast UsbTimeline::past_of(const Device& device, const std::uint32_t* first,
                             const std::uint32_t* end) const {
  UsbPast past;
  const std::string_view ids = texts_.text(device.ids);
  past.vendor_id = ids.substr(0, 4), past.product_id = ids.size() > 4 ? ids.substr(4) : ids;
  past.serial = texts_.text(device.serial), past.product = texts_.text(device.product);
  past.manufacturer = texts_.text(device.manufacturer);
  past.port = ports_.name(records_[*first].port);
  past.connections = end - first;
  const auto is_set = [&](std::uint32_t index) {
    return records_[index].quality != static_cast<unsigned>(TimeQuality::clock_unset);
  };
  const std::uint32_t* earliest = std::find_if(first, end, is_set);
  past.first_seen = Time{records_[earliest == end ? *first : *earliest].found};
  const std::uint32_t* latest = end - 1;
  while (latest != first && !is_set(*latest)) --latest;
  const Record& last = records_[is_set(*latest) ? *latest : *(end - 1)];
  past.last_seen = Time{last.found}, past.quality = static_cast<TimeQuality>(last.quality);
  for (const std::uint32_t* at = first; at != end; ++at) {
    const Record& record = records_[*at];
    past.traits.add(UsbTraits{record.traits});
    if (record.is_again == 0) ++past.uses;
    if (const auto capacity = capacity_of(texts_.text(record.medium)))
      past.capacity = std::max(past.capacity.value_or(0), *capacity);
  }
  past.uses = std::max<std::int64_t>(past.uses, 1);
  return past;
}

void UsbTimeline::fill(UsbConnection& connection, std::uint32_t index) const {
  const Record& record = records_[index];
  const std::string_view medium = texts_.text(record.medium);
  connection.port = ports_.name(record.port);
  connection.connected_at = Time{record.found};
  connection.disconnected_at.reset();
  if (record.has_left != 0) connection.disconnected_at = Time{record.left};
  connection.quality = static_cast<TimeQuality>(record.quality);
  connection.disk = medium.substr(0, medium.find(' '));
  connection.capacity = capacity_of(medium);
  connection.boot_id = boots_.name(record.boot);
  connection.is_unsafe = record.is_unsafe != 0;
  const auto number = [](std::uint32_t high, std::uint32_t low) {
    return static_cast<std::int64_t>(std::uint64_t{high} << 32 | low);
  };
  connection.evidence.assign(1, {record.source, number(record.number_high, record.number)});
  auto more =
      std::lower_bound(evidence_.begin(), evidence_.end(), index,
                       [](const Place& place, std::uint32_t of) { return place.connection < of; });
  for (; more != evidence_.end() && more->connection == index; ++more)
    connection.evidence.push_back({more->source, number(more->number_high, more->number)});
}

void UsbTimeline::tell(const Listener& listener) {
  index_known();
  const auto place_key = [](const Place& place) {
    return std::tuple{place.connection, place.source, place.number_high, place.number};
  };
  std::sort(evidence_.begin(), evidence_.end(), [&](const Place& one, const Place& other) {
    return place_key(one) < place_key(other);
  });
  std::vector<std::uint32_t> starts;
  const std::vector<std::uint32_t> ordered = by_device(starts);
  UsbConnection connection;
  for (const std::uint32_t device : device_order()) {
    const std::uint32_t* first = ordered.data() + starts[device];
    const std::uint32_t* end = ordered.data() + starts[device + 1];
    if (first == end) continue;  // only another source's serial made it known by its name
    const UsbPast past = past_of(devices_[device], first, end);
    listener.device(past);
    for (const std::uint32_t* at = first; at != end; ++at) {
      fill(connection, *at);
      listener.connection(past, connection);
    }
  }
}

}  // namespace mijian
