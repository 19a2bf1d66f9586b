// Every case runs twice: with openat2(), and where the kernel denies it. The answers are the same.
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <functional>

#include "agent/host/host.h"
#include "tests/support/confined_thread.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

#ifndef SYS_openat2
#define SYS_openat2 437
#endif

namespace mijian {
namespace {

enum class Kernel { has_openat2, lacks_openat2, denies_openat2 };

class Containment : public testing::TestWithParam<Kernel> {
 protected:
  void run(const std::function<void()>& body) {
    if (GetParam() == Kernel::has_openat2) return body();
    const int error_number = GetParam() == Kernel::lacks_openat2 ? ENOSYS : EPERM;
    without_system_call(SYS_openat2, error_number, body);
  }

  Host offline() {
    auto host = Host::offline(tree.path());
    EXPECT_OK(host);
    EXPECT_EQ(host->walks_components(), GetParam() != Kernel::has_openat2);
    return std::move(*host);
  }

  static std::string text_of(const Host& host, std::string_view path) {
    auto text = host.read(path);
    return text ? *text : "error: " + text.error().text();
  }

  TemporaryTree tree;
};

INSTANTIATE_TEST_SUITE_P(, Containment,
                         testing::Values(Kernel::has_openat2, Kernel::lacks_openat2,
                                         Kernel::denies_openat2));

TEST_P(Containment, AbsoluteLinksStartAtTheRoot) {
  tree.write("/usr/lib/os-release", "ID=inside\n");
  tree.link("/etc/os-release", "/usr/lib/os-release");
  tree.link("/etc/chain", "os-release");
  run([&] {
    const Host host = offline();
    EXPECT_EQ(text_of(host, "/etc/os-release"), "ID=inside\n");
    EXPECT_EQ(text_of(host, "/etc/chain"), "ID=inside\n");
    EXPECT_EQ(*host.real_path("/etc/chain"), "/usr/lib/os-release");
  });
}

TEST(OfflineHost, ARootThatIsNoFolderIsSaidToBeNone) {
  TemporaryTree tree;
  tree.write("/image.img", "x");
  const auto host = Host::offline(tree.of("/image.img"));
  ASSERT_FALSE(host.has_value());
  EXPECT_EQ(host.error().text(), "it is no folder: " + tree.of("/image.img"));
}

TEST_P(Containment, DotDotNeverLeadsAboveTheRoot) {
  tree.write("/inside/etc/secret", "inside");
  tree.write("/etc/secret", "outside");
  tree.link("/inside/up", "../../../../etc/secret");
  run([&] {
    auto host = Host::offline(tree.of("/inside"));
    ASSERT_OK(host);
    EXPECT_EQ(text_of(*host, "/../etc/secret"), "inside");
    EXPECT_EQ(text_of(*host, "/etc/../../../etc/secret"), "inside");
    EXPECT_EQ(text_of(*host, "/up"), "inside");
    EXPECT_EQ(*host->real_path("/up"), "/etc/secret");
  });
}

TEST_P(Containment, ALinkToWhatIsOnlyOutsideIsNotFound) {
  TemporaryTree outside;
  outside.write("/secret", "outside");
  tree.link("/leak", outside.of("/secret"));
  run([&] {
    const Host host = offline();
    auto text = host.read("/leak");
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().cause(), Cause::not_found);
    EXPECT_TRUE(*host.exists("/leak")) << "a dangling link exists";
    EXPECT_EQ(*host.link("/leak"), outside.of("/secret"));
  });
}

TEST_P(Containment, LinkLoopsEnd) {
  tree.link("/a", "b");
  tree.link("/b", "a");
  tree.link("/deep/self", ".");
  tree.write("/deep/file", "x");
  std::string forty = "/deep", forty_one;
  for (int i = 0; i < 40; ++i) forty += "/self";
  forty_one = forty + "/self/file";
  forty += "/file";
  run([&] {
    const Host host = offline();
    auto loop = host.read("/a");
    ASSERT_FALSE(loop);
    EXPECT_EQ(loop.error().cause(), Cause::malformed) << loop.error().text();
    EXPECT_EQ(text_of(host, forty), "x");
    EXPECT_FALSE(host.read(forty_one));
  });
}

TEST_P(Containment, AFileIsNoFolder) {
  tree.write("/etc/passwd", "root");
  tree.link("/etc/alias", "passwd");
  run([&] {
    const Host host = offline();
    for (const char* path : {"/etc/passwd/x", "/etc/passwd/", "/etc/passwd/.", "/etc/alias/",
                             "/etc/passwd/../passwd", "/etc/nothing"}) {
      auto text = host.read(path);
      ASSERT_FALSE(text) << path;
      EXPECT_EQ(text.error().cause(), Cause::not_found) << path << ": " << text.error().text();
    }
    EXPECT_EQ(text_of(host, "//etc/.//passwd"), "root");
  });
}

TEST_P(Containment, LongNamesAndPathsAreErrors) {
  run([&] {
    const Host host = offline();
    const std::string name = "/" + std::string(64u << 10, 'n');
    std::string path;
    while (path.size() < (64u << 10)) path += "/folder";
    const std::string too_long_for_a_folder = "/" + std::string(300, 'n');
    for (const std::string& odd : {name, path, too_long_for_a_folder}) {
      auto text = host.read(odd);
      ASSERT_FALSE(text);
      EXPECT_EQ(text.error().cause(), Cause::too_large);
      EXPECT_LT(text.error().text().size(), 500u) << "an error is one line";
      EXPECT_FALSE(host.list(odd));
      EXPECT_FALSE(host.status(odd));
    }
  });
}

TEST_P(Containment, OddPathsAreRefused) {
  run([&] {
    const Host host = offline();
    for (const std::string_view odd : {std::string_view{}, std::string_view{"etc/passwd"},
                                       std::string_view{"/etc/\0passwd", 12}}) {
      auto text = host.read(odd);
      ASSERT_FALSE(text);
      EXPECT_EQ(text.error().cause(), Cause::malformed);
    }
  });
}

TEST_P(Containment, WhatBelongsToARunningSystemIsNotSupportedOffline) {
  tree.write("/proc/cmdline", "quiet");
  tree.write("/run/motd", "hello");
  tree.write("/procession/file", "fine");
  tree.link("/var/run", "/run");
  tree.link("/etc/mtab", "../proc/self/mounts");
  tree.link("/etc/cmdline", "/proc/cmdline");
  run([&] {
    const Host host = offline();
    for (const char* path :
         {"/proc/cmdline", "/sys/kernel", "/dev/sda", "/run/motd", "/proc", "/var/run/motd",
          "/etc/mtab", "/etc/cmdline", "/etc/../proc/cmdline"}) {
      auto text = host.read(path);
      ASSERT_FALSE(text) << path;
      EXPECT_EQ(text.error().cause(), Cause::not_supported) << path << ": " << text.error().text();
      EXPECT_NE(text.error().text().find("offline: /"), std::string::npos) << text.error().text();
    }
    EXPECT_EQ(text_of(host, "/procession/file"), "fine");
    EXPECT_EQ(*host.link("/etc/mtab"), "../proc/self/mounts");
  });
}

TEST_P(Containment, LinksOfTheKernelThatNameObjectsAreNotFollowed) {
  run([&] {
    auto host = Host::live();
    ASSERT_OK(host);
    EXPECT_OK(host->link("/proc/self/exe"));
    for (const char* path : {"/proc/self/exe", "/proc/self/cwd", "/proc/self/root/etc"}) {
      auto status = host->status_followed(path);
      ASSERT_FALSE(status) << path;
      EXPECT_EQ(status.error().cause(), Cause::malformed) << path;
    }
    EXPECT_OK(host->read("/proc/self/status"));
    EXPECT_OK(host->read("/proc/mounts"));
  });
}

TEST_P(Containment, AFolderMountedIntoItselfIsReadAndLeftLikeAnyOther) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can mount a folder into itself";
  tree.write("/a/b/file", "x");
  with_own_mounts([&] {
    ASSERT_EQ(::mount(tree.path().c_str(), tree.of("/a/b").c_str(), nullptr, MS_BIND, nullptr), 0);
    run([&] {
      const Host host = offline();
      EXPECT_EQ(text_of(host, "/a/b/a/b/file"), "x");
      EXPECT_EQ(*host.real_path("/a/b/a/../../../../a"), "/a");
      EXPECT_EQ(*host.list("/a/b"), std::vector<std::string>{"/a/b/a"});
      std::string deeper;
      while (deeper.size() < 3000) deeper += "/a/b";
      EXPECT_FALSE(host.read(deeper + "/file"));
    });
  });
}

}  // namespace
}  // namespace mijian
