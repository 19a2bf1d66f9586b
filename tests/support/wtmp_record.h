// Records as login(1) and systemd write them on x86-64, for tests of what reads them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "agent/collectors/accounts/wtmp.h"

namespace mijian {

/// 384 bytes; `at` is UTC text.
inline std::string wtmp_record(WtmpType type, std::string_view user, std::string_view line,
                               std::string_view at, std::string_view host = {}) {
  constexpr std::size_t size = 384, line_at = 8, user_at = 44, host_at = 76, seconds_at = 340;
  std::string record(size, '\0');
  record[0] = static_cast<char>(type);
  record.replace(line_at, line.size(), line);
  record.replace(user_at, user.size(), user);
  record.replace(host_at, host.size(), host);
  const std::int64_t seconds = parse_utc(at).value_or(Time{}).microseconds / microseconds_a_second;
  for (std::size_t byte = 0; byte < 4; ++byte)
    record[seconds_at + byte] = static_cast<char>(seconds >> 8 * byte & 0xff);
  return record;
}
inline std::string boot_record(std::string_view at) {
  return wtmp_record(WtmpType::boot, "reboot", "~", at, "6.1.0-26-amd64");
}
inline std::string shutdown_record(std::string_view at) {
  return wtmp_record(WtmpType::run_level, "shutdown", "~", at, "6.1.0-26-amd64");
}
inline std::string login_record(std::string_view user, std::string_view line, std::string_view at,
                                std::string_view host = {}) {
  return wtmp_record(WtmpType::user, user, line, at, host);
}
inline std::string logout_record(std::string_view line, std::string_view at) {
  return wtmp_record(WtmpType::dead, "", line, at);
}

}  // namespace mijian
