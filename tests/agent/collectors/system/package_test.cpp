#include <dlfcn.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "agent/collectors/collector.h"
#include "agent/core/file.h"
#include "agent/store/database.h"
#include "tests/support/rpm_header.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {

extern const Collector package_collector;

namespace {

constexpr const char* all =
    "SELECT name, version, architecture, manager, status, installed_at "
    "FROM package ORDER BY name, architecture";

class Package : public testing::Test {
 protected:
  Package() { tree_.folder("/.mijian-recorded"); }

  void collect() {
    auto host = Host::recorded(tree_.path());
    ASSERT_TRUE(host) << host.error().text();
    host->set_private_folder(private_.path());
    ASSERT_OK(package_collector.collect(*host, {test_now(), {}, nullptr}, facts_.writer()));
  }
  void set_modified(std::string_view inside, std::int64_t seconds) {
    const timespec times[] = {{seconds, 0}, {seconds, 0}};
    ASSERT_EQ(utimensat(AT_FDCWD, tree_.of(inside).c_str(), times, 0), 0);
  }
  // Builds of librpm differ; without one for the test its reason is printed.
  static bool have_librpm() {
    for (const char* name : {"librpm.so.10", "librpm.so.9", "librpm.so.8"})
      if (dlopen(name, RTLD_NOW | RTLD_LOCAL) != nullptr) return true;
    return false;
  }

  void make_rpm_database(const std::vector<std::string>& headers) {
    tree_.folder("/usr/lib/sysimage/rpm");
    auto database = mijian::Database::create(tree_.of("/usr/lib/sysimage/rpm/rpmdb.sqlite"));
    ASSERT_TRUE(database) << database.error().text();
    ASSERT_OK(
        database->run("CREATE TABLE Packages (hnum INTEGER PRIMARY KEY AUTOINCREMENT, "
                      "blob BLOB NOT NULL)"));
    for (const char* index :
         {"Name", "Basenames", "Group", "Requirename", "Providename", "Conflictname",
          "Obsoletename", "Triggername", "Dirnames", "Installtid", "Sigmd5", "Sha1header",
          "Filetriggername", "Transfiletriggername", "Recommendname", "Suggestname",
          "Supplementname", "Enhancename"})
      ASSERT_OK(
          database->run("CREATE TABLE '" + std::string{index} +
                        "' (key TEXT NOT NULL, hnum INTEGER NOT NULL, idx INTEGER NOT NULL)"));
    for (const std::string& header : headers)
      ASSERT_OK(database->run("INSERT INTO Packages (blob) VALUES (X'" + header + "')"));
    database->close();
  }

  TemporaryTree tree_, private_;
  TestFacts facts_;
};

TEST_F(Package, DpkgTellsWhenEachWasInstalledByItsListOfFiles) {
  tree_.write("/var/lib/dpkg/status",
              "Package: bash\nStatus: install ok installed\nArchitecture: amd64\nVersion: 5.2\n\n"
              "Package: libc6\nStatus: install ok installed\nArchitecture: amd64\n"
              "Multi-Arch: same\nVersion: 2.36\n\n"
              "Package: libc6\nStatus: install ok installed\nArchitecture: i386\n"
              "Multi-Arch: same\nVersion: 2.36\n\n"
              "Package: old\nStatus: deinstall ok config-files\nArchitecture: all\nVersion: 1\n");
  tree_.write("/var/lib/dpkg/info/bash.list", "");
  tree_.write("/var/lib/dpkg/info/libc6:amd64.list", "");
  tree_.write("/var/lib/dpkg/info/libc6:i386.list", "");
  set_modified("/var/lib/dpkg/info/bash.list", 1'700'000'000);
  set_modified("/var/lib/dpkg/info/libc6:amd64.list", 1'700'000'100);
  set_modified("/var/lib/dpkg/info/libc6:i386.list", 1'700'000'200);
  collect();
  EXPECT_EQ(facts_.select(all),
            (Rows{{"bash", "5.2", "amd64", "dpkg", "installed", "2023-11-14T22:13:20.000000Z"},
                  {"libc6", "2.36", "amd64", "dpkg", "installed", "2023-11-14T22:15:00.000000Z"},
                  {"libc6", "2.36", "i386", "dpkg", "installed", "2023-11-14T22:16:40.000000Z"},
                  {"old", "1", "all", "dpkg", "config-files", "NULL"}}));
  EXPECT_EQ(facts_.coverage("package", "dpkg database"), "complete: ");
  EXPECT_EQ(facts_.coverage("package", "rpm database"), "complete: no such database");
}

TEST_F(Package, ImagesKeepTheirPackagesInStatusD) {
  tree_.write("/var/lib/dpkg/status.d/base",
              "Package: base-files\nVersion: 12\nArchitecture: all\n");
  tree_.write("/var/lib/dpkg/status.d/base.md5sums", "0123  etc/issue\n");
  collect();
  EXPECT_EQ(facts_.select("SELECT name, status FROM package"), (Rows{{"base-files", "installed"}}));
}

TEST_F(Package, AMalformedParagraphIsAGap) {
  tree_.write("/var/lib/dpkg/status", "Package: a\nVersion: 1\n\nPackage: b\n");
  collect();
  EXPECT_EQ(facts_.select("SELECT name FROM package"), (Rows{{"a"}}));
  EXPECT_EQ(facts_.coverage("package", "dpkg database"),
            "partial: /var/lib/dpkg/status: 1 paragraphs without name, version or status");
}

TEST_F(Package, NoPackageManagerAtAllIsNotNothingInstalled) {
  collect();
  EXPECT_EQ(facts_.coverage("package", "dpkg database"),
            "impossible: neither dpkg nor rpm keeps a database on this system");
}

TEST_F(Package, ReadsABerkeleyDatabaseOfRpm) {
  if (!have_librpm()) GTEST_SKIP() << "no librpm on this machine to read the database with";
  const auto bytes = read_file(MIJIAN_SOURCE_DIR "/tests/data/rpm/libuuid-Packages", 1 << 20);
  ASSERT_TRUE(bytes) << bytes.error().text();
  tree_.write("/var/lib/rpm/Packages", *bytes);
  collect();
  EXPECT_EQ(facts_.select(all), (Rows{{"libuuid", "2.32.1-42.el8_8", "x86_64", "rpm", "installed",
                                       "2023-10-04T18:37:53.000000Z"}}));
  EXPECT_EQ(facts_.coverage("package", "rpm database"), "complete: ");
  EXPECT_EQ(facts_.coverage("package", "dpkg database"), "complete: no such database");
}

TEST_F(Package, ReadsAnSqliteDatabaseOfRpm) {
  if (!have_librpm()) GTEST_SKIP() << "no librpm on this machine to read the database with";
  make_rpm_database(
      {rpm_header_hex({{1000, "audit"},
                       {1001, "3.0.9"},
                       {1002, "1.oe"},
                       {1003, "", 2},
                       {1008, "", 1'700'000'000},
                       {1022, "aarch64"}}),
       rpm_header_hex({{1000, "gpg-pubkey"}, {1001, "b25e7f66"}, {1002, "5c93fd30"}})});
  collect();
  EXPECT_EQ(
      facts_.select(all),
      (Rows{{"audit", "2:3.0.9-1.oe", "aarch64", "rpm", "installed", "2023-11-14T22:13:20.000000Z"},
            {"gpg-pubkey", "b25e7f66-5c93fd30", "(none)", "rpm", "installed", "NULL"}}));
  EXPECT_EQ(facts_.coverage("package", "rpm database"), "complete: ");
}

TEST_F(Package, ADamagedHeaderOfRpmIsAGapBesideThePackagesThatCouldBeRead) {
  if (!have_librpm()) GTEST_SKIP() << "no librpm on this machine to read the database with";
  const auto package = [](const char* name) {
    return rpm_header_hex({{1000, name}, {1001, "1"}, {1002, "1"}});
  };
  make_rpm_database({package("audit"), "FFFFFFFF00000000", package("bash")});
  collect();
  EXPECT_EQ(facts_.select("SELECT name FROM package ORDER BY name"), (Rows{{"audit"}, {"bash"}}));
  EXPECT_EQ(facts_.coverage("package", "rpm database"),
            "partial: /usr/lib/sysimage/rpm: librpm could not read all of it");
}

TEST_F(Package, ADatabaseThatLibrpmCannotReadIsNotAnEmptyOne) {
  tree_.write("/var/lib/rpm/Packages.db", "RpmP and nothing behind it");
  collect();
  EXPECT_EQ(facts_.select(all), Rows{});
  EXPECT_EQ(facts_.coverage("package", "rpm database").substr(0, 11), "impossible:");
}

}  // namespace
}  // namespace mijian
