#include "agent/collectors/network/stock_hosts.h"

#include "agent/core/file.h"
#include "tests/support/json_schema.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

Result<StockHosts> catalogue_of(const std::string& hosts) {
  const auto json = parse_json(R"({"format": "mijian-stock-hosts/1", "hosts": )" + hosts + "}");
  return json ? StockHosts::from_json(*json) : json.error();
}

TEST(StockHosts, OfThePackAreAsTheirSchemaSays) {
  const auto text = read_file(MIJIAN_SOURCE_DIR "/policies/catalogues/stock-hosts.json", 1u << 20);
  ASSERT_OK(text);
  const auto json = parse_json(*text);
  ASSERT_OK(json);
  EXPECT_EQ(schema_complaints("stock-hosts", *json), std::vector<std::string>{});
}

TEST(StockHosts, OfThePackKnowWhatDistributionsAskByThemselves) {
  const auto hosts = StockHosts::load(MIJIAN_SOURCE_DIR "/policies");
  ASSERT_OK(hosts);
  EXPECT_EQ(hosts->kind("network-test.debian.org"), StockKind::connectivity_check);
  EXPECT_EQ(hosts->kind("detect.uniontech.com"), StockKind::connectivity_check);
  EXPECT_EQ(hosts->kind("2.debian.pool.ntp.org"), StockKind::time);
  EXPECT_EQ(hosts->kind("archive.kylinos.cn"), StockKind::repository);
  EXPECT_EQ(hosts->kind("cn.archive.ubuntu.com"), StockKind::repository);
  EXPECT_EQ(hosts->kind("pro-driver-packages.uniontech.com"), StockKind::repository);
  EXPECT_EQ(hosts->kind("professional-security.chinauos.com"), StockKind::repository);
  EXPECT_EQ(hosts->kind("repo.openeuler.org"), StockKind::repository);
  EXPECT_EQ(hosts->kind("detectportal.firefox.com"), StockKind::browser);
  EXPECT_EQ(hosts->kind("database.clamav.net"), StockKind::update);
  EXPECT_EQ(hosts->kind("www.example.org"), std::nullopt);
  EXPECT_EQ(hosts->kind(""), std::nullopt);
}

TEST(StockHosts, AreComparedByWholeLabelsAndTheLongestDecides) {
  const auto hosts = catalogue_of(R"([{"suffix": "example.org", "kind": "update"},
                                      {"suffix": "time.example.org", "kind": "time"}])");
  ASSERT_OK(hosts);
  EXPECT_EQ(hosts->kind("example.org"), StockKind::update);
  EXPECT_EQ(hosts->kind("a.time.example.org"), StockKind::time);
  EXPECT_EQ(hosts->kind("sometime.example.org"), StockKind::update);
  EXPECT_EQ(hosts->kind("badexample.org"), std::nullopt);
  EXPECT_EQ(hosts->kind("example.org.cn"), std::nullopt);
}

TEST(StockHosts, OfAMistakenCatalogueAreNone) {
  for (const char* hosts :
       {R"({})", R"([{"kind": "time"}])", R"([{"suffix": "a.org"}])",
        R"([{"suffix": "A.org", "kind": "time"}])", R"([{"suffix": "a b", "kind": "time"}])",
        R"([{"suffix": "a.org", "kind": "clock"}])",
        R"([{"suffix": "a.org", "kind": "time"},
                                {"suffix": "a.org", "kind": "update"}])"})
    EXPECT_FALSE(catalogue_of(hosts)) << hosts;
  EXPECT_FALSE(StockHosts::from_json(*parse_json(R"({"hosts": []})")));
}

}  // namespace
}  // namespace mijian
