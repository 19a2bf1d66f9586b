// Configurations of time daemons: every server has a line of the text, and no list grows past its
// bound.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/audit/time_config.h"

namespace {

void check(const std::vector<mijian::TimeServer>& servers, int lines) {
  if (servers.size() > 1'000) std::abort();
  for (const auto& server : servers)
    if (server.line < 1 || server.line > lines || server.kind.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  int lines = 1;
  for (const char c : text) lines += c == '\n' ? 1 : 0;
  for (const auto parse : {mijian::parse_chrony, mijian::parse_ntp, mijian::parse_openntpd}) {
    const auto config = parse(text);
    check(config.servers, lines);
    if (config.includes.size() > 1'000 || config.folders.size() > 20) std::abort();
  }
  check(mijian::parse_ntpdate(text).servers, lines);
  for (const auto& servers : mijian::parse_timesyncd(text))
    if (servers.line < 1 || servers.line > lines) std::abort();
  return 0;
}
