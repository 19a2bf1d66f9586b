#include <algorithm>
#include <map>

#include "agent/core/text.h"
#include "report/dossier/parts.h"
#include "report/dossier/seen.h"
#include "report/fleet/cell_parts.h"

namespace mijian {
namespace {

constexpr std::size_t most_media = 500;  // that a dossier lists

using Rows = std::vector<AssetVersion>;

// Rows of one ledger that pass a filter; of all when it names no column.
Result<Rows> rows_of(Assets& assets, const LedgerKind& ledger, const CellFilter& filter) {
  LedgerQuery query;
  query.category = ledger.name;
  if (!filter.column.empty()) query.filters = {filter};
  Rows rows;
  auto read = assets.each(query, [&](const AssetVersion& row) -> Status {
    rows.push_back(row);
    return ok;
  });
  if (!read) return read.error();
  return rows;
}

/// Rows of every ledger whose name ends so and that has the column.
Result<Rows> rows_in_ledgers(Assets& assets, const LedgerScheme& scheme, std::string_view end,
                             const CellFilter& filter) {
  Rows all;
  for (const LedgerKind& ledger : scheme.ledgers) {
    if (!ledger.name.ends_with(end) || ledger.find(filter.column) == nullptr) continue;
    auto rows = rows_of(assets, ledger, filter);
    if (!rows) return rows;
    std::move(rows->begin(), rows->end(), std::back_inserter(all));
  }
  return all;
}

std::string text_or_dash(const AssetVersion& row, std::string_view column,
                         const DossierSource& source) {
  const std::string text = cell_in(row.cells, column);
  return text.empty() ? "—" : shown(text, source.reader);
}

// Nothing seen is none only where everything could be looked at.
void say_how_whole(const SeenTable& table, const DossierSource& source, DossierPart& part) {
  if (table.observed->is_whole) {
    part.empty = said({"核查时未见", "none was seen"}, source);
    return;
  }
  part.empty = said({"未能核查", "could not be checked"}, source);
  part.note += said({"未能读全", "could not be read whole"}, source);
}

// Spelled as the rule that looks for unregistered products spells it: one name within the other.
bool is_same_product(std::string_view seen, std::string_view registered) {
  const std::string one = to_lower(seen), other = to_lower(registered);
  return !one.empty() && !other.empty() &&
         (one.find(other) != std::string::npos || other.find(one) != std::string::npos);
}

std::vector<std::string> product_row(const SeenTable& table, const std::vector<Value>& row,
                                     const Rows& registered, const DossierSource& source) {
  const std::string name = table.value(row, "name"), running = table.value(row, "running");
  std::vector<std::string> numbers, certificates, terms;
  for (const AssetVersion& product : registered) {
    if (!is_same_product(name, cell_in(product.cells, "name"))) continue;
    numbers.push_back(text_or_dash(product, number_column, source));
    certificates.push_back(text_or_dash(product, "certificate", source));
    terms.push_back(text_or_dash(product, "certificate_until", source));
  }
  const std::string none = said({"台账中无", "in no ledger"}, source);
  return {shown(name, source.reader),
          shown(table.value(row, "version"), source.reader),
          running == "1"   ? said({"运行", "running"}, source)
          : running == "0" ? said({"未运行", "not running"}, source)
                           : said({"未能核查", "could not be checked"}, source),
          numbers.empty() ? none : join(numbers, "、"),
          certificates.empty() ? none : join(certificates, "、"),
          terms.empty() ? none : join(terms, "、")};
}

Result<DossierPart> bound_part(const DossierSource& source, Assets& assets) {
  DossierPart part = new_part({"台账中与此机绑定的设备与介质", "What the ledgers bind to it"},
                              {{"编号", "number"},
                               {"台账", "ledger"},
                               {"类型", "type"},
                               {"型号", "model"},
                               {"序列号", "serial"},
                               {"使用情况", "state"}},
                              source);
  const std::string number = cell_in(source.asset.cells, number_column);
  auto rows = rows_in_ledgers(assets, source.scheme, "", {"connected_to", Match::contains, number});
  if (!rows) return rows.error();
  for (const AssetVersion& row : *rows)
    if (is_connected_to(cell_in(row.cells, "connected_to"), number))
      part.rows.push_back({text_or_dash(row, number_column, source),
                           source.scheme.find(row.category)->title.in(source.reader.language),
                           text_or_dash(row, "type", source), text_or_dash(row, "model", source),
                           text_or_dash(row, "serial", source),
                           text_or_dash(row, "state", source)});
  return part;
}

/// Numbers of registered media by their serials, which are written in either case.
using MediumNumbers = std::map<std::string, std::string>;

Result<MediumNumbers> medium_numbers(Assets& assets, const DossierSource& source) {
  MediumNumbers numbers;
  for (const std::string_view end : {"medium", "usb_key"}) {
    auto rows = rows_in_ledgers(assets, source.scheme, end, {"serial", Match::contains, ""});
    if (!rows) return rows.error();
    for (const AssetVersion& row : *rows) {
      std::string& known = numbers[to_lower(cell_in(row.cells, "serial"))];
      known += (known.empty() ? "" : "、") + text_or_dash(row, number_column, source);
    }
  }
  return numbers;
}

// A serial that others share proves nothing.
std::string medium_number(const MediumNumbers& numbers, const std::string& serial, bool is_proven,
                          const DossierSource& source) {
  if (!is_proven) return said({"序列号不足为凭", "the serial proves nothing"}, source);
  const auto found = numbers.find(to_lower(serial));
  return found == numbers.end() ? said({"台账中无", "in no ledger"}, source) : found->second;
}

std::string day_or_dash(const std::string& utc, const DossierSource& source) {
  return utc.empty() ? "—" : shown_date(utc, source.reader);
}

Result<DossierPart> seen_part(const DossierSource& source, Assets& assets,
                              const std::optional<Visit>& visit) {
  DossierPart part = new_part(
      {"此机上用过的移动介质（最近一次检查所见）", "Media used on it, as the newest visit saw"},
      {{"名称", "name"},
       {"序列号", "serial"},
       {"台账编号", "number in the ledger"},
       {"首次", "first"},
       {"最近", "last"},
       {"次数", "times"}},
      source);
  if (!visit) return part;
  auto numbers = medium_numbers(assets, source);
  if (!numbers) return numbers.error();
  const SeenTable table = seen_table(*visit, "medium");
  for (const auto& row : table.observed->rows) {
    if (part.rows.size() == most_media) break;
    const bool is_proven = table.value(row, "identity") == "proven";
    const std::string serial = table.value(row, "serial");
    part.rows.push_back({shown(table.value(row, "name"), source.reader),
                         serial.empty() ? "—" : shown(serial, source.reader),
                         medium_number(*numbers, serial, is_proven, source),
                         day_or_dash(table.value(row, "first_seen"), source),
                         day_or_dash(table.value(row, "last_seen"), source),
                         shown(table.value(row, "connections"), source.reader)});
  }
  if (part.rows.size() < table.observed->rows.size())
    part.note = said({"只列最近 500 件", "only the newest 500"}, source);
  say_how_whole(table, source, part);
  return part;
}

}  // namespace

Result<DossierPart> products_part(const DossierSource& source, Assets& assets,
                                  const std::optional<Visit>& visit) {
  DossierPart part = new_part({"安全保密产品与检测证书", "Security products and certificates"},
                              {{"产品", "product"},
                               {"版本", "version"},
                               {"运行", "running"},
                               {"台账编号", "number in the ledger"},
                               {"检测证书编号", "certificate"},
                               {"证书有效期", "valid until"}},
                              source);
  if (!visit) return part;
  auto registered =
      rows_in_ledgers(assets, source.scheme, "security_product", {"name", Match::contains, ""});
  if (!registered) return registered.error();
  const SeenTable table = seen_table(*visit, "product");
  for (const auto& row : table.observed->rows)
    if (table.value(row, "present") == "1")
      part.rows.push_back(product_row(table, row, *registered, source));
  say_how_whole(table, source, part);
  return part;
}

Result<std::vector<DossierPart>> media_parts(const DossierSource& source, Assets& assets,
                                             const std::optional<Visit>& visit) {
  auto bound = bound_part(source, assets);
  auto seen = seen_part(source, assets, visit);
  if (!bound || !seen) return first_error(bound, seen);
  return std::vector<DossierPart>{std::move(*bound), std::move(*seen)};
}

}  // namespace mijian
