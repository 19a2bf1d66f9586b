// What an ordinary user cannot see is not thereby in order; what a saved tree cannot tell neither.
#include <grp.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>
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
  return {"audit", "--profile", profile, "--json", "--no-walk"};
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

class Privilege : public testing::TestWithParam<std::string> {};

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

/// Every profile of the pack that judges a terminal.
std::vector<std::string> all_profiles() {
  std::vector<std::string> names;
  const Json pack = json_of(run_mijian({"policy", "list", "--json"}).out);
  for (const Json& profile : *pack.find("profiles")->items())
    names.push_back(text_in(profile, "name"));
  return names;
}

INSTANTIATE_TEST_SUITE_P(Profiles, Privilege, testing::ValuesIn(all_profiles()));

/// Verdicts, and those of every subject under "rule subject".
Verdicts all_verdicts_of(const Ran& run) {
  Verdicts verdicts = verdicts_of(run);
  const Json document = json_of(run.out);
  if (document.find("findings") == nullptr) return verdicts;
  for (const Json& finding : *document.find("findings")->items())
    for (const Json& row : *finding.find("rows")->items())
      verdicts[text_in(finding, "rule") + " " + text_in(row, "subject")] = text_in(row, "verdict");
  return verdicts;
}

/// Whether a user is told nothing but what root is, and what is unknown; the rest is printed.
bool tells_only(const Verdicts& as_root, const Verdicts& as_user) {
  std::string more;
  for (const auto& [what, verdict] : as_user) {
    const auto known = as_root.find(what);
    if (verdict != "unknown" && (known == as_root.end() || known->second != verdict))
      more += " " + what + ": " + verdict + ";";
  }
  if (!more.empty()) std::cout << "told to a user:" << more << "\n";
  return more.empty();
}

TEST(Privilege, AnyOneFileThatIsClosedMakesNoVerdictBetterAndAccusesNobody) {
  if (!is_root()) GTEST_SKIP() << "both sides can be run by root only";
  const PublicCopy copy;
  const std::string tree = copy.folder.path() + "/tree";
  shell("cp -a " MIJIAN_SOURCE_DIR "/tests/data/hosts/kylin_v10 " + tree +
        " && chmod -R u=rwX,go=rX " + tree);
  const std::vector<std::string> audit{"audit",     "--root",          tree,
                                       "--profile", "standalone-jimi", "--json"};
  const Verdicts open = all_verdicts_of(run_mijian(audit));
  int closed = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{tree}) {
    const std::string path = entry.path().string();
    if (entry.is_symlink() || path == tree + "/etc" || !++closed) continue;
    const auto mode = std::filesystem::status(path).permissions();
    std::filesystem::permissions(path, std::filesystem::perms::none);
    const Verdicts as_user = all_verdicts_of(copy.run_as_nobody(audit));
    // A mode is a fact of its own: what differs is held against what root sees now.
    if (tells_only(open, as_user)) {
      std::filesystem::permissions(path, mode);
      continue;
    }
    const Verdicts as_root = all_verdicts_of(run_mijian(audit));
    std::filesystem::permissions(path, mode);
    EXPECT_TRUE(tells_only(as_root, as_user)) << path.substr(tree.size());
  }
  EXPECT_GE(closed, 70);
}

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
                  !table.text()->starts_with("security_product") &&
                  !table.text()->starts_with("network_software");
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
