#include "agent/host/lost_pages.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>

namespace mijian {
namespace {

// A signal handler can reach nothing else.
volatile std::sig_atomic_t lost = 0;

void put_zeros(int number, siginfo_t* info, void*) {
  static_assert(sizeof(std::uintptr_t) == sizeof(void*));
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr) & ~(page - 1);
  // NOLINTNEXTLINE(performance-no-int-to-ptr): the kernel gives an address, not an object
  void* const place = ::mmap(reinterpret_cast<void*>(address), page, PROT_READ,
                             MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  if (info->si_code <= 0 || place == MAP_FAILED) {
    std::signal(number, SIG_DFL);  // sent by somebody, or beyond help: it ends the process now
    std::raise(number);
  }
  lost = 1;
}

}  // namespace

LostPages::LostPages() {
  lost = 0;
  struct sigaction action {};
  action.sa_sigaction = put_zeros;
  action.sa_flags = SA_SIGINFO;
  ::sigaction(SIGBUS, &action, &before_);
}

LostPages::~LostPages() { ::sigaction(SIGBUS, &before_, nullptr); }

bool LostPages::any() const { return lost != 0; }

}  // namespace mijian
