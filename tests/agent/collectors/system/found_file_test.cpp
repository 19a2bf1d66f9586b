#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <filesystem>

#include "agent/collectors/system/file_properties.h"
#include "tests/support/collecting.h"
#include "tests/support/collector_run.h"

namespace mijian {

extern const Collector found_file_collector;

namespace {

class FoundFiles : public Collecting {
 protected:
  FoundFiles() {
    tree_.write("/etc/passwd",
                "root:x:0:0::/root:/bin/sh\nalice:x:1000:1000::/home/alice:/bin/sh\n");
    tree_.write("/etc/group", "root:x:0:\nalice:x:1000:\n" + own_group());
  }
  // An ordinary user runs this test, too: whoever it is has an account in the tree.
  static std::string own_group() {
    return ::getegid() == 0 ? "" : "own:x:" + std::to_string(::getegid()) + ":\n";
  }
  void file(const std::string& path, mode_t mode) {
    tree_.write(path, "x");
    ASSERT_EQ(::chmod(tree_.of(path).c_str(), mode), 0);
  }
  void collect_found() {
    const auto host = Host::offline(tree_.path());
    ASSERT_OK(host);
    run_collector(found_file_collector, *host, facts_);
  }
  Rows of(const std::string& property, const std::string& columns = "path, mode") {
    return facts_.select("SELECT " + columns + " FROM found_file WHERE property = '" + property +
                         "' ORDER BY path");
  }
  std::string coverage(const std::string& source) { return facts_.coverage("found_file", source); }
};

TEST_F(FoundFiles, AreToldByTheirMode) {
  file("/usr/bin/root", 04755), file("/usr/bin/group", 02755);
  file("/usr/lib/locked", 02644), file("/etc/open", 0666), file("/etc/plain", 0644);
  tree_.folder("/srv/shared"), tree_.folder("/tmp");
  ASSERT_EQ(::chmod(tree_.of("/srv/shared").c_str(), 0777), 0);
  ASSERT_EQ(::chmod(tree_.of("/tmp").c_str(), 01777), 0);
  collect_found();
  EXPECT_EQ(of("set_uid"), (Rows{{"/usr/bin/root", "4755"}}));
  EXPECT_EQ(of("set_gid"), (Rows{{"/usr/bin/group", "2755"}})) << "without x the bit means locking";
  EXPECT_EQ(of("world_writable"), (Rows{{"/etc/open", "0666"}}));
  EXPECT_EQ(of("world_writable_folder", "mode"), (Rows{{"0777"}}));
  EXPECT_EQ(coverage("file tree"), "complete: ");
}

TEST_F(FoundFiles, ATimeBeyondAllCalendarsDoesNotHideAFile) {
  file("/usr/bin/root", 04755);
  const timespec far[2] = {{300'000'000'000, 0}, {300'000'000'000, 0}};
  ASSERT_EQ(::utimensat(AT_FDCWD, tree_.of("/usr/bin/root").c_str(), far, 0), 0);
  collect_found();
  EXPECT_EQ(of("set_uid"), (Rows{{"/usr/bin/root", "4755"}}));
}

TEST_F(FoundFiles, OfflineAnEmptyPlaceOfAFileSystemWasNotLookedAt) {
  tree_.write("/etc/fstab",
              "UUID=1 / ext4 defaults 0 1\nUUID=2 /home ext4 defaults 0 2\n"
              "UUID=3 /srv ext4 defaults 0 2\nUUID=4 none swap sw 0 0\n"
              "/dev/sr0 /media/cdrom0 udf,iso9660 user,noauto 0 0\nproc /proc proc defaults 0 0\n"
              "server:/x /net nfs defaults 0 0\n");
  tree_.folder("/home"), tree_.write("/srv/there", "x");
  collect_found();
  EXPECT_EQ(facts_.select("SELECT source, state FROM collection WHERE table_name = 'found_file' "
                          "AND source LIKE 'file tree %'"),
            (Rows{{"file tree /home", "partial"}}));
}

TEST_F(FoundFiles, UsersFilesAreShownByFolderAndEightHexDigits) {
  file("/home/alice/notes/plan.txt", 0666);
  file("/home/alice/绝密-项目/x.txt", 0666);
  collect_found();
  // printf %s plan.txt | sha256sum, and the other names likewise
  EXPECT_EQ(of("world_writable", "path"),
            (Rows{{"/home/alice/4e89f361/8a6dcb9c"}, {"/home/alice/notes/e74802dd"}}));
  for (const Row& row : of("world_writable", "path_key")) EXPECT_EQ(row[0].size(), 32u);
}

TEST_F(FoundFiles, NamesWithAMarkingAreFoundAndNeverShown) {
  file("/home/alice/机密★10年 方案.docx", 0644);
  file("/opt/app/秘密.txt", 0644);
  file("/home/alice/保密制度.docx", 0644);
  collect_found();
  const Rows found = of("secrecy_marking", "detail, path");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0][0], "机密");
  for (const Row& row : found) EXPECT_EQ(row[1].find("密"), std::string::npos) << row[1];
}

TEST_F(FoundFiles, NamesThatAreNoUtf8AreAGapOfTheNamesAlone) {
  file("/home/alice/\xbe\xf8\xc3\xdc.doc", 0644);
  collect_found();
  EXPECT_EQ(coverage("names of files"), "partial: 1 names are no UTF-8");
  EXPECT_EQ(coverage("file tree"), "complete: ");
}

TEST_F(FoundFiles, HiddenAndTemporaryExecutablesAreToldApart) {
  file("/home/alice/.run", 0755), file("/home/alice/.profile", 0644);
  file("/tmp/tool", 0700), file("/var/tmp/.hidden", 0711), file("/tmp/data", 0600);
  collect_found();
  EXPECT_EQ(of("hidden_executable", "mode"), (Rows{{"0755"}}));
  EXPECT_EQ(of("temporary_executable", "mode").size(), 2u);
}

TEST_F(FoundFiles, EveryHomeIsARowWhateverItsMode) {
  tree_.folder("/home/alice"), tree_.folder("/root");
  ASSERT_EQ(::chmod(tree_.of("/home/alice").c_str(), 0755), 0);
  ASSERT_EQ(::chmod(tree_.of("/root").c_str(), 0700), 0);
  collect_found();
  EXPECT_EQ(of("home_folder"), (Rows{{"/home/alice", "0755"}, {"/root", "0700"}}));
}

TEST_F(FoundFiles, AHomeBehindALinkIsFoundByItsRealPath) {
  tree_.folder("/data/home/alice");
  tree_.link("/home", "data/home");
  collect_found();
  EXPECT_EQ(of("home_folder", "path"), (Rows{{"/data/home/alice"}}));
}

TEST_F(FoundFiles, HomesThatMustNotBeEnteredAreNotCompletelyKnown) {
  tree_.write("/proc/self/mountinfo",
              "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n22 21 0:50 / /home rw - nfs4 srv:/h rw\n");
  tree_.folder("/home/alice"), tree_.folder("/root");
  const auto host = Host::recorded(tree_.path());  // offline nothing is mounted
  ASSERT_OK(host);
  run_collector(found_file_collector, *host, facts_);
  EXPECT_EQ(coverage("homes of the users"),
            "partial: on a network or fuse mount (nfs4), not entered: /home/alice");
}

TEST_F(FoundFiles, HomesOfUsersWhomADirectoryServesAreNotCompletelyKnown) {
  tree_.write("/etc/nsswitch.conf", "passwd: files ldap\n");
  collect_found();
  EXPECT_EQ(coverage("homes of the users"),
            "partial: accounts that 'ldap' serves are not collected");
}

TEST_F(FoundFiles, UnownedAreThoseWithoutAnAccountHere) {
  if (::geteuid() != 0) GTEST_SKIP() << "giving files away needs root";
  file("/opt/a", 0644), file("/opt/b", 0644), file("/opt/c", 0644), file("/opt/d", 0644);
  tree_.write("/etc/subuid", "alice:100000:65536\n");
  ASSERT_EQ(::chown(tree_.of("/opt/a").c_str(), 1000, 1000), 0);
  ASSERT_EQ(::chown(tree_.of("/opt/b").c_str(), 1007, 0), 0);
  ASSERT_EQ(::chown(tree_.of("/opt/c").c_str(), 0, 2000), 0);
  ASSERT_EQ(::chown(tree_.of("/opt/d").c_str(), 165535, 0), 0);
  collect_found();
  EXPECT_EQ(of("unowned", "path, user_id, group_id"),
            (Rows{{"/opt/b", "1007", "0"}, {"/opt/c", "0", "2000"}}));
  EXPECT_EQ(coverage("owners of files"), "complete: ");
}

TEST_F(FoundFiles, NobodyIsCalledUnownedWhereADirectoryServiceKnowsMoreAccounts) {
  tree_.write("/etc/nsswitch.conf", "passwd: files sss [NOTFOUND=return]\ngroup: files systemd\n");
  tree_.write("/etc/sssd/sssd.conf", "[sssd]\n");
  file("/opt/b", 0644);
  if (::geteuid() == 0) { ASSERT_EQ(::chown(tree_.of("/opt/b").c_str(), 1007, 0), 0); }
  collect_found();
  EXPECT_EQ(of("unowned"), Rows{});
  EXPECT_EQ(coverage("owners of files"),
            "impossible: accounts may also come from sss (/etc/nsswitch.conf)");
}

TEST_F(FoundFiles, AServiceWithNothingToServeFromLeavesTheOwnersKnown) {
  tree_.write("/etc/nsswitch.conf",
              "passwd: files sss altfiles mymachines\ngroup: files sss extrausers\n");
  collect_found();
  EXPECT_EQ(coverage("owners of files"), "complete: ");
}

TEST_F(FoundFiles, GroupsMayComeFromElsewhereThanUsers) {
  tree_.write("/etc/nsswitch.conf", "passwd: files extrausers\ngroup: files extrausers ldap\n");
  tree_.write("/var/lib/extrausers/group", "");
  collect_found();
  EXPECT_EQ(coverage("owners of files"),
            "impossible: accounts may also come from extrausers, ldap (/etc/nsswitch.conf)");
}

TEST_F(FoundFiles, NobodyIsCalledUnownedWhereServicesOfAccountsCannotBeRead) {
  tree_.folder("/etc/nsswitch.conf");
  file("/opt/b", 0644);
  if (::geteuid() == 0) { ASSERT_EQ(::chown(tree_.of("/opt/b").c_str(), 1007, 0), 0); }
  collect_found();
  EXPECT_EQ(of("unowned"), Rows{});
  const std::string said = coverage("owners of files");
  EXPECT_EQ(said.substr(0, 12), "impossible: ") << said;
  EXPECT_NE(said.find("/etc/nsswitch.conf"), std::string::npos) << said;
}

TEST_F(FoundFiles, NobodyIsCalledUnownedWhereIdsOfContainersCannotBeRead) {
  tree_.folder("/etc/subuid");
  collect_found();
  const std::string said = coverage("owners of files");
  EXPECT_EQ(said.substr(0, 12), "impossible: ") << said;
  EXPECT_NE(said.find("/etc/subuid"), std::string::npos) << said;
}

TEST_F(FoundFiles, CapabilitiesOfExecutablesAreReadAsText) {
  file("/usr/bin/ping", 0755);
  constexpr char value[20] = {1, 0, 0, 2, 0, 0x20};
  if (::setxattr(tree_.of("/usr/bin/ping").c_str(), "security.capability", value, sizeof value,
                 0) != 0)
    GTEST_SKIP() << "setting capabilities needs root and a file system that keeps them";
  collect_found();
  EXPECT_EQ(of("capability", "path, detail"), (Rows{{"/usr/bin/ping", "cap_net_raw=ep"}}));
  EXPECT_EQ(facts_.select("SELECT root, extended_attributes_read FROM file_walk"),
            (Rows{{"/", "1"}}));
}

TEST_F(FoundFiles, ThatAPackageBroughtAreToldByItsListAlsoUnderTheirOldPlace) {
  file("/usr/bin/su", 04755), file("/usr/bin/mine", 04755);
  file("/home/alice/tool", 04755);
  tree_.link("/bin", "usr/bin");
  tree_.write("/var/lib/dpkg/info/login.list", "/.\n/bin\n/bin/su\n/usr/bin/faillog\n");
  collect_found();
  EXPECT_EQ(
      facts_.select("SELECT user_id IS NOT NULL, is_packaged FROM found_file WHERE property = "
                    "'set_uid' ORDER BY path LIKE '/home/%', path"),
      (Rows{{"1", "0"}, {"1", "1"}, {"1", "0"}}));
  EXPECT_EQ(coverage("file lists of packages"), "complete: ");
}

TEST_F(FoundFiles, WithoutPackageListsNobodyKnowsWhoBroughtThem) {
  file("/usr/bin/su", 04755);
  collect_found();
  EXPECT_EQ(of("set_uid", "is_packaged"), (Rows{{"NULL"}}));
  EXPECT_EQ(coverage("file lists of packages"),
            "impossible: no package manager here lists its files");
}

TEST_F(FoundFiles, MoreThanAreKeptOfOnePropertyAreCounted) {
  const auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  for (int i = 0; i < 5; ++i) file("/etc/open" + std::to_string(i), 0666);
  FileKnowledge known;
  known.most = 3;
  FileProperties properties{known};
  walk_tree(*host, {}, {{[&](const WalkedFile& one) { properties.look_at(one); }}});
  EXPECT_EQ(properties.found().size(), 3u);
  EXPECT_EQ(properties.left_out(FileProperty::world_writable), 2);
}

TEST_F(FoundFiles, TheWalkOfThisMachineEndsAndLooksAtWhatFindWould) {
  const auto host = Host::live();
  ASSERT_OK(host);
  const auto plan = WalkPlan::read(*host);
  ASSERT_OK(plan);
  EXPECT_NE(plan->mounts_in("/"), nullptr) << "/proc at least is mounted";
  WalkLimits limits;
  limits.entries = 2000;
  std::int64_t seen = 0, in_proc = 0;
  walk_tree(*host, *plan, {{[&](const WalkedFile& one) {
    ++seen;
    in_proc += one.folder.substr(0, 5) == "/proc";
  }}},
            limits);
  EXPECT_GT(seen, 0);
  EXPECT_EQ(in_proc, 0);
}

}  // namespace
}  // namespace mijian
