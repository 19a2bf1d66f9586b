#include "agent/collectors/logs/time_zone.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

// A TZif file of version 2 in both widths: UTC+1 from the start, UTC+2 from 2026-03-29T01:00Z, back
// on 2026-10-25.
std::string tzif() {
  const auto number = [](std::int64_t value, int size) {
    std::string bytes;
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
      bytes += static_cast<char>(value >> shift & 0xff);
    return bytes;
  };
  std::string file;
  for (const int width : {4, 8}) {
    file += std::string{"TZif2"} + std::string(15, '\0');
    for (const int count : {0, 0, 0, 2, 2, 9}) file += number(count, 4);
    file += number(1'774'746'000, width) + number(1'792'890'000, width) + std::string{"\1\0", 2};
    file += number(3600, 4) + std::string{"\0\0", 2} + number(7200, 4) + std::string{"\1\5", 2};
    file += std::string{"CET\0CEST\0", 9};
  }
  return file + "\nCET-1CEST,M3.5.0,M10.5.0/3\n";
}

std::string utc(const TimeZone& zone, CivilTime local) { return utc_text(zone.to_utc(local)); }

TEST(TimeZone, FollowsEachChange) {
  const auto zone = TimeZone::parse(tzif());
  ASSERT_OK(zone);
  EXPECT_EQ(utc(*zone, {2026, 1, 1, 12}), "2026-01-01T11:00:00.000000Z");
  EXPECT_EQ(utc(*zone, {2026, 7, 1, 12}), "2026-07-01T10:00:00.000000Z");
  EXPECT_EQ(utc(*zone, {2026, 10, 25, 2, 30}), "2026-10-25T00:30:00.000000Z");
  EXPECT_EQ(utc(*zone, {2026, 12, 1, 12}), "2026-12-01T11:00:00.000000Z");
}

TEST(TimeZone, CutOrForeignFilesAreRefused) {
  const std::string whole = tzif();
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{43}, std::size_t{60}, std::size_t{150}})
    EXPECT_FALSE(TimeZone::parse(std::string_view{whole}.substr(0, size))) << size;
  EXPECT_FALSE(TimeZone::parse(std::string(200, 'x')));
}

TEST(TimeZone, ALostZoneFileIsNoLossInChina) {
  TemporaryTree tree;
  tree.folder("/.mijian-recorded");
  tree.link("/etc/localtime", "/usr/share/zoneinfo/Asia/Shanghai");
  const auto host = Host::recorded(tree.path());
  ASSERT_OK(host);
  const auto found = system_time_zone(*host);
  ASSERT_OK(found);
  EXPECT_EQ(found->name, "Asia/Shanghai");
  EXPECT_TRUE(found->known);
  EXPECT_EQ(found->zone.offset_at({}), 28'800);
}

TEST(TimeZone, WithoutAnyTraceItIsUnknown) {
  TemporaryTree tree;
  const auto host = Host::offline(tree.path());
  ASSERT_OK(host);
  const auto found = system_time_zone(*host);
  ASSERT_OK(found);
  EXPECT_FALSE(found->known);
}

TEST(TimeZone, DatesAreCheckedToTheDay) {
  EXPECT_EQ(utc_text(from_civil(*parse_civil("2026-02-28"))), "2026-02-28T00:00:00.000000Z");
  EXPECT_EQ(utc_text(from_civil(*parse_civil("2026-02-28 10:20:30"))),
            "2026-02-28T10:20:30.000000Z");
  for (const char* text :
       {"", "2026-02-30", "2026-2-28", "2026-02-28T", "2026-02-28 10:20", "28.02.2026"})
    EXPECT_FALSE(parse_civil(text)) << text;
}

}  // namespace
}  // namespace mijian
