#include <ctime>

#include "agent/collectors/network/nfs_exports.h"
#include "agent/collectors/network/samba_config.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector network_share_collector;

namespace {

class NetworkShareTest : public Collecting {
 protected:
  Rows shares(const std::string& columns) {
    collect(network_share_collector);
    return facts_.select("SELECT " + columns + " FROM network_share ORDER BY file, line, client");
  }
};

TEST_F(NetworkShareTest, SambaHasManyNamesForOneParameter) {
  tree_.write(
      "/etc/samba/smb.conf",
      "# of the unit\n[global]\n  workgroup = X\n[data]\n Path = /srv/data\n PUBLIC = Yes\n"
      " write able = yes\n[Papers]\npath = /var/spool\nprint ok = yes\n"
      "hosts allow = 10.8. 127.0.0.1\n; [gone]\n[old]\ndirectory=/srv/old\navailable = no\n");
  EXPECT_EQ(
      shares("kind, name, path, client, is_everybody, is_guest, is_read_only, is_offered, "
             "line"),
      (Rows{{"samba", "data", "/srv/data", "NULL", "1", "1", "0", "1", "4"},
            {"samba_printer", "Papers", "/var/spool", "10.8. 127.0.0.1", "0", "0", "1", "1", "8"},
            {"samba", "old", "/srv/old", "NULL", "1", "0", "1", "0", "13"}}));
  EXPECT_EQ(facts_.coverage("network_share", "/etc/samba/smb.conf"), "complete: ");
}

TEST_F(NetworkShareTest, GlobalDefaultsHoldForSharesBehindThem) {
  tree_.write("/etc/samba/smb.conf",
              "[early]\npath=/a\n[global]\nguest ok = yes\nread only = no\n[late]\npath=/b\n"
              "[early]\ncomment = goes on with it\n");
  EXPECT_EQ(shares("name, is_guest, is_read_only, line"),
            (Rows{{"early", "0", "1", "1"}, {"late", "1", "0", "6"}}));
}

TEST_F(NetworkShareTest, HomesHaveNoFolderOfTheirOwn) {
  tree_.write("/etc/samba/smb.conf", "[homes]\nread only = no\nbrowseable = no\n");
  EXPECT_EQ(shares("name, path, is_read_only"), (Rows{{"homes", "NULL", "0"}}));
}

TEST_F(NetworkShareTest, IncludedFilesGoOnWhereTheyStand) {
  tree_.write("/etc/samba/smb.conf",
              "[a]\ninclude = /etc/samba/more.conf\nguest ok = yes\n[b]\ncopy = a\n"
              "include = /etc/samba/absent.conf\ninclude = /etc/samba/%m.conf\n");
  tree_.write("/etc/samba/more.conf", "path = /srv/a\n[c]\npath = /srv/c\n");
  EXPECT_EQ(shares("name, path, is_guest, file, line"),
            (Rows{{"c", "/srv/c", "1", "/etc/samba/more.conf", "2"},
                  {"a", "/srv/a", "0", "/etc/samba/smb.conf", "1"},
                  {"b", "/srv/a", "0", "/etc/samba/smb.conf", "4"}}));
  EXPECT_EQ(facts_.coverage("network_share", "/etc/samba/smb.conf"),
            "partial: /etc/samba/smb.conf:7: which file is included depends on who connects");
}

TEST_F(NetworkShareTest, AFileThatIncludesItselfEnds) {
  tree_.write("/etc/samba/smb.conf", "[a]\ninclude = /etc/samba/smb.conf\n");
  EXPECT_EQ(shares("name"), (Rows{{"a"}}));
  EXPECT_EQ(facts_.coverage("network_share", "/etc/samba/smb.conf"),
            "partial: /etc/samba/smb.conf: includes too deep");
}

TEST_F(NetworkShareTest, TheRegistryOfSambaIsAGap) {
  tree_.write("/etc/samba/smb.conf", "[global]\ninclude = registry\n");
  EXPECT_EQ(shares("name"), (Rows{}));
  EXPECT_EQ(facts_.coverage("network_share", "/etc/samba/smb.conf"),
            "partial: shares in the registry of Samba are not read");
}

TEST_F(NetworkShareTest, UsersMakeSharesOfTheirOwn) {
  tree_.write("/etc/samba/smb.conf", "[global]\nusershare allow guests = yes\n");
  tree_.write("/var/lib/samba/usershares/tmp",
              "#VERSION 2\npath=/home/li/tmp\ncomment=\nusershare_acl=S-1-1-0:R,S-1-5-21-1:F\n"
              "guest_ok=y\nsharename=Tmp\n");
  tree_.write("/var/lib/samba/usershares/junk", "no share at all\n");
  EXPECT_EQ(shares("kind, name, path, is_guest, is_read_only, is_offered, file, line"),
            (Rows{{"samba_user", "Tmp", "/home/li/tmp", "1", "0", "1",
                   "/var/lib/samba/usershares/tmp", "2"}}));
}

TEST_F(NetworkShareTest, UsersSharesWithoutLeaveAreNotOffered) {
  tree_.write("/etc/samba/smb.conf", "[global]\nusershare max shares = 0\n");
  tree_.write("/var/lib/samba/usershares/tmp",
              "#VERSION 2\npath=/t\nusershare_acl=S-1-1-0:R\nguest_ok=y\n");
  EXPECT_EQ(shares("name, is_guest, is_read_only, is_offered"), (Rows{{"tmp", "0", "1", "0"}}));
}

TEST_F(NetworkShareTest, ABlankBeforeTheBracketIsEverybody) {
  tree_.write("/etc/exports",
              "# exports\n/srv/x 10.8.0.7 (rw)\n\"/srv/my files\" 10.8.0.0/16(rw,no_root_squash) "
              "*.lab(ro)\n/srv/\\040y -rw,sec=krb5p \\\n @hosts\n/srv/all\n");
  EXPECT_EQ(shares("name, client, is_everybody, is_guest, is_read_only, is_root_squashed, line"),
            (Rows{{"/srv/x", "*", "1", "1", "0", "1", "2"},
                  {"/srv/x", "10.8.0.7", "0", "1", "1", "1", "2"},
                  {"/srv/my files", "*.lab", "0", "1", "1", "1", "3"},
                  {"/srv/my files", "10.8.0.0/16", "0", "1", "0", "0", "3"},
                  {"/srv/ y", "@hosts", "0", "0", "0", "1", "4"},
                  {"/srv/all", "*", "1", "1", "1", "1", "6"}}));
}

TEST_F(NetworkShareTest, DropInsOfExportsEndInExports) {
  tree_.write("/etc/exports.d/a.exports", "/srv/a 10.0.0.1\n");
  tree_.write("/etc/exports.d/b.conf", "/srv/b 10.0.0.1\n");
  tree_.write("/etc/exports.d/.c.exports", "/srv/c 10.0.0.1\n");
  tree_.write("/etc/exports", "srv 10.0.0.1\n/srv/q \"10.0.0.1\n/srv/z 10.0.0.2(rw\n");
  EXPECT_EQ(shares("name, file"),
            (Rows{{"/srv/z", "/etc/exports"}, {"/srv/a", "/etc/exports.d/a.exports"}}));
  EXPECT_EQ(facts_.coverage("network_share", "/etc/exports"),
            "partial: /etc/exports:1: not an export; /etc/exports:2: not an export; "
            "/etc/exports:3: not an export");
}

TEST_F(NetworkShareTest, MoreThanIsReadIsAGap) {
  std::string exports, sections;
  for (int number = 0; number < 20'001; ++number)
    exports += "/srv/" + std::to_string(number) + "\n";
  for (int number = 0; number < 10'001; ++number) sections += "[" + std::to_string(number) + "]\n";
  tree_.write("/etc/exports", exports);
  tree_.write("/etc/samba/smb.conf", sections);
  EXPECT_EQ(shares("count(*)"), (Rows{{"30000"}}));
  EXPECT_EQ(facts_.coverage("network_share", "/etc/exports"),
            "partial: /etc/exports: more exports than are read");
  EXPECT_EQ(facts_.coverage("network_share", "/etc/samba/smb.conf"),
            "partial: /etc/samba/smb.conf: more shares than are read");
}

TEST_F(NetworkShareTest, ManySectionsAreFoundByTheirNames) {
  std::string sections = "[first]\npath = /srv/a\n";
  for (int number = 0; number < 60'000; ++number) sections += "[" + std::to_string(number) + "]\n";
  sections += "[FIRST]\nread only = no\n";
  tree_.write("/etc/samba/smb.conf", sections);
  const std::clock_t begun = std::clock();
  EXPECT_EQ(shares("count(*), sum(path = '/srv/a' AND is_read_only = 0)"), (Rows{{"10000", "1"}}));
  EXPECT_LT(std::clock() - begun, 3 * CLOCKS_PER_SEC);
}

TEST_F(NetworkShareTest, AValueTooLongIsAGap) {
  tree_.write("/etc/samba/smb.conf",
              "[global]\nhosts allow = " + std::string(5000, '1') + "\n[x]\npath = /srv\n");
  EXPECT_EQ(shares("name, path"), (Rows{{"x", "/srv"}}));
  EXPECT_EQ(facts_.coverage("network_share", "/etc/samba/smb.conf"),
            "partial: /etc/samba/smb.conf:2: a value longer than is read");
}

TEST_F(NetworkShareTest, SettingsOfWhatIsNotInstalledShareNothing) {
  tree_.write("/usr/bin/ls", "");
  tree_.write("/usr/sbin/init", "");
  tree_.write("/etc/samba/smb.conf", "[homes]\n");
  tree_.write("/etc/exports", "/srv *\n");
  EXPECT_EQ(shares("name"), (Rows{}));
  EXPECT_EQ(facts_.coverage("network_share", "/etc/samba/smb.conf"), "complete: not installed");
  EXPECT_EQ(facts_.coverage("network_share", "/etc/exports"), "complete: not installed");
}

TEST_F(NetworkShareTest, AnUnreadableFileIsAGap) {
  tree_.folder("/etc/samba/smb.conf");
  tree_.write("/etc/exports", "/srv 10.0.0.1\n");
  EXPECT_EQ(shares("name"), (Rows{{"/srv"}}));
  EXPECT_EQ(facts_.coverage("network_share", "/etc/samba/smb.conf"),
            "partial: a folder, not a regular file: /etc/samba/smb.conf");
}

TEST(SambaConfig, ALineContinuesEvenInAComment) {
  const auto lines = parse_samba_config("# a \\\n[gone]\n[s]\npath = /a\\\nb\nnonsense\n[open\n");
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0].name, "s");
  EXPECT_EQ(lines[1].value, "/ab");
  EXPECT_EQ(lines[1].line, 4);
  EXPECT_EQ(lines[2].kind, SambaLine::Kind::malformed);
  EXPECT_EQ(lines[3].line, 7);
}

}  // namespace
}  // namespace mijian
