// mijian-desk inspection print, inspection import: what a person looks at where the agent cannot
// run, printed and taken in again.
#include "report/exchange/inspection.h"

#include <set>

#include "agent/core/text.h"
#include "report/programs/ledger_query.h"
#include "report/programs/output_place.h"

namespace mijian {
namespace {

Status print_one(Desk& desk, const std::string& number, Language language, SheetWriter& writer) {
  auto asset = find_asset(desk, number, language);
  if (!asset) return asset.error();
  auto ledger = find_ledger(desk.scheme, asset->category);
  if (!ledger) return ledger.error();
  const InspectionSheet sheet = inspection_sheet(**ledger, *asset, page_language());
  auto written = writer.begin_sheet(sheet.head);
  for (const auto& row : sheet.rows)
    if (written) written = writer.add_row(row);
  return written;
}

std::string text_of(const ImportedInspection& sheet, Language language) {
  std::string text =
      filled({"工作表“{}” {}：{}\n", "sheet '{}' {}: {}\n"}, language, display(sheet.sheet),
             display(sheet.number), shown_words(inspection_fate_words, sheet.fate).in(language));
  for (const SheetComplaint& complaint : sheet.complaints)
    text += "  " + complaint.place + (complaint.place.empty() ? "" : " ") +
            complaint.what.in(language) + "\n";
  return text;
}

Json json_of(const ImportedInspection& sheet, Language language) {
  Json complaints = Json::array(), json = Json::object();
  for (const SheetComplaint& complaint : sheet.complaints) {
    Json one = Json::object();
    one.set("cell", complaint.place);
    one.set("what", complaint.what.in(language));
    complaints.push(std::move(one));
  }
  json.set("sheet", sheet.sheet);
  json.set("number", sheet.number);
  json.set("fate", stored_word(inspection_fate_words, sheet.fate));
  json.set("entry", sheet.entry);
  json.set("refused", std::move(complaints));
  return json;
}

}  // namespace

int inspection_print(const DeskOptions& options, DeskConsole& console) {
  if (!may_write({options.out}, options, console)) return desk_usage;
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  if (!std::string_view{options.out}.ends_with(".xlsx"))
    return console.fail(
        malformed("--out '" + display(options.out) + "': a name that ends in .xlsx"));
  auto writer = SheetWriter::create(options.out);
  if (!writer) return console.fail(writer.error());
  std::set<std::string> printed_numbers;
  for (const std::string& number : options.numbers) {
    if (!printed_numbers.insert(number).second) continue;  // one sheet of a number is enough
    if (auto printed = print_one(*desk, number, console.language(), *writer); !printed)
      return console.fail(printed.error());
  }
  if (auto finished = writer->finish(); !finished) return console.fail(finished.error());
  return console.print(filled({"已写入 {}：{} 张\n", "written to {}: {} sheets\n"},
                              console.language(), display(options.out), printed_numbers.size()));
}

int inspection_import(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  auto sheets = import_inspections(*desk->store, *desk->assets, options.files.front(), today(),
                                   deed_now(options, "inspection import"));
  if (!sheets) return console.fail(sheets.error());
  int status = desk_done;
  std::string text;
  Json rows = Json::array();
  for (const ImportedInspection& sheet : *sheets) {
    if (sheet.fate == InspectionFate::refused) status = desk_usage;
    text += text_of(sheet, console.language());
    rows.push(json_of(sheet, console.language()));
  }
  if (!options.json) return console.print(text, status);
  Json json = Json::object();
  json.set("format", "mijian-inspection-import/1");
  json.set("sheets", std::move(rows));
  return console.print(json.dump() + "\n", status);
}

}  // namespace mijian
