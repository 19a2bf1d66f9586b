#include "agent/facts/device_timeline.h"

#include <gtest/gtest.h>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

void add_device(TestFacts& facts, const std::string& key, const std::string& kind,
                const std::string& last_seen) {
  facts.writer().add("usb_history", {{"device_key", key},
                                     {"vendor_id", "0951"},
                                     {"product_id", "1666"},
                                     {"identity", "proven"},
                                     {"manufacturer", "Kingston"},
                                     {"product", "DataTraveler"},
                                     {"kind", kind},
                                     {"first_seen", "2026-01-01T00:00:00.000000Z"},
                                     {"last_seen", last_seen},
                                     {"time_quality", "exact"},
                                     {"connections", 1},
                                     {"after_commissioning", 1}});
}

void add_connection(TestFacts& facts, const std::string& key, const std::string& from, Cell to) {
  facts.writer().add("usb_connection", {{"device_key", key},
                                        {"port", "1-2"},
                                        {"connected_at", from},
                                        {"disconnected_at", std::move(to)},
                                        {"time_quality", "exact"},
                                        {"file", "/var/log/kern.log"},
                                        {"line", 1},
                                        {"after_commissioning", 1}});
}

TEST(DeviceTimeline, StorageComesFirstAndHubsNotAtAll) {
  TestFacts facts;
  add_device(facts, "usb:1:keyboard", "hid", "2026-03-09T00:00:00.000000Z");
  add_device(facts, "usb:1:phone", "phone", "2026-03-08T00:00:00.000000Z");
  add_device(facts, "usb:1:old-stick", "storage", "2026-01-01T00:00:00.000000Z");
  add_device(facts, "usb:1:stick", "storage", "2026-02-01T00:00:00.000000Z");
  add_device(facts, "usb:1:hub", "hub", "2026-03-10T00:00:00.000000Z");
  add_connection(facts, "usb:1:stick", "2026-02-01T00:00:00.000000Z", Null{});
  add_connection(facts, "usb:1:stick", "2026-01-05T00:00:00.000000Z",
                 "2026-01-05T01:00:00.000000Z");
  facts.writer().covers("usb_connection", "kernel log", parse_utc("2026-01-01T00:00:00.000000Z"),
                        parse_utc("2026-03-10T00:00:00.000000Z"));
  facts.writer().covers("network_event", "log", parse_utc("2026-02-01T00:00:00.000000Z"),
                        parse_utc("2026-03-10T00:00:00.000000Z"));
  const auto timeline = device_timeline_of(facts.snapshot());
  ASSERT_TRUE(timeline) << timeline.error().text();
  std::vector<std::string> keys;
  for (const TimelineLane& lane : timeline->lanes) keys.push_back(lane.device_key);
  EXPECT_EQ(keys, (std::vector<std::string>{"usb:1:stick", "usb:1:old-stick", "usb:1:phone",
                                            "usb:1:keyboard"}));
  EXPECT_EQ(timeline->devices, 4);
  EXPECT_EQ(timeline->covers_from, "2026-01-01T00:00:00.000000Z");
  EXPECT_EQ(timeline->networks_from, "2026-02-01T00:00:00.000000Z");
  const auto& bars = timeline->lanes[0].bars;
  ASSERT_EQ(bars.size(), 2U) << "in order of time, whatever the order of rows";
  EXPECT_EQ(bars[0].to, "2026-01-05T01:00:00.000000Z");
  EXPECT_EQ(bars[1].to, "");
}

TEST(DeviceTimeline, NothingUsedIsNoLane) {
  TestFacts facts;
  const auto timeline = device_timeline_of(facts.snapshot());
  ASSERT_TRUE(timeline) << timeline.error().text();
  EXPECT_TRUE(timeline->lanes.empty());
}

TEST(DeviceTimeline, BarsThatLieClosestBecomeOne) {
  std::vector<TimelineBar> bars;
  for (int day = 1; day <= 28; ++day)
    for (const char* hour : {"00", "01"}) {
      const std::string date =
          std::string{"2026-02-"} + (day < 10 ? "0" : "") + std::to_string(day);
      bars.push_back(
          {date + "T" + hour + ":00:00.000000Z", date + "T" + hour + ":30:00.000000Z", "exact"});
    }
  const auto joined = joined_bars(bars, 30);
  ASSERT_EQ(joined.size(), 28U) << "the two of each day";
  EXPECT_EQ(joined[0].from, "2026-02-01T00:00:00.000000Z");
  EXPECT_EQ(joined[0].to, "2026-02-01T01:30:00.000000Z");
  EXPECT_EQ(joined_bars(bars, 100).size(), bars.size());
}

}  // namespace
}  // namespace mijian
