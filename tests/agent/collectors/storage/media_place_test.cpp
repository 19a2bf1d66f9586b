#include "agent/collectors/storage/media_place.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

const MediaPlaces& places() {
  static const MediaPlaces all{{"root", "alice"}, {"/", "/media/alice/My Disk", "/mnt/backup"}};
  return all;
}

std::string shown(const std::optional<MediaPlace>& place) {
  return place ? place->kind + " " + place->key() + " " + place->mount_point : "none";
}
std::string of_path(std::string_view path) { return shown(places().of_path(path)); }
std::string of_uri(std::string_view uri) { return shown(places().of_uri(uri)); }
std::string in_command(std::string_view command) {
  std::string all;
  for (const MediaPlace& place : places().in_command(command)) all += place.key() + ";";
  return all;
}

TEST(MediaPlace, IsTheMountPointAndNothingBelow) {
  EXPECT_EQ(of_path("/media/alice/STICK/plans/secret.odt"),
            "storage label:STICK /media/alice/STICK");
  EXPECT_EQ(of_path("/run/media/bob/1A2B-3C4D/x"),
            "storage uuid:1A2B-3C4D /run/media/bob/1A2B-3C4D");
  EXPECT_EQ(of_path("/media/alice/My Disk/secret"), "storage label:My Disk /media/alice/My Disk");
  EXPECT_EQ(of_path("/media/KINGSTON/a/b"), "storage label:KINGSTON /media/KINGSTON");
  EXPECT_EQ(of_path("/media/usb0/a"), "storage mount:/media/usb0 /media/usb0");
  EXPECT_EQ(of_path("/media/cdrom0"), "optical mount:/media/cdrom0 /media/cdrom0");
  EXPECT_EQ(of_path("/mnt/backup/secret"), "unknown mount:/mnt/backup /mnt/backup");
  EXPECT_EQ(of_path("/mnt/usb/secret"), "unknown mount:/mnt/usb /mnt/usb");
  EXPECT_EQ(of_path("//media//alice/./STICK/../STICK"), "storage label:STICK /media/alice/STICK");
}

TEST(MediaPlace, WhatMayBeAFileIsNone) {
  EXPECT_EQ(of_path("/mnt/secret"), "none");
  EXPECT_EQ(of_path("/media/secret.odt"), "none");
  EXPECT_EQ(of_path("/media/alice"), "none");
  EXPECT_EQ(of_path("/run/media/alice"), "none");
  EXPECT_EQ(of_path("/home/alice/media/x/y"), "none");
  EXPECT_EQ(of_path("/media/../etc/passwd"), "none");
  EXPECT_EQ(of_path("/media/" + std::string(300, 'x') + "/y"), "none");
  EXPECT_EQ(of_path("media/alice/x"), "none");
}

TEST(MediaPlace, BelowAMountOnMntItselfIsOnlyMnt) {
  EXPECT_EQ(shown(places().with_mount("/mnt").of_path("/mnt/secret/plan.odt")),
            "unknown mount:/mnt /mnt");
}

TEST(MediaPlace, PhonesAndServersAreTheirHosts) {
  EXPECT_EQ(of_uri("mtp://HUAWEI_P30_0123/Internal%20storage/DCIM/a.jpg"),
            "phone mount:mtp://HUAWEI_P30_0123 mtp://HUAWEI_P30_0123");
  EXPECT_EQ(of_uri("mtp://[usb:001,005]/x"), "phone mount:mtp://[usb:001,005] mtp://[usb:001,005]");
  EXPECT_EQ(of_uri("mtp:/Phone/x"), "phone mount:mtp://Phone mtp://Phone");
  EXPECT_EQ(of_uri("smb://bob:pa%40ss@files:445/share/secret"),
            "network mount:smb://files smb://files");
  EXPECT_EQ(of_uri("sftp://bob@host/etc"), "network mount:sftp://host sftp://host");
  EXPECT_EQ(of_path("/run/user/1000/gvfs/mtp:host=SAMSUNG_1/Card/x"),
            "phone mount:mtp://SAMSUNG_1 mtp://SAMSUNG_1");
  EXPECT_EQ(of_path("/run/user/1000/gvfs/smb-share:server=files,share=x,user=bob/y"),
            "network mount:smb://files smb://files");
  EXPECT_EQ(of_path("/media/alice/smbmounts/smb-share:server=files,share=x/y"),
            "network mount:smb://files smb://files");
  EXPECT_EQ(of_uri("file:///media/alice/MY%20STICK/secret"),
            "storage label:MY STICK /media/alice/MY STICK");
  EXPECT_EQ(of_uri("file:/media/alice/A/b"), "storage label:A /media/alice/A");
  EXPECT_EQ(of_uri("https://example.com/media/x/y"), "none");
  EXPECT_EQ(of_uri("trash:///x"), "none");
}

TEST(MediaPlace, CommandsNamePlacesInTheirWords) {
  EXPECT_EQ(in_command("cp secret.doc /media/alice/STICK/"), "label:STICK;");
  EXPECT_EQ(in_command("cd '/media/alice/MY STICK'; ls \"/run/media/a/B C\"/d"),
            "label:MY STICK;label:B C;");
  EXPECT_EQ(in_command("tar cf /media/alice/A\\ B/x.tar .|dd of=/media/usb0/image"),
            "label:A B;mount:/media/usb0;");
  EXPECT_EQ(in_command("ls /media/*/secret /media/$x/y; cat /home/alice/mnt/x/y"), "");
  EXPECT_EQ(in_command("scp file smb://u:p@h/x 'unfinished /media/alice/A"), "mount:smb://h;");
}

TEST(MediaPlace, NamesThatAreUuids) {
  EXPECT_TRUE(is_volume_uuid("0d5c1a2b-0000-4000-8000-0123456789ab"));
  EXPECT_TRUE(is_volume_uuid("1A2B-3C4D"));
  EXPECT_TRUE(is_volume_uuid("01D7A9B2C3D4E5F6"));
  EXPECT_TRUE(is_volume_uuid("2023-04-05-10-11-12-00"));
  EXPECT_FALSE(is_volume_uuid("KINGSTON"));
  EXPECT_FALSE(is_volume_uuid("1A2B-3C4"));
  EXPECT_FALSE(is_volume_uuid(""));
}

}  // namespace
}  // namespace mijian
