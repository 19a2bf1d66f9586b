// All connections of USB devices that a terminal's logs and journals tell, each kept once, whoever
// tells it: forty bytes and its texts by number, so that a million of them fit into a worker. The
// same event in several files is one connection with several places of evidence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/logs/log_year.h"
#include "agent/collectors/logs/string_pool.h"
#include "agent/collectors/usb/kernel_message.h"
#include "agent/collectors/usb/usb_session.h"

namespace mijian {

/// Where a connection is told.
struct UsbEvidence {
  std::size_t source = 0;
  std::int64_t number = 0;  // line, or sequence number of a journal's entry
};

/// One connection, ready to be told; valid during the call.
struct UsbConnection {
  std::string_view port;
  Time connected_at;
  std::optional<Time> disconnected_at;
  TimeQuality quality = TimeQuality::exact;
  std::string_view disk;  // empty: none is told
  std::optional<std::int64_t> capacity;
  std::string_view boot_id;  // empty: no source names it
  bool is_unsafe = false;
  std::vector<UsbEvidence> evidence;  // in the order of the sources; at least one
};

/// What one device did here; valid during the call.
struct UsbPast {
  std::string_view vendor_id, product_id;  // empty: the kernel did not tell them
  std::string_view serial, manufacturer, product, port;
  UsbTraits traits;  // what the logs prove
  Time first_seen, last_seen;
  TimeQuality quality = TimeQuality::exact;  // of last_seen
  std::int64_t connections = 0, uses = 0;
  std::optional<std::int64_t> capacity;
};

class UsbTimeline {
 public:
  /// What all of it may take; more than this is told by is_full(), and later ones are missing.
  static constexpr std::size_t most_bytes = 56u << 20;

  explicit UsbTimeline(SystemTimeZone zone, std::size_t most = most_bytes)
      : zone_{std::move(zone)}, most_{most} {}

  /// What KernelMessage::source says for this file.
  std::size_t add_source(KernelSource source);
  const KernelSource& source(std::size_t index) const { return sources_[index]; }
  UsbMoment moment(const LogStamp& stamp) const;
  void give_year(UsbMoment& moment, int first_year) const;
  /// From one moment to another in microseconds; either both have their year or neither.
  static std::int64_t span(const UsbMoment& earlier, const UsbMoment& later);

  void add(const UsbSession& session);
  /// What was added since the last call came from one file: lines without a year get theirs, and
  /// what other files told already becomes evidence of it.
  void end_file(int first_year);
  bool is_full() const { return is_full_; }
  const SystemTimeZone& zone() const { return zone_; }

  struct Listener {
    std::function<void(const UsbPast&)> device;
    std::function<void(const UsbPast&, const UsbConnection&)> connection;
  };
  /// Every device by its ids and serial, then its connections in order of time.
  void tell(const Listener& listener);

 private:
  struct Device {
    std::uint32_t ids = 0;  // text: "09511666", or empty
    std::uint32_t serial = 0, manufacturer = 0, product = 0;
    std::uint32_t port = 0;  // only without a serial
  };
  struct Record {
    std::int64_t found = 0, left = 0;
    std::uint32_t monotonic = 0;  // low bits only: enough for what is close in time; 0: none
    std::uint32_t number = 0;     // low bits
    std::uint32_t device : 24, number_high : 8;
    std::uint32_t medium : 27, quality : 2, found_has_year : 1, left_has_year : 1, is_taken : 1;
    std::uint16_t source = 0, port = 0, boot = 0;
    std::uint16_t traits : 12, is_unsafe : 1, is_again : 1, has_left : 1;
  };
  static_assert(sizeof(Record) == 40);
  struct Place {
    std::uint32_t connection = 0, number = 0;
    std::uint16_t source = 0, number_high = 0;
  };

  Record record_of(const UsbSession& session);
  std::uint32_t device_of(const UsbSession& session);
  std::size_t hash(const Device& device) const;
  void settle();
  void index_known();
  bool is_same(const Record& known, const Record& other) const;
  std::optional<std::uint32_t> known_of(const Record& record) const;
  void complete(std::uint32_t known, const Record& other);
  std::size_t bytes() const;
  std::vector<std::uint32_t> by_device(std::vector<std::uint32_t>& starts) const;
  std::vector<std::uint32_t> device_order() const;
  UsbPast past_of(const Device& device, const std::uint32_t* first, const std::uint32_t* end) const;
  void fill(UsbConnection& connection, std::uint32_t index) const;

  SystemTimeZone zone_;
  std::size_t most_;
  std::vector<KernelSource> sources_;
  StringPool texts_;
  SmallNames ports_, boots_;
  ChunkedList<Device> devices_;
  NumberTable device_table_;
  ChunkedList<Record> records_;
  std::deque<Place> evidence_;           // beyond what a record itself holds
  std::size_t known_ = 0, settled_ = 0;  // records before the file now read; those looked up
  bool lacks_year_ = false;              // some that are not settled do
  std::vector<std::uint32_t> by_time_;   // the known ones
  bool is_full_ = false;
};

}  // namespace mijian
