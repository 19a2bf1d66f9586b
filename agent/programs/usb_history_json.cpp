#include "agent/programs/usb_history_views.h"

namespace mijian {
namespace {

/// A text, number, time or flag; an empty text and nullopt are null.
void set(JsonText& json, std::string_view key, std::string_view text) {
  text.empty() ? json.null(key) : json.text(key, text);
}
void set(JsonText& json, std::string_view key, const std::optional<std::int64_t>& number) {
  number ? json.number(key, *number) : json.null(key);
}
void set(JsonText& json, std::string_view key, const std::optional<Time>& time) {
  time ? json.text(key, utc_text(*time)) : json.null(key);
}
void set_flag(JsonText& json, std::string_view key, const std::optional<std::int64_t>& flag) {
  flag ? json.flag(key, *flag != 0) : json.null(key);
}

/// Left open: its sessions follow.
void begin_device(JsonText& json, const PastDevice& device) {
  json.begin_object();
  json.text("device_key", device.key);
  json.text("vendor_id", device.vendor_id);
  json.text("product_id", device.product_id);
  set(json, "serial", device.serial);
  json.text("identity", device.identity);
  set(json, "manufacturer", device.manufacturer);
  set(json, "product", device.product);
  json.text("kind", device.kind);
  set(json, "first_seen", device.first_seen);
  set(json, "last_seen", device.last_seen);
  set(json, "capacity_bytes", device.capacity);
  set(json, "connections", device.connections);
  set(json, "uses", device.uses);
  json.begin_array("sessions");
}

void add_source(JsonText& json, const PastSource& source) {
  json.begin_object();
  json.text("source", source.source);
  json.text("file", source.file);
  set(json, "line", source.line);
  set(json, "cursor", source.cursor);
  json.end_object();
}

void add_session(JsonText& json, const PastSession& session) {
  json.begin_object();
  set(json, "connected", session.connected);
  set(json, "disconnected", session.disconnected);
  json.text("port", session.port);
  set(json, "block", session.block);
  set(json, "capacity_bytes", session.capacity);
  json.text("time_quality", session.time_quality);
  set(json, "users", session.users);
  set_flag(json, "unsafe_removal", session.unsafe_removal);
  set_flag(json, "after_commissioning", session.after_commissioning);
  json.begin_array("sources");
  for (const PastSource& source : session.sources) add_source(json, source);
  json.end_array();
  json.end_object();
}

}  // namespace

HistoryJson::HistoryJson(std::function<void(std::string_view)> write) : write_{std::move(write)} {
  json_.begin_object();
  json_.begin_array("devices");
}

void HistoryJson::take(const PastDevice& device, const PastSession& session) {
  if (is_first_ || device.key != open_) {
    if (!is_first_) end_device();
    begin_device(json_, device);
    open_ = device.key;
    is_first_ = false;
  }
  add_session(json_, session);
  json_.hand_over(write_);
}

void HistoryJson::end_device() {
  json_.end_array();
  json_.end_object();
}

void HistoryJson::end(const SourceList& sources) {
  if (!is_first_) end_device();
  json_.end_array();
  json_.raw("coverage", sources.json().dump());
  json_.end_object();
  json_.hand_over(write_);
  write_("\n");
}

}  // namespace mijian
