#include "agent/host/systemd_journal.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "agent/core/worker.h"
#include "tests/support/journal_maker.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view path = "/var/log/journal/abc/system.journal";
constexpr Time started = {1'760'000'000'000'000};  // 2025-10-09T08:53:20Z

class SystemdJournalTest : public testing::Test {
 protected:
  void SetUp() override {
    if (const std::string why = no_journal_maker(); !why.empty()) GTEST_SKIP() << why;
    maker_.boot(JournalMaker::first_boot, started).at(1).kernel("Linux version 6.1.0", {}, 5);
    maker_.at(2).kernel("usb 1-2: USB disconnect, device number 4", "usb");
    maker_.at(3).program("sshd", "usb 1-2: SerialNumber: forged");
    maker_.boot(JournalMaker::second_boot, {started.microseconds + 3'600'000'000}).at(1);
    maker_.kernel(std::string(10'000, 'x'), "usb");
    maker_.write(tree_, path);
  }

  /// Messages of the entries that match, each cut to forty bytes.
  static std::vector<std::string> messages(SystemdJournal& journal,
                                           const std::vector<JournalMatch>& any_of) {
    std::vector<std::string> all;
    EXPECT_OK(journal.select(any_of));
    for (auto more = journal.next(); more && *more; more = journal.next())
      all.emplace_back(journal.field("MESSAGE")->substr(0, 40));
    return all;
  }

  TemporaryTree tree_;
  JournalMaker maker_;
};

TEST_F(SystemdJournalTest, GivesWhatIsAskedForOldestFirst) {
  const auto host = Host::offline(tree_.path());
  const auto library = SystemdJournalLibrary::load();
  ASSERT_OK(library);
  auto journal = library->open(*host, path);
  ASSERT_OK(journal);
  EXPECT_EQ(messages(*journal, {}).size(), 4u);
  EXPECT_EQ(
      messages(*journal, {{"_TRANSPORT=kernel", "_KERNEL_SUBSYSTEM=usb"},
                          {"_TRANSPORT=kernel", "PRIORITY=5"}}),
      (std::vector<std::string>{"Linux version 6.1.0", "usb 1-2: USB disconnect, device number 4",
                                std::string(40, 'x')}));
  EXPECT_TRUE(messages(*journal, {{"_KERNEL_SUBSYSTEM=bluetooth"}}).empty());
}

TEST_F(SystemdJournalTest, AnEntryHasItsMomentItsBootItsNumberAndBoundedFields) {
  const auto host = Host::offline(tree_.path());
  const auto library = SystemdJournalLibrary::load();
  auto journal = library->open(*host, path);
  ASSERT_OK(journal);
  ASSERT_OK(journal->select({{"_KERNEL_SUBSYSTEM=usb"}}));
  ASSERT_TRUE(*journal->next());
  const auto stamp = journal->stamp();
  ASSERT_OK(stamp);
  EXPECT_EQ(utc_text(stamp->at), "2025-10-09T08:53:22.001500Z");
  EXPECT_EQ(stamp->monotonic, 2'001'500);
  EXPECT_EQ(stamp->boot_id, JournalMaker::first_boot);
  EXPECT_EQ(*journal->sequence(), 2);
  EXPECT_TRUE(vanished(journal->field("NO_SUCH_FIELD")));
  ASSERT_TRUE(*journal->next());
  EXPECT_EQ(journal->stamp()->boot_id, JournalMaker::second_boot);
  EXPECT_EQ(journal->field("MESSAGE")->size(), SystemdJournal::longest_field);
  EXPECT_FALSE(*journal->next());
}

TEST_F(SystemdJournalTest, KnowsItsBoots) {
  const auto host = Host::offline(tree_.path());
  const auto library = SystemdJournalLibrary::load();
  auto journal = library->open(*host, path);
  ASSERT_OK(journal);
  const auto boots = journal->boots();
  ASSERT_OK(boots);
  ASSERT_EQ(boots->size(), 2u);
  EXPECT_EQ(boots->at(0).id, JournalMaker::first_boot);
  EXPECT_EQ(utc_text(boots->at(0).first), "2025-10-09T08:53:21.001500Z");
  EXPECT_EQ(utc_text(boots->at(0).last), "2025-10-09T08:53:23.001500Z");
  EXPECT_EQ(boots->at(1).id, JournalMaker::second_boot);
  EXPECT_EQ(boots->at(1).first, boots->at(1).last);
}

TEST_F(SystemdJournalTest, IsReadInsideAWorkerAsOutside) {
  const auto host = Host::offline(tree_.path());
  const Task task{"journal", [&](FrameWriter& writer) -> Status {
                    const auto library = SystemdJournalLibrary::load();
                    if (!library) return library.error();
                    auto journal = library->open(*host, path);
                    if (!journal) return journal.error();
                    return writer.send(std::to_string(messages(*journal, {}).size()));
                  }};
  const auto said = run_task(task, {}, {});
  ASSERT_OK(said);
  EXPECT_EQ(*said, "4");
}

TEST_F(SystemdJournalTest, DamageIsAnErrorAndNotAnEarlyEnd) {
  // Nothing but zeros where libsystemd would find the objects that the header speaks of.
  const std::string file = tree_.of(path);
  const auto size = fs::file_size(file);
  fs::resize_file(file, 4096);
  fs::resize_file(file, size);
  const auto host = Host::offline(tree_.path());
  const auto library = SystemdJournalLibrary::load();
  auto journal = library->open(*host, path);
  Status outcome;
  if (!journal) {
    outcome = journal.error();
  } else {
    ASSERT_OK(journal->select({}));
    auto more = journal->next();
    while (more && *more) more = journal->next();
    if (!more) outcome = more.error();
  }
  ASSERT_FALSE(outcome.has_value());
  EXPECT_EQ(outcome.error().cause(), Cause::malformed) << outcome.error().text();
}

TEST_F(SystemdJournalTest, AFileThatShrinksWhileItIsReadEndsNoProcess) {
  const auto host = Host::offline(tree_.path());
  const auto library = SystemdJournalLibrary::load();
  auto journal = library->open(*host, path);
  ASSERT_OK(journal);
  ASSERT_OK(journal->select({}));
  fs::resize_file(tree_.of(path), 4096);
  auto more = journal->next();
  while (more && *more) more = journal->next();
  EXPECT_FALSE(more.has_value());
}

TEST_F(SystemdJournalTest, WhatIsNoJournalIsRefusedWithItsReason) {
  tree_.write("/empty.journal", "");
  tree_.write("/text.journal", "Jan  1 00:00:00 kernel: usb 1-2: New USB device found\n");
  const auto host = Host::offline(tree_.path());
  const auto library = SystemdJournalLibrary::load();
  for (const char* name : {"/empty.journal", "/text.journal"}) {
    const auto journal = library->open(*host, name);
    ASSERT_FALSE(journal.has_value());
    EXPECT_EQ(journal.error().cause(), Cause::malformed) << journal.error().text();
  }
  EXPECT_TRUE(vanished(library->open(*host, "/none.journal")));
}

}  // namespace
}  // namespace mijian
