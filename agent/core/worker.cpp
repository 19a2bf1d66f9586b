#include "agent/core/worker.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <optional>

#include "agent/core/frame.h"
#include "agent/core/worker_process.h"

namespace mijian {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;
constexpr std::size_t flush_at = 64u << 10;

/// A place for one worker, and the task it is busy with.
struct Slot {
  std::optional<WorkerProcess> worker;
  bool sandboxed = false;  // its first frame has come
  std::optional<std::size_t> task;
  SteadyTime deadline;
};

/// False for an idle worker that died or chatters: the next task must not pay for it.
bool is_quiet(const WorkerProcess& worker) {
  pollfd polled{worker.fd(), POLLIN, 0};
  return ::poll(&polled, 1, 0) == 0;
}

std::string time_text(std::chrono::milliseconds time) {
  if (time.count() % 1000 != 0) return std::to_string(time.count()) + " ms";
  return std::to_string(time.count() / 1000) + " s";
}

class Pool {
 public:
  Pool(const std::vector<Task>& tasks, const WorkerLimits& limits, const Sandbox& sandbox,
       unsigned workers, const TaskEvents& events)
      : tasks_{tasks}, limits_{limits}, sandbox_{sandbox}, events_{events} {
    slots_.resize(std::clamp<std::size_t>(workers, 1, std::max<std::size_t>(1, tasks.size())));
  }

  Status run() {
    while (finished_ < tasks_.size() && !refused_) {
      if (events_.stop && events_.stop()) return failed("interrupted");
      for (Slot& slot : slots_)
        if (!slot.task && next_ < tasks_.size())
          if (Status given = give_next(slot); !given && !somebody_works()) return given;
      wait();
    }
    return refused_ ? Status{*refused_} : ok;
  }

 private:
  bool somebody_works() const {
    return std::any_of(slots_.begin(), slots_.end(),
                       [](const Slot& s) { return s.task.has_value(); });
  }

  Status give_next(Slot& slot) {
    const Task& task = tasks_[next_];
    const bool fits = slot.worker && slot.worker->fits(task);
    if (!fits || !is_quiet(*slot.worker)) slot.worker.reset();
    if (!slot.worker) {
      Sandbox sandbox = sandbox_;
      sandbox.sees_processes = task.sees_processes;
      sandbox.asks = task.asks;
      auto worker = WorkerProcess::start(tasks_, limits_, sandbox);
      if (!worker) return worker.error().during("start a worker");
      slot.worker.emplace(std::move(*worker));
      slot.sandboxed = false;
    }
    slot.task = next_++;
    slot.deadline = std::chrono::steady_clock::now() + time_of(task);
    if (events_.started) events_.started(*slot.task);
    // A worker that is gone already is noticed when its end of the pipe is read.
    static_cast<void>(slot.worker->hand_over(*slot.task));
    return ok;
  }

  /// Waits for a frame, an end or a deadline, and deals with it.
  void wait() {
    std::vector<pollfd> polled;
    std::vector<Slot*> waiting;
    for (Slot& slot : slots_) {
      if (!slot.task) continue;
      polled.push_back({slot.worker->fd(), POLLIN, 0});
      waiting.push_back(&slot);
    }
    if (::poll(polled.data(), polled.size(), milliseconds_left()) < 0 && errno != EINTR) return;
    for (std::size_t i = 0; i < polled.size(); ++i) {
      if (polled[i].revents != 0) take_frames(*waiting[i]);
      Slot& slot = *waiting[i];
      if (slot.task && std::chrono::steady_clock::now() >= slot.deadline)
        lose(slot, timed_out("no end within " + time_text(time_of(tasks_[*slot.task]))));
    }
  }

  std::chrono::milliseconds time_of(const Task& task) const {
    return task.most_time.count() > 0 ? task.most_time : limits_.task_time;
  }

  int milliseconds_left() const {
    auto left = std::chrono::milliseconds{60'000};
    for (const Slot& slot : slots_)
      if (slot.task)
        left = std::min(left, std::chrono::ceil<std::chrono::milliseconds>(
                                  slot.deadline - std::chrono::steady_clock::now()));
    return static_cast<int>(std::max<std::int64_t>(0, left.count()));
  }

  void take_frames(Slot& slot) {
    if (!slot.worker->receive()) return bury(slot);
    while (slot.worker) {
      auto frame = slot.worker->frames().next();
      if (!frame) return lose(slot, frame.error());
      if (!*frame) return;
      take(slot, **frame);
    }
  }

  void take(Slot& slot, const Frame& frame) {
    const bool first = !slot.sandboxed;
    const bool opening = frame.kind == FrameKind::sandboxed || frame.kind == FrameKind::refused;
    if (!slot.task || first != opening)
      return lose(slot, malformed("the worker sent a frame out of its turn"));
    switch (frame.kind) {
      case FrameKind::sandboxed:
        slot.sandboxed = true;
        if (events_.sandboxed) events_.sandboxed(unpack_means(frame.bytes));
        break;
      case FrameKind::refused:
        refused_ = unpack_error(frame.bytes).during("start a worker");
        break;
      case FrameKind::data:
        if (events_.frame) events_.frame(*slot.task, frame.bytes);
        break;
      case FrameKind::done:
        finish(slot, ok);
        break;
      case FrameKind::error:
        finish(slot, unpack_error(frame.bytes));
        break;
    }
  }

  void finish(Slot& slot, const Status& status) {
    const std::size_t task = *slot.task;
    slot.task.reset();
    ++finished_;
    if (events_.finished) events_.finished(task, status);
  }

  /// The worker closed its end. Before its first frame that is no task's fault: there is no worker.
  void bury(Slot& slot) {
    const Error error = slot.worker->cause_of_death();
    if (!slot.sandboxed && !refused_) refused_ = error.during("start a worker");
    lose(slot, error);
  }

  void lose(Slot& slot, const Error& error) {
    slot.worker.reset();
    if (slot.task) finish(slot, error);
  }

  const std::vector<Task>& tasks_;
  const WorkerLimits& limits_;
  const Sandbox& sandbox_;
  const TaskEvents& events_;
  std::vector<Slot> slots_;
  std::size_t next_ = 0, finished_ = 0;
  std::optional<Error> refused_;
};

}  // namespace

Status FrameWriter::send(std::string_view frame) {
  append_frame(buffer_, FrameKind::data, frame);
  return buffer_.size() < flush_at ? ok : flush();
}

Status FrameWriter::flush() {
  Status written = write_all(fd_, buffer_);
  buffer_.clear();
  return written;
}

Status run_tasks(const std::vector<Task>& tasks, const WorkerLimits& limits, const Sandbox& sandbox,
                 unsigned workers, const TaskEvents& events) {
  return Pool{tasks, limits, sandbox, workers, events}.run();
}

Result<std::string> run_task(const Task& task, const WorkerLimits& limits, const Sandbox& sandbox) {
  std::string joined;
  Status ended = ok;
  bool longer = false;
  TaskEvents events;
  events.frame = [&](std::size_t, std::string_view frame) {
    longer = longer || joined.size() + frame.size() > limits.memory_bytes;
    if (!longer) joined += frame;
  };
  events.finished = [&](std::size_t, const Status& status) { ended = status; };
  if (Status ran = run_tasks({task}, limits, sandbox, 1, events); !ran) return ran.error();
  if (!ended) return ended.error().during(task.name);
  if (longer) return too_large("more than it could hold in memory").during(task.name);
  return joined;
}

}  // namespace mijian
