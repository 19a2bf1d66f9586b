#include "report/ledger/proposed_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "agent/core/text.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const TerminalIdentity declared{.number = "K2026JM0117",
                                .asset_number = "20260117",
                                .level = "机密",
                                .unit = "101 第一研究所",
                                .department = "03 三室",
                                .responsible = "张三",
                                .place = "305",
                                .commissioned_at = "2025-02-28T16:00:00.000000Z"};

std::string shown_cell(const LedgerCell& cell) {
  return cell.text.zh + (cell.state == CellState::to_fill      ? "【待填】"
                         : cell.state == CellState::to_confirm ? "【待核】"
                                                               : "");
}

std::string titles(const Ledger& ledger) {
  std::vector<std::string> columns;
  for (const Text& column : ledger.columns) columns.emplace_back(column.zh);
  return join(columns, ", ");
}

class ProposedRows : public testing::Test {
 protected:
  void add_terminal() {
    FactWriter& facts = facts_.writer();
    facts.add(
        "terminal_identity",
        {{"system_vendor", "Great Wall"}, {"product_name", "TN140A2"}, {"chassis", "desktop"}});
    facts.add("operating_system", {{"pretty_name", "Kylin V10 (SP1)"}});
    facts.add("install_trace", {{"trace", "root_born"},
                                {"path", "/"},
                                {"installed_at", "2025-02-20T03:00:00.000000Z"},
                                {"quality", "exact"}});
  }
  void add_disk(std::string_view name, Cell serial, Cell transport, Cell port) {
    facts_.writer().add("block_device", {{"name", name},
                                         {"kind", "disk"},
                                         {"serial", std::move(serial)},
                                         {"transport", std::move(transport)},
                                         {"usb_port", std::move(port)},
                                         {"removable", 1},
                                         {"size_bytes", std::int64_t{15500000000}},
                                         {"stable_name", name},
                                         {"holds_root", 0}});
  }
  void add_interface(std::string_view name, Cell mac, bool physical) {
    facts_.writer().add("network_interface", {{"name", name},
                                              {"kind", "ethernet"},
                                              {"physical", physical},
                                              {"mac", std::move(mac)},
                                              {"stable_name", name}});
  }
  void add_stick(std::string_view serial) {
    facts_.writer().add("usb_device", {{"port", "1-2"},
                                       {"device_key", "usb:0951:1666:" + std::string{serial}},
                                       {"vendor_id", "0951"},
                                       {"product_id", "1666"},
                                       {"serial", serial},
                                       {"identity", "proven"},
                                       {"manufacturer", "Kingston"},
                                       {"product", "DataTraveler"},
                                       {"kind", "storage"},
                                       {"is_root_hub", 0}});
  }
  void all_covered() {
    for (const char* table :
         {"block_device", "network_interface", "network_address", "usb_device", "security_product"})
      facts_.writer().complete(table, "all of it");
  }
  void propose(std::string_view profile = "standalone-jimi", const Register* registered = nullptr) {
    const Snapshot snapshot = facts_.snapshot();
    auto rows = propose_ledger_rows(snapshot, declared, profile, registered);
    ASSERT_TRUE(rows) << rows.error().text();
    rows_ = std::move(*rows);
  }
  /// The cell of the first row under a column, with its mark.
  std::string cell(std::size_t ledger, std::string_view column) const {
    const Ledger& found = rows_.ledgers.at(ledger);
    for (std::size_t i = 0; i < found.columns.size(); ++i)
      if (found.columns[i].zh == column) return shown_cell(found.rows.at(0).at(i));
    return "no such column";
  }

  TestFacts facts_;
  LedgerRows rows_;
};

TEST_F(ProposedRows, AClassifiedComputerHasTheColumnsOfItsForm) {
  propose();
  EXPECT_EQ(rows_.ledgers[0].title.zh, "涉密计算机");
  EXPECT_EQ(titles(rows_.ledgers[0]),
            "序号, 单位, 科室/课题组, 类型, 保密编号, 固定资产编号, 责任人, 密级, 品牌型号, "
            "操作系统版本, 操作系统安装时间, "
            "硬盘序列号, MAC地址, 光驱, 用途, 放置地点, 启用时间, 使用情况, 备注");
}

TEST_F(ProposedRows, AnUnclassifiedComputerHasItsAddressToo) {
  propose("internal");
  EXPECT_EQ(rows_.ledgers[0].title.zh, "非涉密计算机");
  EXPECT_EQ(titles(rows_.ledgers[0]),
            "序号, 单位, 科室/课题组, 类型, 编号, 固定资产编号, 责任人, 密级, 品牌型号, "
            "操作系统版本, 操作系统安装时间, "
            "硬盘序列号, IP地址, MAC地址, 光驱, 用途, 放置地点, 启用时间, 使用情况, 备注");
  EXPECT_EQ(cell(0, "密级"), "非密");
}

TEST_F(ProposedRows, ARelayHasNoAddressColumn) {
  propose("relay-unclassified");
  EXPECT_EQ(rows_.ledgers[0].title.zh, "非涉密中间机");
  EXPECT_EQ(cell(0, "用途"), "非密中转");
  EXPECT_EQ(cell(0, "IP地址"), "no such column");
}

TEST_F(ProposedRows, MediaAndProductsHaveTheColumnsOfTheirForms) {
  propose();
  EXPECT_EQ(titles(rows_.ledgers[1]),
            "序号, 单位, 科室/课题组, 保密编号, 类型, 型号, 责任人, 密级, 序列号, 放置地点, 用途, "
            "使用范围, 启用时间, 使用情况, 备注");
  EXPECT_EQ(titles(rows_.ledgers[2]),
            "序号, 单位, 科室/课题组, 保密编号, 固定资产编号, 类型, 产品名称及版本号, 生产厂家, "
            "检测证书编号, 检测证书有效期, 序列号, 密级, 责任人, "
            "放置地点, 使用范围, 购置时间, 启用时间, 使用情况, 备注");
}

TEST_F(ProposedRows, FactsAndDeclarationsFillTheRow) {
  add_terminal();
  add_disk("sda", "S3Z9NX0M", "sata", Null{});
  add_interface("eth0", "00:11:22:33:44:55", true);
  add_interface("docker0", "02:42:00:00:00:01", false);
  all_covered();
  propose();
  EXPECT_EQ(cell(0, "类型"), "台式机");
  EXPECT_EQ(cell(0, "保密编号"), "K2026JM0117");
  EXPECT_EQ(cell(0, "品牌型号"), "Great Wall TN140A2");
  EXPECT_EQ(cell(0, "操作系统版本"), "Kylin V10 (SP1)");
  EXPECT_EQ(cell(0, "操作系统安装时间"), "2025-02-20");
  EXPECT_EQ(cell(0, "硬盘序列号"), "S3Z9NX0M");
  EXPECT_EQ(cell(0, "MAC地址"), "00:11:22:33:44:55");
  EXPECT_EQ(cell(0, "光驱"), "无");
  EXPECT_EQ(cell(0, "启用时间"), "2025-03-01");
  EXPECT_EQ(cell(0, "用途"), "【待填】");
}

TEST_F(ProposedRows, NoneIsWrittenOnlyWhereAllWasLookedAt) {
  propose();
  EXPECT_EQ(cell(0, "MAC地址"), "【待核】");
  EXPECT_EQ(cell(0, "光驱"), "【待核】");
}

TEST_F(ProposedRows, NoAdapterIsNone) {
  all_covered();
  propose();
  EXPECT_EQ(cell(0, "MAC地址"), "无");
}

TEST_F(ProposedRows, ADiskWithoutSerialIsForAPersonToRead) {
  add_disk("vda", Null{}, "virtio", Null{});
  all_covered();
  propose();
  EXPECT_EQ(cell(0, "硬盘序列号"), "【待核】");
}

TEST_F(ProposedRows, TracesOfTheInstallDateThatDisagreeAreToldApart) {
  add_terminal();
  facts_.writer().add("install_trace", {{"trace", "installer_log"},
                                        {"path", "/var/log/installer"},
                                        {"installed_at", "2024-01-05T03:00:00.000000Z"},
                                        {"quality", "exact"}});
  propose();
  EXPECT_EQ(cell(0, "操作系统安装时间"), "2024-01-05【待核】");
  ASSERT_EQ(rows_.ledgers[0].notes.size(), 1U);
  EXPECT_THAT(rows_.ledgers[0].notes[0].zh,
              testing::HasSubstr("installer_log 2024-01-05, root_born 2025-02-20"));
}

TEST_F(ProposedRows, AnUnsetClockAndAMachineIdSayNothingOfTheInstallDate) {
  add_terminal();
  const auto add = [&](const char* trace, const char* time, const char* quality) {
    facts_.writer().add(
        "install_trace",
        {{"trace", trace}, {"path", "/"}, {"installed_at", time}, {"quality", quality}});
  };
  add("superblock_created", "1970-01-01T00:00:00.000000Z", "clock_unset");
  add("machine_id", "2026-11-22T00:00:00.000000Z", "exact");
  propose();
  EXPECT_EQ(cell(0, "操作系统安装时间"), "2025-02-20");
}

TEST_F(ProposedRows, AStickIsARowOfMediaNotADiskOfTheComputer) {
  add_stick("E0D55EA5");
  add_disk("sdb", "E0D55EA5", "usb", "1-2");
  all_covered();
  propose();
  EXPECT_EQ(cell(0, "硬盘序列号"), "【待核】");
  EXPECT_EQ(cell(1, "型号"), "Kingston DataTraveler");
  EXPECT_EQ(cell(1, "类型"), "U盘【待核】");
  EXPECT_EQ(cell(1, "序列号"), "E0D55EA5");
  EXPECT_EQ(cell(1, "密级"), "【待填】");
  EXPECT_EQ(cell(1, "备注"), "usb:0951:1666:E0D55EA5, 15.5 GB");
}

TEST_F(ProposedRows, WhatTheRegisterKnowsOfAMediumIsFilledIn) {
  add_stick("E0D55EA5");
  const Register registered{
      .rows = {{"registered_medium", {{"device_key", "usb:0951:1666:OTHER"}, {"number", "U-1"}}},
               {"registered_medium",
                {{"device_key", "usb:0951:1666:E0D55EA5"}, {"number", "U-2"}, {"level", "机密"}}}}};
  propose("standalone-jimi", &registered);
  EXPECT_EQ(cell(1, "保密编号"), "U-2");
  EXPECT_EQ(cell(1, "密级"), "机密");
}

TEST_F(ProposedRows, OnlyProductsThatAreProvenPresentAreListed) {
  FactWriter& facts = facts_.writer();
  facts.add("security_product", {{"id", "clamav"},
                                 {"name", "ClamAV"},
                                 {"category", "antivirus"},
                                 {"vendor", "Cisco"},
                                 {"present", 1},
                                 {"running", 1},
                                 {"version", "1.0.7"},
                                 {"signatures_at", "2026-11-20T00:00:00.000000Z"},
                                 {"signals", "package unit"}});
  facts.add("security_product", {{"id", "other"},
                                 {"name", "Other"},
                                 {"category", "antivirus"},
                                 {"present", Null{}},
                                 {"signals", ""}});
  all_covered();
  propose();
  ASSERT_EQ(rows_.ledgers[2].rows.size(), 1U);
  EXPECT_EQ(cell(2, "类型"), "病毒查杀工具");
  EXPECT_EQ(cell(2, "产品名称及版本号"), "ClamAV 1.0.7");
  EXPECT_EQ(cell(2, "使用情况"), "在用");
  EXPECT_EQ(cell(2, "检测证书编号"), "【待填】");
  EXPECT_EQ(cell(2, "备注"), "依据：package unit；病毒库 2026-11-20");
  ASSERT_EQ(rows_.ledgers[2].notes.size(), 1U);  // the other one could not be looked at
}

}  // namespace
}  // namespace mijian
