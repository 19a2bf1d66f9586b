#include "agent/collectors/system/tree_walk.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <thread>

#include "agent/collectors/system/seen_folders.h"
#include "tests/support/confined_thread.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

bool is_root() { return ::geteuid() == 0; }

class TreeWalk : public testing::Test {
 protected:
  TreeWalk() { EXPECT_EQ(::chmod(tree_.path().c_str(), 0755), 0); }

  void walk(const WalkLimits& limits = {}) {
    const auto host = Host::offline(tree_.path());
    ASSERT_OK(host);
    report_ = walk_tree(*host, {}, {{[&](const WalkedFile& file) {
      paths_.push_back(file.path());
      if (each_) each_(file);
    }}},
                        limits);
  }
  std::vector<std::string> gap_paths() const {
    std::vector<std::string> paths;
    for (const auto& gap : report_.gaps) paths.push_back(gap.path);
    return paths;
  }

  TemporaryTree tree_;
  std::vector<std::string> paths_;
  std::function<void(const WalkedFile&)> each_;
  WalkReport report_;
};

TEST_F(TreeWalk, HandsOnFilesAndFoldersOnceAndCountsThem) {
  tree_.write("/a/b/file", "x");
  tree_.write("/top", "x");
  tree_.folder("/a/empty");
  walk();
  EXPECT_OK(report_.outcome);
  EXPECT_THAT(paths_, UnorderedElementsAre("/a", "/a/b", "/a/b/file", "/a/empty", "/top"));
  ASSERT_EQ(report_.mounts.size(), 1u);
  EXPECT_EQ(report_.mounts[0].files, 2);
  EXPECT_EQ(report_.mounts[0].folders, 4) << "the root is one of them";
  EXPECT_TRUE(report_.mounts[0].is_complete);
}

TEST_F(TreeWalk, FollowsNoLinkHoweverItLoops) {
  tree_.write("/a/file", "x");
  tree_.link("/a/loop", "../a");
  tree_.link("/self", "self");
  tree_.link("/out", "/etc");
  walk();
  EXPECT_THAT(paths_, UnorderedElementsAre("/a", "/a/file"));
  EXPECT_EQ(report_.mounts[0].files, 4) << "links are counted";
  EXPECT_EQ(report_.gap_count, 0);
}

TEST_F(TreeWalk, GoesDownAPathLongerThanAnyCallTakes) {
  const std::string name(220, 'd');
  constexpr int depth = 310;  // 68 KiB
  int place = ::open(tree_.path().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  for (int level = 0; level < depth; ++level) {
    ASSERT_EQ(::mkdirat(place, name.c_str(), 0755), 0);
    const int next = ::openat(place, name.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    ::close(place);
    place = next;
  }
  ::close(::openat(place, "deepest", O_CREAT | O_WRONLY | O_CLOEXEC, 0644));
  ::close(place);
  walk();
  ASSERT_EQ(paths_.size(), static_cast<std::size_t>(depth) + 1);
  EXPECT_GT(paths_.back().size(), 64u << 10);
  EXPECT_EQ(paths_.back().substr(paths_.back().size() - 8), "/deepest");
  EXPECT_OK(report_.outcome);
}

TEST_F(TreeWalk, TellsWhatLiesDeeperThanItsBound) {
  tree_.write("/a/b/c/file", "x");
  WalkLimits limits;
  limits.depth = 3;
  walk(limits);
  EXPECT_THAT(paths_, ElementsAre("/a", "/a/b"));
  EXPECT_THAT(gap_paths(), ElementsAre("/a/b/c"));
  EXPECT_FALSE(report_.mounts[0].is_complete);
}

TEST_F(TreeWalk, EndsAtItsBoundOfEntriesAndSaysSo) {
  for (int i = 0; i < 20; ++i) tree_.write("/f" + std::to_string(i), "x");
  WalkLimits limits;
  limits.entries = 5;
  walk(limits);
  EXPECT_EQ(paths_.size(), 5u);
  ASSERT_FALSE(report_.outcome);
  EXPECT_EQ(report_.outcome.error().cause(), Cause::too_large);
  EXPECT_FALSE(report_.mounts[0].is_complete);
}

TEST_F(TreeWalk, EndsWhenItsTimeIsOver) {
  tree_.write("/a/file", "x");
  WalkLimits limits;
  limits.time = std::chrono::seconds{0};
  walk(limits);
  ASSERT_FALSE(report_.outcome);
  EXPECT_EQ(report_.outcome.error().cause(), Cause::timed_out);
}

TEST_F(TreeWalk, AFolderThatLeavesMeanwhileIsNoGap) {
  tree_.write("/a/file", "x");
  tree_.write("/b/file", "x");
  each_ = [&](const WalkedFile& file) {
    if (file.path() == "/a/file") std::filesystem::remove_all(tree_.of("/b"));
    if (file.path() == "/b/file") std::filesystem::remove_all(tree_.of("/a"));
  };
  walk();
  EXPECT_OK(report_.outcome);
  EXPECT_EQ(report_.gap_count, 0);
  EXPECT_EQ(std::count_if(paths_.begin(), paths_.end(),
                          [](const std::string& path) { return path.size() > 2; }),
            1);
}

TEST_F(TreeWalk, AFileThatTookAFoldersPlaceIsNoGap) {
  tree_.write("/a/file", "x");
  tree_.write("/b/file", "x");
  each_ = [&](const WalkedFile& file) {
    if (file.name != "file") return;
    const std::string other = file.folder == "/a" ? "/b" : "/a";
    std::filesystem::remove_all(tree_.of(other));
    tree_.link(other, "/etc");
  };
  walk();
  EXPECT_EQ(report_.gap_count, 0);
  EXPECT_EQ(paths_.size(), 2u) << "one folder and its file; the other became a link";
}

TEST_F(TreeWalk, OpensNoFifoSocketOrDevice) {
  ASSERT_EQ(::mkfifo(tree_.of("/fifo").c_str(), 0666), 0);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  tree_.of("/socket").copy(address.sun_path, sizeof address.sun_path - 1);
  ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  std::vector<FileKind> kinds;
  each_ = [&](const WalkedFile& file) { kinds.push_back(file.status.kind); };
  walk();
  ::close(socket);
  EXPECT_THAT(paths_, UnorderedElementsAre("/fifo", "/socket"));
  EXPECT_THAT(kinds, ElementsAre(FileKind::other, FileKind::other));
}

TEST_F(TreeWalk, KeepsNamesAsTheyAreLineEndsAndBrokenBytesToo) {
  tree_.write("/new\nline", "x");
  tree_.write("/broken\xff\xfe", "x");
  walk();
  EXPECT_THAT(paths_, UnorderedElementsAre("/new\nline", "/broken\xff\xfe"));
}

TEST_F(TreeWalk, MovesNoAccessTimeOfAFolder) {
  tree_.write("/a/file", "x");
  const timespec long_ago[2] = {{1'000'000, 0}, {2'000'000, 0}};
  ASSERT_EQ(::utimensat(AT_FDCWD, tree_.of("/a").c_str(), long_ago, 0), 0);
  walk();
  struct stat status {};
  ASSERT_EQ(::stat(tree_.of("/a").c_str(), &status), 0);
  EXPECT_EQ(status.st_atim.tv_sec, 1'000'000);
}

TEST_F(TreeWalk, AFolderThatAnOrdinaryUserMayNotReadIsAGapWithItsName) {
  tree_.write("/open/file", "x");
  tree_.write("/secret/file", "x");
  ASSERT_EQ(::chmod(tree_.of("/secret").c_str(), 0000), 0);
  const auto body = [&] {
    if (is_root()) {
      ::syscall(SYS_setresgid, 65534, 65534, 65534);
      ::syscall(SYS_setresuid, 65534, 65534, 65534);  // of this thread alone
    }
    walk();
  };
  std::thread{body}.join();
  EXPECT_THAT(paths_, UnorderedElementsAre("/open", "/open/file", "/secret"))
      << "its own mode is known from the folder that holds it";
  EXPECT_THAT(gap_paths(), ElementsAre("/secret"));
  EXPECT_EQ(report_.gaps[0].why.cause(), Cause::denied);
  EXPECT_FALSE(report_.mounts[0].is_complete);
}

TEST_F(TreeWalk, NamesSoManyGapsAndCountsTheRest) {
  for (int i = 0; i < 5; ++i) tree_.folder("/a/" + std::to_string(i));
  WalkLimits limits;
  limits.depth = 2, limits.named = 2;
  walk(limits);
  EXPECT_EQ(report_.gaps.size(), 2u);
  EXPECT_EQ(report_.gap_count, 5);
}

TEST_F(TreeWalk, SeesABindMountOnceAndItsLoopNeverAgain) {
  if (!is_root()) GTEST_SKIP() << "mounting needs root";
  tree_.write("/a/file", "x");
  tree_.folder("/b");
  tree_.folder("/a/loop");
  with_own_mounts([&] {
    ASSERT_EQ(::mount(tree_.of("/a").c_str(), tree_.of("/b").c_str(), nullptr, MS_BIND, nullptr),
              0);
    ASSERT_EQ(::mount(tree_.path().c_str(), tree_.of("/a/loop").c_str(), nullptr, MS_BIND | MS_REC,
                      nullptr),
              0);
    walk();
  });
  EXPECT_EQ(std::count_if(paths_.begin(), paths_.end(),
                          [](const std::string& path) {
                            return path.size() > 4 && path.substr(path.size() - 5) == "/file";
                          }),
            1);
  EXPECT_EQ(report_.gap_count, 0);
}

TEST_F(TreeWalk, OfflineStaysOnTheFileSystemOfItsRoot) {
  if (!is_root()) GTEST_SKIP() << "mounting needs root";
  tree_.folder("/mnt");
  tree_.write("/file", "x");
  with_own_mounts([&] {
    ASSERT_EQ(::mount("none", tree_.of("/mnt").c_str(), "tmpfs", 0, nullptr), 0);
    std::filesystem::create_directory(tree_.of("/mnt/inside"));
    walk();
  });
  EXPECT_THAT(paths_, ElementsAre("/file"));
  ASSERT_EQ(report_.skipped.size(), 1u);
  EXPECT_EQ(report_.skipped[0].target, "/mnt");
  EXPECT_EQ(report_.skipped[0].choice, MountChoice::elsewhere);
  EXPECT_EQ(report_.mounts[0].skipped_mounts, 1);
  ASSERT_EQ(report_.gaps.size(), 1u) << "nobody looked at what is there";
  EXPECT_EQ(report_.gaps[0].path, "/mnt");
}

TEST_F(TreeWalk, OfflineEntersNothingOfARunningSystem) {
  for (const char* folder : {"/proc/1", "/sys/x", "/dev/shm", "/run/x"}) tree_.folder(folder);
  tree_.write("/usr/dev/file", "x");
  walk();
  EXPECT_THAT(paths_, UnorderedElementsAre("/usr", "/usr/dev", "/usr/dev/file"));
}

FileStatus folder_status(std::uint64_t inode, std::int64_t born, std::uint32_t minor = 1) {
  FileStatus status;
  status.kind = FileKind::folder;
  status.inode = inode;
  status.born = seconds_since_epoch(born);
  status.device_minor = minor;
  return status;
}

TEST(SeenFolders, ANewFolderWithTheInodeOfARemovedOneIsNotTheSame) {
  SeenFolders seen;
  EXPECT_TRUE(seen.insert(folder_status(7, 100)));
  EXPECT_FALSE(seen.insert(folder_status(7, 100)));
  EXPECT_TRUE(seen.insert(folder_status(7, 200))) << "the number is reused, the birth is not";
  EXPECT_TRUE(seen.insert(folder_status(7, 100, 2))) << "another file system counts anew";
}

TEST(SeenFolders, KeepsApartAsManyAsThereAre) {
  SeenFolders seen;
  for (std::uint64_t inode = 0; inode < 100'000; ++inode)
    ASSERT_TRUE(seen.insert(folder_status(inode << 20, 1))) << inode;
  for (std::uint64_t inode = 0; inode < 100'000; ++inode)
    ASSERT_FALSE(seen.insert(folder_status(inode << 20, 1))) << inode;
}

}  // namespace
}  // namespace mijian
