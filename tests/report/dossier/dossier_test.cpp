// 一机一档 of a terminal with a story: entered with approval, visited, repaired without one, lent,
// reinstalled, scrapped; and of one that has none.
#include "report/dossier/dossier.h"

#include <gmock/gmock.h>

#include "report/fleet/import_snapshot.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

using PartRows = std::vector<std::vector<std::string>>;

class DossierTest : public testing::Test {
 protected:
  void SetUp() override {
    auto store = Store::open("sqlite://" + tree_.of("/desk.db"));
    ASSERT_OK(store);
    store_ = std::make_unique<Store>(std::move(*store));
    auto assets = Assets::open(*store_);
    ASSERT_OK(assets);
    assets_ = std::make_unique<Assets>(std::move(*assets));
    auto rules = load_reconciliation(MIJIAN_SOURCE_DIR "/policies/reconciliation");
    ASSERT_OK(rules);
    rules_ = std::move(*rules);
    auto text = read_file(MIJIAN_SOURCE_DIR "/policies/ledgers/labels.json", 1u << 20);
    ASSERT_OK(text);
    auto style = label_style_from_json(*parse_json(*text));
    ASSERT_OK(style);
    labels_ = std::move(*style);
  }

  Deed deed() { return {"wang", "ledger change", "sm3:00", seconds_since_epoch(second_ += 86400)}; }

  void write(AssetChange change) {
    const auto written = assets_->write(deed(), {change});
    ASSERT_OK(written);
    ASSERT_THAT(written->meanwhile, IsEmpty());
    if (change.asset == 0) asset_ = written->entries[0];
    last_ = written->entries[0];
  }
  void enter(const std::string& category, Cells cells, std::optional<Approval> approval = {}) {
    write({0, 0, category, std::move(cells), std::move(approval), {}});
  }
  void change(Cells cells, std::optional<Approval> approval = {}) {
    write({asset_, last_, "", std::move(cells), std::move(approval), {}});
  }

  static Cells computer() {
    return {{"unit", "012 第十二研究室"},
            {"department", "03 总体组"},
            {"type", "台式机"},
            {"number", "01203C20001"},
            {"responsible", "张三"},
            {"level", "机密"},
            {"disk_serial", "DISK-1"},
            {"mac", "00-1A-2B-3C-4D-5E"},
            {"state", "在用"},
            {"purpose", "涉密工作机"},
            {"installed_on", "2025-03-01"},
            {"commissioned_on", "2025-03-02"}};
  }

  void visit(const std::vector<std::string>& media = {"S1"}) {
    VisitedTerminal terminal;
    terminal.media = media;
    terminal.products = {"某杀毒软件"};
    terminal.write(tree_.of("/one.db"));
    ImportWish wish;
    wish.desk_level = "机密";
    Deed then = deed();
    then.at = test_now();  // no snapshot is from a day to come
    const auto imported =
        import_snapshot(*store_, *assets_, scheme_, tree_.of("/one.db"), wish, then);
    ASSERT_OK(imported);
    ASSERT_EQ(imported->what, Import::taken) << imported->hint.en;
  }

  DossierPage dossier(const std::string& number = "01203C20001") {
    auto page = make_dossier(
        *store_, *assets_, scheme_, rules_, labels_,
        {number, "2026-11-22", "2026-11-22T01:00:00.000000Z", Reader{Language::zh, 8 * 3600}});
    EXPECT_OK(page);
    return page ? std::move(*page) : DossierPage{};
  }

  static PartRows rows(const DossierPage& page, const std::string& title) {
    for (const DossierPart& part : page.parts)
      if (part.title.rfind(title, 0) == 0) return part.rows;
    ADD_FAILURE() << "no part " << title;
    return {};
  }

  TemporaryTree tree_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<Assets> assets_;
  LedgerScheme scheme_ = built_in_scheme();
  ReconciliationRules rules_;
  LabelStyle labels_;
  std::int64_t second_ = 1'790'000'000, asset_ = 0, last_ = 0;
};

const Approval entry_approval{"入网审批表", "RW-7", "王", "2025-03-01"};

TEST_F(DossierTest, OfAnAssetWithoutAnythingSaysSoEverywhere) {
  enter("classified_computer", computer());
  const DossierPage page = dossier();
  EXPECT_EQ(page.level_line, "机密");
  EXPECT_THAT(page.label, SizeIs(1));
  for (const DossierPart& part : page.parts) {
    if (part.title.rfind("账物核对", 0) == 0) continue;
    EXPECT_THAT(part.rows, IsEmpty()) << part.title;
    EXPECT_THAT(part.empty, HasSubstr("无记录")) << part.title;
  }
  EXPECT_THAT(page.parts[0].note, HasSubstr("未注明定密、入网审批"));
}

TEST_F(DossierTest, TellsTheStoryOfItsChanges) {
  enter("classified_computer", computer(), entry_approval);
  change({{"state", "维修"}});
  change({{"state", "在用"}, {"disk_serial", "DISK-2"}},
         Approval{"维修审批表", "WX-3", "李", "2026-02-01"});
  change({{"installed_on", "2026-03-01"}}, Approval{"重装审批表", "CZ-1", "李", "2026-03-01"});
  change({{"state", "借出"}}, Approval{"外出审批表", "WC-9", "王", "2026-04-01"});
  change({{"state", "在用"}});
  change({{"state", "借出"}});
  change({{"state", "报废"}}, Approval{"报废审批表", "BF-2", "王", "2026-06-01"});
  const DossierPage page = dossier();
  EXPECT_THAT(rows(page, "审批"), SizeIs(5));
  EXPECT_THAT(rows(page, "审批")[0],
              ElementsAre("2025-03-01", "入网审批表", "RW-7", "王", "登记", "1"));
  const PartRows changes = rows(page, "变更");
  ASSERT_THAT(changes, SizeIs(7));
  EXPECT_THAT(changes[0][2], "在用 → 维修");
  EXPECT_THAT(changes[0][4], "未经审批");
  EXPECT_THAT(changes[1][3],
              AllOf(HasSubstr("硬盘序列号：DISK-1 → DISK-2"), HasSubstr("使用情况：维修 → 在用")));
  EXPECT_THAT(changes[2][2], "重装系统");
  EXPECT_THAT(changes[2][4], HasSubstr("CZ-1"));
  const PartRows trips = rows(page, "借用");
  ASSERT_THAT(trips, SizeIs(2));
  EXPECT_THAT(trips[0][1], HasSubstr("WC-9"));
  EXPECT_THAT(trips[0][3], "未经审批");
  EXPECT_THAT(trips[1][1], "未经审批");
  EXPECT_THAT(rows(page, "报废"), ElementsAre(Contains("借出 → 报废")));
}

TEST_F(DossierTest, ShowsWhatTheNewestVisitSawAndWhatDiffers) {
  enter("classified_medium",
        {{"number", "01203M20001"}, {"level", "机密"}, {"serial", "s1"}, {"state", "在用"}});
  enter("usb_key", {{"number", "01203K20001"},
                    {"connected_to", "01203C20001、01203C20009"},
                    {"serial", "K"},
                    {"state", "在用"}});
  enter("usb_key", {{"number", "01203K20002"},
                    {"connected_to", "01203C200011"},
                    {"serial", "L"},
                    {"state", "在用"}});
  enter("security_product", {{"number", "01203T20001"},
                             {"name", "某杀毒软件 V8"},
                             {"certificate", "国保测 2020-1"},
                             {"certificate_until", "2025-12-31"},
                             {"state", "在用"}});
  Cells cells = computer();
  cells["disk_serial"] = "DISK-9";
  enter("classified_computer", cells, entry_approval);
  change({{"state", "维修"}}, Approval{"维修审批表", "WX-3", "李", "2025-04-01"});
  visit();
  const DossierPage page = dossier();
  EXPECT_THAT(rows(page, "配置"), Contains(ElementsAre("硬盘", HasSubstr("DISK-1"))));
  EXPECT_THAT(rows(page, "配置"), Contains(ElementsAre("打印机", "未能核查")));
  EXPECT_THAT(rows(page, "配置"), Contains(ElementsAre("IP 地址", "无")));
  EXPECT_THAT(rows(page, "检查"), ElementsAre(Contains(HasSubstr("sm3:"))));
  EXPECT_THAT(rows(page, "安全保密产品"),
              ElementsAre(ElementsAre("某杀毒软件", "", "运行", "01203T20001", "国保测 2020-1",
                                      "2025-12-31")));
  EXPECT_THAT(rows(page, "台账中与此机绑定"), ElementsAre(Contains("01203K20001")));
  EXPECT_THAT(rows(page, "此机上用过"),
              ElementsAre(AllOf(Contains("S1"), Contains("01203M20001"))));
  const PartRows open = rows(page, "账物核对");
  EXPECT_THAT(open, Contains(AllOf(Contains("偏差"), Contains(HasSubstr("DISK-1")),
                                   Contains(HasSubstr("维修审批表 WX-3")))));
  EXPECT_THAT(open, Not(Contains(Contains(HasSubstr("01203K20002")))));
  change({{"place", "302"}});
  EXPECT_THAT(rows(dossier(), "账物核对"),
              Contains(AllOf(Contains("台账变更未注明审批"), Contains("—"))));
}

// Of two assets that share a disk's serial only the first one's page had said so, and of a medium
// only that of the computer it was used on.
TEST_F(DossierTest, DoesNotSayThatNothingDiffersWhereItIsToldOfAnotherBesideIt) {
  enter("classified_computer", computer(), entry_approval);
  Cells other = computer();
  other["number"] = "01203C20002", other["mac"] = "00-1A-2B-3C-4D-5F";
  enter("classified_computer", other, entry_approval);
  enter("classified_medium",
        {{"number", "01203M10001"}, {"level", "绝密"}, {"serial", "TOP"}, {"state", "在用"}});
  visit({"TOP"});
  for (const char* number : {"01203C20001", "01203C20002"})
    EXPECT_THAT(rows(dossier(number), "账物核对"), Contains(Contains(HasSubstr("DISK-1 登记在"))))
        << number;
  EXPECT_THAT(rows(dossier("01203M10001"), "账物核对"),
              Contains(Contains(HasSubstr("绝密 介质 01203M10001"))));
}

TEST_F(DossierTest, ThePageCarriesItsLevelAndNothingThatRuns) {
  Cells cells = computer();
  cells.erase("level");
  cells["responsible"] = "<script>alert(1)</script>\x1b";
  cells["number"] = std::string(300, '7');
  enter("classified_computer", cells);
  const DossierPage page = dossier(cells["number"]);
  EXPECT_THAT(page.level_line, HasSubstr("未定密级"));
  EXPECT_THAT(page.label, IsEmpty()) << "no scanner reads such a code";
  const auto html = dossier_html(page);
  ASSERT_OK(html);
  EXPECT_THAT(*html, HasSubstr("密级：未定密级"));
  EXPECT_THAT(
      *html, AllOf(Not(HasSubstr("<script")), HasSubstr("&lt;script&gt;"), Not(HasSubstr("\x1b"))));
}

TEST_F(DossierTest, OfANumberThatNoAssetHasIsNotFound) {
  const auto none =
      make_dossier(*store_, *assets_, scheme_, rules_, labels_, {"7", "2026-11-22", "", {}});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().cause(), Cause::not_found);
}

}  // namespace
}  // namespace mijian
