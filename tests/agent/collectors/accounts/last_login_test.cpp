#include "agent/collectors/accounts/lastlog.h"
#include "agent/store/database.h"
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

/// A record as aarch64 writes it.
std::string wide_record(std::uint32_t seconds, std::string terminal, std::string origin) {
  return record(seconds, std::move(terminal), std::move(origin)).insert(4, 4, '\0');
}

/// 73 records of 296 bytes are 74 of 292: the size does not tell which they are.
std::string filled_up(const std::string& records) {
  return records + std::string(std::size_t{73} * 296 - records.size(), '\0');
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

TEST_F(LastLogins, WhereTheSizeDoesNotTellTheBytesDo) {
  const Rows expected{{"root", "2026-11-22T00:00:00.000000Z", "tty1"},
                      {"alice", "2025-11-22T00:00:00.000000Z", "pts/0"}};
  tree_.write("/var/log/lastlog",
              filled_up(wide_record(1795305600, "tty1", "") + wide_record(0, "", "") +
                        wide_record(1763769600, "pts/0", "10.0.0.5")));
  EXPECT_EQ(rows("user, last_at, terminal"), expected);
  EXPECT_EQ(facts_.coverage("last_login", "/var/log/lastlog"), "complete: ");
}

TEST_F(LastLogins, WhereTheSizeDoesNotTellTheNarrowLayoutIsKnownToo) {
  tree_.write("/var/log/lastlog", filled_up(std::string(std::size_t{2} * 292, '\0') +
                                            record(1763769600, "pts/0", "10.0.0.5")));
  EXPECT_EQ(rows("user, last_at, terminal"),
            (Rows{{"alice", "2025-11-22T00:00:00.000000Z", "pts/0"}}));
  EXPECT_EQ(facts_.coverage("last_login", "/var/log/lastlog"), "complete: ");
}

TEST_F(LastLogins, BytesOfEitherLayoutAreAGap) {
  tree_.write("/var/log/lastlog", filled_up(record(1795305600, "", "")));
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("last_login", "/var/log/lastlog"),
            "partial: the records may be of 292 or of 296 bytes");
}

TEST_F(LastLogins, BytesOfNeitherLayoutAreAGap) {
  tree_.write("/var/log/lastlog", std::string(std::size_t{73} * 296, '\1'));
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("last_login", "/var/log/lastlog"), "partial: not records of lastlog");
}

TEST_F(LastLogins, NobodyEverLoggedInInEitherLayout) {
  tree_.write("/var/log/lastlog", filled_up(""));
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("last_login", "/var/log/lastlog"), "complete: ");
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

/// As `lastlog2` keeps it.
class Lastlog2 : public LastLogins {
 protected:
  static constexpr const char* path = "/var/lib/lastlog/lastlog2.db";
  static constexpr const char* layout =
      "CREATE TABLE Lastlog2(Name TEXT PRIMARY KEY, Time INTEGER, TTY TEXT, RemoteHost TEXT, "
      "Service TEXT);";

  Rows read_usual(const char* more) {
    std::string sql = layout;
    sql += more;
    return read_database(sql);
  }
  Rows read_database(const std::string& sql) {
    auto database = Database::in_memory();
    EXPECT_OK(database->run(sql));
    tree_.write(path, *database->image());
    return read();
  }
  Rows read() {
    auto host = Host::recorded(tree_.path());
    EXPECT_OK(host);
    host->set_private_folder(private_.path());
    collect(last_login_collector, *host);
    return facts_.select("SELECT user, last_at, terminal, origin, source, file FROM last_login");
  }

  TemporaryTree private_;
};

TEST_F(Lastlog2, NamesAndTimesWithoutThoseWhoNeverCame) {
  EXPECT_EQ(read_usual("INSERT INTO Lastlog2 VALUES ('root', 1795305600, 'tty1', '', 'login'), "
                       "('alice', 1763769600, 'pts/0', '10.0.0.5', 'sshd'), "
                       "('never', 0, '', '', ''), ('odd', 'yesterday', '', '', ''), "
                       "('far', 9223372036854775807, '', '', '')"),
            (Rows{{"root", "2026-11-22T00:00:00.000000Z", "tty1", "NULL", "lastlog", path},
                  {"alice", "2025-11-22T00:00:00.000000Z", "pts/0", "10.0.0.5", "lastlog", path}}));
  EXPECT_EQ(facts_.coverage("last_login", path), "partial: 2 rows without a name or a time");
  EXPECT_EQ(facts_.coverage("last_login", "/var/log/lastlog"), "complete: no such file");
}

TEST_F(Lastlog2, WhoeverNeverCameIsNoGap) {
  EXPECT_EQ(read_usual("INSERT INTO Lastlog2 VALUES ('never', 0, '', '', '')"), (Rows{}));
  EXPECT_EQ(facts_.coverage("last_login", path), "complete: ");
}

TEST_F(Lastlog2, StandsBesideLastlog) {
  tree_.write("/var/log/lastlog", record(1795305600, "tty1", ""));
  EXPECT_EQ(read_usual("INSERT INTO Lastlog2 VALUES ('root', 1763769600, 'tty2', '', '')").size(),
            2U);
}

TEST_F(Lastlog2, AViewOfThatNameIsNotRun) {
  EXPECT_EQ(read_database("CREATE VIEW Lastlog2 AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL "
                          "SELECT x + 1 FROM n) SELECT 'root' AS Name, x AS Time, '' AS TTY, '' AS "
                          "RemoteHost FROM n"),
            (Rows{}));
  EXPECT_EQ(facts_.coverage("last_login", path), "impossible: its Lastlog2 is no plain table");
}

TEST_F(Lastlog2, ATriggerIsNotRun) {
  EXPECT_EQ(read_usual("CREATE TABLE other(x);"
                       "CREATE TRIGGER t AFTER INSERT ON Lastlog2 BEGIN INSERT INTO other "
                       "VALUES (1); END; INSERT INTO Lastlog2 VALUES ('root', 1, '', '', '')")
                .size(),
            1U);
}

TEST_F(Lastlog2, OtherBytesAreNoDatabase) {
  tree_.write(path, "SQLite format 3");
  EXPECT_EQ(read(), (Rows{}));
  EXPECT_EQ(facts_.coverage("last_login", path), "impossible: it cannot be read as a database");
}

TEST_F(Lastlog2, AnEmptyDatabaseHasNoTable) {
  EXPECT_EQ(read_database("CREATE TABLE other(x)"), (Rows{}));
  EXPECT_EQ(facts_.coverage("last_login", path), "impossible: it has no table Lastlog2");
}

TEST_F(Lastlog2, ChangesThatLieBesideItAreAGap) {
  tree_.write("/var/lib/lastlog/lastlog2.db-wal", "frames");
  EXPECT_EQ(read_usual("INSERT INTO Lastlog2 VALUES ('root', 1795305600, 'tty1', '', '')").size(),
            1U);
  EXPECT_EQ(facts_.coverage("last_login", path), "partial: its latest changes are not in it yet");
}

TEST(Lastlog, KnowsBothLayouts) {
  using Sizes = std::vector<std::size_t>;
  EXPECT_EQ(lastlog_record_sizes(292 * 3), Sizes{292});
  EXPECT_EQ(lastlog_record_sizes(296 * 3), Sizes{296});
  EXPECT_EQ(lastlog_record_sizes(296 * 73), (Sizes{292, 296}));
  EXPECT_EQ(lastlog_record_sizes(100), Sizes{});
  EXPECT_EQ(lastlog_record_sizes(0), Sizes{});
  const auto read = parse_lastlog(wide_record(1795305600, "tty1", "h"));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->terminal, "tty1");
  EXPECT_EQ(read->origin, "h");
  EXPECT_FALSE(parse_lastlog("short").has_value());
}

}  // namespace
}  // namespace mijian
