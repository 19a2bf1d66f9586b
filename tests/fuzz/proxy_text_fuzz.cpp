// Every grammar in which proxies are configured: each host is in the one spelling, which has no
// room for a user and a password.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/network/host_name.h"
#include "agent/collectors/network/proxy_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto& list :
       {mijian::parse_environment_proxies(text), mijian::parse_pam_env_proxies(text),
        mijian::parse_apt_proxies(text), mijian::parse_dnf_proxies(text),
        mijian::parse_kio_proxies(text), mijian::parse_firefox_proxies(text),
        mijian::parse_systemd_proxies(text), mijian::parse_wget_proxies(text),
        mijian::parse_chromium_policies(text), mijian::parse_firefox_policies(text)})
    for (const auto& entry : list.entries)
      if (mijian::host_name(entry.address.host) != entry.address.host) std::abort();
  return 0;
}
