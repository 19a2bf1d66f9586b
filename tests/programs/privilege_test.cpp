// What an ordinary user cannot see is not thereby in order; what a saved tree cannot tell neither.
#include <grp.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include "tests/programs/run_program.h"

namespace mijian {
namespace {

constexpr uid_t nobody = 65534;

using Verdicts = std::map<std::string, std::string>;

Verdicts verdicts_of(const Ran& run) {
  Verdicts verdicts;
  const Json document = json_of(run.out);
  if (document.find("findings") == nullptr) return verdicts;
  for (const Json& finding : *document.find("findings")->items())
    verdicts[text_in(finding, "rule")] = text_in(finding, "verdict");
  return verdicts;
}

void become_nobody() {
  ::setgroups(0, nullptr);
  if (::setgid(nobody) != 0 || ::setuid(nobody) != 0) ::_exit(126);
  if (::chdir("/") != 0) ::_exit(126);
}

std::vector<std::string> audit_as_json(const std::string& profile) {
  return {"audit", "--profile", profile, "--json"};
}

/// The checkout may lie where only root may go: an ordinary user runs a copy.
struct PublicCopy {
  PrivateFolder folder = test_folder();
  PublicCopy() {
    std::filesystem::copy(MIJIAN_BINARY, folder.path() + "/mijian");
    std::filesystem::copy(MIJIAN_SOURCE_DIR "/policies", folder.path() + "/policies",
                          std::filesystem::copy_options::recursive);
    shell("chmod -R a+rX " + folder.path());
  }
  Ran run_as_nobody(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--policies", folder.path() + "/policies"});
    return run_program(folder.path() + "/mijian", arguments, become_nobody);
  }
};

class Privilege : public testing::TestWithParam<const char*> {};

TEST_P(Privilege, NoVerdictIsCompliantForAUserThatIsNotForRoot) {
  if (!is_root()) GTEST_SKIP() << "both sides can be run by root only";
  const PublicCopy copy;
  const Verdicts as_root = verdicts_of(run_mijian(audit_as_json(GetParam())));
  const Verdicts as_user = verdicts_of(copy.run_as_nobody(audit_as_json(GetParam())));
  ASSERT_GE(as_root.size(), 20u);
  ASSERT_EQ(as_root.size(), as_user.size());
  int unknown = 0;
  for (const auto& [rule, verdict] : as_user) {
    if (verdict == "compliant" || verdict == "not_applicable") {
      EXPECT_EQ(as_root.at(rule), verdict) << rule;
    }
    unknown += verdict == "unknown" && as_root.at(rule) != "unknown";
  }
  EXPECT_GT(unknown, 0) << "shadow is unreadable, so something must be unknown";
}

INSTANTIATE_TEST_SUITE_P(Profiles, Privilege,
                         testing::Values("internal", "standalone-juemi", "standalone-jimi",
                                         "standalone-mimi", "network-jimi", "portable-jimi",
                                         "relay-classified", "relay-unclassified", "output",
                                         "internet"));

TEST(Privilege, DoctorSaysWhatAUserCannotSeeAndWhatHelps) {
  if (!is_root()) GTEST_SKIP() << "becoming another user needs root";
  const PublicCopy copy;
  const Ran run = copy.run_as_nobody({"doctor", "--json"});
  EXPECT_EQ(run.status, 4) << run.err;
  const Json answer = json_of(run.out);
  bool shadow = false;
  for (const Json& gap : *answer.find("gaps")->items())
    shadow |= text_in(gap, "source") == "/etc/shadow" &&
              text_in(*gap.find("advice"), "en").find("root") != std::string::npos;
  EXPECT_TRUE(shadow) << run.out;
}

/// Rules whose facts come from files alone: those whose tables have the same coverage in both runs.
/// Products are told by processes too; their rows say themselves what could not be looked at.
TEST(Offline, FileBasedRulesComeOutAsOnTheRunningMachine) {
  const Ran live_run = run_mijian(audit_as_json("standalone-jimi"));
  auto arguments = audit_as_json("standalone-jimi");
  arguments.insert(arguments.end(), {"--root", "/"});
  const Ran offline_run = run_mijian(arguments);
  const Json live = json_of(live_run.out), offline = json_of(offline_run.out);
  std::map<std::string, std::string> coverage_live, coverage_offline;
  const auto gather = [](const Json& document, auto& coverage) {
    for (const Json& line : *document.find("coverage")->items())
      coverage[text_in(line, "table")] +=
          text_in(line, "source") + "=" + text_in(line, "state") + ";";
  };
  gather(live, coverage_live);
  gather(offline, coverage_offline);
  const Verdicts theirs = verdicts_of(offline_run);
  int compared = 0;
  for (const Json& finding : *live.find("findings")->items()) {
    bool by_files = true;
    for (const Json& table : *finding.find("tables")->items())
      by_files &= coverage_live[*table.text()] == coverage_offline[*table.text()] &&
                  !table.text()->starts_with("security_product");
    if (!by_files) continue;
    ++compared;
    EXPECT_EQ(theirs.at(text_in(finding, "rule")), text_in(finding, "verdict"))
        << text_in(finding, "rule");
  }
  EXPECT_GE(compared, 15) << "most rules about accounts and audit settings read files alone";
}

TEST(Offline, WhatBelongsToARunningSystemIsNeverCompliant) {
  const PrivateFolder empty = test_folder();
  ASSERT_TRUE(write_file(empty.path() + "/os-release", "ID=debian\n"));
  std::filesystem::create_directory(empty.path() + "/etc");
  std::filesystem::rename(empty.path() + "/os-release", empty.path() + "/etc/os-release");
  const Ran run =
      run_mijian({"audit", "--profile", "standalone-jimi", "--root", empty.path(), "--json"});
  EXPECT_EQ(run.status == 1 || run.status == 4, true) << run.err;
  const Json document = json_of(run.out);
  for (const Json& finding : *document.find("findings")->items())
    for (const Json& table : *finding.find("tables")->items())
      if (*table.text() == "usb_device" || *table.text() == "listening_socket" ||
          *table.text() == "process") {
        EXPECT_EQ(text_in(finding, "verdict"), "unknown") << text_in(finding, "rule");
      }
}

}  // namespace
}  // namespace mijian
