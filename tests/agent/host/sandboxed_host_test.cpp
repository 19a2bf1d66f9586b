// A Host as collectors use it: made by the parent, read in a worker with everything forbidden.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "agent/core/landlock.h"
#include "agent/core/worker.h"
#include "agent/host/host.h"
#include "tests/support/confined_thread.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

constexpr long landlock_create_ruleset = 444;

/// What a task found out, as text; its error when it failed.
std::string in_worker(const std::function<Result<std::string>()>& body, bool sees_processes = false,
                      const Sandbox& sandbox = {}) {
  const Task task{"host",
                  [&](FrameWriter& writer) -> Status {
                    auto text = body();
                    if (!text) return text.error();
                    return writer.send(*text);
                  },
                  sees_processes};
  const auto said = run_task(task, {}, sandbox);
  return said ? *said : said.error().text();
}

std::string resolver(const Host& host) {
  return host.walks_components() ? "walks" : "asks the kernel";
}

class SandboxedHost : public testing::Test {
 protected:
  SandboxedHost() : made_{Host::live()}, host{*made_} {}

 private:
  Result<Host> made_;

 protected:
  Host& host;
};

TEST_F(SandboxedHost, AnswersAsItDoesOutside) {
  const auto addresses = [&]() -> Result<std::string> {
    auto all = host.addresses();
    if (!all) return all.error();
    std::string text;
    for (const NetworkAddress& one : *all) text += one.interface + " " + one.address + "\n";
    return text;
  };
  EXPECT_EQ(in_worker(addresses), *addresses());
  const auto routes = [&]() -> Result<std::string> {
    auto all = host.routes();
    if (!all) return all.error();
    return std::to_string(all->size());
  };
  EXPECT_EQ(in_worker(routes), *routes());
  EXPECT_EQ(in_worker([&] { return host.read("/etc/passwd"); }), *host.read("/etc/passwd"));
  EXPECT_EQ(in_worker([&] { return host.link("/proc/self"); }).find_first_not_of("0123456789"),
            std::string::npos);
}

TEST_F(SandboxedHost, WalksWhereItsSandboxCannotAllowOpenat2) {
  if (host.walks_components()) GTEST_SKIP() << "this kernel has no openat2()";
  const auto read_and_tell = [&]() -> Result<std::string> {
    auto text = host.read("/etc/passwd");
    if (!text) return text.error();
    return resolver(host);
  };
  EXPECT_EQ(in_worker(read_and_tell), landlock_version() >= 3 ? "asks the kernel" : "walks");
  EXPECT_EQ(in_worker(read_and_tell, true), "walks");
  without_system_call(landlock_create_ruleset, ENOSYS,
                      [&] { EXPECT_EQ(in_worker(read_and_tell), "walks"); });
  EXPECT_EQ(resolver(host), "asks the kernel") << "what a worker learns, its parent does not";
}

TEST_F(SandboxedHost, KeepsTheAccessTimesOfOthersFiles) {
  if (::geteuid() != 0) GTEST_SKIP() << "an ordinary user owns no other's file";
  TemporaryTree tree;
  tree.write("/secret", "text");
  ASSERT_EQ(::chown(tree.of("/secret").c_str(), 65534, 65534), 0);
  ASSERT_EQ(::chmod(tree.of("/secret").c_str(), 0600), 0);
  const timespec long_ago[2] = {{1'000'000, 0}, {2'000'000, 0}};
  ASSERT_EQ(::utimensat(AT_FDCWD, tree.of("/secret").c_str(), long_ago, 0), 0);
  EXPECT_EQ(in_worker([&]() -> Result<std::string> {
              auto text = host.read(tree.of("/secret"));
              if (!text) return text.error();
              return *text + (host.access_times_kept() ? ", kept" : ", moved");
            }),
            "text, kept");
  struct stat status {};
  ASSERT_EQ(::stat(tree.of("/secret").c_str(), &status), 0);
  EXPECT_EQ(status.st_atim.tv_sec, 1'000'000);
}

TEST_F(SandboxedHost, CopiesIntoThePrivateFolder) {
  TemporaryTree ours;
  host.set_private_folder(ours.path());
  const auto copied = [&]() -> Result<std::string> {
    auto copy = host.copy_private("/etc/passwd", 1u << 20);
    if (!copy) return copy.error();
    return std::string{"copied"};
  };
  EXPECT_EQ(in_worker(copied, false, {{ours.path()}}), "copied");
  EXPECT_NE(in_worker(copied, false, {}), "copied");
}

}  // namespace
}  // namespace mijian
