#include "agent/facts/identity.h"

#include <gtest/gtest.h>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

class IdentityTest : public testing::Test {
 protected:
  TestFacts facts_;

  void route(const char* destination) {
    facts_.writer().add("network_route", {{"family", "inet"},
                                          {"destination", destination},
                                          {"metric", 0},
                                          {"routing_table", 254},
                                          {"type", "unicast"}});
  }
  std::string suggested() { return *suggested_profile(facts_.snapshot()); }
};

TEST_F(IdentityTest, TellsWhatWasDeclaredFromWhatWasSeen) {
  facts_.writer().add(
      "terminal_declared",
      {{"number", "BMJ1"}, {"terminal_class", "internal"}, {"responsible", "张三"}});
  facts_.writer().add("operating_system",
                      {{"hostname", "pc"}, {"pretty_name", "Debian 12"}, {"kernel", "6.1"}});
  facts_.writer().add(
      "terminal_identity",
      {{"system_vendor", "Lenovo"}, {"product_name", "T420"}, {"board_serial", "B7"}});
  const auto identity = identity_of(facts_.snapshot());
  ASSERT_OK(identity);
  EXPECT_TRUE(identity->declared);
  EXPECT_EQ(identity->number, "BMJ1");
  EXPECT_EQ(identity->responsible, "张三");
  EXPECT_EQ(identity->system, "Debian 12 6.1");
  EXPECT_EQ(identity->model, "Lenovo T420");
  EXPECT_EQ(identity->serial, "B7") << "the board's where the product has none";
}

TEST_F(IdentityTest, AnEmptySnapshotIsNobodys) {
  const auto identity = identity_of(facts_.snapshot());
  ASSERT_OK(identity);
  EXPECT_FALSE(identity->declared);
}

TEST_F(IdentityTest, SuggestsByTheWayOut) {
  EXPECT_EQ(suggested(), "") << "routes were not looked at";
  facts_.writer().complete("network_route", "netlink routes");
  EXPECT_EQ(suggested(), "standalone-jimi");
  route("10.0.0.0/8");
  EXPECT_EQ(suggested(), "standalone-jimi");
  route("default");
  EXPECT_EQ(suggested(), "internal");
  facts_.writer().add(
      "dns_server",
      {{"address", "9.9.9.9"}, {"is_public", 1}, {"file", "/etc/resolv.conf"}, {"line", 1}});
  EXPECT_EQ(suggested(), "internet");
}

TEST_F(IdentityTest, NamesStorageThatNoRegisterKnows) {
  for (const char* kind : {"storage", "hid"})
    facts_.writer().add("usb_device", {{"port", kind},
                                       {"device_key", std::string{"usb:0951:1666:"} + kind},
                                       {"vendor_id", "0951"},
                                       {"product_id", "1666"},
                                       {"identity", "proven"},
                                       {"product", "Stick"},
                                       {"kind", kind},
                                       {"is_root_hub", 0}});
  const auto devices = devices_to_register(facts_.snapshot());
  ASSERT_OK(devices);
  EXPECT_EQ(*devices, (std::vector<std::string>{"usb:0951:1666:storage Stick"}));
}

}  // namespace
}  // namespace mijian
