// The collector of USB history tells mounts and signs of the logs in the same pass.
#include <gtest/gtest.h>

#include "tests/support/collecting.h"
#include "tests/support/wtmp_record.h"

namespace mijian {

extern const Collector log_history_collector;

namespace {

using LogTestimonies = Collecting;

const std::string a_stick =
    "2026-05-12T10:00:00Z host kernel: [  100.000000] usb 1-2: new high-speed USB device number 4 "
    "using xhci_hcd\n"
    "2026-05-12T10:00:00Z host kernel: [  100.100000] usb 1-2: New USB device found, "
    "idVendor=0951, idProduct=1666, bcdDevice= 1.10\n"
    "2026-05-12T10:00:00Z host kernel: [  100.100010] usb 1-2: New USB device strings: Mfr=1, "
    "Product=2, SerialNumber=3\n"
    "2026-05-12T10:00:00Z host kernel: [  100.100020] usb 1-2: SerialNumber: S1\n"
    "2026-05-12T10:00:00Z host kernel: [  100.200000] usb-storage 1-2:1.0: USB Mass Storage device "
    "detected\n"
    "2026-05-12T10:00:00Z host kernel: [  100.210000] scsi host6: usb-storage 1-2:1.0\n"
    "2026-05-12T10:00:01Z host kernel: [  101.300000] sd 6:0:0:0: [sdb] 124735488 512-byte logical "
    "blocks: (63.9 GB/59.5 GiB)\n"
    "2026-05-12T10:00:01Z host kernel: [  101.400000] sd 6:0:0:0: [sdb] Attached SCSI removable "
    "disk\n"
    "2026-05-12T10:00:05Z host kernel: [  105.000000] FAT-fs (sdb1): Volume was not properly "
    "unmounted. Some data may be corrupt. Please run fsck.\n"
    "2026-05-12T10:00:06Z host udisksd[700]: Mounted /dev/sdb1 at /media/ada/STICK on behalf of "
    "uid "
    "1000\n"
    "2026-05-12T10:30:00Z host kernel: [ 1900.000000] usb 1-2: USB disconnect, device number 4\n";

TEST_F(LogTestimonies, AMountKnowsItsDeviceAndAGapItsHours) {
  tree_.write("/etc/passwd", "ada:x:1000:1000::/home/ada:/bin/bash\n");
  tree_.write("/var/log/wtmp", boot_record("2026-05-12T08:00:00Z") +
                                   login_record("ada", "tty1", "2026-05-12T08:01:00Z") +
                                   shutdown_record("2026-05-12T18:00:00Z"));
  tree_.write("/var/log/syslog", a_stick + "2026-05-12T15:00:00Z host cron[1]: much later\n" +
                                     "2026-11-22T11:59:00Z host cron[1]: just now\n");
  collect(log_history_collector);
  EXPECT_EQ(facts_.select("SELECT device, mounted_at, file_system, mount_point, user, device_key, "
                          "is_unclean, file, line FROM mount_history"),
            (Rows{{"sdb1", "2026-05-12T10:00:05.000000Z", "vfat", "/media/ada/STICK", "ada",
                   "usb:0951:1666:S1", "1", "/var/log/syslog", "9"}}));
  EXPECT_EQ(facts_.select("SELECT from_time, to_time, up_hours, line FROM log_sign WHERE sign = "
                          "'gap' ORDER BY from_time LIMIT 1"),
            (Rows{{"2026-05-12T10:30:00.000000Z", "2026-05-12T15:00:00.000000Z", "4", "12"}}));
  EXPECT_EQ(facts_.coverage("mount_history", "system logs"), "complete: ");
  EXPECT_EQ(facts_.coverage("log_sign", "/var/log/syslog"), "complete: ");
  EXPECT_EQ(facts_.coverage("log_sign", "/var/log/wtmp"), "complete: ");
}

TEST_F(LogTestimonies, WithoutALogNothingCouldBeLookedAt) {
  collect(log_history_collector);
  EXPECT_EQ(facts_.coverage("log_sign", "system logs"),
            "impossible: no log is kept below /var/log");
  EXPECT_EQ(facts_.coverage("mount_history", "system logs"),
            "impossible: no log of daemons is kept: /var/log has neither syslog nor messages");
}

}  // namespace
}  // namespace mijian
