// A ledger as it is kept, as a page to print: piece by piece, for a ledger may be long. Everything
// that is put in is escaped.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

struct KeptLedgerHead {
  std::string title, line_left, line_middle, line_right;
  std::string marking;  // 密级, on every page that is printed
  std::vector<std::string> columns;
};

/// The pieces of one file, to be written in the order that they are asked for: start, then for each
/// ledger its head, its rows and its foot, then end.
class KeptLedger {
 public:
  explicit KeptLedger(Language language);
  KeptLedger(KeptLedger&&) noexcept;
  ~KeptLedger();
  Result<std::string> start(const std::string& title) const;
  Result<std::string> head(const KeptLedgerHead& head) const;
  std::string row(const std::vector<std::string>& cells) const;
  std::string foot() const;
  std::string end() const;

 private:
  struct Row;
  Language language_;
  std::unique_ptr<Row> row_;
};

}  // namespace mijian
