// mijian-desk ledger import: a unit's own sheets; without --apply only what they would change.
#include "report/exchange/ledger_import.h"
#include "agent/core/text.h"
#include "report/exchange/refused_rows.h"
#include "report/programs/desk.h"

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

std::string refused_path(const DeskOptions& options) {
  if (!options.refused.empty()) return options.refused;
  return options.files.front() + ".refused.xlsx";
}

std::string totals_text(const LedgerImportCounts& counts, bool applied, Language language) {
  return filled({"新增 {}，变更 {}，不变 {}，拒收 {}，跳过（合计、签字等） {}\n",
                 "{} new, {} changed, {} the same, {} refused, {} passed over (totals, "
                 "signatures)\n"},
                language, counts.added, counts.changed, counts.same, counts.refused,
                counts.skipped) +
         std::string{(applied ? Text{"已写入\n", "written\n"}
                              : Text{"仅为预览，未写入；写入请加 --apply\n",
                                     "only a preview, nothing was written; add --apply to write\n"})
                         .in(language)};
}

/// One import as it is told: text as it comes, JSON at the end.
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
    auto written = refused_.finish();
    if (!written) return console_.fail(written.error());
    if (*written)
      console_.say(filled({"拒收的行在 {}，更正后可再导入",
                           "the refused rows are in {}: correct them there "
                           "and import it"},
                          console_.language(), refused_path(options_)));
    const int status = counts.refused > 0 ? desk_usage : desk_done;
    if (!options_.json)
      return console_.print(totals_text(counts, options_.apply, console_.language()), status);
    Json json = Json::object();
    json.set("format", "mijian-ledger-import/1");
    json.set("applied", options_.apply);
    json.set("rows", std::move(rows_));
    return console_.print(json.dump() + "\n", status);
  }

 private:
  Status tell(const ImportedRow& row) {
    if (options_.json)
      rows_.push(row_json(row, console_.language()));
    else if (const std::string text = row_text(row, console_.language()); !text.empty())
      if (console_.print(text) != desk_done) return failed("standard output");
    const bool is_kept =
        row.fate == RowFate::refused && (options_.apply || !options_.refused.empty());
    return is_kept ? refused_.add(row) : ok;
  }

  const DeskOptions& options_;
  const DeskConsole& console_;
  RefusedRows refused_;
  Json rows_ = Json::array();
};

}  // namespace

int ledger_import(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console);
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
  if (!counts) return console.fail(counts.error());
  return telling.finish(*counts);
}

}  // namespace mijian
