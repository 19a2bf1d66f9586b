// One forked worker as its parent holds it: start, hand it a task, receive, end. Seen by
// worker.cpp.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <vector>

#include "agent/core/frame.h"
#include "agent/core/handle.h"
#include "agent/core/worker.h"

namespace mijian {

class WorkerProcess {
 public:
  /// Forks. The child enters the sandbox, runs the tasks whose numbers it is told, and ends when
  /// this object does.
  static Result<WorkerProcess> start(const std::vector<Task>& tasks, const WorkerLimits& limits,
                                     const Sandbox& sandbox);
  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&& other) noexcept;
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;
  ~WorkerProcess() { kill(); }

  int fd() const { return pipe_.get(); }
  /// Its sandbox is of the kind that a task needs.
  bool fits(const Task& task) const {
    return sees_processes_ == task.sees_processes && asks_ == task.asks;
  }
  Status hand_over(std::size_t task);
  /// Reads what has arrived; false when the worker has closed its end.
  bool receive();
  FrameReader& frames() { return frames_; }
  /// Ends it if it still lives, and tells how it ended: of the task it had, that is the error.
  Error cause_of_death();
  /// Ends it, whatever it does.
  void kill();

 private:
  WorkerProcess(pid_t pid, Descriptor pipe, const WorkerLimits& limits, const Sandbox& sandbox);
  int reap();

  pid_t pid_ = -1;
  Descriptor pipe_;
  WorkerLimits limits_;
  FrameReader frames_;
  bool sees_processes_ = false;
  Asks asks_ = Asks::nothing;
};

}  // namespace mijian
