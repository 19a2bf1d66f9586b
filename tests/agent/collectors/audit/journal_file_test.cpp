#include <gtest/gtest.h>

#include "agent/collectors/logs/log_stream.h"
#include "tests/support/collecting.h"
#include "tests/support/journal_maker.h"

namespace mijian {

extern const Collector journal_file_collector;

namespace {

/// A file in the folder of this machine.
std::string mine(const char* name) {
  std::string path = "/var/log/journal/d63f847ccaee71c9b67aa1156a257823/";
  return path += name;
}

class JournalFile : public Collecting {
 protected:
  /// A journal of tests/data/journals, unpacked into the tree; only so many bytes of it, if asked.
  void put(const std::string& name, const std::string& inside, std::size_t most = 16u << 20) {
    const auto data = Host::offline(MIJIAN_SOURCE_DIR "/tests/data/journals");
    auto stream = LogStream::open(*data, "/" + name, {.ratio = 10'000});
    ASSERT_OK(stream);
    std::string bytes(most, '\0');
    std::size_t held = 0;
    for (;;) {
      const auto got = stream->read(bytes.data() + held, bytes.size() - held);
      ASSERT_OK(got);
      if (*got == 0) break;
      held += *got;
    }
    bytes.resize(held);
    tree_.write(inside, bytes);
  }
  std::string coverage() { return facts_.coverage("journal_file", "systemd journal"); }
};

TEST_F(JournalFile, RealJournalsOfThreeFormatsAreWhatJournalctlSaysOfThem) {
  put("ubuntu2004-lz4.journal.xz", mine("system.journal"));
  put("ubuntu2404-zstd-keyed-compact.journal.xz",
      "/var/log/journal/cd556c1d43967492d003081b6a2583cc/system.journal");
  put("compact-truncated.journal.xz", mine("system@1-2.journal"));
  collect_offline(journal_file_collector);
  EXPECT_EQ(facts_.select("SELECT state, sequence_id, first_sequence, last_sequence, entries, "
                          "first_at, last_at, size_bytes FROM journal_file ORDER BY path"),
            (Rows{{"online", "267b4c57f95a46d7a13beff5a54b7be1", "1", "3", "3",
                   "2026-06-07T14:44:42.302536Z", "2026-06-07T14:44:55.635693Z", "8388608"},
                  {"online", "f1ea40d4bbe84e87b7febad2c9fec629", "1", "3", "3",
                   "2026-06-07T14:01:00.655847Z", "2026-06-07T14:01:18.946813Z", "8388608"},
                  {"unreadable", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL", "4096000"}}));
  EXPECT_EQ(coverage(), "partial: " + mine("system@1-2.journal") +
                            ": cut off: 4096000 bytes are left of 8388608");
}

TEST_F(JournalFile, WhatLibsystemdRefusesIsUnreadableThoughItsHeaderIsSound) {
  put("ubuntu2004-lz4.journal.xz", "/whole");
  const auto host = Host::offline(tree_.path());
  std::string bytes = *host->read("/whole", 16u << 20);
  std::fill(bytes.begin() + 4096, bytes.end(), '\0');
  tree_.write(mine("system@a.journal~"), bytes);
  collect_offline(journal_file_collector);
  EXPECT_EQ(facts_.select("SELECT path, state, entries FROM journal_file"),
            (Rows{{mine("system@a.journal~"), "unreadable", "NULL"}}));
  EXPECT_NE(coverage().find("partial: "), std::string::npos) << coverage();
}

TEST_F(JournalFile, EmptyOnesAndOtherFilesThere) {
  tree_.write(mine("system.journal"), "");
  tree_.write(mine("notes.txt"), "LPKSHHRH");
  tree_.write("/var/log/journal/remote/remote-10.0.0.1.journal", "another machine's");
  collect_offline(journal_file_collector);
  EXPECT_EQ(facts_.select("SELECT path, state FROM journal_file"),
            (Rows{{mine("system.journal"), "unreadable"}}));
}

TEST_F(JournalFile, NoneIsComplete) {
  collect_offline(journal_file_collector);
  EXPECT_TRUE(facts_.select("SELECT path FROM journal_file").empty());
  EXPECT_EQ(coverage(), "complete: no journal file is kept");
}

TEST_F(JournalFile, ALinkOutOfTheTreeLeadsNowhere) {
  tree_.link(mine("system.journal"), "/../../../../etc/passwd");
  collect_offline(journal_file_collector);
  EXPECT_TRUE(facts_.select("SELECT path FROM journal_file").empty());
}

}  // namespace
}  // namespace mijian
