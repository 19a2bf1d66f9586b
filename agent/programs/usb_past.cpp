#include "agent/programs/usb_past.h"

namespace mijian {
namespace {

constexpr std::size_t most_sources = 64;  // of one connection

/// The cells of a row, found quickly when asked for in the order in which they come.
class Cells {
 public:
  explicit Cells(const FactRow& row) : cells_{row.cells} {}

  std::string_view text(std::string_view column) {
    const auto* text = std::get_if<std::string>(find(column));
    return text == nullptr ? std::string_view{} : *text;
  }
  std::optional<std::int64_t> integer(std::string_view column) {
    const auto* number = std::get_if<std::int64_t>(find(column));
    return number == nullptr ? std::nullopt : std::optional{*number};
  }
  std::optional<Time> time(std::string_view column) { return parse_utc(text(column)); }

 private:
  const Value* find(std::string_view column) {
    for (std::size_t tried = 0; tried < cells_.size(); ++tried) {
      const auto& [name, value] = cells_[next_];
      next_ = next_ + 1 < cells_.size() ? next_ + 1 : 0;
      if (name == column) return &value;
    }
    return nullptr;
  }

  const std::vector<std::pair<std::string_view, Value>>& cells_;
  std::size_t next_ = 0;
};

PastDevice device_of(const FactRow& row) {
  Cells cells{row};
  PastDevice device;
  const std::pair<std::string_view, std::string PastDevice::*> texts[] = {
      {"device_key", &PastDevice::key},        {"vendor_id", &PastDevice::vendor_id},
      {"product_id", &PastDevice::product_id}, {"serial", &PastDevice::serial},
      {"identity", &PastDevice::identity},     {"manufacturer", &PastDevice::manufacturer},
      {"product", &PastDevice::product},       {"kind", &PastDevice::kind}};
  for (const auto& [column, member] : texts) device.*member = cells.text(column);
  device.first_seen = cells.time("first_seen");
  device.last_seen = cells.time("last_seen");
  device.connections = cells.integer("connections");
  device.uses = cells.integer("uses");
  device.capacity = cells.integer("capacity_bytes");
  return device;
}

/// What a key alone tells of a device: usb:vvvv:pppp:serial, or usb:vvvv:pppp@port.
PastDevice device_of(std::string_view key) {
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

void read_source(Cells cells, PastSource& source) {
  source.source = cells.text("source");
  source.file = cells.text("file");
  source.line = cells.integer("line");
  source.cursor = cells.text("cursor");
}

/// Until evidence comes, its source is its own file.
void read_session(Cells cells, PastSession& session) {
  session.port = cells.text("port");
  session.connected = cells.text("connected_at");
  session.disconnected = cells.text("disconnected_at");
  session.time_quality = cells.text("time_quality");
  session.block = cells.text("block");
  session.capacity = cells.integer("capacity_bytes");
  session.sources.resize(1);
  PastSource& told = session.sources.front();
  told.source = "kernel_log", told.cursor.clear();
  told.file = cells.text("file");
  told.line = cells.integer("line");
  session.users = cells.text("users");
  session.unsafe_removal = cells.integer("unsafe_removal");
  session.after_commissioning = cells.integer("after_commissioning");
}

}  // namespace

bool PastFilter::takes(const PastDevice& device) const {
  return !serial || device.serial == *serial;
}

bool PastFilter::takes(const PastSession& session) const {
  if (!since) return true;
  const std::string from = utc_text(*since);  // of one length: they sort as the times do
  return session.connected >= from || session.disconnected >= from;
}

void PastReader::row(const FactRow& row) {
  const bool is_connection = row.table == "usb_connection", is_device = row.table == "usb_history";
  if (is_connection || is_device) end();
  if (is_device) device_ = device_of(row);
  if (is_connection) {
    Cells cells{row};
    if (const std::string_view key = cells.text("device_key"); key != device_.key)
      device_ = device_of(key);
    has_session_ = filter_.takes(device_);
    if (has_session_) read_session(cells, session_);
  }
  if (row.table != "usb_evidence" || !has_session_ || evidence_ == most_sources) return;
  // The connection's own file is among its evidence: the first takes its place.
  if (evidence_ == session_.sources.size()) session_.sources.emplace_back();
  read_source(Cells{row}, session_.sources[evidence_++]);
}

void PastReader::end() {
  if (has_session_ && filter_.takes(session_)) take_(device_, session_);
  has_session_ = false;
  evidence_ = 0;
}

}  // namespace mijian
