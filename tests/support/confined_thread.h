// One thread that sees another kernel: without a system call, or with mounts of its own.
#pragma once

#include <functional>

namespace mijian {

/// Runs `body` in a thread for which the kernel answers `error_number` to the system call.
void without_system_call(long number, int error_number, const std::function<void()>& body);

/// Runs `body` in a thread with a mount namespace of its own; what it mounts nobody else sees.
/// Needs root.
void with_own_mounts(const std::function<void()>& body);

}  // namespace mijian
