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

bool is_header(const LedgerHeader& header) {
  const bool has_number =
      std::any_of(header.columns.begin(), header.columns.end(),
                  [](const auto& column) { return column.second->name == number_name; }) ||
      std::any_of(header.clashes.begin(), header.clashes.end(),
                  [](const HeaderClash& clash) { return clash.column->name == number_name; });
  const auto& columns = header.ledger->columns;
  const auto usual = std::count_if(columns.begin(), columns.end(),
                                   [](const LedgerColumn& column) { return !column.extra; });
  return has_number && header.named() >= fewest_columns &&
         header.named() * 2 >= static_cast<std::size_t>(usual);
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
  constexpr std::size_t longest = 400;  // bytes; no header is longer
  if (text.size() > longest) return {};
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

HeaderNames::HeaderNames(const LedgerScheme& scheme) : scheme_{scheme} {
  for (const LedgerKind& ledger : scheme.ledgers) {
    Names& names = names_[&ledger];
    for (const LedgerColumn& column : ledger.columns)
      for (const std::string& title : {column.title.zh, column.title.en, column.name})
        names.emplace(plain_header(title), Name{&column, true});
    for (const LedgerColumn& column : ledger.columns) {
      const auto others = scheme.aliases.find(column.name);
      if (others == scheme.aliases.end()) continue;
      for (const std::string& other : others->second)
        names.emplace(plain_header(other), Name{&column, false});
    }
  }
}

const LedgerColumn* HeaderNames::column_called(const LedgerKind& ledger,
                                               std::string_view header) const {
  const Names& names = names_.at(&ledger);
  const auto found = names.find(plain_header(header));
  return found == names.end() ? nullptr : found->second.column;
}

HeaderNames::Claim HeaderNames::claim(const Names& names, const std::string& plain) {
  constexpr int title = 0, other_name = 1, upper_line = 2;
  const std::size_t seam = plain.find(title_seam);
  const auto look = [&](const std::string& text) -> Claim {
    const auto found = names.find(text);
    if (found == names.end()) return {};
    return {found->second.column, found->second.is_title ? title : other_name};
  };
  if (seam == std::string::npos) return look(plain);
  const std::string upper = plain.substr(0, seam), lower = plain.substr(seam + 1);
  for (const std::string& text : {upper + lower, lower})
    if (const Claim found = look(text); found.column != nullptr) return found;
  return {look(upper).column, upper_line};
}

HeaderNames::Candidate HeaderNames::candidate(const LedgerKind& ledger,
                                              const std::vector<std::string>& plain,
                                              const SheetRow& row) const {
  Candidate made{{&ledger, {}, {}, {}, {}}, 0};
  const Names& names = names_.at(&ledger);
  std::map<const LedgerColumn*, Claims> claims;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool is_no_cell =
        std::find(std::begin(no_cells), std::end(no_cells), plain[i]) != std::end(no_cells);
    if (plain[i].empty() || is_no_cell) continue;
    const SheetCell& cell = row.cells[i];
    const std::string text = replace_all(cell.text, std::string{title_seam}, " ");
    const Claim found = claim(names, plain[i]);
    if (found.column == nullptr)
      made.header.unknown[cell.column] = text;
    else
      claims[found.column][found.rank][cell.column] = text;
  }
  for (const LedgerColumn& column : ledger.columns)
    if (const auto found = claims.find(&column); found != claims.end())
      settle(column, found->second, made);
  return made;
}

void HeaderNames::settle(const LedgerColumn& column, const Claims& claims, Candidate& made) {
  const auto& [rank, best] = *claims.begin();
  if (best.size() > 1) {
    made.header.clashes.push_back({&column, best});
    return;
  }
  const std::size_t place = best.begin()->first;
  made.header.columns[place] = &column;
  if (rank == 0) ++made.titles;
  for (const auto& [worse, headers] : claims)
    if (worse != rank)
      for (const auto& [other, text] : headers) made.header.others[other] = {text, &column, place};
}

std::optional<LedgerHeader> HeaderNames::find_header(const SheetRow& row, const SheetWords& words,
                                                     const LedgerKind* wanted) const {
  std::vector<std::string> plain;
  for (const SheetCell& cell : row.cells) plain.push_back(plain_header(cell.text));
  std::vector<Candidate> found;
  for (const LedgerKind& ledger : scheme_.ledgers) {
    if (wanted != nullptr && wanted != &ledger) continue;
    Candidate made = candidate(ledger, plain, row);
    if (is_header(made.header)) found.push_back(std::move(made));
  }
  const auto better = [&](const Candidate& one, const Candidate& other) {
    const auto rank = [&](const Candidate& each) {
      return std::tuple{named_by(*each.header.ledger, words), each.titles, each.header.named()};
    };
    return rank(one) > rank(other);
  };
  std::sort(found.begin(), found.end(), better);
  if (found.empty()) return std::nullopt;
  if (found.size() > 1 && !better(found[0], found[1])) return std::nullopt;
  return std::move(found.front().header);
}

}  // namespace mijian
