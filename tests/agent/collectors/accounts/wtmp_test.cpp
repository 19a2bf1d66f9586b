#include "agent/collectors/accounts/wtmp.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "agent/core/file.h"
#include "tests/support/wtmp_record.h"

namespace mijian {
namespace {

std::string data_file(const std::string& name) {
  auto text = read_file(std::string{MIJIAN_SOURCE_DIR "/tests/data/logs/"} + name, 1u << 20);
  return text ? *text : "unreadable: " + name;
}

std::vector<WtmpRecord> records_of(const std::string& bytes, std::size_t expected_rest = 0,
                                   std::size_t step = 1'000'000) {
  std::vector<WtmpRecord> records;
  WtmpReader reader{[&](const WtmpRecord& record) { records.push_back(record); }};
  for (std::size_t at = 0; at < bytes.size(); at += step) reader.feed(bytes.substr(at, step));
  EXPECT_EQ(reader.finish(), expected_rest);
  EXPECT_EQ(reader.records(), static_cast<std::int64_t>(records.size()));
  return records;
}

int count(const std::vector<WtmpRecord>& records, WtmpRecord::State state) {
  return static_cast<int>(
      std::count_if(records.begin(), records.end(),
                    [&](const WtmpRecord& record) { return record.state == state; }));
}

// What utmpdump prints of it.
TEST(Wtmp, ReadsADesktopOfX86) {
  const auto records = records_of(data_file("plaso_utmp"));
  ASSERT_EQ(records.size(), 14u);
  EXPECT_EQ(records[0].type, WtmpType::boot);
  EXPECT_EQ(records[0].host, "3.8.0-33-generic");
  EXPECT_EQ(utc_text(records[0].at), "2013-12-13T14:45:09.688666Z");
  EXPECT_EQ(records[1].process, 50);
  EXPECT_EQ(records[8].user, "moxilo");
  EXPECT_EQ(records[8].line, "tty7");
  EXPECT_EQ(records[8].id, ":0");
  EXPECT_EQ(records[13].host, ":0");
  EXPECT_EQ(utc_text(records[13].at), "2013-12-18T22:49:44.251947Z");
}

// The tool of this architecture reads only the first; the three hold the same story.
TEST(Wtmp, FindsOutWhichMachineWroteIt) {
  for (const auto& [name, first] : {std::pair{"plaso_utmp_x86_64", "2026-07-03T14:58:29.000000Z"},
                                    std::pair{"plaso_utmp_aarch64", "2026-07-03T14:57:58.000000Z"},
                                    std::pair{"plaso_utmp_s390", "2026-07-04T05:00:25.000000Z"}}) {
    const auto records = records_of(data_file(name));
    ASSERT_EQ(records.size(), 6u) << name;
    EXPECT_EQ(utc_text(records[2].at), first) << name;
    EXPECT_EQ(records[1].line, "tty2");
    EXPECT_EQ(records[1].type, WtmpType::dead);
    EXPECT_EQ(records[2].type, WtmpType::boot);
    EXPECT_EQ(records[2].user, "reboot");
    EXPECT_EQ(records[3].user, "shutdown");
    EXPECT_EQ(records[5].type, WtmpType::new_time);
  }
}

TEST(Wtmp, SaysWhichRecordsAreNone) {
  const auto records = records_of(data_file("plaso_utmp_corrupted"), 50);
  ASSERT_EQ(records.size(), 4u);
  EXPECT_EQ(count(records, WtmpRecord::State::malformed), 2);
  EXPECT_EQ(records[0].user, "alice");
  EXPECT_EQ(records[3].user, "bob");
  EXPECT_EQ(records[3].host, "10.0.0.5");
}

TEST(Wtmp, SaysWhichRecordsAreZeroed) {
  const auto records = records_of(data_file("plaso_wtmp.1"), 1);
  ASSERT_EQ(records.size(), 4u);
  EXPECT_EQ(records[0].user, "userA");
  EXPECT_EQ(records[2].state, WtmpRecord::State::zeroed);
  EXPECT_EQ(records[3].state, WtmpRecord::State::zeroed);
}

TEST(Wtmp, ReadsWhatIsThereOfACutFile) {
  const auto records = records_of(data_file("velociraptor_wtmp"), 256);
  ASSERT_EQ(records.size(), 26u);
  EXPECT_EQ(records[11].user, "mic");
  EXPECT_EQ(records[11].host, "192.168.1.2");
  EXPECT_EQ(utc_text(records[25].at), "2023-12-21T17:34:32.259190Z");
}

TEST(Wtmp, TheSizeOfThePiecesIsNothing) {
  std::string bytes;
  for (int record = 0; record < 200; ++record)
    bytes += login_record("u" + std::to_string(record), "pts/0", "2026-05-01T10:00:00Z");
  for (const std::size_t step : {1u, 383u, 385u, 65'536u}) {
    const auto records = records_of(bytes, 0, step);
    ASSERT_EQ(records.size(), 200u);
    EXPECT_EQ(records[199].user, "u199");
    EXPECT_EQ(records[199].number, 200);
  }
}

TEST(Wtmp, WhatIsNoRecordsIsNotGuessedAt) {
  const std::string text(4'000, 'x');
  EXPECT_TRUE(records_of(text, text.size()).empty());
  EXPECT_TRUE(records_of("").empty());
}

TEST(Wtmp, AFileOfZerosHoldsZeroedRecordsOnly) {
  const auto records = records_of(std::string(384 * 3, '\0'));
  EXPECT_EQ(records.size(), 3u);
  EXPECT_EQ(count(records, WtmpRecord::State::zeroed), 3);
}

}  // namespace
}  // namespace mijian
