// From kernel messages to connections: which device was on which port from when to when. Keyed by
// port, so that two devices that come at once keep their own names and serials.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/collectors/kernel_message.h"
#include "agent/collectors/log_pass.h"
#include "agent/collectors/usb_log.h"

namespace mijian {

/// Where and when a message stood.
struct LogPlace {
  LogStamp stamp;
  std::optional<std::int64_t> monotonic;
  std::size_t file = 0;     // index of its LogReport
  std::int64_t number = 0;  // line
};

struct UsbSession {
  std::string port, vendor_id, product_id;
  std::string serial, manufacturer, product;  // empty: the device gave none
  bool is_storage = false, is_hub = false;
  std::string disk;
  std::optional<std::int64_t> capacity;
  LogPlace found;
  std::optional<LogPlace> left;  // none: no line says so
};

/// Takes the messages of one stream (a log with its rotations, or the journals), oldest first.
class UsbSessions {
 public:
  static constexpr std::size_t most_sessions = 200'000;

  void take(const KernelMessage& message);
  /// A line of a log; of another program than the kernel it is none of ours.
  void take(const FoundLine& line);
  /// What was seen, in the order it was found.
  const std::vector<UsbSession>& sessions() const { return sessions_; }
  /// True when there were more than most_sessions; the later ones are missing.
  bool is_full() const { return is_full_; }

 private:
  UsbSession* open_on(std::string_view port);
  UsbSession* of_host(std::int64_t scsi_host);
  void find(const UsbLogEvent& event, const LogPlace& place);
  void claim_uas(std::int64_t scsi_host, const LogPlace& place);
  void describe(const UsbLogEvent& event, const LogPlace& place);

  std::vector<UsbSession> sessions_;
  std::map<std::string, std::size_t, std::less<>> open_;  // by port
  std::map<std::int64_t, std::size_t> hosts_;             // by SCSI host
  std::string boot_id_;                                   // of the last message that named one
  bool is_full_ = false;
};

}  // namespace mijian
