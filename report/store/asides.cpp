#include "report/store/asides.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

std::string member(const Json& json, std::string_view key) {
  const Json* found = json.find(key);
  return found != nullptr && found->text() != nullptr ? *found->text() : "";
}

/// Entries from before their cause was kept say it in their reason only.
void tell_by_reason(AsideRecord& record) {
  constexpr std::string_view number_before = "编号 ", number_behind = " 的主板、硬盘等硬件与";
  record.reason_en = record.reason;
  const auto behind = record.reason.find(number_behind);
  if (record.reason.find(number_before) == 0 && behind != std::string::npos) {
    record.cause = AsideCause::another_machine;
    record.number = record.reason.substr(number_before.size(), behind - number_before.size());
  }
  if (record.reason.find("密级") != std::string::npos) record.cause = AsideCause::level;
  if (record.reason.find("检查时间 ") == 0) record.cause = AsideCause::clock;
}

Result<Aside> aside_of(const StoreEntry& entry) {
  auto story = read_entry(entry);
  if (!story) return story.error();
  const Json& change = story->change;
  AsideRecord record{member(change, "snapshot"), member(change, "file"), member(change, "reason")};
  if (const auto cause = from_stored(aside_cause_words, member(change, "cause"))) {
    record.cause = *cause;
    record.reason_en = member(change, "reason_en");
    record.number = member(change, "number");
    record.taken_at = member(change, "taken_at");
  } else {
    tell_by_reason(record);
  }
  const Json* pairs = change.find("identifiers");
  if (pairs != nullptr && pairs->items() != nullptr)
    for (const Json& pair : *pairs->items())
      if (pair.items() != nullptr && pair.items()->size() == 2 &&
          pair.items()->at(0).text() != nullptr && pair.items()->at(1).text() != nullptr)
        record.identifiers.emplace_back(*pair.items()->at(0).text(), *pair.items()->at(1).text());
  return Aside{entry.sequence, entry.filed_at, std::move(record)};
}

}  // namespace

Result<std::vector<Aside>> asides(Store& store, std::int64_t last_entry) {
  auto rows = store.connection().rows(
      "SELECT e.sequence, e.digest, e.payload, e.filed_at FROM aside a"
      " JOIN entry e ON e.sequence = a.entry WHERE a.entry <= :a"
      " AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.snapshot = a.snapshot AND v.entry <= :b)"
      " AND NOT EXISTS (SELECT 1 FROM judgement j WHERE j.document = a.snapshot AND j.entry <= :c)"
      " ORDER BY a.entry",
      4, {Value{last_entry}, Value{last_entry}, Value{last_entry}});
  if (!rows) return rows.error();
  std::vector<Aside> found;
  for (const StoreRow& row : *rows) {
    auto aside = aside_of({row.integer(0), row.text(1), row.text(2), row.text(3)});
    if (!aside) return aside.error();
    found.push_back(std::move(*aside));
  }
  return found;
}

}  // namespace mijian
