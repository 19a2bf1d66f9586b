#include "report/exchange/header.h"

#include <algorithm>
#include <tuple>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view number_name = "number";
constexpr std::size_t fewest_columns = 3;
// Columns of printed sheets that are no cells of an asset.
constexpr std::string_view no_cells[] = {"序号", "no.", "拒收原因", "refusedbecause"};

LedgerHeader header_of(const LedgerScheme& scheme, const LedgerKind& ledger, const SheetRow& row) {
  LedgerHeader header{&ledger, {}, {}};
  for (const SheetCell& cell : row.cells) {
    const std::string text = plain_header(cell.text);
    const bool is_no_cell =
        std::find(std::begin(no_cells), std::end(no_cells), text) != std::end(no_cells);
    if (text.empty() || is_no_cell) continue;
    const LedgerColumn* column = column_called(scheme, ledger, text);
    const bool is_taken = std::any_of(header.columns.begin(), header.columns.end(),
                                      [&](const auto& other) { return other.second == column; });
    if (column != nullptr && !is_taken)
      header.columns[cell.column] = column;
    else
      header.unknown[cell.column] = cell.text;
  }
  return header;
}

// Headers that are titles of this ledger, not other names for them: 保密编号, where another has
// 编号.
std::size_t titles_in(const LedgerHeader& header, const SheetRow& row) {
  return static_cast<std::size_t>(
      std::count_if(header.columns.begin(), header.columns.end(), [&](const auto& column) {
        const SheetCell* cell = row.find(column.first);
        return cell != nullptr && plain_header(cell->text) == plain_header(column.second->title.zh);
      }));
}

bool is_header(const LedgerHeader& header) {
  const bool has_number =
      std::any_of(header.columns.begin(), header.columns.end(),
                  [](const auto& column) { return column.second->name == number_name; });
  return has_number && header.columns.size() >= fewest_columns &&
         header.columns.size() * 2 >= header.ledger->columns.size();
}

// 涉密计算机 stands in 非涉密计算机 too: the longest title that is there is meant.
std::size_t named_by(const LedgerKind& ledger, const SheetWords& words) {
  std::size_t longest = 0;
  const auto look = [&](const std::string& text) {
    for (const std::string& title : {ledger.title.zh, ledger.title.en, ledger.name})
      if (text.find(title) != std::string::npos) longest = std::max(longest, title.size());
  };
  look(words.name);
  for (const std::string& text : words.above) look(text);
  return longest;
}

}  // namespace

std::string plain_header(std::string_view text) {
  std::string plain{text};
  for (const char* blank : {" ", "\t", "\n", "\r", "　", "*", "：", ":"})
    plain = replace_all(std::move(plain), blank, "");
  plain = replace_all(replace_all(std::move(plain), "（", "("), "）", ")");
  for (std::size_t open = plain.find('('); open != std::string::npos; open = plain.find('(')) {
    const std::size_t close = plain.find(')', open);
    if (close == std::string::npos) break;
    plain.erase(open, close - open + 1);
  }
  return to_lower(plain);
}

const LedgerColumn* column_called(const LedgerScheme& scheme, const LedgerKind& ledger,
                                  std::string_view header) {
  const std::string text = plain_header(header);
  for (const LedgerColumn& column : ledger.columns)
    if (text == plain_header(column.title.zh) || text == plain_header(column.title.en) ||
        text == column.name)
      return &column;
  for (const LedgerColumn& column : ledger.columns) {
    const auto others = scheme.aliases.find(column.name);
    if (others == scheme.aliases.end()) continue;
    for (const std::string& other : others->second)
      if (text == plain_header(other)) return &column;
  }
  return nullptr;
}

std::optional<LedgerHeader> find_header(const LedgerScheme& scheme, const SheetRow& row,
                                        const SheetWords& words, const LedgerKind* wanted) {
  std::vector<LedgerHeader> found;
  for (const LedgerKind& ledger : scheme.ledgers) {
    if (wanted != nullptr && wanted != &ledger) continue;
    LedgerHeader header = header_of(scheme, ledger, row);
    if (is_header(header)) found.push_back(std::move(header));
  }
  const auto better = [&](const LedgerHeader& one, const LedgerHeader& other) {
    const auto rank = [&](const LedgerHeader& header) {
      return std::tuple{named_by(*header.ledger, words), titles_in(header, row),
                        header.columns.size()};
    };
    return rank(one) > rank(other);
  };
  std::sort(found.begin(), found.end(), better);
  if (found.empty()) return std::nullopt;
  if (found.size() > 1 && !better(found[0], found[1])) return std::nullopt;
  return std::move(found.front());
}

}  // namespace mijian
