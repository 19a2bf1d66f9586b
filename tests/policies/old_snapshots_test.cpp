// Every rule runs on a snapshot of every schema version there ever was.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/policies/case_bench.h"

namespace mijian {
namespace {

std::vector<std::string> kept_snapshots() {
  std::vector<std::string> files;
  std::error_code fault;
  for (std::filesystem::directory_iterator entry{MIJIAN_SOURCE_DIR "/tests/data/snapshots", fault},
       end;
       !fault && entry != end; entry.increment(fault))
    if (entry->path().extension() == ".db") files.push_back(entry->path().string());
  return files;
}

TEST(OldSnapshots, AreJudgedByEveryRuleWithoutAFault) {
  ASSERT_TRUE(repository_pack()) << repository_pack().error().text();
  const auto files = kept_snapshots();
  ASSERT_FALSE(files.empty()) << "tests/data/snapshots keeps one snapshot of every schema version";
  for (const std::string& file : files) {
    auto snapshot = Snapshot::open(file);
    ASSERT_TRUE(snapshot) << snapshot.error().text();
    for (const auto& [name, profile] : repository_pack()->profiles) {
      Judging judging;
      judging.pack = &*repository_pack();
      judging.profile = &profile;
      const auto findings = evaluate(*snapshot, judging);
      ASSERT_TRUE(findings) << file << ": " << findings.error().text();
      EXPECT_EQ(findings->size(), profile.rules.size());
      for (const Finding& finding : *findings)
        EXPECT_NE(finding.reason.en.substr(0, 8), "the rule")
            << file << ": " << finding.rule << ": " << finding.reason.en;
    }
  }
}

}  // namespace
}  // namespace mijian
