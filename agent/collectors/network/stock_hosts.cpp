#include "agent/collectors/network/stock_hosts.h"

#include "agent/collectors/common/catalogue_file.h"
#include "agent/collectors/network/host_name.h"

namespace mijian {
namespace {

constexpr std::string_view format = "mijian-stock-hosts/1";

const std::string* text_of(const Json& item, std::string_view key) {
  const Json* found = item.find(key);
  return found != nullptr ? found->text() : nullptr;
}

}  // namespace

Result<StockHosts> StockHosts::load(const std::string& policies) {
  return load_catalogue<StockHosts>(policies, "stock-hosts.json");
}

Result<StockHosts> StockHosts::from_json(const Json& json) {
  if (const auto* found = text_of(json, "format"); found == nullptr || *found != format)
    return catalogue_complaint(json, "expected \"format\": \"" + std::string{format} + "\"");
  const Json* items = json.find("hosts");
  if (items == nullptr || items->items() == nullptr)
    return catalogue_complaint(json, "expected a list \"hosts\"");
  StockHosts catalogue;
  for (const Json& item : *items->items()) {
    const auto *suffix = text_of(item, "suffix"), *word = text_of(item, "kind");
    if (suffix == nullptr || host_name(*suffix) != *suffix)
      return catalogue_complaint(item, "expected \"suffix\": a host's name in lower case");
    const auto kind = word != nullptr ? from_stored(stock_kind_words, *word) : std::nullopt;
    if (!kind)
      return catalogue_complaint(item,
                                 "expected \"kind\": connectivity_check, repository, time, "
                                 "browser, update or name_server");
    if (!catalogue.suffixes_.emplace(*suffix, *kind).second)
      return catalogue_complaint(item, "'" + *suffix + "' is listed twice");
  }
  return catalogue;
}

std::optional<StockKind> StockHosts::kind(std::string_view host) const {
  for (auto name = host; !name.empty(); name = parent_domain(name))
    if (const auto found = suffixes_.find(name); found != suffixes_.end()) return found->second;
  return std::nullopt;
}

std::optional<std::string_view> StockHosts::word(std::string_view host) const {
  const auto name = host_name(host);
  const auto known = name ? kind(*name) : std::nullopt;
  return known ? std::optional{stored_word(stock_kind_words, *known)} : std::nullopt;
}

}  // namespace mijian
