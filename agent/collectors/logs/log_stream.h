// One log file as a stream of plain bytes, unpacked on the way. Knows no lines and no times.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

/// How far a packed log may unfold before reading it stops.
struct UnpackLimits {
  std::int64_t ratio = 200;  // bytes out for each byte in, the first megabyte free
  std::chrono::milliseconds time{60'000};
};

enum class Packing { plain, gzip, bzip2, xz, lzma, zstd };
/// By the first bytes; a name proves nothing.
Packing packing_of(std::string_view head);

class LogStream {
 public:
  static Result<LogStream> open(const Host& host, std::string_view path, UnpackLimits limits = {});
  LogStream(LogStream&&) noexcept;
  LogStream& operator=(LogStream&&) noexcept;
  ~LogStream();

  /// Up to `size` bytes; 0 at the end, which of a plain file is where it ended when it was opened.
  /// A hole in it reads as one zero. After an error what was read before stands: a cut archive is
  /// malformed (libarchive keeps back what lies less than 64 KiB before the cut), a bound reached
  /// is too_large or timed_out.
  Result<std::size_t> read(char* buffer, std::size_t size);
  /// When it was last written: by the gzip header where that knows, otherwise by the file system.
  Time written() const;

 private:
  struct State;
  explicit LogStream(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mijian
