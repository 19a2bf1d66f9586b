#include "agent/collectors/products/security_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "agent/core/file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

using testing::ElementsAre;

// A whole catalogue with one product, in which a part is replaced.
std::string catalogue(const std::string& what = "", const std::string& with = "") {
  const std::string text = R"({"format": "mijian-security-products/1", "dated": "2026-11-22",
"products": [
{"id": "a", "name": {"zh": "甲", "en": "A"}, "vendor": {"zh": "乙", "en": "B"},
"category": "antivirus", "packages": ["a"], "units": ["a.service"], "processes": ["ad"],
"paths": ["/opt/a"], "proves": ["unit", "path"],
"signatures": {"kind": "clamav", "paths": ["/var/lib/clamav"]}, "source": "s", "grade": "A"}
]})";
  return what.empty() ? text : replace_all(text, what, with);
}

std::string complaint(const std::string& what, const std::string& with) {
  const auto products = parse_security_products(catalogue(what, with));
  return products ? "accepted" : products.error().text();
}

TEST(SecurityCatalogue, ReadsAProduct) {
  const auto products = parse_security_products(catalogue());
  ASSERT_TRUE(products) << products.error().text();
  ASSERT_EQ(products->size(), 1U);
  const CatalogueProduct& product = products->front();
  EXPECT_EQ(product.name, "甲");
  EXPECT_EQ(product.vendor, "乙");
  EXPECT_THAT(product.units, ElementsAre("a.service"));
  EXPECT_THAT(product.proves, ElementsAre(ProductSignal::unit, ProductSignal::path));
  EXPECT_EQ(product.signatures->kind, "clamav");
}

TEST(SecurityCatalogue, PackageAndPathProveWhereNothingElseIsSaid) {
  const auto products = parse_security_products(catalogue("\"proves\": [\"unit\", \"path\"],", ""));
  ASSERT_TRUE(products) << products.error().text();
  EXPECT_THAT(products->front().proves, ElementsAre(ProductSignal::package, ProductSignal::path));
}

TEST(SecurityCatalogue, MistakesAreToldWithTheirPlace) {
  EXPECT_EQ(complaint("products/1", "products/2").substr(0, 2), "1:");
  EXPECT_EQ(complaint("\"source\": \"s\"", "\"sourse\": \"s\""), "3:1: 'source' is missing");
  EXPECT_THAT(complaint("\"grade\": \"A\"", "\"grade\": \"A\", \"unit\": []"),
              testing::HasSubstr("unknown key 'unit'"));
  EXPECT_THAT(complaint("\"unit\", \"path\"", "\"guess\""), testing::HasSubstr("5:"));
  EXPECT_THAT(complaint("[\"a.service\"]", "\"a.service\""), testing::HasSubstr("must be a list"));
  EXPECT_THAT(complaint("\"/opt/a\"", "\"opt/a\""), testing::HasSubstr("must begin with '/'"));
  EXPECT_THAT(complaint("\"clamav\"", "\"other\""), testing::HasSubstr("must be clamav"));
  EXPECT_THAT(complaint("\"en\": \"A\"", "\"fr\": \"A\""), testing::HasSubstr("'en' is missing"));
  EXPECT_THAT(complaint("\"products\": [", "\"products\": [3, "),
              testing::HasSubstr("expected a product"));
}

TEST(SecurityCatalogue, AProductIsListedOnce) {
  const std::string text = catalogue();
  const auto begin = text.find("{\"id\""), end = text.rfind("\n]}");
  const std::string product = text.substr(begin, end - begin);
  EXPECT_THAT(complaint(product, product + ",\n" + product), testing::HasSubstr("listed twice"));
}

TEST(SecurityCatalogue, OurOwnCatalogueIsRead) {
  const auto text =
      read_file(MIJIAN_SOURCE_DIR "/policies/catalogues/security-products.json", 1 << 20);
  ASSERT_TRUE(text) << text.error().text();
  const auto products = parse_security_products(*text);
  ASSERT_TRUE(products) << products.error().text();
  EXPECT_GE(products->size(), 20U);
}

TEST(NetworkCatalogue, OurOwnCatalogueIsRead) {
  const auto text =
      read_file(MIJIAN_SOURCE_DIR "/policies/catalogues/network-software.json", 1 << 20);
  ASSERT_TRUE(text) << text.error().text();
  const auto products = parse_network_software(*text);
  ASSERT_TRUE(products) << products.error().text();
  EXPECT_GE(products->size(), 80U);
}

TEST(NetworkCatalogue, EachCatalogueHasItsOwnCategories) {
  const auto wrong = parse_network_software(catalogue());
  ASSERT_FALSE(wrong);
  EXPECT_THAT(wrong.error().text(), testing::HasSubstr("mijian-network-software/1"));
}

}  // namespace
}  // namespace mijian
