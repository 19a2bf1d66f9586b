#include "report/exchange/inspection.h"

#include <fmt/format.h>

#include <algorithm>

#include "agent/core/digest.h"
#include "agent/core/text.h"
#include "agent/model/json_keys.h"
#include "report/exchange/inspection_items.h"
#include "report/fleet/import_snapshot.h"
#include "report/ledger/spelling.h"
#include "report/sheets/cell_format.h"
#include "report/sheets/worker_reading.h"
#include "report/store/settings.h"
#include "report/store/visits.h"

namespace mijian {
namespace {

constexpr std::string_view inspection_format = "mijian-inspection/1";
constexpr double room_to_write = 24;  // points
constexpr std::size_t ledger_column = 1, seen_column = 2;
constexpr std::size_t most_sheets = 1000;

SheetCell text_cell(std::size_t column, std::string text) {
  const bool is_day = serial_of(text).has_value() && is_date(text);
  return {column, is_day ? CellKind::date : CellKind::text, Doubt::none, false, std::move(text)};
}

/// One sheet of a workbook as it was read.
struct ReadSheet {
  std::string name, number;  // number: as it was printed
  bool is_inspection = false;
  Answers answers;
  std::vector<SheetComplaint> complaints;
};

// As in the ledgers' own sheets a formula counts by the value saved with it, and without one not at
// all. Who looked, and when, a formula cannot know: today's date is another one tomorrow.
std::optional<Sentence> fault_of(const SheetCell& seen, const InspectionItem& item) {
  if (seen.kind == CellKind::error || seen.text.size() > longest_cell)
    return Sentence{"错误值，或文字过长", "an error, or too long a text"};
  if (seen.doubt != Doubt::none) {
    const Text doubt = shown_words(doubt_words, seen.doubt);
    return Sentence{std::string{doubt.zh}, std::string{doubt.en}};
  }
  if (seen.formula && (item.key == "inspector" || item.key == "inspected_on"))
    return Sentence{"此格是公式，其值会变；请改为直接填写",
                    "a formula, whose value may change: write here what is meant itself"};
  return std::nullopt;
}

void read_row(const SheetRow& row, ReadSheet& sheet) {
  const SheetCell* title = row.find(0);
  const InspectionItem* item = title == nullptr ? nullptr : inspection_item_called(title->text);
  if (item == nullptr) return;
  const SheetCell *ledger = row.find(ledger_column), *seen = row.find(seen_column);
  if (item->key == "number") {
    sheet.is_inspection = true;
    if (ledger != nullptr) sheet.number = as_half_width(ledger->text);
  }
  if (seen == nullptr) return;
  const std::string place = cell_name(row.number, seen_column);
  if (auto wrong = fault_of(*seen, *item)) {
    sheet.complaints.push_back({place, std::move(*wrong)});
    sheet.answers.emplace(item->key, Answer{"", place});  // there, but not to be read
  } else if (trim(seen->text).empty()) {
    return;
  } else if (!sheet.answers.emplace(item->key, Answer{seen->text, place}).second) {
    sheet.complaints.push_back({place, {"此项出现了两次", "this item stands here twice"}});
  }
}

Result<std::vector<ReadSheet>> read_sheets(const std::string& path) {
  std::vector<ReadSheet> sheets;
  SheetLimits limits;
  limits.sheets = most_sheets;
  SheetEvents events;
  events.sheet = [&](const SheetHead& head) -> Status {
    sheets.push_back({head.name, {}, false, {}, {}});
    return ok;
  };
  events.row = [&](const SheetRow& row) -> Status {
    read_row(row, sheets.back());
    return ok;
  };
  auto read = read_workbook_in_worker(path, limits, events);
  if (!read) return read.error();
  std::erase_if(sheets, [](const ReadSheet& sheet) { return !sheet.is_inspection; });
  if (sheets.empty())
    return malformed(display(path) +
                     ": no inspection sheet: none has a row 保密编号 (number) in its first column");
  return sheets;
}

/// Takes in one sheet after the other.
class InspectionImport {
 public:
  InspectionImport(Store& store, Assets& assets, const std::string& today, const Deed& deed)
      : store_{store}, assets_{assets}, today_{today}, deed_{deed} {}

  Result<ImportedInspection> take(ReadSheet& sheet) {
    ImportedInspection imported{sheet.name, sheet.number, InspectionFate::refused, 0, 0, {}};
    if (sheet.answers.empty() && sheet.complaints.empty()) {
      imported.fate = InspectionFate::blank;
      return imported;
    }
    auto asset = assets_.with_number(sheet.number);
    if (!asset) return asset.error();
    imported.complaints = std::move(sheet.complaints);
    if (!*asset)
      imported.complaints.push_back(
          {"",
           {"台账中没有编号“" + display(sheet.number, 100) + "”",
            "no ledger has the number '" + display(sheet.number, 100) + "'"}});
    const std::string level = *asset ? cell_in((*asset)->cells, "level") : "";
    Visit visit = inspected_visit(sheet.number, level, sheet.answers, imported.complaints);
    if (imported.complaints.empty() && visit.by_hand.on > today_)
      imported.complaints.push_back(
          {sheet.answers.at("inspected_on").place,
           {"检查日期在今天之后", "the day of the inspection is to come"}});
    if (auto checked = check_level(visit.level, sheet, imported); !checked) return checked.error();
    if (!imported.complaints.empty()) return imported;
    imported.asset = (*asset)->asset;
    auto stored = store(std::move(visit), imported);
    if (!stored) return stored.error();
    return imported;
  }

 private:
  // As for snapshots: nothing above the desk's own level comes in.
  Status check_level(const std::string& level, const ReadSheet& sheet,
                     ImportedInspection& imported) {
    auto desk_level = setting(store_, level_setting);
    if (!desk_level) return desk_level.error();
    if (desk_level->empty() || level_rank(level) <= level_rank(*desk_level)) return ok;
    const auto said = sheet.answers.find("level");
    imported.complaints.push_back(
        {said == sheet.answers.end() ? "" : said->second.place,
         {"密级“" + level + "”高于本管理端的“" + *desk_level + "”",
          "its level " + level + " is above this desk's, " + *desk_level}});
    return ok;
  }

  // The same answers of the same day are the same visit, whatever file they come in.
  static std::string document_of(const std::string& number, const ByHand& by_hand) {
    Json answers = Json::object(), json = Json::object();
    for (const auto& [item, text] : by_hand.answers) answers.set(item, text);
    json.set("format", inspection_format);
    json.set("number", number);
    json.set("inspector", by_hand.inspector);
    json.set("on", by_hand.on);
    json.set("answers", std::move(answers));
    return json.dump(-1);
  }

  Status store(Visit visit, ImportedInspection& imported) {
    const std::string bytes = document_of(imported.number, visit.by_hand);
    auto digest = digest_of(DigestAlgorithm::sm3, bytes);
    if (!digest) return digest.error();
    visit.snapshot = *digest;
    auto writing = Writing::begin(store_, deed_);
    if (!writing) return writing.error();
    auto before = visit_with(store_, *digest);
    if (!before) return before.error();
    if (*before) {
      imported.fate = InspectionFate::there;
      imported.entry = (*before)->entry;
      return ok;
    }
    auto kept = store_.contents().put(bytes);
    auto document = store_.contents().put(to_json(visit).dump(-1));
    if (!kept || !document) return first_error(kept, document);
    auto entry = writing->append(SnapshotRecord{imported.asset, *digest, visit.taken_at,
                                                visit.level, visit.identifiers, *document});
    if (!entry) return entry.error();
    if (auto committed = writing->commit(); !committed) return committed;
    imported.fate = InspectionFate::taken;
    imported.entry = *entry;
    return ok;
  }

  Store& store_;
  Assets& assets_;
  const std::string& today_;
  const Deed& deed_;
};

}  // namespace

InspectionSheet inspection_sheet(const LedgerKind& ledger, const AssetVersion& asset,
                                 Language language) {
  const auto said = [&](Text text) { return std::string{text.in(language)}; };
  const std::string number = cell_in(asset.cells, number_column),
                    level = cell_in(asset.cells, "level"), unit = cell_in(asset.cells, "unit");
  InspectionSheet sheet;
  sheet.head.name = number;
  sheet.head.title = said({"人工检查表", "Inspection by hand"}) + " " + number;
  sheet.head.line_left = said({"台账：", "Ledger: "}) + ledger.title.in(language);
  sheet.head.line_middle = said({"单位（盖章）：", "Unit (seal): "}) + unit;
  sheet.head.line_right =
      said({"检查人（签字）：            ", "Inspector (signature):            "});
  if (!level.empty()) sheet.head.marking = said({"密级：", "Level: "}) + level;
  sheet.head.columns = {{said({"项目", "item"}), 26, {}},
                        {said({"台账记载", "the ledger says"}), 34, {}},
                        {said({"检查所见", "seen"}), 44, {}},
                        {said({"填写说明", "how"}), 44, {}}};
  sheet.head.least_height = room_to_write;
  for (const InspectionItem& item : inspection_items()) {
    std::vector<SheetCell> row{text_cell(0, said(item.title))};
    if (const std::string text = cell_in(asset.cells, item.column); !text.empty())
      row.push_back(text_cell(ledger_column, text));
    row.push_back(text_cell(3, said(item.how)));
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

Result<std::vector<ImportedInspection>> import_inspections(Store& store, Assets& assets,
                                                           const std::string& path,
                                                           const std::string& today,
                                                           const Deed& deed) {
  auto sheets = read_sheets(path);
  if (!sheets) return sheets.error();
  InspectionImport import{store, assets, today, deed};
  std::vector<ImportedInspection> all;
  for (ReadSheet& sheet : *sheets) {
    auto imported = import.take(sheet);
    if (!imported) return imported.error();
    all.push_back(std::move(*imported));
  }
  return all;
}

}  // namespace mijian
