// mijian-desk ledger import: a unit's own sheets; without --apply only what they would change.
#include "report/exchange/ledger_import.h"
#include "agent/core/text.h"
#include "report/exchange/refused_rows.h"
#include "report/programs/desk.h"
#include "report/programs/output_place.h"

namespace mijian {
namespace {

// "E7 责任人：张三 → 李四"; of a new asset "E7 责任人=李四".
std::string taken_text(const ImportedRow& row, const TakenCell& cell, Language language) {
  std::string text = "  " + cell_name(row.row, cell.column) + " " + cell.cell->title.in(language);
  if (row.fate == RowFate::added) return text + "=" + display(cell.now) + "\n";
  const std::string blank{Text{"空", "blank"}.in(language)};
  return text + ": " + (cell.was.empty() ? blank : display(cell.was)) + " → " +
         (cell.now.empty() ? blank : display(cell.now)) + "\n";
}

std::string row_text(const ImportedRow& row, Language language) {
  if (row.fate == RowFate::same) return {};
  std::string text =
      filled({"工作表“{}”第 {} 行 {} {}：{}\n", "sheet '{}' row {} {} {}: {}\n"}, language,
             display(row.sheet), row.row, row.header->ledger->title.in(language),
             display(row.number), shown_words(row_fate_words, row.fate).in(language));
  if (row.fate == RowFate::refused) return text + "  " + refusal_of(row, language) + "\n";
  for (const TakenCell& cell : row.taken) text += taken_text(row, cell, language);
  return text;
}

Json row_json(const ImportedRow& row, Language language) {
  Json cells = Json::array(), refused = Json::array(), json = Json::object();
  for (const TakenCell& cell : row.taken) {
    Json one = Json::object();
    one.set("cell", cell_name(row.row, cell.column));
    one.set("column", cell.cell->name);
    one.set("was", cell.was);
    one.set("now", cell.now);
    cells.push(std::move(one));
  }
  for (const RefusedCell& cell : row.refused) {
    Json one = Json::object();
    one.set("cell", cell.column == std::string::npos ? "" : cell_name(row.row, cell.column));
    one.set("what", cell.what.in(language));
    refused.push(std::move(one));
  }
  json.set("sheet", row.sheet);
  json.set("row", static_cast<std::int64_t>(row.row));
  json.set("ledger", row.header->ledger->name);
  json.set("number", row.number);
  json.set("fate", stored_word(row_fate_words, row.fate));
  json.set("cells", std::move(cells));
  json.set("refused", std::move(refused));
  return json;
}

// A preview keeps them where it was told to, and only then.
bool keeps_refused(const DeskOptions& options) { return options.apply || !options.refused.empty(); }

std::string refused_path(const DeskOptions& options) {
  if (!options.refused.empty()) return options.refused;
  return options.files.front() + ".refused.xlsx";
}

std::string counts_text(const LedgerImportCounts& counts, Language language) {
  return filled({"新增 {}，变更 {}，不变 {}，拒收 {}，跳过（合计、签字等） {}",
                 "{} new, {} changed, {} the same, {} refused, {} passed over (totals, "
                 "signatures)"},
                language, counts.added, counts.changed, counts.same, counts.refused,
                counts.skipped);
}

// What became of it all, in a word.
Text end_text(const LedgerImportCounts& counts, bool applied) {
  if (counts.rows() == 0)
    return {"没有认出任何一行，未写入", "no row of a ledger was found, nothing was written"};
  if (!applied)
    return {"仅为预览，未写入；写入请加 --apply",
            "only a preview, nothing was written; add --apply to write"};
  if (counts.added + counts.changed == 0) return {"没有需要写入的行", "there was nothing to write"};
  return {"已写入", "written"};
}

/// One import as it is told, row by row. What is written is written whether anybody can still hear
/// of it or not: only a preview ends with its listener.
class Telling {
 public:
  Telling(const DeskOptions& options, const DeskConsole& console)
      : options_{options}, console_{console}, refused_{refused_path(options), console.language()} {}

  LedgerImportEvents events() {
    return {[&](const LedgerHeader& header, const SheetRow& row) {
              refused_.begin(*header.ledger, row);
            },
            [&](const ImportedRow& row) { return tell(row); },
            [&](const Sentence& note) { console_.say(note.in(console_.language())); }};
  }

  int finish(const LedgerImportCounts& counts) {
    int status = finish_refused();
    const bool is_partial = counts.refused > 0 || counts.refused_sheets > 0 || counts.rows() == 0;
    if (status == desk_done && is_partial) status = desk_usage;
    const std::string end = counts_text(counts, console_.language()) + "\n" +
                            std::string{end_text(counts, options_.apply).in(console_.language())};
    print(options_.json ? json_start() + json_end(nullptr) : end + "\n");
    if (is_heard_) return status;
    console_.say(end);  // the one way left
    return desk_failed;
  }

  /// The import ended early: what is in the store by then is said, and what was refused is kept.
  int give_up(const Error& error) {
    const int status = is_heard_ ? console_.fail(error) : int{desk_failed};
    static_cast<void>(finish_refused());
    if (options_.apply && counts_.rows() > 0)
      console_.say(filled({"中断前已写入台账：{}。排除原因后可再次导入同一文件，已写入的行不会重复",
                           "written before it ended: {}. Import the same file again once that is "
                           "mended; what is written already is not written twice"},
                          console_.language(), counts_text(counts_, console_.language())));
    if (is_begun_) print(json_end(&error));
    return status;
  }

 private:
  std::string json_start() {
    if (std::exchange(is_begun_, true)) return {};
    return std::string{R"({"format": "mijian-ledger-import/1", "applied": )"} +
           (options_.apply ? "true" : "false") + ", \"rows\": [";
  }
  static std::string json_end(const Error* stopped) {
    return stopped == nullptr ? "\n]}\n"
                              : "\n], \"stopped\": " + Json{stopped->text()}.dump(-1) + "}\n";
  }

  void print(const std::string& text) {
    if (is_heard_ && !text.empty()) is_heard_ = console_.print(text) == desk_done;
  }

  Status tell(const ImportedRow& row) {
    counts_.count(row.fate);
    if (options_.json)
      print(json_start() + (counts_.rows() == 1 ? "\n" : ",\n") +
            row_json(row, console_.language()).dump(-1));
    else
      print(row_text(row, console_.language()));
    if (!is_heard_ && !options_.apply) return failed("standard output");
    if (row.fate == RowFate::refused && keeps_refused(options_) && kept_) kept_ = refused_.add(row);
    return ok;
  }

  int finish_refused() {
    auto written = kept_ ? refused_.finish() : Result<bool>{kept_.error()};
    if (!written) return console_.fail(written.error()), desk_failed;
    if (*written)
      console_.say(filled({"拒收的行在 {}，更正后可再导入",
                           "the refused rows are in {}: correct them there "
                           "and import it"},
                          console_.language(), refused_path(options_)));
    return desk_done;
  }

  const DeskOptions& options_;
  const DeskConsole& console_;
  RefusedRows refused_;
  Status kept_ = ok;           // of the refused rows
  LedgerImportCounts counts_;  // so far
  bool is_heard_ = true, is_begun_ = false;
};

}  // namespace

int ledger_import(const DeskOptions& options, DeskConsole& console) {
  if (keeps_refused(options) && !may_write({refused_path(options)}, options, console))
    return desk_usage;
  auto desk = open_desk(options, console, Missing::make);
  if (!desk) return console.fail(desk.error());
  LedgerImportWish wish;
  wish.apply = options.apply;
  if (!options.ledger.empty()) {
    auto ledger = find_ledger(desk->scheme, options.ledger);
    if (!ledger) return console.fail(ledger.error());
    wish.ledger = *ledger;
  }
  auto approval = approval_of(options);
  if (!approval) return console.fail(approval.error());
  wish.approval = std::move(*approval);
  Telling telling{options, console};
  auto counts = import_ledgers(*desk->assets, desk->scheme, options.files.front(), wish,
                               deed_now(options, "ledger import"), telling.events());
  if (!counts) return telling.give_up(counts.error());
  return telling.finish(*counts);
}

}  // namespace mijian
