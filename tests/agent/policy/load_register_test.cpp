#include <gtest/gtest.h>

#include "tests/agent/policy/test_rules.h"

namespace mijian {
namespace {

std::string register_json(const std::string& more) {
  return R"({"format": "mijian-register/1", "version": "1", "issued_on": "2026-01-31", "issuer": "保密办")" +
         more + "}";
}

TEST(LoadRegister, ReadsListsAsRowsOfTheRegisteredTables) {
  const auto read = parse_register(register_json(R"(,
    "asset": {"number": "A0000000001", "optical": "无", "commissioned_on": "2025-06-01", "place": ""},
    "media": [{"device_key": "usb:0951:1666:4C53", "number": "B1"}], "devices": [],
    "waivers": [{"number": "W1", "rule": "r", "subject": "s", "reason": "因", "approver": "张", "approved_on": "2026-01-01", "expires_on": "2026-01-01"}])"));
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(
      read->declared_tables,
      (std::vector<std::string>{"registered_asset", "registered_medium", "registered_device"}));
  ASSERT_EQ(read->rows.size(), 2u);
  const std::vector<std::pair<std::string, std::string>> asset{
      {"number", "A0000000001"}, {"optical", "无"}, {"commissioned_on", "2025-06-01"}};
  EXPECT_EQ(read->rows[0].cells, asset) << "an empty cell is no value";
  EXPECT_EQ(read->waivers[0].expires_on, "2026-01-01");
}

struct Bad {
  std::string more, complaint;
};

TEST(LoadRegister, RefusesWhatNobodyCanBeHeldTo) {
  const std::string waiver = R"(, "waivers": [
{"number": "W1", "rule": "r", "subject": "s", "reason": "x", "approver": "a", "approved_on": ")";
  const Bad bad[] = {
      {R"(, "medium": [])", "1:109: unknown key 'medium'; known here are format,"},
      {R"(, "media": {})", "1:108: 'media' must be a list"},
      {",\n\"media\": [{\"device_key\": \"usb:0951:1666\", \"number\": \"B\"}]",
       "2:26: 'usb:0951:1666' is no key of one device"},
      {",\n\"media\": [{\"device_key\": \"usb:0951:166G:X\", \"number\": \"B\"}]",
       "2:26: 'usb:0951:166G:X' is no key of one device"},
      {",\n\"media\": [{\"device_key\": \"usb:0951:1666:\", \"number\": \"B\"}]",
       "2:26: 'usb:0951:1666:' is no key of one device"},
      {",\n\"media\": [{\"device_key\": \"无\", \"number\": \"B\"}]",
       "2:26: '无' is no key of one device"},
      {",\n\"devices\": [{\"device_key\": \"usb:0951\"}]", "2:28: 'usb:0951' is no device key"},
      {",\n\"media\": [{\"device_key\": \"usb:0951:1666:X\"}]", "2:11: key 'number' is missing"},
      {",\n\"media\": [{\"device_key\": \"usb:0951:1666:X\", \"number\": \"B\"}, {\"device_key\": "
       "\"usb:0951:1666:X\", \"number\": \"C\"}]",
       "2:61: 'usb:0951:1666:X' stands here a second time"},
      {",\n\"asset\": {\"number\": \"A\", \"commissioned_on\": \"2025-02-29\"}",
       "2:45: 'commissioned_on' must be a day"},
      {",\n\"asset\": {\"number\": \"A\", \"serial\": \"x\"}", "2:36: unknown key 'serial'"},
      {",\n\"asset\": {\"number\": 7}", "2:21: 'number' must be a text"},
      {waiver + R"(2026-02-02", "expires_on": "2026-02-01"}])", "2:"},
      {waiver + R"(2026-02-30", "expires_on": "2026-03-01"}])", "2:"},
  };
  for (const Bad& each : bad) {
    const auto read = parse_register(register_json(each.more));
    ASSERT_FALSE(read) << each.complaint;
    EXPECT_EQ(read.error().text().substr(0, each.complaint.size()), each.complaint);
  }
}

TEST(LoadRegister, NamesACardByItsCid) {
  const std::string cid = "1b534d30303030301012345678012a00";
  const auto read = parse_register(
      register_json(R"(, "media": [{"device_key": "mmc:)" + cid + R"(", "number": "B1"}])"));
  ASSERT_TRUE(read) << read.error().text();
  const std::vector<std::pair<std::string, std::string>> card{
      {"device_key", "mmc:" + cid}, {"number", "B1"}, {"card_id", cid}};
  EXPECT_EQ(read->rows[0].cells, card);
  EXPECT_FALSE(
      parse_register(register_json(R"(, "media": [{"device_key": "mmc:1b53", "number": "B1"}])")));
  EXPECT_FALSE(
      parse_register(register_json(R"(, "devices": [{"device_key": "mmc:)" + cid + R"("}])")))
      << "a card is a medium";
}

TEST(LoadRegister, TakesADeviceModelWithoutSerialsAsADeviceOnly) {
  EXPECT_TRUE(parse_register(register_json(R"(, "devices": [{"device_key": "usb:046d:c31c"}])")));
  EXPECT_TRUE(
      parse_register(register_json(R"(, "devices": [{"device_key": "usb:046d:c31c@1-2.4"}])")));
  EXPECT_FALSE(parse_register(
      register_json(R"(, "media": [{"device_key": "usb:046d:c31c@1-2.4", "number": "B"}])")));
}

TEST(LoadRegister, NamesItsFile) {
  PackFolder folder;
  folder.write("register.json", "{");
  const auto read = load_register(folder.path("register.json"));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().text().substr(0, folder.path().size() + 17),
            folder.path() + "/register.json:1:");
  EXPECT_EQ(load_register(folder.path("absent")).error().cause(), Cause::not_found);
}

}  // namespace
}  // namespace mijian
