#include "agent/host/database_copy.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "agent/core/file.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

namespace fs = std::filesystem;

class DatabaseCopies : public testing::Test {
 protected:
  DatabaseCopies() {
    host_.set_private_folder(ours_.path());
    tree_.write("/x/History", "pages");
  }
  std::size_t files() const {
    const auto inside = fs::recursive_directory_iterator{ours_.path()};
    return static_cast<std::size_t>(
        std::count_if(fs::begin(inside), fs::end(inside),
                      [](const auto& each) { return each.is_regular_file(); }));
  }

  TemporaryTree tree_, ours_;
  Host host_ = *Host::offline(tree_.path());
};

TEST_F(DatabaseCopies, HoldTheLogAndTheJournalAndAreGoneAfterwards) {
  tree_.write("/x/History-wal", "log");
  tree_.write("/x/History-journal", "journal");
  {
    const auto copy = DatabaseCopy::make(host_, "/x/History", 100);
    ASSERT_OK(copy);
    EXPECT_EQ(*read_file(copy->path(), 100), "pages");
    EXPECT_EQ(*read_file(copy->path() + "-wal", 100), "log");
    EXPECT_EQ(*read_file(copy->path() + "-journal", 100), "journal");
  }
  EXPECT_EQ(files(), 0u);
}

TEST_F(DatabaseCopies, LeaveNothingOfTheOneBefore) {
  tree_.write("/x/History-wal", "log");
  tree_.write("/y/History", "others");
  ASSERT_OK(DatabaseCopy::make(host_, "/x/History", 100));
  const auto copy = DatabaseCopy::make(host_, "/y/History", 100);
  ASSERT_OK(copy);
  EXPECT_EQ(*read_file(copy->path(), 100), "others");
  EXPECT_FALSE(fs::exists(copy->path() + "-wal"));
}

TEST_F(DatabaseCopies, AreBoundedTogether) {
  tree_.write("/x/History-wal", "log");
  EXPECT_OK(DatabaseCopy::make(host_, "/x/History", 8));
  EXPECT_EQ(DatabaseCopy::make(host_, "/x/History", 7).error().cause(), Cause::too_large);
  EXPECT_EQ(files(), 0u);
}

TEST_F(DatabaseCopies, TenGigabytesAreRefusedBeforeAByteIsRead) {
  tree_.write("/big", "");
  fs::resize_file(tree_.of("/big"), 10ull << 30);
  EXPECT_EQ(DatabaseCopy::make(host_, "/big", 512u << 20).error().cause(), Cause::too_large);
  EXPECT_EQ(files(), 0u);
}

TEST_F(DatabaseCopies, WhatThereIsNoRoomForIsRefused) {
  tree_.write("/big", "");
  std::error_code cannot;
  fs::resize_file(tree_.of("/big"), 4ull << 40, cannot);
  if (cannot) GTEST_SKIP() << "this file system holds no sparse file of 4 TiB";
  const auto copy = host_.copy_private("/big", 8ull << 40);
  ASSERT_FALSE(copy);
  EXPECT_NE(copy.error().text().find("no room"), std::string::npos) << copy.error().text();
}

TEST_F(DatabaseCopies, OfWhatIsNotThereAreNone) {
  EXPECT_EQ(DatabaseCopy::make(host_, "/none", 100).error().cause(), Cause::not_found);
}

}  // namespace
}  // namespace mijian
