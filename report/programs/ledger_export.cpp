// mijian-desk ledger export: a ledger as units print it, .xlsx, .csv or .html by the file's name.
#include "report/exchange/ledger_export.h"

#include <algorithm>
#include <functional>
#include <memory>

#include "agent/core/staged_file.h"
#include "agent/core/text.h"
#include "agent/model/json_keys.h"
#include "report/programs/ledger_query.h"
#include "report/programs/output_place.h"
#include "report/render/kept_ledger.h"
#include "report/sheets/csv_writer.h"

namespace mijian {
namespace {

/// A file in the making: told of sheets and rows, then finished.
struct Output {
  LedgerSheetEvents events;
  std::function<Status()> finish;
};

std::vector<std::string> texts_of(const std::vector<SheetCell>& row, std::size_t columns) {
  std::vector<std::string> texts(columns);
  for (const SheetCell& cell : row) texts.at(cell.column) = cell.text;
  return texts;
}

std::vector<std::string> titles_of(const PrintedSheet& sheet) {
  std::vector<std::string> titles;
  for (const PrintedColumn& column : sheet.columns) titles.push_back(column.title);
  return titles;
}

Result<Output> xlsx_output(const std::string& path) {
  auto created = SheetWriter::create(path);
  if (!created) return created.error();
  const auto writer = std::make_shared<SheetWriter>(std::move(*created));
  return Output{{[writer](const PrintedSheet& sheet) { return writer->begin_sheet(sheet); },
                 [writer](const std::vector<SheetCell>& row) { return writer->add_row(row); }},
                [writer] { return writer->finish(); }};
}

Result<Output> csv_output(const std::string& path) {
  auto created = StagedFile::create(path);
  if (!created) return created.error();
  const auto file = std::make_shared<StagedFile>(std::move(*created));
  const auto columns = std::make_shared<std::size_t>(0);
  return Output{{[=](const PrintedSheet& sheet) {
                   *columns = sheet.columns.size();
                   return file->append(std::string{csv_start} + csv_row(titles_of(sheet)));
                 },
                 [=](const std::vector<SheetCell>& row) {
                   return file->append(csv_row(texts_of(row, *columns)));
                 }},
                [file] { return file->finish(); }};
}

class HtmlFile {
 public:
  HtmlFile(StagedFile file, Language language) : file_{std::move(file)}, page_{language} {}

  Status begin(const PrintedSheet& sheet) {
    Result<std::string> start{page_.foot()};  // of the sheet before
    if (columns_ == 0) start = page_.start(sheet.title);
    columns_ = sheet.columns.size();
    auto head = page_.head({sheet.title, sheet.line_left, sheet.line_middle, sheet.line_right,
                            sheet.marking, titles_of(sheet)});
    if (!start || !head) return first_error(start, head);
    return file_.append(*start + *head);
  }
  Status add(const std::vector<SheetCell>& row) {
    return file_.append(page_.row(texts_of(row, columns_)));
  }
  Status finish() {
    auto ended = file_.append(page_.foot() + page_.end());
    return ended ? file_.finish() : ended;
  }

 private:
  StagedFile file_;
  KeptLedger page_;
  std::size_t columns_ = 0;
};

Result<Output> html_output(const std::string& path, Language language) {
  auto created = StagedFile::create(path);
  if (!created) return created.error();
  const auto file = std::make_shared<HtmlFile>(std::move(*created), language);
  return Output{{[file](const PrintedSheet& sheet) { return file->begin(sheet); },
                 [file](const std::vector<SheetCell>& row) { return file->add(row); }},
                [file] { return file->finish(); }};
}

bool has_suffix(const std::string& path, std::string_view suffix) {
  return path.size() > suffix.size() &&
         to_lower(path.substr(path.size() - suffix.size())) == suffix;
}

Result<Output> output_of(const DeskOptions& options) {
  if (has_suffix(options.out, ".xlsx")) return xlsx_output(options.out);
  if (has_suffix(options.out, ".html")) return html_output(options.out, page_language());
  if (!has_suffix(options.out, ".csv"))
    return malformed("--out '" + display(options.out) +
                     "': a name that ends in .xlsx, .csv or .html");
  if (options.all) return malformed("--all: a .csv has one ledger; .xlsx and .html take all");
  return csv_output(options.out);
}

// A period that has not ended yet ends now.
Status set_period(Desk& desk, const DeskOptions& options, LedgerExport& wish) {
  if (!options.scrapped) {
    if (options.from.empty() && options.to.empty()) return ok;
    return malformed("--from and --to belong to --scrapped");
  }
  if (!is_date(options.from) || !is_date(options.to) || options.to < options.from)
    return malformed("--scrapped: --from YYYY-MM-DD and --to YYYY-MM-DD, the days of the period");
  if (!options.on.empty()) return malformed("--scrapped: its day is that of --to, without --on");
  if (scrapped_states(desk.scheme).empty())
    return malformed("--scrapped: the scheme has no state 报废");
  auto last = desk.store->last_entry_before(end_of_day(options.to));
  if (!last) return last.error();
  wish.period_end = *last;
  wish.form.scrapped_from = options.from;
  wish.form.to = options.to;
  return ok;
}

Result<LedgerExport> wish_of(Desk& desk, const LedgerKind& ledger, const DeskOptions& options) {
  LedgerExport wish;
  wish.ledger = &ledger;
  auto query = query_of(desk, ledger, options);
  if (!query) return query.error();
  wish.query = std::move(*query);
  wish.form.unit = options.unit;
  wish.form.filled_by = options.by;
  wish.form.filled_on = today();
  wish.form.language = has_suffix(options.out, ".html") ? page_language() : Language::zh;
  wish.utc_offset = utc_offset_now();
  if (auto set = set_period(desk, options, wish); !set) return set.error();
  // The rows of all pages are those of one moment, whoever writes meanwhile.
  auto head = desk.store->head();
  if (!head) return head.error();
  wish.query.as_of = std::min(wish.query.as_of, head->sequence);
  return wish;
}

Result<std::vector<LedgerExport>> wishes_of(Desk& desk, const DeskOptions& options) {
  std::vector<LedgerExport> wishes;
  if (options.all == !options.ledger.empty())
    return malformed("which ledger: its name or title, or --all");
  if (options.all && !(options.equal.empty() && options.contain.empty()))
    return malformed("--all: filters are for one ledger");
  for (const LedgerKind& kind : desk.scheme.ledgers) {
    if (!options.all) break;
    auto wish = wish_of(desk, kind, options);
    if (!wish) return wish.error();
    wishes.push_back(std::move(*wish));
  }
  if (options.all) return wishes;
  auto ledger = find_ledger(desk.scheme, options.ledger);
  if (!ledger) return ledger.error();
  auto wish = wish_of(desk, **ledger, options);
  if (!wish) return wish.error();
  wishes.push_back(std::move(*wish));
  return wishes;
}

}  // namespace

int ledger_export(const DeskOptions& options, DeskConsole& console) {
  if (!may_write({options.out}, options, console)) return desk_usage;
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  auto wishes = wishes_of(*desk, options);
  if (!wishes) return console.fail(wishes.error());
  auto output = output_of(options);
  if (!output) return console.fail(output.error());
  std::string told;
  for (const LedgerExport& wish : *wishes) {
    auto rows = export_ledger(*desk->assets, desk->scheme, wish, output->events);
    if (!rows) return console.fail(rows.error());
    told += filled({"{}：{} 行\n", "{}: {} rows\n"}, console.language(),
                   wish.ledger->title.in(console.language()), *rows);
  }
  if (auto finished = output->finish(); !finished) return console.fail(finished.error());
  return console.print(
      told + filled({"已写入 {}\n", "written to {}\n"}, console.language(), display(options.out)));
}

}  // namespace mijian
