#include "agent/core/staged_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace mijian {
namespace {

constexpr std::size_t most_held = 1u << 16;

}  // namespace

Result<StagedFile> StagedFile::create(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  auto staging = PrivateFolder::make(slash == std::string::npos ? "." : path.substr(0, slash + 1));
  if (!staging) return staging.error().during("write " + path);
  const std::string staged = staging->path() + "/file";
  Descriptor file{::open(staged.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
  if (!file) return system_error(errno, path);
  return StagedFile{path, std::move(*staging), std::move(file)};
}

Status StagedFile::append(std::string_view bytes) {
  held_.append(bytes);
  return held_.size() < most_held ? ok : flush();
}

Status StagedFile::flush() {
  for (std::string_view rest = held_; !rest.empty();) {
    const ssize_t put = ::write(file_.get(), rest.data(), rest.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return system_error(errno, path_);
    rest.remove_prefix(static_cast<std::size_t>(put));
  }
  held_.clear();
  return ok;
}

Status StagedFile::finish() {
  if (auto flushed = flush(); !flushed) return flushed;
  return publish_file(staged(), path_);
}

}  // namespace mijian
