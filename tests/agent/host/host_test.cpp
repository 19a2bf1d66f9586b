#include "agent/host/host.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>

#include <filesystem>
#include <functional>

#include "agent/core/text.h"
#include "agent/host/reading.h"
#include "tests/support/confined_thread.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

namespace fs = std::filesystem;

class HostFiles : public testing::Test {
 protected:
  HostFiles() : made_{Host::offline(tree.path())}, host{*made_} {}
  Cause cause_of_read(std::string_view path) {
    auto text = host.read(path);
    EXPECT_FALSE(text) << path;
    return text ? Cause::failed : text.error().cause();
  }

  TemporaryTree tree;

 private:
  Result<Host> made_;

 protected:
  const Host& host;
};

TEST_F(HostFiles, ReadsUpToItsLimitAndNotAByteMore) {
  tree.write("/file", std::string(10'000, 'x'));
  EXPECT_EQ(host.read("/file", 10'000)->size(), 10'000u);
  auto longer = host.read("/file", 9'999);
  ASSERT_FALSE(longer);
  EXPECT_EQ(longer.error().cause(), Cause::too_large);
  tree.write("/empty", "");
  EXPECT_EQ(*host.read("/empty", 0), "");
}

TEST_F(HostFiles, ReadsFilesOfTheKernelThatTellNoSize) {
  auto live = Host::live();
  ASSERT_OK(live);
  EXPECT_NE(live->read("/proc/self/status")->find("Pid:"), std::string::npos);
  EXPECT_FALSE(trim(*live->read("/sys/kernel/mm/transparent_hugepage/enabled")).empty());
  auto cut = live->read("/proc/self/status", 10);
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().cause(), Cause::too_large);
}

TEST_F(HostFiles, NothingButARegularFileIsOpened) {
  ASSERT_EQ(::mkfifo(tree.of("/fifo").c_str(), 0600), 0);
  sockaddr_un address{AF_UNIX, {}};
  tree.of("/socket").copy(address.sun_path, sizeof address.sun_path - 1);
  const Descriptor socket{::socket(AF_UNIX, SOCK_STREAM, 0)};
  ASSERT_EQ(::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  tree.folder("/folder");
  for (const char* path : {"/fifo", "/socket", "/folder"}) {
    EXPECT_EQ(cause_of_read(path), Cause::not_supported) << path;
    EXPECT_FALSE(host.open(path)) << path;
    EXPECT_FALSE(host.read_device(path, 0, 512)) << path;
  }
  EXPECT_EQ(host.status("/fifo")->kind, FileKind::other);
}

TEST_F(HostFiles, ADeviceNodeIsNotOpenedAsAFile) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can make a device node";
  // A tape that rewinds when it is closed, and a disk: neither driver need be there.
  ASSERT_EQ(::mknod(tree.of("/tape").c_str(), S_IFCHR | 0600, makedev(9, 0)), 0);
  ASSERT_EQ(::mknod(tree.of("/disk").c_str(), S_IFBLK | 0600, makedev(259, 4095)), 0);
  EXPECT_EQ(cause_of_read("/tape"), Cause::not_supported);
  EXPECT_EQ(cause_of_read("/disk"), Cause::not_supported);
  EXPECT_FALSE(host.read_device("/tape", 0, 512));
}

TEST_F(HostFiles, AFolderThatCannotBeListedIsNotEmpty) {
  tree.write("/file", "x");
  EXPECT_EQ(host.list("/file").error().cause(), Cause::not_found);
  EXPECT_TRUE(host.list_optional("/nothing")->empty());
  EXPECT_FALSE(host.list("/nothing"));
}

TEST_F(HostFiles, ListsSortedAbsolutePaths) {
  for (const char* name : {"/d/b", "/d/a", "/d/.hidden", "/d/\xff odd"}) tree.write(name, "");
  const std::vector<std::string> expected = {"/d/.hidden", "/d/a", "/d/b", "/d/\xff odd"};
  EXPECT_EQ(*host.list("/d"), expected);
  EXPECT_EQ(*host.list("/d/"), expected);
  EXPECT_EQ(*host.list("/"), std::vector<std::string>{"/d"});
}

TEST_F(HostFiles, WhatVanishesBetweenListAndReadIsNotFound) {
  tree.write("/d/stays", "x");
  tree.write("/d/leaves", "x");
  const auto entries = *host.list("/d");
  fs::remove(tree.of("/d/leaves"));
  EXPECT_TRUE(vanished(host.read(entries[0])));
  EXPECT_OK(host.read(entries[1]));
  EXPECT_EQ(*host.read_optional(entries[0]), std::nullopt);
}

TEST_F(HostFiles, ReadingMovesNoAccessTime) {
  tree.write("/d/file", "x");
  const timespec long_ago[2] = {{1'000'000, 0}, {2'000'000, 0}};  // relatime would move this one
  for (const char* path : {"/d/file", "/d"})
    ASSERT_EQ(::utimensat(AT_FDCWD, tree.of(path).c_str(), long_ago, 0), 0);
  ASSERT_OK(host.list("/d"));
  ASSERT_OK(host.read("/d/file"));
  auto file = host.open("/d/file");
  char byte = 0;
  ASSERT_EQ(*file->read(&byte, 1), 1u);
  for (const char* path : {"/d/file", "/d"}) {
    struct stat status {};
    ASSERT_EQ(::stat(tree.of(path).c_str(), &status), 0);
    EXPECT_EQ(status.st_atim.tv_sec, 1'000'000) << path;
  }
  EXPECT_TRUE(host.access_times_kept());
}

// The kernel moves the access time of a link that is followed or read, O_NOATIME or not.
TEST_F(HostFiles, SaysWhenALinkWasReadWhereAccessTimesAreRecorded) {
  tree.write("/folder/file", "text");
  fs::create_symlink("folder", tree.of("/way"));
  fs::create_symlink("/folder/file", tree.of("/end"));
  const Descriptor place{::open(tree.path().c_str(), O_PATH)};
  const bool keeps = !records_access_times(place.get());
  const std::function<void(const Host&)> quiet[] = {
      [](const Host& one) { EXPECT_OK(one.read("/folder/file")); },
      [](const Host& one) { EXPECT_OK(one.status("/end")); },
      [](const Host& one) { EXPECT_FALSE(one.read("/nowhere")); }};
  const std::function<void(const Host&)> reading[] = {
      [](const Host& one) { EXPECT_OK(one.read("/way/file")); },
      [](const Host& one) { EXPECT_OK(one.status("/way/file")); },
      [](const Host& one) { EXPECT_OK(one.status_followed("/end")); },
      [](const Host& one) { EXPECT_OK(one.real_path("/end")); },
      [](const Host& one) { EXPECT_OK(one.link("/end")); }};
  for (const auto& act : quiet) {
    const auto fresh = Host::offline(tree.path());
    act(*fresh);
    EXPECT_TRUE(fresh->link_times_kept());
  }
  for (const auto& act : reading) {
    const auto fresh = Host::offline(tree.path());
    act(*fresh);
    EXPECT_EQ(fresh->link_times_kept(), keeps);
  }
}

TEST_F(HostFiles, AnOpenFileIsReadOnAndAtAnOffset) {
  tree.write("/log", "one two three");
  auto file = host.open("/log");
  ASSERT_OK(file);
  char buffer[4] = {};
  EXPECT_EQ(*file->read(buffer, 4), 4u);
  EXPECT_EQ(std::string(buffer, 4), "one ");
  EXPECT_EQ(*file->read_at(8, buffer, 4), 4u);
  EXPECT_EQ(std::string(buffer, 4), "thre");
  EXPECT_EQ(*file->read(buffer, 4), 4u);
  EXPECT_EQ(std::string(buffer, 4), "two ");
  EXPECT_EQ(*file->read_at(13, buffer, 4), 0u);
  EXPECT_EQ(file->status().size, 13);
}

TEST_F(HostFiles, StatusTellsTheLinkOrWhatItLeadsTo) {
  tree.write("/file", "12345");
  ASSERT_EQ(::chmod(tree.of("/file").c_str(), 04640), 0);
  tree.link("/link", "file");
  const timespec times[2] = {{0, UTIME_OMIT}, {1'700'000'000, 123'456'789}};
  ASSERT_EQ(::utimensat(AT_FDCWD, tree.of("/file").c_str(), times, 0), 0);
  EXPECT_EQ(host.status("/link")->kind, FileKind::link);
  const auto followed = *host.status_followed("/link");
  EXPECT_EQ(followed.kind, FileKind::regular);
  EXPECT_EQ(followed.mode, 04640u);
  EXPECT_EQ(followed.size, 5);
  EXPECT_EQ(followed.uid, ::geteuid());
  EXPECT_EQ(followed.modified.microseconds, 1'700'000'000'123'456);
  struct stat expected {};
  ASSERT_EQ(::stat(tree.of("/file").c_str(), &expected), 0);
  EXPECT_EQ(followed.inode, expected.st_ino);
  EXPECT_EQ(makedev(followed.device_major, followed.device_minor), expected.st_dev);
  EXPECT_EQ(host.link("/file").error().cause(), Cause::not_supported);
}

TEST_F(HostFiles, ACopyKeepsItsEndingAndLiesInThePrivateFolder) {
  auto copying = Host::offline(tree.path());
  tree.write("/lib/rpm=/db", "rows");
  tree.write("/lib/rpm=/db-wal", "more");
  EXPECT_EQ(copying->copy_private("/lib/rpm=/db", 100).error().cause(), Cause::not_supported);
  TemporaryTree ours;
  copying->set_private_folder(ours.path());
  const auto copy = copying->copy_private("/lib/rpm=/db", 4),
             wal = copying->copy_private("/lib/rpm=/db-wal", 4);
  ASSERT_OK(copy);
  ASSERT_OK(wal);
  EXPECT_EQ(*wal, *copy + "-wal");
  EXPECT_EQ(copy->compare(0, ours.path().size(), ours.path()), 0);
  EXPECT_EQ(fs::file_size(*copy), 4u);
  const auto named = copying->copy_private("/lib/rpm=/db", 4, "Packages");
  ASSERT_TRUE(named) << named.error().text();
  EXPECT_EQ(named->substr(named->rfind('/')), "/Packages");
  EXPECT_EQ(copying->copy_private("/lib/rpm=/db", 3).error().cause(), Cause::too_large);
}

TEST_F(HostFiles, AnOfflineTreeHasNoAnswersOfAKernel) {
  EXPECT_EQ(host.udev_devices().error().cause(), Cause::not_supported);
  EXPECT_EQ(host.addresses().error().cause(), Cause::not_supported);
  EXPECT_EQ(host.routes().error().cause(), Cause::not_supported);
  EXPECT_EQ(host.units().error().cause(), Cause::not_supported);
  EXPECT_EQ(host.file_system_size("/").error().cause(), Cause::not_supported);
  EXPECT_EQ(host.kind(), HostKind::offline);
}

TEST_F(HostFiles, WithoutProcAFileIsOpenedByItsName) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can cover /proc";
  tree.write("/etc/passwd", "root");
  tree.link("/etc/alias", "/etc/passwd");
  ASSERT_EQ(::mkfifo(tree.of("/fifo").c_str(), 0600), 0);
  with_own_mounts([&] {
    ASSERT_EQ(::mount("none", "/proc", "tmpfs", 0, nullptr), 0);
    EXPECT_EQ(*host.read("/etc/alias"), "root");
    EXPECT_EQ(cause_of_read("/fifo"), Cause::not_supported);
    EXPECT_EQ(cause_of_read("/proc/cmdline"), Cause::not_supported);
  });
}

TEST(HostLive, ReadsABlockDeviceInBounds) {
  auto host = Host::live();
  ASSERT_OK(host);
  EXPECT_EQ(host->read_device("/dev/null", 0, 512).error().cause(), Cause::not_supported);
  EXPECT_EQ(host->read_device("/dev/null", 0, 2u << 20).error().cause(), Cause::too_large);
}

TEST(HostLive, TellsTheSizeOfAFileSystemAsTheKernelDoes) {
  auto host = Host::live();
  const auto size = host->file_system_size("/");
  ASSERT_OK(size);
  const auto expected = fs::space("/");
  EXPECT_EQ(size->bytes, static_cast<std::int64_t>(expected.capacity));
  EXPECT_GT(size->free_bytes, 0);
}

TEST(HostRecorded, ATreeWithoutItsMarkerIsNone) {
  TemporaryTree tree;
  auto host = Host::recorded(tree.path());
  ASSERT_FALSE(host);
  EXPECT_EQ(host.error().cause(), Cause::not_found);
}

TEST(HostRecorded, HoldsTheFoldersOfARunningSystem) {
  TemporaryTree tree;
  tree.write("/.mijian-recorded", "");
  tree.write("/proc/cmdline", "quiet\n");
  tree.write("/dev/sda", "superblock");
  auto host = Host::recorded(tree.path());
  ASSERT_OK(host);
  EXPECT_EQ(*host->list("/"), (std::vector<std::string>{"/dev", "/proc"}));
  EXPECT_EQ(*host->read("/proc/cmdline"), "quiet\n");
  EXPECT_EQ(*host->read_device("/dev/sda", 5, 100), "block");
  EXPECT_EQ(host->units().error().text(), "recorded: no units.json was saved");
}

}  // namespace
}  // namespace mijian
