#include "agent/facts/network_lanes.h"

#include <gtest/gtest.h>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

void add_event(TestFacts& facts, const std::string& event, const std::string& grade,
               const std::string& remote, const std::string& first, Cell stock = Null{}) {
  facts.writer().add("network_event", {{"program", "dhclient"},
                                       {"event", event},
                                       {"grade", grade},
                                       {"remote", remote},
                                       {"is_public", 1},
                                       {"stock", std::move(stock)},
                                       {"first_at", first},
                                       {"last_at", first},
                                       {"times", 3},
                                       {"time_quality", "exact"},
                                       {"file", "/var/log/syslog"},
                                       {"line", 1},
                                       {"after_commissioning", 1}});
}

void add_domain(TestFacts& facts, const std::string& domain, int visits, int is_public,
                int brought = 0) {
  facts.writer().add("web_domain", {{"user", "anna"},
                                    {"browser", "firefox"},
                                    {"profile", "x.default"},
                                    {"domain", domain},
                                    {"first_visit", "2026-03-01T00:00:00.000000Z"},
                                    {"last_visit", "2026-03-09T00:00:00.000000Z"},
                                    {"visits", visits},
                                    {"brought", brought},
                                    {"is_public", is_public},
                                    {"category", "none"},
                                    {"after_commissioning", 1},
                                    {"file", "places.sqlite"}});
}

std::vector<TimelineLane> lanes_of(TestFacts& facts) {
  const auto lanes = network_lanes_of(facts.snapshot());
  EXPECT_TRUE(lanes) << lanes.error().text();
  return lanes ? *lanes : std::vector<TimelineLane>{};
}

TEST(NetworkLanes, WithoutTracesThereIsNone) {
  TestFacts facts;
  EXPECT_TRUE(lanes_of(facts).empty());
}

TEST(NetworkLanes, VisitsOfAllPublicSitesAreOneLane) {
  TestFacts facts;
  add_domain(facts, "pan.baidu.com", 40, 1);
  add_domain(facts, "www.gov.cn", 1, 1);
  add_domain(facts, "oa.lan", 900, 0);
  const auto lanes = lanes_of(facts);
  ASSERT_EQ(lanes.size(), 1U);
  EXPECT_EQ(lanes[0].kind, "network_web");
  EXPECT_EQ(lanes[0].identity, "established");
  EXPECT_EQ(lanes[0].name, "pan.baidu.com +1");
  EXPECT_EQ(lanes[0].connections, 41);
  ASSERT_EQ(lanes[0].bars.size(), 3U) << "a single visit is one moment";
  EXPECT_EQ(lanes[0].bars[0].from, "2026-03-01T00:00:00.000000Z");
}

TEST(NetworkLanes, VisitsMadeOnAnotherMachineAreNotDrawn) {
  TestFacts facts;
  add_domain(facts, "pan.baidu.com", 40, 1, 40);
  EXPECT_TRUE(lanes_of(facts).empty());
}

TEST(NetworkLanes, WhatEverySystemTriesByItselfIsNoAttempt) {
  TestFacts facts;
  add_event(facts, "time_failed", "attempt", "2.debian.pool.ntp.org", "2026-03-01T00:00:00.000000Z",
            "time");
  EXPECT_TRUE(lanes_of(facts).empty());
  add_event(facts, "dns_failed", "attempt", "pan.baidu.com", "2026-03-02T00:00:00.000000Z");
  add_event(facts, "lease_bound", "established", "20.0.0.5", "2026-03-03T00:00:00.000000Z");
  const auto lanes = lanes_of(facts);
  ASSERT_EQ(lanes.size(), 2U);
  EXPECT_EQ(lanes[0].kind, "network_lease");
  EXPECT_EQ(lanes[0].connections, 3);
  EXPECT_EQ(lanes[1].kind, "network_attempt");
  EXPECT_EQ(lanes[1].name, "pan.baidu.com");
}

TEST(NetworkLanes, WhatOnlyAFileTellsIsAHint) {
  TestFacts facts;  // of a tree that is not this machine's own
  facts.writer().add("known_server", {{"user", "anna"},
                                      {"scope", "user"},
                                      {"host", "github.com"},
                                      {"is_hashed", 0},
                                      {"key_type", "ssh-ed25519"},
                                      {"is_public", 1},
                                      {"changed_at", "2026-03-03T00:00:00.000000Z"},
                                      {"file", "/home/anna/.ssh/known_hosts"},
                                      {"line", 1},
                                      {"after_commissioning", 1}});
  facts.writer().add("update_trace", {{"kind", "apt_lists"},
                                      {"host", "mirrors.aliyun.com"},
                                      {"is_public", 1},
                                      {"at", "2026-03-01T00:00:00.000000Z"},
                                      {"time_quality", "exact"},
                                      {"file", "/var/lib/apt/lists/x_InRelease"},
                                      {"after_commissioning", 1}});
  const auto lanes = lanes_of(facts);
  ASSERT_EQ(lanes.size(), 2U) << "nobody says that an update was fetched at that time";
  EXPECT_EQ(lanes[0].kind, "network_stored");
  EXPECT_EQ(lanes[0].identity, "hint");
  EXPECT_EQ(lanes[0].name, "mirrors.aliyun.com");
  EXPECT_EQ(lanes[1].kind, "network_login");
  EXPECT_EQ(lanes[1].identity, "hint");
}

}  // namespace
}  // namespace mijian
