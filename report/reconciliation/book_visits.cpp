// The visits in the book: what the newest of an asset saw, and of each table that it could not look
// at whole, what those before it saw, back to the last that did. A visit that saw less takes
// nothing away.
#include "report/fleet/import_snapshot.h"
#include "report/reconciliation/book.h"
#include "report/store/asides.h"

namespace mijian {

struct Standing {
  VisitRow row;
  Visit visit;                         // with what earlier ones declared, where it declares nothing
  Value number;                        // of its asset, or NULL
  std::vector<std::size_t> not_whole;  // shapes that it did not look at whole
  std::map<std::size_t, std::string> whole_at;  // of those, when an earlier one did
  std::string class_at, installed_at;           // the visit that told it
};

namespace {

/// True while an earlier visit may tell what this one does not.
bool is_open(const Standing& standing) {
  return standing.class_at.empty() || standing.installed_at.empty() ||
         standing.whole_at.size() < standing.not_whole.size();
}

void take_declared(Standing& standing, const VisitRow& row, const Visit& visit) {
  if (standing.class_at.empty() && !visit.terminal_class.empty()) {
    standing.visit.terminal_class = visit.terminal_class;
    standing.class_at = row.taken_at;
  }
  if (standing.installed_at.empty() && !visit.installed_on.empty()) {
    standing.visit.installed_on = visit.installed_on;
    standing.visit.is_install_agreed = visit.is_install_agreed;
    standing.installed_at = row.taken_at;
  }
}

}  // namespace

Status BookWriter::add_seen(const Standing& standing, const VisitRow& row, const Visit& visit,
                            std::size_t shape) {
  const Observed& table = visit.observed[shape];
  const std::string name = seen_table(observed_shapes()[shape]);
  for (const auto& seen : table.rows) {
    std::vector<Value> cells{row.entry, standing.number, row.taken_at};
    cells.insert(cells.end(), seen.begin(), seen.end());
    if (auto added = insert(name, cells); !added) return added;
  }
  return table.is_whole ? insert("seen_whole", {row.entry, table.name}) : ok;
}

void BookWriter::note_by_hand(const Standing& standing, const VisitRow& row, const Visit& visit) {
  if (!visit.by_hand.inspector.empty())
    by_hand_[{to_text(standing.number), row.taken_at}] = {
        visit.by_hand.inspector, visit.by_hand.on, {}};
}

Status BookWriter::add_earlier(Store& store, Standing& standing) {
  auto rows = visits_before(store, standing.row, most_visits_back, day_.until);
  if (!rows) return rows.error();
  for (const VisitRow& row : *rows) {
    if (!is_open(standing)) return ok;
    auto visit = document_of(store, row);
    if (!visit) return visit.error();
    take_declared(standing, row, *visit);
    note_by_hand(standing, row, *visit);
    for (const std::size_t shape : standing.not_whole) {
      if (standing.whole_at.count(shape) > 0) continue;
      if (auto added = add_seen(standing, row, *visit, shape); !added) return added;
      if (visit->observed[shape].is_whole) standing.whole_at[shape] = row.taken_at;
    }
  }
  return ok;
}

std::string BookWriter::number_of(std::int64_t asset) const {
  const auto known = numbers_.find(asset);
  return known == numbers_.end() ? "" : known->second;
}

Status BookWriter::add_standing(Store& store, const Standing& standing) {
  const Visit& visit = standing.visit;
  const bool is_by_hand = !visit.by_hand.inspector.empty();
  const bool is_declared = level_rank(visit.level) >= 0;
  HardwareOwner owner;  // asked of machines that no ledger has: one of it may have been renumbered
  if (standing.row.asset == 0) {
    auto found = owner_of_hardware(store, visit.identifiers, day_.until.last_entry);
    if (!found) return found.error();
    owner = *found;
  }
  auto added = insert(
      "visit",
      {standing.row.entry, standing.number, text_or_null(visit.number), standing.row.taken_at,
       standing.row.level, text_or_null(visit.terminal_class), text_or_null(visit.hostname),
       text_or_null(visit.installed_on), std::int64_t{visit.is_install_agreed},
       text_or_null(standing.class_at), text_or_null(standing.installed_at),
       std::int64_t{is_by_hand}, std::int64_t{!is_by_hand && !is_declared},
       text_or_null(number_of(owner.asset)), text_or_null(is_declared ? visit.level : "")});
  for (const std::size_t shape : standing.not_whole) {
    const auto whole = standing.whole_at.find(shape);
    if (added)
      added = insert(
          "not_whole",
          {standing.row.entry, standing.number, visit.observed[shape].name, standing.row.taken_at,
           text_or_null(whole == standing.whole_at.end() ? "" : whole->second)});
  }
  return added;
}

Status BookWriter::add_visit(Store& store, const VisitRow& row) {
  auto visit = document_of(store, row);
  if (!visit) return visit.error();
  const auto known = numbers_.find(row.asset);
  Standing standing{row, std::move(*visit), Null{}, {}, {}, {}, {}};
  if (known != numbers_.end()) standing.number = known->second;
  take_declared(standing, row, standing.visit);
  for (std::size_t i = 0; i < standing.visit.observed.size(); ++i) {
    if (auto added = add_seen(standing, row, standing.visit, i); !added) return added;
    if (!standing.visit.observed[i].is_whole) standing.not_whole.push_back(i);
  }
  if (known != numbers_.end()) {
    note_by_hand(standing, row, standing.visit);
    if (auto added = add_earlier(store, standing); !added) return added;
  }
  ++counts_.visits;
  return add_standing(store, standing);
}

// Another machine under a number is settled once it came in under its own: by a visit that was
// imported later and told the same board and disk.
Status BookWriter::add_asides(Store& store) {
  auto all = asides(store, day_.until.last_entry);
  if (!all) return all.error();
  for (const Aside& aside : *all) {
    const AsideRecord& record = aside.record;
    auto owner = owner_of_hardware(store, record.identifiers, day_.until.last_entry);
    if (!owner) return owner.error();
    auto added =
        insert("put_aside", {aside.entry, text_or_null(record.number),
                             text_or_null(record.taken_at), aside.filed_at, record.file,
                             std::string{stored_word(aside_cause_words, record.cause)},
                             record.reason, record.reason_en, text_or_null(number_of(owner->asset)),
                             std::int64_t{owner->entry > aside.entry}});
    if (!added) return added;
  }
  return ok;
}

// What a person wrote on the newest sheet, whatever snapshots came after it: they do not tell it.
Status BookWriter::add_answers(Store& store, const VisitRow& row) {
  const auto known = numbers_.find(row.asset);
  if (known == numbers_.end()) return ok;
  auto visit = document_of(store, row);
  if (!visit) return visit.error();
  Standing sheet;
  sheet.number = known->second;
  note_by_hand(sheet, row, *visit);
  for (const auto& [item, seen] : visit->by_hand.answers)
    if (auto added = insert("answer", {row.entry, known->second, row.taken_at, item, seen}); !added)
      return added;
  return ok;
}

Status BookWriter::add_visits(Store& store) {
  auto rows = standing_visits(store, day_.until);
  if (!rows) return rows.error();
  for (const VisitRow& row : *rows)
    if (auto added = add_visit(store, row); !added) return added;
  if (auto added = add_disks_as_seen(); !added) return added;
  auto sheets = newest_by_hand(store, day_.until);
  if (!sheets) return sheets.error();
  for (const auto& [asset, row] : *sheets)
    if (auto added = add_answers(store, row); !added) return added;
  return ok;
}

}  // namespace mijian
