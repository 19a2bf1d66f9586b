#include "report/store/store.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "tests/support/test_store.h"

namespace mijian {
namespace {

using testing::HasSubstr;

Json said(const std::string& what) {
  Json json = Json::object();
  json.set("what", what);
  return json;
}

class StoreTest : public OnBothStores {
 protected:
  void append(Store& store, const std::string& person, int count) {
    auto writing = Writing::begin(store, deed_of(person));
    ASSERT_OK(writing);
    for (int i = 0; i < count; ++i)
      ASSERT_OK(writing->append("note", said(person + " " + std::to_string(i))));
    ASSERT_OK(writing->commit());
  }

  void break_it(const std::string& sql) {
    auto store = open();
    ASSERT_OK(store);
    append(*store, "zhang", 20);
    ASSERT_OK(store->connection().run(sql));
  }

  std::optional<ChainFault> fault() {
    auto store = open();
    EXPECT_OK(store);
    auto state = store->verify();
    EXPECT_OK(state);
    return state->fault;
  }
};
MIJIAN_ON_BOTH_STORES(StoreTest);

TEST_P(StoreTest, KeepsWhatWasCommitted) {
  {
    auto store = open();
    ASSERT_OK(store);
    append(*store, "zhang", 3);
    append(*store, "李", 1);
  }
  auto store = open();
  ASSERT_OK(store);
  std::vector<std::string> told;
  ASSERT_OK(store->each_entry(0, [&](const StoreEntry& entry) -> Status {
    auto story = read_entry(entry);
    if (!story) return story.error();
    told.push_back(story->person + ": " + *story->change.find("what")->text() + " " + story->at);
    return ok;
  }));
  EXPECT_THAT(told, testing::ElementsAre("zhang: zhang 0 2026-09-21T14:13:20.000000Z",
                                         "zhang: zhang 1 2026-09-21T14:13:20.000000Z",
                                         "zhang: zhang 2 2026-09-21T14:13:20.000000Z",
                                         "李: 李 0 2026-09-21T14:13:20.000000Z"));
  EXPECT_EQ(fault(), std::nullopt);
}

TEST_P(StoreTest, KeepsNothingOfWhatWasNotCommitted) {
  auto store = open();
  ASSERT_OK(store);
  append(*store, "zhang", 1);
  {
    auto writing = Writing::begin(*store, deed_of("zhang"));
    ASSERT_OK(writing);
    ASSERT_OK(writing->append("note", said("never")));
  }
  append(*store, "wang", 1);
  auto state = store->verify();
  ASSERT_OK(state);
  EXPECT_EQ(state->last.sequence, 2);
  EXPECT_EQ(state->fault, std::nullopt);
}

TEST_P(StoreTest, FindsTheFirstEntryThatWasAltered) {
  break_it("UPDATE entry SET payload = replace(payload, 'zhang 6', 'zhang 5') WHERE sequence = 7");
  EXPECT_EQ(fault(), (ChainFault{ChainFaultKind::altered, 7}));
}

TEST_P(StoreTest, FindsTheFirstEntryThatWasRemoved) {
  break_it("DELETE FROM entry WHERE sequence IN (9, 12)");
  EXPECT_EQ(fault(), (ChainFault{ChainFaultKind::removed, 9}));
}

TEST_P(StoreTest, FindsThatTheEndWasRemoved) {
  break_it("DELETE FROM entry WHERE sequence > 18");
  EXPECT_EQ(fault(), (ChainFault{ChainFaultKind::removed, 19}));
}

TEST_P(StoreTest, FindsTheFirstEntriesThatChangedPlaces) {
  break_it(
      "UPDATE entry SET sequence = CASE sequence WHEN 4 THEN 105 ELSE 104 END"
      " WHERE sequence IN (4, 5)");
  auto store = open();
  ASSERT_OK(store);
  ASSERT_OK(
      store->connection().run("UPDATE entry SET sequence = sequence - 100"
                              " WHERE sequence > 100"));
  ASSERT_TRUE(fault().has_value());
  EXPECT_EQ(fault()->sequence, 4);
}

TEST_P(StoreTest, FindsALastEntryThatWasWrittenAnew) {
  auto other = Store::open("sqlite://" + tree_.of("/other.db"));
  ASSERT_OK(other);
  append(*other, "zhang", 1);
  append(*other, "forger", 1);
  auto store = open();
  ASSERT_OK(store);
  append(*store, "zhang", 1);
  append(*store, "honest", 1);
  auto forged = other->connection().rows("SELECT digest, payload FROM entry WHERE sequence = 2", 2);
  ASSERT_OK(forged);
  ASSERT_OK(
      store->connection().run("UPDATE entry SET digest = :a, payload = :b WHERE sequence = 2",
                              {Value{forged->front().text(0)}, Value{forged->front().text(1)}}));
  EXPECT_EQ(fault(), (ChainFault{ChainFaultKind::altered, 2}));
}

TEST_P(StoreTest, KnowsADigestThatWasKeptElsewhere) {
  auto store = open();
  ASSERT_OK(store);
  append(*store, "zhang", 2);
  const auto head = store->head();
  ASSERT_OK(head);
  append(*store, "zhang", 2);
  EXPECT_TRUE(store->verify(head->digest)->anchor_found);
  EXPECT_FALSE(store->verify("sm3:" + std::string(64, '0'))->anchor_found);
}

TEST_P(StoreTest, AnswersWhichEntryWasTheLastOfADayAlsoWhenAClockWasSetBack) {
  auto store = open();
  ASSERT_OK(store);
  for (const std::int64_t second : {1000, 3000, 2000, 4000}) {
    auto writing = Writing::begin(*store, deed_of("zhang", second));
    ASSERT_OK(writing);
    ASSERT_OK(writing->append("note", said("x")));
    ASSERT_OK(writing->commit());
  }
  const auto before = [&](std::int64_t second) {
    return *store->last_entry_before(seconds_since_epoch(second));
  };
  EXPECT_EQ(before(1000), 0);
  EXPECT_EQ(before(2500), 1);
  EXPECT_EQ(before(3001), 3) << "the entry whose clock was wrong follows the one before";
  EXPECT_EQ(before(9000), 4);
}

TEST_P(StoreTest, RefusesANewerStore) {
  {
    auto store = open();
    ASSERT_OK(store);
    ASSERT_OK(store->connection().run("UPDATE store_version SET version = version + 1"));
  }
  const auto refused = open();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().cause(), Cause::not_supported);
  EXPECT_THAT(refused.error().text(), HasSubstr("a newer one"));
}

TEST_P(StoreTest, RefusesADatabaseOfSomethingElse) {
  {
    auto place = parse_store_url(url_);
    ASSERT_OK(place);
    if (place->dialect == Dialect::sqlite) tree_.write("/desk.db", "");
    auto database = Connection::open(*place);
    ASSERT_OK(database);
    ASSERT_OK(database->run("CREATE TABLE address(name TEXT)"));
  }
  const auto refused = open();
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().text(), HasSubstr("something else: it has a table address"));
}

TEST_P(StoreTest, RefusesAnEntryThatIsTooLong) {
  auto store = open();
  ASSERT_OK(store);
  auto writing = Writing::begin(*store, deed_of("zhang"));
  ASSERT_OK(writing);
  EXPECT_FALSE(writing->append("note", said(std::string(longest_chain_payload, 'x'))));
  ASSERT_OK(writing->append("note", said("short")));
  ASSERT_OK(writing->commit());
  EXPECT_EQ(fault(), std::nullopt);
}

TEST(StoreAddress, IsAFileOrAServerAndHoldsNoPassword) {
  EXPECT_EQ(parse_store_url("sqlite:///var/lib/a b.db")->place, "/var/lib/a b.db");
  EXPECT_EQ(parse_store_url("postgresql://desk@host/mijian")->dialect, Dialect::postgresql);
  for (const char* bad :
       {"", "desk.db", "mysql://x", "sqlite://", "sqlite://a\"b",
        "postgresql://desk:secret@host/mijian", "postgresql://host/mijian?password=secret"})
    EXPECT_FALSE(parse_store_url(bad)) << bad;
}

TEST(StoreAddress, OfAServerNeedsNoParameters) {
  PostgresServer& server = PostgresServer::of_this_program();
  if (!server.missing().empty()) GTEST_SKIP() << server.missing();
  const std::string whole = server.url("any");
  for (const std::string& address :
       {whole.substr(0, whole.find('?')), whole, whole + "&application_name=other"}) {
    const auto place = parse_store_url(address);
    ASSERT_OK(place);
    auto database = Connection::open(*place);
    ASSERT_OK(database);
    EXPECT_EQ(*database->cell("SELECT current_database()"), "postgres") << address;
  }
}

TEST(StoreFile, IsForItsOwnerOnlyAlsoInAFolderWithBlanks) {
  const TemporaryTree tree;
  tree.folder("/a b=c");
  ASSERT_OK(Store::open("sqlite://" + tree.of("/a b=c/desk.db")));
  struct stat status {};
  ASSERT_EQ(::stat(tree.of("/a b=c/desk.db").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
  const auto nowhere = Store::open("sqlite://" + tree.of("/none/desk.db"));
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().cause(), Cause::not_found);
}

}  // namespace
}  // namespace mijian
