#include <gmock/gmock.h>

#include <filesystem>

#include "tests/support/test_store.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class RecordsTest : public OnBothStores {
 protected:
  /// A snapshot of an asset with one disk, and what was found on it; the snapshot's digest.
  static std::string record(Store& store, std::int64_t asset, const std::string& bytes) {
    auto writing = Writing::begin(store, deed_of("zhang"));
    EXPECT_OK(writing);
    auto digest = store.contents().put(bytes);
    EXPECT_OK(digest);
    const SnapshotRecord snapshot{asset,
                                  *digest,
                                  "2026-11-22T09:30:00.000000Z",
                                  "机密",
                                  {{"disk_serial", "S1"}, {"mac", bytes.substr(0, 1)}}};
    EXPECT_OK(writing->append(snapshot));
    const FindingsRecord findings{asset,
                                  *digest,
                                  *digest,
                                  "standalone-jimi",
                                  {{"usb-storage-unregistered", "0951:1666:A", "deviation", "high"},
                                   {"wireless-present", "", "compliant", "high"}}};
    EXPECT_OK(writing->append(findings));
    EXPECT_OK(writing->commit());
    return *digest;
  }

  static std::vector<std::string> table(Store& store, const std::string& sql, std::size_t columns) {
    auto rows = store.connection().rows(sql, columns);
    EXPECT_OK(rows);
    std::vector<std::string> lines;
    for (const StoreRow& row : *rows) {
      std::string line;
      for (const std::string& cell : row.cells()) line += cell + "|";
      lines.push_back(line);
    }
    return lines;
  }
};
MIJIAN_ON_BOTH_STORES(RecordsTest);

TEST_P(RecordsTest, GivesBackTheBytesOfASnapshot) {
  auto store = open();
  ASSERT_OK(store);
  std::string bytes;
  for (std::int64_t i = 0; i < 100'000; ++i) bytes += static_cast<char>('a' + i * i % 23);
  const std::string digest = record(*store, 7, bytes);
  EXPECT_EQ(record(*store, 7, bytes), digest) << "kept once";
  const auto again = store->contents().get(digest);
  ASSERT_OK(again);
  EXPECT_EQ(*again, bytes);
  EXPECT_EQ(table(*store, "SELECT bytes FROM content WHERE digest = '" + digest + "'", 1),
            std::vector<std::string>{"100000|"});
  EXPECT_EQ(store->contents().get("sm3:none").error().cause(), Cause::not_found);
}

TEST_P(RecordsTest, SaysThatTheBytesOfASnapshotWereAltered) {
  auto store = open();
  ASSERT_OK(store);
  const std::string digest = record(*store, 7, "what the machine was");
  const auto forged = compress("what it was not");
  ASSERT_OK(forged);
  if (GetParam() == Dialect::sqlite) {
    const std::string hex = digest.substr(4);
    tree_.write("/desk.db.files/" + hex.substr(0, 2) + "/" + hex + ".zst", *forged);
  } else {
    ASSERT_OK(
        store->connection().run("UPDATE content SET compressed = decode(:a, 'hex')"
                                " WHERE digest = :b",
                                {Value{to_hex(*forged)}, Value{digest}}));
  }
  const auto read = store->contents().get(digest);
  ASSERT_FALSE(read);
  EXPECT_THAT(read.error().text(), HasSubstr("its bytes were altered"));
}

TEST_P(RecordsTest, FindsWhoHasAnIdentifier) {
  auto store = open();
  ASSERT_OK(store);
  const std::string first = record(*store, 7, "a"), second = record(*store, 8, "b");
  const auto disk = who_has(*store, "disk_serial", "S1"), mac = who_has(*store, "mac", "a");
  ASSERT_OK(disk);
  ASSERT_OK(mac);
  ASSERT_EQ(disk->size(), 2U);
  EXPECT_EQ((*disk)[0].asset, 8) << "the newest first";
  EXPECT_EQ((*disk)[1].snapshot, first);
  ASSERT_EQ(mac->size(), 1U);
  EXPECT_EQ((*mac)[0].asset, 7);
  EXPECT_TRUE(who_has(*store, "mac", "A")->empty()) << "identifiers are compared as they are";
}

TEST_P(RecordsTest, RefusesTooManyIdentifiersAndASnapshotThatIsNotThere) {
  auto store = open();
  ASSERT_OK(store);
  auto writing = Writing::begin(*store, deed_of("zhang"));
  ASSERT_OK(writing);
  auto digest = store->contents().put("a");
  ASSERT_OK(digest);
  SnapshotRecord snapshot{7, "sm3:none", "2026-11-22T09:30:00.000000Z", "机密", {}};
  EXPECT_EQ(writing->append(snapshot).error().cause(), Cause::not_found);
  snapshot.snapshot = *digest;
  for (std::size_t i = 0; i <= most_identifiers; ++i)
    snapshot.identifiers.emplace_back("usb", std::to_string(i));
  EXPECT_EQ(writing->append(snapshot).error().cause(), Cause::too_large);
}

TEST_P(RecordsTest, IndexMadeAgainFromTheEntriesIsTheSame) {
  auto store = open();
  ASSERT_OK(store);
  record(*store, 7, "a");
  record(*store, 8, "b");
  const std::string identifiers =
                        "SELECT kind, value, entry, asset, snapshot FROM identifier"
                        " ORDER BY kind, value, entry",
                    findings =
                        "SELECT entry, rule, subject, asset, verdict, severity FROM finding"
                        " ORDER BY entry, rule, subject";
  const auto before = table(*store, identifiers, 5), found = table(*store, findings, 6);
  ASSERT_EQ(before.size(), 4U);
  EXPECT_THAT(found[0], HasSubstr("usb-storage-unregistered|0951:1666:A|7|deviation|high|"));
  ASSERT_OK(store->connection().run("DELETE FROM finding"));
  ASSERT_OK(store->connection().run("UPDATE identifier SET value = 'forged' WHERE kind = 'mac'"));
  auto writing = Writing::begin(*store, deed_of("zhang"));
  ASSERT_OK(writing);
  ASSERT_OK(rebuild_index(*writing));
  ASSERT_OK(writing->commit());
  EXPECT_EQ(table(*store, identifiers, 5), before);
  EXPECT_EQ(table(*store, findings, 6), found);
}

TEST_P(RecordsTest, TakesOverAFileThatACrashLeft) {
  if (GetParam() != Dialect::sqlite) GTEST_SKIP() << "PostgreSQL keeps contents in its tables";
  auto store = open();
  ASSERT_OK(store);
  std::string digest;
  {
    auto writing = Writing::begin(*store, deed_of("zhang"));
    ASSERT_OK(writing);
    digest = store->contents().put("never committed").value_or("");
  }
  EXPECT_EQ(store->contents().get(digest).error().cause(), Cause::not_found);
  EXPECT_EQ(record(*store, 7, "never committed"), digest);
  EXPECT_EQ(store->contents().get(digest).value_or(""), "never committed");
}

TEST(Compressed, IsRefusedWhenItWouldBeTooMuchOrIsNone) {
  const auto bomb = compress(std::string(1'000'000, '\0'));
  ASSERT_OK(bomb);
  EXPECT_LT(bomb->size(), 1000U);
  EXPECT_EQ(decompress(*bomb, 999'999).error().cause(), Cause::too_large);
  EXPECT_EQ(decompress("no zstd", 100).error().cause(), Cause::malformed);
  EXPECT_EQ(decompress(bomb->substr(0, bomb->size() - 1), 1'000'000).error().cause(),
            Cause::malformed);
}

}  // namespace
}  // namespace mijian
