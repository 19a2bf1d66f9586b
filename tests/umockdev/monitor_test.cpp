// The monitor as it runs, hearing udev: a real record's camera is plugged in and pulled out.
#include "agent/monitor/monitor.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <set>

#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"
#include "tests/umockdev/testbed.h"

namespace mijian {
namespace {

constexpr unsigned longest_run_seconds = 60;
constexpr const char* came = "add 1-1.5.2.3 phone usb:04a9:31c0:C767F1C714174C309255F70E4A7B2EE2";
constexpr const char* was_there =
    "present 1-1.5.2.3 phone usb:04a9:31c0:C767F1C714174C309255F70E4A7B2EE2*";
constexpr const char* left =
    "remove 1-1.5.2.3 phone usb:04a9:31c0:C767F1C714174C309255F70E4A7B2EE2";
using Lines = std::vector<std::string>;

class UdevOfTheMonitor : public testing::Test {
 protected:
  void SetUp() override {
    bed_.emplace();
    if (const std::string why = bed_->why_not(); !why.empty()) GTEST_SKIP() << why;
    for (RecordedDevice& device : recorded_devices("canon-powershot-sx200")) {
      const bool is_camera = device.properties["ID_MODEL_ID"] == "31c0";
      if (!is_camera) bed_->add(device);
      if (is_camera) camera_ = std::move(device);
    }
    ASSERT_FALSE(camera_.path.empty());
    auto catalogue = UsbSerialCatalogue::load(MIJIAN_SOURCE_DIR "/policies");
    ASSERT_OK(catalogue);
    catalogue_ = std::move(*catalogue);
  }
  void plug() {
    bed_->add(camera_);
    bed_->tell(camera_.path, "add");
  }
  /// As the kernel does it: gone from /sys, and a message without what udev had asked the device.
  void pull() {
    bed_->set_property(camera_.path, "ID_SERIAL_SHORT", "");
    bed_->tell(camera_.path, "remove");
    bed_->remove(camera_.path);
  }
  /// Each step follows the entry that the one before it made; the last one ends the run.
  void run(std::vector<std::function<void()>> steps, MonitorAction last, int times) {
    MonitorDoors doors;
    doors.boot_id = "boot-1";
    doors.moment = [now = std::int64_t{0}]() mutable { return Moment{test_now(), ++now, 0}; };
    doors.warn = [](const Sentence& what) { ADD_FAILURE() << what.en; };
    doors.woken = [] {};
    sigemptyset(&doors.signals_while_waiting);
    std::size_t next = 0;
    doors.written = [&](const std::vector<JournalEntry>& batch) {
      for (const JournalEntry& entry : batch)
        if (entry.event.device.device_path == camera_.path) times -= entry.event.action == last;
      if (next < steps.size()) steps[next++]();
    };
    doors.stop = [&] { return times <= 0; };
    ::alarm(longest_run_seconds);  // one that misses an event would wait for ever
    auto monitor = Monitor::open(tree_.of("/journal"), &catalogue_, std::move(doors));
    ASSERT_OK(monitor);
    ASSERT_OK((*monitor)->run());
    ::alarm(0);
  }
  /// What the journal says of USB devices: event, port, kind, key; a star: not seen live.
  Lines journal() {
    Lines lines;
    const auto state = read_journal(tree_.of("/journal"), [&](const auto&, const auto& event) {
      ASSERT_OK(event);
      const MonitoredDevice& device = event->device;
      if (event->action == MonitorAction::lost) lines.push_back("lost " + event->reason);
      if (device.subsystem != "usb") return;
      lines.push_back(std::string{stored_word(monitor_action_words, event->action)} + " " +
                      device.port + " " + device.kind + " " + device.device_key +
                      (event->seen_live ? "" : "*"));
    });
    if (!state) return {state.error().text()};
    EXPECT_EQ(chain_verdict(*state).en, "intact");
    return lines;
  }
  static Lines with_hubs(Lines lines) {
    lines.insert(lines.begin(),
                 {"present 1-1 hub usb:8087:0020@1-1*", "present 1-1.5 hub usb:17ef:1005@1-1.5*",
                  "present 1-1.5.2 hub usb:0409:0058@1-1.5.2*"});
    return lines;
  }

  std::optional<Testbed> bed_;
  RecordedDevice camera_;
  UsbSerialCatalogue catalogue_;
  TemporaryTree tree_;
};

TEST_F(UdevOfTheMonitor, WhatComesAndGoesIsWrittenWithTheSerialThatOnlyItsComingTold) {
  run({[&] { plug(); }, [&] { pull(); }, [&] { plug(); }, [&] { pull(); }}, MonitorAction::remove,
      2);
  EXPECT_EQ(journal(), with_hubs({came, left, came, left}));
}

TEST_F(UdevOfTheMonitor, OnePulledBeforeAnybodyLookedIsToldByItsMessages) {
  run({[&] {
        plug();
        pull();
      }},
      MonitorAction::remove, 1);
  EXPECT_EQ(journal(), with_hubs({came, left}));
}

TEST_F(UdevOfTheMonitor, WhatWasThereAtTheStartIsPresentAndLeavesByItsKey) {
  bed_->add(camera_);
  run({[&] { pull(); }}, MonitorAction::remove, 1);
  EXPECT_EQ(journal(), with_hubs({was_there, left}));
}

}  // namespace
}  // namespace mijian
