// Frames that wait on disk, in a file without a name that goes away by itself: what came of a file
// is given on only when all of it came.
#pragma once

#include <cstdio>
#include <functional>
#include <string_view>

#include "agent/core/handle.h"
#include "agent/core/result.h"

namespace mijian {

class FrameSpool {
 public:
  static Result<FrameSpool> create();
  Status add(std::string_view frame);
  /// Gives every frame in the order they were added, up to the first that is refused.
  Status give(const std::function<Status(std::string_view frame)>& take);

 private:
  using File = Handle<std::FILE, std::fclose>;
  explicit FrameSpool(File file) : file_{std::move(file)} {}
  File file_;
};

}  // namespace mijian
