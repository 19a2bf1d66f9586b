#include "agent/collectors/network/domain_visits.h"

#include <functional>
#include <utility>

#include "agent/collectors/network/host_name.h"
#include "agent/collectors/network/web_address.h"

namespace mijian {
namespace {

constexpr std::hash<std::string_view> hash_of{};

}  // namespace

std::uint32_t DomainTable::find(std::string_view name) const {
  return table_.find(hash_of(name),
                     [&](std::uint32_t one) { return domains_[one].domain == name; });
}

std::uint32_t DomainTable::add(std::string name) {
  if (const auto known = find(name); known != none) return known;
  if (domains_.size() == most_domains) {
    is_whole_ = false;
    return none;
  }
  const auto number = static_cast<std::uint32_t>(domains_.size());
  domains_.emplace_back().domain = std::move(name);
  table_.add(number, [&](std::uint32_t one) { return hash_of(domains_[one].domain); });
  return number;
}

// Browsers write hosts in the one spelling already: most are found as they stand.
std::uint32_t DomainTable::number(std::string_view address) {
  const std::string_view host = web_host(address);
  if (host.empty()) return none;
  if (host.size() <= longest_host_name)
    if (const auto known = find(host); known != none) return known;
  auto name = host_name(host);
  if (name) return add(std::move(*name));
  ++malformed_;
  return none;
}

}  // namespace mijian
