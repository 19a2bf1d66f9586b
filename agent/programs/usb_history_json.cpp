#include "agent/programs/usb_history_views.h"

namespace mijian {
namespace {

Json device_json(const PastDevice& device) {
  Json json = Json::object();
  json.set("device_key", device.key);
  json.set("vendor_id", device.vendor_id);
  json.set("product_id", device.product_id);
  json.set("serial", or_null(device.serial));
  json.set("identity", device.identity);
  json.set("manufacturer", or_null(device.manufacturer));
  json.set("product", or_null(device.product));
  json.set("kind", device.kind);
  json.set("first_seen", or_null(device.first_seen));
  json.set("last_seen", or_null(device.last_seen));
  json.set("capacity_bytes", or_null(device.capacity));
  json.set("connections", or_null(device.connections));
  json.set("uses", or_null(device.uses));
  return json;
}

Json source_json(const PastSource& source) {
  Json json = Json::object();
  json.set("source", source.source);
  json.set("file", source.file);
  json.set("line", or_null(source.line));
  json.set("cursor", or_null(source.cursor));
  return json;
}

Json truth(const std::optional<std::int64_t>& flag) { return flag ? Json{*flag != 0} : Json{}; }

Json session_json(const PastSession& session) {
  Json json = Json::object(), sources = Json::array();
  for (const PastSource& source : session.sources) sources.push(source_json(source));
  json.set("connected", or_null(session.connected));
  json.set("disconnected", or_null(session.disconnected));
  json.set("port", session.port);
  json.set("block", or_null(session.block));
  json.set("capacity_bytes", or_null(session.capacity));
  json.set("time_quality", session.time_quality);
  json.set("users", or_null(session.users));
  json.set("unsafe_removal", truth(session.unsafe_removal));
  json.set("after_commissioning", truth(session.after_commissioning));
  json.set("sources", std::move(sources));
  return json;
}

}  // namespace

void HistoryJson::take(const PastDevice& device, const PastSession& session) {
  const bool is_new = is_first_ || device.key != open_;
  if (is_new) {
    std::string head = device_json(device).dump(-1);
    head.pop_back();  // its sessions follow
    write_(is_first_ ? "{\"devices\":[\n" : "\n]},\n");
    write_(head + ",\"sessions\":[\n");
  }
  write_((is_new ? "" : ",\n") + session_json(session).dump(-1));
  open_ = device.key;
  is_first_ = false;
}

void HistoryJson::end(const SourceList& sources) {
  write_(is_first_ ? "{\"devices\":[" : "\n]}\n");
  write_("],\n\"coverage\":" + sources.json().dump() + "}\n");
}

}  // namespace mijian
