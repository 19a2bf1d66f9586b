// Hosts that an installation asks by itself, before anybody uses it: connectivity checks, the
// repositories of its maker, time and name servers, the browser's own services. That is content:
// policies/catalogues/stock-hosts.json. Asking one of them tells what the system is, not what
// somebody did; an answer of one is as outside as any other.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/json.h"
#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

enum class StockKind { connectivity_check, repository, time, browser, update, name_server };
constexpr Word<StockKind> stock_kind_words[] = {
    {StockKind::connectivity_check, "connectivity_check", {"连通性检测", "connectivity check"}},
    {StockKind::repository, "repository", {"软件仓库", "package repository"}},
    {StockKind::time, "time", {"时间服务器", "time server"}},
    {StockKind::browser, "browser", {"浏览器自身服务", "the browser's own service"}},
    {StockKind::update, "update", {"更新服务", "update service"}},
    {StockKind::name_server, "name_server", {"域名服务器", "name server"}},
};

/// Without a catalogue it knows no host.
class StockHosts {
 public:
  /// From the folder of policies; the error names file, line and column.
  static Result<StockHosts> load(const std::string& policies);
  static Result<StockHosts> from_json(const Json& json);

  /// What a host, in the one spelling of host_name.h, is asked for; the longest suffix decides.
  std::optional<StockKind> kind(std::string_view host) const;
  /// The same for a fact's column, of a host in any spelling.
  std::optional<std::string_view> word(std::string_view host) const;

 private:
  std::map<std::string, StockKind, std::less<>> suffixes_;
};

}  // namespace mijian
