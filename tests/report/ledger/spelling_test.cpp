#include "report/ledger/spelling.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

TEST(Spelling, DaysInTheirUsualForms) {
  for (const char* day :
       {"2025-03-01", "2025-3-1", "2025/3/1", "2025.03.01", "2025年3月1日", "20250301",
        "２０２５．３．１", " 2025-03-01 00:00:00 ", "2025年3月1号", "2025-03-01 08:30:00",
        "2025/3/1 8:30:00", "2025-3-1 8:30", "2025-03-01T23:59:59"})
    EXPECT_EQ(as_date(day), "2025-03-01") << day;
  for (const char* other : {"2025-13-01", "2025年3月", "3/1/2025", "25.3.1", "2025-03-01 24:30:00",
                            "去年", "", "2025-02-29", "2025-03-01 8:30 前", "2025-02-29 08:30:00"})
    EXPECT_EQ(as_date(other), as_half_width(other))
        << "what may mean something else stays: " << other;
}

TEST(Spelling, ACutCharacterMakesNoLetterOfWhatFollows) {
  EXPECT_EQ(as_half_width("\xef<\xe7\xb3\xbb"), "\xef<\xe7\xb3\xbb");
  EXPECT_EQ(as_half_width("\xef\xef\xbc\x9c"), "\xef<");
}

TEST(Spelling, AddressesOfCardsInTheirUsualForms) {
  for (const char* mac :
       {"00-1A-2B-3C-4D-5E", "00:1a:2b:3c:4d:5e", "001a.2b3c.4d5e", "001A2B3C4D5E",
        "００：１Ａ：２Ｂ：３Ｃ：４Ｄ：５Ｅ", "00 1a 2B 3c 4d 5e", "00  1A 2B 3C 4D　5E"})
    EXPECT_EQ(as_macs(mac), "00-1A-2B-3C-4D-5E") << mac;
  EXPECT_EQ(as_macs("001A2B3C4D5E、00:1a:2b:3c:4d:5f"), "00-1A-2B-3C-4D-5E 00-1A-2B-3C-4D-5F");
  EXPECT_EQ(as_macs("有线 001A2B3C4D5E"), "有线 001A2B3C4D5E") << "words are for a person";
  EXPECT_EQ(as_macs("001A2B3C4D5"), "001A2B3C4D5");
  EXPECT_EQ(as_macs("00 1A 2B 3C 4D 5E 00 1A 2B 3C 4D 5F"), "00-1A-2B-3C-4D-5E 00-1A-2B-3C-4D-5F");
  EXPECT_EQ(as_macs("00 1A 2B 3C 4D"), "00 1A 2B 3C 4D");
}

TEST(Spelling, WordsOfADictionaryHoweverTheyAreSpaced) {
  const std::vector<std::string> levels{"机密", "秘密", "U盘", "办公 科研"};
  EXPECT_EQ(as_word(levels, "机 密"), "机密");
  EXPECT_EQ(as_word(levels, "U 盘"), "U盘");
  EXPECT_EQ(as_word(levels, "办公科研"), "办公 科研");
  EXPECT_EQ(as_word(levels, "办公 科研"), "办公 科研");
  EXPECT_EQ(as_word(levels, "绝 密"), "绝 密") << "no word of it";
}

TEST(Spelling, NoneIsOneWordWhereItMayStand) {
  LedgerColumn column;
  column.rule = CellRule::text;
  column.none_allowed = true;
  for (const char* sign : {"无", "/", "—", "-", " N/A ", "没有"})
    EXPECT_EQ(as_written(column, sign), "无") << sign;
  column.none_allowed = false;
  EXPECT_EQ(as_written(column, "/"), "/");
  EXPECT_EQ(as_written(column, " （三）号楼\n301 "), "（三）号楼 301") << "Chinese marks stay";
  column.rule = CellRule::ip;
  EXPECT_EQ(as_written(column, "10.1.2.3；10.1.2.4"), "10.1.2.3 10.1.2.4");
  column.rule = CellRule::number;
  EXPECT_EQ(as_written(column, "０１２０３Ｃ２０００１"), "01203C20001");
}

TEST(Spelling, TextKeepsNoBlankOfAnyWidthAtItsEnds) {
  LedgerColumn column;
  column.rule = CellRule::text;
  for (const char* name : {"　李四　", " 　 李四", "李四　\n　", "\xc2\xa0李四\xc2\xa0"})
    EXPECT_EQ(as_written(column, name), "李四") << name;
  EXPECT_EQ(as_written(column, "　李　四"), "李　四") << "what stands within belongs to it";
  EXPECT_EQ(as_written(column, "　　"), "");
}

}  // namespace
}  // namespace mijian
