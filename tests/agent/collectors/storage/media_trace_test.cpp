#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "tests/support/collecting.h"

namespace mijian {

extern const Collector media_trace_collector;

namespace {

// A chunk of a PNG; nobody checks its sum.
std::string chunk(const std::string& name, const std::string& content) {
  const auto size = static_cast<unsigned>(content.size());
  return std::string{static_cast<char>(size >> 24), static_cast<char>(size >> 16),
                     static_cast<char>(size >> 8), static_cast<char>(size)} +
         name + content + "SUM!";
}
std::string png(const std::string& uri) {
  return "\x89PNG\r\n\x1a\n" + chunk("IHDR", std::string(13, '\0')) +
         chunk("tEXt", "Thumb::MTime" + std::string(1, '\0') + "1") +
         chunk("tEXt", "Thumb::URI" + std::string(1, '\0') + uri) + chunk("IDAT", "x");
}

class MediaTraceTest : public Collecting {
 protected:
  MediaTraceTest() {
    tree_.write("/etc/passwd",
                "root:x:0:0::/root:/bin/bash\nalice:x:1000:1000::/home/alice:/bin/bash\n");
    tree_.write("/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n");
    tree_.write("/.mijian-recorded/udev.txt", "");
    tree_.write("/etc/timezone", "Asia/Shanghai\n");
    tree_.folder("/home/alice");
  }
  void home(std::string_view inside, std::string_view text) {
    tree_.write("/home/alice" + std::string{inside}, text);
  }
  Rows rows(const std::string& columns) {
    return facts_.select("SELECT " + columns + " FROM media_trace ORDER BY source, trace_key");
  }
  std::string coverage(const std::string& source) { return facts_.coverage("media_trace", source); }
};

TEST_F(MediaTraceTest, RecentFilesBecomeOneRowForEachMedium) {
  home("/.local/share/recently-used.xbel", R"(<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0" xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks">
  <bookmark href="file:///media/alice/STICK/plan%20a.odt" added="2026-03-01T02:00:00.000000Z" modified="2026-03-02T02:00:00Z" visited="2026-03-01T02:00:00Z">
    <info><metadata owner="http://freedesktop.org"><title>secret &amp; co</title></metadata></info>
  </bookmark>
  <bookmark href="file:///media/alice/STICK/b.odt" added="2026-04-01T02:00:00Z" modified="2026-04-01T02:00:00Z" visited="2026-04-05T02:00:00Z"/>
  <bookmark href="file:///home/alice/c.odt" added="2026-04-01T02:00:00Z" modified="2026-04-01T02:00:00Z" visited="2026-04-05T02:00:00Z"/>
</xbel>
)");
  collect(media_trace_collector);
  EXPECT_EQ(rows("trace_key, source, kind, user, mount_point, label, first_seen, last_seen, "
                 "time_quality, is_present, after_commissioning, count, file, line"),
            (Rows{{"label:STICK", "recently_used", "storage", "alice", "/media/alice/STICK",
                   "STICK", "2026-03-01T02:00:00.000000Z", "2026-04-05T02:00:00.000000Z", "exact",
                   "0", "1", "2", "/home/alice/.local/share/recently-used.xbel", "6"}}));
  EXPECT_EQ(coverage("/home/alice/.local/share/recently-used.xbel"), "complete: ");
  EXPECT_EQ(coverage("/home/alice"), "complete: ");
}

TEST_F(MediaTraceTest, ADeletedUsersHomeStillTells) {
  tree_.write("/home/bob/.local/share/Trash/info/a.trashinfo",
              "[Trash Info]\nPath=/media/bob/STICK/x.doc\nDeletionDate=2026-05-01T10:00:00\n");
  collect(media_trace_collector);
  EXPECT_EQ(rows("trace_key, user, mount_point"),
            (Rows{{"label:STICK", "bob", "/media/bob/STICK"}}));
}

TEST_F(MediaTraceTest, TrashThumbnailsBookmarksAndOffices) {
  home("/.local/share/Trash/info/a.trashinfo",
       "[Trash Info]\nPath=/run/media/alice/1A2B-3C4D/x%20y.doc\n"
       "DeletionDate=2026-05-01T10:00:00\n");
  home("/.cache/thumbnails/normal/0123.png", png("file:///media/alice/PICS/holiday.jpg"));
  home("/.cache/thumbnails/normal/4567.png", png("file:///home/alice/own.jpg"));
  home("/.config/gtk-3.0/bookmarks",
       "file:///media/alice/WORK/folder Some name\nsmb://bob:pw@files/share Files\n");
  home("/.local/share/user-places.xbel",
       "<xbel><bookmark href=\"mtp:/Phone/Card\"><title>x</title></bookmark></xbel>");
  home("/.config/Kingsoft/Office.conf",
       "[6.0]\nwps\\recent\\1=\"/media/alice/\\x4e2d\\x6587/a, b.wps\"\nother=1\n");
  home("/.config/libreoffice/4/user/registrymodifications.xcu",
       "<oor:items><item oor:path=\"/org.openoffice.Office.Histories/Histories/"
       "org.openoffice.Office.Histories:HistoryInfo['PickList']/ItemList\">"
       "<node oor:name=\"file:///media/alice/LO/a.odt\" oor:op=\"replace\"/></item>"
       "<item oor:path=\"/other\"><node oor:name=\"file:///media/alice/NOT/a.odt\"/></item>"
       "</oor:items>");
  collect(media_trace_collector);
  EXPECT_EQ(rows("source, trace_key, kind, label, line"),
            (Rows{{"bookmark", "label:WORK", "storage", "WORK", "1"},
                  {"bookmark", "mount:mtp://Phone", "phone", "NULL", "1"},
                  {"bookmark", "mount:smb://files", "network", "NULL", "2"},
                  {"libreoffice_recent", "label:LO", "storage", "LO", "1"},
                  {"thumbnail", "label:PICS", "storage", "PICS", "NULL"},
                  {"trash", "uuid:1A2B-3C4D", "storage", "NULL", "NULL"},
                  {"wps_recent", "label:中文", "storage", "中文", "2"}}));
  EXPECT_EQ(facts_.select("SELECT last_seen, file FROM media_trace WHERE source = 'trash'"),
            (Rows{{"2026-05-01T02:00:00.000000Z", "/home/alice/.local/share/Trash/info"}}));
}

TEST_F(MediaTraceTest, ShellHistoriesOfThreeShells) {
  home("/.bash_history", "ls /media/alice/A/secret\n#1772330400\ncp x /media/alice/A/\n");
  home("/.zsh_history", ": 1772330400:0;cd /media/alice/B/secret\n");
  home("/.local/share/fish/fish_history",
       "- cmd: cat /media/alice/C/secret\n  when: 1772330400\n  paths:\n    - /media/alice/D/s\n");
  tree_.write("/root/.bash_history", "mount /dev/sdb1 /mnt\ncp -r /mnt/secret-folder/x /tmp\n");
  collect(media_trace_collector);
  EXPECT_EQ(rows("trace_key, user, last_seen, count, line"),
            (Rows{{"label:A", "alice", "2026-03-01T02:00:00.000000Z", "2", "3"},
                  {"label:B", "alice", "2026-03-01T02:00:00.000000Z", "1", "1"},
                  {"label:C", "alice", "2026-03-01T02:00:00.000000Z", "1", "1"},
                  {"mount:/mnt", "root", "NULL", "2", "2"}}));
}

TEST_F(MediaTraceTest, VolumesThatGvfsRemembers) {
  for (const char* name : {"uuid-1A2B-3C4D", "uuid-1A2B-3C4D-0f3b2c1d.log", "label-MY\\x20STICK",
                           "home", "home-00000000.log", "mtp:host=PHONE"})
    home("/.local/share/gvfs-metadata/" + std::string{name}, "x");
  collect(media_trace_collector);
  EXPECT_EQ(rows("trace_key, source, kind, count"),
            (Rows{{"label:MY STICK", "gvfs", "unknown", "1"},
                  {"mount:mtp://PHONE", "gvfs", "phone", "1"},
                  {"uuid:1A2B-3C4D", "gvfs", "unknown", "2"}}));
}

TEST_F(MediaTraceTest, FstabUdisksAndTheRunningSystem) {
  tree_.write("/etc/fstab",
              "UUID=aaaa-bbbb / ext4 defaults 0 1\n/dev/sr0 /media/cdrom0 udf,iso9660 user,noauto\n"
              "UUID=1A2B-3C4D /mnt/stick vfat noauto\n/dev/sda5 /mnt/data ext4 defaults\n"
              "//s/x /mnt/share cifs user,noauto\n");
  tree_.write("/var/lib/udisks2/mounted-fs",
              std::string{"\x01\0\0\0/media/alice/STICK\0\0mounted-by-uid\0", 39});
  tree_.write("/proc/self/mountinfo",
              "22 1 259:1 / / rw - ext4 /dev/nvme0n1p1 rw\n"
              "23 22 259:2 / /media/alice/Data rw - ext4 /dev/nvme0n1p2 rw\n"
              "24 22 8:17 / /media/alice/STICK rw - vfat /dev/sdb1 rw\n");
  tree_.write(
      "/.mijian-recorded/udev.txt",
      "P: /devices/pci0000:00/nvme/nvme0/nvme0n1/nvme0n1p2\nE: SUBSYSTEM=block\n"
      "E: DEVTYPE=partition\nE: MAJOR=259\nE: MINOR=2\nE: ID_FS_UUID=own-uuid\n\n"
      "P: /devices/pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0/host6/target6:0:0/6:0:0:0/block/"
      "sdb/sdb1\nE: SUBSYSTEM=block\nE: DEVTYPE=partition\nE: MAJOR=8\nE: MINOR=17\n"
      "E: ID_BUS=usb\nE: ID_VENDOR_ID=0951\nE: ID_MODEL_ID=1666\n"
      "E: ID_SERIAL_SHORT=S1\nE: ID_FS_UUID=5555-6666\nE: ID_FS_LABEL_ENC=STICK\n\n"
      "P: /devices/pci0000:00/0000:00:14.0/usb1/1-3\nE: SUBSYSTEM=usb\n"
      "E: DEVTYPE=usb_device\nE: ID_MTP_DEVICE=1\nE: ID_VENDOR_ID=0fce\n"
      "E: ID_MODEL_ID=0166\nE: ID_SERIAL_SHORT=P1\n\n");
  home("/.local/share/gvfs-metadata/uuid-own-uuid", "x");
  home("/.bash_history", "ls /media/alice/Data/x\n");
  collect(media_trace_collector);
  EXPECT_EQ(
      rows("source, trace_key, kind, mount_point, device, device_key, is_present, line"),
      (Rows{{"fstab", "mount:/media/cdrom0", "optical", "/media/cdrom0", "sr0", "NULL", "0", "2"},
            {"fstab", "uuid:1A2B-3C4D", "unknown", "/mnt/stick", "NULL", "NULL", "0", "3"},
            {"udev", "device:usb:0fce:0166:P1", "phone", "NULL", "NULL", "usb:0fce:0166:P1", "1",
             "NULL"},
            {"udev", "uuid:5555-6666", "storage", "NULL", "sdb1", "usb:0951:1666:S1", "1", "NULL"},
            {"udisks", "label:STICK", "storage", "/media/alice/STICK", "NULL", "NULL", "1",
             "NULL"}}));
}

TEST_F(MediaTraceTest, WhatUdisksLeftBelowRunOfASavedTreeIsNotLookedAt) {
  collect_offline(media_trace_collector);
  EXPECT_EQ(facts_.coverage("media_trace", "/run/udisks2/mounted-fs"), "none");
  tree_.write("/run/udisks2/mounted-fs", "x");
  collect_offline(media_trace_collector);
  EXPECT_EQ(facts_.coverage("media_trace", "/run/udisks2/mounted-fs"),
            "partial: offline: /run/udisks2, saved from a running system, is not looked at");
}

TEST_F(MediaTraceTest, AuditRecordsRawAndEnriched) {
  tree_.write(
      "/var/log/audit/audit.log",
      "type=SYSCALL msg=audit(1772330400.100:7): arch=c000003e syscall=165 success=yes exit=0 "
      "auid=1000 uid=0 comm=\"mount\"\n"
      "type=PATH msg=audit(1772330400.100:7): item=0 name=\"/media/alice/STICK\" inode=1\n"
      "type=PATH msg=audit(1772330400.100:7): item=1 name=\"/media/alice/STICK/secret\" inode=2\n"
      "type=SYSCALL msg=audit(1772330500.000:8): arch=c000003e syscall=2 auid=4294967295\x1d"
      "ARCH=x86_64 SYSCALL=open AUID=\"unset\"\n"
      "type=PATH msg=audit(1772330500.000:8): item=0 "
      "name=2F6D656469612F616C6963652F4D5920444953432F736563726574 inode=2\x1dOUID=\"root\"\n"
      "type=USER_DEVICE msg=audit(1772330600.000:9): pid=1 uid=0 auid=4294967295 "
      "msg='op=\"insert\" device=\"/devices/pci/usb1/1-2\" device_rule="
      "616C6C6F7720696420303935313A313636362073657269616C2022533122206E616D65202273656372657422"
      "207669612D706F72742022312D32222077697468"
      "2D696E746572666163652030383A30363A3530 exe=\"/usr/sbin/usbguard-daemon\" res=success'\n"
      "type=SERVICE_START msg=audit(1772330700.000:10): pid=1 uid=0 auid=4294967295 "
      "msg='unit=clean-mount-point@run-media-alice-A\\x20B comm=\"systemd\" res=success'\n");
  collect(media_trace_collector);
  EXPECT_EQ(
      rows("trace_key, kind, user, last_seen, count, line"),
      (Rows{{"device:usb:0951:1666:S1", "storage", "NULL", "2026-03-01T02:03:20.000000Z", "1", "6"},
            {"label:A B", "storage", "NULL", "2026-03-01T02:05:00.000000Z", "1", "7"},
            {"label:MY DISC", "storage", "NULL", "2026-03-01T02:01:40.000000Z", "1", "5"},
            {"label:STICK", "storage", "alice", "2026-03-01T02:00:00.100000Z", "1", "2"}}));
  EXPECT_EQ(facts_.select("SELECT covers_from FROM collection WHERE source LIKE '%audit.log'"),
            (Rows{{"2026-03-01T02:00:00.100000Z"}}));
}

TEST_F(MediaTraceTest, WhereAuditdWritesMayBeUnknown) {
  tree_.folder("/etc/audit/auditd.conf");
  collect(media_trace_collector);
  EXPECT_EQ(coverage("/etc/audit/auditd.conf").substr(0, 8), "partial:");
}

TEST_F(MediaTraceTest, BadFilesCostOnlyThemselves) {
  home("/.local/share/recently-used.xbel",
       "<xbel><bookmark href=\"file:///media/alice/A/x\"/><broken");
  home("/.bash_history", "ls /media/alice/B/x\n");
  ASSERT_EQ(::mkfifo(tree_.of("/home/alice/.zsh_history").c_str(), 0600), 0);
  home("/.config/gtk-3.0/bookmarks", "");
  std::filesystem::resize_file(tree_.of("/home/alice/.config/gtk-3.0/bookmarks"), 1u << 30);
  home("/.local/share/Trash/info/x.trashinfo", std::string(64u << 10, '\x01'));
  collect(media_trace_collector);
  EXPECT_EQ(rows("source, trace_key"),
            (Rows{{"recently_used", "label:A"}, {"shell_history", "label:B"}}));
  EXPECT_EQ(coverage("/home/alice/.local/share/recently-used.xbel"),
            "partial: line 1: a tag without an end");
  EXPECT_EQ(coverage("/home/alice/.zsh_history").substr(0, 8), "partial:");
  EXPECT_EQ(coverage("/home/alice/.config/gtk-3.0/bookmarks").substr(0, 8), "partial:");
  EXPECT_EQ(coverage("/home/alice/.bash_history"), "complete: ");
}

TEST_F(MediaTraceTest, AHomeOnANetworkMountIsNotEntered) {
  tree_.write("/etc/passwd",
              "alice:x:1000:1000::/home/alice:/bin/sh\nbob:x:1001:1001::/home/bob:/bin/sh\n");
  tree_.write("/proc/self/mountinfo",
              "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n23 22 0:40 / /srv/homes rw - nfs4 s:/h rw\n");
  home("/.bash_history", "ls /media/alice/A/x\n");
  tree_.write("/srv/homes/bob/.bash_history", "ls /media/bob/B/x\n");
  tree_.link("/home/bob", "../srv/homes/bob");
  collect(media_trace_collector);
  EXPECT_EQ(rows("trace_key"), (Rows{{"label:A"}}));
  EXPECT_EQ(coverage("/home/bob"),
            "impossible: on a network or fuse mount (nfs4), not entered: /srv/homes/bob");
}

TEST_F(MediaTraceTest, OfflineThereIsNothingPresentAndNoGapForIt) {
  tree_.write("/etc/passwd",
              "alice:x:1000:1000::/home/alice:/bin/sh\nsshd:x:100:65534::/run/sshd:/bin/false\n");
  home("/.bash_history", "ls /media/alice/A/x\n");
  collect_offline(media_trace_collector);
  EXPECT_EQ(rows("trace_key, is_present"), (Rows{{"label:A", "0"}}));
  EXPECT_EQ(facts_.select("SELECT source FROM collection WHERE table_name = 'media_trace' AND "
                          "state <> 'complete'"),
            (Rows{}));
}

}  // namespace
}  // namespace mijian
