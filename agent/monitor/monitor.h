// The monitor: hears devices, mounts and links, and writes what they do into the journal. One
// thread that sleeps until the kernel tells something. Alerts are the caller's.
#pragma once

#include <csignal>

#include <functional>
#include <string>
#include <vector>

#include "agent/collectors/usb/usb_identity.h"
#include "agent/host/link_events.h"
#include "agent/host/mount_events.h"
#include "agent/host/usb_events.h"
#include "agent/monitor/device_watch.h"
#include "agent/monitor/journal.h"
#include "agent/monitor/link_watch.h"
#include "agent/monitor/mount_watch.h"

namespace mijian {

/// The clocks, read by programs/ only.
struct Moment {
  Time now;
  std::int64_t monotonic_us = 0;
  std::int64_t offset_seconds = 0;  // of the terminal's zone, east of Greenwich
};

/// What the monitor is handed by its program.
struct MonitorDoors {
  std::function<Moment()> moment;
  std::string boot_id;
  std::function<bool()> stop;                                     // asked after each wake-up
  std::function<void(const std::vector<JournalEntry>&)> written;  // a batch is on disk
  std::function<void(const Sentence&)> warn;  // losses, a full disk, a journal that is not whole
  std::function<void()> woken;                // by whatever: children may have ended
  sigset_t signals_while_waiting;             // mask in which stop and woken can be signalled
  int device_buffer_bytes = DeviceEvents::receive_buffer;  // of the sockets; smaller ones in tests
  int link_buffer_bytes = LinkEvents::receive_buffer;
};

class Monitor {
 public:
  static constexpr std::size_t batch_events = 64;
  static constexpr std::int64_t batch_microseconds = 20'000;
  static constexpr std::size_t most_waiting = 4096;

  /// Opens what is listened to first and the journal then, so that nothing falls between.
  static Result<std::unique_ptr<Monitor>> open(const std::string& folder,
                                               const UsbSerialCatalogue* catalogue,
                                               MonitorDoors doors);
  /// Until stop() says so; the last batch is written before it returns.
  Status run();

 private:
  /// A socket that may have lost messages. What is there is asked for only when nothing waits in it
  /// any more: until then the kernel drops what comes, and says so no second time.
  struct Source {
    bool must_ask = false;
    std::string why;           // of a loss that is still to be told
    std::int64_t dropped = 0;  // as told so far
    void lose(const Error& error) { must_ask = true, why = error.text(); }
  };

  Monitor(DeviceEvents devices, LinkEvents links, MountEvents mounts,
          const UsbSerialCatalogue* catalogue, MonitorDoors doors);
  Status open_journal(const std::string& folder);
  void replay(const MonitorEvent& event);
  void begin();
  void gather();
  bool hear_device();
  bool hear_links();
  void look_at_mounts(bool seen_live);
  void look_at_devices();
  void tell_drop(Source& source, std::optional<std::int64_t> dropped);
  void heal_devices();
  void heal_links();
  void add(const std::vector<Happening>& happenings);
  void add(const Happening& happening);
  MonitorEvent event_of_now(const Happening& happening) const;
  void commit();
  void tell_loss(std::vector<MonitorEvent>& batch);
  void rotate();
  void failed_to_write(const Error& error);
  Status wait();

  DeviceEvents devices_;
  LinkEvents links_;
  MountEvents mounts_;
  MonitorDoors doors_;
  KnownDevices known_;
  DeviceWatch device_watch_;
  MountWatch mount_watch_;
  LinkWatch link_watch_;
  std::unique_ptr<Journal> journal_;
  std::vector<MonitorEvent> waiting_;
  std::int64_t dropped_ = 0;      // did not fit into memory while the disk was full
  std::int64_t retry_at_us_ = 0;  // 0: the disk takes what it is given
  bool mounts_changed_ = false;
  bool was_cut_off_ = false;  // the run before, in this boot: its last entry is not `stopped`
  Source device_source_, link_source_;
};

}  // namespace mijian
