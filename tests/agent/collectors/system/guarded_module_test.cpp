#include "agent/collectors/system/module_index.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector guarded_module_collector;

namespace {

class GuardedModule : public Collecting {
 protected:
  GuardedModule() {
    tree_.write("/proc/sys/kernel/osrelease", "6.1.0-9\n");
    tree_.write("/proc/modules", "ext4 1000 1 - Live 0x0\n");
    tree_.write("/lib/modules/6.1.0-9/modules.builtin", "kernel/drivers/usb/storage/uas.ko\n");
    tree_.write("/lib/modules/6.1.0-9/modules.dep",
                "kernel/drivers/usb/storage/usb-storage.ko.xz: kernel/x.ko.xz\n"
                "kernel/fs/cramfs/cramfs.ko:\n");
  }
  /// is_loaded, is_built_in, is_on_disk, is_kept_out, is_blacklisted, file, line.
  Rows standing(const std::string& name) {
    collect(guarded_module_collector);
    return facts_.select(
        "SELECT is_loaded, is_built_in, is_on_disk, is_kept_out, is_blacklisted, file, line FROM "
        "guarded_module WHERE name = '" +
        name + "'");
  }
};

TEST_F(GuardedModule, ABlacklistAloneDoesNotKeepOut) {
  tree_.write("/etc/modprobe.d/a.conf", "# of the unit\nblacklist usb-storage\n");
  EXPECT_EQ(standing("usb_storage"),
            (Rows{{"0", "0", "1", "0", "1", "/etc/modprobe.d/a.conf", "2"}}));
}

TEST_F(GuardedModule, InstallOfNothingKeepsOutHoweverItIsWritten) {
  tree_.write("/etc/modprobe.d/a.conf", "blacklist usb_storage\n");
  tree_.write("/etc/modprobe.d/b.conf", "install usb-storage /usr/bin/true\n");
  EXPECT_EQ(standing("usb_storage"),
            (Rows{{"0", "0", "1", "1", "1", "/etc/modprobe.d/b.conf", "1"}}));
}

TEST_F(GuardedModule, TheFirstInstallThatFitsCountsAPatternToo) {
  tree_.write("/etc/modprobe.d/a.conf", "install usb_* /sbin/modprobe -i $MODPROBE_MODULE\n");
  tree_.write("/etc/modprobe.d/b.conf",
              "install usb-storage /bin/false\ninstall cram* /bin/false\n");
  EXPECT_EQ(standing("usb_storage"),
            (Rows{{"0", "0", "1", "0", "0", "/etc/modprobe.d/a.conf", "1"}}));
  EXPECT_EQ(facts_.select("SELECT is_kept_out, line FROM guarded_module WHERE name = 'cramfs'"),
            (Rows{{"1", "2"}}));
}

TEST_F(GuardedModule, AnAliasToOffKeepsNothingOut) {
  tree_.write("/etc/modprobe.d/a.conf", "alias usb-storage off\nsoftdep uas pre: usb-storage\n");
  EXPECT_EQ(standing("usb_storage"), (Rows{{"0", "0", "1", "0", "0", "NULL", "NULL"}}));
}

TEST_F(GuardedModule, WhatIsBuiltInCannotBeKeptOut) {
  tree_.write("/etc/modprobe.d/a.conf", "install uas /bin/false\n");
  EXPECT_EQ(standing("uas"), (Rows{{"0", "1", "0", "1", "0", "/etc/modprobe.d/a.conf", "1"}}));
}

TEST_F(GuardedModule, WhatRunsAlreadyIsSaid) {
  tree_.write("/proc/modules", "usb_storage 86016 1 uas, Live 0x0\n");
  tree_.write("/etc/modprobe.d/a.conf", "install usb-storage /bin/false\n");
  EXPECT_EQ(standing("usb_storage"),
            (Rows{{"1", "0", "1", "1", "0", "/etc/modprobe.d/a.conf", "1"}}));
}

TEST_F(GuardedModule, TheKernelsCommandLineMayRefuseModules) {
  tree_.write("/proc/cmdline", "quiet module_blacklist=x,usb-storage modprobe.blacklist=cramfs\n");
  EXPECT_EQ(standing("usb_storage"), (Rows{{"0", "0", "1", "1", "0", "/proc/cmdline", "1"}}));
  EXPECT_EQ(
      facts_.select("SELECT is_kept_out, is_blacklisted FROM guarded_module WHERE name = 'cramfs'"),
      (Rows{{"0", "1"}}));
}

TEST_F(GuardedModule, OfflineEveryKernelOnTheDiskCounts) {
  tree_.write("/lib/modules/5.10.0/modules.builtin", "kernel/fs/cramfs/cramfs.ko\n");
  tree_.write("/lib/modules/5.10.0/modules.dep", "kernel/net/sctp/sctp.ko.zst:\n");
  collect_offline(guarded_module_collector);
  EXPECT_EQ(
      facts_.select("SELECT name, is_loaded, is_built_in, is_on_disk FROM guarded_module "
                    "WHERE name IN ('cramfs', 'sctp', 'tipc') ORDER BY name"),
      (Rows{{"cramfs", "NULL", "1", "1"}, {"sctp", "NULL", "0", "1"}, {"tipc", "NULL", "0", "0"}}));
  EXPECT_EQ(facts_.coverage("guarded_module", "/lib/modules"), "complete: ");
  EXPECT_EQ(facts_.coverage("guarded_module", "/proc/modules").substr(0, 10), "impossible");
}

TEST_F(GuardedModule, AFileThatWasNotReadMayKeepOutOrLetIn) {
  tree_.write("/etc/modprobe.d/b.conf", "install cramfs /bin/false\nblacklist usb-storage\n");
  tree_.folder("/etc/modprobe.d/a.conf");
  EXPECT_EQ(standing("usb_storage"),
            (Rows{{"0", "0", "1", "NULL", "1", "/etc/modprobe.d/b.conf", "2"}}));
  EXPECT_EQ(
      facts_.select("SELECT is_kept_out, is_blacklisted FROM guarded_module WHERE name = 'cramfs'"),
      (Rows{{"NULL", "NULL"}}));
}

TEST_F(GuardedModule, WithoutTheKernelsListNobodyKnows) {
  tree_.write("/proc/sys/kernel/osrelease", "6.9\n");
  EXPECT_EQ(standing("usb_storage"), (Rows{{"0", "NULL", "NULL", "0", "0", "NULL", "NULL"}}));
  EXPECT_EQ(facts_.coverage("guarded_module", "/lib/modules"),
            "impossible: not found: modules.builtin and modules.dep");
}

TEST(ModuleIndex, NamesWithoutFolderAndEnding) {
  const auto names = parse_module_index("kernel/a/usb-storage.ko.gz: x\nno module\n.ko\nb.ko");
  EXPECT_EQ(names.size(), 2U);
  EXPECT_EQ(names.count("usb_storage"), 1U);
  EXPECT_EQ(names.count("b"), 1U);
}

}  // namespace
}  // namespace mijian
