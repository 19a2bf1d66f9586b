#include "agent/model/monitor_event.h"

#include "agent/core/json.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t longest_text = 1024;
constexpr std::size_t longest_path = 4096;

struct TextField {
  std::string_view key;
  std::string MonitoredDevice::*member;
};
constexpr TextField device_fields[] = {
    {"subsystem", &MonitoredDevice::subsystem},
    {"device_path", &MonitoredDevice::device_path},
    {"instance", &MonitoredDevice::instance},
    {"port", &MonitoredDevice::port},
    {"device_key", &MonitoredDevice::device_key},
    {"identity", &MonitoredDevice::identity},
    {"kind", &MonitoredDevice::kind},
    {"manufacturer", &MonitoredDevice::manufacturer},
    {"product", &MonitoredDevice::product},
    {"node", &MonitoredDevice::node},
    {"file_system_uuid", &MonitoredDevice::file_system_uuid},
};

struct NumberField {
  std::string_view key;
  std::optional<std::int64_t> MonitorEvent::*member;
};
constexpr NumberField number_fields[] = {
    {"count", &MonitorEvent::count},
    {"kept_from", &MonitorEvent::kept_from},
    {"process", &MonitorEvent::process},
};

// Cut at a character, so that the rest stays UTF-8; what comes in as no UTF-8 is made fit first.
std::string fit(const std::string& text, std::size_t limit) {
  std::string shown = is_utf8(text) ? text : display(text, limit);
  if (shown.size() <= limit) return shown;
  std::size_t end = limit;
  while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0) == 0x80) --end;
  return shown.substr(0, end);
}

void set_text(Json& json, std::string_view key, const std::string& text,
              std::size_t limit = longest_text) {
  if (!text.empty()) json.set(key, fit(text, limit));
}

std::string text_at(const Json& json, std::string_view key) {
  const Json* member = json.find(key);
  return member != nullptr && member->text() != nullptr ? *member->text() : "";
}

std::optional<std::int64_t> number_at(const Json& json, std::string_view key) {
  const Json* member = json.find(key);
  if (member == nullptr || member->integer() == nullptr) return std::nullopt;
  return *member->integer();
}

bool is_local_time(std::string_view text) {
  return text.size() == 5 && text[2] == ':' &&
         text.find_first_not_of("0123456789:") == std::string_view::npos;
}

/// What every entry has; false when one is missing or no such thing.
bool read_required(const Json& json, MonitorEvent& event) {
  const auto action = from_stored(monitor_action_words, text_at(json, "event"));
  const auto at = parse_utc(text_at(json, "at"));
  const auto monotonic = number_at(json, "monotonic_us"), day = number_at(json, "local_day");
  const auto live = number_at(json, "seen_live");
  event.boot_id = text_at(json, "boot_id"), event.local_time = text_at(json, "local_time");
  if (!action || !at || !monotonic || !live || !day || *day < 1 || *day > 7 ||
      event.boot_id.empty() || !is_local_time(event.local_time))
    return false;
  event.action = *action, event.at = *at, event.monotonic_us = *monotonic;
  event.seen_live = *live != 0, event.local_day = *day;
  return true;
}

}  // namespace

void set_time(MonitorEvent& event, Time at, std::int64_t offset_seconds) {
  constexpr std::int64_t seconds_a_day = 86'400;
  event.at = at;
  event.local_time = local_text(at, offset_seconds).substr(11, 5);
  std::int64_t seconds = at.microseconds / microseconds_a_second + offset_seconds;
  if (seconds < 0) seconds = 0;         // a clock that was never set
  constexpr std::int64_t thursday = 3;  // 1970-01-01, counted from Monday 0
  event.local_day = (seconds / seconds_a_day + thursday) % 7 + 1;
}

std::string payload_of(const MonitorEvent& event) {
  Json json = Json::object();
  json.set("event", stored_word(monitor_action_words, event.action));
  json.set("at", utc_text(event.at));
  json.set("boot_id", event.boot_id);
  json.set("monotonic_us", event.monotonic_us);
  json.set("seen_live", std::int64_t{event.seen_live});
  json.set("local_day", event.local_day);
  json.set("local_time", event.local_time);
  for (const TextField& field : device_fields)
    set_text(json, field.key, event.device.*field.member);
  if (event.device.size_bytes) json.set("size_bytes", *event.device.size_bytes);
  set_text(json, "mount_point", event.mount_point, longest_path);
  set_text(json, "reason", event.reason);
  for (const NumberField& field : number_fields)
    if (event.*field.member) json.set(field.key, *(event.*field.member));
  return json.dump(-1);
}

Result<MonitorEvent> event_of(std::string_view payload) {
  const auto json = parse_json(payload);
  if (!json) return json.error();
  MonitorEvent event;
  if (!read_required(*json, event))
    return malformed("no event, time, boot, day or clock as an entry of the monitor has them");
  for (const TextField& field : device_fields)
    event.device.*field.member = text_at(*json, field.key);
  event.device.size_bytes = number_at(*json, "size_bytes");
  event.mount_point = text_at(*json, "mount_point"), event.reason = text_at(*json, "reason");
  for (const NumberField& field : number_fields) event.*field.member = number_at(*json, field.key);
  return event;
}

}  // namespace mijian
