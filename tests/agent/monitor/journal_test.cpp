#include "agent/monitor/journal.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

class JournalOnDisk : public testing::Test {
 protected:
  TemporaryTree tree_;
  std::string folder_ = tree_.of("/journal");

  static MonitorEvent event(int number) {
    MonitorEvent event;
    event.boot_id = "boot-1";
    set_time(event, test_now(), 0);
    event.monotonic_us = number;
    return event;
  }
  Result<Journal> open(Journal::Limits limits = {}) const {
    return Journal::open(folder_, DigestAlgorithm::sm3, limits,
                         [](const ChainEntry&, const Result<MonitorEvent>&) {});
  }
  std::string verdict() const {
    const auto state = read_journal(folder_, [](const ChainEntry&, const auto&) {});
    return state ? chain_verdict(*state).en : state.error().text();
  }
  std::string names_of() const {
    std::vector<std::string> names;
    for (const auto& each : std::filesystem::directory_iterator{folder_})
      names.push_back(each.path().filename());
    std::sort(names.begin(), names.end());
    return join(names, " ");
  }
  std::string file(std::int64_t start) const { return folder_ + "/" + chain_file_name(start); }
  void append_bytes(std::string_view bytes) const {
    std::ofstream{file(1), std::ios::app | std::ios::binary} << bytes;
  }
};

TEST_F(JournalOnDisk, WhatIsAppendedIsReadAgainAndTheChainGoesOn) {
  {
    auto journal = open();
    ASSERT_OK(journal);
    const auto entries = journal->append({event(1), event(2)});
    ASSERT_OK(entries);
    EXPECT_EQ(entries->back().sequence, 2);
  }
  auto journal = open();
  ASSERT_OK(journal);
  EXPECT_EQ(journal->found().entries, 2);
  ASSERT_OK(journal->append({event(3)}));
  EXPECT_EQ(verdict(), "intact");
  EXPECT_EQ(names_of(), "000000000001.chain head lock");
}

TEST_F(JournalOnDisk, IsItsOwnersAlone) {
  auto journal = open();
  ASSERT_OK(journal);
  ASSERT_OK(journal->append({event(1)}));
  const auto mode = [](const std::string& path) {
    struct stat status {};
    EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
    return status.st_mode & 07777;
  };
  EXPECT_EQ(mode(folder_), 0700u);
  for (const std::string& path : {file(1), folder_ + "/head", folder_ + "/lock"})
    EXPECT_EQ(mode(path), 0600u) << path;
}

TEST_F(JournalOnDisk, AFolderOpenToOthersIsRefused) {
  tree_.folder("/journal");
  std::filesystem::permissions(folder_, std::filesystem::perms{0755});
  const auto journal = open();
  ASSERT_FALSE(journal);
  EXPECT_NE(journal.error().text().find("chmod 700"), std::string::npos) << journal.error().text();
}

TEST_F(JournalOnDisk, HasOneWriter) {
  auto journal = open();
  ASSERT_OK(journal);
  const pid_t other = ::fork();  // a lock of POSIX is a process's
  if (other == 0) ::_exit(open() ? 0 : 7);
  int status = 0;
  ASSERT_EQ(::waitpid(other, &status, 0), other);
  EXPECT_EQ(WEXITSTATUS(status), 7);
}

TEST_F(JournalOnDisk, ATornTailIsCutOffAndToldAndTheChainGoesOn) {
  { ASSERT_OK(open()->append({event(1), event(2)})); }
  append_bytes("3 sm3:0123");
  EXPECT_NE(verdict().find("10 bytes at its end were never finished"), std::string::npos);
  auto journal = open();
  ASSERT_OK(journal);
  ASSERT_TRUE(journal->found().torn);
  EXPECT_EQ(journal->found().torn->bytes, "3 sm3:0123");
  ASSERT_OK(journal->append({event(3)}));
  EXPECT_EQ(verdict(), "intact");
}

TEST_F(JournalOnDisk, AnAlteredJournalStaysAsItIsAndIsWrittenOn) {
  { ASSERT_OK(open()->append({event(1), event(2), event(3)})); }
  auto text = read_file(file(1), largest_chain_file);
  ASSERT_OK(text);
  const std::size_t at = text->find("\"monotonic_us\":2");
  (*text)[at + 15] = '9';
  ASSERT_OK(write_file(file(1), *text));
  const std::string broken = verdict();
  EXPECT_EQ(broken, "broken at entry 2: altered (000000000001.chain:3)");
  for (int restart = 0; restart < 3; ++restart) {
    auto journal = open();
    ASSERT_OK(journal);
    ASSERT_OK(journal->append({event(4)}));
  }
  EXPECT_EQ(verdict(), broken);
}

TEST_F(JournalOnDisk, AnEndThatWasRemovedStaysMissing) {
  { ASSERT_OK(open()->append({event(1), event(2), event(3)})); }
  auto text = read_file(file(1), largest_chain_file);
  ASSERT_OK(text);
  for (const std::size_t cut : {text->size() - 1, text->rfind('\n', text->size() - 2) + 1}) {
    std::filesystem::resize_file(file(1), cut);
    EXPECT_EQ(verdict().substr(0, 17), "broken at entry 3") << cut;
  }
  auto journal = open();
  ASSERT_OK(journal);
  const auto entries = journal->append({event(4)});
  ASSERT_OK(entries);
  EXPECT_EQ(entries->back().sequence, 4) << "number 3 was given before";
  EXPECT_EQ(verdict().substr(0, 26), "broken at entry 3: removed");
}

TEST_F(JournalOnDisk, IsBoundedByRotationAndTheChainRunsOn) {
  auto journal = open({1000, 3});
  ASSERT_OK(journal);
  int rotated = 0;
  for (int i = 1; i <= 60; ++i) {
    ASSERT_OK(journal->append({event(i)}));
    while (const auto kept_from = journal->must_keep_from()) {
      MonitorEvent told = event(i);
      told.action = MonitorAction::rotated;
      told.kept_from = kept_from;
      ASSERT_OK(journal->append({told}));
      ASSERT_OK(journal->drop_oldest());
      ++rotated;
    }
  }
  EXPECT_GT(rotated, 3);
  EXPECT_EQ(verdict(), "intact");
  std::size_t bytes = 0;
  for (const auto& each : std::filesystem::directory_iterator{folder_}) bytes += each.file_size();
  EXPECT_LT(bytes, 6000u);
}

// A file-size limit is what a full disk looks like to a write that has begun.
TEST_F(JournalOnDisk, WhatDoesNotFitOnTheDiskLeavesNothingAndCanBeTriedAgain) {
  { ASSERT_OK(open()->append({event(1)})); }
  const auto size = std::filesystem::file_size(file(1));
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{size + 100, RLIM_INFINITY};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    auto journal = open();
    if (!journal || journal->append({event(2)})) ::_exit(1);
    if (std::filesystem::file_size(file(1)) != size) ::_exit(2);
    limit.rlim_cur = RLIM_INFINITY;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::_exit(journal->append({event(2)}) ? 0 : 3);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_EQ(verdict(), "intact");
}

TEST_F(JournalOnDisk, AFolderWithoutAJournalIsNoJournal) {
  EXPECT_NE(verdict().find("not found"), std::string::npos) << verdict();
}

}  // namespace
}  // namespace mijian
