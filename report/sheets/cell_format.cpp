#include "report/sheets/cell_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <string>

#include "agent/core/clock.h"
#include "agent/core/handle.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

using Shape = CellFormat::Shape;
constexpr std::size_t exact_digits = 15;     // what a spreadsheet keeps of a number
constexpr double last_day = 2958465;         // 9999-12-31, counted from 1900
constexpr double days_before_1904 = 1462;    // between the two systems
constexpr std::int64_t day_of_1970 = 25569;  // 1970-01-01, counted from 1899-12-30
constexpr double first_true_day = 61;        // 1900-03-01; before it the count has a day too many
constexpr double seconds_a_day = 86400;

struct BuiltIn {
  unsigned id;
  std::string_view code;
};
// 18.8.30, with the forms of zh-cn where they depend on the language.
constexpr BuiltIn built_ins[] = {
    {14, "m/d/yy"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm AM/PM"},
    {19, "h:mm:ss AM/PM"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "m/d/yy h:mm"},
    {27, "yyyy年m月"},
    {28, "m月d日"},
    {29, "m月d日"},
    {30, "m-d-yy"},
    {31, "yyyy年m月d日"},
    {32, "h时mm分"},
    {33, "h时mm分ss秒"},
    {34, "上午/下午h时mm分"},
    {35, "上午/下午h时mm分ss秒"},
    {36, "yyyy年m月"},
    {45, "mm:ss"},
    {46, "[h]:mm:ss"},
    {47, "mm:ss.0"},
    {50, "yyyy年m月"},
    {51, "m月d日"},
    {52, "yyyy年m月"},
    {53, "m月d日"},
    {54, "m月d日"},
    {55, "上午/下午h时mm分"},
    {56, "上午/下午h时mm分ss秒"},
    {57, "yyyy年m月"},
    {58, "m月d日"},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The letters that stand for parts of a date, one for each run, with minutes told from months.
class DateLetters {
 public:
  void add(char letter) {
    if (letter == 'm' && (last_ == 'h' || last_ == 'M')) letter = 'M';  // minutes follow hours
    if (letter == 's' && !seen_.empty() && seen_.back() == 'm') seen_.back() = 'M';
    if (seen_.empty() || seen_.back() != letter) seen_ += letter;
    last_ = letter;
  }
  Shape shape() const {
    const bool year = has('y'), month = has('m'), day = has('d'),
               hours = has('h') || has('s') || has('M');
    if (!year && !month && !day && !has('w')) return hours ? Shape::time : Shape::number;
    if (!year || !month || !day) return Shape::part_of_date;
    return hours ? Shape::date_time : Shape::date;
  }

 private:
  bool has(char letter) const { return seen_.find(letter) != std::string::npos; }
  std::string seen_;
  char last_ = '\0';
};

// What stands in brackets: [h] is elapsed hours, [$-804] and [Red] say nothing of dates.
char letter_in_brackets(std::string_view inside) {
  if (inside.empty()) return '\0';
  const char first = lower(inside.front());
  const bool same =
      std::all_of(inside.begin(), inside.end(), [&](char c) { return lower(c) == first; });
  return same && (first == 'h' || first == 's' || first == 'm') ? (first == 'm' ? 'h' : first)
                                                                : '\0';
}

// Weekdays (aaaa, dddd) show no date; e and b are years of other calendars.
char letter_of(char c, std::size_t run) {
  switch (lower(c)) {
    case 'y':
    case 'e':
    case 'b':
      return 'y';
    case 'm':
      return 'm';
    case 'd':
      return run > 2 ? 'w' : 'd';
    case 'a':
      return run > 2 ? 'w' : '\0';
    case 'h':
      return 'h';
    case 's':
      return 's';
    default:
      return '\0';
  }
}

// How many bytes from `at` are no letters of a format: quoted, escaped, padding, in brackets.
std::size_t passed_over(std::string_view code, std::size_t at, DateLetters& letters) {
  const std::string_view rest = code.substr(at);
  const auto until = [&](char end) {
    const auto found = rest.find(end, 1);
    return found == std::string_view::npos ? rest.size() : found + 1;
  };
  if (rest.front() == '"') return until('"');
  if (rest.front() == '\\' || rest.front() == '_' || rest.front() == '*')
    return std::min<std::size_t>(2, rest.size());
  if (rest.front() == '[') {
    const std::size_t length = until(']');
    if (const char letter = letter_in_brackets(rest.substr(1, length < 2 ? 0 : length - 2)))
      letters.add(letter);
    return length;
  }
  for (const std::string_view word : {"general", "am/pm", "a/p"})
    if (to_lower(rest.substr(0, word.size())) == word) return word.size();
  if (lower(rest.front()) == 'e' && rest.size() > 1 && (rest[1] == '+' || rest[1] == '-')) return 2;
  return 0;
}

void set_digits(SheetCell& cell, double value, std::size_t least_digits) {
  cell.kind = CellKind::number;
  const bool whole = value == std::floor(value) && std::abs(value) < 1e21;
  cell.text = whole ? fmt::format("{:.0f}", value) : fmt::format("{:.15g}", value);
  if (cell.text == "-0") cell.text = "0";
  const std::size_t digits = cell.text.size() - (value < 0 ? 1 : 0);
  if (std::abs(value) >= 1e21 || (whole && digits >= exact_digits)) cell.doubt = Doubt::lost_digits;
  if (whole && value >= 0 && digits < least_digits) cell.text.insert(0, least_digits - digits, '0');
}

std::string time_text(double part_of_day) {
  const auto seconds = static_cast<std::int64_t>(std::llround(part_of_day * seconds_a_day));
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

void set_day(SheetCell& cell, double value, Shape shape, DateSystem system) {
  const double serial = system == DateSystem::from_1904 ? value + days_before_1904 : value;
  if (serial < 1 || serial >= last_day + 1 ||
      (serial >= first_true_day - 1 && serial < first_true_day)) {
    set_digits(cell, value, 0);
    cell.doubt = Doubt::odd_date;
    return;
  }
  const double shifted = serial < first_true_day ? serial + 1 : serial;
  std::int64_t seconds = std::llround(shifted * seconds_a_day);
  if (shape != Shape::date_time) seconds = static_cast<std::int64_t>(shifted) * 86400;
  const CivilTime civil = to_civil(seconds_since_epoch(seconds - day_of_1970 * 86400));
  cell.kind = CellKind::date;
  cell.text = fmt::format("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day);
  if (shape == Shape::date_time)
    cell.text += fmt::format(" {:02}:{:02}:{:02}", civil.hour, civil.minute, civil.second);
  if (shape == Shape::part_of_date) cell.doubt = Doubt::part_of_date;
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

CellFormat format_of_code(std::string_view code) {
  if (all_digits(code) && code.find_first_not_of('0') == std::string_view::npos)
    return {Shape::number, std::min<std::size_t>(code.size(), 64)};
  DateLetters letters;
  for (std::size_t at = 0;
       at < code.size() && code[at] != ';';) {  // later sections: negative, zero
    if (const std::size_t passed = passed_over(code, at, letters); passed > 0) {
      at += passed;
      continue;
    }
    std::size_t run = 1;
    while (at + run < code.size() && lower(code[at + run]) == lower(code[at])) ++run;
    if (const char letter = letter_of(code[at], run)) letters.add(letter);
    at += run;
  }
  return {letters.shape(), 0};
}

CellFormat built_in_format(unsigned id) {
  for (const BuiltIn& built_in : built_ins)
    if (built_in.id == id) return format_of_code(built_in.code);
  return {};
}

void set_number(SheetCell& cell, double value, CellFormat format, DateSystem system) {
  if (format.shape == Shape::number) return set_digits(cell, value, format.least_digits);
  if (format.shape != Shape::time) return set_day(cell, value, format.shape, system);
  if (value < 0 || value > last_day) {
    set_digits(cell, value, 0);
    cell.doubt = Doubt::odd_date;
    return;
  }
  cell.kind = CellKind::time;
  cell.text = time_text(value);
}

std::optional<double> to_number(std::string_view text) {
  if (text.empty() || text.size() > 400 ||
      text.find_first_not_of("0123456789+-.eE") != std::string_view::npos)
    return std::nullopt;
  static const std::unique_ptr<std::remove_pointer_t<locale_t>, Release<freelocale>> plain{
      newlocale(LC_ALL_MASK, "C", nullptr)};
  const std::string whole{text};
  char* end = nullptr;
  const double value = strtod_l(whole.c_str(), &end, plain.get());
  if (end != whole.c_str() + whole.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<double> serial_of(std::string_view text) {
  const std::size_t space = text.find(' ');
  const std::string_view time = text.find('-') == std::string_view::npos ? text
                                : space == std::string_view::npos        ? "00:00:00"
                                                                         : text.substr(space + 1);
  const std::string day{time == text ? "1970-01-01" : text.substr(0, space)};
  const auto parsed = parse_utc(day + "T" + std::string{time} + "Z");
  if (!parsed || time.size() != 8 || day.size() != 10) return std::nullopt;
  const std::int64_t seconds = parsed->microseconds / microseconds_a_second;
  const double days = static_cast<double>(seconds) / seconds_a_day;
  if (time == text) return days;
  const double serial = days + static_cast<double>(day_of_1970);
  return serial < first_true_day || serial >= last_day + 1 ? std::nullopt : std::optional{serial};
}

void doubt_digits(SheetCell& cell) {
  const std::string_view text = cell.text;
  const auto exponent = text.find_first_of("eE");
  if (exponent != std::string_view::npos) {
    // 1.23E+15 as spreadsheets show it; "12E5" may well be somebody's number.
    const std::string_view power = text.substr(exponent + 1);
    if (power.size() > 1 && power.front() == '+' && all_digits(power.substr(1)) && to_number(text))
      cell.doubt = Doubt::lost_digits;
    return;
  }
  if (text.size() > exact_digits && all_digits(text) &&
      text.find_first_not_of('0', exact_digits) == std::string_view::npos)
    cell.doubt = Doubt::lost_digits;
}

}  // namespace mijian
