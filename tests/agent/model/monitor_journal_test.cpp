#include "agent/model/monitor_journal.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

MonitorEvent event_of_test(std::int64_t number) {
  MonitorEvent event;
  event.boot_id = "boot-1";
  event.monotonic_us = number * 1000;
  set_time(event, {test_now().microseconds + number * 1000}, 8 * 3600);
  event.device.subsystem = "usb";
  event.device.device_key = "usb:0951:1666:" + std::to_string(number);
  return event;
}

/// A journal as a writer leaves it: files in order, and its head.
struct Written {
  std::vector<std::pair<std::string, std::string>> files;
  std::string head;
};

Written written(int entries, int a_file = 1000) {
  Written journal;
  ChainHead head;
  for (int i = 1; i <= entries; ++i) {
    if ((i - 1) % a_file == 0)
      journal.files.emplace_back(chain_file_name(i),
                                 std::string{chain_file_start} + to_text(head) + "\n");
    journal.files.back().second +=
        next_chain_line(head, DigestAlgorithm::sm3, payload_of(event_of_test(i))).value();
  }
  journal.head = to_text(head) + "          \n";
  return journal;
}

JournalState read(const Written& journal, bool with_head = true) {
  JournalReader reader{with_head ? std::optional<std::string_view>{journal.head} : std::nullopt,
                       [](const ChainEntry&, const Result<MonitorEvent>&) {}};
  for (const auto& [name, bytes] : journal.files)
    reader.read_file(name, bytes, name == journal.files.back().first);
  return reader.finish();
}

std::string verdict(const Written& journal, bool with_head = true) {
  return chain_verdict(read(journal, with_head)).en;
}

/// The start of the line with this number in a file's text.
std::size_t line_at(const std::string& text, int line) {
  std::size_t at = 0;
  for (int i = 1; i < line; ++i) at = text.find('\n', at) + 1;
  return at;
}

TEST(MonitorEvent, IsReadAsItIsWritten) {
  MonitorEvent event = event_of_test(7);
  event.action = MonitorAction::unmount;
  event.seen_live = false;
  event.device = {"block",   "/devices/x", "7",          "1-2",  "usb:1:2:3", "proven",
                  "storage", "制造商",     "a \"b\"\n{", "sdb1", "AAAA-BBBB", 1234};
  event.mount_point = "/media/张三/USB";
  event.reason = "why", event.count = 3, event.kept_from = 9, event.process = 17;
  const std::string payload = payload_of(event);
  EXPECT_EQ(payload.find('\n'), std::string::npos);
  const auto again = event_of(payload);
  ASSERT_OK(again);
  EXPECT_EQ(*again, event);
}

TEST(MonitorEvent, TellsDayAndMinuteOnTheTerminalsClock) {
  MonitorEvent event;
  set_time(event, *parse_utc("2026-11-22T16:30:00Z"), 8 * 3600);  // a Sunday, in UTC
  EXPECT_EQ(event.local_day, 1);
  EXPECT_EQ(event.local_time, "00:30");
  set_time(event, *parse_utc("2026-11-22T16:30:00Z"), 0);
  EXPECT_EQ(event.local_day, 7);
}

TEST(MonitorEvent, TextsOfADeviceCannotMakeAnEntryTooLong) {
  MonitorEvent event = event_of_test(1);
  event.device.product = std::string(100'000, 'x');
  event.mount_point = std::string(100'000, '\\');
  EXPECT_LE(payload_of(event).size(), longest_chain_payload);
}

TEST(MonitorEvent, RefusesWhatLacksTimeOrBoot) {
  EXPECT_FALSE(event_of("{}"));
  EXPECT_FALSE(event_of("[1]"));
  EXPECT_FALSE(event_of(R"({"event":"add","at":"yesterday","boot_id":"b"})"));
}

TEST(MonitorJournal, IsIntactOverSeveralFiles) {
  const JournalState state = read(written(25, 10));
  EXPECT_EQ(chain_verdict(state).en, "intact");
  EXPECT_EQ(state.entries, 25);
  EXPECT_EQ(state.first, 1);
  EXPECT_EQ(state.last.sequence, 25);
  EXPECT_TRUE(state.anchored);
}

TEST(MonitorJournal, FindsTheFirstEntryAlteredWithItsPlace) {
  Written journal = written(25, 10);
  std::string& text = journal.files[1].second;
  text[text.find("usb:0951:1666:13")] = 'X';
  EXPECT_EQ(verdict(journal), "broken at entry 13: altered (000000000011.chain:4)");
}

TEST(MonitorJournal, FindsEntriesRemovedAndReordered) {
  Written journal = written(12, 100);
  std::string& text = journal.files[0].second;
  const std::string original = text;
  text.erase(line_at(text, 5), line_at(text, 7) - line_at(text, 5));
  EXPECT_EQ(verdict(journal), "broken at entry 4: removed (000000000001.chain:5)");
  text = original;
  const std::size_t fifth = line_at(text, 5), sixth = line_at(text, 6), seventh = line_at(text, 7);
  text = text.substr(0, fifth) + text.substr(sixth, seventh - sixth) +
         text.substr(fifth, sixth - fifth) + text.substr(seventh);
  EXPECT_EQ(verdict(journal), "broken at entry 4: reordered or repeated (000000000001.chain:5)");
}

TEST(MonitorJournal, FindsAWholeFileRemoved) {
  Written journal = written(35, 10);
  Written middle = journal;
  middle.files.erase(middle.files.begin() + 1);
  EXPECT_EQ(verdict(middle), "broken at entry 11: removed (000000000021.chain:1)");
  Written beginning = journal;
  beginning.files.erase(beginning.files.begin());
  EXPECT_EQ(verdict(beginning), "broken at entry 1: removed (000000000011.chain)");
  Written end = journal;
  end.files.pop_back();
  EXPECT_EQ(verdict(end), "broken at entry 31: removed (head)");
}

TEST(MonitorJournal, ARotatedBeginningIsNoRemoval) {
  Written journal;
  ChainHead head{10, "sm3:" + std::string(64, 'a')};
  journal.files.emplace_back(chain_file_name(11),
                             std::string{chain_file_start} + to_text(head) + "\n");
  MonitorEvent rotated = event_of_test(11);
  rotated.action = MonitorAction::rotated;
  rotated.kept_from = 11;
  journal.files[0].second +=
      next_chain_line(head, DigestAlgorithm::sm3, payload_of(rotated)).value();
  journal.head = to_text(head) + "\n";
  EXPECT_EQ(verdict(journal), "intact");
}

TEST(MonitorJournal, ATailCutAnywhereBehindTheHeadIsTornAndNothingElse) {
  const Written whole = written(6);
  const Written before = written(5);
  const std::size_t kept = before.files[0].second.size();
  for (std::size_t end = kept; end < whole.files[0].second.size(); ++end) {
    Written torn = before;  // its head names entry 5
    torn.files[0].second = whole.files[0].second.substr(0, end);
    const JournalState state = read(torn);
    EXPECT_FALSE(state.fault) << end;
    EXPECT_EQ(state.entries, 5);
    ASSERT_EQ(state.torn.has_value(), end > kept) << end;
    if (!state.torn) continue;
    EXPECT_EQ(state.torn->offset, kept);
    EXPECT_EQ(state.last.sequence, 5);
  }
}

// A power cut may leave blocks of zeros, or a later block without an earlier one.
TEST(MonitorJournal, RubbishBehindTheHeadIsTorn) {
  std::string mixed(70, '\0');
  mixed += "\nx";
  const std::vector<std::string> rubbishes{std::string(300, '\0'), "garbage\nmore\n", mixed};
  for (const std::string& rubbish : rubbishes) {
    Written torn = written(5);
    torn.files[0].second += rubbish;
    const JournalState state = read(torn);
    EXPECT_FALSE(state.fault);
    ASSERT_TRUE(state.torn);
    EXPECT_EQ(state.torn->bytes, rubbish);
  }
}

TEST(MonitorJournal, AnAlteredLastEntryIsNeverTakenForATornTail) {
  const Written whole = written(5);
  const std::string& text = whole.files[0].second;
  const std::size_t last = line_at(text, 6);
  for (std::size_t end = last; end < text.size(); ++end) {
    Written shortened = whole;
    shortened.files[0].second = text.substr(0, end);
    const JournalState state = read(shortened);
    EXPECT_FALSE(state.torn) << "entry 5 was promised: " << end;
    ASSERT_TRUE(state.fault) << end;
    EXPECT_EQ(state.fault->sequence, 5);
  }
  Written altered = whole;
  altered.files[0].second[last + 80] ^= 1;
  EXPECT_EQ(verdict(altered), "broken at entry 5: altered (000000000001.chain:6)");
}

TEST(MonitorJournal, WithoutAHeadOnlyAnUnfinishedLineIsTorn) {
  Written journal = written(5);
  journal.files[0].second += "6 sm3:1234";
  EXPECT_TRUE(read(journal, false).torn);
  EXPECT_FALSE(read(journal, false).anchored);
  journal.files[0].second += "\n";
  EXPECT_FALSE(read(journal, false).torn);
  EXPECT_EQ(verdict(journal, false), "broken at entry 6: altered (000000000001.chain:7)");
}

TEST(MonitorJournal, AFileWhoseFirstLineWasNeverFinishedIsTorn) {
  Written journal = written(5);
  journal.files.emplace_back(chain_file_name(6), "mijian-chain/1 5 sm3:0");
  const JournalState state = read(journal);
  EXPECT_FALSE(state.fault);
  ASSERT_TRUE(state.torn);
  EXPECT_EQ(state.torn->file, chain_file_name(6));
  EXPECT_EQ(state.torn->offset, 0u);
}

TEST(MonitorJournal, NamesOfFilesAreReadAsWritten) {
  EXPECT_EQ(chain_file_name(17), "000000000017.chain");
  EXPECT_EQ(first_sequence_in("000000000017.chain"), 17);
  for (const char* name : {"head", "lock", "17.chain", "00000000001x.chain", "000000000000.chain",
                           "000000000017.chain.old"})
    EXPECT_FALSE(first_sequence_in(name)) << name;
}

}  // namespace
}  // namespace mijian
