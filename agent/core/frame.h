// What travels from a worker to its parent: a kind, a length, bytes. Only worker*.cpp know it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/result.h"
#include "agent/core/sandbox.h"

namespace mijian {

enum class FrameKind : unsigned char {
  sandboxed,  // the means obtained; the first frame of every worker
  refused,    // the sandbox could not be set: no task is run
  data,       // a task's own
  done,       // the task's status: ok …
  error,      // … or its Error
};

struct Frame {
  FrameKind kind = FrameKind::data;
  std::string_view bytes;  // until the next call of the reader
};

void append_frame(std::string& out, FrameKind kind, std::string_view bytes);
Status write_all(int fd, std::string_view bytes);

std::string pack(const Error& error);
Error unpack_error(std::string_view bytes);
std::string pack(const SandboxMeans& means);
SandboxMeans unpack_means(std::string_view bytes);

/// Cuts what arrives into frames.
class FrameReader {
 public:
  explicit FrameReader(std::size_t longest) : longest_{longest} {}
  void add(std::string_view bytes);
  /// The next whole frame, none when more must arrive; an unknown kind is malformed, a frame longer
  /// than allowed too_large, as soon as its first bytes are here.
  Result<std::optional<Frame>> next();

 private:
  std::size_t longest_;
  std::string received_;
  std::size_t taken_ = 0;
};

}  // namespace mijian
