#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "agent/collectors/collector.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {

extern const Collector known_software_collector;

namespace {

constexpr const char* clamav =
    "SELECT present, running, enabled, version, signatures_at, signals "
    "FROM security_product WHERE id = 'clamav'";

class SecurityProduct : public testing::Test {
 protected:
  SecurityProduct() {
    tree_.folder("/.mijian-recorded");
    tree_.write("/var/lib/dpkg/status",
                "Package: bash\nVersion: 5\nStatus: install ok installed\n");
    tree_.write("/proc/1/status", status_text("systemd"));
  }
  static std::string status_text(const std::string& name) {
    return "Name:\t" + name + "\nPid:\t1\nPPid:\t0\nUid:\t0\t0\t0\t0\nVmSize:\t 100 kB\n";
  }
  void has_units(const std::string& json) { tree_.write("/.mijian-recorded/units.json", json); }
  void process(int id, const std::string& name, const std::string& file) {
    const std::string folder = "/proc/" + std::to_string(id);
    tree_.write(folder + "/status", status_text(name));
    tree_.link(folder + "/exe", file);
  }
  void install_clamav() {
    tree_.write("/var/lib/dpkg/status",
                "Package: clamav-daemon\nVersion: 1.0.3\nStatus: install ok installed\n");
    tree_.write("/usr/sbin/clamd", "");
    tree_.write("/usr/lib/systemd/system/clamav-daemon.service", "[Install]\nWantedBy=a.target\n");
    tree_.write("/var/lib/clamav/daily.cvd", "ClamAV-VDB:07 Sep 2023 03-29 -0400:27023:");
  }
  Status collect(Result<Host> host, const std::string& policies = MIJIAN_SOURCE_DIR "/policies") {
    if (!host) return host.error();
    return known_software_collector.collect(*host, {test_now(), policies, nullptr},
                                            facts_.writer());
  }
  Status collect() { return collect(Host::recorded(tree_.path())); }

  TemporaryTree tree_;
  TestFacts facts_;
};

TEST_F(SecurityProduct, AllFourSignalsOfARunningProduct) {
  install_clamav();
  tree_.link("/etc/systemd/system/a.target.wants/clamav-daemon.service",
             "/usr/lib/systemd/system/clamav-daemon.service");
  process(70, "clamd", "/usr/sbin/clamd");
  has_units(R"([{"name": "clamav-daemon.service", "load": "loaded", "active": "active",
                 "sub": "running", "enabled": ""}])");
  ASSERT_OK(collect());
  EXPECT_EQ(
      facts_.select(clamav),
      (Rows{{"1", "1", "1", "1.0.3", "2023-09-07T07:29:00.000000Z", "package unit process path"}}));
  EXPECT_EQ(facts_.select("SELECT signal, value, hit, found FROM security_product_signal "
                          "WHERE product = 'clamav' AND hit ORDER BY signal"),
            (Rows{{"package", "clamav-daemon", "1", "1.0.3"},
                  {"path", "/usr/sbin/clamd", "1", "/usr/sbin/clamd"},
                  {"process", "clamd", "1", "/usr/sbin/clamd"},
                  {"unit", "clamav-daemon.service", "1", "enabled active"}}));
  for (const char* source : {"packages", "unit files", "D-Bus systemd1", "processes", "paths"})
    EXPECT_EQ(facts_.coverage("security_product_signal", source), "complete: ") << source;
  EXPECT_EQ(facts_.coverage("security_product", "security-products.json"), "complete: ");
}

TEST_F(SecurityProduct, InstalledButStoppedAndDisabled) {
  install_clamav();
  has_units("[]");
  ASSERT_OK(collect());
  EXPECT_EQ(facts_.select(clamav),
            (Rows{{"1", "0", "0", "1.0.3", "2023-09-07T07:29:00.000000Z", "package unit path"}}));
}

TEST_F(SecurityProduct, NothingFoundWhereEverythingWasLookedAtIsAbsent) {
  has_units("[]");
  ASSERT_OK(collect());
  EXPECT_EQ(facts_.select(clamav), (Rows{{"0", "0", "NULL", "NULL", "NULL", "none"}}));
}

TEST_F(SecurityProduct, NothingFoundWhereThePackagesAreUnreadableIsUnknown) {
  tree_.write("/var/lib/dpkg/status", "Version: 1\n\nPackage: broken\n");
  ASSERT_OK(collect());
  EXPECT_EQ(facts_.select(clamav), (Rows{{"NULL", "0", "NULL", "NULL", "NULL", "none"}}));
  EXPECT_EQ(facts_.coverage("security_product_signal", "packages").substr(0, 8), "partial:");
}

TEST_F(SecurityProduct, OfflineARunningProductIsUnknownNotStopped) {
  install_clamav();
  ASSERT_OK(collect(Host::offline(tree_.path())));
  EXPECT_EQ(
      facts_.select(clamav),
      (Rows{{"1", "NULL", "0", "1.0.3", "2023-09-07T07:29:00.000000Z", "package unit path"}}));
  EXPECT_EQ(facts_.coverage("security_product_signal", "processes").substr(0, 11), "impossible:");
}

TEST_F(SecurityProduct, ARemovedPackageWithItsSettingsLeftIsAbsent) {
  tree_.write("/var/lib/dpkg/status",
              "Package: clamav-daemon\nVersion: 1.0.3\nStatus: deinstall ok config-files\n");
  tree_.link("/etc/systemd/system/clamav-daemon.service", "/dev/null");
  has_units("[]");
  ASSERT_OK(collect());
  EXPECT_EQ(facts_.select(clamav), (Rows{{"0", "0", "0", "NULL", "NULL", "none"}}));
  EXPECT_EQ(facts_.select("SELECT hit, found FROM security_product_signal "
                          "WHERE value IN ('clamav-daemon', 'clamav-daemon.service') "
                          "ORDER BY value"),
            (Rows{{"0", "config-files"}, {"0", "masked"}}));
}

TEST_F(SecurityProduct, AScriptIsKnownByItsOwnNameCutShort) {
  process(80, "usbguard-daemon", "/usr/bin/python3.11");
  process(81, "deepin-defender", "/opt/x/deepin-defender-ui");
  ASSERT_OK(collect());
  EXPECT_EQ(facts_.select("SELECT value, found FROM security_product_signal "
                          "WHERE signal = 'process' AND hit ORDER BY value"),
            (Rows{{"deepin-defender", "/opt/x/deepin-defender-ui"},
                  {"usbguard-daemon", "/usr/bin/python3.11"}}));
}

TEST_F(SecurityProduct, HiddenProcessesLeaveAMissingOneUnknown) {
  TemporaryTree hidden;
  hidden.folder("/.mijian-recorded");
  hidden.write("/proc/44/status", status_text("bash"));
  ASSERT_OK(collect(Host::recorded(hidden.path())));
  EXPECT_EQ(facts_.select(clamav), (Rows{{"NULL", "NULL", "NULL", "NULL", "NULL", "none"}}));
}

TEST_F(SecurityProduct, WhereNoProcessIsSeenAStoppedUnitDoesNotProveItStopped) {
  install_clamav();
  std::filesystem::remove_all(tree_.of("/proc/1"));
  tree_.write("/proc/44/status", status_text("bash"));
  has_units("[]");
  ASSERT_OK(collect());
  EXPECT_EQ(facts_.select("SELECT present, running FROM security_product WHERE id = 'clamav'"),
            (Rows{{"1", "NULL"}}));
}

TEST_F(SecurityProduct, AVendorsInitScriptIsAUnit) {
  tree_.write("/etc/init.d/360sd", "#!/bin/sh\n");
  ASSERT_OK(collect());
  EXPECT_EQ(facts_.select("SELECT present, signals FROM security_product WHERE id = '360sd'"),
            (Rows{{"1", "unit"}}));
}

constexpr const char* own_catalogue = "/etc/mijian/security-products.json";

std::string own_product(const std::string& id, const std::string& category) {
  return R"({"format": "mijian-security-products/1", "dated": "2026-11-22", "products": [
{"id": ")" +
         id + R"(", "name": {"zh": "甲审计", "en": "A"}, "vendor": {"zh": "甲", "en": "A"},
 "category": ")" +
         category + R"(", "packages": [], "units": [], "processes": ["jiad"],
 "paths": ["/opt/jia"], "proves": ["path"], "source": "厂商手册 | manual", "grade": "C"}]})";
}

TEST_F(SecurityProduct, AnAdministratorAddsOneWithoutTouchingThePack) {
  tree_.write("/opt/jia/bin/jiad", "");
  tree_.write(own_catalogue, own_product("jia-audit", "print_audit"));
  ASSERT_OK(collect());
  EXPECT_EQ(facts_.select("SELECT name, category, present, signals FROM security_product "
                          "WHERE id = 'jia-audit'"),
            (Rows{{"甲审计", "print_audit", "1", "path"}}));
  EXPECT_EQ(facts_.coverage("security_product", own_catalogue), "complete: ");
}

TEST_F(SecurityProduct, AMistakeInTheAddedOnesCostsThemOnlyAndIsTold) {
  struct Bad {
    std::string text, complaint;
  };
  for (const Bad& bad :
       {Bad{own_product("clamav", "antivirus"), "already; give yours another id"},
        Bad{own_product("jia", "anti-virus"), "'category' is one of"}, Bad{"{", "1:"}}) {
    tree_.write(own_catalogue, bad.text);
    const auto host = Host::recorded(tree_.path());
    ASSERT_TRUE(host) << host.error().text();
    TestFacts facts;
    ASSERT_OK(known_software_collector.collect(
        *host, {test_now(), MIJIAN_SOURCE_DIR "/policies", nullptr}, facts.writer()));
    EXPECT_THAT(facts.coverage("security_product", own_catalogue),
                testing::AllOf(testing::StartsWith("partial:"), testing::HasSubstr(bad.complaint)));
    EXPECT_EQ(facts.select("SELECT count(*) FROM security_product WHERE id = 'clamav'"),
              (Rows{{"1"}}));
  }
}

// A program unpacked by hand has no package; one whose name is the same as a program of another
// kind is known by its place only.
TEST_F(SecurityProduct, SoftwareThatReachesOthersIsKnownByAnyOfItsMarks) {
  process(70, "frpc", "/home/user/frp/frpc");
  tree_.write("/opt/todesk/bin/ToDesk", "");
  process(71, "edge", "/usr/local/game/edge");
  has_units("[]");
  ASSERT_OK(collect());
  EXPECT_EQ(facts_.select("SELECT id, category, present, running, signals FROM network_software "
                          "WHERE signals <> 'none' ORDER BY id"),
            (Rows{{"frp", "tunnel", "1", "1", "process"},
                  {"n2n", "tunnel", "0", "1", "process"},
                  {"todesk", "remote_control", "1", "0", "path"}}));
  EXPECT_EQ(facts_.coverage("network_software", "network-software.json"), "complete: ");
  EXPECT_EQ(facts_.coverage("network_software_signal", "processes"), "complete: ");
}

TEST_F(SecurityProduct, SoftwareThatNoPackageManagerListsIsFoundWhereItWasUnpacked) {
  tree_.write("/etc/passwd", "user:x:1000:1000::/home/user:/bin/bash\n");
  tree_.write("/etc/nsswitch.conf", "passwd: files\n");
  const auto program = [&](const std::string& path) {
    tree_.write(path, "");
    std::filesystem::permissions(tree_.of(path), std::filesystem::perms::owner_all);
  };
  program("/home/user/Applications/RustDesk-1.2.3-x86_64.AppImage");
  program("/home/user/.local/bin/rclone");
  program("/home/user/下载/frp_0.52.3_linux_amd64/frpc");
  program("/home/former/syncthing/syncthing");
  program("/home/user/x/bin/mystery");
  tree_.write("/home/user/.local/share/applications/todesk.desktop",
              "[Desktop Entry]\nExec=\"/home/user/x/bin/mystery\" %u\n");
  tree_.write("/home/user/.local/share/applications/anydesk.desktop",
              "[Desktop Entry]\nExec=/home/user/gone/anydesk %u\n");
  tree_.folder("/var/lib/flatpak/app/org.telegram.desktop");
  tree_.folder("/home/user/.local/share/flatpak/app/com.tencent.WeChat");
  tree_.write("/var/lib/snapd/snaps/discord_167.snap", "");
  // Neither a folder, nor a text, nor a name that others have too is a program.
  tree_.folder("/home/user/zoom");
  tree_.write("/home/user/Downloads/ngrok", "a text");
  program("/home/user/game/edge");
  ASSERT_OK(collect());
  EXPECT_EQ(
      facts_.select("SELECT product, found FROM network_software_signal WHERE hit ORDER BY 1"),
      (Rows{{"discord", "/var/lib/snapd/snaps/discord_167.snap"},
            {"frp", "/home/user/下载/frp_0.52.3_linux_amd64/frpc"},
            {"rclone", "/home/user/.local/bin/rclone"},
            {"rustdesk", "/home/user/Applications/RustDesk-1.2.3-x86_64.AppImage"},
            {"syncthing", "/home/former/syncthing/syncthing"},
            {"telegram", "/var/lib/flatpak/app/org.telegram.desktop"},
            {"todesk", "/home/user/x/bin/mystery"},
            {"wechat", "/home/user/.local/share/flatpak/app/com.tencent.WeChat"}}));
  EXPECT_EQ(facts_.select("SELECT count(*) FROM network_software WHERE present = 1"),
            (Rows{{"8"}}));
  const std::string source = "programs in homes, Flatpak, snap, Linglong";
  EXPECT_EQ(facts_.coverage("network_software", source), "complete: ");
}

TEST_F(SecurityProduct, HomesThatCannotBeEnteredLeaveUnpackedSoftwareUnknown) {
  tree_.write("/etc/passwd", "user:x:1000:1000::/home/user:/bin/bash\n");
  tree_.write("/etc/nsswitch.conf", "passwd: files\n");
  tree_.folder("/home/user");
  tree_.write("/proc/self/mountinfo", "29 1 0:40 / /home/user rw - nfs4 server:/u rw\n");
  ASSERT_OK(collect());
  EXPECT_THAT(facts_.coverage("network_software", "programs in homes, Flatpak, snap, Linglong"),
              testing::StartsWith("partial: on a network or fuse mount (nfs4)"));
}

TEST_F(SecurityProduct, AMistakeInTheCatalogueNamesItsPlace) {
  tree_.write("/policies/catalogues/security-products.json", "{\"format\": 3}");
  const Status done = collect(Host::recorded(tree_.path()), tree_.of("/policies"));
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().text(), testing::HasSubstr("security-products.json:1:12: 'format'"));
}

}  // namespace
}  // namespace mijian
