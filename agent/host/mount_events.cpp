#include "agent/host/mount_events.h"

#include <fcntl.h>

#include <cerrno>

namespace mijian {
namespace {

constexpr const char* mountinfo = "/proc/self/mountinfo";
constexpr std::size_t longest_text = 16u << 20;
constexpr std::size_t piece = 16u << 10;

}  // namespace

Result<MountEvents> MountEvents::open() {
  Descriptor file{::open(mountinfo, O_RDONLY | O_CLOEXEC)};
  if (!file) return system_error(errno, mountinfo);
  return MountEvents{std::move(file)};
}

Result<std::string> MountEvents::text() const {
  if (::lseek(file_.get(), 0, SEEK_SET) != 0) return system_error(errno, mountinfo);
  std::string text;
  for (;;) {
    const std::size_t filled = text.size();
    text.resize(filled + piece);
    const ssize_t got = ::read(file_.get(), text.data() + filled, piece);
    text.resize(filled + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(errno, mountinfo);
    if (got == 0) return text;
    if (text.size() > longest_text) return too_large(mountinfo);
  }
}

}  // namespace mijian
