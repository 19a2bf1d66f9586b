// Findings of audits come in on both stores: after their snapshot, once, and whose they are.
#include "report/fleet/import_findings.h"

#include <gmock/gmock.h>

#include "agent/core/digest.h"
#include "agent/model/document_json.h"
#include "report/assets/projections.h"
#include "report/store/judgements.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

class ImportFindings : public AssetsOnBothStores {
 protected:
  std::string snapshot() {
    std::string path = tree_.of("/visit.db");
    VisitedTerminal{}.write(path);
    return path;
  }

  /// What an audit of this snapshot found.
  std::string findings_of(const std::string& snapshot) {
    Document document;
    document.snapshot_digest = digest_of_file(DigestAlgorithm::sm3, snapshot).value_or("");
    document.taken_at = "2026-06-01T00:00:00.000000Z";
    document.profile = "standalone-jimi";
    document.terminal.number = "01203C20001";
    document.level_line = "机密";
    document.findings = {
        finding("usb-storage-unregistered", Verdict::deviation, {"S1", "S2", "S1"}),
        finding("wireless-present", Verdict::compliant, {}),
        finding("log-gaps", Verdict::unknown, {})};
    std::string path = tree_.of("/findings.json");
    EXPECT_OK(write_file(path, to_json(document).dump()));
    return path;
  }
  static Finding finding(const std::string& rule, Verdict verdict,
                         const std::vector<std::string>& subjects) {
    Finding finding;
    finding.rule = rule;
    finding.verdict = verdict;
    for (const std::string& subject : subjects) finding.rows.push_back({subject, verdict});
    return finding;
  }

  Imported take_findings(const std::string& path) {
    auto imported = import_findings(*store_, path, deed_of("zhang"));
    EXPECT_OK(imported);
    return imported ? *imported : Imported{};
  }
  Imported take_snapshot(const std::string& path) {
    auto imported = import_snapshot(*store_, *assets_, scheme_, path, {"机密", ""},
                                    deed_of("zhang", after_test_now));
    EXPECT_OK(imported);
    return imported ? *imported : Imported{};
  }
  std::vector<JudgementRow> judgements(std::int64_t asset) {
    auto rows = judgements_of(*store_, asset);
    EXPECT_OK(rows);
    return rows ? *rows : std::vector<JudgementRow>{};
  }
  std::vector<std::string> altered() {
    auto found = altered_projections(*store_, *assets_, deed_of("zhang"));
    EXPECT_OK(found);
    std::vector<std::string> names;
    for (const AlteredProjection& each : *found) names.emplace_back(each.name);
    return names;
  }

  LedgerScheme scheme_ = built_in_scheme();
};
MIJIAN_ON_BOTH_STORES(ImportFindings);

TEST_P(ImportFindings, ComeAfterTheirSnapshotAndOnlyOnce) {
  const std::string visit = snapshot(), findings = findings_of(visit);
  const Imported early = take_findings(findings);
  EXPECT_EQ(early.what, Import::aside);
  EXPECT_THAT(early.hint.zh, HasSubstr("先导入该快照"));
  const Imported seen = take_snapshot(visit);
  ASSERT_EQ(seen.what, Import::proposed) << seen.hint.en;
  const Imported taken = take_findings(findings);
  EXPECT_EQ(taken.what, Import::taken) << taken.hint.en;
  EXPECT_EQ(taken.number, "01203C20001");
  const Imported again = take_findings(findings);
  EXPECT_EQ(again.what, Import::there);
  EXPECT_EQ(again.entry, taken.entry);
  EXPECT_THAT(altered(), IsEmpty());
}

TEST_P(ImportFindings, AreOfTheAssetThatTheirVisitBecame) {
  const std::string visit = snapshot(), findings = findings_of(visit);
  const Imported seen = take_snapshot(visit);
  ASSERT_EQ(take_findings(findings).what, Import::taken);
  AssetChange change{0, 0, "classified_computer", {{"number", "01203C20001"}}, {}, {seen.entry, 1}};
  const auto written = assets_->write(deed_of("zhang"), {change});
  ASSERT_OK(written);
  const auto rows = judgements(written->entries.front());
  ASSERT_THAT(rows, SizeIs(1));
  EXPECT_EQ(rows[0].profile, "standalone-jimi");
  EXPECT_THAT(rows[0].rules,
              ElementsAre(Pair("compliant", 1), Pair("deviation", 1), Pair("unknown", 1)));
  EXPECT_THAT(altered(), IsEmpty());
  ASSERT_OK(store_->connection().run("UPDATE finding SET verdict = 'compliant'"));
  EXPECT_THAT(altered(), ElementsAre("finding"));
}

TEST_P(ImportFindings, ThatAreNoneBringNothingIn) {
  for (const std::string& text :
       {std::string{"{}"}, std::string{"["}, std::string(100, '\0'), std::string(200'000, '[')}) {
    const std::string path = tree_.of("/x.json");
    ASSERT_OK(write_file(path, text));
    const Imported refused = take_findings(path);
    EXPECT_EQ(refused.what, Import::aside);
    EXPECT_THAT(refused.hint.en, HasSubstr("no findings of an audit"));
    EXPECT_EQ(take_findings(path).entry, 0) << "noted once";
  }
}

}  // namespace
}  // namespace mijian
