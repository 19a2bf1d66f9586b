// The past of USB devices as it comes from the collector, one device after the other: its
// usb_history row, then each connection with the rows of its evidence. Nothing is kept but the
// connection that is being read, so that a million of them cost no memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "agent/core/clock.h"
#include "agent/core/json.h"
#include "agent/facts/fact_writer.h"

namespace mijian {

struct PastDevice {
  std::string key, vendor_id, product_id, serial, identity, manufacturer, product, kind;
  std::optional<Time> first_seen, last_seen;
  std::optional<std::int64_t> connections, uses, capacity;
};

/// Where a connection is told.
struct PastSource {
  std::string source, file, cursor;
  std::optional<std::int64_t> line;
};

struct PastSession {
  std::string connected, disconnected;  // UTC text; empty: not known
  std::string port, block, time_quality, users;
  std::optional<std::int64_t> capacity, unsafe_removal, after_commissioning;
  std::vector<PastSource> sources;
};

/// Which sessions are asked for.
struct PastFilter {
  std::optional<Time> since;          // begun later, or still there then
  std::optional<std::string> serial;  // of exactly this device
  bool takes(const PastDevice& device) const;
  bool takes(const PastSession& session) const;
};

/// Gathers rows into sessions and hands over those that the filter takes, in the order they come.
class PastReader {
 public:
  using Take = std::function<void(const PastDevice&, const PastSession&)>;
  PastReader(PastFilter filter, Take take) : filter_{std::move(filter)}, take_{std::move(take)} {}

  void row(const FactRow& row);
  /// Hands over the last one.
  void end();

 private:
  PastFilter filter_;
  Take take_;
  PastDevice device_;
  PastSession session_;  // its texts' memory is used again
  bool has_session_ = false;
  std::size_t evidence_ = 0;  // rows of it
};

}  // namespace mijian
