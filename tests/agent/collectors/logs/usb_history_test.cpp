#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/collector_run.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/wtmp_record.h"

namespace mijian {

extern const Collector log_history_collector;

namespace {

TEST(UsbHistory, TellsEveryConnectionOfAllRotationsOnce) {
  TestFacts facts;
  run_collector(log_history_collector, saved_host("kernel_log_rotations"), facts);
  EXPECT_EQ(
      facts.select("SELECT device_key, port, connected_at, disconnected_at, block, capacity_bytes, "
                   "file, line "
                   "FROM usb_connection ORDER BY connected_at, port"),
      (Rows{{"usb:0951:1666:60A44C413FAEE33189500015", "1-2", "2026-01-10T00:30:00.123456Z",
             "2026-01-10T01:30:00.123456Z", "sdb", "63864569856", "/var/log/kern.log.5.xz", "3"},
            {"usb:0951:1666:60A44C413FAEE33189500099", "1-1", "2026-04-01T00:10:00.123456Z", "NULL",
             "NULL", "NULL", "/var/log/kern.log.3.bz2", "3"},
            {"usb:0781:5583:4C530001011218100171", "2-1", "2026-04-01T00:10:00.123456Z", "NULL",
             "NULL", "NULL", "/var/log/kern.log.3.bz2", "6"},
            {"usb:1234:abcd@1-3", "1-3", "2026-05-02T00:10:00.123456Z",
             "2026-05-02T00:10:05.123456Z", "NULL", "NULL", "/var/log/kern.log.2.gz", "3"},
            {"usb:1234:abcd@1-3", "1-3", "2026-05-02T00:10:06.123456Z", "NULL", "NULL", "NULL",
             "/var/log/kern.log.2.gz", "10"},
            {"usb:152d:0562@2-2", "2-2", "2026-07-01T00:05:00.123456Z",
             "2026-07-01T01:00:00.123456Z", "sdc", "NULL", "/var/log/kern.log", "3"}}));
}

TEST(UsbHistory, SaysOfEachDeviceWhatTheLogsProve) {
  TestFacts facts;
  run_collector(log_history_collector, saved_host("kernel_log_rotations"), facts);
  EXPECT_EQ(
      facts.select("SELECT device_key, identity, manufacturer, product, kind, connections, uses, "
                   "time_quality, "
                   "after_commissioning FROM usb_history ORDER BY first_seen, device_key"),
      (Rows{{"usb:0951:1666:60A44C413FAEE33189500015", "proven", "Kingston", "DataTraveler 3.0",
             "storage", "1", "1", "exact", "1"},
            {"usb:0781:5583:4C530001011218100171", "proven", "NULL", "Ultra Fit", "unknown", "1",
             "1", "exact", "1"},
            {"usb:0951:1666:60A44C413FAEE33189500099", "proven", "NULL", "DataTraveler 3.0",
             "unknown", "1", "1", "exact", "1"},
            {"usb:1234:abcd@1-3", "none", "y idVendor=0951, idProduct=1666",
             "x usb 1-3: SerialNumber: FORGED", "hub", "2", "1", "exact", "1"},
            {"usb:152d:0562@2-2", "none", "NULL", "NULL", "storage", "1", "1", "exact", "1"}}));
  EXPECT_EQ(facts.coverage("usb_history", "kernel log"), "complete: ");
  EXPECT_EQ(facts.coverage("usb_connection", "kernel log"), "complete: ");
}

TEST(UsbHistory, TheCommissioningDayPartsTheFactorysTraces) {
  DeclaredTerminal terminal;
  terminal.number = "BM-001", terminal.terminal_class = "standalone-jimi",
  terminal.commissioned_on = "2026-04-15";
  TestFacts facts;
  run_collector(log_history_collector, saved_host("kernel_log_rotations"), facts, &terminal);
  EXPECT_EQ(
      facts.select("SELECT after_commissioning, count(*) FROM usb_history GROUP BY 1 ORDER BY 1"),
      (Rows{{"0", "3"}, {"1", "2"}}));
}

TEST(UsbHistory, AJournalThatCannotBeReadIsNoHistory) {
  TestFacts facts;
  run_collector(log_history_collector, saved_host("no_usb_bus"), facts);
  EXPECT_EQ(facts.select("SELECT * FROM usb_history"), Rows{});
  for (const char* table : {"usb_history", "usb_connection", "usb_evidence"}) {
    EXPECT_EQ(facts.coverage(table, "kernel log"),
              "impossible: no kernel log is kept: /var/log has neither kern.log nor syslog nor "
              "messages with kernel lines");
    EXPECT_EQ(facts.coverage(table, "systemd journal"),
              "impossible: /var/log/journal/8d1f/system.journal: cut off inside its header");
  }
}

class UsbHistoryOffline : public testing::Test {
 protected:
  void write(std::string_view path, std::string_view text, std::int64_t modified) {
    tree_.write(path, text);
    const timespec times[] = {{modified, 0}, {modified, 0}};
    ASSERT_EQ(::utimensat(AT_FDCWD, tree_.of(path).c_str(), times, 0), 0);
  }
  void collect() {
    auto host = Host::offline(tree_.path());
    ASSERT_OK(host);
    run_collector(log_history_collector, *host, facts_);
  }

  TemporaryTree tree_;
  TestFacts facts_;
};

constexpr std::int64_t new_year_2026 = 1'767'225'600;

TEST_F(UsbHistoryOffline, YearsAreInferredBackFromTheFilesTime) {
  tree_.write("/etc/timezone", "Asia/Shanghai\n");
  write("/var/log/messages",
        "Dec 30 10:00:00 h kernel: usb 1-1: New USB device found, idVendor=0951, idProduct=1666\n"
        "Dec 30 10:00:00 h kernel: usb 1-1: SerialNumber: ABCDEF01\n"
        "Jan  2 10:00:00 h kernel: usb 1-1: USB disconnect, device number 4\n",
        new_year_2026 + 86'400 * 2);
  collect();
  EXPECT_EQ(
      facts_.select("SELECT connected_at, disconnected_at, time_quality FROM usb_connection"),
      (Rows{{"2025-12-30T02:00:00.000000Z", "2026-01-02T02:00:00.000000Z", "year_inferred"}}));
}

TEST_F(UsbHistoryOffline, AnotherProgramsLineIsNoConnection) {
  write("/var/log/syslog",
        "2026-01-01T00:00:00Z h logger: usb 1-1: New USB device found, idVendor=0951, "
        "idProduct=1666\n"
        "2026-01-01T00:00:01Z h kernel: nothing\n",
        new_year_2026);
  collect();
  EXPECT_EQ(facts_.select("SELECT * FROM usb_connection"), Rows{});
  EXPECT_EQ(facts_.coverage("usb_history", "kernel log"), "complete: ");
}

TEST_F(UsbHistoryOffline, ALogWithoutKernelLinesCoversNothing) {
  write("/var/log/syslog", "2026-01-01T00:00:00Z h sshd[1]: the kernel is not speaking\n",
        new_year_2026);
  collect();
  EXPECT_EQ(facts_.coverage("usb_history", "kernel log").substr(0, 10), "impossible");
}

TEST_F(UsbHistoryOffline, ADamagedRotationIsAGapAndTheRestStands) {
  write("/var/log/kern.log",
        "2026-01-01T00:00:00Z h kernel: usb 1-1: New USB device found, idVendor=0951, "
        "idProduct=1666\n",
        new_year_2026);
  write("/var/log/kern.log.1.gz", "\x1f\x8b garbage", new_year_2026);
  collect();
  EXPECT_EQ(facts_.select("SELECT device_key FROM usb_history"), (Rows{{"usb:0951:1666@1-1"}}));
  EXPECT_EQ(facts_.coverage("usb_history", "/var/log/kern.log.1.gz").substr(0, 7), "partial");
}

TEST_F(UsbHistoryOffline, ARotationWhoseTimesNobodyUnderstandsIsAGap) {
  write("/var/log/kern.log", "2026-01-01T00:00:00Z h kernel: nothing\n", new_year_2026);
  write("/var/log/kern.log.1", "1767139200 h kernel: nothing\n", new_year_2026);
  collect();
  EXPECT_EQ(facts_.coverage("usb_history", "/var/log/kern.log.1"),
            "partial: none of its lines says a known time");
}

// From the beginning of one day of December to that of another.
std::string a_line_every_half_day(int from, int to) {
  std::string text;
  for (int half = 2 * from; half <= 2 * to; ++half)
    text += fmt::format("2025-12-{:02}T{:02}:00:00Z h kernel: hello\n", half / 2, half % 2 * 12);
  return text;
}

TEST_F(UsbHistoryOffline, ARotationThatIsMissingIsAGapUnlessAnotherLogHoldsItsTime) {
  write("/var/log/kern.log.3", a_line_every_half_day(1, 7), new_year_2026);
  write("/var/log/kern.log.1", a_line_every_half_day(14, 21), new_year_2026);
  write("/var/log/kern.log", a_line_every_half_day(21, 31), new_year_2026);
  collect();
  EXPECT_EQ(facts_.coverage("usb_history", "/var/log/kern.log"),
            "partial: rotations are missing beside /var/log/kern.log.1: 1");
  EXPECT_EQ(facts_.coverage("mount_history", "/var/log/kern.log"), "none");
  const std::string reach =
      "SELECT covers_from, covers_to FROM collection WHERE table_name = 'usb_history' AND source = "
      "'kernel log'";
  EXPECT_EQ(facts_.select(reach),
            (Rows{{"2025-12-14T00:00:00.000000Z", "2025-12-31T00:00:00.000000Z"}}));
  write("/var/log/syslog", a_line_every_half_day(2, 20), new_year_2026);
  TestFacts both;
  auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  run_collector(log_history_collector, *host, both);
  EXPECT_EQ(both.coverage("usb_history", "/var/log/kern.log"), "none");
  EXPECT_EQ(both.select(reach),
            (Rows{{"2025-12-01T00:00:00.000000Z", "2025-12-31T00:00:00.000000Z"}}));
}

TEST_F(UsbHistoryOffline, OfThousandsWhoNeverLoggedOutSomeAreNamed) {
  std::string wtmp = boot_record("2026-01-01T00:00:00Z");
  for (int user = 1000; user < 1100; ++user)
    wtmp += login_record(("u" + std::to_string(user)).c_str(),
                         ("pts/" + std::to_string(user)).c_str(), "2026-01-01T00:00:01Z");
  write("/var/log/wtmp", wtmp + login_record("zoe", "tty1", "2026-01-01T00:00:20Z"), new_year_2026);
  write("/var/log/kern.log",
        "2026-01-01T00:00:10Z h kernel: usb 1-1: New USB device found, idVendor=0951, "
        "idProduct=1666\n",
        new_year_2026 + 60);
  collect();
  const Rows users = facts_.select("SELECT users FROM usb_connection");
  ASSERT_EQ(users.size(), 1u);
  EXPECT_EQ(users[0][0].substr(0, 11), "u1000 u1001");
  EXPECT_EQ(users[0][0].substr(users[0][0].size() - 9), "u1063 …");
}

TEST_F(UsbHistoryOffline, AMissingRotationOfTheDaemonsLogIsAGapOfMountsToo) {
  write("/var/log/syslog.3", "2025-12-01T00:00:00Z h kernel: a\n", new_year_2026);
  write("/var/log/syslog.1", "2025-12-14T00:00:00Z h kernel: c\n", new_year_2026);
  write("/var/log/syslog", "2025-12-21T00:00:00Z h kernel: e\n", new_year_2026);
  collect();
  EXPECT_EQ(facts_.coverage("mount_history", "/var/log/syslog"),
            "partial: rotations are missing beside /var/log/syslog.1: 1");
}

TEST_F(UsbHistoryOffline, TheSameEventInThreeLogsIsOne) {
  const std::string line =
      "h kernel: [  12.000001] usb 1-1: New USB device found, idVendor=0951, idProduct=1666\n";
  write("/var/log/kern.log", "2026-01-01T00:00:00.900000Z " + line, new_year_2026);
  write("/var/log/syslog",
        "2026-01-01T00:00:01.100000Z " + line +
            "2026-01-01T00:00:01.100000Z h kernel: [  12.100000] " +
            "usb 1-1: SerialNumber: ABCDEF01\n",
        new_year_2026);
  write("/var/log/messages", "2026-01-01T00:00:00.900000Z " + line, new_year_2026);
  collect();
  EXPECT_EQ(facts_.select("SELECT device_key, connected_at FROM usb_connection"),
            (Rows{{"usb:0951:1666:ABCDEF01", "2026-01-01T00:00:00.900000Z"}}));
  EXPECT_EQ(facts_.select("SELECT device_key, port, connected_at, source, file, line, cursor "
                          "FROM usb_evidence ORDER BY file"),
            (Rows{{"usb:0951:1666:ABCDEF01", "1-1", "2026-01-01T00:00:00.900000Z", "kernel_log",
                   "/var/log/kern.log", "1", "NULL"},
                  {"usb:0951:1666:ABCDEF01", "1-1", "2026-01-01T00:00:00.900000Z", "kernel_log",
                   "/var/log/messages", "1", "NULL"},
                  {"usb:0951:1666:ABCDEF01", "1-1", "2026-01-01T00:00:00.900000Z", "kernel_log",
                   "/var/log/syslog", "1", "NULL"}}));
}

TEST_F(UsbHistoryOffline, AUasDiskAmongTwoNewDevicesIsNotGuessed) {
  const auto found = [](const char* port, const char* product) {
    return std::string{"2026-01-01T00:00:00Z h kernel: usb "} + port +
           ": New USB device found, idVendor=0951, idProduct=" + product + "\n";
  };
  write("/var/log/kern.log",
        found("1-1", "0001") + found("1-2", "0002") +
            "2026-01-01T00:00:01Z h kernel: scsi host6: uas\n",
        new_year_2026);
  collect();
  EXPECT_EQ(facts_.select("SELECT DISTINCT kind FROM usb_history"), (Rows{{"unknown"}}));
}

TEST_F(UsbHistoryOffline, AStickWithABadContactIsOneUse) {
  std::string text;
  for (int second = 0; second < 6; second += 2) {
    const std::string at = "2026-01-01T00:00:0" + std::to_string(second),
                      then = "2026-01-01T00:00:0" + std::to_string(second + 1);
    text += at + "Z h kernel: usb 1-1: New USB device found, idVendor=0951, idProduct=1666\n";
    text += then + "Z h kernel: usb 1-1: USB disconnect, device number 4\n";
  }
  write("/var/log/kern.log", text, new_year_2026);
  collect();
  EXPECT_EQ(facts_.select(
                "SELECT connections, uses, (SELECT count(*) FROM usb_connection) FROM usb_history"),
            (Rows{{"3", "1", "3"}}));
}

}  // namespace
}  // namespace mijian
