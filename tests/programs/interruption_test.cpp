// Killed, interrupted, out of room: nothing half-written stands under a final name, the next run
// works.
#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <filesystem>

#include "tests/programs/run_program.h"

namespace mijian {
namespace {

const std::vector<std::string> finished_names{"findings.json", "report.html", "snapshot.db"};

std::vector<std::string> audit_into(const std::string& folder) {
  return {"audit", "--profile", "internal", "--format", "html,json", "--out", folder};
}

/// Waits until the audit has something staged, so that the signal meets it at work; or until it
/// ended.
void wait_until_at_work(pid_t child, const std::string& folder) {
  siginfo_t ended{};
  while (names_in(folder).empty() && ended.si_pid == 0) {
    ::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOHANG | WNOWAIT);
    ::sched_yield();
  }
}

void expect_nothing_final(const std::string& folder) {
  for (const std::string& name : names_in(folder))
    EXPECT_TRUE(name.starts_with(".mijian-")) << name;
}

class Interruption : public testing::TestWithParam<int> {};

TEST_P(Interruption, LeavesNothingUnderAFinalNameAndTheNextRunWorks) {
  const PrivateFolder folder = test_folder();
  const std::string out = folder.path() + "/out";
  const pid_t child = start_mijian(audit_into(out));
  wait_until_at_work(child, out);
  ::kill(child, GetParam());
  const int status = wait_for(child);  // 0, 1, 4: it was done before the signal came
  if (status == 128 + SIGKILL) expect_nothing_final(out);
  if (status == 3) {
    EXPECT_EQ(names_in(out), std::vector<std::string>{}) << "an interrupted audit clears up";
  }
  EXPECT_TRUE(status <= 4 || status == 128 + SIGKILL) << status;
  const Ran next = run_mijian(audit_into(out));
  EXPECT_TRUE(next.status == 0 || next.status == 1 || next.status == 4) << next.err;
  const auto names = names_in(out);
  for (const std::string& name : finished_names)
    EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
  for (const std::string& name : names)
    EXPECT_FALSE(name.starts_with(".")) << "left behind: " << name;
}

INSTANTIATE_TEST_SUITE_P(Signals, Interruption, testing::Values(SIGINT, SIGTERM, SIGKILL));

TEST(OutputFolder, TwoAuditsDoNotShareOne) {
  const PrivateFolder folder = test_folder();
  const std::string out = folder.path() + "/out";
  const pid_t child = start_mijian(audit_into(out));
  wait_until_at_work(child, out);
  ::kill(child, SIGSTOP);
  const Ran second = run_mijian(audit_into(out));
  ::kill(child, SIGKILL);
  ::kill(child, SIGCONT);
  if (wait_for(child) != 128 + SIGKILL) return;  // the first was done before it could be stopped
  EXPECT_EQ(second.status, 3);
  EXPECT_NE(second.err.find("another audit is writing here"), std::string::npos) << second.err;
}

TEST(OutputFolder, WhatOthersPutThereStays) {
  const PrivateFolder folder = test_folder();
  std::filesystem::create_directories(folder.path() + "/out/.mijian-notes");
  std::filesystem::create_directories(folder.path() + "/out/report.html");
  const Ran run = run_mijian(audit_into(folder.path() + "/out"));
  EXPECT_EQ(run.status, 3) << "a folder stands in the place of the report";
  EXPECT_EQ(names_in(folder.path() + "/out"),
            (std::vector<std::string>{".mijian-notes", "report.html"}));
}

TEST(OutputFolder, AFullDiskLeavesNothing) {
  if (!is_root()) GTEST_SKIP() << "a file system of its own needs root";
  const PrivateFolder folder = test_folder();
  const std::string mounted = folder.path() + "/small";
  ASSERT_EQ(::mkdir(mounted.c_str(), 0700), 0);
  for (const char* size : {"size=64k", "size=512k"}) {
    ASSERT_EQ(::mount("small", mounted.c_str(), "tmpfs", 0, size), 0);
    const Ran run = run_mijian(audit_into(mounted + "/out"));
    EXPECT_EQ(run.status, 3) << size << run.err;
    EXPECT_FALSE(run.err.empty());
    if (std::filesystem::exists(mounted + "/out")) {
      EXPECT_TRUE(names_in(mounted + "/out").empty()) << size;
    }
    EXPECT_EQ(::umount(mounted.c_str()), 0);
  }
}

TEST(Output, AFullPipeIsAFailureThatIsSaid) {
  const std::string line = MIJIAN_BINARY " tables >/dev/full";
  const Ran run = run_program("/bin/sh", {"-c", line});
  EXPECT_EQ(run.status, 3);
  EXPECT_NE(run.err.find("standard output"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace mijian
