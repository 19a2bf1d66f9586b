// What tells where updates came from: names of apt's lists, .repo files, freshclam's settings and
// log, librepo's log.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/network/host_name.h"
#include "agent/collectors/network/update_log.h"
#include "agent/collectors/network/update_text.h"

namespace {

void check(std::string_view host) {
  if (!host.empty() && mijian::host_name(host) != host) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  check(mijian::apt_list_host(text).value_or(""));
  for (const auto& [id, host] : mijian::repository_hosts(text)) check(host);
  for (const auto& [name, host] : mijian::flatpak_remotes(text)) check(host);
  check(mijian::freshclam_mirror(text));
  mijian::cached_repository(text);
  for (const auto& [host, line] : mijian::parse_librepo_log(text)) {
    check(host);
    if (host.empty() || line.line < 1) std::abort();
  }
  if (const auto last = mijian::last_freshclam_update(text))
    if (last->local.month < 1 || last->local.month > 12) std::abort();
  return 0;
}
