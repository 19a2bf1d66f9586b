#include "agent/collectors/system/source_list.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector package_source_collector;

namespace {

class PackageSourceTest : public Collecting {
 protected:
  Rows rows() {
    return facts_.select(
        "SELECT manager, uri, kind, is_enabled, is_signed, line "
        "FROM package_source ORDER BY file, line, uri");
  }
};

TEST_F(PackageSourceTest, OneLineLists) {
  tree_.write("/etc/apt/sources.list",
              "# deb http://hidden.example/ x main\n"
              "deb cdrom:[Debian GNU/Linux 12 _Bookworm_]/ bookworm main\n"
              "deb [ arch=amd64 trusted=yes ] http://bob:pw@10.1.2.3/kylin v10 main # ours\n"
              "deb-src https://deb.debian.org/debian bookworm main\ndeb\n");
  tree_.write("/etc/apt/sources.list.d/old.list.save", "deb http://nobody.example/ x main\n");
  collect(package_source_collector);
  EXPECT_EQ(rows(),
            (Rows{{"apt", "cdrom:[Debian GNU/Linux 12 _Bookworm_]/", "medium", "1", "1", "2"},
                  {"apt", "http://10.1.2.3/kylin", "private", "1", "0", "3"},
                  {"apt", "https://deb.debian.org/debian", "public", "1", "1", "4"}}));
  EXPECT_EQ(facts_.coverage("package_source", "/etc/apt"),
            "partial: /etc/apt/sources.list:5: no source of packages");
}

TEST_F(PackageSourceTest, StanzasOfDeb822) {
  tree_.write("/etc/apt/sources.list.d/debian.sources",
              "Types: deb\nURIs: http://deb.debian.org/debian\n http://mirror/debian\n"
              "Suites: bookworm\n\n# second\nTypes: deb\nURIs: file:/srv/packages\n"
              "Enabled: no\nTrusted: yes\n");
  collect(package_source_collector);
  EXPECT_EQ(rows(), (Rows{{"apt", "http://deb.debian.org/debian", "public", "1", "1", "1"},
                          {"apt", "http://mirror/debian", "private", "1", "1", "1"},
                          {"apt", "file:/srv/packages", "local", "0", "0", "7"}}));
}

TEST_F(PackageSourceTest, YumTakesTheGeneralWordWhereAFileIsSilent) {
  tree_.write("/etc/dnf/dnf.conf", "[main]\ngpgcheck=1\n");
  tree_.write("/etc/yum.repos.d/openEuler.repo",
              "[OS]\nname=OS\nbaseurl=http://repo.openeuler.org/OS\nenabled=1\n"
              "[disc]\nbaseurl=file:///mnt/iso\nenabled=0\ngpgcheck=0\n");
  collect(package_source_collector);
  EXPECT_EQ(rows(), (Rows{{"yum", "http://repo.openeuler.org/OS", "public", "1", "1", "3"},
                          {"yum", "file:///mnt/iso", "local", "0", "0", "6"}}));
}

TEST_F(PackageSourceTest, NothingThereIsComplete) {
  collect(package_source_collector);
  EXPECT_EQ(facts_.coverage("package_source", "/etc/apt"), "complete: no such file");
  EXPECT_EQ(facts_.coverage("package_source", "/etc/yum.repos.d"), "complete: no such file");
}

TEST(SourceList, WhereAnAddressIs) {
  EXPECT_EQ(source_kind("http://[fd00::1]/x"), "private");
  EXPECT_EQ(source_kind("http://localhost:3142/x"), "local");
  EXPECT_EQ(source_kind("ftp://repo.lan/x"), "private");
  EXPECT_EQ(source_kind("http://8.8.8.8/x"), "public");
}

TEST_F(PackageSourceTest, TheMakersOwnServersAreKnown) {
  tree_.write("/etc/apt/sources.list",
              "deb http://deb.debian.org/debian bookworm main\n"
              "deb [arch=amd64] https://user:secret@Security.Debian.org:443/x bookworm main\n"
              "deb https://mirrors.tuna.tsinghua.edu.cn/debian bookworm main\n"
              "deb http://debian.org.attacker.example/debian bookworm main\n");
  collect(package_source_collector);
  EXPECT_EQ(facts_.select("SELECT line, stock FROM package_source ORDER BY line"),
            (Rows{{"1", "repository"}, {"2", "repository"}, {"3", "NULL"}, {"4", "NULL"}}));
}

}  // namespace
}  // namespace mijian
