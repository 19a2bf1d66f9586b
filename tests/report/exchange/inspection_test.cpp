// 人工检查: a sheet is printed, a person fills it in, and it is a visit of that asset as any other.
#include "report/exchange/inspection.h"

#include <gmock/gmock.h>

#include "report/store/visits.h"
#include "tests/report/sheets/read_sheets.h"
#include "tests/report/sheets/xlsx_file.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string number = "01203C20001";

class InspectionTest : public AssetsOnBothStores {
 protected:
  void SetUp() override {
    AssetsOnBothStores::SetUp();
    if (IsSkipped()) return;
    AssetChange change{0, 0, "classified_computer", {}, {}, {}};
    change.set = {{"number", number},           {"level", "机密"},
                  {"unit", "012 第十二研究室"}, {"system", "Windows 10"},
                  {"disk_serial", "WD-1"},      {"installed_on", "2025-03-01"}};
    ASSERT_OK(assets_->write(deed_of("zhang"), {change}));
  }

  /// The printed sheet with these texts in its column 检查所见, as a file.
  std::string filled(const std::map<std::string, std::string>& seen,
                     const std::string& file = "/检查表.xlsx") const {
    const LedgerScheme scheme = built_in_scheme();
    const auto asset = assets_->with_number(number);
    EXPECT_OK(asset);
    const InspectionSheet sheet =
        inspection_sheet(*scheme.find("classified_computer"), **asset, Language::zh);
    auto writer = SheetWriter::create(tree_.of(file));
    EXPECT_OK(writer);
    EXPECT_OK(writer->begin_sheet(sheet.head));
    for (auto row : sheet.rows) {
      const auto found = seen.find(row[0].text);
      if (found != seen.end())
        row.insert(row.end() - 1, SheetCell{2, CellKind::text, {}, {}, found->second});
      EXPECT_OK(writer->add_row(row));
    }
    EXPECT_OK(writer->finish());
    return tree_.of(file);
  }

  ImportedInspection imported(const std::string& path, const std::string& today = "2026-11-23") {
    auto all = import_inspections(*store_, *assets_, path, today, deed_of("li"));
    EXPECT_OK(all);
    EXPECT_EQ(all ? all->size() : 0U, 1U);
    return all && !all->empty() ? all->front() : ImportedInspection{};
  }

  Visit visit_of(std::int64_t entry) {
    auto row = visit_at(*store_, entry);
    EXPECT_OK(row);
    auto bytes = store_->contents().get((*row)->document);
    EXPECT_OK(bytes);
    auto visit = visit_from_json(*parse_json(*bytes));
    EXPECT_OK(visit);
    return std::move(*visit);
  }

  static const Observed& table(const Visit& visit, const std::string& name) {
    for (const Observed& each : visit.observed)
      if (each.name == name) return each;
    return visit.observed.front();
  }
  static std::vector<std::string> places(const ImportedInspection& sheet) {
    std::vector<std::string> all;
    for (const SheetComplaint& complaint : sheet.complaints) all.push_back(complaint.place);
    return all;
  }
};
MIJIAN_ON_BOTH_STORES(InspectionTest);

const std::map<std::string, std::string> seen_all{
    {"检查人", "李四"},
    {"检查日期", "2026年11月20日"},
    {"操作系统", "Windows 10 专业版"},
    {"操作系统安装时间", "2026/1/5"},
    {"整机序列号", "PF3ABC"},
    {"硬盘序列号", "WD-1、WD-2"},
    {"MAC地址", "001A2B3C4D5E"},
    {"IP地址", "10.1.2.3"},
    {"光驱", "无"},
    {"无线网卡、蓝牙", "有"},
    {"安全产品及版本", "主机审计 V6.0；病毒查杀 3"},
    {"使用过的介质序列号", "AA01 AA02"},
};

TEST_P(InspectionTest, PrintsWhatTheLedgerSaysAndLeavesRoomForWhatIsSeen) {
  auto bytes = read_file(filled({}), 1u << 20);
  ASSERT_OK(bytes);
  const auto book = read_all(*bytes, "x.xlsx");
  ASSERT_OK(book);
  const WholeSheet& sheet = book->sheets.at(0);
  EXPECT_EQ(sheet.sheet.name, number);
  EXPECT_EQ(sheet.text(1, 'A'), "人工检查表 " + number);
  EXPECT_EQ(sheet.text(3, 'B'), "台账记载");
  EXPECT_EQ(sheet.text(4, 'B'), number);
  EXPECT_EQ(sheet.text(4, 'C'), "");
  EXPECT_EQ(sheet.text(12, 'A'), "操作系统");
  EXPECT_EQ(sheet.text(12, 'B'), "Windows 10");
  EXPECT_EQ(sheet.at(13, 'B'), (SheetCell{1, CellKind::date, {}, {}, "2025-03-01"}));
  EXPECT_EQ(imported(tree_.of("/检查表.xlsx")).fate, InspectionFate::blank);
}

TEST_P(InspectionTest, IsAVisitByHandAndTheSameOneTwiceChangesNothing) {
  const ImportedInspection first = imported(filled(seen_all));
  EXPECT_EQ(first.fate, InspectionFate::taken);
  EXPECT_THAT(places(first), IsEmpty());
  const Visit visit = visit_of(first.entry);
  EXPECT_EQ(visit.by_hand.inspector, "李四");
  EXPECT_EQ(visit.by_hand.on, "2026-11-20");
  EXPECT_EQ(visit.taken_at, "2026-11-20T00:00:00.000000Z");
  EXPECT_EQ(visit.installed_on, "2026-01-05");
  EXPECT_EQ(visit.level, "机密");
  EXPECT_THAT(identifiers_of(visit, "disk_serial"), ElementsAre("WD-1", "WD-2"));
  EXPECT_THAT(identifiers_of(visit, "mac"), ElementsAre("00:1a:2b:3c:4d:5e"));
  EXPECT_EQ(table(visit, "interface").rows.size(), 1U);
  EXPECT_EQ(table(visit, "radio").rows.size(), 1U);
  EXPECT_EQ(to_text(table(visit, "product").rows.at(0)[1]), "主机审计");
  EXPECT_EQ(to_text(table(visit, "product").rows.at(0)[4]), "V6.0");
  EXPECT_EQ(table(visit, "medium").rows.size(), 2U);
  EXPECT_TRUE(table(visit, "medium").is_whole);
  const std::int64_t head = store_->head()->sequence;
  const ImportedInspection again = imported(filled(seen_all, "/又一份.xlsx"));
  EXPECT_EQ(again.fate, InspectionFate::there);
  EXPECT_EQ(again.entry, first.entry);
  EXPECT_EQ(store_->head()->sequence, head);
  auto other = seen_all;
  other["IP地址"] = "10.1.2.4";
  EXPECT_EQ(imported(filled(other)).fate, InspectionFate::taken);
}

TEST_P(InspectionTest, OnlyWhatWasFilledInCountsAsLookedAt) {
  const ImportedInspection done =
      imported(filled({{"检查人", "李四"}, {"检查日期", "2026-11-20"}, {"硬盘序列号", "无"}}));
  ASSERT_EQ(done.fate, InspectionFate::taken);
  const Visit visit = visit_of(done.entry);
  EXPECT_TRUE(table(visit, "disk").is_whole);
  EXPECT_THAT(table(visit, "disk").rows, IsEmpty());
  for (const char* name : {"computer", "interface", "address", "medium", "product", "printer"}) {
    EXPECT_FALSE(table(visit, name).is_whole) << name;
    EXPECT_THAT(table(visit, name).rows, IsEmpty()) << name;
  }
  EXPECT_EQ(visit.installed_on, "");
}

TEST_P(InspectionTest, NamesTheCellsThatAreWrongAndTakesNothing) {
  const ImportedInspection wrong = imported(filled({{"检查日期", "上周"},
                                                    {"密级", "很高"},
                                                    {"操作系统安装时间", "2026-02-30"},
                                                    {"MAC地址", "00-1A"},
                                                    {"IP地址", "10.1.2"},
                                                    {"光驱", "坏"}}));
  EXPECT_EQ(wrong.fate, InspectionFate::refused);
  EXPECT_THAT(places(wrong), ElementsAre("C7", "", "C6", "C13", "C17", "C15", "C16"));
  auto later = seen_all;
  later["检查日期"] = "2026-11-24";
  EXPECT_THAT(imported(filled(later)).complaints.at(0).what.zh, HasSubstr("今天之后"));
  later["检查人"] = "=1+1";
  later["检查日期"] = "2026-11-20";
  const ImportedInspection odd = imported(filled(later));
  EXPECT_EQ(visit_of(odd.entry).by_hand.inspector, "=1+1") << "a text, not a formula";
  EXPECT_EQ(store_->head()->sequence, 2);
}

TEST_P(InspectionTest, AFormulaIsNobodysNameAndNoDayAndCountsElsewhereByItsSavedValue) {
  const auto text = [](const std::string& cell, const std::string& words) {
    return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
  };
  const auto sheet = [&](const std::string& who, const std::string& when, const std::string& disk) {
    const std::string rows = "<row r=\"1\">" + text("A1", "保密编号") + text("B1", number) +
                             "</row><row r=\"2\">" + text("A2", "检查人") + who +
                             "</row><row r=\"3\">" + text("A3", "检查日期") + when +
                             "</row><row r=\"4\">" + text("A4", "硬盘序列号") + disk + "</row>";
    EXPECT_OK(write_file(tree_.of("/公式.xlsx"), XlsxFile{rows}.bytes()));
    return imported(tree_.of("/公式.xlsx"));
  };
  const std::string name = R"(<c r="C2" t="str"><f>B9</f><v>李四</v></c>)",
                    day = R"(<c r="C3" t="str"><f>NOW()</f><v>2026-11-20</v></c>)",
                    serial = R"(<c r="C4" t="str"><f>"WD-"&amp;1</f><v>WD-1</v></c>)",
                    blank = R"(<c r="C4"><f>"WD-"&amp;1</f></c>)";
  const ImportedInspection both = sheet(name, day, serial);
  EXPECT_EQ(both.fate, InspectionFate::refused);
  EXPECT_THAT(places(both), ElementsAre("C2", "C3"));
  EXPECT_THAT(both.complaints.at(0).what.zh, HasSubstr("公式"));
  EXPECT_THAT(places(sheet(text("C2", "李四"), text("C3", "2026-11-20"), blank)), ElementsAre("C4"))
      << "what was not calculated is not blank";
  const ImportedInspection taken = sheet(text("C2", "李四"), text("C3", "2026-11-20"), serial);
  ASSERT_EQ(taken.fate, InspectionFate::taken);
  EXPECT_THAT(identifiers_of(visit_of(taken.entry), "disk_serial"), ElementsAre("WD-1"));
}

TEST_P(InspectionTest, RefusesWhatIsNoneOfItsSheets) {
  ASSERT_OK(write_file(tree_.of("/a.csv"), "序号,名称\n1,x\n"));
  const auto none =
      import_inspections(*store_, *assets_, tree_.of("/a.csv"), "2026-11-23", deed_of("li"));
  ASSERT_FALSE(none);
  EXPECT_THAT(none.error().text(), HasSubstr("no inspection sheet"));
  ASSERT_OK(
      write_file(tree_.of("/b.csv"),
                 "项目,台账记载,检查所见\n保密编号,01203C29999,\n检查人,,李四\n检查日期,,2026-"
                 "11-20\n硬盘序列号,,=1+1\n"));
  const ImportedInspection unknown = imported(tree_.of("/b.csv"));
  EXPECT_EQ(unknown.fate, InspectionFate::refused);
  EXPECT_THAT(places(unknown), ElementsAre("C5", ""));
  EXPECT_THAT(unknown.complaints.at(1).what.en, HasSubstr("no ledger has the number"));
}

}  // namespace
}  // namespace mijian
