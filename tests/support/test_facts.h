// Facts in memory, with the real schema, as collectors write them and tests read them.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "agent/facts/fact_writer.h"
#include "agent/facts/snapshot.h"

#define ASSERT_OK(expression) \
  if (const auto& status_ = (expression); !status_) FAIL() << status_.error().text()
#define EXPECT_OK(expression) \
  if (const auto& status_ = (expression); !status_) ADD_FAILURE() << status_.error().text()

namespace mijian {

/// Each cell as text; NULL is "NULL".
using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

/// All rows of a query on any database.
Rows select_from(const Database& database, const std::string& sql);

class TestFacts {
 public:
  TestFacts();
  /// What a collector is handed; rows that do not fit the schema fail the test at once.
  FactWriter& writer() { return writer_; }
  Rows select(const std::string& sql);
  /// "state: reason" of one source of a table, or "none".
  std::string coverage(const std::string& table, const std::string& source);
  /// A snapshot with everything written so far; nothing can be written afterwards.
  Snapshot snapshot();

 private:
  SnapshotWriter facts_;
  std::vector<FactRow> rows_;
  std::vector<SourceCoverage> sources_;
  FactWriter writer_;
};

/// The instant tests call now: 2026-11-22T12:00:00Z.
Time test_now();

}  // namespace mijian
