// Past connections from systemd journals: made by systemd-journal-remote, read as any machine's.
#include <filesystem>
#include <fstream>

#include "tests/support/collecting.h"
#include "tests/support/journal_maker.h"

namespace mijian {

extern const Collector log_history_collector;

namespace {

constexpr Time started = {1'760'000'000'000'000};  // 2025-10-09T08:53:20Z
constexpr Time next_day = {started.microseconds + 86'400'000'000};
constexpr const char* active = "/var/log/journal/abc/system.journal";
constexpr const char* archived = "/var/log/journal/abc/system@1-1-1.journal";
constexpr const char* connections =
    "SELECT port, device_key, connected_at, disconnected_at FROM usb_connection "
    "ORDER BY connected_at, port";

class UsbJournals : public Collecting {
 protected:
  void SetUp() override {
    if (const std::string why = no_journal_maker(); !why.empty()) GTEST_SKIP() << why;
  }
  void found(const std::string& port, const std::string& ids) {
    maker_.kernel("usb " + port + ": New USB device found, " + ids + ", bcdDevice= 1.00", "usb");
  }
  void says(const std::string& port, const std::string& text) {
    maker_.kernel("usb " + port + ": " + text, "usb");
  }
  // Lets the only entry of a file have this number in the count of one machine.
  void set_count(std::string_view inside, char number) {
    constexpr int sequence_id = 72, last_number = 160, first_number = 168;
    std::fstream file{tree_.of(inside), std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(sequence_id) << "0123456789abcdef";
    for (const int place : {last_number, first_number}) file.seekp(place) << number;
    ASSERT_TRUE(file.good());
  }
  std::string coverage() { return facts_.coverage("usb_connection", "systemd journal"); }

  JournalMaker maker_;
};

TEST_F(UsbJournals, UsbripDefect4_AMachineWithoutTextLogsHasItsHistoryInTheJournal) {
  maker_.boot(JournalMaker::first_boot, started).at(10);
  found("1-2", "idVendor=0951, idProduct=1666");
  says("1-2", "Product: DataTraveler 3.0");
  says("1-2", "SerialNumber: 4C530001");
  maker_.at(11).kernel("usb-storage 1-2:1.0: USB Mass Storage device detected", "usb");
  maker_.kernel("scsi host6: usb-storage 1-2:1.0", "scsi");
  maker_.kernel("sd 6:0:0:0: [sdb] 124735488 512-byte logical blocks: (63.9 GB/59.5 GiB)", "scsi");
  maker_.at(60).kernel("audit: nothing of ours", {}, 5);
  says("1-2", "USB disconnect, device number 4");
  maker_.write(tree_, active);
  collect_offline(log_history_collector);
  EXPECT_EQ(
      facts_.select("SELECT device_key, kind, product, manufacturer, capacity_bytes "
                    "FROM usb_history"),
      (Rows{{"usb:0951:1666:4C530001", "storage", "DataTraveler 3.0", "NULL", "63864569856"}}));
  EXPECT_EQ(facts_.select(connections),
            (Rows{{"1-2", "usb:0951:1666:4C530001", "2025-10-09T08:53:30.001500Z",
                   "2025-10-09T08:54:20.001500Z"}}));
  EXPECT_EQ(facts_.select("SELECT boot_id, time_quality FROM usb_connection"),
            (Rows{{std::string{JournalMaker::first_boot}, "exact"}}));
  const Rows evidence = facts_.select("SELECT source, file, line, cursor FROM usb_evidence");
  ASSERT_EQ(evidence.size(), 1u);
  EXPECT_EQ(evidence[0][0], "journal");
  EXPECT_EQ(evidence[0][1], active);
  EXPECT_EQ(evidence[0][2], "NULL");
  EXPECT_EQ(evidence[0][3].substr(0, 2), "s=");
  EXPECT_EQ(evidence[0][3].substr(34), ";i=1");
  EXPECT_EQ(facts_.coverage("usb_connection", "kernel log"),
            "complete: no log file holds messages of the kernel; the systemd journal does");
  EXPECT_EQ(coverage(), "complete: ");
}

TEST_F(UsbJournals, AConnectionGoesOnFromAnArchivedFileIntoTheNextAndEndsWithItsBoot) {
  maker_.boot(JournalMaker::first_boot, started).at(10);
  found("1-1", "idVendor=0951, idProduct=1666");
  found("1-2", "idVendor=0781, idProduct=5581");
  says("1-2", "Product: Ultra");  // interleaved: each port keeps its own
  says("1-1", "Product: DataTraveler");
  says("1-1", "SerialNumber: KINGSTON1");
  says("1-2", "SerialNumber: SANDISK2");
  maker_.write(tree_, archived);
  maker_.boot(JournalMaker::first_boot, started).at(100);
  says("1-1", "USB disconnect, device number 4");
  maker_.boot(JournalMaker::second_boot, next_day).at(5);
  says("1-2", "USB disconnect, device number 4");  // of nobody that this boot knows
  maker_.write(tree_, active);
  collect_offline(log_history_collector);
  EXPECT_EQ(facts_.select(connections),
            (Rows{{"1-1", "usb:0951:1666:KINGSTON1", "2025-10-09T08:53:30.001500Z",
                   "2025-10-09T08:55:00.001500Z"},
                  {"1-2", "usb:0781:5581:SANDISK2", "2025-10-09T08:53:30.001500Z", "NULL"}}));
}

TEST_F(UsbJournals, TheSameEventInALogAndInTheJournalIsOneConnectionToldTwice) {
  maker_.boot(JournalMaker::first_boot, started).at(10);
  found("1-2", "idVendor=0951, idProduct=1666");
  says("1-2", "SerialNumber: 4C530001");
  maker_.write(tree_, active);
  tree_.write("/var/log/kern.log",
              "2025-10-09T08:53:30.900000+00:00 h kernel: [   10.000000] usb 1-2: New USB device "
              "found, idVendor=0951, idProduct=1666, bcdDevice= 1.00\n"
              "2025-10-09T08:53:30.900000+00:00 h kernel: [   10.000000] usb 1-2: SerialNumber: "
              "4C530001\n");
  collect_offline(log_history_collector);
  EXPECT_EQ(facts_.select("SELECT device_key FROM usb_connection"),
            (Rows{{"usb:0951:1666:4C530001"}}));
  EXPECT_EQ(facts_.select("SELECT source, file FROM usb_evidence ORDER BY source"),
            (Rows{{"journal", active}, {"kernel_log", "/var/log/kern.log"}}));
  EXPECT_EQ(facts_.coverage("usb_connection", "kernel log"),
            "complete: together with the systemd journal");
  EXPECT_EQ(coverage(), "complete: together with the kernel log");
}

TEST_F(UsbJournals, WhatADeviceOrAProgramWritesForgesNothing) {
  maker_.boot(JournalMaker::first_boot, started).at(10);
  found("1-2", "idVendor=0951, idProduct=1666");
  says("1-2", "Product: x\nusb 1-3: New USB device found, idVendor=dead, idProduct=beef");
  says("1-2", "Manufacturer: usb 1-2: SerialNumber: FORGED");
  for (int line = 0; line < 454; ++line)
    says("1-2", "Product: usb 1-" + std::to_string(line) + ": USB disconnect, device number 4");
  maker_.program("kernel", "usb 1-4: New USB device found, idVendor=dead, idProduct=beef");
  maker_.write(tree_, active);
  collect_offline(log_history_collector);
  EXPECT_EQ(facts_.select("SELECT port, disconnected_at FROM usb_connection"),
            (Rows{{"1-2", "NULL"}}));
  EXPECT_EQ(facts_.select("SELECT device_key, serial FROM usb_history"),
            (Rows{{"usb:0951:1666@1-2", "NULL"}}));
}

TEST_F(UsbJournals, AWarningOfNoSubsystemIsReadToo) {
  maker_.boot(JournalMaker::first_boot, started).at(10);
  found("1-2", "idVendor=0951, idProduct=1666");
  maker_.kernel("scsi host6: usb-storage 1-2:1.0", "scsi");
  maker_.kernel("sd 6:0:0:0: [sdb] Attached SCSI removable disk", "scsi");
  maker_.at(20).kernel("device offline error, dev sdb, sector 8 op 0x1:(WRITE)", {}, 3);
  says("1-2", "USB disconnect, device number 4");
  maker_.write(tree_, active);
  collect_offline(log_history_collector);
  EXPECT_EQ(facts_.select("SELECT block, unsafe_removal FROM usb_connection"),
            (Rows{{"sdb", "1"}}));
}

TEST_F(UsbJournals, ADamagedFileIsAGapAndTheOthersAreRead) {
  maker_.boot(JournalMaker::first_boot, started).at(10);
  found("1-2", "idVendor=0951, idProduct=1666");
  maker_.write(tree_, active);
  found("1-3", "idVendor=0951, idProduct=1666");
  maker_.write(tree_, archived);
  std::filesystem::resize_file(tree_.of(archived), 4096);
  collect_offline(log_history_collector);
  EXPECT_EQ(facts_.select("SELECT port FROM usb_connection"), (Rows{{"1-2"}}));
  EXPECT_EQ(facts_.coverage("usb_connection", archived).substr(0, 16), "partial: cut off");
}

TEST_F(UsbJournals, EntriesThatAreMissingBetweenTwoFilesAreAGap) {
  maker_.boot(JournalMaker::first_boot, started).at(10);
  found("1-2", "idVendor=0951, idProduct=1666");
  maker_.write(tree_, archived);
  maker_.boot(JournalMaker::second_boot, next_day).at(10);
  found("1-3", "idVendor=0951, idProduct=1666");
  maker_.write(tree_, active);
  set_count(archived, 1);
  set_count(active, 40);
  collect_offline(log_history_collector);
  EXPECT_EQ(facts_.coverage("usb_connection", "/var/log/journal/abc"),
            "partial: entries are missing beside /var/log/journal/abc/system.journal: 38");
  EXPECT_EQ(facts_.select("SELECT port FROM usb_connection ORDER BY port"),
            (Rows{{"1-2"}, {"1-3"}}));
  EXPECT_EQ(facts_.select("SELECT covers_from FROM collection WHERE table_name = 'usb_connection' "
                          "AND source = 'systemd journal'"),
            (Rows{{"2025-10-10T08:53:30.001500Z"}}));
}

TEST_F(UsbJournals, OneThatIsNamedIsReadInsteadOfTheMachinesOwn) {
  maker_.boot(JournalMaker::first_boot, started).at(10);
  found("1-2", "idVendor=0951, idProduct=1666");
  maker_.write(tree_, active);
  found("1-3", "idVendor=0781, idProduct=5581");
  maker_.write(tree_, "/saved/copy-of-a-journal");
  const auto host = Host::offline(tree_.path());
  CollectContext context{test_now(), {}, nullptr};
  context.logs = {"/saved/copy-of-a-journal"};
  ASSERT_OK(log_history_collector.collect(*host, context, facts_.writer()));
  EXPECT_EQ(facts_.select("SELECT port FROM usb_connection"), (Rows{{"1-3"}}));
}

TEST_F(UsbJournals, AJournalWithoutTheKernelCoversNothing) {
  maker_.boot(JournalMaker::first_boot, started).at(10).program("cron", "a container's");
  maker_.write(tree_, active);
  collect_offline(log_history_collector);
  EXPECT_EQ(coverage(), "complete: it holds no message of the kernel");
  EXPECT_EQ(facts_.coverage("usb_connection", "kernel log").substr(0, 11), "impossible:");
}

}  // namespace
}  // namespace mijian
