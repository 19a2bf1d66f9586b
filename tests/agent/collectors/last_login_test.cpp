#include "agent/collectors/lastlog.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector last_login_collector;

namespace {

/// A record as x86-64 writes it.
std::string record(std::uint32_t seconds, std::string terminal, std::string origin) {
  std::string bytes;
  for (int byte = 0; byte < 4; ++byte) bytes += static_cast<char>(seconds >> (8 * byte) & 0xFF);
  terminal.resize(32), origin.resize(256);
  return bytes + terminal + origin;
}

class LastLogins : public Collecting {
 protected:
  LastLogins() {
    tree_.write("/etc/passwd",
                "root:x:0:0::/root:/bin/bash\nalice:x:2:2::/home/alice:/bin/bash\n"
                "far:x:4294967294:2::/:/bin/sh\n");
  }
  Rows rows(const std::string& columns) {
    collect(last_login_collector);
    return facts_.select("SELECT " + columns + " FROM last_login WHERE source = 'lastlog'");
  }
};

TEST_F(LastLogins, OnlyAccountsRecordsAreRead) {
  tree_.write("/var/log/lastlog", record(1795305600, "tty1", "") + record(5, "gone", "") +
                                      record(1763769600, "pts/0", "10.0.0.5"));
  EXPECT_EQ(
      rows("user, last_at, terminal, origin, file"),
      (Rows{{"root", "2026-11-22T00:00:00.000000Z", "tty1", "NULL", "/var/log/lastlog"},
            {"alice", "2025-11-22T00:00:00.000000Z", "pts/0", "10.0.0.5", "/var/log/lastlog"}}));
  EXPECT_EQ(facts_.coverage("last_login", "/var/log/lastlog"), "complete: ");
}

TEST_F(LastLogins, WhoNeverLoggedInHasNoRow) {
  tree_.write("/var/log/lastlog", record(0, "", ""));
  EXPECT_EQ(rows("user"), (Rows{}));
}

TEST_F(LastLogins, OtherBytesAreAGap) {
  tree_.write("/var/log/lastlog", "x");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("last_login", "/var/log/lastlog"), "partial: not records of lastlog");
}

TEST_F(LastLogins, WithoutLastlogNobodyCouldLook) {
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("last_login", "/var/log/lastlog").substr(0, 11), "impossible:");
}

TEST_F(LastLogins, TheDatabaseOfLastlog2IsNotRead) {
  tree_.write("/var/lib/lastlog/lastlog2.db", "SQLite format 3");
  rows("user");
  EXPECT_EQ(facts_.coverage("last_login", "/var/log/lastlog"), "complete: no such file");
  EXPECT_EQ(facts_.coverage("last_login", "/var/lib/lastlog/lastlog2.db"),
            "impossible: the database of lastlog2 is not read");
}

TEST(Lastlog, KnowsBothLayouts) {
  EXPECT_EQ(lastlog_record_size(292 * 3), 292U);
  EXPECT_EQ(lastlog_record_size(296 * 3), 296U);
  EXPECT_EQ(lastlog_record_size(100), std::nullopt);
  EXPECT_EQ(lastlog_record_size(0), std::nullopt);
  std::string wide = record(1795305600, "tty1", "h");
  wide.insert(4, 4, '\0');
  const auto read = parse_lastlog(wide);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->terminal, "tty1");
  EXPECT_EQ(read->origin, "h");
  EXPECT_FALSE(parse_lastlog("short").has_value());
}

}  // namespace
}  // namespace mijian
