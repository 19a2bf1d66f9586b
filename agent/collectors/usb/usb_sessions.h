// From kernel messages to connections: which device was on which port from when to when. Keyed by
// port, so that two devices that come at once keep their own names and serials.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "agent/collectors/usb/kernel_message.h"
#include "agent/collectors/usb/usb_log.h"
#include "agent/collectors/usb/usb_session.h"
#include "agent/collectors/usb/usb_timeline.h"

namespace mijian {

/// Takes the messages of one stream (a log with its rotations, or the journals), oldest first, and
/// hands each connection to the timeline when it can gain nothing more.
class UsbSessions {
 public:
  explicit UsbSessions(UsbTimeline& timeline) : timeline_{timeline} {}
  UsbSessions(const UsbSessions&) = delete;
  UsbSessions& operator=(const UsbSessions&) = delete;

  void take(const KernelMessage& message);
  /// The last message of one file was taken (of all journals at once): a log's lines without a year
  /// get theirs from LogReport::first_year; 0 where all lines had one.
  void end_file(int first_year);
  /// The stream is over: what is still open is handed over without its leaving. No end_file()
  /// follows it but one last one is made here.
  void end();

 private:
  // A place to plug in: who is there, or who left it last and may still be spoken of.
  struct Port {
    std::string_view name;  // the key it is found by
    UsbSession session;
    bool is_open = false, is_told = true;  // told: nothing here that the timeline lacks
    std::int64_t number = -1;              // of the device on its bus
    std::optional<UsbPlace> announced;     // of a device whose ids were not told yet
    std::int64_t announced_number = -1;
    std::string last_ids, last_serial;  // of the connection before
    std::optional<UsbPlace> last_left;
    std::int64_t departure = 0;  // which one it was, of all that left
  };

  Port* known_on(std::string_view port);
  Port* open_on(std::string_view port);
  Port* with_number(std::int64_t number);
  Port* with_disk(const UsbLogEvent& event);
  Port* with_ids(const UsbLogEvent& event);
  Port* only_newcomer(const UsbPlace& place);
  UsbPlace place_of(const KernelMessage& message) const;

  void forget_all();
  void begin_boot(std::string_view boot_id);
  Port& at(std::string_view port);
  void confirm(Port& port);
  void confirm(std::string_view port);
  void open(Port& port, const UsbPlace& place);
  void announce(const UsbLogEvent& event, const UsbPlace& place);
  void find(const UsbLogEvent& event, const UsbPlace& place);
  void leave(const UsbLogEvent& event, const UsbPlace& place);
  void claim_host(std::int64_t scsi_host, const UsbPlace& place);
  void describe(const UsbLogEvent& event);
  void describe_disk(const UsbLogEvent& event);
  void tell(Port& port);

  static constexpr std::size_t most_ports = 4096;

  UsbTimeline& timeline_;
  std::map<std::string, Port, std::less<>> ports_;
  Port* latest_ = nullptr;               // who was spoken of last
  std::map<std::int64_t, Port*> hosts_;  // by SCSI host
  std::int64_t departures_ = 0;
  std::int64_t waiting_host_ = -1;  // a storage device's that nobody could be given yet
  std::string sized_disk_;          // 2.6 tells a disk's size before its host
  std::int64_t sized_capacity_ = 0;
  std::string boot_id_;  // of the last message that named one
};

}  // namespace mijian
