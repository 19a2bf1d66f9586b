// Which ledger a sheet is, and which column of it stands where: units write titles above, call
// columns by other names and leave some out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "report/ledger/scheme.h"
#include "report/sheets/sheet.h"

namespace mijian {

struct LedgerHeader {
  const LedgerKind* ledger = nullptr;
  std::map<std::size_t, const LedgerColumn*> columns;  // by the sheet's column
  std::map<std::size_t, std::string> unknown;          // headers that no column bears
};

/// Between the titles of two lines in one cell: what no sheet holds.
constexpr char title_seam = '\x1f';

/// A header as it is compared: without blanks, line ends and what stands in brackets.
std::string plain_header(std::string_view text);

/// What the rows above a header say: title and name of the sheet, for telling ledgers apart.
struct SheetWords {
  std::string name;
  std::vector<std::string> above;
};

/// Every name that a ledger's columns may be called by, ready to be compared.
class HeaderNames {
 public:
  /// Outlived by the scheme.
  explicit HeaderNames(const LedgerScheme& scheme);

  /// The column of a ledger by name, title or another name the scheme has for it.
  const LedgerColumn* column_called(const LedgerKind& ledger, std::string_view header) const;

  /// Takes a row for the header of a ledger when its number, and at least three columns and half
  /// of the ledger's, are in it. `wanted`: only this one. Of several ledgers the one whose title
  /// stands above, else the one with most of its own titles, else with most columns; none when two
  /// are equal.
  std::optional<LedgerHeader> find_header(const SheetRow& row, const SheetWords& words,
                                          const LedgerKind* wanted) const;

 private:
  struct Name {
    const LedgerColumn* column = nullptr;
    bool is_title = false;
  };
  using Names = std::map<std::string, Name, std::less<>>;
  struct Candidate {
    LedgerHeader header;
    std::size_t titles = 0;
  };
  /// The name of a title: of two lines both together, else the lower one, else the upper one.
  static const Name* named(const Names& names, const std::string& plain);
  Candidate candidate(const LedgerKind& ledger, const std::vector<std::string>& plain,
                      const SheetRow& row) const;

  const LedgerScheme& scheme_;
  std::map<const LedgerKind*, Names> names_;
};

}  // namespace mijian
