#include "agent/core/chain.h"

#include <gtest/gtest.h>

#include <vector>

#include "agent/core/text.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

std::vector<std::string> chain_of(int entries, DigestAlgorithm algorithm = DigestAlgorithm::sm3) {
  ChainHead head;
  std::vector<std::string> lines;
  for (int i = 1; i <= entries; ++i) {
    auto line = next_chain_line(head, algorithm, "entry " + std::to_string(i));
    if (line) line->pop_back();
    lines.push_back(line ? *line : "");
  }
  return lines;
}

/// The first fault of a chain, as "kind sequence"; "intact" when it has none.
std::string verdict(const std::vector<std::string>& lines) {
  ChainReader reader;
  for (const std::string& line : lines)
    if (const auto step = reader.read(line); step.fault)
      return std::string{stored_word(chain_fault_words, step.fault->kind)} + " " +
             std::to_string(step.fault->sequence);
  return "intact";
}

TEST(Chain, IsIntactAsWrittenByEitherAlgorithmAndByBoth) {
  EXPECT_EQ(verdict(chain_of(5)), "intact");
  EXPECT_EQ(verdict(chain_of(5, DigestAlgorithm::sha256)), "intact");
  ChainHead head;
  std::vector<std::string> lines;
  for (const auto algorithm :
       {DigestAlgorithm::sm3, DigestAlgorithm::sha256, DigestAlgorithm::sm3}) {
    auto line = next_chain_line(head, algorithm, "{}");
    ASSERT_OK(line);
    line->pop_back();
    lines.push_back(*line);
  }
  EXPECT_EQ(verdict(lines), "intact");
  EXPECT_EQ(lines[1].substr(0, 9), "2 sha256:");
}

// The canonical bytes are a promise: another program must come to the same digest.
TEST(Chain, DigestsWhatThePageSays) {
  const auto first = digest_of(DigestAlgorithm::sm3, "-\n1\nentry 1");
  ASSERT_OK(first);
  EXPECT_EQ(chain_of(1)[0], "1 " + *first + " entry 1");
  const auto second = digest_of(DigestAlgorithm::sm3, *first + "\n2\nentry 2");
  ASSERT_OK(second);
  EXPECT_EQ(chain_of(2)[1], "2 " + *second + " entry 2");
}

TEST(Chain, FindsTheFirstEntryAltered) {
  for (int at = 0; at < 5; ++at) {
    auto lines = chain_of(5);
    lines[at].back() ^= 1;
    EXPECT_EQ(verdict(lines), "altered " + std::to_string(at + 1));
  }
}

TEST(Chain, AnEntryWhoseDigestWasMadeAnewIsFoundByTheNext) {
  auto lines = chain_of(4);
  ChainReader reader;
  reader.read(lines[0]);
  ChainHead forged = reader.head();
  auto line = next_chain_line(forged, DigestAlgorithm::sm3, "forged");
  ASSERT_OK(line);
  line->pop_back();
  lines[1] = *line;
  EXPECT_EQ(verdict(lines), "altered 3");
}

TEST(Chain, AnotherAlgorithmsNameIsAnAlteration) {
  auto lines = chain_of(3);
  lines[1] = replace_all(lines[1], "sm3:", "sha256:");
  EXPECT_EQ(verdict(lines), "altered 2");
  lines[1] = replace_all(lines[1], "sha256:", "md5:");
  EXPECT_EQ(verdict(lines), "altered 2");
}

TEST(Chain, FindsAnEntryRemovedAndReordered) {
  auto lines = chain_of(5);
  lines.erase(lines.begin() + 2);
  EXPECT_EQ(verdict(lines), "removed 3");
  lines = chain_of(5);
  lines.insert(lines.begin() + 3, lines[1]);
  EXPECT_EQ(verdict(lines), "reordered 4");
}

TEST(Chain, WhatIsNoEntryIsAnAlteration) {
  for (const char* line : {"", "x", "2", "2 sm3:00 x", "02 sm3:00 x", "-1 - x", "2  x"}) {
    auto lines = chain_of(3);
    lines[1] = line;
    EXPECT_EQ(verdict(lines), "altered 2") << line;
  }
}

TEST(Chain, GoesOnBehindAFault) {
  auto lines = chain_of(4);
  lines[1].back() ^= 1;
  ChainReader reader;
  int faults = 0, entries = 0;
  for (const std::string& line : lines) {
    const ChainStep step = reader.read(line);
    faults += step.fault.has_value();
    entries += step.entry.has_value();
  }
  EXPECT_EQ(faults, 1);
  EXPECT_EQ(entries, 4);
}

TEST(Chain, RefusesPayloadsThatWouldBreakALine) {
  ChainHead head;
  EXPECT_FALSE(next_chain_line(head, DigestAlgorithm::sm3, "a\nb"));
  EXPECT_FALSE(
      next_chain_line(head, DigestAlgorithm::sm3, std::string(longest_chain_payload + 1, 'x')));
  EXPECT_EQ(head, ChainHead{}) << "a refused entry moves nothing";
}

TEST(Chain, AHeadIsReadAsItIsWritten) {
  ChainHead head;
  EXPECT_EQ(parse_chain_head(to_text(head)), head);
  ASSERT_OK(next_chain_line(head, DigestAlgorithm::sm3, "x"));
  EXPECT_EQ(parse_chain_head(to_text(head)), head);
  for (const char* text : {"", "0", "0 x", "1 -", "1 sm3:zz", "1 2 3"})
    EXPECT_FALSE(parse_chain_head(text)) << text;
}

}  // namespace
}  // namespace mijian
