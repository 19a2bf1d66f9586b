#include "agent/collectors/common/gvdb.h"

#include <gtest/gtest.h>

#include "agent/core/file.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

std::string saved(const std::string& name) {
  return *read_file(MIJIAN_SOURCE_DIR "/tests/data/dconf/" + name, 1u << 20);
}

// The files are what `dconf compile` made.
TEST(Gvdb, ReadsWhatDconfCompiled) {
  const auto database = parse_gvdb(saved("local"));
  ASSERT_OK(database);
  const auto text = [&](std::string_view key) {
    const GvdbValue* value = database->find(key);
    return value == nullptr ? "none" : value->text.value_or("?");
  };
  EXPECT_EQ(text("/org/gnome/desktop/media-handling/automount"), "false");
  EXPECT_EQ(text("/org/gnome/desktop/media-handling/autorun-never"), "true");
  EXPECT_EQ(text("/org/gnome/desktop/media-handling/autorun-x-content-start-app"),
            "['x-content/unix-software', 'x-content/audio-cdda']");
  EXPECT_EQ(text("/org/gnome/desktop/session/idle-delay"), "300");
  EXPECT_EQ(text("/org/mate/desktop/media-handling/automount"), "true");
  EXPECT_EQ(text("/org/gnome/desktop/media-handling/automount-never"), "none");
  EXPECT_EQ(database->values.size(), 6u);
}

TEST(Gvdb, KnowsWhatIsLocked) {
  const auto database = parse_gvdb(saved("local"));
  ASSERT_OK(database);
  EXPECT_TRUE(database->is_locked("/org/gnome/desktop/media-handling/automount"));
  EXPECT_FALSE(database->is_locked("/org/gnome/desktop/media-handling/automount-open"));
}

TEST(Gvdb, ALockedFolderLocksWhatIsInIt) {
  const Gvdb database{{}, {"/org/gnome/"}};
  EXPECT_TRUE(database.is_locked("/org/gnome/x"));
  EXPECT_FALSE(database.is_locked("/org/mate/x"));
}

TEST(Gvdb, CutAnywhereItIsAnErrorOrFewerKeysNeverACrash) {
  const std::string whole = saved("local");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto database = parse_gvdb(std::string_view{whole}.substr(0, size));
    EXPECT_TRUE(!database || database->values.size() <= 6u) << size;
  }
  EXPECT_FALSE(parse_gvdb("").has_value());
  EXPECT_FALSE(parse_gvdb(std::string(1000, 'x')).has_value());
}

TEST(Gvdb, AParentThatIsItsOwnChildEnds) {
  std::string forged = saved("local");
  // Every item's parent becomes item 0: its own parent too.
  for (std::size_t at = 0; at + 4 <= forged.size(); at += 4)
    if (forged.compare(at, 4, "\xff\xff\xff\xff") == 0) forged.replace(at, 4, 4, '\0');
  EXPECT_FALSE(parse_gvdb(forged).has_value());
}

}  // namespace
}  // namespace mijian
