#include "agent/collectors/network/web_address.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view web_schemes[] = {"https", "http", "ftp", "ftps", "wss", "ws"};
constexpr std::string_view wrappers[] = {"blob:", "filesystem:", "view-source:"};
constexpr std::size_t longest_scheme = 5;

bool is_web_scheme(std::string_view scheme) {
  const auto is = [&](std::string_view known) { return scheme == known; };
  if (std::any_of(std::begin(web_schemes), std::end(web_schemes), is)) return true;
  if (scheme.size() > longest_scheme) return false;
  const std::string small = to_lower(scheme);  // browsers write it small; others may not
  return small != scheme && is_web_scheme(small);
}

std::string_view unwrapped(std::string_view address) {
  for (const std::string_view wrapper : wrappers)
    if (address.substr(0, wrapper.size()) == wrapper) return address.substr(wrapper.size());
  return address;
}

}  // namespace

std::string_view web_host(std::string_view address) {
  address = unwrapped(address);
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos || address.substr(colon, 3) != "://" ||
      !is_web_scheme(address.substr(0, colon)))
    return {};
  std::string_view host = address.substr(colon + 3);
  host = host.substr(0, host.find_first_of("/?#\\"));
  if (const auto at = host.rfind('@'); at != std::string_view::npos) host = host.substr(at + 1);
  if (!host.empty() && host.front() == '[') {
    const auto end = host.find(']');
    return end == std::string_view::npos ? std::string_view{} : host.substr(0, end + 1);
  }
  return host.substr(0, host.find(':'));
}

}  // namespace mijian
