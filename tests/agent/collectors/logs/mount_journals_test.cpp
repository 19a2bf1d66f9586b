// Past mounts from systemd journals: made by systemd-journal-remote, read as any machine's.
#include "agent/collectors/logs/mount_journals.h"

#include <filesystem>

#include "agent/collectors/usb/kernel_journal.h"
#include "agent/collectors/usb/usb_log.h"
#include "tests/support/collecting.h"
#include "tests/support/journal_maker.h"

namespace mijian {

extern const Collector log_history_collector;

namespace {

constexpr Time started = {1'760'000'000'000'000};  // 2025-10-09T08:53:20Z
constexpr const char* active = "/var/log/journal/abc/system.journal";
constexpr const char* archived = "/var/log/journal/abc/system@1-1-1.journal";
constexpr const char* mounts =
    "SELECT device, mounted_at, file_system, mount_point, user, device_key, is_unclean FROM "
    "mount_history ORDER BY mounted_at, device";
constexpr const char* is_started = "39f53479d3a045ac8e11786248231fbf";

class JournalMounts : public Collecting {
 protected:
  void SetUp() override {
    if (const std::string why = no_journal_maker(); !why.empty()) GTEST_SKIP() << why;
    tree_.write("/etc/passwd", "ada:x:1000:1000::/home/ada:/bin/bash\n");
    maker_.boot(JournalMaker::first_boot, started);
  }
  void stick(double seconds, const std::string& port, const std::string& host,
             const std::string& disk) {
    const std::string usb = "usb " + port + ": ";
    maker_.at(seconds);
    maker_.kernel(usb + "New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.00",
                  "usb");
    maker_.kernel(usb + "SerialNumber: S" + host, "usb");
    maker_.kernel("scsi host" + host + ": usb-storage " + port + ":1.0", "scsi");
    maker_.kernel("sd " + host + ":0:0:0: [" + disk + "] Attached SCSI removable disk", "scsi");
  }
  void daemon(const std::string& name, const std::string& message) {
    maker_.program(name, message, {{"_UID", "0"}, {"_COMM", name}});
  }
  void collect_journal() {
    maker_.write(tree_, active);
    collect_offline(log_history_collector);
  }
  std::string coverage() { return facts_.coverage("mount_history", "systemd journal"); }

  JournalMaker maker_;
};

TEST_F(JournalMounts, OneMountToldByUdisksTheKernelAndSystemdIsOne) {
  stick(10, "1-2", "6", "sdb");
  maker_.at(12).kernel("EXT4-fs (sdb1): recovery complete");
  maker_.kernel("EXT4-fs (sdb1): mounted filesystem with ordered data mode. Opts: (null)");
  maker_.at(13).program("udisksd", "Mounted /dev/sdb1 at /media/ada/STICK on behalf of uid 1000",
                        {{"_UID", "0"}, {"_SYSTEMD_UNIT", "udisks2.service"}});
  maker_.program("systemd", "Mounted media-ada-STICK.mount - /media/ada/STICK.",
                 {{"_UID", "0"}, {"MESSAGE_ID", is_started}});
  collect_journal();
  EXPECT_EQ(facts_.select(mounts), (Rows{{"sdb1", "2025-10-09T08:53:32.001500Z", "ext4",
                                          "/media/ada/STICK", "ada", "usb:0951:1666:S6", "1"}}));
  EXPECT_EQ(facts_.select("SELECT file, line, also_in FROM mount_history"),
            (Rows{{active, "5", "NULL"}}));
  EXPECT_EQ(coverage(), "complete: ");
  EXPECT_EQ(facts_.coverage("mount_history", "system logs"),
            "complete: no log file holds messages of daemons; the systemd journal does");
}

TEST_F(JournalMounts, TheSameMountInALogAndInTheJournalIsOneRowThatNamesBoth) {
  stick(10, "1-2", "6", "sdb");
  maker_.at(13);
  daemon("udisksd", "Mounted /dev/sdb1 at /media/ada/STICK on behalf of uid 1000");
  maker_.at(500);
  daemon("udisksd", "Mounted /dev/sdb1 at /media/ada/AGAIN on behalf of uid 1000");
  tree_.write("/var/log/syslog",
              "2025-10-09T08:53:33.900000+00:00 h udisksd[700]: Mounted /dev/sdb1 at "
              "/media/ada/STICK on behalf of uid 1000\n"
              "2025-10-09T08:58:20.000000+00:00 h systemd[1]: Started something else.\n");
  collect_journal();
  EXPECT_EQ(facts_.select("SELECT mount_point, file, line, also_in FROM mount_history "
                          "ORDER BY mounted_at"),
            (Rows{{"/media/ada/STICK", active, "5", "/var/log/syslog"},
                  {"/media/ada/AGAIN", active, "6", "NULL"}}));
  EXPECT_EQ(facts_.coverage("mount_history", "system logs"),
            "complete: together with the systemd journal");
  EXPECT_EQ(coverage(), "complete: together with the system logs");
  EXPECT_EQ(facts_.select("SELECT DISTINCT covers_from, covers_to FROM collection WHERE "
                          "table_name = 'mount_history'"),
            (Rows{{"2025-10-09T08:53:30.001500Z", "2025-10-09T09:01:40.001500Z"}}));
}

TEST_F(JournalMounts, EveryProgramThatMountsIsHeard) {
  maker_.at(10);
  daemon("ntfs-3g", "Mounted /dev/sdc1 (Read-Write, label \"WIN\", NTFS 3.1)");
  daemon("udisksd", "Mounted /dev/sdc1 at /media/ada/WIN on behalf of uid 1000");
  maker_.at(100);
  daemon("usbmount", "executing command: mount -tvfat -osync,noexec /dev/sdd1 /media/usb0");
  // A daemon that speaks to journald itself gives no name of its own.
  maker_.at(200).program("", "Mounted /dev/sde1 at /run/media/ada/X on behalf of uid 1001",
                         {{"_UID", "0"}, {"_COMM", "udisksd"}});
  stick(300, "1-2", "6", "sdb");
  maker_.at(301).kernel(
      "FAT-fs (sdb1): Volume was not properly unmounted. Some data may be "
      "corrupt. Please run fsck.",
      {}, 4);
  collect_journal();
  EXPECT_EQ(facts_.select("SELECT device, file_system, mount_point, user, is_unclean FROM "
                          "mount_history ORDER BY mounted_at"),
            (Rows{{"sdc1", "ntfs", "/media/ada/WIN", "ada", "0"},
                  {"sdd1", "vfat", "/media/usb0", "NULL", "0"},
                  {"sde1", "NULL", "/run/media/ada/X", "uid 1001", "0"},
                  {"sdb1", "vfat", "NULL", "NULL", "1"}}));
}

TEST_F(JournalMounts, WhoeverMayWriteToTheJournalForgesNoMount) {
  stick(10, "1-2", "6", "sdb");
  const char* const message = "Mounted /dev/sdb1 at /media/ada/FORGED on behalf of uid 1000";
  maker_.at(12).program("udisksd", message);
  maker_.program("udisksd", message, {{"_UID", "1000"}, {"_COMM", "logger"}});
  maker_.program("kernel", "EXT4-fs (sdb1): mounted filesystem", {{"_UID", "1000"}});
  maker_.program("systemd", "Mounted /media/ada/FORGED.",
                 {{"_UID", "1000"}, {"MESSAGE_ID", is_started}});
  maker_.kernel("usb 1-2: Product: EXT4-fs (sdb1): mounted filesystem", "usb");
  collect_journal();
  EXPECT_EQ(facts_.select(mounts), Rows{});
  EXPECT_EQ(coverage(), "complete: ");
}

TEST_F(JournalMounts, APulledStickIsOneThatUdisksHadToCleanUpAfter) {
  stick(10, "1-2", "6", "sdb");
  stick(11, "1-3", "7", "sdc");
  maker_.at(20);
  daemon("udisksd", "Mounted /dev/sdb1 at /media/ada/PULLED on behalf of uid 1000");
  daemon("udisksd", "Mounted /dev/sdc1 at /media/ada/EJECTED on behalf of uid 1000");
  maker_.at(60).kernel("usb 1-3: USB disconnect, device number 5", "usb");
  maker_.at(90).kernel("usb 1-2: USB disconnect, device number 4", "usb");
  daemon("udisksd", "Cleaning up mount point /media/ada/PULLED (device 8:17 no longer exists)");
  daemon("udisksd", "Cleaning up mount point /media/ada/EJECTED (device 8:33 is not mounted)");
  collect_journal();
  EXPECT_EQ(facts_.select("SELECT block, unsafe_removal FROM usb_connection ORDER BY port"),
            (Rows{{"sdb", "1"}, {"sdc", "0"}}));
  EXPECT_EQ(facts_.select("SELECT mount_point FROM mount_history ORDER BY device"),
            (Rows{{"/media/ada/PULLED"}, {"/media/ada/EJECTED"}}));
}

// The kernel's notes are read while they may be of a stick: not those of a whole day.
TEST_F(JournalMounts, TheKernelsNotesAreReadSoonAfterAUsbDiskCameOnly) {
  maker_.at(1).kernel("EXT4-fs (sda2): mounted filesystem with ordered data mode");
  stick(100, "1-2", "6", "sdb");
  maker_.at(102).kernel("XFS (sdb1): Mounting V5 Filesystem", {}, 5);
  stick(120, "1-3", "7", "sdc");
  maker_.at(140).kernel("EXT4-fs (sdc1): mounted filesystem with ordered data mode");
  maker_.at(400).kernel("BTRFS info (device sdb2): first mount of filesystem 1b2c");
  collect_journal();
  EXPECT_EQ(facts_.select("SELECT device, device_key FROM mount_history ORDER BY device"),
            (Rows{{"sdb1", "usb:0951:1666:S6"}, {"sdc1", "usb:0951:1666:S7"}}));
}

TEST_F(JournalMounts, MoreNotesThanAreReadAreAGap) {
  stick(10, "1-2", "6", "sdb");
  for (int note = 0; note < 5; ++note) maker_.kernel("note " + std::to_string(note));
  maker_.kernel("EXT4-fs (sdb1): mounted filesystem with ordered data mode");
  maker_.write(tree_, active);
  const auto host = Host::offline(tree_.path());
  const auto library = SystemdJournalLibrary::load();
  ASSERT_OK(library);
  for (const std::size_t most : {9u, 10u}) {
    auto journal = library->open(*host, active);
    ASSERT_OK(journal);
    MountHistory history;
    MountJournals reader{history, most};
    const auto take = [&](const KernelMessage& message) { reader.take(message, active); };
    ASSERT_OK(read_kernel_journal(*journal, 0, usb_log_needles(), take).outcome);
    const Status read = reader.read(*journal, active);
    EXPECT_EQ(read.has_value(), most == 10);
    EXPECT_TRUE(read || read.error().cause() == Cause::too_large);
    history.gather();
    history.claim("sdb", "key", started, std::nullopt);
    EXPECT_EQ(history.mounts().size(), read ? 1u : 0u);
  }
}

TEST_F(JournalMounts, ADamagedFileIsAGapAndWhatTheOthersTellStands) {
  maker_.at(10).kernel("Linux version 6.1.0");
  daemon("udisksd", "Mounted /dev/sdb1 at /media/ada/A on behalf of uid 1000");
  maker_.write(tree_, archived);
  std::filesystem::resize_file(tree_.of(archived), 4096);
  maker_.at(20).kernel("Linux version 6.1.0");
  daemon("udisksd", "Mounted /dev/sdb1 at /media/ada/B on behalf of uid 1000");
  collect_journal();
  EXPECT_EQ(facts_.select("SELECT mount_point, file FROM mount_history"),
            (Rows{{"/media/ada/B", active}}));
  EXPECT_EQ(facts_.coverage("mount_history", archived).substr(0, 16), "partial: cut off");
}

TEST_F(JournalMounts, AJournalThatIsNamedIsReadInsteadOfTheMachinesOwn) {
  maker_.at(10).kernel("Linux version 6.1.0");
  daemon("udisksd", "Mounted /dev/sdb1 at /media/ada/OWN on behalf of uid 1000");
  maker_.write(tree_, active);
  maker_.at(10).kernel("Linux version 6.1.0");
  daemon("udisksd", "Mounted /dev/sdb1 at /media/ada/NAMED on behalf of uid 1000");
  maker_.write(tree_, "/saved/copy");
  const auto host = Host::offline(tree_.path());
  CollectContext context{test_now(), {}, nullptr};
  context.logs = {"/saved/copy"};
  ASSERT_OK(log_history_collector.collect(*host, context, facts_.writer()));
  EXPECT_EQ(facts_.select("SELECT mount_point FROM mount_history"), (Rows{{"/media/ada/NAMED"}}));
  EXPECT_EQ(facts_.coverage("mount_history", "systemd journal"), "complete: ");
}

TEST_F(JournalMounts, WithoutLogAndJournalNothingCouldBeLookedAt) {
  collect_offline(log_history_collector);
  EXPECT_EQ(facts_.coverage("mount_history", "system logs"),
            "impossible: no log of daemons is kept: /var/log has neither syslog nor messages");
  EXPECT_EQ(coverage(), "complete: no journal file is kept");
}

}  // namespace
}  // namespace mijian
