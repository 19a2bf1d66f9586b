#include "tests/support/confined_thread.h"

#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>

#include <array>
#include <cstddef>
#include <thread>

namespace mijian {
namespace {

void deny(long number, int error_number) {
  const auto refuse = SECCOMP_RET_ERRNO | static_cast<unsigned>(error_number);
  std::array<sock_filter, 4> program = {{
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(number), 0, 1),
      BPF_STMT(BPF_RET | BPF_K, refuse),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  }};
  const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
  ASSERT_EQ(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), 0);
  ASSERT_EQ(::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter), 0);
}

}  // namespace

void without_system_call(long number, int error_number, const std::function<void()>& body) {
  std::thread{[&] {
    deny(number, error_number);
    if (!testing::Test::HasFatalFailure()) body();
  }}.join();
}

void with_own_mounts(const std::function<void()>& body) {
  std::thread{[&] {
    ASSERT_EQ(::unshare(CLONE_NEWNS), 0);
    ASSERT_EQ(::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr), 0);
    body();
  }}.join();
}

}  // namespace mijian
