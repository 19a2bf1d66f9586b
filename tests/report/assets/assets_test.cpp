#include "report/assets/assets.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <random>

#include "report/assets/projections.h"
#include "report/store/settings.h"
#include "tests/support/test_assets.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

const std::string computers = "classified_computer";

AssetChange added(const std::string& number, Cells cells) {
  cells["number"] = number;
  return {0, 0, computers, std::move(cells), Approval{"入网审批表", "RW-1", "王", "2026-01-02"}};
}

AssetChange unapproved(AssetChange change) {
  change.approval.reset();
  return change;
}

AssetChange changed_cells(std::int64_t asset, std::int64_t based_on, Cells set) {
  return {asset, based_on, computers, std::move(set), {}};
}

class AssetsTest : public AssetsOnBothStores {
 protected:
  Written write(const std::vector<AssetChange>& changes, const std::string& person = "zhang",
                std::int64_t second = 1'790'000'000) {
    auto written = assets_->write(deed_of(person, second), changes);
    EXPECT_OK(written);
    return written ? *written : Written{};
  }

  std::vector<std::string> numbers(LedgerQuery query) {
    query.category = computers;
    auto page = assets_->page(query);
    EXPECT_OK(page);
    std::vector<std::string> numbers;
    if (!page) return numbers;
    for (const AssetVersion& row : page->rows) numbers.push_back(row.cells.at("number"));
    return numbers;
  }
};
MIJIAN_ON_BOTH_STORES(AssetsTest);

TEST_P(AssetsTest, AreListedWithTheirCells) {
  write({added("B2", {{"level", "机密"}, {"responsible", "李四"}}),
         added("B1", {{"level", "秘密"}})});
  const auto page = assets_->page({.category = computers});
  ASSERT_OK(page);
  EXPECT_EQ(page->total, 2);
  ASSERT_EQ(page->rows.size(), 2U);
  EXPECT_EQ(page->rows[0].cells, (Cells{{"number", "B1"}, {"level", "秘密"}}));
  EXPECT_EQ(page->rows[1].cells,
            (Cells{{"number", "B2"}, {"level", "机密"}, {"responsible", "李四"}}));
  EXPECT_EQ(assets_->page({.category = "medium"})->total, 0);
}

TEST_P(AssetsTest, ChangedOnesAreAsTheyWereOnAnyDay) {
  const std::int64_t asset = write({added("B1", {{"level", "秘密"}, {"place", "101"}})}).entries[0];
  const std::int64_t moved =
      write({changed_cells(asset, asset, {{"level", "机密"}, {"place", ""}})}, "li").entries[0];
  const auto now = assets_->at(asset), then = assets_->at(asset, moved - 1),
             never = assets_->at(asset, asset - 1);
  EXPECT_EQ((*now)->cells, (Cells{{"number", "B1"}, {"level", "机密"}}));
  EXPECT_EQ((*then)->cells, (Cells{{"number", "B1"}, {"level", "秘密"}, {"place", "101"}}));
  EXPECT_FALSE(*never);
  const CellFilter secret{"level", Match::equals, "秘密"}, nowhere{"place", Match::blank, ""};
  EXPECT_THAT(numbers({.filters = {secret}}), IsEmpty());
  EXPECT_THAT(numbers({.as_of = moved - 1, .filters = {secret}}), ElementsAre("B1"));
  EXPECT_THAT(numbers({.filters = {nowhere}}), ElementsAre("B1"));
  EXPECT_THAT(numbers({.as_of = moved - 1, .filters = {nowhere}}), IsEmpty());
  EXPECT_EQ(assets_->history(asset)->size(), 2U);
}

TEST_P(AssetsTest, AChangeBasedOnAnOldVersionIsNotWrittenAndToldWhatChanged) {
  const std::int64_t asset = write({added("B1", {{"level", "秘密"}})}).entries[0];
  const std::int64_t other = write({added("B2", {{"level", "秘密"}})}).entries[0];
  const std::int64_t seen =
      write({changed_cells(asset, asset, {{"place", "102"}})}, "li").entries[0];
  const Written second = write({changed_cells(other, other, {{"place", "103"}}),
                                changed_cells(asset, asset, {{"place", "101"}})});
  EXPECT_THAT(second.entries, IsEmpty());
  ASSERT_EQ(second.meanwhile.size(), 1U);
  EXPECT_EQ(second.meanwhile[0].entry, seen);
  EXPECT_EQ(second.meanwhile[0].person, "li");
  EXPECT_EQ(second.meanwhile[0].set, (Cells{{"place", "102"}}));
  EXPECT_EQ((*assets_->at(other))->cells.count("place"), 0U) << "all of a batch or nothing";
  EXPECT_EQ(write({changed_cells(asset, seen, {{"place", "101"}})}).entries.size(), 1U);
}

TEST_P(AssetsTest, TheSameNumberTwiceIsRefused) {
  write({added("B1", {{"level", "秘密"}})});
  const auto twice = assets_->write(deed_of("li"), {added("B3", {}), added("B1", {})});
  ASSERT_FALSE(twice);
  EXPECT_THAT(twice.error().text(), HasSubstr("asset B1: the number is taken, by asset 1"));
  const auto within = assets_->write(deed_of("li"), {added("B3", {}), added("B3", {})});
  EXPECT_FALSE(within);
  EXPECT_EQ(assets_->page({.category = computers})->total, 1) << "nothing of a refused batch";
  EXPECT_EQ(write({added("B3", {{"level", "机密"}})}).entries.size(), 1U);
  EXPECT_THAT(numbers({.filters = {{"level", Match::equals, "机密"}}}), ElementsAre("B3"))
      << "words of a batch that was rolled back are forgotten";
}

TEST_P(AssetsTest, ANumberThatWasGivenUpIsFree) {
  const std::int64_t asset = write({added("B1", {})}).entries[0];
  write({changed_cells(asset, asset, {{"number", "C1"}})});
  EXPECT_EQ(write({added("B1", {})}).entries.size(), 1U);
  EXPECT_THAT(numbers({}), ElementsAre("B1", "C1"));
}

TEST_P(AssetsTest, AnAssetIsToldByANumberThatItHadBefore) {
  const std::int64_t asset = write({added("B1", {})}).entries[0];
  const std::int64_t first = write({changed_cells(asset, asset, {{"number", "C1"}})}).entries[0];
  const std::int64_t again =
      write({changed_cells(asset, first, {{"number", "D1"}})}, "li", 1'790'100'000).entries[0];
  write({changed_cells(asset, again, {{"place", "302"}})}, "li", 1'790'200'000);
  for (const char* number : {"B1", "C1"}) {
    const auto now = assets_->renumbered(number);
    ASSERT_OK(now);
    ASSERT_EQ(now->size(), 1U) << number;
    EXPECT_EQ(now->front().number, "D1");
    EXPECT_EQ(now->front().entry, again);
    EXPECT_EQ(now->front().since, utc_text({1'790'100'000 * microseconds_a_second}));
  }
  for (const char* number : {"D1", "X1"}) EXPECT_THAT(*assets_->renumbered(number), IsEmpty());
}

// Whoever changes one cell has not read the texts of the others before.
TEST_P(AssetsTest, AChangeByAnotherAdministratorKeepsTheOtherCells) {
  const std::int64_t asset =
      write({added("B1", {{"level", "秘密"}, {"place", "101"}, {"owner", "王"}})}).entries[0];
  auto other_store = open();
  ASSERT_OK(other_store);
  auto other = Assets::open(*other_store);
  ASSERT_OK(other);
  ASSERT_OK(other->write(deed_of("li"), {changed_cells(asset, asset, {{"place", "102"}})}));
  EXPECT_EQ((*assets_->at(asset))->cells,
            (Cells{{"number", "B1"}, {"level", "秘密"}, {"place", "102"}, {"owner", "王"}}));
  const auto deeds = assets_->deeds(asset);
  ASSERT_OK(deeds);
  ASSERT_EQ(deeds->size(), 2U);
  EXPECT_EQ((*deeds)[0].approval->number, "RW-1");
  EXPECT_FALSE((*deeds)[1].approval) << "unapproved";
  EXPECT_EQ((*deeds)[1].person, "li");
}

TEST_P(AssetsTest, TheGreatestNumberOfAPrefixIsFoundAlsoWhenItWasGivenUp) {
  const std::int64_t asset =
      write({added("AB0007", {}), added("AB0009", {}), added("AC0011", {}), added("AB00100", {})})
          .entries[1];
  write({changed_cells(asset, asset, {{"number", "XX0001"}})});
  EXPECT_EQ(assets_->greatest_number("AB", 6).value_or("?"), "AB0009");
  EXPECT_EQ(assets_->greatest_number("AD", 6).value_or("?"), "");
}

TEST_P(AssetsTest, FiltersAndPagesHoldTogether) {
  std::vector<AssetChange> many;
  for (int i = 100; i < 350; ++i)
    many.push_back(added("B" + std::to_string(i), {{"level", i % 2 == 0 ? "机密" : "秘密"},
                                                   {"responsible", "张" + std::to_string(i % 7)}}));
  write(many);
  LedgerQuery query{
      .category = computers,
      .filters = {{"level", Match::equals, "机密"}, {"responsible", Match::contains, "3"}}};
  query.limit = 10;
  std::vector<std::string> found;
  for (;;) {
    const auto page = assets_->page(query);
    ASSERT_OK(page);
    EXPECT_EQ(page->total, 18);
    if (page->rows.empty()) break;
    EXPECT_LE(page->rows.size(), 10U);
    for (const AssetVersion& row : page->rows) found.push_back(row.cells.at("number"));
    query.after_number = found.back();
    query.after_asset = page->rows.back().asset;
  }
  std::vector<std::string> wanted;
  for (int i = 100; i < 350; ++i)
    if (i % 2 == 0 && i % 7 == 3) wanted.push_back("B" + std::to_string(i));
  EXPECT_EQ(found, wanted);
  EXPECT_THAT(*assets_->counts({.category = computers}, "level"),
              ElementsAre(Pair("机密", 125), Pair("秘密", 125)));
  EXPECT_THAT(numbers({.filters = {{"number", Match::contains, "34"}}}).size(), 13U);
}

TEST_P(AssetsTest, FilterTextIsNeverSqlOrAPattern) {
  write({added("B1", {{"place", "100%"}}), added("B2", {{"place", "1000"}}),
         added("B3", {{"place", "a'b"}})});
  EXPECT_THAT(numbers({.filters = {{"place", Match::contains, "0%"}}}), ElementsAre("B1"));
  EXPECT_THAT(numbers({.filters = {{"place", Match::contains, "'"}}}), ElementsAre("B3"));
  EXPECT_THAT(numbers({.filters = {{"place' OR 1=1 --", Match::equals, "x"}}}), IsEmpty());
}

TEST_P(AssetsTest, TwoAdministratorsGiveNewColumnsDifferentPlaces) {
  auto other_store = open();
  ASSERT_OK(other_store);
  auto other = Assets::open(*other_store);
  ASSERT_OK(other);
  write({added("B1", {{"level", "机密"}})});
  ASSERT_OK(other->write(deed_of("li"), {added("B2", {{"place", "102"}})}));
  write({added("B3", {{"owner", "王"}, {"place", "103"}})});
  EXPECT_EQ(other->with_number("B3")->value().cells,
            (Cells{{"number", "B3"}, {"owner", "王"}, {"place", "103"}}));
  EXPECT_EQ(assets_->with_number("B2")->value().cells, (Cells{{"number", "B2"}, {"place", "102"}}));
}

// Random changes by several people: what the versions say of any moment is what a plain replay of
// the entries says, and made again from the entries they are the same.
TEST_P(AssetsTest, VersionsMadeAgainFromTheEntriesAreTheSame) {
  std::mt19937 random{7};
  std::map<std::int64_t, std::int64_t> newest;
  for (int i = 0; i < 150; ++i) {
    std::vector<AssetChange> batch;
    const Cells set{{"level", random() % 2 == 0 ? "机密" : "秘密"},
                    {"place", random() % 3 == 0 ? "" : std::to_string(random() % 5)}};
    if (newest.size() < 10 || random() % 4 == 0) {
      batch.push_back(added("N" + std::to_string(i), set));
    } else {
      auto chosen = newest.begin();
      std::advance(chosen, random() % newest.size());
      batch.push_back(changed_cells(chosen->first, chosen->second, set));
    }
    const Written written = write(batch);
    ASSERT_EQ(written.entries.size(), 1U);
    newest[batch[0].asset == 0 ? written.entries[0] : batch[0].asset] = written.entries[0];
  }
  const auto all = [&] {
    std::vector<std::string> lines;
    for (const auto& [asset, entry] : newest) {
      const auto versions = assets_->history(asset);
      EXPECT_OK(versions);
      for (const AssetVersion& version : *versions) {
        std::string line = std::to_string(asset) + " " + std::to_string(version.valid_from) + "-" +
                           std::to_string(version.valid_to);
        for (const auto& [column, text] : version.cells) line.append(" " + column + "=" + text);
        lines.push_back(line);
      }
    }
    return lines;
  };
  std::vector<std::string> replayed;
  std::map<std::int64_t, Cells> cells;
  std::map<std::int64_t, std::vector<std::pair<std::int64_t, Cells>>> told;
  ASSERT_OK(store_->each_entry(0, [&](const StoreEntry& entry) -> Status {
    const auto change = asset_change_from_json(read_entry(entry)->change);
    const std::int64_t asset = change->asset == 0 ? entry.sequence : change->asset;
    cells[asset] = changed(cells[asset], change->set);
    told[asset].emplace_back(entry.sequence, cells[asset]);
    return ok;
  }));
  for (const auto& [asset, versions] : told)
    for (std::size_t i = 0; i < versions.size(); ++i) {
      const std::int64_t to = i + 1 < versions.size() ? versions[i + 1].first : still_valid;
      std::string line = std::to_string(asset) + " " + std::to_string(versions[i].first) + "-" +
                         std::to_string(to);
      for (const auto& [column, text] : versions[i].second) line.append(" " + column + "=" + text);
      replayed.push_back(line);
    }
  EXPECT_EQ(all(), replayed);
  ASSERT_OK(store_->connection().run("UPDATE asset_word SET text = 'forged' WHERE text = '机密'"));
  ASSERT_OK(store_->connection().run("UPDATE asset_version SET number = 'x' WHERE asset = 1"));
  EXPECT_NE(all(), replayed);
  auto writing = Writing::begin(*store_, deed_of("zhang"));
  ASSERT_OK(writing);
  ASSERT_OK(assets_->rebuild(*writing));
  ASSERT_OK(writing->commit());
  EXPECT_EQ(all(), replayed);
}

TEST_P(AssetsTest, TellsWhichProjectionIsNotWhatTheEntriesSay) {
  ASSERT_EQ(write({unapproved(added("B1", {{"level", "机密"}}))}).entries.size(), 1u);
  ASSERT_OK(change_setting(*store_, deed_of("zhang"), "level", "机密"));
  const auto altered = [&] {
    const auto found = altered_projections(*store_, *assets_, deed_of("zhang"));
    EXPECT_OK(found);
    std::vector<std::string> names;
    for (const AlteredProjection& each : *found) names.emplace_back(each.name);
    return names;
  };
  const std::vector<std::pair<std::string, std::string>> forgeries{
      {"UPDATE asset_word SET text = '非密' WHERE text = '机密'", "ledgers"},
      {"UPDATE asset_version SET number = 'x' WHERE asset = 1", "ledgers"},
      {"DELETE FROM asset_version", "ledgers"},
      {"DELETE FROM unapproved", "unapproved"},
      {"UPDATE setting SET value = '绝密'", "setting"},
      {"INSERT INTO aside VALUES ('sm3:00', 1, 'x')", "aside"},
  };
  EXPECT_THAT(altered(), IsEmpty());
  for (const auto& [sql, name] : forgeries) {
    ASSERT_OK(store_->connection().run(sql));
    EXPECT_THAT(altered(), ElementsAre(name)) << sql;
    EXPECT_THAT(altered(), ElementsAre(name)) << "looking mends nothing: " << sql;
    auto writing = Writing::begin(*store_, deed_of("zhang"));
    ASSERT_OK(writing);
    ASSERT_OK(rebuild_index(*writing));
    ASSERT_OK(assets_->rebuild(*writing));
    ASSERT_OK(writing->commit());
    EXPECT_THAT(altered(), IsEmpty()) << sql;
  }
}

TEST_P(AssetsTest, AnApprovalThatComesLaterSettlesAChange) {
  const Approval approval{"入网审批表", "RW-7", "王", "2025-03-01"};
  const std::int64_t asset = write({unapproved(added("B1", {}))}).entries.front();
  const std::int64_t moved =
      write({changed_cells(asset, asset, {{"place", "302"}})}).entries.front();
  const auto open = [&] {
    std::vector<std::int64_t> entries;
    const auto unapproved = assets_->unapproved();
    EXPECT_OK(unapproved);
    for (const AssetDeed& deed : *unapproved) entries.push_back(deed.entry);
    return entries;
  };
  EXPECT_THAT(open(), ElementsAre(asset, moved));
  AssetChange settling{asset, moved, computers, {}, approval, {}, {asset}};
  const std::int64_t settled = write({settling}).entries.front();
  EXPECT_THAT(open(), ElementsAre(moved));
  const auto deeds = assets_->deeds(asset);
  ASSERT_OK(deeds);
  EXPECT_EQ(deeds->at(0).settled_by, settled);
  EXPECT_EQ(deeds->at(1).settled_by, 0);
  settling.based_on = settled;
  EXPECT_EQ(assets_->write(deed_of("zhang"), {settling}).error().cause(), Cause::malformed)
      << "it is approved already";
  EXPECT_THAT(*altered_projections(*store_, *assets_, deed_of("zhang")), IsEmpty());
}

class OlderStore : public OnBothStores {};
MIJIAN_ON_BOTH_STORES(OlderStore);

TEST_P(OlderStore, IsCopiedThenMigratedAndItsLedgersAreMade) {
  {
    auto old = open(1);
    ASSERT_OK(old);
    auto writing = Writing::begin(*old, deed_of("zhang"));
    ASSERT_OK(writing);
    ASSERT_OK(writing->append("asset", to_json(added("B1", {{"level", "机密"}}), {})));
    ASSERT_OK(writing->append("asset", to_json(changed_cells(1, 1, {{"level", "绝密"}}), {})));
    ASSERT_OK(writing->commit());
    EXPECT_EQ(old->backup(), "");
  }
  auto store = open();
  ASSERT_OK(store);
  ASSERT_NE(store->backup(), "");
  auto assets = Assets::open(*store);
  ASSERT_OK(assets);
  EXPECT_EQ(assets->with_number("B1")->value().cells.at("level"), "绝密");
  EXPECT_EQ((*assets->at(1, 1))->cells.at("level"), "机密");
  if (GetParam() == Dialect::sqlite) {
    auto copy = Store::open("sqlite://" + store->backup(), 1);
    ASSERT_OK(copy);
    EXPECT_EQ(copy->head()->sequence, 2);
    EXPECT_EQ(store_version(copy->connection()).value_or(0), 1);
  } else {
    EXPECT_EQ(
        store->connection().cell("SELECT count(*) FROM " + store->backup() + ".entry").value_or(""),
        "2");
  }
  EXPECT_EQ(open()->backup(), "") << "migrated once";
}

}  // namespace
}  // namespace mijian
