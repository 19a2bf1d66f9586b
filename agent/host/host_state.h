// What a Host holds; seen by the sources of this folder only.
#pragma once

#include <string>

#include "agent/host/host.h"
#include "agent/host/root_folder.h"

namespace mijian {

struct Host::State {
  HostKind kind;
  std::string root;
  RootFolder folder;
  std::string private_folder;
  bool access_times_kept = true;

  /// The bytes of a saved answer (".mijian-recorded/units.json"); none saved is not_supported.
  Result<std::string> saved_answer(const char* name) const;
};

/// The error of an answer that only a running system can give.
inline Error not_offline(const char* what) {
  return not_supported(std::string{"offline: "} + what + " only a running system can tell");
}

}  // namespace mijian
