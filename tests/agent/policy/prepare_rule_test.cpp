#include <gtest/gtest.h>

#include "tests/agent/policy/test_rules.h"

namespace mijian {
namespace {

std::string complaint_about(const std::string& sql, const HeaderChanges& changes = {}) {
  return complaint(rule_file(sql, changes));
}

bool begins(const std::string& text, const std::string& start) {
  return text.compare(0, start.size(), start) == 0;
}

TEST(PrepareRule, FindsWhatTheRuleReadsReturnsAndAsks) {
  const Rule rule = rule_of(
      "SELECT u.name AS subject, u.name, max_days <= :max_days AND (SELECT count(*) FROM service) "
      "> 0 AS ok\n"
      "FROM user_account u WHERE is_system = 0 AND :taken_at > ''");
  EXPECT_EQ(rule.tables, (std::vector<std::string>{"service", "user_account"}));
  EXPECT_EQ(rule.columns, (std::vector<std::string>{"subject", "name", "ok"}));
  EXPECT_EQ(rule.parameters, (std::vector<std::string>{":max_days", ":taken_at"}));
  const std::vector<ColumnRead> reads{{"service", ""},
                                      {"user_account", "is_system"},
                                      {"user_account", "max_days"},
                                      {"user_account", "name"}};
  EXPECT_EQ(rule.reads, reads);
}

TEST(PrepareRule, CountsThePeriodAmongTheParameters) {
  const Rule rule = rule_of("SELECT name AS subject, name, 1 AS ok FROM user_account",
                            {{"period", ":usage_since"}});
  EXPECT_EQ(rule.parameters, (std::vector<std::string>{":usage_since"}));
}

TEST(PrepareRule, ReadsRegisteredTablesAndListsOfValues) {
  const Rule rule = rule_of(
      "WITH known AS (SELECT device_key FROM registered_medium)\n"
      "SELECT device_key AS subject, kind AS name, (SELECT count(*) FROM known) > 0 AS ok FROM "
      "usb_device\n"
      "WHERE kind IN (SELECT value FROM json_each(:kinds))");
  EXPECT_EQ(rule.tables, (std::vector<std::string>{"registered_medium", "usb_device"}));
}

struct BadSelect {
  std::string sql, complaint;
};

TEST(PrepareRule, NamesThePlaceOfWhatIsWrongInTheSelect) {
  const BadSelect bad[] = {
      {"SELECT nmae AS subject, name, 1 AS ok FROM user_account", "11:8: no such column: nmae"},
      {"SELECT name AS subject, name,\n  u.nmae = 1 AS ok FROM user_account u",
       "12:5: no such column: u.nmae"},
      {"SELECT \"nmae\" AS subject, name, 1 AS ok FROM user_account", "11:9: no such column: "},
      {"SELECT name AS subject, name, 1 AS ok\nFROM user_acount",
       "12:6: no such table: user_acount"},
      {"SELECT name AS subject, name, lenght(name) AS ok FROM user_account",
       "11:31: no such function: lenght"},
      {"SELECT name AS subject, name, 1 AS ok FORM user_account",
       "11:39: near \"FORM\": syntax error"},
      {"SELECT 'nmae' AS subject, nmae AS name, 1 AS ok FROM user_account",
       "11:27: no such column: nmae"},
      {"SELECT name AS subject, name, 1 AS ok FROM user_account; DELETE FROM user_account",
       "11:58: more than one SQL statement"},
      {"SELECT name AS subject, name FROM user_account", "11:1: the SELECT returns no column 'ok'"},
      {"SELECT name, 1 AS ok FROM user_account", "11:1: the SELECT returns no column 'subject'"},
      {"SELECT name AS subject, name, name, 1 AS ok FROM user_account",
       "11:8: column 'name' is returned twice"},
      {"SELECT name AS subject, name || 'x', 1 AS ok FROM user_account",
       "11:25: column 2 needs a name"},
      {"SELECT 'x' AS subject, 1 AS name, 1 AS ok", "11:1: the SELECT reads no fact table"},
      {"SELECT name AS subject, name, ? AS ok FROM user_account",
       "11:31: parameter '?' must be named"},
      {"SELECT name AS subject, name, @a AS ok FROM user_account",
       "11:31: parameter '@a' must be named"},
  };
  for (const BadSelect& select : bad) {
    const std::string said = complaint_about(select.sql);
    EXPECT_TRUE(begins(said, select.complaint)) << select.sql << "\n" << said;
  }
}

TEST(PrepareRule, LetsARuleDoNothingButRead) {
  const BadSelect bad[] = {
      {"DELETE FROM user_account", "11:1: a rule is one SELECT"},
      {"PRAGMA user_version", "11:1: a rule is one SELECT"},
      {"EXPLAIN SELECT name AS subject, name, 1 AS ok FROM user_account",
       "11:1: a rule is one SELECT"},
      {"VALUES (1)", "11:1: a rule is one SELECT"},
      {"WITH a AS (SELECT 1) DELETE FROM user_account",
       "11:34: a rule is one SELECT over fact tables"},
      {"SELECT name AS subject, name, random() AS ok FROM user_account",
       "11:31: function 'random' is not allowed"},
      {"SELECT name AS subject, name,\n RANDOMBLOB(9) AS ok FROM user_account",
       "12:2: function 'randomblob' is not allowed"},
      {"SELECT name AS subject, current_timestamp AS name, 1 AS ok FROM user_account",
       "11:25: function 'current_timestamp' is not allowed"},
      {"SELECT name AS subject, date('now') AS name, 1 AS ok FROM user_account",
       "11:25: function 'date' is not allowed"},
      {"SELECT name AS subject, load_extension('x') AS name, 1 AS ok FROM user_account", "11:25: "},
      {"SELECT name AS subject, zeroblob(9) AS name, 1 AS ok FROM user_account",
       "11:25: function 'zeroblob' is not allowed"},
      {"SELECT name AS subject, sql AS name, 1 AS ok FROM sqlite_schema",
       "11:51: 'sqlite_master' is no fact table"},
      {"SELECT name AS subject, name, 1 AS ok FROM pragma_table_info('user_account')",
       "11:44: a rule is one SELECT over fact tables"},
      {"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS subject, i AS "
       "name, 1 AS ok FROM n, user_account",
       "11:1: a rule is one SELECT over fact tables"},
  };
  for (const BadSelect& select : bad) {
    const std::string said = complaint_about(select.sql);
    EXPECT_TRUE(begins(said, select.complaint)) << select.sql << "\n" << said;
  }
}

TEST(PrepareRule, KnowsNoClock) {
  const std::string taken =
      "SELECT name AS subject, julianday(:taken_at) - julianday(password_changed_at) AS name, 1 AS "
      "ok FROM user_account";
  for (const std::string argument : {"", "'now'", "name, 'localtime'", "'n' || 'ow'"}) {
    const std::string said = complaint_about("SELECT name AS subject, julianday(" + argument +
                                             ") AS name, 1 AS ok FROM user_account");
    EXPECT_TRUE(begins(said, "11:25: julianday takes one time")) << argument << "\n" << said;
  }
  const std::string said = complaint_about(
      "SELECT name AS subject, julianday(t) AS name, 1 AS ok FROM user_account, (SELECT 'NOW' AS "
      "t)");
  EXPECT_TRUE(begins(said, "11:83: 'now' is not known to a rule")) << said;
}

TEST(PrepareRule, HoldsTheHeaderAgainstTheSelect) {
  const std::string select = "SELECT name AS subject, name, 1 AS ok FROM user_account";
  EXPECT_EQ(complaint_about(select, {{"observed", "实际 {nmae} | observed {name}"}}),
            "5:22: the SELECT returns no column 'nmae'; it returns subject, name, ok");
  EXPECT_EQ(complaint_about(select, {{"expected", "期望 | expected {size}"}}),
            "6:33: the SELECT returns no column 'size'; it returns subject, name, ok");
  EXPECT_EQ(complaint_about(select, {{"complete", "service"}}),
            "9:14: complete names 'service', which the SELECT does not read");
}

}  // namespace
}  // namespace mijian
