#include "agent/store/database.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "agent/core/file.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

Database filled() {
  auto database = Database::in_memory();
  EXPECT_OK(
      database->run("CREATE TABLE t (a INTEGER NOT NULL, b TEXT) STRICT; INSERT INTO t VALUES (1, "
                    "'x'), (2, NULL)"));
  return std::move(*database);
}

TEST(Database, GivesValuesByTheirType) {
  const Database database = filled();
  EXPECT_EQ(select_from(database, "SELECT a, b, a / 2.0 FROM t ORDER BY a"),
            (Rows{{"1", "x", "0.5"}, {"2", "NULL", "1"}}));
}

TEST(Database, BindsByNameAndForgivesANameItDoesNotHave) {
  const Database database = filled();
  auto statement = database.prepare("SELECT b FROM t WHERE a = :wanted");
  ASSERT_OK(statement);
  EXPECT_EQ(statement->parameter_names(), (std::vector<std::string>{":wanted"}));
  EXPECT_OK(statement->bind(":wanted", Value{std::int64_t{1}}));
  EXPECT_OK(statement->bind(":other", Value{std::int64_t{1}}));
  EXPECT_TRUE(*statement->step());
  EXPECT_EQ(statement->text(0), "x");
  EXPECT_FALSE(*statement->step());
}

TEST(Database, ADoubleQuotedStringIsAMisspeltColumn) {
  const auto statement = filled().prepare_located("SELECT a FROM t WHERE b = \"x\"");
  ASSERT_FALSE(statement.has_value());
  EXPECT_NE(statement.error().error.text().find("no such column"), std::string::npos);
}

TEST(Database, SaysWhereAFaultStands) {
  const auto statement = filled().prepare_located("SELECT a,\n  bb FROM t");
  ASSERT_FALSE(statement.has_value());
  EXPECT_EQ(statement.error().offset, 12u);
}

TEST(Database, OneStatementIsOneStatement) {
  EXPECT_TRUE(filled().prepare("SELECT a FROM t; -- end").has_value());
  EXPECT_FALSE(filled().prepare("SELECT a FROM t; DELETE FROM t").has_value());
}

TEST(Database, AnAuthorizerDeniesAtPrepare) {
  Database database = filled();
  database.set_authorizer(
      [](const SqlRequest& request) { return request.action != SqlAction::call_function; });
  EXPECT_TRUE(database.prepare("SELECT a FROM t").has_value());
  const auto denied = database.prepare("SELECT random() FROM t");
  ASSERT_FALSE(denied.has_value());
  EXPECT_NE(denied.error().text().find("not authorized to use function: random"),
            std::string::npos);
}

TEST(Database, AStepLimitEndsWhatWouldNotEnd) {
  Database database = filled();
  database.set_step_limit(100000);
  const auto rows = database.rows(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
  ASSERT_FALSE(rows.has_value());
  EXPECT_EQ(rows.error().cause(), Cause::too_large);
}

TEST(Database, ATransactionRollsBackUnlessCommitted) {
  Database database = filled();
  {
    Transaction whole{database};
    EXPECT_OK(database.run("DELETE FROM t"));
  }
  EXPECT_EQ(select_from(database, "SELECT count(*) FROM t"), (Rows{{"2"}}));
  Transaction whole{database};
  EXPECT_OK(database.run("DELETE FROM t"));
  EXPECT_OK(whole.commit());
  EXPECT_EQ(select_from(database, "SELECT count(*) FROM t"), (Rows{{"0"}}));
}

TEST(Database, AForeignFileIsReadAndNothingElse) {
  const auto folder = PrivateFolder::make(testing::TempDir());
  const std::string path = folder->path() + "/a?b#c%d.db";
  {
    auto made = Database::create(path);
    ASSERT_OK(made);
    ASSERT_OK(made->run("CREATE TABLE t (a); INSERT INTO t VALUES (1)"));
  }
  auto database = Database::open_read_only(path);
  ASSERT_OK(database);
  EXPECT_EQ(select_from(*database, "SELECT a FROM t"), (Rows{{"1"}}));
  EXPECT_FALSE(database->run("INSERT INTO t VALUES (2)").has_value());
  EXPECT_FALSE(database->rows("SELECT load_extension('x')").has_value());
  const auto entries = std::filesystem::directory_iterator{folder->path()};
  EXPECT_EQ(std::distance(begin(entries), end(entries)), 1) << "nothing is written beside it";
}

}  // namespace
}  // namespace mijian
