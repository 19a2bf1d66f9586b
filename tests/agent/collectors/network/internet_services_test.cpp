#include "agent/collectors/network/internet_services.h"

#include <gtest/gtest.h>

#include "agent/core/file.h"
#include "tests/support/json_schema.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

Result<InternetServices> catalogue_of(const std::string& services) {
  const auto json = parse_json(
      R"({"format": "mijian-internet-services/1", "categories": [{"id": "x", "services": [)" +
      services + "]}]}");
  if (!json) return json.error();
  return InternetServices::from_json(*json);
}

class ShippedServices : public testing::Test {
 protected:
  ShippedServices() {
    auto loaded = InternetServices::load(MIJIAN_SOURCE_DIR "/policies");
    EXPECT_OK(loaded);
    if (loaded) services_ = std::move(*loaded);
  }
  InternetServices services_;
};

TEST_F(ShippedServices, AreAllOfTheList) { EXPECT_EQ(services_.size(), 206u); }

TEST_F(ShippedServices, AreKnownBySuffixAtALabelBoundary) {
  EXPECT_EQ(services_.category("weiyun.com"), "cloud_storage_domestic");
  EXPECT_EQ(services_.category("www.weiyun.com"), "cloud_storage_domestic");
  EXPECT_EQ(services_.category("notweiyun.com"), "");
  EXPECT_EQ(services_.category("weiyun.com.cn"), "");
  EXPECT_EQ(services_.category("com"), "");
  EXPECT_EQ(services_.category(""), "");
}

TEST_F(ShippedServices, LongerSuffixesComeFirst) {
  EXPECT_EQ(services_.category("fanyi.youdao.com"), "translation");
  EXPECT_EQ(services_.category("note.youdao.com"), "online_document");
  EXPECT_EQ(services_.category("baidu.com"), "");
  EXPECT_EQ(services_.category("yun.baidu.com"), "cloud_storage_domestic");
  EXPECT_EQ(services_.category("wenku.baidu.com"), "document_library");
}

TEST_F(ShippedServices, OneMayBeOfTwoCategories) {
  EXPECT_EQ(services_.category("unit.feishu.cn"), "online_document messaging");
}

TEST_F(ShippedServices, PatternsStayInsideTheirLabel) {
  EXPECT_EQ(services_.category("frp-app.com"), "tunnel");
  EXPECT_EQ(services_.category("node.frp-app.com"), "tunnel");
  EXPECT_EQ(services_.category("frp-a.b.com"), "");
  EXPECT_EQ(services_.category("xfrp-app.com"), "");
  EXPECT_EQ(services_.category("update.example.com.cn"), "connectivity");
  EXPECT_EQ(services_.category("connectivitycheck.gstatic.com"), "connectivity");
}

TEST_F(ShippedServices, FollowTheirSchema) {
  const auto text =
      read_file(MIJIAN_SOURCE_DIR "/policies/catalogues/internet-services.json", 1u << 20);
  ASSERT_OK(text);
  const auto json = parse_json(*text);
  ASSERT_OK(json);
  EXPECT_EQ(schema_complaints("internet-services", *json), std::vector<std::string>{});
}

TEST(InternetServices, MistakesAreToldWithTheirPlace) {
  EXPECT_EQ(catalogue_of(R"({"suffix": "Pan.baidu.com", "grade": "V"})").error().text().find("1:"),
            0u);
  EXPECT_FALSE(catalogue_of(R"({"suffix": "com", "grade": "V"})"));
  EXPECT_FALSE(catalogue_of(R"({"suffix": "a..com", "grade": "V"})"));
  EXPECT_FALSE(catalogue_of(R"({"suffix": "a.com", "grade": "Z"})"));
  EXPECT_FALSE(catalogue_of(R"({"grade": "V"})"));
  EXPECT_OK(catalogue_of(R"({"suffix": "a.com", "grade": "K"})"));
  EXPECT_FALSE(InternetServices::from_json(*parse_json(R"({"format": "other"})")));
}

TEST(InternetServices, AHundredThousandDomainsAreNoWork) {
  const auto services = InternetServices::load(MIJIAN_SOURCE_DIR "/policies");
  ASSERT_OK(services);
  int found = 0;
  for (int i = 0; i < 100'000; ++i) {
    const std::string host = "a.b.host" + std::to_string(i) + (i % 10 ? ".cn" : ".weiyun.com");
    found += services->category(host).empty() ? 0 : 1;
  }
  EXPECT_EQ(found, 10'000);
}

}  // namespace
}  // namespace mijian
