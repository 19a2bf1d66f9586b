#include "agent/collectors/system/walk_plan.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

constexpr std::string_view mountinfo =
    "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
    "23 22 0:5 / /proc rw - proc proc rw\n"
    "24 22 0:6 / /sys rw - sysfs sysfs rw\n"
    "25 24 0:7 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n"
    "26 22 0:8 / /dev rw - devtmpfs udev rw\n"
    "27 22 0:9 / /tmp rw - tmpfs tmpfs rw\n"
    "28 22 0:40 / /srv/files rw - nfs4 server:/files rw\n"
    "29 22 0:41 / /mnt/work rw - fuse.sshfs bob@host:/ rw\n"
    "30 22 8:5 / /windows rw - fuseblk /dev/sda5 rw\n"
    "31 22 8:17 / /media/bob/STICK rw - vfat /dev/sdb1 rw\n"
    "32 22 8:2 / /home rw - ext4 /dev/sda2 rw\n"
    "33 22 0:42 / /net rw - autofs systemd-1 rw\n"
    "34 22 0:43 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw\n";

class WalkPlanOf : public testing::Test {
 protected:
  const PlannedMount* on(const std::string& folder, std::string_view name) {
    const auto* mounts = plan_.mounts_in(folder);
    return mounts == nullptr ? nullptr : WalkPlan::find_in(*mounts, name);
  }
  WalkPlan plan_ = WalkPlan::of(parse_mountinfo(mountinfo), {"8:17"});
};

TEST_F(WalkPlanOf, EntersWhatLiesOnThisMachinesDisksAndInItsMemory) {
  for (const char* name : {"tmp", "home", "dev"}) {
    ASSERT_NE(on("/", name), nullptr) << name;
    EXPECT_EQ(on("/", name)->choice, MountChoice::enter) << name;
  }
}

TEST_F(WalkPlanOf, LeavesTheKernelNetworkFuseAndRemovableMedia) {
  EXPECT_EQ(on("/", "proc")->choice, MountChoice::kernel);
  EXPECT_EQ(on("/", "sys")->choice, MountChoice::kernel);
  EXPECT_EQ(on("/", "net")->choice, MountChoice::kernel) << "asking would mount";
  EXPECT_EQ(on("/srv", "files")->choice, MountChoice::network);
  EXPECT_EQ(on("/media/bob", "STICK")->choice, MountChoice::removable);
  EXPECT_EQ(on("/run/user/1000", "gvfs")->choice, MountChoice::network) << "it shows servers";
}

TEST_F(WalkPlanOf, KnowsALocalDiskBehindFuse) {
  EXPECT_EQ(on("/", "windows")->choice, MountChoice::fuse);
  EXPECT_TRUE(on("/", "windows")->is_local_disk);
  EXPECT_FALSE(on("/mnt", "work") != nullptr && on("/mnt", "work")->is_local_disk);
}

TEST_F(WalkPlanOf, TakesNoNameForAMountInAnotherFolder) {
  EXPECT_EQ(on("/var", "proc"), nullptr);
  EXPECT_EQ(on("/", "etc"), nullptr);
}

TEST(WalkPlan, TheMountOnTopCounts) {
  const WalkPlan plan = WalkPlan::of(parse_mountinfo("22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
                                                     "23 22 0:40 / /data rw - nfs4 s:/ rw\n"
                                                     "24 23 8:2 / /data rw - ext4 /dev/sda2 rw\n"),
                                     {});
  ASSERT_NE(plan.mounts_in("/"), nullptr);
  EXPECT_EQ(WalkPlan::find_in(*plan.mounts_in("/"), "data")->choice, MountChoice::enter);
}

}  // namespace
}  // namespace mijian
