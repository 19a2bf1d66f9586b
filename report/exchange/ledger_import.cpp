#include "report/exchange/ledger_import.h"

#include <algorithm>
#include <list>

#include "agent/core/text.h"
#include "report/exchange/header_lines.h"
#include "report/exchange/merged_cells.h"
#include "report/exchange/row_plan.h"
#include "report/ledger/spelling.h"
#include "report/sheets/worker_reading.h"

namespace mijian {
namespace {

constexpr std::size_t rows_a_batch = 500;
constexpr std::size_t deepest_header = 30;  // rows above it are titles
constexpr std::size_t longest_title = 400, most_titles = 50;

// How the lines below and between the rows of printed sheets begin. What a cell of a row may say,
// 单位内部通用 or 审核未通过, is none of them.
constexpr std::string_view line_words[] = {
    "合计",   "总计",  "小计",  "total", "填表",  "制表",
    "审核人", "审核:", "审核(", "单位:", "单位(", "单位盖章"};

std::string plain_line(std::string_view cell) {
  return to_lower(replace_all(as_half_width(cell), " ", ""));
}

bool is_line_word(std::string_view cell) {
  const std::string text = plain_line(cell);
  if (text == "单位" || text == "审核") return true;
  return std::any_of(std::begin(line_words), std::end(line_words), [&](std::string_view word) {
    return text.compare(0, word.size(), word) == 0;
  });
}

// 备注：本表一式两份; 注1：… below a table.
bool is_note(std::string_view cell) {
  const std::string text = plain_line(cell);
  for (const std::string_view word : {"备注:", "说明:", "note:"})
    if (text.compare(0, word.size(), word) == 0) return true;
  constexpr std::string_view mark = "注";
  if (text.compare(0, mark.size(), mark) != 0) return false;
  const std::size_t end = text.find_first_not_of("0123456789", mark.size());
  return end != std::string::npos && text[end] == ':';
}

const SheetCell* number_cell(const LedgerHeader& header, const SheetRow& row) {
  for (const auto& [place, column] : header.columns)
    if (column->name == number_column) return row.find(place);
  return nullptr;
}

bool may_be_number(const LedgerScheme& scheme, const LedgerHeader& header, const SheetCell& cell) {
  const LedgerColumn& column = *header.columns.at(cell.column);
  return !check_cell(scheme, column, as_written(scheme, column, cell.text));
}

// A line of totals, signatures or notes has few cells and no number, though its count may stand
// where numbers do when its word comes first; a header that is printed again has its own title.
// Whatever else lacks a number is a row to be refused, and to be seen.
bool is_no_asset(const LedgerScheme& scheme, const HeaderNames& names, const LedgerHeader& header,
                 const SheetRow& row) {
  const std::string& first = row.cells.front().text;
  const bool begins = is_line_word(first) || is_note(first);
  if (const SheetCell* number = number_cell(header, row)) {
    if (number->text.find_first_of("0123456789") != std::string::npos &&
        (!begins || may_be_number(scheme, header, *number)))
      return false;
    const LedgerColumn* called = names.column_called(*header.ledger, number->text);
    if (called != nullptr && called->name == number_column) return true;
  }
  const std::size_t few = std::max<std::size_t>(2, header.columns.size() / 2);
  return row.cells.size() <= few &&
         (begins || std::any_of(row.cells.begin(), row.cells.end(),
                                [](const SheetCell& cell) { return is_line_word(cell.text); }));
}

// What is hidden is told by what was lost with it; the rest is told as the reader noted it.
bool is_told(const SheetNote& note, const std::vector<std::string>& hidden) {
  return note.kind == NoteKind::hidden_sheet &&
         std::find(hidden.begin(), hidden.end(), note.what) != hidden.end();
}

class LedgerImport {
 public:
  LedgerImport(Assets& assets, const LedgerScheme& scheme, const LedgerImportWish& wish,
               const Deed& deed, const LedgerImportEvents& events)
      : assets_{assets},
        scheme_{scheme},
        names_{scheme},
        wish_{wish},
        deed_{deed},
        events_{events},
        planner_{assets, scheme, wish.approval} {}

  Result<LedgerImportCounts> run(const std::string& path) {
    const SheetEvents reading{[&](const SheetHead& sheet) { return begin(sheet); },
                              [&](const SheetRow& row) { return take(row); }};
    auto book = read_workbook_in_worker(path, SheetLimits{}, reading);
    if (!book) return book.error();
    if (auto ended = end_sheet(); !ended) return ended.error();
    for (const SheetNote& note : book->notes) {
      if (is_told(note, hidden_sheets_)) continue;
      const Text words = shown_words(note_words, note.kind);
      events_.note({std::string{words.zh} + "：" + display(note.what),
                    std::string{words.en} + ": " + display(note.what)});
    }
    return counts_;
  }

 private:
  Status begin(const SheetHead& sheet) {
    if (auto ended = end_sheet(); !ended) return ended;
    sheet_ = sheet;
    words_ = {sheet.name, {}};
    merged_ = MergedCells{sheet.merged};
    header_ = nullptr;
    has_rows_ = is_refused_ = false;
    hidden_rows_ = 0, left_out_ = 0;
    return ok;
  }

  Status end_sheet() {
    if (auto upper = std::exchange(upper_, std::nullopt)) look_for_header(*upper);
    tell_hidden_sheet();
    if (header_ == nullptr && has_rows_ && !sheet_.hidden)
      events_.note({"工作表“" + display(sheet_.name) +
                        "”没有认出台账表头，未导入；可用 --ledger 指明台账，或按导出的表头修改",
                    "sheet '" + display(sheet_.name) +
                        "': no header of a ledger was found, nothing taken; name the ledger with "
                        "--ledger, or use the headers of an export"});
    if (hidden_rows_ > 0)
      events_.note({"工作表“" + display(sheet_.name) + "”有 " + std::to_string(hidden_rows_) +
                        " 行是隐藏的（首行为第 " + std::to_string(first_hidden_) +
                        " 行），同样导入；请核对",
                    "sheet '" + display(sheet_.name) + "': " + std::to_string(hidden_rows_) +
                        " rows are hidden, row " + std::to_string(first_hidden_) +
                        " the first; they are taken like the others, so look at them"});
    return write_batch();
  }

  void tell_hidden_sheet() {
    if (left_out_ == 0) return;
    hidden_sheets_.push_back(sheet_.name);
    const std::string rows = std::to_string(left_out_);
    events_.note({"隐藏的工作表“" + display(sheet_.name) + "”未导入，其中有 " + rows +
                      " 行可作台账行；需要导入的，请取消隐藏后再次导入",
                  "the hidden sheet '" + display(sheet_.name) + "' was not taken; " + rows +
                      " rows of it could be of a ledger: show the sheet, then import it again"});
  }

  Status take(const SheetRow& as_read) {
    if (as_read.cells.empty() || is_refused_) return ok;
    has_rows_ = true;
    merged_.see(as_read);
    if (header_ == nullptr && !is_first_row(as_read)) return ok;
    const SheetRow row = merged_.filled(as_read, *header_);
    if (is_no_asset(scheme_, names_, *header_, row)) {
      if (!sheet_.hidden) ++counts_.skipped;
      return ok;
    }
    if (sheet_.hidden) {
      ++left_out_;
      return ok;
    }
    if (row.hidden && hidden_rows_++ == 0) first_hidden_ = row.number;
    auto plan = planner_.plan(sheet_.name, *header_, row);
    if (!plan) return plan.error();
    waiting_.push_back(std::move(*plan));
    return waiting_.size() < rows_a_batch ? ok : write_batch();
  }

  /// Looks for the header in a row and the one above it; true when both are behind it.
  bool is_first_row(const SheetRow& row) {
    if (const auto upper = std::exchange(upper_, std::nullopt)) {
      if (is_joined_header(*upper, row)) return false;
      look_for_header(*upper);
      if (header_ != nullptr) return true;
    }
    if (is_upper_line(sheet_.merged, row))
      upper_ = row;  // the next row decides
    else
      look_for_header(row);
    return false;
  }

  // A title above a header of one line is shared by all of its columns, too, and adds none.
  bool is_joined_header(const SheetRow& upper, const SheetRow& lower) {
    const auto joined = joined_lines(sheet_.merged, upper, lower);
    if (!joined || lower.number > deepest_header) return false;
    auto found = names_.find_header(*joined, words_, wish_.ledger);
    if (!found) return false;
    const auto alone = names_.find_header(lower, words_, wish_.ledger);
    if (alone && alone->named() >= found->named()) return false;
    const SheetRow titles = in_one_line(*joined, *found);
    begin_rows(std::move(*found), titles);
    return true;
  }

  void look_for_header(const SheetRow& row) {
    if (row.number > deepest_header) return;
    auto found = names_.find_header(row, words_, wish_.ledger);
    if (found) return begin_rows(std::move(*found), row);
    for (const SheetCell& cell : row.cells)
      if (cell.text.size() <= longest_title && words_.above.size() < most_titles)
        words_.above.push_back(cell.text);
  }

  void begin_rows(LedgerHeader found, const SheetRow& row) {
    headers_.push_back(std::move(found));  // rows point to it
    header_ = &headers_.back();
    if (sheet_.hidden) return;
    if (!header_->clashes.empty()) return refuse_sheet(row);
    events_.header(*header_, row);
    for (const auto& [place, text] : header_->unknown)
      events_.note({"工作表“" + display(sheet_.name) + "”" + cell_name(row.number, place) + " 栏“" +
                        display(text) + "”不在台账中，未导入",
                    "sheet '" + display(sheet_.name) + "' " + cell_name(row.number, place) +
                        ": the ledger has no column '" + display(text) + "', not taken"});
    for (const auto& [place, other] : header_->others) tell_other(row, place, other);
  }

  void tell_other(const SheetRow& row, std::size_t place, const OtherHeader& other) {
    const Sentence& title = other.column->title;
    const std::string better = cell_name(row.number, other.better);
    events_.note({"工作表“" + display(sheet_.name) + "”" + cell_name(row.number, place) + " 栏“" +
                      display(other.text) + "”未导入：它也可作“" + title.zh + "”，而“" + title.zh +
                      "”取自 " + better + " 栏",
                  "sheet '" + display(sheet_.name) + "' " + cell_name(row.number, place) +
                      ": column '" + display(other.text) + "' was not taken; it could be '" +
                      title.en + "' too, which is taken from " + better});
  }

  // Whichever of them was taken, the other's texts would be lost, and the wrong ones written.
  void refuse_sheet(const SheetRow& row) {
    is_refused_ = true;
    ++counts_.refused_sheets;
    for (const HeaderClash& clash : header_->clashes) {
      std::string cells;
      for (const auto& [place, text] : clash.headers)
        cells +=
            (cells.empty() ? "" : "、") + cell_name(row.number, place) + "“" + display(text) + "”";
      events_.note({"工作表“" + display(sheet_.name) + "”未导入：" + cells + " 都可作“" +
                        clash.column->title.zh + "”，无法判断取哪一栏；请只让应取的一栏称“" +
                        clash.column->title.zh + "”，其余的改名或删去，再次导入",
                    "sheet '" + display(sheet_.name) + "' was not taken: each of " + cells +
                        " can be '" + clash.column->title.en +
                        "', and nobody can tell which is meant; call that one alone '" +
                        clash.column->title.en + "' (" + clash.column->title.zh +
                        "), rename or remove the others, and import it again"});
    }
  }

  /// What is planned is written together, unless somebody else changed one of them meanwhile.
  Status write_batch() {
    std::vector<AssetChange> changes;
    for (const RowPlanner::Plan& plan : waiting_)
      if (plan.row.fate == RowFate::added || plan.row.fate == RowFate::changed)
        changes.push_back(plan.change);
    if (wish_.apply && !changes.empty()) {
      auto written = assets_.write(deed_, changes);
      if (!written) return written.error();
      for (const Meanwhile& other : written->meanwhile) refuse_changed(other);
      if (!written->meanwhile.empty()) return write_batch();  // the others, once more
    }
    return tell_batch();
  }

  void refuse_changed(const Meanwhile& other) {
    for (RowPlanner::Plan& plan : waiting_)
      if (plan.change.asset == other.asset) {
        plan.row.fate = RowFate::refused;
        plan.row.refused.push_back(
            {std::string::npos,
             {"导入期间 " + other.person + " 变更了此资产，请核对后重新导入",
              other.person + " changed this asset meanwhile; look, then import it again"}});
      }
  }

  Status tell_batch() {
    for (const RowPlanner::Plan& plan : std::exchange(waiting_, {})) {
      counts_.count(plan.row.fate);
      if (auto told = events_.row(plan.row); !told) return told;
    }
    return ok;
  }

  Assets& assets_;
  const LedgerScheme& scheme_;
  HeaderNames names_;
  const LedgerImportWish& wish_;
  const Deed& deed_;
  const LedgerImportEvents& events_;
  RowPlanner planner_;
  SheetHead sheet_;
  SheetWords words_;
  MergedCells merged_;
  std::list<LedgerHeader> headers_;
  const LedgerHeader* header_ = nullptr;
  std::optional<SheetRow> upper_;  // that may be the first line of the header
  bool has_rows_ = false;
  bool is_refused_ = false;  // the sheet, for what its header says
  std::size_t hidden_rows_ = 0, first_hidden_ = 0;
  std::size_t left_out_ = 0;  // rows of a hidden sheet
  std::vector<std::string> hidden_sheets_;
  std::vector<RowPlanner::Plan> waiting_;
  LedgerImportCounts counts_;
};

}  // namespace

Result<LedgerImportCounts> import_ledgers(Assets& assets, const LedgerScheme& scheme,
                                          const std::string& path, const LedgerImportWish& wish,
                                          const Deed& deed, const LedgerImportEvents& events) {
  return LedgerImport{assets, scheme, wish, deed, events}.run(path);
}

}  // namespace mijian
