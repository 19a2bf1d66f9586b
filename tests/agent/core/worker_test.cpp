#include "agent/core/worker.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>

#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using namespace std::chrono_literals;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool address_sanitizer = true;
#else
constexpr bool address_sanitizer = false;
#endif

[[noreturn]] void hang() {
  for (;;) ::pause();
}

/// What the parent saw of each task.
struct Seen {
  std::map<std::size_t, std::string> frames;
  std::map<std::size_t, Status> ends;
  std::vector<std::size_t> started;
  std::vector<SandboxMeans> means;

  TaskEvents events() {
    TaskEvents events;
    events.sandboxed = [this](const SandboxMeans& m) { means.push_back(m); };
    events.started = [this](std::size_t task) { started.push_back(task); };
    events.frame = [this](std::size_t task, std::string_view frame) { frames[task] += frame; };
    events.finished = [this](std::size_t task, const Status& status) {
      EXPECT_TRUE(ends.emplace(task, status).second) << "finished twice: " << task;
    };
    return events;
  }
  Cause cause(std::size_t task) { return ends.at(task).error().cause(); }
  std::string text(std::size_t task) { return ends.at(task).error().text(); }
};

Task task_of(std::string name, std::function<Status(FrameWriter&)> run) {
  return {std::move(name), std::move(run)};
}
Task says(const std::string& text) {
  return task_of("says", [text](FrameWriter& writer) { return writer.send(text); });
}

TEST(Worker, ItsFramesArriveInOrderWhateverTheirSize) {
  const Task task = task_of("frames", [](FrameWriter& writer) -> Status {
    for (const std::size_t size : {0u, 1u, 70'000u, 3'000'000u})
      if (Status sent = writer.send(std::string(size, 'a') + "|"); !sent) return sent;
    return ok;
  });
  const auto joined = run_task(task, {}, {});
  ASSERT_OK(joined);
  EXPECT_EQ(*joined, "|a|" + std::string(70'000, 'a') + "|" + std::string(3'000'000, 'a') + "|");
}

TEST(Worker, ItsErrorArrivesWithItsCause) {
  const auto result = run_task(
      task_of("shadow", [](FrameWriter&) -> Status { return denied("/etc/shadow"); }), {}, {});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().cause(), Cause::denied);
  EXPECT_EQ(result.error().text(), "shadow: permission denied: /etc/shadow");
}

TEST(Worker, ManyTasksShareFewWorkers) {
  const Task task =
      task_of("pid", [](FrameWriter& writer) { return writer.send(std::to_string(::getpid())); });
  Seen seen;
  ASSERT_OK(run_tasks(std::vector<Task>(25, task), {}, {}, 2, seen.events()));
  std::set<std::string> workers;
  for (const auto& [number, pid] : seen.frames) workers.insert(pid);
  EXPECT_EQ(seen.ends.size(), 25u);
  EXPECT_LE(workers.size(), 2u);
  EXPECT_EQ(workers.count(std::to_string(::getpid())), 0u);
  EXPECT_EQ(seen.means.size(), workers.size());
  EXPECT_TRUE(std::is_sorted(seen.started.begin(), seen.started.end()));
}

TEST(Worker, WhatHangsCrashesOrLeavesCostsItsOwnTaskOnly) {
  WorkerLimits limits;
  limits.task_time = 300ms;
  limits.frame_bytes = 1000;
  const std::vector<Task> tasks = {
      says("first"),
      task_of("hangs", [](FrameWriter&) -> Status { hang(); }),
      says("third"),
      task_of("crashes",
              [](FrameWriter&) -> Status {
                std::raise(SIGSEGV);
                return ok;
              }),
      task_of("aborts", [](FrameWriter&) -> Status { std::abort(); }),
      task_of("leaves", [](FrameWriter&) -> Status { ::_exit(0); }),
      task_of("throws", [](FrameWriter&) -> Status { throw std::runtime_error{"odd"}; }),
      task_of("giant frame",
              [](FrameWriter& writer) { return writer.send(std::string(1001, 'x')); }),
      says("last")};
  for (const unsigned workers : {1u, 2u}) {
    Seen seen;
    ASSERT_OK(run_tasks(tasks, limits, {}, workers, seen.events()));
    ASSERT_EQ(seen.ends.size(), tasks.size());
    for (const std::size_t fine : {0u, 2u, 8u}) EXPECT_OK(seen.ends.at(fine));
    EXPECT_EQ(seen.frames.at(8), "last");
    EXPECT_EQ(seen.cause(1), Cause::timed_out);
    EXPECT_EQ(seen.text(3), "killed by signal 11 (SIGSEGV)");
    EXPECT_EQ(seen.text(4), "killed by signal 6 (SIGABRT)");
    EXPECT_EQ(seen.cause(5), Cause::failed) << seen.text(5);
    EXPECT_NE(seen.text(6).find("odd"), std::string::npos);
    EXPECT_EQ(seen.cause(7), Cause::too_large);
    EXPECT_EQ(seen.frames.count(7), 0u);
  }
}

TEST(Worker, EatingMemoryEndsTheTask) {
  if (address_sanitizer) GTEST_SKIP() << "AddressSanitizer needs the whole address space";
  WorkerLimits limits;
  limits.memory_bytes = 256u << 20;
  const Task eats = task_of("eats", [](FrameWriter&) -> Status {
    for (std::vector<std::string> eaten;;) eaten.emplace_back(1u << 20, 'x');
  });
  const Task eats_at_once = task_of("eats at once", [](FrameWriter& writer) {
    return writer.send(std::string(std::size_t{4} << 30, 'x'));
  });
  Seen seen;
  ASSERT_OK(run_tasks({eats, eats_at_once, says("fine")}, limits, {}, 1, seen.events()));
  for (const std::size_t task : {0u, 1u}) {
    EXPECT_EQ(seen.cause(task), Cause::too_large);
    EXPECT_EQ(seen.text(task), "more than 256 MiB of memory");
  }
  EXPECT_EQ(seen.frames.at(2), "fine");
}

TEST(Worker, EatingProcessorTimeEndsTheTask) {
  WorkerLimits limits;
  limits.cpu_seconds = 1;
  const auto result = run_task(task_of("spins",
                                       [](FrameWriter&) -> Status {
                                         for (volatile unsigned turn = 0;;) turn = turn + 1;
                                       }),
                               limits, {});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().cause(), Cause::timed_out);
}

TEST(Worker, WhatTheParentHasOpenForWritingIsOutOfReach) {
  TemporaryTree tree;
  tree.write("/database", "rows");
  const Descriptor database{::open(tree.of("/database").c_str(), O_RDWR | O_CLOEXEC)};
  const Descriptor readable{::open(tree.of("/database").c_str(), O_RDONLY | O_CLOEXEC)};
  const Task task = task_of("writes", [&](FrameWriter& writer) {
    const bool written = ::write(database.get(), "x", 1) == 1;
    char byte = 0;
    const bool read = ::read(readable.get(), &byte, 1) == 1;
    return writer.send(std::string{written ? "written" : "not written"} + (read ? ", read" : ""));
  });
  EXPECT_EQ(*run_task(task, {}, {}), "not written, read");
}

TEST(Worker, NoTasksNeedNoWorker) {
  Seen seen;
  EXPECT_OK(run_tasks({}, {}, {}, 2, seen.events()));
  EXPECT_TRUE(seen.means.empty());
}

/// A parent in a process of its own, whose worker hangs; `end` ends that parent.
void expect_worker_to_die_with_its_parent(int end) {
  ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), 0);  // the orphan comes to us
  std::array<int, 2> pipe{};
  ASSERT_EQ(::pipe(pipe.data()), 0);
  const pid_t parent = ::fork();
  if (parent == 0) {
    TaskEvents events;
    events.frame = [&](std::size_t, std::string_view pid) {
      if (::write(pipe[1], pid.data(), pid.size()) < 0) ::_exit(1);
    };
    const Task task = task_of("hangs", [](FrameWriter& writer) -> Status {
      const pid_t self = ::getpid();
      static_cast<void>(writer.send({reinterpret_cast<const char*>(&self), sizeof self}));
      static_cast<void>(writer.flush());
      hang();
    });
    static_cast<void>(run_tasks({task}, {}, {}, 1, events));
    ::_exit(0);
  }
  pid_t worker = -1;
  ASSERT_EQ(::read(pipe[0], &worker, sizeof worker), ssize_t{sizeof worker});
  ASSERT_EQ(::kill(parent, end), 0);
  int status = 0;
  ASSERT_EQ(::waitpid(parent, &status, 0), parent);
  ASSERT_EQ(::waitpid(worker, &status, 0), worker);
  EXPECT_TRUE(WIFSIGNALED(status));
  ::close(pipe[0]);
  ::close(pipe[1]);
}

TEST(Worker, DiesWithItsKilledParent) { expect_worker_to_die_with_its_parent(SIGKILL); }
TEST(Worker, DiesWithItsInterruptedParent) { expect_worker_to_die_with_its_parent(SIGINT); }

TEST(Worker, AnInterruptedParentThatGoesOnLosesNothing) {
  // A handled signal interrupts poll() and read(): they are taken up again.
  struct sigaction handled {
  }, before{};
  handled.sa_handler = [](int) {};
  ASSERT_EQ(::sigaction(SIGUSR1, &handled, &before), 0);
  Seen seen;
  TaskEvents events = seen.events();
  events.started = [](std::size_t) { ::raise(SIGUSR1); };
  ASSERT_OK(run_tasks({says("one"), says("two")}, {}, {}, 1, events));
  EXPECT_EQ(seen.frames.at(1), "two");
  ::sigaction(SIGUSR1, &before, nullptr);
}

}  // namespace
}  // namespace mijian
