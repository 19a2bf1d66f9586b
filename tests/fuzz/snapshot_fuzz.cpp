// Any bytes as a snapshot from elsewhere: refused, or a snapshot whose coverage and identity can be
// read.
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "agent/facts/identity.h"
#include "agent/facts/snapshot.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const int file = ::memfd_create("snapshot", MFD_CLOEXEC);
  if (file < 0 || ::ftruncate(file, 0) != 0) std::abort();
  if (::pwrite(file, data, size, 0) != static_cast<ssize_t>(size)) std::abort();
  const auto snapshot = mijian::Snapshot::open("/proc/self/fd/" + std::to_string(file));
  if (!snapshot) return 0;
  if (snapshot->info().schema_version > mijian::schema_version) std::abort();
  (void)snapshot->coverage();
  (void)mijian::identity_of(*snapshot);
  (void)mijian::devices_to_register(*snapshot);
  return 0;
}
