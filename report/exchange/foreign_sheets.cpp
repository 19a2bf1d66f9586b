#include "report/exchange/foreign_sheets.h"

#include <algorithm>
#include <optional>

#include "agent/core/worker.h"
#include "agent/model/json_keys.h"

namespace mijian {
namespace {

constexpr JsonKey head_keys[] = {{"sheet", JsonKind::text, must}, {"hidden", JsonKind::boolean}};
constexpr JsonKey row_keys[] = {{"row", JsonKind::integer, must},
                                {"hidden", JsonKind::boolean},
                                {"cells", JsonKind::array, must}};
constexpr JsonKey book_keys[] = {{"format", JsonKind::filled, must},
                                 {"notes", JsonKind::array, must}};
constexpr std::size_t cell_members = 5;

Json cell_json(const SheetCell& cell) {
  return Json::Array{
      Json{static_cast<std::int64_t>(cell.column)}, Json{stored_word(cell_kind_words, cell.kind)},
      Json{stored_word(doubt_words, cell.doubt)}, Json{cell.formula}, Json{cell.text}};
}

Result<SheetCell> cell_from(const Json& json) {
  const Json::Array* all = json.items();
  const bool is_whole = all != nullptr && all->size() == cell_members && (*all)[0].integer() &&
                        (*all)[1].text() && (*all)[2].text() && (*all)[3].boolean() &&
                        (*all)[4].text();
  if (!is_whole) return malformed("a cell of a row");
  const auto kind = from_stored(cell_kind_words, *(*all)[1].text());
  const auto doubt = from_stored(doubt_words, *(*all)[2].text());
  if (!kind || !doubt) return malformed("a cell's kind");
  return SheetCell{static_cast<std::size_t>(*(*all)[0].integer()), *kind, *doubt,
                   *(*all)[3].boolean(), *(*all)[4].text()};
}

/// The parent's end: turns frames into events again.
class Telling {
 public:
  explicit Telling(const SheetEvents& events) : events_{events} {}

  void take(std::string_view frame) {
    if (status_) status_ = tell(frame);
  }
  const Status& status() const { return status_; }
  std::optional<Workbook> workbook() && { return std::move(workbook_); }

 private:
  Status tell(std::string_view frame) {
    auto json = parse_json(frame);
    if (!json) return json.error();
    if (json->find("sheet") != nullptr) {
      auto head = sheet_head_from_json(*json);
      return head ? events_.sheet(*head) : Status{head.error()};
    }
    if (json->find("row") != nullptr) {
      auto row = sheet_row_from_json(*json);
      return row ? events_.row(*row) : Status{row.error()};
    }
    auto book = workbook_from_json(*json);
    if (!book) return book.error();
    workbook_ = std::move(*book);
    return ok;
  }

  const SheetEvents& events_;
  Status status_;
  std::optional<Workbook> workbook_;
};

Status send_all(const std::string& path, const SheetLimits& limits, FrameWriter& out) {
  const SheetEvents sending{[&](const SheetHead& head) { return out.send(to_json(head).dump(-1)); },
                            [&](const SheetRow& row) { return out.send(to_json(row).dump(-1)); }};
  auto book = read_workbook_file(path, limits, sending);
  return book ? out.send(to_json(*book).dump(-1)) : Status{book.error()};
}

}  // namespace

Result<Workbook> read_foreign_workbook(const std::string& path, const SheetLimits& limits,
                                       const SheetEvents& events) {
  const Task reading{"read " + path, [&](FrameWriter& out) { return send_all(path, limits, out); }};
  Telling telling{events};
  Status ended;
  TaskEvents watch;
  watch.frame = [&](std::size_t, std::string_view frame) { telling.take(frame); };
  watch.finished = [&](std::size_t, const Status& status) { ended = status; };
  watch.stop = [&] { return !telling.status(); };
  if (auto run = run_tasks({reading}, {}, {}, 1, watch); !run) return run.error();
  if (!telling.status()) return telling.status().error();
  if (!ended) return ended.error();
  auto book = std::move(telling).workbook();
  if (!book) return failed("the worker ended before its workbook did");
  return std::move(*book);
}

Json to_json(const SheetHead& sheet) {
  Json json = Json::object();
  json.set("sheet", sheet.name);
  json.set("hidden", sheet.hidden);
  return json;
}

Json to_json(const SheetRow& row) {
  Json cells = Json::array(), json = Json::object();
  for (const SheetCell& cell : row.cells) cells.push(cell_json(cell));
  json.set("row", static_cast<std::int64_t>(row.number));
  json.set("hidden", row.hidden);
  json.set("cells", std::move(cells));
  return json;
}

Json to_json(const Workbook& workbook) {
  Json notes = Json::array(), json = Json::object();
  for (const SheetNote& note : workbook.notes)
    notes.push(Json::Array{Json{stored_word(note_words, note.kind)}, Json{note.what}});
  json.set("format", stored_word(workbook_format_words, workbook.format));
  json.set("notes", std::move(notes));
  return json;
}

Result<SheetHead> sheet_head_from_json(const Json& json) {
  if (auto checked = check_object(json, head_keys); !checked) return checked.error();
  SheetHead head;
  head.name = text_of(json, "sheet");
  head.hidden = flag_of(json, "hidden");
  return head;
}

Result<SheetRow> sheet_row_from_json(const Json& json) {
  if (auto checked = check_object(json, row_keys); !checked) return checked.error();
  SheetRow row;
  row.number = static_cast<std::size_t>(integer_of(json, "row"));
  row.hidden = flag_of(json, "hidden");
  for (const Json& item : items_of(json, "cells")) {
    auto cell = cell_from(item);
    if (!cell) return cell.error();
    row.cells.push_back(std::move(*cell));
  }
  return row;
}

Result<Workbook> workbook_from_json(const Json& json) {
  if (auto checked = check_object(json, book_keys); !checked) return checked.error();
  const auto format = from_stored(workbook_format_words, text_of(json, "format"));
  if (!format) return malformed("a workbook's format");
  Workbook book{*format, {}};
  for (const Json& item : items_of(json, "notes")) {
    const Json::Array* pair = item.items();
    if (pair == nullptr || pair->size() != 2 || !(*pair)[0].text() || !(*pair)[1].text())
      return malformed("a note is a kind and a text");
    const auto kind = from_stored(note_words, *(*pair)[0].text());
    if (!kind) return malformed("a note's kind");
    book.notes.push_back({*kind, *(*pair)[1].text()});
  }
  return book;
}

}  // namespace mijian
