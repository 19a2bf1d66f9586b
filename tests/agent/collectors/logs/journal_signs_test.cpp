#include "agent/collectors/logs/journal_signs.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

JournalFile file(const std::string& name, std::int64_t first, std::int64_t last,
                 std::int64_t entries) {
  JournalHeader header;
  header.sequence_id = "a0";
  header.first_sequence = first, header.last_sequence = last, header.entries = entries;
  header.first_at = seconds_since_epoch(1'700'000'000 + first);
  header.last_at = seconds_since_epoch(1'700'000'000 + last);
  return {"/var/log/journal/m/" + name, 8 << 20, header};
}

std::vector<LogSign> signs(std::vector<JournalFile> files) {
  return journal_signs({"/var/log/journal/m", std::move(files)});
}

TEST(JournalSigns, FilesThatFollowEachOtherShowNothing) {
  EXPECT_TRUE(signs({file("system@1", 1, 100, 100), file("system@2", 101, 200, 100),
                     file("system", 201, 210, 10)})
                  .empty());
  EXPECT_TRUE(signs({}).empty());
}

TEST(JournalSigns, UsersFilesCountWithTheSystems) {
  EXPECT_TRUE(signs({file("system@1", 1, 100, 100), file("system@2", 101, 200, 70),
                     file("user-1000@2", 110, 199, 30)})
                  .empty());
}

TEST(JournalSigns, AFileThatIsMissingBetweenOthersIsCounted) {
  const auto found = signs({file("system@1", 1, 100, 100), file("system@3", 151, 200, 50)});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, LogSign::Kind::sequence_gap);
  EXPECT_EQ(found[0].count, 50);
  EXPECT_EQ(found[0].file, "/var/log/journal/m/system@3");
  EXPECT_EQ(found[0].from, seconds_since_epoch(1'700'000'100));
  EXPECT_EQ(found[0].to, seconds_since_epoch(1'700'000'151));
}

TEST(JournalSigns, EntriesThatAreMissingFromALaterFileAreCounted) {
  const auto found = signs({file("system@1", 1, 100, 100), file("system@2", 101, 200, 70)});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].count, 30);
}

TEST(JournalSigns, WhatJournaldRemovedFirstIsNoSign) {
  // user-1000@1 went first, system@1 will be the next.
  EXPECT_TRUE(signs({file("system@1", 801, 900, 40), file("system@2", 901, 950, 50)}).empty());
}

TEST(JournalSigns, AFileThatCannotBeReadMayHoldWhatIsMissing) {
  JournalFile broken{"/var/log/journal/m/system@2", 8 << 20, malformed("its end is lost")};
  const auto found = signs({file("system@1", 1, 100, 100), broken, file("system@3", 151, 200, 50)});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, LogSign::Kind::unreadable);
  EXPECT_EQ(found[0].file, "/var/log/journal/m/system@2");
}

}  // namespace
}  // namespace mijian
