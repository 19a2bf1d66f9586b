// What a worker may not do, tried in a real one: on this kernel, and as if it had no Landlock.
#include "agent/core/sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/netlink.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <thread>

#include "agent/core/file.h"
#include "agent/core/landlock.h"
#include "agent/core/worker.h"
#include "tests/support/confined_thread.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

constexpr long landlock_create_ruleset = 444;
enum class Kernel { whole, without_landlock };

/// What a system call answered, as a name: "ok" or its error.
std::string outcome(long result) {
  if (result >= 0) return "ok";
  if (errno == EPERM) return "EPERM";
  if (errno == EACCES) return "EACCES";
  return errno == ENOSYS ? "ENOSYS" : std::to_string(errno);
}

class InSandbox : public testing::TestWithParam<Kernel> {
 protected:
  std::string in_worker(const std::function<std::string()>& body, const Sandbox& sandbox = {},
                        bool sees_processes = false) {
    std::string said;
    const auto run = [&] {
      const Task task{"sandbox", [&](FrameWriter& writer) { return writer.send(body()); },
                      sees_processes};
      const auto result = run_task(task, {}, sandbox);
      said = result ? *result : "error: " + result.error().text();
    };
    if (GetParam() == Kernel::whole)
      run();
    else
      without_system_call(landlock_create_ruleset, ENOSYS, run);
    return said;
  }
  bool has_landlock(int version) const {
    return GetParam() == Kernel::whole && landlock_version() >= version;
  }
  TemporaryTree tree;
};

INSTANTIATE_TEST_SUITE_P(, InSandbox, testing::Values(Kernel::whole, Kernel::without_landlock));

TEST_P(InSandbox, NothingIsWritten) {
  tree.write("/file", "before");
  const std::string file = tree.of("/file"), other = tree.of("/new");
  const char *path = file.c_str(), *fresh = other.c_str();
  struct Attempt {
    const char* name;
    std::function<long()> run;
  };
  const int far = AT_FDCWD;
  const Attempt attempts[] = {
      {"open for writing", [&] { return ::open(path, O_WRONLY); }},
      {"open for both", [&] { return ::openat(far, path, O_RDWR); }},
      {"append", [&] { return ::open(path, O_WRONLY | O_APPEND); }},
      {"truncate by opening", [&] { return ::open(path, O_RDONLY | O_TRUNC); }},
      {"create", [&] { return ::open(fresh, O_RDONLY | O_CREAT, 0600); }},
      {"creat", [&] { return ::syscall(SYS_creat, fresh, 0600); }},
      {"temporary file", [&] { return ::open(tree.path().c_str(), O_TMPFILE | O_RDWR, 0600); }},
      {"truncate", [&] { return ::truncate(path, 0); }},
      {"unlink", [&] { return ::unlink(path); }},
      {"rename", [&] { return ::rename(path, fresh); }},
      {"link", [&] { return ::link(path, fresh); }},
      {"symlink", [&] { return ::symlink(path, fresh); }},
      {"mkdir", [&] { return ::mkdir(fresh, 0700); }},
      {"mkfifo", [&] { return ::mkfifo(fresh, 0600); }},
      {"chmod", [&] { return ::chmod(path, 0777); }},
      {"chown", [&] { return ::chown(path, ::getuid(), ::getgid()); }},
      {"utimensat", [&] { return ::utimensat(far, path, nullptr, 0); }},
      {"setxattr", [&] { return ::setxattr(path, "user.a", "b", 1, 0); }},
      {"mount", [&] { return ::mount("none", "/mnt", "tmpfs", 0, nullptr); }},
      {"sethostname", [&] { return ::sethostname("x", 1); }},
      {"init_module", [&] { return ::syscall(SYS_init_module, "", 0, ""); }},
      {"clock_settime", [&] { return ::syscall(SYS_clock_settime, 0, nullptr); }},
      {"bpf", [&] { return ::syscall(SYS_bpf, 0, nullptr, 0); }},
      {"ptrace", [&] { return ::syscall(SYS_ptrace, 0, 0, 0, 0); }},
      {"perf", [&] { return ::syscall(SYS_perf_event_open, nullptr, 0, 0, 0, 0); }},
      {"unshare", [&] { return ::syscall(SYS_unshare, 0x20000); }},
      {"add_key", [&] { return ::syscall(SYS_add_key, "user", "a", "b", 1, -3); }},
  };
  const std::string said = in_worker([&] {
    std::string wrong;
    for (const Attempt& attempt : attempts)
      if (const std::string answer = outcome(attempt.run()); answer != "EPERM")
        wrong += std::string{attempt.name} + ": " + answer + "\n";
    return wrong;
  });
  EXPECT_EQ(said, "");
  EXPECT_EQ(*read_file(file, 100), "before");
  EXPECT_FALSE(read_file(other, 100));
}

TEST_P(InSandbox, AFlagInMemoryOpensNothingForWriting) {
  tree.write("/file", "before");
  struct {
    std::uint64_t flags = O_RDWR | O_TRUNC, mode = 0, resolve = 0;
  } how;
  const std::string said = in_worker([&] {
    return outcome(::syscall(437, AT_FDCWD, tree.of("/file").c_str(), &how, sizeof how));
  });
  EXPECT_EQ(said, has_landlock(3) ? "EACCES" : "ENOSYS");
  EXPECT_EQ(*read_file(tree.of("/file"), 100), "before");
}

TEST_P(InSandbox, NoProgramIsStartedAndNoProcessTouched) {
  EXPECT_EQ(in_worker([] {
              const char* arguments[] = {"/bin/true", nullptr};
              return outcome(::execve(arguments[0], const_cast<char**>(arguments), nullptr));
            }),
            "EPERM");
  EXPECT_EQ(in_worker([] { return outcome(::fork()); }), "EPERM");
  EXPECT_EQ(in_worker([] { return outcome(::syscall(SYS_vfork)); }), "EPERM");
  EXPECT_EQ(in_worker([] { return outcome(::syscall(435 /* clone3 */, nullptr, 0)); }), "ENOSYS");
  EXPECT_EQ(in_worker([] { return outcome(::kill(::getppid(), 0)); }), "EPERM");
  EXPECT_EQ(in_worker([] { return outcome(::kill(0, 0)); }), "EPERM");
  EXPECT_EQ(in_worker([] { return outcome(::kill(::getpid(), 0)); }), "ok");
}

TEST_P(InSandbox, AThreadMayStillBeStarted) {
  EXPECT_EQ(in_worker([] {
              std::string said;
              std::thread{[&] { said = "thread"; }}.join();
              return said;
            }),
            "thread");
}

TEST_P(InSandbox, OnlyLocalAndRouteSocketsAreOpened) {
  struct Asked {
    int family, protocol;
    const char* answer;
  };
  const Asked asked[] = {{AF_UNIX, 0, "ok"},
                         {AF_NETLINK, NETLINK_ROUTE, "ok"},
                         {AF_NETLINK, NETLINK_SOCK_DIAG, "EPERM"},
                         {AF_NETLINK, NETLINK_NETFILTER, "EPERM"},
                         {AF_NETLINK, NETLINK_AUDIT, "EPERM"},
                         {AF_INET, 0, "EPERM"},
                         {AF_INET6, 0, "EPERM"},
                         {AF_PACKET, 0, "EPERM"},
                         {31 /* AF_BLUETOOTH */, 0, "EPERM"},
                         {40 /* AF_VSOCK */, 0, "EPERM"},
                         {AF_UNSPEC, 0, "EPERM"}};
  for (const Asked& one : asked)
    EXPECT_EQ(in_worker([&] { return outcome(::socket(one.family, SOCK_RAW, one.protocol)); }),
              one.answer)
        << one.family << " " << one.protocol;
}

TEST_P(InSandbox, AWorkerThatAsksTheKernelHasOneMoreSocketAndWritesNowhere) {
  tree.folder("/private");
  struct Kind {
    Asks asks;
    int family;
    const char* bounding;
  };
  for (const Kind& kind : {Kind{Asks::audit, NETLINK_AUDIT, "CapBnd:\t000000004008000c"},
                           Kind{Asks::firewall, NETLINK_NETFILTER, "CapBnd:\t000000000008100c"}}) {
    const auto in_asking_worker = [&](const std::function<std::string()>& body) {
      std::string said;
      const auto run = [&] {
        Task task{"asking", [&](FrameWriter& writer) { return writer.send(body()); }};
        task.asks = kind.asks;
        said = run_task(task, {}, Sandbox{{tree.of("/private")}}).value_or("error");
      };
      if (GetParam() == Kernel::whole)
        run();
      else
        without_system_call(landlock_create_ruleset, ENOSYS, run);
      return said;
    };
    for (const int family : {NETLINK_ROUTE, NETLINK_SOCK_DIAG, NETLINK_AUDIT, NETLINK_NETFILTER,
                             NETLINK_KOBJECT_UEVENT})
      EXPECT_EQ(in_asking_worker([&] { return outcome(::socket(AF_NETLINK, SOCK_RAW, family)); }),
                family == NETLINK_ROUTE || family == kind.family ? "ok" : "EPERM")
          << family;
    const std::string file = tree.of("/private/new");
    EXPECT_NE(
        in_asking_worker([&] { return outcome(::open(file.c_str(), O_CREAT | O_WRONLY, 0600)); }),
        "ok");
    if (::geteuid() != 0) continue;
    const auto status = in_asking_worker([] { return *read_file("/proc/self/status", 1u << 16); });
    EXPECT_NE(status.find(kind.bounding), std::string::npos) << status;
  }
}

TEST_P(InSandbox, ReadingGoesOn) {
  tree.write("/file", "text");
  EXPECT_EQ(in_worker([&] { return read_file(tree.of("/file"), 100).value_or("unread"); }), "text");
  EXPECT_EQ(in_worker([] { return read_file("/proc/self/status", 1u << 16) ? "read" : "unread"; }),
            "read");
}

TEST_P(InSandbox, ARootWorkerReadsWhatRootReadsButOwnsNothing) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root has capabilities to drop";
  tree.write("/home/secret", "text");
  for (const char* path : {"/home/secret", "/home"}) {
    ASSERT_EQ(::chown(tree.of(path).c_str(), 65534, 65534), 0);
    ASSERT_EQ(::chmod(tree.of(path).c_str(), 0700), 0);
  }
  EXPECT_EQ(in_worker([&] {
              const Descriptor fd{::open(tree.of("/home/secret").c_str(), O_RDONLY | O_NOATIME)};
              return outcome(fd.get());
            }),
            "ok");
  const auto status = in_worker([] { return *read_file("/proc/self/status", 1u << 16); });
  EXPECT_NE(status.find("CapEff:\t000000000008000c"), std::string::npos) << status;
  EXPECT_NE(status.find("CapBnd:\t000000000008000c"), std::string::npos) << status;
  EXPECT_NE(status.find("NoNewPrivs:\t1"), std::string::npos) << status;
}

TEST_P(InSandbox, AWritableFolderIsWrittenAndOnlyThat) {
  tree.folder("/private");
  tree.write("/file", "before");
  const auto put = [&](const std::string& path) {
    return
        [path] { return outcome(Descriptor{::open(path.c_str(), O_RDWR | O_CREAT, 0600)}.get()); };
  };
  const Sandbox sandbox{{tree.of("/private")}};
  EXPECT_EQ(in_worker(put(tree.of("/private/copy")), sandbox), "ok");
  EXPECT_EQ(in_worker([&] { return outcome(::unlink(tree.of("/file").c_str())); }, sandbox),
            has_landlock(1) ? "EACCES" : "EPERM");
  if (has_landlock(1)) {
    EXPECT_EQ(in_worker(put(tree.of("/file")), sandbox), "EACCES");
    EXPECT_EQ(in_worker(put(tree.of("/new")), sandbox), "EACCES");
  }
}

TEST_P(InSandbox, WhoSeesProcessesWritesNowhere) {
  tree.folder("/private");
  const std::string link = "/proc/" + std::to_string(::getpid()) + "/exe";
  const auto read_link = [&] {
    char target[4096];
    return outcome(::readlink(link.c_str(), target, sizeof target));
  };
  EXPECT_EQ(in_worker(read_link, {}, true), "ok");
  if (has_landlock(1)) {
    EXPECT_NE(in_worker(read_link), "ok") << "Landlock hides it: why sees_processes exists";
  }
  EXPECT_EQ(
      in_worker(
          [&] { return outcome(::open(tree.of("/private/x").c_str(), O_RDWR | O_CREAT, 0600)); },
          {{tree.of("/private")}}, true),
      "EPERM");
}

std::string means_of_a_worker() {
  std::string text;
  TaskEvents events;
  events.sandboxed = [&](const SandboxMeans& means) { text = to_text(means); };
  const Task nothing{"nothing", [](FrameWriter&) { return ok; }};
  const Status ran = run_tasks({nothing}, {}, {}, 1, events);
  return ran ? text : ran.error().text();
}

TEST(Sandbox, TellsWhatThisKernelGave) {
  const std::string all = "no_new_privileges capabilities seccomp";
  EXPECT_EQ(means_of_a_worker(), landlock_version() > 0 ? all + " landlock" : all);
  without_system_call(landlock_create_ruleset, ENOSYS,
                      [&] { EXPECT_EQ(means_of_a_worker(), all); });
}

TEST(Sandbox, AnOrdinaryUserGetsTheSame) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can become another user";
  const std::string expected = means_of_a_worker();
  const pid_t child = ::fork();
  if (child == 0) {
    if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(2);
    ::_exit(means_of_a_worker() == expected ? 0 : 1);
  }
  int status = -1;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

TEST(Sandbox, LandlockAloneHoldsTheFolders) {
  if (landlock_version() == 0) GTEST_SKIP() << "this kernel has no Landlock";
  TemporaryTree tree;
  tree.write("/file", "before");
  tree.folder("/private");
  const pid_t child = ::fork();
  if (child == 0) {
    if (::prctl(38 /* PR_SET_NO_NEW_PRIVS */, 1, 0, 0, 0) != 0) ::_exit(2);
    if (!restrict_by_landlock(landlock_version(), {tree.of("/private")})) ::_exit(3);
    const bool kept = ::open(tree.of("/file").c_str(), O_WRONLY) < 0 &&
                      ::unlink(tree.of("/file").c_str()) != 0 &&
                      ::mkdir(tree.of("/new").c_str(), 0700) != 0;
    const bool made = ::open(tree.of("/private/a").c_str(), O_WRONLY | O_CREAT, 0600) >= 0 &&
                      ::unlink(tree.of("/private/a").c_str()) == 0;
    ::_exit(kept && made && ::open(tree.of("/file").c_str(), O_RDONLY) >= 0 ? 0 : 1);
  }
  int status = -1;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace mijian
