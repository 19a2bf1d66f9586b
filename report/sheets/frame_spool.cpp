#include "report/sheets/frame_spool.h"

#include <cerrno>
#include <string>

namespace mijian {
namespace {

Error spool_error() { return system_error(errno, "a temporary file for the rows of a workbook"); }

}  // namespace

Result<FrameSpool> FrameSpool::create() {
  File file{std::tmpfile()};
  if (!file) return spool_error();
  return FrameSpool{std::move(file)};
}

Status FrameSpool::add(std::string_view frame) {
  const std::size_t size = frame.size();
  const bool is_written = std::fwrite(&size, sizeof size, 1, file_.get()) == 1 &&
                          std::fwrite(frame.data(), 1, size, file_.get()) == size;
  return is_written ? ok : Status{spool_error()};
}

Status FrameSpool::give(const std::function<Status(std::string_view frame)>& take) {
  if (std::fflush(file_.get()) != 0) return spool_error();
  std::rewind(file_.get());
  std::string frame;
  for (std::size_t size = 0; std::fread(&size, sizeof size, 1, file_.get()) == 1;) {
    frame.resize(size);
    if (std::fread(frame.data(), 1, size, file_.get()) != size) return spool_error();
    if (auto taken = take(frame); !taken) return taken;
  }
  return std::ferror(file_.get()) != 0 ? Status{spool_error()} : ok;
}

}  // namespace mijian
