#include "agent/host/database_copy.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <optional>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::array<std::string_view, 3> endings{"", "-wal", "-journal"};
constexpr std::string_view name_of_copy = "database";
constexpr int most_tries = 3;

/// What tells that a file was written to; none: there is no such file.
using Mark = std::optional<FileStatus>;
using Marks = std::array<Mark, endings.size()>;

bool is_same(const Mark& one, const Mark& other) {
  if (!one || !other) return !one && !other;
  return one->inode == other->inode && one->size == other->size &&
         one->modified == other->modified && one->changed == other->changed;
}

bool are_same(const Marks& one, const Marks& other) {
  for (std::size_t i = 0; i < one.size(); ++i)
    if (!is_same(one[i], other[i])) return false;
  return true;
}

Result<Marks> marks_of(const Host& host, const std::string& path) {
  Marks marks;
  for (std::size_t i = 0; i < endings.size(); ++i) {
    const auto status = host.status_followed(path + std::string{endings[i]});
    if (status)
      marks[i] = *status;
    else if (!vanished(status) || i == 0)
      return status.error();
  }
  return marks;
}

// A worker may not remove files where the kernel cannot tell folders apart: then it empties them,
// and an empty log is none.
void discard(const std::string& path) {
  for (const std::string_view ending : endings) {
    const std::string file = path + std::string{ending};
    if (::unlink(file.c_str()) != 0)
      const Descriptor emptied{::open(file.c_str(), O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC)};
  }
}

Status copy_all(const Host& host, const std::string& path, const Marks& marks, std::size_t limit,
                std::string& copy) {
  for (std::size_t i = 0; i < endings.size(); ++i) {
    if (!marks[i]) continue;
    const auto size = static_cast<std::size_t>(marks[i]->size);
    if (size > limit)
      return too_large("a database of more than is copied, with its log: " + display(path));
    const auto copied = host.copy_private(path + std::string{endings[i]}, limit,
                                          std::string{name_of_copy} + std::string{endings[i]});
    if (!copied && i > 0 && vanished(copied)) continue;  // the marks will tell
    if (!copied) return copied.error();
    if (i == 0) copy = *copied;
    limit -= size;
  }
  return ok;
}

}  // namespace

Result<DatabaseCopy> DatabaseCopy::make(const Host& host, const std::string& path,
                                        std::size_t limit) {
  auto before = marks_of(host, path);
  for (int tries = 0; tries < most_tries; ++tries) {
    if (!before) return before.error();
    DatabaseCopy copy{""};
    const Status copied = copy_all(host, path, *before, limit, copy.path_);
    if (!copied) return copied.error();
    auto after = marks_of(host, path);
    if (after && are_same(*before, *after)) return Result<DatabaseCopy>{std::move(copy)};
    before = std::move(after);
  }
  return failed("it was written to while it was copied: " + display(path));
}

DatabaseCopy::~DatabaseCopy() {
  if (!path_.empty()) discard(path_);
}

}  // namespace mijian
