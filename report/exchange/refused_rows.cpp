#include "report/exchange/refused_rows.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr Text because{"拒收原因", "refused because"};
constexpr Text to_correct{"【待更正】", "[to be corrected] "};

// What a reader could not trust has lost, as plain text, every sign of it; what other rows of its
// file showed to be wrong, without them.
bool is_doubtful(const ImportedRow& row, const SheetCell& cell) {
  return cell.kind == CellKind::error || cell.doubt != Doubt::none ||
         std::any_of(row.refused.begin(), row.refused.end(), [&](const RefusedCell& refused) {
           return refused.by_other_rows && refused.column == cell.column;
         });
}

SheetCell marked(const SheetCell& cell, Language language) {
  if (awaits_correction(cell.text)) return cell;
  return {cell.column, CellKind::text, {}, false, std::string{to_correct.in(language)} + cell.text};
}

}  // namespace

bool awaits_correction(std::string_view text) {
  const std::string_view start = trim(text);
  for (const std::string_view mark : {to_correct.zh, trim(to_correct.en)})
    if (start.substr(0, mark.size()) == mark) return true;
  return false;
}

std::string refusal_of(const ImportedRow& row, Language language) {
  std::string text;
  for (const RefusedCell& cell : row.refused) {
    if (!text.empty()) text += language == Language::zh ? "；" : "; ";
    if (cell.column != std::string::npos) {
      text += cell_name(row.row, cell.column);
      const auto column = row.header->columns.find(cell.column);
      if (column != row.header->columns.end()) text += " " + column->second->title.in(language);
      text += language == Language::zh ? "：" : ": ";
    }
    text += cell.what.in(language);
  }
  return text;
}

void RefusedRows::begin(const LedgerKind& ledger, const SheetRow& header) {
  title_ = ledger.title.in(language_);
  header_ = header;
  is_begun_ = false;
}

Status RefusedRows::begin_sheet() {
  if (!writer_) {
    auto made = SheetWriter::create(path_);
    if (!made) return made.error();
    writer_.emplace(std::move(*made));
  }
  PrintedSheet sheet;
  sheet.name = Text{"拒收", "refused"}.in(language_);
  sheet.name += " " + std::to_string(++sheets_);
  sheet.title = title_;  // by which it is known again
  columns_ = header_.cells.empty() ? 0 : header_.cells.back().column + 1;
  for (std::size_t column = 0; column < columns_; ++column) {
    const SheetCell* title = header_.find(column);
    sheet.columns.push_back({title == nullptr ? "" : title->text, 14, {}});
  }
  sheet.columns.push_back({std::string{because.in(language_)}, 60, {}});
  is_begun_ = true;
  return writer_->begin_sheet(sheet);
}

Status RefusedRows::add(const ImportedRow& row) {
  if (!is_begun_)
    if (auto begun = begin_sheet(); !begun) return begun;
  std::vector<SheetCell> cells;
  for (std::size_t column = 0; column < columns_; ++column) {
    const SheetCell* cell = row.as_read.find(column);
    if (cell == nullptr)
      cells.push_back({column, CellKind::text, {}, false, ""});
    else
      cells.push_back(is_doubtful(row, *cell) ? marked(*cell, language_) : *cell);
  }
  cells.push_back({columns_, CellKind::text, {}, false, refusal_of(row, language_)});
  return writer_->add_row(cells);
}

Result<bool> RefusedRows::finish() {
  if (!writer_) return false;
  if (auto written = writer_->finish(); !written) return written.error();
  return true;
}

}  // namespace mijian
