#include "agent/core/worker_process.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <vector>

namespace mijian {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool address_sanitizer = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool address_sanitizer = true;
#else
constexpr bool address_sanitizer = false;
#endif
#else
constexpr bool address_sanitizer = false;
#endif

constexpr int out_of_memory = 86;  // the exit status that says so
constexpr rlim_t most_files = 1024;
constexpr rlim_t largest_copy = 512u << 20;
// Windows on files that a library maps for reading are addresses, not memory: libsystemd keeps 64
// of 8 MiB on journals.
constexpr rlim_t mapped_files = 640u << 20;

void limit(decltype(RLIMIT_AS) what, rlim_t most, rlim_t grace = 0) {
  rlimit now{};
  if (::getrlimit(what, &now) != 0) return;
  now.rlim_max = std::min(now.rlim_max, most + grace);
  now.rlim_cur = std::min(now.rlim_max, most);
  ::setrlimit(what, &now);
}

void set_limits(const WorkerLimits& limits, const Sandbox& sandbox) {
  // AddressSanitizer maps terabytes that it never touches.
  if (!address_sanitizer) {
    limit(RLIMIT_DATA, limits.memory_bytes);
    limit(RLIMIT_AS, limits.memory_bytes + mapped_files);
  }
  // SIGXCPU tells why; at the hard limit it would be SIGKILL at once.
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.cpu_seconds), 1);
  limit(RLIMIT_FSIZE, sandbox.writable.empty() ? 0 : largest_copy);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, most_files);
  limit(RLIMIT_NPROC, 0);
}

void reset_signals() {
  for (int number = 1; number < NSIG; ++number) std::signal(number, SIG_DFL);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// The numbers of what is open, as the kernel lists them; without /proc, all that there may be.
std::vector<int> open_descriptors() {
  std::vector<int> open;
  const Handle<DIR, ::closedir> folder{::opendir("/proc/self/fd")};
  errno = 0;
  while (const dirent* entry = folder ? ::readdir(folder.get()) : nullptr)
    if (const int fd = std::atoi(entry->d_name); fd > STDERR_FILENO && fd != ::dirfd(folder.get()))
      open.push_back(fd);
  if (folder && errno == 0) return open;
  constexpr int highest = 4096;  // the lowest free number is always taken first
  for (int fd = STDERR_FILENO + 1; fd < highest; ++fd) open.push_back(fd);
  return open;
}

/// Nothing that the parent has open for writing is within reach: its database, its terminal, the
/// pipes of other workers. Standard error stays for sanitizers.
void close_what_is_writable(int own) {
  if (const Descriptor null{::open("/dev/null", O_RDWR | O_CLOEXEC)}; null) {
    ::dup2(null.get(), STDIN_FILENO);
    ::dup2(null.get(), STDOUT_FILENO);
  }
  for (const int fd : open_descriptors()) {
    if (fd == own) continue;
    const int flags = ::fcntl(fd, F_GETFL);
    if (flags >= 0 && (flags & O_PATH) == 0 && (flags & O_ACCMODE) != O_RDONLY) ::close(fd);
  }
}

Status run_guarded(const Task& task, FrameWriter& writer) {
  try {
    return task.run(writer);
  } catch (const std::bad_alloc&) { ::_exit(out_of_memory); } catch (const std::exception& e) {
    return failed(std::string{"it stopped with an exception: "} + e.what());
  }
}

bool send_frame(int pipe, FrameKind kind, std::string_view bytes) {
  std::string frame;
  append_frame(frame, kind, bytes);
  return static_cast<bool>(write_all(pipe, frame));
}

bool run_next(int pipe, const std::vector<Task>& tasks) {
  std::uint64_t number = 0;
  ssize_t got = 0;
  do got = ::read(pipe, &number, sizeof number);
  while (got < 0 && errno == EINTR);
  if (got != sizeof number || number >= tasks.size()) return false;
  FrameWriter writer{pipe};
  const Status status = run_guarded(tasks[number], writer);
  if (!writer.flush()) return false;
  return status ? send_frame(pipe, FrameKind::done, {})
                : send_frame(pipe, FrameKind::error, pack(status.error()));
}

[[noreturn]] void work(int pipe, pid_t parent, const std::vector<Task>& tasks,
                       const WorkerLimits& limits, const Sandbox& sandbox) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (::getppid() != parent) ::_exit(1);  // it died before we asked to be told
  reset_signals();
  close_what_is_writable(pipe);
  set_limits(limits, sandbox);
  std::set_new_handler([] { ::_exit(out_of_memory); });
  const auto means = enter_sandbox(sandbox);
  const bool told = means ? send_frame(pipe, FrameKind::sandboxed, pack(*means))
                          : send_frame(pipe, FrameKind::refused, pack(means.error()));
  if (means && told)
    while (run_next(pipe, tasks)) {}
  ::_exit(0);
}

std::string signal_name(int number) {
  struct Named {
    int number;
    const char* name;
  };
  constexpr Named names[] = {{SIGSEGV, "SIGSEGV"}, {SIGABRT, "SIGABRT"}, {SIGBUS, "SIGBUS"},
                             {SIGFPE, "SIGFPE"},   {SIGILL, "SIGILL"},   {SIGKILL, "SIGKILL"},
                             {SIGTERM, "SIGTERM"}, {SIGINT, "SIGINT"},   {SIGSYS, "SIGSYS"}};
  for (const Named& named : names)
    if (named.number == number) return std::to_string(number) + " (" + named.name + ")";
  return std::to_string(number);
}

Error death(int status, const WorkerLimits& limits) {
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU))
    return timed_out("more than " + std::to_string(limits.cpu_seconds) + " s of processor time");
  if (WIFSIGNALED(status)) return failed("killed by signal " + signal_name(WTERMSIG(status)));
  if (WIFEXITED(status) && WEXITSTATUS(status) == out_of_memory)
    return too_large("more than " + std::to_string(limits.memory_bytes >> 20) + " MiB of memory");
  return failed("the worker ended in the middle of its work, with status " +
                std::to_string(WIFEXITED(status) ? WEXITSTATUS(status) : -1));
}

}  // namespace

WorkerProcess::WorkerProcess(pid_t pid, Descriptor pipe, const WorkerLimits& limits,
                             const Sandbox& sandbox)
    : pid_{pid},
      pipe_{std::move(pipe)},
      limits_{limits},
      frames_{limits.frame_bytes},
      sees_processes_{sandbox.sees_processes},
      asks_{sandbox.asks} {}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : pid_{std::exchange(other.pid_, -1)},
      pipe_{std::move(other.pipe_)},
      limits_{other.limits_},
      frames_{std::move(other.frames_)},
      sees_processes_{other.sees_processes_},
      asks_{other.asks_} {}

WorkerProcess& WorkerProcess::operator=(WorkerProcess&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(pipe_, other.pipe_);
  std::swap(limits_, other.limits_);
  std::swap(frames_, other.frames_);
  std::swap(sees_processes_, other.sees_processes_);
  std::swap(asks_, other.asks_);
  return *this;
}

Result<WorkerProcess> WorkerProcess::start(const std::vector<Task>& tasks,
                                           const WorkerLimits& limits, const Sandbox& sandbox) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    return system_error(errno, "the pipe of a worker");
  Descriptor ours{ends[0]}, theirs{ends[1]};
  const pid_t parent = ::getpid(), pid = ::fork();
  if (pid < 0) return system_error(errno, "fork");
  if (pid == 0) work(theirs.get(), parent, tasks, limits, sandbox);
  return WorkerProcess{pid, std::move(ours), limits, sandbox};
}

Status WorkerProcess::hand_over(std::size_t task) {
  const std::uint64_t number = task;
  for (;;) {
    const ssize_t put = ::send(pipe_.get(), &number, sizeof number, MSG_NOSIGNAL);
    if (put == sizeof number) return ok;
    if (put >= 0 || errno != EINTR) return system_error(errno, "the pipe of a worker");
  }
}

bool WorkerProcess::receive() {
  std::array<char, 1u << 16> bytes;
  for (;;) {
    const ssize_t got = ::read(pipe_.get(), bytes.data(), bytes.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    frames_.add({bytes.data(), static_cast<std::size_t>(got)});
    return true;
  }
}

Error WorkerProcess::cause_of_death() {
  // Its end of the pipe is closed: it is dying already, or it only pretends to.
  ::kill(pid_, SIGKILL);
  return death(reap(), limits_);
}

void WorkerProcess::kill() {
  if (pid_ <= 0) return;
  ::kill(pid_, SIGKILL);
  reap();
}

/// A worker that hangs inside the kernel (a dead disk) cannot even be killed: it is left behind
/// after a second, and ends when the disk answers.
int WorkerProcess::reap() {
  constexpr useconds_t first_pause = 50, last_pause = 500'000;
  const pid_t pid = std::exchange(pid_, -1);
  int status = -1;
  for (useconds_t pause = first_pause; pause < last_pause; pause *= 2) {
    const pid_t reaped = ::waitpid(pid, &status, WNOHANG);
    if (reaped == pid) return status;
    if (reaped < 0 && errno != EINTR) return -1;
    ::usleep(pause);
  }
  return ::waitpid(pid, &status, WNOHANG) == pid ? status : -1;
}

}  // namespace mijian
