// Changes that nobody had approved by some day, held against the history of all changes: it is gone
// through from the first to that day, whatever was approved since.
#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <tuple>

#include "report/assets/assets.h"
#include "tests/support/test_assets.h"

namespace mijian {
namespace {

constexpr int changes = 60;
constexpr std::size_t assets_changed = 4;

class UnapprovedTest : public AssetsOnBothStores {
 protected:
  /// Writes any change, which may approve all that its asset had open; gives its entry.
  std::int64_t write_any(int serial) {
    const bool is_new = newest_.size() < assets_changed;
    AssetChange change{0, 0, "classified_computer", {{"place", std::to_string(serial)}}, {}};
    if (is_new) change.set["number"] = "B" + std::to_string(serial);
    if (!is_new)
      std::tie(change.asset, change.based_on) =
          *std::next(newest_.begin(), static_cast<long>(chance_() % newest_.size()));
    if (chance_() % 2 == 0)
      change.approval = {"变更审批表", R"("kind":"asset","settles":[1])", "王", "2025-03-01"};
    if (change.approval && chance_() % 2 == 0)
      for (const auto& [entry, asset] : open_)
        if (asset == change.asset) change.settles.push_back(entry);
    const auto written = assets_->write(deed_of("zhang"), {change});
    EXPECT_OK(written);
    const std::int64_t entry = written->entries.at(0), asset = is_new ? entry : change.asset;
    newest_[asset] = entry;
    for (const std::int64_t settled : change.settles) open_.erase(settled);
    if (!change.approval) open_[entry] = asset;
    return entry;
  }

  std::mt19937 chance_{20};
  std::map<std::int64_t, std::int64_t> newest_, open_;  // by asset its entry, by entry its asset
};
MIJIAN_ON_BOTH_STORES(UnapprovedTest);

TEST_P(UnapprovedTest, OfAnyDayAreThoseThatWereOpenThen) {
  std::map<std::int64_t, std::vector<std::int64_t>> open_after;
  for (int i = 0; i < changes; ++i) {
    auto& open = open_after[write_any(i)];
    for (const auto& [entry, asset] : open_) open.push_back(entry);
  }
  for (const auto& [entry, open] : open_after) {
    const auto unapproved = assets_->unapproved(entry);
    ASSERT_OK(unapproved);
    std::vector<std::int64_t> entries;
    for (const AssetDeed& deed : *unapproved) entries.push_back(deed.entry);
    EXPECT_EQ(entries, open) << "after entry " << entry;
  }
}

}  // namespace
}  // namespace mijian
