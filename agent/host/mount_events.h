// The mounts of this process's namespace, and a descriptor that tells (POLLPRI) when they change.
#pragma once

#include <string>

#include "agent/core/handle.h"
#include "agent/core/result.h"

namespace mijian {

class MountEvents {
 public:
  static Result<MountEvents> open();
  /// To be polled for POLLPRI; reading the text makes it calm again.
  int descriptor() const { return file_.get(); }
  /// The whole text of /proc/self/mountinfo as it is now.
  Result<std::string> text() const;

 private:
  explicit MountEvents(Descriptor file) : file_{std::move(file)} {}
  Descriptor file_;
};

}  // namespace mijian
