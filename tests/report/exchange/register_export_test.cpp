#include "report/exchange/register_export.h"

#include <gmock/gmock.h>

#include "agent/policy/load.h"
#include "report/fleet/import_snapshot.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(MediaOfATerminal, GoByLevelPurposeAndScope) {
  const Cells terminal{
      {"level", "机密"}, {"responsible", "张三"}, {"department", "03"}, {"unit", "012"}};
  const auto may = [&](Cells medium) { return may_be_used(medium, terminal); };
  EXPECT_TRUE(may({{"level", "机密"}, {"scope", "通用"}}));
  EXPECT_TRUE(may({{"level", "秘密"}, {"scope", "单位内部通用"}, {"unit", "012"}}));
  EXPECT_FALSE(may({{"level", "绝密"}, {"scope", "通用"}}));
  EXPECT_FALSE(may({{"level", "非密"}, {"scope", "通用"}, {"purpose", "办公/科研"}}));
  EXPECT_TRUE(may({{"level", "非密"}, {"scope", "通用"}, {"purpose", "非密导入专用"}}));
  EXPECT_FALSE(may({{"level", "机密"}, {"scope", "个人专用"}, {"responsible", "李四"}}));
  EXPECT_TRUE(may({{"level", "机密"}, {"scope", "个人专用"}, {"responsible", "张三"}}));
  EXPECT_FALSE(may({{"level", "机密"}, {"scope", "课题组内部通用"}, {"department", "04"}}));
  EXPECT_FALSE(may({{"level", "机密"}})) << "a medium of no scope goes nowhere";
  EXPECT_FALSE(may_be_used({{"level", "秘密"}, {"scope", "通用"}}, {{"level", "非密"}}));
}

class RegisterExportTest : public AssetsOnBothStores {
 protected:
  void add(const std::string& ledger, const Cells& cells) {
    AssetChange change;
    change.category = ledger;
    change.set = cells;
    EXPECT_OK(assets_->write(deed_of("zhang"), {change}));
  }

  LedgerScheme scheme_ = built_in_scheme();
};
MIJIAN_ON_BOTH_STORES(RegisterExportTest);

TEST_P(RegisterExportTest, HoldsWhatTheTerminalNeedsAndOnlyThat) {
  add("classified_computer", {{"number", "01203C20001"},
                              {"level", "机密"},
                              {"unit", "012"},
                              {"responsible", "张三"},
                              {"disk_serial", "DISK-1"},
                              {"mac", "无"},
                              {"commissioned_on", "2025-03-02"}});
  add("classified_computer",
      {{"number", "01203C20002"}, {"level", "机密"}, {"responsible", "李四"}});
  const Cells medium{{"level", "机密"},
                     {"type", "U盘"},
                     {"scope", "个人专用"},
                     {"state", "在用"},
                     {"responsible", "张三"}};
  const auto with = [&](Cells more) {
    more.insert(medium.begin(), medium.end());
    return more;
  };
  add("classified_medium", with({{"number", "M1"}, {"serial", "s1"}}));
  add("classified_medium",
      with({{"number", "M2"}, {"serial", "S2"}, {"remark", "usb:0951:1666:S2, 32.0 GB"}}));
  add("classified_medium", with({{"number", "M3"}, {"serial", "S3"}}));
  add("classified_medium", with({{"number", "M4"}, {"serial", "S4"}, {"responsible", "李四"}}));
  add("classified_medium", with({{"number", "M5"}, {"serial", "S5"}, {"state", "停用"}}));
  add("security_product", {{"number", "T1"},
                           {"name", "ClamAV 病毒查杀 1.0"},
                           {"state", "在用"},
                           {"scope", "通用"},
                           {"certificate", "C-1"},
                           {"certificate_until", "2027-01-01"}});
  add("security_product", {{"number", "T2"}, {"name", "主机审计"}, {"state", "在用"}});
  add("security_product", {{"number", "T3"},
                           {"name", "clamav"},
                           {"state", "在用"},
                           {"scope", "个人专用"},
                           {"responsible", "王五"}});
  add("security_product", {{"number", "T4"},
                           {"name", "clamav"},
                           {"state", "在用"},
                           {"scope", "单位内部通用"},
                           {"unit", "099"}});
  add("security_product",
      {{"number", "T5"}, {"name", "rkhunter"}, {"state", "在用"}, {"scope", "通用"}});
  add("security_product", {{"number", "T6"}, {"state", "在用"}, {"scope", "通用"}});
  VisitedTerminal terminal;
  terminal.gone_products = {"rkhunter"};
  terminal.media = {"S1"}, terminal.products = {"clamav"};
  terminal.write(tree_.of("/one.db"));
  ASSERT_OK(import_snapshot(*store_, *assets_, scheme_, tree_.of("/one.db"), {"机密", ""},
                            deed_of("zhang", 1'800'000'000)));

  const auto exported =
      export_register(*store_, *assets_, scheme_, {"01203C20001", "zhang", "2026-11-23", Json{}});
  ASSERT_OK(exported);
  const std::string text = exported->document.dump();
  const auto parsed = parse_register(text);
  ASSERT_OK(parsed);
  EXPECT_THAT(text, HasSubstr("\"disk_serials\": \"DISK-1\""));
  std::vector<std::string> leaves, stays;
  for (const Sentence& line : exported->leaves) leaves.push_back(line.en);
  for (const Sentence& line : exported->stays) stays.push_back(line.en);
  EXPECT_THAT(leaves, ElementsAre("its own ledger row 01203C20001", "medium M1 usb:0951:1666:S1",
                                  "medium M2 usb:0951:1666:S2", "security product T1 clamav"));
  EXPECT_THAT(stays, ElementsAre(HasSubstr("M3 S3")));
  for (const char* other : {"01203C20002", "李四", "M4", "M5", "T2", "T3", "T4", "T5", "T6"})
    EXPECT_EQ(text.find(other), std::string::npos) << other;
}

// Its ledger has no column for a level (密级), or the cell is blank.
TEST_P(RegisterExportTest, AnInternetComputerHasTheUnclassifiedMediaWithoutSayingItsLevel) {
  add("internet_computer", {{"number", "N1"}});
  add("server", {{"number", "S1"}});
  const Cells medium{{"state", "在用"}, {"scope", "通用"}, {"purpose", "办公/科研"}};
  const auto with = [&](Cells more) {
    more.insert(medium.begin(), medium.end());
    return more;
  };
  add("unclassified_medium",
      with({{"number", "P1"}, {"level", "非密"}, {"remark", "usb:0951:1666:P1"}}));
  add("unclassified_medium", with({{"number", "P2"}, {"remark", "usb:0951:1666:P2"}}));
  add("classified_medium",
      with({{"number", "M1"}, {"level", "机密"}, {"remark", "usb:0951:1666:M1"}}));
  const auto of = [&](const std::string& number) {
    const auto done =
        export_register(*store_, *assets_, scheme_, {number, "zhang", "2026-11-23", Json{}});
    EXPECT_OK(done);
    return *done;
  };
  std::vector<std::string> leaves;
  for (const Sentence& line : of("N1").leaves) leaves.push_back(line.en);
  EXPECT_THAT(leaves, ElementsAre("its own ledger row N1", "medium P1 usb:0951:1666:P1",
                                  "medium P2 usb:0951:1666:P2"));
  EXPECT_TRUE(of("N1").stays.empty());
  const RegisterExport unknown = of("S1");
  EXPECT_EQ(unknown.leaves.size(), 1U);
  ASSERT_EQ(unknown.stays.size(), 1U) << "nobody can say which media it may use";
  EXPECT_THAT(unknown.stays[0].zh, HasSubstr("台账未载本机密级"));
}

TEST_P(RegisterExportTest, DevicesThatTheLedgersConnectToItLeaveOnceAllAreKnown) {
  add("classified_computer", {{"number", "01203C20001"}, {"level", "机密"}});
  add("classified_device", {{"number", "D1"},
                            {"type", "打印机"},
                            {"state", "在用"},
                            {"connected_to", "01203C20009、01203C20001"},
                            {"remark", "usb:03f0:2b17:PRN001"}});
  add("classified_device", {{"number", "D2"}, {"state", "在用"}, {"connected_to", "01203C200012"}});
  add("usb_key", {{"number", "K1"},
                  {"state", "在用"},
                  {"connected_to", "01203C20001"},
                  {"remark", "usb:096e:0309:K9"}});
  const auto exported = [&] {
    return export_register(*store_, *assets_, scheme_,
                           {"01203C20001", "zhang", "2026-11-23", Json{}});
  };
  const auto all = exported();
  ASSERT_OK(all);
  ASSERT_OK(parse_register(all->document.dump()));
  const Json* devices = all->document.find("devices");
  ASSERT_NE(devices, nullptr);
  EXPECT_EQ(devices->dump(-1),
            R"([{"device_key":"usb:03f0:2b17:PRN001","number":"D1","kind":"打印机"},)"
            R"({"device_key":"usb:096e:0309:K9","number":"K1"}])");
  EXPECT_EQ(all->leaves.back().en, "device K1 usb:096e:0309:K9");
  add("audio_visual_device",
      {{"number", "A1"}, {"serial", "S7"}, {"state", "在用"}, {"connected_to", "01203C20001"}});
  const auto one_unknown = exported();
  ASSERT_OK(one_unknown);
  EXPECT_EQ(one_unknown->document.find("devices"), nullptr) << "it would be a stranger there";
  EXPECT_THAT(one_unknown->stays.back().en, HasSubstr("A1 S7"));
}

TEST_P(RegisterExportTest, WaiversLeaveWhenTheyAreThisTerminalsAndCanBeRead) {
  add("classified_computer", {{"number", "01203C20001"}, {"level", "机密"}});
  const auto waiver = [](const std::string& number, const std::string& more) {
    return R"({"number": ")" + number + R"(", "rule": "usb-storage-unregistered",
      "subject": "usb:1:2:3", "reason": "因", "approver": "张", "approved_on": "2026-01-01",
      "expires_on": "2026-12-31")" +
           more + "}";
  };
  const auto exported = [&](const std::string& list) {
    const auto json = parse_json("[" + list + "]");
    EXPECT_OK(json);
    return export_register(*store_, *assets_, scheme_, {"01203C20001", "x", "2026-11-23", *json});
  };
  const auto done =
      exported(waiver("W1", "") + "," + waiver("W2", R"(, "terminal": "01203C20001")") + "," +
               waiver("W3", R"(, "terminal": "01203C20009")"));
  ASSERT_OK(done);
  const auto parsed = parse_register(done->document.dump());
  ASSERT_OK(parsed);
  ASSERT_EQ(parsed->waivers.size(), 2u);
  EXPECT_EQ(done->document.dump().find("W3"), std::string::npos);
  ASSERT_EQ(done->leaves.size(), 4u);
  EXPECT_EQ(done->leaves[1].zh, "已批例外 W1：usb-storage-unregistered，usb:1:2:3，至 2026-12-31");
  EXPECT_EQ(done->leaves[3].en, "(waivers of other terminals, which stay: 1)");
  for (const std::string& junk :
       {std::string{R"({"junk": 1})"}, std::string{"7"}, waiver("W1", R"(, "junk": 1)"),
        waiver("W1", "") + "," + waiver("W1", "")}) {
    const auto refused = exported(junk);
    ASSERT_FALSE(refused) << junk;
    EXPECT_THAT(refused.error().text(), HasSubstr("waivers: ")) << junk;
  }
}

TEST_P(RegisterExportTest, IsOfAComputerOnly) {
  add("classified_medium", {{"number", "M1"}});
  for (const char* number : {"M1", "nobody"})
    EXPECT_FALSE(export_register(*store_, *assets_, scheme_, {number, "x", "2026-11-23", Json{}}));
}

}  // namespace
}  // namespace mijian
