#include "agent/collectors/accounts/screen_lock.h"

#include <filesystem>

#include "agent/collectors/accounts/shell_setting.h"
#include "agent/collectors/common/gschema.h"
#include "agent/core/file.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector screen_lock_collector;

namespace {

class ScreenLocks : public Collecting {
 protected:
  ScreenLocks() {
    tree_.write("/etc/passwd", "alice:x:1000:1000::/home/alice:/bin/bash\n");
    tree_.write("/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n");
    tree_.folder("/home/alice");
  }
  Rows rows(const std::string& where = "desktop <> 'console'") {
    collect(screen_lock_collector);
    return facts_.select(
        "SELECT desktop, scope, idle_seconds, lock_enabled, lock_delay_seconds, is_locked, file, "
        "line FROM screen_lock WHERE " +
        where + " ORDER BY desktop, scope");
  }
  /// What is said of a source that was not read whole.
  Rows gaps() {
    return facts_.select(
        "SELECT source, reason FROM collection WHERE table_name = 'screen_lock' "
        "AND state <> 'complete'");
  }
  static std::string saved(const std::string& name) {
    return *read_file(MIJIAN_SOURCE_DIR "/tests/data/dconf/" + name, 1u << 20);
  }
  void schema(const std::string& id, const std::string& folder, const std::string& keys) {
    tree_.write("/usr/share/glib-2.0/schemas/" + id + ".gschema.xml",
                "<schemalist>\n<schema id=\"" + id + "\" path=\"" + folder + "\">\n" + keys +
                    "</schema></schemalist>");
  }
  static std::string key(const std::string& name, const std::string& value) {
    return "<key name=\"" + name + "\" type=\"x\"><default>" + value + "</default></key>\n";
  }
};

const std::string schemas = "/usr/share/glib-2.0/schemas/";

TEST_F(ScreenLocks, WithoutADesktopThereIsNone) {
  EXPECT_EQ(rows("1"), (Rows{}));
  EXPECT_EQ(facts_.coverage("screen_lock", "/etc/profile"), "complete: no such file");
}

TEST_F(ScreenLocks, ADesktopThatCannotBeReadIsNotKnown) {
  tree_.write("/usr/share/xsessions/lxqt.desktop",
              "[Desktop Entry]\nExec=startlxqt\nDesktopNames=LXQt;\n");
  tree_.write("/usr/share/xsessions/cinnamon.desktop",
              "[Desktop Entry]\nName=Cinnamon\nDesktopNames=X-Cinnamon\n");
  tree_.write("/usr/share/wayland-sessions/sway.desktop", "[Desktop Entry]\nExec=sway\n");
  tree_.write("/usr/share/wayland-sessions/budgie.desktop",
              "[Desktop Entry]\nDesktopNames=Budgie:GNOME\n");
  const std::string folder = "/usr/share/xsessions/", wayland = "/usr/share/wayland-sessions/";
  EXPECT_EQ(
      rows(),
      (Rows{{"budgie", "system", "NULL", "NULL", "NULL", "0", wayland + "budgie.desktop", "NULL"},
            {"lxqt", "system", "NULL", "NULL", "NULL", "0", folder + "lxqt.desktop", "NULL"},
            {"sway", "system", "NULL", "NULL", "NULL", "0", wayland + "sway.desktop", "NULL"},
            {"x-cinnamon", "system", "NULL", "NULL", "NULL", "0", folder + "cinnamon.desktop",
             "NULL"}}));
}

TEST_F(ScreenLocks, ASessionOfADesktopThatIsReadIsNoOther) {
  tree_.write("/usr/bin/plasmashell", "");
  tree_.write("/usr/share/xsessions/plasma.desktop", "[Desktop Entry]\nDesktopNames=KDE\n");
  tree_.write("/usr/share/xsessions/plasma-two.desktop", "[Desktop Entry]\nExec=x\n");
  tree_.write("/usr/share/xsessions/lightdm-xsession.desktop", "[Desktop Entry]\nExec=default\n");
  tree_.write("/usr/share/xsessions/gone.desktop", "[Desktop Entry]\nExec=x\nHidden=true\n");
  collect(screen_lock_collector);
  EXPECT_EQ(facts_.select("SELECT desktop, scope FROM screen_lock WHERE desktop <> 'console'"),
            (Rows{{"kde", "system"}}));
}

TEST_F(ScreenLocks, AKnownDesktopWhoseProgramIsNotFoundIsNotKnown) {
  tree_.write("/usr/bin/gnome-panel", "");
  tree_.write("/usr/share/xsessions/gnome-flashback.desktop",
              "[Desktop Entry]\nDesktopNames=GNOME-Flashback;GNOME;\n");
  EXPECT_EQ(rows(), (Rows{{"gnome", "system", "NULL", "NULL", "NULL", "0",
                           "/usr/share/xsessions/gnome-flashback.desktop", "NULL"}}));
}

TEST_F(ScreenLocks, OfGnomeByItsSchemas) {
  tree_.write("/usr/bin/gnome-shell", "");
  schema("org.gnome.desktop.session", "/org/gnome/desktop/session/", key("idle-delay", "300"));
  schema("org.gnome.desktop.screensaver", "/org/gnome/desktop/screensaver/",
         key("lock-enabled", "true") + key("lock-delay", "0"));
  schema("org.gnome.desktop.lockdown", "/org/gnome/desktop/lockdown/",
         key("disable-lock-screen", "false"));
  EXPECT_EQ(rows(), (Rows{{"gnome", "system", "300", "1", "0", "0",
                           schemas + "org.gnome.desktop.session.gschema.xml", "3"}}));
}

TEST_F(ScreenLocks, AnOverrideBeatsTheSchema) {
  tree_.write("/usr/bin/gnome-shell", "");
  schema("org.gnome.desktop.session", "/org/gnome/desktop/session/", key("idle-delay", "300"));
  tree_.write(schemas + "10.gschema.override",
              "[org.gnome.desktop.session]\nidle-delay=uint32 900\n"
              "[org.gnome.desktop.screensaver]\nlock-enabled=false\n");
  tree_.write(schemas + "gschemas.compiled", "");
  EXPECT_EQ(
      rows(),
      (Rows{{"gnome", "system", "900", "0", "NULL", "0", schemas + "10.gschema.override", "2"}}));
  EXPECT_EQ(gaps(), Rows{});
}

TEST_F(ScreenLocks, AnOverrideThatWasNotCompiledSinceIsNotBelieved) {
  const std::string file = schemas + "99-x.gschema.override", made = schemas + "gschemas.compiled";
  tree_.write("/usr/bin/gnome-shell", "");
  tree_.write(made, "");
  tree_.write(file, "[org.gnome.desktop.session]\nidle-delay=5\n");
  std::filesystem::last_write_time(
      tree_.of(file), std::filesystem::last_write_time(tree_.of(made)) + std::chrono::hours{1});
  EXPECT_EQ(rows(), (Rows{{"gnome", "system", "NULL", "NULL", "NULL", "0", file, "2"}}));
  EXPECT_EQ(gaps(), (Rows{{"/usr/share/glib-2.0/schemas",
                           file + " was written after " + made +
                               ": what holds is not known until glib-compile-schemas runs"}}));
}

TEST_F(ScreenLocks, AnOverrideWithoutAnythingCompiledIsNotBelieved) {
  tree_.write("/usr/bin/gnome-shell", "");
  tree_.write(schemas + "99-x.gschema.override", "[org.gnome.desktop.session]\nidle-delay=5\n");
  EXPECT_EQ(rows()[0][2], "NULL");
  EXPECT_EQ(gaps().size(), 1U);
}

TEST_F(ScreenLocks, TheSystemsDatabaseLocksAndTheUsersChoiceIsVoid) {
  tree_.write("/etc/dconf/profile/user", "user-db:user\nsystem-db:local\n");
  tree_.write("/etc/dconf/db/local", saved("screen-local"));
  tree_.write("/etc/dconf/db/local.d/00", "[org/gnome/desktop/session]\nidle-delay=uint32 600\n");
  tree_.write("/home/alice/.config/dconf/user", saved("screen-user"));
  // Her idle-delay of 0 is locked away, her lock-delay is not; -1 means never.
  EXPECT_EQ(rows(),
            (Rows{{"dde", "alice", "900", "1", "0", "0", "/home/alice/.config/dconf/user", "NULL"},
                  {"gnome", "alice", "600", "NULL", "3600", "1", "/etc/dconf/db/local.d/00", "2"},
                  {"gnome", "system", "600", "NULL", "30", "1", "/etc/dconf/db/local.d/00", "2"},
                  {"mate", "alice", "1800", "0", "NULL", "0", "/etc/dconf/db/local", "NULL"},
                  {"mate", "system", "1800", "NULL", "NULL", "0", "/etc/dconf/db/local", "NULL"},
                  {"ukui", "system", "0", "NULL", "NULL", "0", "/etc/dconf/db/local", "NULL"}}));
}

TEST_F(ScreenLocks, OfOtherDesktopsThanThoseInstalledNothingIsSaid) {
  tree_.write("/usr/bin/ukui-session", "");
  schema("org.gnome.desktop.session", "/org/gnome/desktop/session/", key("idle-delay", "300"));
  EXPECT_EQ(rows(), (Rows{{"ukui", "system", "NULL", "NULL", "NULL", "0", "NULL", "NULL"}}));
}

TEST_F(ScreenLocks, UkuiKeepsItsIdleTimeInTheSessionOrTheScreensaver) {
  tree_.write("/usr/bin/ukui-session", "");
  schema("org.ukui.session", "/org/ukui/desktop/session/", key("idle-delay", "5"));
  schema("org.ukui.screensaver", "/org/ukui/desktop/screensaver/",
         key("lock-enabled", "true") + key("idle-activation-enabled", "true") +
             key("lock-delay", "1"));
  EXPECT_EQ(rows(), (Rows{{"ukui", "system", "300", "1", "60", "0",
                           schemas + "org.ukui.session.gschema.xml", "3"}}));
}

TEST_F(ScreenLocks, NewerUkuiHasItInTheScreensaver) {
  tree_.write("/usr/bin/ukui-session", "");
  schema("org.ukui.session", "/org/ukui/desktop/session/", key("idle-delay", "5"));
  schema("org.ukui.screensaver", "/org/ukui/screensaver/",
         key("lock-enabled", "true") + key("idle-delay", "15"));
  EXPECT_EQ(rows(), (Rows{{"ukui", "system", "900", "1", "NULL", "0",
                           schemas + "org.ukui.screensaver.gschema.xml", "4"}}));
}

TEST_F(ScreenLocks, OfKdeWithItsKiosk) {
  tree_.write("/usr/bin/plasmashell", "");
  tree_.write("/etc/xdg/kscreenlockerrc",
              "[Daemon]\nAutolock[$i]=true\nTimeout[$i]=10\nLockGrace=0\n");
  tree_.write("/home/alice/.config/kscreenlockerrc",
              "[Daemon]\nAutolock=false\nTimeout=60\nLockGrace=300\n");
  EXPECT_EQ(rows(),
            (Rows{{"kde", "alice", "600", "1", "300", "1", "/etc/xdg/kscreenlockerrc", "3"},
                  {"kde", "system", "600", "1", "0", "1", "/etc/xdg/kscreenlockerrc", "3"}}));
}

TEST_F(ScreenLocks, KdeLocksAfterFiveMinutesUnlessTold) {
  tree_.write("/usr/bin/plasmashell", "");
  tree_.write("/home/alice/.config/kscreenlockerrc", "[Daemon]\nAutolock=false\n");
  EXPECT_EQ(
      rows(),
      (Rows{{"kde", "alice", "300", "0", "5", "0", "/home/alice/.config/kscreenlockerrc", "2"},
            {"kde", "system", "300", "1", "5", "0", "NULL", "NULL"}}));
}

TEST_F(ScreenLocks, KdeTurnsOffByAnyOfItsWordsForNo) {
  tree_.write("/usr/bin/plasmashell", "");
  for (const char* no : {"off", "no", "Off", "0", "FALSE"}) {
    tree_.write("/etc/xdg/kscreenlockerrc", std::string{"[Daemon]\nAutolock="} + no + "\n");
    TestFacts facts;
    const auto host = Host::recorded(tree_.path());
    ASSERT_OK(screen_lock_collector.collect(*host, {test_now(), {}, nullptr}, facts.writer()));
    EXPECT_EQ(facts.select("SELECT lock_enabled FROM screen_lock"), (Rows{{"0"}})) << no;
  }
}

TEST_F(ScreenLocks, WhatKdeIsToldInOtherWordsIsNotKnown) {
  tree_.write("/usr/bin/plasmashell", "");
  tree_.write("/etc/xdg/kscreenlockerrc", "[Daemon]\nAutolock=perhaps\nTimeout=soon\n");
  EXPECT_EQ(rows(),
            (Rows{{"kde", "system", "NULL", "NULL", "5", "0", "/etc/xdg/kscreenlockerrc", "3"}}));
}

std::string many(int count, std::string_view line) {
  std::string text;
  for (int at = 0; at < count; ++at) text += line;
  return text;
}

TEST_F(ScreenLocks, WhatStandsBehindAllThatIsReadIsAGap) {
  tree_.write("/usr/bin/plasmashell", "");
  const std::string file = "/home/alice/.config/kscreenlockerrc";
  tree_.write(file, many(100'000, "a=b\n") + "[Daemon]\nAutolock=false\n");
  collect(screen_lock_collector);
  EXPECT_EQ(gaps(), (Rows{{file, file + ": more settings than are read"}}));
}

TEST_F(ScreenLocks, HomesBehindAllThatAreReadAreAGap) {
  std::string passwd;
  for (int at = 0; at < 5'001; ++at) passwd += "u" + std::to_string(at) + ":x:1:1::/none:/bin/sh\n";
  tree_.write("/etc/passwd", passwd);
  collect(screen_lock_collector);
  EXPECT_EQ(gaps(), (Rows{{"/etc/passwd", "/etc/passwd: more accounts than are read"}}));
}

TEST_F(ScreenLocks, AHomeWithTooLongAPathIsAGap) {
  tree_.write("/etc/passwd", "bob:x:1:1::/" + std::string(4'096, 'x') + ":/bin/sh\n");
  collect(screen_lock_collector);
  EXPECT_EQ(gaps(), (Rows{{"/etc/passwd", "/etc/passwd: a home with too long a path: bob"}}));
}

TEST_F(ScreenLocks, ASessionFileLongerThanWhatIsReadIsAGap) {
  const std::string file = "/usr/share/xsessions/lxqt.desktop";
  tree_.write(file, "[Desktop Entry]\nHidden=true\n" + many(100'000, "a=b\n") + "Hidden=false\n");
  collect(screen_lock_collector);
  EXPECT_EQ(gaps(), (Rows{{file, file + ": more settings than are read"}}));
}

TEST_F(ScreenLocks, ATmoutBehindAllThatAreReadIsNotKnown) {
  const std::string file = "/home/alice/.bashrc";
  tree_.write("/etc/profile", "TMOUT=600\n");
  tree_.write(file, many(1'000, "TMOUT=600\n") + "TMOUT=0\n");
  EXPECT_EQ(rows("scope = 'alice'"),
            (Rows{{"console", "alice", "NULL", "1", "0", "0", file, "1000"}}));
  EXPECT_EQ(gaps(), (Rows{{file, file + ": more settings than are read"}}));
}

TEST_F(ScreenLocks, OfXfce) {
  const std::string file = "/xfce4/xfconf/xfce-perchannel-xml/xfce4-screensaver.xml";
  tree_.write("/usr/bin/xfce4-screensaver", "");
  tree_.write("/etc/xdg" + file,
              "<channel name=\"xfce4-screensaver\">\n<property name=\"saver\">\n"
              "<property name=\"idle-activation\">\n"
              "<property name=\"delay\" value=\"20\" locked=\"*\"/></property></property>\n"
              "</channel>\n");
  tree_.write("/home/alice/.config" + file,
              "<channel><property name=\"lock\"><property name=\"enabled\" value=\"false\"/>"
              "</property></channel>");
  EXPECT_EQ(rows(), (Rows{{"xfce", "alice", "1200", "0", "0", "0", "/etc/xdg" + file, "4"},
                          {"xfce", "system", "1200", "1", "0", "0", "/etc/xdg" + file, "4"}}));
}

TEST_F(ScreenLocks, WhatLocksXfceWithoutItsScreensaverIsUnknown) {
  tree_.write("/usr/bin/xfce4-session", "");
  EXPECT_EQ(rows(), (Rows{{"xfce", "system", "NULL", "NULL", "NULL", "0", "NULL", "NULL"}}));
}

TEST_F(ScreenLocks, OfDdeByItsConfigurationAndOverrides) {
  const std::string name = "org.deepin.dde.daemon/org.deepin.dde.daemon.power";
  tree_.write("/usr/share/dsg/configs/" + name + ".json",
              "{\"contents\": {\n\"linePowerLockDelay\": {\"value\": 0,\n"
              "\"permissions\": \"readwrite\"}}}");
  tree_.write("/etc/dsg/configs/overrides/" + name + "/a.json",
              "{\"contents\": {\"linePowerLockDelay\":\n{\"value\": 600, "
              "\"permissions\": \"readonly\"}}}");
  tree_.write("/home/alice/.config/dsg/configs/" + name + ".json",
              "{\"contents\": {\"linePowerLockDelay\": {\"value\": 3600}}}");
  const std::string file = "/etc/dsg/configs/overrides/" + name + "/a.json";
  EXPECT_EQ(rows(), (Rows{{"dde", "alice", "600", "1", "0", "1", file, "2"},
                          {"dde", "system", "600", "1", "0", "1", file, "2"}}));
}

TEST_F(ScreenLocks, OfDdeOnceWhereTheOlderSchemaIsStillInstalled) {
  tree_.write("/usr/bin/startdde", "");
  schema("com.deepin.dde.power", "/com/deepin/dde/power/", key("line-power-lock-delay", "0"));
  const std::string file =
      "/usr/share/dsg/configs/org.deepin.dde.daemon/org.deepin.dde.daemon.power.json";
  tree_.write(file, "{\"contents\": {\"linePowerLockDelay\": {\"value\": 300}}}");
  EXPECT_EQ(rows(), (Rows{{"dde", "system", "300", "1", "0", "0", file, "1"}}));
}

TEST_F(ScreenLocks, OfDdeInDconfAloneWhereItsOtherSettingsHaveMovedOn) {
  tree_.write("/usr/bin/startdde", "");
  schema("com.deepin.dde.power", "/com/deepin/dde/power/", key("line-power-lock-delay", "900"));
  tree_.write("/usr/share/dsg/configs/org.deepin.dde.daemon/org.deepin.dde.daemon.power.json",
              "{\"contents\": {\"powerSavingModeEnabled\": {\"value\": false}}}");
  EXPECT_EQ(rows(), (Rows{{"dde", "system", "900", "1", "0", "0",
                           schemas + "com.deepin.dde.power.gschema.xml", "3"}}));
}

TEST_F(ScreenLocks, OnAPortableTheWorseTimeOfDdeCounts) {
  tree_.write("/usr/bin/startdde", "");
  tree_.write("/sys/class/power_supply/BAT0/type", "Battery\n");
  const std::string line = key("line-power-lock-delay", "300");
  schema("com.deepin.dde.power", "/com/deepin/dde/power/", line + key("battery-lock-delay", "0"));
  EXPECT_EQ(rows(), (Rows{{"dde", "system", "0", "1", "0", "0",
                           schemas + "com.deepin.dde.power.gschema.xml", "4"}}));
}

TEST_F(ScreenLocks, WithoutABatteryItsTimeDoesNotCount) {
  tree_.write("/usr/bin/startdde", "");
  tree_.write("/sys/class/power_supply/hidpp_battery_0/type", "Battery\n");
  tree_.write("/sys/class/power_supply/hidpp_battery_0/scope", "Device\n");
  const std::string line = key("line-power-lock-delay", "300");
  schema("com.deepin.dde.power", "/com/deepin/dde/power/", line + key("battery-lock-delay", "0"));
  EXPECT_EQ(rows()[0][2], "300");
}

TEST_F(ScreenLocks, OfflineNobodyKnowsWhetherTheWorseTimeOnABatteryCounts) {
  tree_.write("/usr/bin/startdde", "");
  const std::string line = key("line-power-lock-delay", "300");
  schema("com.deepin.dde.power", "/com/deepin/dde/power/", line + key("battery-lock-delay", "0"));
  collect_offline(screen_lock_collector);
  EXPECT_EQ(facts_.select("SELECT idle_seconds FROM screen_lock WHERE desktop = 'dde'"),
            (Rows{{"NULL"}}));
}

TEST_F(ScreenLocks, TheBatterysTimeInDdesConfigurationCounts) {
  const std::string file =
      "/usr/share/dsg/configs/org.deepin.dde.daemon/org.deepin.dde.daemon.power.json";
  tree_.write("/sys/class/power_supply/BAT1/type", "Battery\n");
  tree_.write(file,
              "{\"contents\": {\"linePowerLockDelay\": {\"value\": 300},\n"
              "\"batteryLockDelay\": {\"value\": 900}}}");
  EXPECT_EQ(rows(), (Rows{{"dde", "system", "900", "1", "0", "0", file, "2"}}));
}

TEST_F(ScreenLocks, AConsoleWithoutTmoutIsNeverEnded) {
  tree_.write("/etc/profile", "PATH=/bin\n");
  EXPECT_EQ(rows("1"), (Rows{{"console", "system", "0", "1", "0", "0", "NULL", "NULL"}}));
}

TEST_F(ScreenLocks, TheLastTmoutCountsUnlessAnEarlierOneIsReadOnly) {
  tree_.write("/etc/profile", "TMOUT=900\n");
  tree_.write("/etc/profile.d/a.sh", "#\nreadonly TMOUT=300; export TMOUT\n");
  tree_.write("/etc/profile.d/b.sh", "TMOUT=0\n");
  tree_.write("/home/alice/.bashrc", "unset TMOUT\n");
  EXPECT_EQ(rows("1"),
            (Rows{{"console", "system", "300", "1", "0", "1", "/etc/profile.d/a.sh", "2"}}));
}

TEST_F(ScreenLocks, ATmoutThatHoldsForSomeOnlyIsUnknown) {
  for (const char* script : {"if [ \"$USER\" = kiosk ]; then\nreadonly TMOUT=300\nfi\n",
                             "#\n[ \"$USER\" = kiosk ] && readonly TMOUT=300\n",
                             "TMOUT=600\n[ -n \"$SSH_TTY\" ] && { unset TMOUT; }\n"}) {
    tree_.write("/etc/profile", script);
    TestFacts facts;
    const auto host = Host::recorded(tree_.path());
    ASSERT_OK(screen_lock_collector.collect(*host, {test_now(), {}, nullptr}, facts.writer()));
    EXPECT_EQ(facts.select("SELECT idle_seconds, is_locked, file, line FROM screen_lock"),
              (Rows{{"NULL", "0", "/etc/profile", "2"}}))
        << script;
  }
}

TEST_F(ScreenLocks, AConditionThatChangesNothingIsNone) {
  tree_.write("/etc/profile", "TMOUT=300\nif [ \"$PS1\" ]; then TMOUT=300; fi\n");
  tree_.write("/etc/profile.d/a.sh", "if [ 1 ]; then readonly TMOUT; fi; TMOUT=300\n");
  EXPECT_EQ(rows("idle_seconds = 300"),
            (Rows{{"console", "system", "300", "1", "0", "0", "/etc/profile.d/a.sh", "1"}}));
}

TEST_F(ScreenLocks, AUserTurnsOffWhatIsNotReadOnly) {
  tree_.write("/etc/bash.bashrc", "export TMOUT=300\n");
  tree_.write("/home/alice/.bashrc", "# mine\nunset TMOUT\n");
  EXPECT_EQ(rows("1"),
            (Rows{{"console", "alice", "0", "1", "0", "0", "/home/alice/.bashrc", "2"},
                  {"console", "system", "300", "1", "0", "0", "/etc/bash.bashrc", "1"}}));
}

TEST(Gschema, ReadsDefaultsAndFolders) {
  const GschemaFile file = parse_gschema(
      "<schemalist><schema id=\"a.b\" path=\"/a/b/\">\n<key name=\"k\" type=\"i\">\n"
      "<default> 5 </default><summary>default</summary></key></schema></schemalist>");
  ASSERT_EQ(file.schemas.count("a.b"), 1U);
  const Gschema& schema = file.schemas.at("a.b");
  EXPECT_EQ(schema.folder, "/a/b/");
  EXPECT_EQ(schema.keys.at("k").default_text, "5");
  EXPECT_EQ(schema.keys.at("k").line, 3);
}

TEST(ShellSettings, AssignmentsReadOnlyUnsetAndUmask) {
  const auto found = parse_shell_settings(
      "TMOUT=60 # c\nexport A=1 TMOUT='70'\ndeclare -rx TMOUT=\"80\"\nreadonly TMOUT\n"
      "TMOUT=90 program\necho TMOUT=1\n[ -n \"$PS1\" ] && TMOUT=100\nunset -v TMOUT\n"
      "if [ 1 ]; then umask -S 022; fi; umask 0077\numask \"\"\n",
      {"TMOUT"});
  std::string told;
  EXPECT_TRUE(found.is_whole);
  for (const ShellSetting& one : found.entries)
    told += std::to_string(one.line) + (one.is_conditional ? "?" : ":") + one.value + " ";
  EXPECT_EQ(told, "1:60 2:70 3:80 3: 4: 7?100 8: 9?022 9:0077 10: ");
}

}  // namespace
}  // namespace mijian
