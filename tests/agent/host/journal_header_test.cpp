#include "agent/host/journal_header.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

constexpr std::size_t size_of_header = 264;
constexpr std::int64_t eight_megabytes = 8 << 20;

void put(std::string& bytes, std::size_t at, std::uint64_t number, std::size_t size = 8) {
  for (std::size_t index = 0; index < size; ++index, number >>= 8)
    bytes[at + index] = static_cast<char>(number & 0xff);
}

std::string sound_header() {
  std::string bytes(size_of_header, '\0');
  bytes.replace(0, 8, "LPKSHHRH");
  put(bytes, 12, 0x1c, 4);
  bytes[16] = 2;
  for (std::size_t index = 0; index < 16; ++index)
    bytes[72 + index] = static_cast<char>(0xa0 + index);
  put(bytes, 88, size_of_header);
  put(bytes, 96, static_cast<std::uint64_t>(eight_megabytes) - size_of_header);
  put(bytes, 152, 100);  // entries
  put(bytes, 160, 1'120), put(bytes, 168, 1'001);
  put(bytes, 184, 1'760'000'000'000'000), put(bytes, 192, 1'760'000'500'000'000);
  return bytes;
}

TEST(JournalHeader, SaysWhatTheFileSaysOfItself) {
  const auto header = parse_journal_header(sound_header(), eight_megabytes);
  ASSERT_TRUE(header.has_value()) << header.error().text();
  EXPECT_EQ(header->state, JournalState::archived);
  EXPECT_EQ(header->sequence_id, "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf");
  EXPECT_EQ(header->incompatible_flags, 0x1cu);
  EXPECT_EQ(header->entries, 100);
  EXPECT_EQ(header->first_sequence, 1'001);
  EXPECT_EQ(header->last_sequence, 1'120);
  EXPECT_EQ(utc_text(*header->first_at), "2025-10-09T08:53:20.000000Z");
  EXPECT_EQ(utc_text(*header->last_at), "2025-10-09T09:01:40.000000Z");
}

TEST(JournalHeader, AFileShorterThanItsHeaderSaysIsCutOff) {
  const auto header = parse_journal_header(sound_header(), 4'096'000);
  ASSERT_FALSE(header.has_value());
  EXPECT_EQ(header.error().cause(), Cause::malformed);
  EXPECT_EQ(header.error().text(), "cut off: 4096000 bytes are left of 8388608");
}

TEST(JournalHeader, AFileEndingInsideItsHeaderIsCutOff) {
  const std::string whole = sound_header();
  for (const std::size_t size : {8u, 100u, 207u})
    EXPECT_FALSE(parse_journal_header({whole.data(), size}, static_cast<std::int64_t>(size)));
  EXPECT_FALSE(parse_journal_header({whole.data(), 7}, 7));
  EXPECT_FALSE(parse_journal_header("", 0));
}

TEST(JournalHeader, OneWithoutEntriesHasNoTimesAndNoNumbers) {
  std::string bytes = sound_header();
  put(bytes, 152, 0);
  const auto header = parse_journal_header(bytes, eight_megabytes);
  ASSERT_TRUE(header.has_value());
  EXPECT_EQ(header->entries, 0);
  EXPECT_EQ(header->first_sequence, 0);
  EXPECT_FALSE(header->first_at.has_value());
}

TEST(JournalHeader, NumbersThatCannotBeAreNoHeader) {
  struct Odd {
    std::size_t at;
    std::uint64_t number;
  };
  constexpr std::uint64_t huge = ~std::uint64_t{0};
  for (const Odd odd : {Odd{88, 16}, Odd{88, huge}, Odd{96, huge}, Odd{152, huge}, Odd{152, 500},
                        Odd{160, 5}, Odd{168, huge}, Odd{168, 0}}) {
    std::string bytes = sound_header();
    put(bytes, odd.at, odd.number);
    EXPECT_FALSE(parse_journal_header(bytes, eight_megabytes)) << odd.at << " " << odd.number;
  }
  std::string bytes = sound_header();
  bytes[16] = 3;
  EXPECT_FALSE(parse_journal_header(bytes, eight_megabytes));
}

TEST(JournalHeader, AMomentBeyondAllCalendarsIsNone) {
  std::string bytes = sound_header();
  put(bytes, 192, ~std::uint64_t{0});
  const auto header = parse_journal_header(bytes, eight_megabytes);
  ASSERT_TRUE(header.has_value());
  EXPECT_FALSE(header->last_at.has_value());
  EXPECT_TRUE(header->first_at.has_value());
}

}  // namespace
}  // namespace mijian
