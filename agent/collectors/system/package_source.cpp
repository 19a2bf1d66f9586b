#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/common/gap_reading.h"
#include "agent/collectors/network/stock_hosts.h"
#include "agent/collectors/system/source_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "package_source", apt_source = "/etc/apt",
                           yum_source = "/etc/yum.repos.d";

void add(std::string_view manager, const std::string& path, const SourceList& list,
         const StockHosts& stock, FactWriter& facts, GapList& gaps) {
  for (const PackageSource& source : list.sources)
    facts.add(table, {{"manager", manager},
                      {"uri", source.uri},
                      {"kind", source_kind(source.uri)},
                      {"is_enabled", source.is_enabled},
                      {"is_signed", source.is_signed},
                      {"file", path},
                      {"line", source.line},
                      {"stock", stock.word(source_host(source.uri))}});
  for (const int line : list.malformed_lines) gaps.add_line(path, line, "no source of packages");
}

void collect_apt(const Host& host, const StockHosts& stock, FactWriter& facts) {
  GapList gaps;
  int files = 0;
  auto paths = list_or_gap(host, "/etc/apt/sources.list.d", gaps);
  paths.insert(paths.begin(), "/etc/apt/sources.list");
  for (const std::string& path : paths) {
    const bool stanzas = path.ends_with(".sources");
    if (!stanzas && !path.ends_with(".list")) continue;
    const auto text = read_or_gap(host, path, gaps);
    if (!text) continue;
    ++files;
    add("apt", path, stanzas ? parse_apt_deb822(*text) : parse_apt_list(*text), stock, facts, gaps);
  }
  gaps.report(facts, table, apt_source, files == 0 ? "no such file" : "");
}

/// dnf.conf, or yum.conf of older systems: what it says of signatures holds where a file is silent.
std::optional<bool> general_gpgcheck(const Host& host, GapList& gaps) {
  for (const char* path : {"/etc/dnf/dnf.conf", "/etc/yum.conf"})
    if (const auto text = read_or_gap(host, path, gaps))
      if (const auto checked = parse_yum_gpgcheck(*text)) return checked;
  return std::nullopt;
}

void collect_yum(const Host& host, const StockHosts& stock, FactWriter& facts) {
  GapList gaps;
  int files = 0;
  const auto gpgcheck = general_gpgcheck(host, gaps);
  for (const std::string& path : list_or_gap(host, yum_source, gaps)) {
    if (!path.ends_with(".repo")) continue;
    const auto text = read_or_gap(host, path, gaps);
    if (!text) continue;
    ++files;
    add("yum", path, parse_yum_repo(*text, gpgcheck), stock, facts, gaps);
  }
  gaps.report(facts, table, yum_source, files == 0 ? "no such file" : "");
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto stock = StockHosts::load(context.policies);
  if (!stock) return stock.error();
  collect_apt(host, *stock, facts);
  collect_yum(host, *stock, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector package_source_collector{"package_source", 1, tables, collect};

}  // namespace mijian
