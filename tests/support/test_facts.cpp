#include "tests/support/test_facts.h"

#include <cstdlib>

namespace mijian {
namespace {

template <class T>
T must(Result<T> result) {
  if (!result) {
    ADD_FAILURE() << result.error().text();
    std::abort();
  }
  return std::move(*result);
}

SnapshotInfo test_info() {
  SnapshotInfo info;
  info.tool_version = "test";
  info.host_kind = "recorded";
  info.root = "/";
  info.taken_at = test_now();
  info.user = "0";
  info.tables = "all";
  return info;
}

/// A snapshot of all that was handed over so far, made anew for each question.
Snapshot snapshot_of(const std::vector<FactRow>& rows, const std::vector<SourceCoverage>& sources) {
  auto writer = must(SnapshotWriter::in_memory(test_info()));
  for (const FactRow& row : rows) EXPECT_TRUE(writer.add(row).has_value());
  for (const SourceCoverage& source : sources) EXPECT_TRUE(writer.add(source).has_value());
  return must(writer.take());
}

}  // namespace

Time test_now() { return from_civil({2026, 11, 22, 12, 0, 0, 0}); }

Rows select_from(const Database& database, const std::string& sql) {
  const auto found = database.rows(sql);
  if (!found) {
    ADD_FAILURE() << found.error().text();
    return {};
  }
  Rows rows;
  for (const auto& values : *found) {
    Row& row = rows.emplace_back();
    for (const Value& value : values)
      row.push_back(std::holds_alternative<Null>(value) ? "NULL" : to_text(value));
  }
  return rows;
}

TestFacts::TestFacts()
    : facts_{must(SnapshotWriter::in_memory(test_info()))},
      writer_{{[this](FactRow row) {
                 const auto added = facts_.add(row);
                 EXPECT_TRUE(added.has_value()) << added.error().text();
                 rows_.push_back(std::move(row));
               },
               [this](SourceCoverage source) { sources_.push_back(std::move(source)); }}} {}

Rows TestFacts::select(const std::string& sql) { return select_from(snapshot().database(), sql); }

std::string TestFacts::coverage(const std::string& table, const std::string& source) {
  for (const SourceCoverage& each : sources_)
    if (each.table == table && each.source == source)
      return std::string{stored_word(coverage_state_words, each.state)} + ": " + each.reason;
  return "none";
}

Snapshot TestFacts::snapshot() {
  Snapshot whole = snapshot_of(rows_, sources_);
  EXPECT_EQ(select_from(whole.database(),
                        "SELECT table_name, reason FROM collection WHERE source = 'rows'"),
            Rows{});
  return whole;
}

}  // namespace mijian
