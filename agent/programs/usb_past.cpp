#include "agent/programs/usb_past.h"

#include "agent/programs/usb_facts.h"

namespace mijian {
namespace {

constexpr std::size_t most_sources = 64;  // of one connection

PastDevice device_of(const FactRow& row) {
  PastDevice device;
  const std::pair<std::string_view, std::string PastDevice::*> texts[] = {
      {"device_key", &PastDevice::key},        {"vendor_id", &PastDevice::vendor_id},
      {"product_id", &PastDevice::product_id}, {"serial", &PastDevice::serial},
      {"identity", &PastDevice::identity},     {"manufacturer", &PastDevice::manufacturer},
      {"product", &PastDevice::product},       {"kind", &PastDevice::kind}};
  for (const auto& [column, member] : texts) device.*member = text_cell(row, column);
  device.first_seen = time_cell(row, "first_seen");
  device.last_seen = time_cell(row, "last_seen");
  device.connections = integer_cell(row, "connections");
  device.uses = integer_cell(row, "uses");
  device.capacity = integer_cell(row, "capacity_bytes");
  return device;
}

/// What a key alone tells of a device: usb:vvvv:pppp:serial, or usb:vvvv:pppp@port.
PastDevice device_of(const std::string& key) {
  PastDevice device;
  device.key = key;
  if (key.size() < 13) return device;
  device.vendor_id = key.substr(4, 4);
  device.product_id = key.substr(9, 4);
  if (key.size() > 14 && key[13] == ':') device.serial = key.substr(14);
  device.identity = device.serial.empty() ? "none" : "shared";  // nobody has vouched for it
  device.kind = "unknown";
  return device;
}

PastSession session_of(const FactRow& row) {
  PastSession session;
  session.connected = time_cell(row, "connected_at");
  session.disconnected = time_cell(row, "disconnected_at");
  session.port = text_cell(row, "port");
  session.block = text_cell(row, "block");
  session.time_quality = text_cell(row, "time_quality");
  session.users = text_cell(row, "users");
  session.capacity = integer_cell(row, "capacity_bytes");
  session.unsafe_removal = integer_cell(row, "unsafe_removal");
  session.after_commissioning = integer_cell(row, "after_commissioning");
  session.sources.push_back({"kernel_log", text_cell(row, "file"), "", integer_cell(row, "line")});
  return session;
}

PastSource source_of(const FactRow& row) {
  return {text_cell(row, "source"), text_cell(row, "file"), text_cell(row, "cursor"),
          integer_cell(row, "line")};
}

}  // namespace

bool PastFilter::takes(const PastDevice& device) const {
  return !serial || device.serial == *serial;
}

bool PastFilter::takes(const PastSession& session) const {
  if (!since) return true;
  return (session.connected && *session.connected >= *since) ||
         (session.disconnected && *session.disconnected >= *since);
}

void PastReader::row(const FactRow& row) {
  if (row.table == "usb_history" || row.table == "usb_connection") end();
  if (row.table == "usb_history") device_ = device_of(row);
  if (row.table == "usb_connection") {
    if (std::string key = text_cell(row, "device_key"); key != device_.key)
      device_ = device_of(key);
    if (filter_.takes(device_)) session_ = session_of(row);
  }
  if (row.table != "usb_evidence" || !session_) return;
  // The connection's own file is among its evidence; without any it stands alone.
  if (!has_evidence_) session_->sources.clear();
  has_evidence_ = true;
  if (session_->sources.size() < most_sources) session_->sources.push_back(source_of(row));
}

void PastReader::end() {
  if (session_ && filter_.takes(*session_)) take_(device_, *session_);
  session_.reset();
  has_evidence_ = false;
}

}  // namespace mijian
