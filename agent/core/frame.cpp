#include "agent/core/frame.h"

#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

namespace mijian {
namespace {

constexpr std::size_t header_size = 1 + sizeof(std::uint32_t);
constexpr std::size_t longest_error = 4096;

}  // namespace

void append_frame(std::string& out, FrameKind kind, std::string_view bytes) {
  const auto length = static_cast<std::uint32_t>(bytes.size());
  out += static_cast<char>(kind);
  out.append(reinterpret_cast<const char*>(&length), sizeof length);  // both ends are one machine
  out += bytes;
}

Status write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return system_error(errno, "the pipe of a worker");
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return ok;
}

std::string pack(const Error& error) {
  return static_cast<char>(error.cause()) + error.text().substr(0, longest_error);
}

Error unpack_error(std::string_view bytes) {
  if (bytes.empty() || static_cast<unsigned char>(bytes[0]) > static_cast<unsigned>(Cause::failed))
    return failed("the worker sent an error that is none");
  return {static_cast<Cause>(bytes[0]), std::string{bytes.substr(1)}};
}

std::string pack(const SandboxMeans& means) {
  std::string bytes;
  for (const bool held :
       {means.no_new_privileges, means.capabilities, means.seccomp, means.landlock})
    bytes += held ? '1' : '0';
  return bytes;
}

SandboxMeans unpack_means(std::string_view bytes) {
  if (bytes.size() != 4) return {};
  return {bytes[0] == '1', bytes[1] == '1', bytes[2] == '1', bytes[3] == '1'};
}

void FrameReader::add(std::string_view bytes) {
  if (taken_ > 0) received_.erase(0, taken_);
  taken_ = 0;
  received_ += bytes;
}

Result<std::optional<Frame>> FrameReader::next() {
  if (received_.size() - taken_ < header_size) return std::optional<Frame>{};
  const char* header = received_.data() + taken_;
  std::uint32_t length = 0;
  std::memcpy(&length, header + 1, sizeof length);
  if (static_cast<unsigned char>(header[0]) > static_cast<unsigned>(FrameKind::error))
    return malformed("the worker sent bytes that are no frame");
  if (length > longest_)
    return too_large("the worker sent a frame of " + std::to_string(length) + " bytes, more than " +
                     std::to_string(longest_));
  if (received_.size() - taken_ - header_size < length) return std::optional<Frame>{};
  const Frame frame{static_cast<FrameKind>(header[0]), {header + header_size, length}};
  taken_ += header_size + length;
  return std::optional<Frame>{frame};
}

}  // namespace mijian
