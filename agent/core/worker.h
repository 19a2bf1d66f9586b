// A forked worker: the same program with fewer rights, for whatever reads foreign bytes.
// Before it runs its task a worker has memory, CPU and file-size limits, no new privileges, only
// the capabilities that reading needs, seccomp and Landlock (sandbox.h). What it finds comes back
// as frames through a pipe. The parent is single-threaded; nothing here starts a program.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/handle.h"
#include "agent/core/result.h"
#include "agent/core/sandbox.h"

namespace mijian {

struct WorkerLimits {
  std::size_t memory_bytes = 512u << 20;       // what it may allocate
  std::int64_t cpu_seconds = 120;              // for all tasks of one worker process
  std::chrono::milliseconds task_time{60000};  // wall time of one task; then the worker is killed
  std::size_t frame_bytes = 8u << 20;          // the longest frame the parent accepts
};

/// The worker's end of the pipe: sends one frame (any bytes). Fails when the parent is gone.
class FrameWriter {
 public:
  explicit FrameWriter(int fd) : fd_{fd} {}
  Status send(std::string_view frame);
  Status flush();

 private:
  int fd_;
  std::string buffer_;
};

/// One piece of work: runs in a worker and sends frames; an Error is a frame of its own kind.
struct Task {
  std::string name;  // shown in progress and in errors: the collector's name
  std::function<Status(FrameWriter&)> run;
  bool sees_processes = false;  // needs Sandbox::sees_processes: runs in a worker of that kind
  std::chrono::milliseconds most_time{0};  // instead of WorkerLimits::task_time; zero: that one
  Asks asks = Asks::nothing;               // needs Sandbox::asks: runs in a worker of that kind
};

/// How one task ended, as the parent saw it: ok, the task's own Error, or an Error that says the
/// worker hung (timed_out), died (failed: "killed by signal 11") or ran out of memory (too_large).
struct TaskEvents {
  std::function<void(const SandboxMeans& means)> sandboxed;  // once for every worker made
  std::function<void(std::size_t task)> started;
  std::function<void(std::size_t task, std::string_view frame)> frame;
  std::function<void(std::size_t task, const Status& status)> finished;
  std::function<bool()> stop;  // asked often; true ends everything at once
};

/// Runs all tasks in at most `workers` forked workers, each task in one of them, in the order
/// given; returns when every task has finished. A worker that hangs or dies costs its own task
/// only: the next task gets a fresh one. The callbacks run in the parent, one at a time. Fails only
/// when no worker can be made at all.
Status run_tasks(const std::vector<Task>& tasks, const WorkerLimits& limits, const Sandbox& sandbox,
                 unsigned workers, const TaskEvents& events);

/// One task in one worker; its frames joined. For a parser of one foreign file.
Result<std::string> run_task(const Task& task, const WorkerLimits& limits, const Sandbox& sandbox);

}  // namespace mijian
