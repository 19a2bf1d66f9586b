#include "agent/collectors/storage/automount_setting.h"

#include "agent/core/file.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector automount_setting_collector;

namespace {

class AutomountSettingTest : public Collecting {
 protected:
  AutomountSettingTest() {
    tree_.write("/etc/passwd",
                "root:x:0:0::/root:/bin/bash\nalice:x:1000:1000::/home/alice:/bin/bash\n");
    tree_.write("/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n");
    tree_.folder("/home/alice");
  }
  void home(std::string_view inside, std::string_view text) {
    tree_.write("/home/alice" + std::string{inside}, text);
  }
  Rows rows(const std::string& columns, const std::string& where = "1") {
    return facts_.select("SELECT " + columns + " FROM automount_setting WHERE " + where +
                         " ORDER BY mechanism, scope, setting, value");
  }
  static std::string saved(const std::string& name) {
    return *read_file(MIJIAN_SOURCE_DIR "/tests/data/dconf/" + name, 1u << 20);
  }
};

TEST_F(AutomountSettingTest, WhatSaysNothingHasNoRow) {
  collect(automount_setting_collector);
  EXPECT_EQ(rows("mechanism"), (Rows{}));
  EXPECT_EQ(facts_.select("SELECT source, reason FROM collection WHERE table_name = "
                          "'automount_setting' AND state <> 'complete'"),
            (Rows{}));
}

TEST_F(AutomountSettingTest, TheSystemsDatabaseWithItsLocksComesBeforeTheUsers) {
  tree_.write("/etc/dconf/profile/user", "user-db:user\nsystem-db:local\n");
  tree_.write("/etc/dconf/db/local", saved("local"));
  tree_.write("/etc/dconf/db/local.d/00-media",
              "# ours\n[org/gnome/desktop/media-handling]\nautomount=false\nautomount-open=true\n");
  home("/.config/dconf/user", saved("user"));
  collect(automount_setting_collector);
  EXPECT_EQ(rows("mechanism, scope, setting, value, is_on, is_locked, file, line"),
            (Rows{// Locked: what alice stored is void. The second line is not what was compiled.
                  {"gnome", "alice", "automount_open", "automount-open=false", "0", "0",
                   "/home/alice/.config/dconf/user", "NULL"},
                  {"gnome", "system", "automount", "automount=false", "0", "1",
                   "/etc/dconf/db/local.d/00-media", "3"},
                  {"gnome", "system", "automount_open", "automount-open=false", "0", "0",
                   "/etc/dconf/db/local", "NULL"},
                  {"gnome", "system", "autorun", "autorun-never=true", "0", "1",
                   "/etc/dconf/db/local", "NULL"},
                  {"mate", "system", "automount", "automount=true", "1", "0", "/etc/dconf/db/local",
                   "NULL"},
                  {"ukui", "alice", "automount", "ifautoload=true", "1", "0",
                   "/home/alice/.config/dconf/user", "NULL"}}));
}

TEST_F(AutomountSettingTest, ADatabaseOutsideTheProfileDoesNotCount) {
  tree_.write("/etc/dconf/db/local", saved("local"));
  collect(automount_setting_collector);
  EXPECT_EQ(rows("mechanism"), (Rows{}));
}

TEST_F(AutomountSettingTest, AKeyFileThatWasNeverCompiledDoesNotCount) {
  tree_.write("/etc/dconf/profile/user", "user-db:user\nsystem-db:local\n");
  tree_.write("/etc/dconf/db/local.d/00-media",
              "[org/gnome/desktop/media-handling]\nautomount=false\n");
  collect(automount_setting_collector);
  EXPECT_EQ(rows("mechanism"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automount_setting", "/etc/dconf/db/local"),
            "complete: not compiled: dconf reads none of it");
}

TEST_F(AutomountSettingTest, OfOverridesTheLastByNameCounts) {
  tree_.write("/usr/share/glib-2.0/schemas/10_a.gschema.override",
              "[org.gnome.desktop.media-handling]\nautomount=true\nautorun-never=false\n");
  tree_.write("/usr/share/glib-2.0/schemas/20_b.gschema.override",
              "\n[org.gnome.desktop.media-handling:GNOME]\nautomount=false\n");
  tree_.write("/usr/share/glib-2.0/schemas/gschemas.compiled", "");
  collect(automount_setting_collector);
  EXPECT_EQ(rows("setting, value, is_on, file, line"),
            (Rows{{"automount", "automount=false", "0",
                   "/usr/share/glib-2.0/schemas/20_b.gschema.override", "3"},
                  {"autorun", "autorun-never=false", "1",
                   "/usr/share/glib-2.0/schemas/10_a.gschema.override", "3"}}));
}

TEST_F(AutomountSettingTest, KdeXfceAndDde) {
  tree_.write("/etc/xdg/kded_device_automounterrc",
              "[General][$i]\nAutomountEnabled=false\nAutomountOnPlugin=true\n");
  home("/.config/kded_device_automounterrc",
       "[Devices][/org/freedesktop/UDisks2/x]\nLastNameSeen=secret\n[General]\n"
       "AutomountEnabled=true\n");
  home("/.config/xfce4/xfconf/xfce-perchannel-xml/thunar-volman.xml",
       "<?xml version=\"1.0\"?>\n<channel name=\"thunar-volman\" version=\"1.0\">\n"
       "<property name=\"automount-drives\" type=\"empty\">\n"
       "<property name=\"enabled\" type=\"bool\" value=\"true\"/></property>\n"
       "<property name=\"autorun\" type=\"empty\" locked=\"*\">\n"
       "<property name=\"enabled\" type=\"bool\" value=\"false\"/></property>\n</channel>\n");
  home("/.config/deepin/dde-file-manager.json",
       "{\"GenericAttribute\":\n{\"AutoMount\": true, \"AutoMountAndOpen\": false}}");
  collect(automount_setting_collector);
  EXPECT_EQ(rows("mechanism, scope, setting, value, is_on, is_locked, line"),
            (Rows{{"dde", "alice", "automount", "AutoMount=true", "1", "0", "2"},
                  {"dde", "alice", "automount_open", "AutoMountAndOpen=false", "0", "0", "2"},
                  {"kde", "alice", "automount", "AutomountEnabled=true", "NULL", "0", "4"},
                  {"kde", "system", "automount", "AutomountEnabled=false", "0", "1", "2"},
                  {"kde", "system", "automount_plugin", "AutomountOnPlugin=true", "0", "1", "3"},
                  {"xfce", "alice", "automount", "automount-drives/enabled=true", "1", "0", "4"},
                  {"xfce", "alice", "autorun", "autorun/enabled=false", "0", "1", "6"}}));
}

TEST_F(AutomountSettingTest, SystemdsOwnRulesMountNoMedia) {
  tree_.write("/usr/lib/udev/rules.d/99-systemd.rules",
              "SUBSYSTEM==\"module\", KERNEL==\"fuse\", TAG+=\"systemd\", "
              "ENV{SYSTEMD_WANTS}+=\"sys-fs-fuse-connections.mount\"\n");
  collect(automount_setting_collector);
  EXPECT_EQ(rows("mechanism"), (Rows{}));
}

TEST_F(AutomountSettingTest, WhatMountsBelowTheDesktops) {
  tree_.write("/etc/udisks2/mount_options.conf",
              "[defaults]\nvfat_defaults=uid=$UID,flush,password=x\n");
  tree_.write("/etc/udev/rules.d/99-usb.rules",
              "# RUN+=\"/bin/mount\"\nACTION==\"add\", KERNEL==\"sd[a-z]1\", \\\n"
              "  RUN+=\"/bin/sh -c '/usr/bin/systemd-mount --no-block $devnode'\"\n"
              "ACTION==\"remove\", RUN+=\"/usr/bin/systemd-mount -u /media/x\"\n"
              "ENV{UDISKS_AUTO}=\"0\"\nENV{UDISKS_AUTO}==\"1\", TAG+=\"x\"\n");
  tree_.write("/usr/lib/udev/rules.d/80-x.rules",
              "ENV{UDISKS_IGNORE}=\"1\"\nRUN+=\"/bin/umount x\"\n"
              "ENV{SYSTEMD_WANTS}+=\"usb-mount@%k.service\"\n");
  tree_.write("/etc/usbmount/usbmount.conf", "# c\nENABLED=1\nMOUNTOPTIONS=\"sync,noexec\"\n");
  tree_.write("/etc/auto.master", "/misc /etc/auto.misc --timeout=60\n/net -hosts\n+auto.master\n");
  tree_.write("/etc/auto.misc", "cd -fstype=iso9660,ro :/dev/cdrom\nsrv -rw files:/export\n");
  tree_.write("/etc/fstab",
              "UUID=1A2B-3C4D /media/stick vfat noauto,x-systemd.automount 0 0\n"
              "s:/x /mnt/x nfs x-systemd.automount 0 0\n");
  tree_.write("/etc/systemd/system/media-usb.automount", "[Automount]\nWhere=/media/usb\n");
  collect(automount_setting_collector);
  EXPECT_EQ(
      rows("mechanism, setting, value, is_on, line", "scope = 'system'"),
      (Rows{{"autofs", "automount", "cd :/dev/cdrom", "1", "1"},
            {"autofs", "map", "/misc /etc/auto.misc", "NULL", "1"},
            {"autofs", "map", "/net -hosts", "NULL", "2"},
            {"systemd", "automount", "/media/stick noauto,x-systemd.automount", "1", "1"},
            {"systemd", "automount", "Where=/media/usb", "1", "2"},
            {"udev_rule", "automount", "/bin/sh -c '/usr/bin/systemd-mount --no-block $devnode'",
             "1", "2"},
            {"udev_rule", "automount", "UDISKS_AUTO=0", "0", "5"},
            {"udev_rule", "automount", "usb-mount@%k.service", "1", "3"},
            {"udisks", "mount_options", "vfat_defaults=uid=$UID,flush,password=…", "NULL", "2"},
            {"usbmount", "automount", "ENABLED=1", "1", "2"},
            {"usbmount", "mount_options", "MOUNTOPTIONS=sync,noexec", "NULL", "3"}}));
}

TEST_F(AutomountSettingTest, ADatabaseThatIsNoneIsAGap) {
  home("/.config/dconf/user", "GVariant but not really");
  collect(automount_setting_collector);
  EXPECT_EQ(facts_.coverage("automount_setting", "/home/alice/.config/dconf/user"),
            "partial: no GVDB database");
}

}  // namespace
}  // namespace mijian
