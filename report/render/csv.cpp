#include "report/render/deviation_report.h"
#include "report/render/shown.h"
#include "report/render/words.h"

namespace mijian {
namespace {

constexpr std::string_view byte_order_mark =
    "\xEF\xBB\xBF";  // without it the usual spreadsheets guess GBK
/// A cell that begins so is a formula to a spreadsheet. A quotation mark before it makes it text:
/// it is seen in the cell, so that nobody takes it for the value, and cannot be lost on the way as
/// a tab can.
constexpr std::string_view formula_starts = "=+-@\t\r";

std::string csv_cell(std::string text) {
  if (!text.empty() && formula_starts.find(text[0]) != std::string_view::npos) text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
  return quoted + '"';
}

std::string cell_text(const LedgerCell& cell, const Reader& reader) {
  std::string text = shown(cell.text, reader);
  if (cell.state == CellState::known) return text;
  return text.append(page_word(stored_word(cell_state_words, cell.state), reader.language));
}

std::string ledger_csv(const Ledger& ledger, const Reader& reader) {
  std::string csv{byte_order_mark};
  const auto end_line = [&] { csv.back() = '\r', csv += '\n'; };  // in place of the last comma
  for (const Text& column : ledger.columns)
    csv += csv_cell(std::string{column.in(reader.language)}) + ',';
  end_line();
  for (const auto& row : ledger.rows) {
    for (const LedgerCell& cell : row) csv += csv_cell(cell_text(cell, reader)) + ',';
    end_line();
  }
  return csv;
}

}  // namespace

RenderedFiles render_csv(const Document& document, const LedgerRows& ledgers, Language language) {
  const Reader reader = reader_of(document, language);
  std::vector<RenderedFile> files;
  for (const Ledger& ledger : ledgers.ledgers)
    files.push_back({"ledger-" + ledger.name + ".csv", ledger_csv(ledger, reader)});
  return files;
}

}  // namespace mijian
