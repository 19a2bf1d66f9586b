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

/// A header that some column is called by too, which another header stands for better.
struct OtherHeader {
  std::string text;
  const LedgerColumn* column = nullptr;
  std::size_t better = 0;  // the sheet's column that has it
};
/// Headers that are one column's as well as each other: which is meant, nobody can tell.
struct HeaderClash {
  const LedgerColumn* column = nullptr;
  std::map<std::size_t, std::string> headers;  // by the sheet's column
};

struct LedgerHeader {
  const LedgerKind* ledger = nullptr;
  std::map<std::size_t, const LedgerColumn*> columns;  // by the sheet's column
  std::map<std::size_t, std::string> unknown;          // headers that no column bears
  std::map<std::size_t, OtherHeader> others;
  std::vector<HeaderClash> clashes;  // a sheet with one is not to be taken
  /// How many of the ledger's columns the header names.
  std::size_t named() const { return columns.size() + clashes.size(); }
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
  /// of the ledger's, are in it. A column's own title stands for it before any other name of it,
  /// wherever the two are. `wanted`: only this one. Of several ledgers the one whose title
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
  /// What a header is taken for. The smaller its rank, the better it fits: the column's own title,
  /// another name of it, the upper of two lines alone.
  struct Claim {
    const LedgerColumn* column = nullptr;
    int rank = 0;
  };
  /// By both lines of a title together, else by the lower one, else by the upper one.
  static Claim claim(const Names& names, const std::string& plain);
  /// The headers that are taken for one column, by rank and the sheet's column.
  using Claims = std::map<int, std::map<std::size_t, std::string>>;
  static void settle(const LedgerColumn& column, const Claims& claims, Candidate& made);
  Candidate candidate(const LedgerKind& ledger, const std::vector<std::string>& plain,
                      const SheetRow& row) const;

  const LedgerScheme& scheme_;
  std::map<const LedgerKind*, Names> names_;
};

}  // namespace mijian
