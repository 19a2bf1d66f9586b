#include "report/render/timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/render/sample.h"

namespace mijian {
namespace {

constexpr Reader chinese{Language::zh, 8 * 3600};

Document with_bar(const std::string& from, const std::string& to, const std::string& quality) {
  Document document = compliant_document();
  document.taken_at = "2026-11-22T00:00:00.000000Z";
  document.usb_timeline.covers_from = "2026-11-02T00:00:00.000000Z";
  document.usb_timeline.covers_to = "2026-11-22T00:00:00.000000Z";
  document.usb_timeline.devices = 1;
  document.usb_timeline.lanes = {
      {"stick", "usb:0951:1666:A", "storage", "proven", 1, {{from, to, quality}}}};
  return document;
}

TEST(Timeline, PlacesUsesBetweenTheOldestRecordAndTheVisit) {
  const auto page = make_timeline(
      with_bar("2026-11-12T00:00:00.000000Z", "2026-11-17T00:00:00.000000Z", "exact"), chinese);
  ASSERT_EQ(page.lanes.size(), 1U);
  ASSERT_EQ(page.lanes[0].bars.size(), 1U);
  EXPECT_NEAR(page.lanes[0].bars[0].from, 0.5, 0.001);
  EXPECT_NEAR(page.lanes[0].bars[0].to, 0.75, 0.001);
  EXPECT_FALSE(page.lanes[0].bars[0].is_open);
  EXPECT_LE(page.ticks.size(), 9U);
  EXPECT_GE(page.ticks.size(), 2U);
}

TEST(Timeline, AUseWithoutAnEndIsATick) {
  const auto page = make_timeline(with_bar("2026-11-12T00:00:00.000000Z", "", "exact"), chinese);
  EXPECT_TRUE(page.lanes[0].bars[0].is_open);
}

TEST(Timeline, AClockThatWasNeverSetDoesNotSqueezeTheAxis) {
  const auto page =
      make_timeline(with_bar("1970-01-01T00:00:09.000000Z", "", "clock_unset"), chinese);
  EXPECT_TRUE(page.lanes[0].bars.empty());
  EXPECT_THAT(page.lanes[0].detail, testing::HasSubstr("时间不明"));
  EXPECT_EQ(page.ticks.front().label.substr(0, 3), "11-");
}

TEST(Timeline, AForgedYearIsDrawnAtTheEdge) {
  const auto page = make_timeline(with_bar("0001-01-01T00:00:00.000000Z", "", "exact"), chinese);
  EXPECT_EQ(page.lanes[0].bars[0].from, 0);
  EXPECT_LE(page.ticks.size(), 9U);
}

TEST(Timeline, LabelsWithHoursDoNotTouch) {
  Document document =
      with_bar("2026-11-21T16:00:00.000000Z", "2026-11-21T17:00:00.000000Z", "exact");
  document.usb_timeline.covers_from.clear();
  const auto page = make_timeline(document, chinese);
  EXPECT_LE(page.ticks.size(), 6U);
  EXPECT_EQ(page.ticks.front().label.size(), std::string{"11-21 12:00"}.size());
}

TEST(Timeline, NetworksComeUnderTheirOwnWordsAndAreMoments) {
  Document document =
      with_bar("2026-11-12T00:00:00.000000Z", "2026-11-17T00:00:00.000000Z", "exact");
  for (const char* kind : {"network_web", "network_attempt"})
    document.usb_timeline.lanes.push_back({"pan.baidu.com +2",
                                           "",
                                           kind,
                                           "established",
                                           7,
                                           {{"2026-11-12T00:00:00.000000Z", "", "exact"}}});
  const auto page = make_timeline(document, chinese);
  ASSERT_EQ(page.lanes.size(), 3U);
  EXPECT_TRUE(page.has_networks);
  EXPECT_EQ(page.lanes[1].name, "访问网站");
  EXPECT_EQ(page.lanes[1].detail, "pan.baidu.com +2");
  EXPECT_EQ(page.lanes[1].kind, LaneKind::network);
  EXPECT_EQ(page.lanes[2].kind, LaneKind::attempt);
  EXPECT_FALSE(page.lanes[1].bars[0].is_open) << "nobody expects a record of its leaving";
  EXPECT_EQ(page.more, "") << "networks are no devices that were left out";
}

TEST(Timeline, WhatOnlyAFileTellsIsDrawnAsUnproven) {
  Document document =
      with_bar("2026-11-12T00:00:00.000000Z", "2026-11-17T00:00:00.000000Z", "exact");
  document.usb_timeline.lanes.push_back({"github.com",
                                         "",
                                         "network_login",
                                         "hint",
                                         1,
                                         {{"2026-11-12T00:00:00.000000Z", "", "exact"}}});
  const auto page = make_timeline(document, chinese);
  ASSERT_EQ(page.lanes.size(), 2U);
  EXPECT_EQ(page.lanes[1].kind, LaneKind::attempt);
  EXPECT_EQ(page.lanes[1].uses, "≈ 1 次");
}

TEST(Timeline, WhatNoLogReachesBackToIsShadedForDevicesAndNetworksApart) {
  Document document = with_bar("2026-11-12T00:00:00.000000Z", "", "exact");
  EXPECT_TRUE(make_timeline(document, chinese).unlogged.empty()) << "the axis begins with the log";
  document.usb_timeline.networks_from = "2026-11-17T00:00:00.000000Z";
  document.usb_timeline.lanes.push_back({"10.8.0.1",
                                         "",
                                         "network_lease",
                                         "established",
                                         1,
                                         {{"2026-10-13T00:00:00.000000Z", "", "exact"}}});
  auto unlogged = make_timeline(document, chinese).unlogged;
  ASSERT_EQ(unlogged.size(), 2U);
  EXPECT_EQ(unlogged[0].lanes, 1U);
  EXPECT_NEAR(unlogged[0].to, 0.5, 0.001);
  EXPECT_EQ(unlogged[1].first_lane, 1U);
  EXPECT_NEAR(unlogged[1].to, 0.875, 0.001);
  document.usb_timeline.covers_from.clear();
  unlogged = make_timeline(document, chinese).unlogged;
  EXPECT_EQ(unlogged[0].to, 1) << "no log tells of devices at all";
}

TEST(Timeline, WhatLiesBehindTheLastLogIsShadedToo) {
  Document document = with_bar("2026-11-12T00:00:00.000000Z", "", "exact");
  document.usb_timeline.covers_to = "2026-11-17T00:00:00.000000Z";
  EXPECT_TRUE(make_timeline(document, chinese).unlogged.empty()) << "a quiet week";
  document.usb_timeline.covers_from = "2026-10-13T00:00:00.000000Z";
  document.usb_timeline.covers_to = "2026-11-12T00:00:00.000000Z";
  const auto unlogged = make_timeline(document, chinese).unlogged;
  ASSERT_EQ(unlogged.size(), 1U);
  EXPECT_EQ(unlogged[0].lanes, 1U);
  EXPECT_NEAR(unlogged[0].from, 0.75, 0.001);
  EXPECT_EQ(unlogged[0].to, 1);
}

TEST(Timeline, TheLogOfNetworksMayReachFurtherBackThanThatOfDevices) {
  Document document = with_bar("2026-11-12T00:00:00.000000Z", "", "exact");
  document.usb_timeline.networks_from = "2026-10-13T00:00:00.000000Z";
  EXPECT_TRUE(make_timeline(document, chinese).unlogged.empty()) << "no network is drawn";
  document.usb_timeline.lanes.push_back(
      {"", "", "network_lease", "established", 1, {{"2026-11-13T00:00:00.000000Z", "", "exact"}}});
  const auto unlogged = make_timeline(document, chinese).unlogged;
  ASSERT_EQ(unlogged.size(), 1U);
  EXPECT_EQ(unlogged[0].first_lane, 0U);
  EXPECT_NEAR(unlogged[0].to, 0.5, 0.001);
}

TEST(Timeline, GapsTooNearToBeDrawnApartAreOneAndOlderOnesAreNotDrawn) {
  auto document = with_bar("2026-11-12T00:00:00.000000Z", "", "exact");  // twenty days are drawn
  const auto gap = [](const char* from, const char* to) {
    return TimelineGap{"/var/log/syslog", std::string{from} + ":00:00.000000Z",
                       std::string{to} + ":00:00.000000Z"};
  };
  document.usb_timeline.gaps = {
      gap("2026-11-17T00", "2026-11-18T00"), gap("2026-11-05T00", "2026-11-06T00"),
      gap("2026-11-06T02", "2026-11-07T00"), gap("2026-10-01T00", "2026-10-09T00")};
  const auto page = make_timeline(document, chinese);
  ASSERT_EQ(page.gaps.size(), 2U) << "two hours of twenty days are a hair's breadth";
  EXPECT_DOUBLE_EQ(page.gaps[0].from, 0.15);
  EXPECT_DOUBLE_EQ(page.gaps[0].to, 0.25);
  EXPECT_DOUBLE_EQ(page.gaps[1].from, 0.75);
}

TEST(Timeline, NoLaneCallsAHostPublic) {
  for (const auto& word : network_use_words) {
    EXPECT_EQ(word.shown.zh.find("公网"), std::string_view::npos) << word.stored;
    EXPECT_EQ(word.shown.en.find("public"), std::string_view::npos) << word.stored;
  }
}

TEST(Timeline, InferredTimesAreMarked) {
  const auto page =
      make_timeline(with_bar("2026-11-12T00:00:00.000000Z", "", "year_inferred"), chinese);
  EXPECT_THAT(page.lanes[0].uses, testing::StartsWith("≈"));
}

TEST(Timeline, TheTimeBeforePutToUseIsShaded) {
  Document document = with_bar("2026-11-12T00:00:00.000000Z", "", "exact");
  document.terminal.commissioned_at = "2026-11-12";
  const auto page = make_timeline(document, chinese);
  ASSERT_TRUE(page.commissioned);
  EXPECT_NEAR(*page.commissioned, 0.4833, 0.001) << "midnight on the terminal's clock";
}

}  // namespace
}  // namespace mijian
