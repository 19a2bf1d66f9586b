// Files of firewall rules, and the recorded answer of the kernel about them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/network/firewall_text.h"
#include "agent/host/netfilter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto& policy :
       {mijian::nftables_input_policy(text), mijian::iptables_input_policy(text),
        mijian::zone_input_policy(text)}) {
    if (!policy) continue;
    if (policy->line < 1) std::abort();
    if (policy->policy != "accept" && policy->policy != "drop" && policy->policy != "reject")
      std::abort();
  }
  (void)mijian::parse_nftables(text);
  return 0;
}
