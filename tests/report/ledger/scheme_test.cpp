#include "report/ledger/scheme.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "report/ledger/row_check.h"
#include "tests/support/json_schema.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string built_in_text() {
  return read_file(MIJIAN_SOURCE_DIR "/policies/ledgers/built-in.json", 1 << 20).value_or("");
}

const LedgerScheme& built_in() {
  static const LedgerScheme scheme = [] {
    const auto json = parse_json(built_in_text());
    EXPECT_OK(json);
    auto read = ledger_scheme_from_json(*json);
    EXPECT_OK(read);
    return *read;
  }();
  return scheme;
}

std::vector<std::string> titles(const char* ledger) {
  std::vector<std::string> titles;
  for (const LedgerColumn& column : built_in().find(ledger)->columns)
    if (!column.extra) titles.push_back(column.title.zh);
  return titles;
}
std::vector<std::string> extra_names(const LedgerKind& ledger) {
  std::vector<std::string> names;
  for (const LedgerColumn& column : ledger.columns)
    if (column.extra && column.optional) names.push_back(column.name);
  return names;
}

RowCells computer() {
  return {{"unit", "012 第十二研究室"},
          {"department", "03 总体组"},
          {"type", "台式机"},
          {"number", "01203C20001"},
          {"asset_number", "无"},
          {"responsible", "张三"},
          {"level", "机密"},
          {"model", "启天 M450"},
          {"system", "银河麒麟 V10"},
          {"installed_on", "2025-03-01"},
          {"disk_serial", "WD-1"},
          {"mac", "00-1A-2B-3C-4D-5E"},
          {"optical", "无"},
          {"purpose", "涉密工作机"},
          {"place", "3号楼 301"},
          {"commissioned_on", "2025-03-02"},
          {"state", "在用"}};
}

std::vector<std::string> complaints(const RowCells& cells) {
  std::vector<std::string> lines;
  for (const CellComplaint& each :
       check_row(built_in(), *built_in().find("classified_computer"), cells))
    lines.push_back(each.column + ": " + each.what.zh);
  return lines;
}

std::vector<std::string> complaints(const std::string& column, const std::string& text) {
  RowCells cells = computer();
  if (text.empty())
    cells.erase(column);
  else
    cells[column] = text;
  return complaints(cells);
}

TEST(BuiltInLedgers, AreAsTheirSchemaSays) {
  const auto json = parse_json(built_in_text());
  ASSERT_OK(json);
  EXPECT_EQ(schema_complaints("ledgers", *json), std::vector<std::string>{});
}

// DOMAIN 3.2, 3.3: what only some units keep, and rules hold against what a visit saw.
TEST(BuiltInLedgers, OfComputersHaveTheColumnsThatFewUnitsKeep) {
  for (const char* name : {"classified_computer", "relay_computer", "unclassified_computer",
                           "internet_computer", "server"})
    EXPECT_THAT(extra_names(*built_in().find(name)),
                ElementsAre("serial", "wireless_module", "bluetooth", "infrared",
                            "secrecy_installed_on", "scrapped_on"))
        << name;
  for (const LedgerKind& ledger : built_in().ledgers)
    EXPECT_NE(ledger.find("scrapped_on"), nullptr) << ledger.name;
  EXPECT_THAT(complaints("serial", "无"), IsEmpty());
  EXPECT_THAT(complaints("wireless_module", "已拆除"), IsEmpty());
  EXPECT_THAT(complaints("wireless_module", "不详"), ElementsAre(HasSubstr("wireless_module")));
}

// DOMAIN 3.1: the columns of the forms in use, in their order.
TEST(BuiltInLedgers, HaveTheColumnsOfTheFormsInTheirOrder) {
  EXPECT_THAT(titles("涉密计算机"),
              ElementsAre("单位", "科室/课题组", "类型", "保密编号", "固定资产编号", "责任人",
                          "密级", "品牌型号", "操作系统版本", "操作系统安装时间", "硬盘序列号",
                          "MAC地址", "光驱", "用途", "放置地点", "启用时间", "使用情况", "备注"));
  EXPECT_THAT(titles("非涉密计算机"),
              ElementsAre("单位", "科室/课题组", "类型", "编号", "固定资产编号", "责任人", "密级",
                          "品牌型号", "操作系统版本", "操作系统安装时间", "硬盘序列号", "IP地址",
                          "MAC地址", "光驱", "用途", "放置地点", "启用时间", "使用情况", "备注"));
  EXPECT_THAT(titles("涉密信息设备"),
              ElementsAre("单位", "科室/课题组", "保密编号", "固定资产编号", "类型", "设备名称",
                          "责任人", "密级", "连接计算机编号", "产品型号", "设备序列号",
                          "硬盘序列号", "用途", "放置地点", "启用时间", "使用情况", "备注"));
  EXPECT_THAT(titles("涉密存储介质"), ElementsAre("单位", "科室/课题组", "保密编号", "类型", "型号",
                                                  "责任人", "密级", "序列号", "放置地点", "用途",
                                                  "使用范围", "启用时间", "使用情况", "备注"));
  EXPECT_THAT(
      titles("安全保密产品"),
      ElementsAre("单位", "科室/课题组", "保密编号", "固定资产编号", "类型", "产品名称及版本号",
                  "生产厂家", "检测证书编号", "检测证书有效期", "序列号", "密级", "责任人",
                  "放置地点", "使用范围", "购置时间", "启用时间", "使用情况", "备注"));
  EXPECT_EQ(built_in().ledgers.size(), 14U);
}

TEST(LedgerRow, ThatIsWholeHasNoComplaint) { EXPECT_THAT(complaints(computer()), IsEmpty()); }

TEST(LedgerRow, LacksWhatIsMandatoryButMayLackTheRemark) {
  EXPECT_THAT(complaints("responsible", ""), ElementsAre("responsible: 必填"));
  EXPECT_THAT(complaints("mac", ""), ElementsAre("mac: 必填；没有的填“无”"));
  EXPECT_THAT(complaints("remark", "移交"), IsEmpty());
}

TEST(LedgerRow, MaySayNoneOnlyWhereTheFormAllowsIt) {
  for (const char* column : {"mac", "asset_number", "disk_serial"})
    EXPECT_THAT(complaints(column, "无"), IsEmpty()) << column;
  for (const char* column : {"responsible", "level", "installed_on", "number", "place"})
    EXPECT_EQ(complaints(column, "无").size(), 1U) << column;
}

TEST(LedgerRow, CellsFollowTheirRules) {
  EXPECT_THAT(complaints("installed_on", "2025-02-29"), ElementsAre(HasSubstr("YYYY-MM-DD")));
  EXPECT_THAT(complaints("installed_on", "2025/3/1"), ElementsAre(HasSubstr("2025/3/1")));
  EXPECT_THAT(complaints("mac", "00-1A-2B-3C-4D"), ElementsAre(HasSubstr("MAC")));
  EXPECT_THAT(complaints("mac", "00-1A:2B-3C-4D-5E"), ElementsAre(HasSubstr("MAC")));
  EXPECT_THAT(complaints("mac", "00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:5f"), IsEmpty());
  EXPECT_THAT(complaints("level", "保密"), ElementsAre(HasSubstr("绝密、机密、秘密、涉密专用")));
  EXPECT_THAT(complaints("number", "0120301"), ElementsAre(HasSubstr("11 位")));
  EXPECT_THAT(complaints("number", "01203-20001"), ElementsAre(HasSubstr("11 位")));
  EXPECT_THAT(complaints("asset_number", "1234567"), ElementsAre(HasSubstr("8 位")));
  EXPECT_THAT(complaints("place", " 301"), ElementsAre(HasSubstr("首尾无空格")));
  EXPECT_THAT(complaints("place", "3\n01"), ElementsAre(HasSubstr("一行文字")));
  EXPECT_THAT(complaints("wings", "2"), ElementsAre("wings: 此台账没有这一栏"));
}

TEST(LedgerNumber, IsProposedByTheTemplate) {
  const LedgerKind& kind = *built_in().find("classified_computer");
  const auto prefix = number_prefix(built_in(), kind, computer());
  ASSERT_OK(prefix);
  EXPECT_EQ(*prefix, "01203C2");
  EXPECT_EQ(next_number(built_in(), *prefix, "").value_or(""), "01203C20001");
  EXPECT_EQ(next_number(built_in(), *prefix, "01203C20099").value_or(""), "01203C20100");
  EXPECT_EQ(next_number(built_in(), *prefix, "01203C29999").error().cause(), Cause::too_large);
  EXPECT_THAT(number_prefix(built_in(), kind, {{"unit", "十二室"}}).error().text(),
              HasSubstr("'unit'"));
}

TEST(LedgerState, FollowsOnlyWhatTheSchemeAllows) {
  EXPECT_NE(find_transition(built_in(), "在用", "维修"), nullptr);
  EXPECT_EQ(find_transition(built_in(), "已销毁", "在用"), nullptr);
  EXPECT_THAT(states_after(built_in(), "已销毁"), IsEmpty());
  for (const char* state : {"借出", "已回收", "已销毁"})
    EXPECT_NE(find_transition(built_in(), "", state), nullptr) << "an existing ledger has them";
  EXPECT_THAT(states_after(built_in(), "报废"), ElementsAre("已回收", "已销毁"));
}

// What a unit may get wrong in its own file: refused whole, with its place.
TEST(LedgerScheme, IsRefusedWithItsPlace) {
  const std::pair<const char*, const char*> breaks[] = {
      {"\"rule\": \"mac\"", "\"rule\": \"mcu\""},
      {"\"dictionary\": \"optical\"", "\"dictionary\": \"drives\""},
      {"{serial:4}", "{serial:4}{unit:3}"},
      {"{unit:3}", "{unit:x}"},
      {"\"to\": \"封存\"", "\"to\": \"冷藏\""},
      {"\"name\": \"usb_key\"", "\"name\": \"server\""},
      {"\"name\": \"installed_on\"", "\"name\": \"place\""},
      {"\"code\": \"C\"", "\"codes\": \"C\""},
      {"mijian-ledgers/1", "mijian-ledgers/9"},
  };
  for (const auto& [what, with] : breaks) {
    std::string text = built_in_text();
    const auto at = text.find(what);
    ASSERT_NE(at, std::string::npos) << what;
    text.replace(at, std::string_view{what}.size(), with);
    const auto json = parse_json(text);
    ASSERT_OK(json);
    const auto read = ledger_scheme_from_json(*json);
    ASSERT_FALSE(read) << with;
    EXPECT_THAT(read.error().text(), testing::MatchesRegex("[0-9]+:[0-9]+: .*")) << with;
  }
}

}  // namespace
}  // namespace mijian
