// What the monitor's journal says as facts: its rows, how far it reaches, and what is wrong with
// it.
#include "agent/model/monitor_journal.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector monitor_event_collector;

namespace {

constexpr const char* folder = "/var/lib/mijian/journal";
constexpr std::int64_t an_hour = 3600;

class MonitorEventTest : public Collecting {
 protected:
  /// An event so many hours before now.
  static MonitorEvent event(MonitorAction action, int hours_ago, std::string boot = "boot-1") {
    MonitorEvent event;
    event.action = action, event.boot_id = std::move(boot);
    set_time(event, Time{test_now().microseconds - hours_ago * an_hour * microseconds_a_second}, 0);
    return event;
  }
  static MonitorEvent stick(MonitorAction action, int hours_ago) {
    MonitorEvent made = event(action, hours_ago);
    made.device.subsystem = "usb", made.device.device_path = "/devices/x/usb1/1-2";
    made.device.port = "1-2", made.device.device_key = "usb:0951:1666:AA";
    made.device.identity = "proven", made.device.kind = "storage";
    return made;
  }
  void append(const std::vector<MonitorEvent>& events) {
    for (const MonitorEvent& each : events) {
      const auto line = next_chain_line(head_, DigestAlgorithm::sm3, payload_of(each));
      ASSERT_OK(line);
      lines_ += *line;
    }
  }
  /// Ends the file that was written so far and begins the next.
  void next_file() {
    write_file();
    before_ = head_;
    lines_.clear();
  }
  std::string path() const {
    return std::string{folder} + "/" + chain_file_name(before_.sequence + 1);
  }
  void write_file(std::string_view tail = {}) {
    tree_.write(path(), std::string{chain_file_start} + to_text(before_) + "\n" + lines_ +
                            std::string{tail});
    tree_.write(std::string{folder} + "/head", to_text(head_) + "\n");
  }
  std::string covered(const std::string& table = "monitor_event") {
    const Rows rows =
        facts_.select("SELECT state, covers_from, covers_to FROM collection WHERE table_name = '" +
                      table + "' AND source = '" + folder + "'");
    std::string text;
    for (const Row& row : rows) text += row[0] + " " + row[1] + " " + row[2] + "\n";
    return text;
  }

  ChainHead head_, before_;
  std::string lines_;
};

TEST_F(MonitorEventTest, EachEntryIsARow) {
  MonitorEvent mount = event(MonitorAction::mount, 2);
  mount.device.node = "sdb1", mount.mount_point = "/media/x", mount.device.subsystem = "block";
  append({event(MonitorAction::started, 4), stick(MonitorAction::add, 3), mount,
          event(MonitorAction::rotated, 2), event(MonitorAction::lost, 1)});
  write_file();
  collect(monitor_event_collector);
  EXPECT_EQ(facts_.select("SELECT sequence, at, event, subsystem, port, device_key, identity, kind,"
                          " node, mount_point FROM monitor_event ORDER BY sequence"),
            (Rows{{"1", "2026-11-22T08:00:00.000000Z", "started", "monitor", "NULL", "NULL", "NULL",
                   "NULL", "NULL", "NULL"},
                  {"2", "2026-11-22T09:00:00.000000Z", "add", "usb", "1-2", "usb:0951:1666:AA",
                   "proven", "storage", "NULL", "NULL"},
                  {"3", "2026-11-22T10:00:00.000000Z", "mount", "mount", "NULL", "NULL", "NULL",
                   "NULL", "sdb1", "/media/x"},
                  {"5", "2026-11-22T11:00:00.000000Z", "lost", "monitor", "NULL", "NULL", "NULL",
                   "NULL", "NULL", "NULL"}}));
  EXPECT_EQ(
      facts_.select("SELECT started_at, stopped_at, events, losses, chain FROM monitor_run"),
      (Rows{{"2026-11-22T08:00:00.000000Z", "2026-11-22T11:00:00.000000Z", "5", "1", "intact"}}));
}

TEST_F(MonitorEventTest, AnEndedRunCoversFromItsStartToItsLastEntry) {
  append({event(MonitorAction::started, 4), stick(MonitorAction::add, 3),
          event(MonitorAction::stopped, 2)});
  write_file();
  collect(monitor_event_collector);
  EXPECT_EQ(covered(), "complete 2026-11-22T08:00:00.000000Z 2026-11-22T10:00:00.000000Z\n");
  EXPECT_EQ(covered("monitor_run"), covered());
}

TEST_F(MonitorEventTest, OfSeveralRunsOnlyTheLastOneReachesWithoutAHole) {
  append({event(MonitorAction::started, 9), stick(MonitorAction::add, 8),
          event(MonitorAction::stopped, 7), event(MonitorAction::started, 6),
          event(MonitorAction::stopped, 5)});
  write_file();
  collect(monitor_event_collector);
  EXPECT_EQ(covered(), "complete 2026-11-22T06:00:00.000000Z 2026-11-22T07:00:00.000000Z\n");
  EXPECT_EQ(facts_.select("SELECT count(*) FROM monitor_event WHERE event = 'add'"), (Rows{{"1"}}))
      << "what was seen before is told all the same";
}

TEST_F(MonitorEventTest, WhatCameBeforeALossMayNotBeAllThatCame) {
  append({event(MonitorAction::started, 9), event(MonitorAction::lost, 6),
          stick(MonitorAction::present, 6), event(MonitorAction::stopped, 5)});
  write_file();
  collect(monitor_event_collector);
  EXPECT_EQ(covered(), "complete 2026-11-22T06:00:00.000000Z 2026-11-22T07:00:00.000000Z\n");
}

TEST_F(MonitorEventTest, ARunThatGoesOnCoversUntilNow) {
  MonitorEvent started = event(MonitorAction::started, 4);
  started.process = 812;
  append({started, stick(MonitorAction::add, 3)});
  write_file();
  tree_.write("/proc/sys/kernel/random/boot_id", "boot-1\n");
  tree_.write("/proc/812/comm", "mijiand\n");
  collect(monitor_event_collector);
  EXPECT_EQ(covered(), "complete 2026-11-22T08:00:00.000000Z 2026-11-22T12:00:00.000000Z\n");
  EXPECT_EQ(facts_.select("SELECT stopped_at FROM monitor_run"), (Rows{{"NULL"}}));
}

TEST_F(MonitorEventTest, ItsProcessNumberInAnotherBootIsAnothersProcess) {
  MonitorEvent started = event(MonitorAction::started, 4, "boot-0");
  started.process = 812;
  append({started});
  write_file();
  tree_.write("/proc/sys/kernel/random/boot_id", "boot-1\n");
  tree_.write("/proc/812/comm", "mijiand\n");
  collect(monitor_event_collector);
  EXPECT_EQ(covered(), "complete 2026-11-22T08:00:00.000000Z 2026-11-22T08:00:00.000000Z\n");
}

TEST_F(MonitorEventTest, AnAlteredEntryIsAGapAndTheRowsAreTold) {
  append({event(MonitorAction::started, 4), stick(MonitorAction::add, 3),
          stick(MonitorAction::remove, 2)});
  const auto at = lines_.find("0951");
  lines_.replace(at, 4, "0952");
  write_file();
  collect(monitor_event_collector);
  for (const char* table : {"monitor_event", "monitor_run"})
    EXPECT_EQ(facts_.coverage(table, folder).find("partial: "), 0u)
        << facts_.coverage(table, folder);
  EXPECT_NE(facts_.coverage("monitor_event", folder).find("broken at entry 2: altered"),
            std::string::npos);
  EXPECT_EQ(facts_.select("SELECT count(*) FROM monitor_event"), (Rows{{"3"}}));
  EXPECT_EQ(facts_.select("SELECT substr(chain, 1, 26) FROM monitor_run"),
            (Rows{{"broken at entry 2: altered"}}));
}

TEST_F(MonitorEventTest, AFaultIsOfTheRunItFellInto) {
  append({event(MonitorAction::started, 9), stick(MonitorAction::add, 8),
          event(MonitorAction::stopped, 7), event(MonitorAction::started, 6),
          event(MonitorAction::stopped, 5)});
  lines_.replace(lines_.find("0951"), 4, "0952");
  write_file();
  collect(monitor_event_collector);
  EXPECT_EQ(facts_.select("SELECT substr(chain, 1, 6) FROM monitor_run ORDER BY started_at"),
            (Rows{{"broken"}, {"intact"}}));
}

TEST_F(MonitorEventTest, AnEndThatWasCutOffIsAGap) {
  append({event(MonitorAction::started, 4)});
  const std::string kept = lines_;
  append({stick(MonitorAction::add, 3)});
  lines_ = kept;
  write_file();
  collect(monitor_event_collector);
  EXPECT_NE(facts_.coverage("monitor_event", folder).find("broken at entry 2: removed"),
            std::string::npos)
      << facts_.coverage("monitor_event", folder);
}

TEST_F(MonitorEventTest, ARecordThatACrashLeftUnfinishedIsNoFault) {
  append({event(MonitorAction::started, 4), stick(MonitorAction::add, 3)});
  write_file("3 sm3:1234");
  collect(monitor_event_collector);
  EXPECT_EQ(covered(), "complete 2026-11-22T08:00:00.000000Z 2026-11-22T09:00:00.000000Z\n");
  EXPECT_EQ(facts_.select("SELECT count(*) FROM monitor_event"), (Rows{{"2"}}));
  EXPECT_EQ(facts_.select("SELECT chain FROM monitor_run"), (Rows{{"intact"}}));
}

TEST_F(MonitorEventTest, AFileThatCannotBeReadIsAGapAndTheOthersAreRead) {
  append({event(MonitorAction::started, 9), stick(MonitorAction::add, 8)});
  next_file();
  append({stick(MonitorAction::remove, 7)});
  next_file();
  append({event(MonitorAction::started, 4)});
  write_file();
  const std::string unreadable = std::string{folder} + "/" + chain_file_name(3);
  tree_.write(unreadable, std::string(largest_chain_file + 1, '\n'));
  collect(monitor_event_collector);
  EXPECT_EQ(facts_.coverage("monitor_event", unreadable).find("partial: "), 0u)
      << facts_.coverage("monitor_event", unreadable);
  EXPECT_EQ(facts_.select("SELECT sequence FROM monitor_event ORDER BY sequence"),
            (Rows{{"1"}, {"2"}, {"4"}}));
}

TEST_F(MonitorEventTest, AnEntryOfALaterVersionIsAGapNotSilence) {
  append({event(MonitorAction::started, 4)});
  const auto line = next_chain_line(head_, DigestAlgorithm::sm3, R"({"event":"teleported"})");
  ASSERT_OK(line);
  lines_ += *line;
  write_file();
  collect(monitor_event_collector);
  EXPECT_EQ(facts_.select("SELECT reason FROM collection WHERE table_name = 'monitor_event' AND "
                          "state = 'partial'"),
            (Rows{{"1 entries say nothing this version understands"}}));
}

TEST_F(MonitorEventTest, WhereNoMonitorRanNothingIsCovered) {
  collect(monitor_event_collector);
  for (const char* table : {"monitor_event", "monitor_run"})
    EXPECT_EQ(facts_.coverage(table, folder).find("impossible: "), 0u)
        << facts_.coverage(table, folder);
}

}  // namespace
}  // namespace mijian
