// A C handle has an owner from its first line: one template, one alias a handle.
#pragma once

#include <unistd.h>
#include <memory>
#include <utility>

namespace mijian {

template <auto release>
struct Release {
  void operator()(auto* handle) const { release(handle); }
};
/// Owner of a C library's object: `using UdevDevice = Handle<udev_device, udev_device_unref>`.
template <class T, auto release>
using Handle = std::unique_ptr<T, Release<release>>;

/// Owner of a file descriptor; -1 is none.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_{fd} {}
  Descriptor(Descriptor&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { reset(); }

  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  int release() { return std::exchange(fd_, -1); }
  void reset() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  }

 private:
  int fd_ = -1;
};

}  // namespace mijian
