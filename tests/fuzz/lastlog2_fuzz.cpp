// Any bytes as the database of lastlog2: refused, or records with a name and a time that can be.
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "agent/collectors/accounts/lastlog2.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const int file = ::memfd_create("lastlog2", MFD_CLOEXEC);
  if (file < 0 || ::ftruncate(file, 0) != 0) std::abort();
  if (::pwrite(file, data, size, 0) != static_cast<ssize_t>(size)) std::abort();
  const auto all = mijian::read_lastlog2("/proc/self/fd/" + std::to_string(file));
  if (!all) return 0;
  for (const auto& record : all->records)
    if (record.user.empty() || record.last.at.microseconds <= 0) std::abort();
  return 0;
}
