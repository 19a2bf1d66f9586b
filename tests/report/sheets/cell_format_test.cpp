#include "report/sheets/cell_format.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mijian {
namespace {

using Shape = CellFormat::Shape;

struct Shown {
  CellKind kind;
  std::string text;
  Doubt doubt = Doubt::none;
  friend bool operator==(const Shown&, const Shown&) = default;
  friend void PrintTo(const Shown& shown, std::ostream* out) {
    *out << stored_word(cell_kind_words, shown.kind) << " '" << shown.text << "' "
         << stored_word(doubt_words, shown.doubt);
  }
};

Shown shown(double value, std::string_view code, DateSystem system = DateSystem::from_1900) {
  SheetCell cell;
  set_number(cell, value, format_of_code(code), system);
  return {cell.kind, cell.text, cell.doubt};
}

TEST(CellFormat, TellsDaysAndTimesByTheirCodes) {
  for (const std::string_view code :
       {"yyyy-mm-dd", "yyyy/m/d;@", "[$-804]yyyy\"年\"m\"月\"d\"日\"", "yyyy年m月d日", "m/d/yy",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@",
        "e\"年\"m\"月\"d\"日\"", "YYYY-MM-DD"})
    EXPECT_EQ(format_of_code(code).shape, Shape::date) << code;
  for (const std::string_view code :
       {"yyyy-mm-dd hh:mm", "m/d/yy h:mm AM/PM", "yyyy年m月d日 h时mm分"})
    EXPECT_EQ(format_of_code(code).shape, Shape::date_time) << code;
  for (const std::string_view code :
       {"yyyy\"年\"m\"月\"", "m\"月\"d\"日\"", "mmm-yy", "aaaa", "yyyy"})
    EXPECT_EQ(format_of_code(code).shape, Shape::part_of_date) << code;
  for (const std::string_view code :
       {"h:mm", "hh:mm:ss", "mm:ss", "[h]:mm:ss", "上午/下午h\"时\"mm\"分\""})
    EXPECT_EQ(format_of_code(code).shape, Shape::time) << code;
}

TEST(CellFormat, TakesNumbersForNumbers) {
  for (const std::string_view code :
       {"General", "0.00", "#,##0", "0.00E+00", "@", "[Red]-0", "\"day\"0", "0_d", "\\d0", "",
        "G/通用格式", "0;yyyy", "\"unclosed", "[h", "[", "\\"})
    EXPECT_EQ(format_of_code(code).shape, Shape::number) << code;
}

TEST(CellFormat, KnowsTheBuiltInFormatsTheChineseOnesToo) {
  EXPECT_EQ(built_in_format(0).shape, Shape::number);
  EXPECT_EQ(built_in_format(14).shape, Shape::date);
  EXPECT_EQ(built_in_format(21).shape, Shape::time);
  EXPECT_EQ(built_in_format(22).shape, Shape::date_time);
  EXPECT_EQ(built_in_format(31).shape, Shape::date);
  EXPECT_EQ(built_in_format(33).shape, Shape::time);
  EXPECT_EQ(built_in_format(57).shape, Shape::part_of_date);
  EXPECT_EQ(built_in_format(49).shape, Shape::number);
}

TEST(CellFormat, CountsDaysInBothSystems) {
  EXPECT_EQ(shown(43894, "yyyy-mm-dd"), (Shown{CellKind::date, "2020-03-04"}));
  EXPECT_EQ(shown(43894 - 1462, "yyyy-mm-dd", DateSystem::from_1904),
            (Shown{CellKind::date, "2020-03-04"}));
  EXPECT_EQ(shown(1, "yyyy-mm-dd"), (Shown{CellKind::date, "1900-01-01"}));
  EXPECT_EQ(shown(59, "yyyy-mm-dd"), (Shown{CellKind::date, "1900-02-28"}));
  EXPECT_EQ(shown(61, "yyyy-mm-dd"), (Shown{CellKind::date, "1900-03-01"}));
  EXPECT_EQ(shown(2958465, "yyyy-mm-dd"), (Shown{CellKind::date, "9999-12-31"}));
  EXPECT_EQ(shown(43894.75, "yyyy-mm-dd"), (Shown{CellKind::date, "2020-03-04"}));
  EXPECT_EQ(shown(43894.75, "yyyy-mm-dd hh:mm"), (Shown{CellKind::date, "2020-03-04 18:00:00"}));
  EXPECT_EQ(shown(0.5, "h:mm"), (Shown{CellKind::time, "12:00:00"}));
}

TEST(CellFormat, DoubtsWhatIsNoDayOrShowsOnlyAPartOfOne) {
  EXPECT_EQ(shown(60, "yyyy-mm-dd"),
            (Shown{CellKind::number, "60", Doubt::odd_date}));  // 1900-02-29
  EXPECT_EQ(shown(0, "yyyy-mm-dd"), (Shown{CellKind::number, "0", Doubt::odd_date}));
  EXPECT_EQ(shown(-5, "yyyy-mm-dd"), (Shown{CellKind::number, "-5", Doubt::odd_date}));
  EXPECT_EQ(shown(2958466, "yyyy-mm-dd").doubt, Doubt::odd_date);
  EXPECT_EQ(shown(1e300, "h:mm").doubt, Doubt::odd_date);
  EXPECT_EQ(shown(43891, "yyyy\"年\"m\"月\""),
            (Shown{CellKind::date, "2020-03-01", Doubt::part_of_date}));
}

TEST(CellFormat, KeepsTheDigitsOfNumbers) {
  EXPECT_EQ(shown(20200304, "General"), (Shown{CellKind::number, "20200304"}));
  EXPECT_EQ(shown(12345678901234, "General"), (Shown{CellKind::number, "12345678901234"}));
  EXPECT_EQ(shown(0.1 + 0.2, "General"), (Shown{CellKind::number, "0.3"}));
  EXPECT_EQ(shown(-0.0, "General"), (Shown{CellKind::number, "0"}));
  EXPECT_EQ(shown(123, "00000"), (Shown{CellKind::number, "00123"}));
  EXPECT_EQ(shown(123456, "00000"), (Shown{CellKind::number, "123456"}));
}

TEST(CellFormat, DoubtsNumbersThatLostDigits) {
  EXPECT_EQ(shown(1.23e15, "General"),
            (Shown{CellKind::number, "1230000000000000", Doubt::lost_digits}));
  EXPECT_EQ(shown(123456789012345, "0"),
            (Shown{CellKind::number, "123456789012345", Doubt::lost_digits}));
  EXPECT_EQ(shown(1e300, "General").doubt, Doubt::lost_digits);
  for (const std::string text :
       {"1.23E+15", "1E+17", "4.1010119900101E+17", "410101199001010000"}) {
    SheetCell cell;
    cell.text = text;
    doubt_digits(cell);
    EXPECT_EQ(cell.doubt, Doubt::lost_digits) << text;
  }
  for (const std::string text :
       {"410101199001011234", "12E5", "E+5", "123", "1.5E-3", "WD-E+1", "100000000000000"}) {
    SheetCell cell;
    cell.text = text;
    doubt_digits(cell);
    EXPECT_EQ(cell.doubt, Doubt::none) << text;
  }
}

TEST(CellFormat, ReadsNumbersInNoLocale) {
  EXPECT_EQ(to_number("1.5E-3"), 0.0015);
  EXPECT_EQ(to_number("-12"), -12);
  for (const std::string_view text : {"", "1,5", "inf", "nan", "1e999", "0x10", "1 2", "--1", "1e"})
    EXPECT_FALSE(to_number(text)) << text;
}

}  // namespace
}  // namespace mijian
