#include "report/exchange/ledger_sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "agent/core/text.h"
#include "report/sheets/cell_format.h"

namespace mijian {
namespace {

constexpr Text serial_title{"序号", "no."};
constexpr Text scrapped_title{"报废时间", "scrapped on"};
constexpr Text marking_pattern{"密级：{}", "Level: {}"};
constexpr Text title_pattern{"{}{}{}统计表", "{} {} {}: ledger"};
constexpr Text scrapped_word{"报废", "scrapped"};
constexpr std::string_view remark_column = "remark";
constexpr std::size_t longest_tab = 31;  // characters

// Above 非密 the classified ones, the highest first; 涉密专用 names no level of its own.
constexpr std::string_view levels_from_highest[] = {"绝密", "机密", "秘密", "涉密专用", "非密"};

/// What one of a ledger is counted in.
struct Measure {
  std::string_view end;  // of the ledger's name
  Text word;
};
constexpr Measure measures[] = {
    {"computer", {"台", "pcs."}}, {"server", {"台", "pcs."}},  {"device", {"台", "pcs."}},
    {"medium", {"个", "pcs."}},   {"usb_key", {"个", "pcs."}}, {"", {"项", "items"}},
};

std::string in(Text pattern, Language language, const std::string& value) {
  const std::string_view text = pattern.in(language);
  return fmt::vformat(fmt::string_view{text.data(), text.size()}, fmt::make_format_args(value));
}

std::string measure_of(const LedgerKind& ledger, Language language) {
  const auto fits = [&](const Measure& measure) {
    return std::string_view{ledger.name}.ends_with(measure.end);
  };
  return std::string{
      std::find_if(std::begin(measures), std::end(measures), fits)->word.in(language)};
}

// "012 第十二研究室" is its code and its name.
std::string name_of_unit(const std::string& cell) {
  const std::size_t blank = cell.find(' ');
  const bool is_coded = blank != std::string::npos && blank + 1 < cell.size() &&
                        cell.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == blank;
  return is_coded ? cell.substr(blank + 1) : cell;
}

std::string unit_of(const LedgerTotals& totals, const LedgerForm& form) {
  if (!form.unit.empty()) return form.unit;
  return totals.units.size() == 1 ? name_of_unit(totals.units.begin()->first) : "";
}

// "2026 年 11 月 23 日"; blanks to write in where there is no day.
std::string day_text(const std::string& day, Language language) {
  if (language == Language::en) return day.empty() ? "            " : day;
  if (day.size() != 10) return "    年  月  日";
  const auto part = [&](std::size_t from, std::size_t size) {
    return std::to_string(to_integer(day.substr(from, size)).value_or(0));
  };
  return part(0, 4) + "年" + part(5, 2) + "月" + part(8, 2) + "日";
}

constexpr std::size_t few_words = 3;

// A dictionary of few words is printed whole, as the forms have it; of a long one what occurs.
std::string totals_text(const LedgerScheme& scheme, const LedgerKind& ledger,
                        const LedgerTotals& totals, Language language) {
  const std::string measure = measure_of(ledger, language);
  const auto counted = [&](std::string_view word, std::int64_t count) {
    return fmt::format("{} {} {}  ", word, count, measure);
  };
  std::string text;
  std::int64_t rest = totals.all;
  const LedgerColumn* type = ledger.find("type");
  if (type != nullptr && !type->dictionary.empty()) {
    const auto& words = scheme.dictionaries.at(type->dictionary);
    for (const std::string& word : words) {
      const auto found = totals.types.find(word);
      const std::int64_t count = found == totals.types.end() ? 0 : found->second;
      rest -= count;
      if (count > 0 || words.size() <= few_words) text += counted(word, count);
    }
    if (rest > 0) text += counted(Text{"其他", "other"}.in(language), rest);
  }
  text += counted(Text{"共", "in all"}.in(language), totals.all);
  std::string gone;
  for (const auto& [state, count] : totals.gone) gone += counted(state, count);
  return std::string{Text{"合计：", "Total: "}.in(language)} + std::string{trim(text)} +
         (gone.empty()
              ? ""
              : in({"（未计入：{}）", " (not counted: {})"}, language, std::string{trim(gone)}));
}

std::string middle_line(const LedgerScheme& scheme, const LedgerKind& ledger,
                        const LedgerTotals& totals, const LedgerForm& form) {
  const std::string text = totals_text(scheme, ledger, totals, form.language);
  if (!form.is_scrapped()) return text;
  const std::string from = day_text(form.scrapped_from, form.language),
                    to = day_text(form.to, form.language);
  const std::string_view period =
      Text{"统计区间：{}至{}  {}", "Period: {} to {}  {}"}.in(form.language);
  return fmt::vformat(fmt::string_view{period.data(), period.size()},
                      fmt::make_format_args(from, to, text));
}

// In digits of the font: a column is as wide as what usually stands in it.
double width_of(const LedgerColumn& column, const std::vector<std::string>& words) {
  switch (column.rule) {
    case CellRule::date:
      return 11;
    case CellRule::mac:
      return 18.5;
    case CellRule::ip:
      return 15;
    case CellRule::number:
      return 13;
    case CellRule::asset_number:
      return 10;
    case CellRule::word: {
      std::size_t longest = 2;  // 汉字 of three bytes, two digits wide
      for (const std::string& word : words) longest = std::max(longest, word.size() / 3);
      return static_cast<double>(std::min<std::size_t>(2 * longest + 2, 11));
    }
    case CellRule::text:
      break;
  }
  if (column.name == "responsible") return 8;
  return column.name == "disk_serial" || column.name == "serial" ? 17 : 12;
}

std::vector<PrintedColumn> columns_of(const LedgerScheme& scheme, const LedgerKind& ledger,
                                      const LedgerForm& form) {
  std::vector<PrintedColumn> columns{{std::string{serial_title.in(form.language)}, 6, {}}};
  const PrintedColumn scrapped{std::string{scrapped_title.in(form.language)}, 11, {}};
  bool is_open = form.is_scrapped();  // its column is still to come
  for (const LedgerColumn& column : ledger.columns) {
    if (is_open && column.name == remark_column) {
      columns.push_back(scrapped);
      is_open = false;
    }
    std::vector<std::string> words;
    if (!column.dictionary.empty()) words = scheme.dictionaries.at(column.dictionary);
    const double width = width_of(column, words);
    columns.push_back({column.title.in(form.language), width, std::move(words)});
  }
  if (is_open) columns.push_back(scrapped);
  return columns;
}

// What no spreadsheet takes in the name of a sheet is left out.
std::string tab_of(const std::string& title) {
  std::string name;
  std::size_t characters = 0;
  for (const char c : title) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++characters > longest_tab) break;
    if (std::string_view{"[]:*?/\\'"}.find(c) == std::string_view::npos) name += c;
  }
  return name;
}

SheetCell cell_of(std::size_t column, const std::string& text, bool is_date) {
  SheetCell cell;
  cell.column = column;
  cell.text = text;
  if (is_date && serial_of(text)) cell.kind = CellKind::date;
  return cell;
}

}  // namespace

std::string highest_level(const std::map<std::string, std::int64_t>& levels) {
  for (const std::string_view level : levels_from_highest)
    if (levels.find(std::string{level}) != levels.end()) return std::string{level};
  return {};
}

PrintedSheet ledger_sheet(const LedgerScheme& scheme, const LedgerKind& ledger,
                          const LedgerTotals& totals, const LedgerForm& form) {
  const Language language = form.language;
  const std::string kind = ledger.title.in(language),
                    scrapped = form.is_scrapped() ? std::string{scrapped_word.in(language)} : "",
                    unit = unit_of(totals, form), level = highest_level(totals.levels);
  PrintedSheet sheet;
  sheet.name = tab_of(scrapped + kind);
  const std::string_view title = title_pattern.in(language);
  sheet.title = fmt::vformat(fmt::string_view{title.data(), title.size()},
                             fmt::make_format_args(unit, scrapped, kind));
  sheet.title = replace_all(std::string{trim(sheet.title)}, "  ", " ");
  sheet.line_left = in({"单位（盖章）：{}", "Unit (seal): {}"}, language, unit);
  sheet.line_middle = middle_line(scheme, ledger, totals, form);
  sheet.line_right = in({"填表人（签字）：{}", "Filled in by (signature): {}"}, language,
                        form.filled_by.empty() ? "            " : form.filled_by) +
                     "  " +
                     in({"填表日期：{}", "Date: {}"}, language, day_text(form.filled_on, language));
  if (!level.empty()) sheet.marking = in(marking_pattern, language, level);
  sheet.columns = columns_of(scheme, ledger, form);
  return sheet;
}

std::vector<SheetCell> ledger_row(const LedgerKind& ledger, const LedgerForm& form,
                                  std::int64_t number,
                                  const std::map<std::string, std::string>& cells,
                                  const std::string& scrapped_on) {
  std::vector<SheetCell> row{{0, CellKind::number, Doubt::none, false, std::to_string(number)}};
  std::size_t at = 1;
  bool is_open = form.is_scrapped();
  for (const LedgerColumn& column : ledger.columns) {
    if (is_open && column.name == remark_column) {
      row.push_back(cell_of(at++, scrapped_on, true));
      is_open = false;
    }
    const auto found = cells.find(column.name);
    if (found != cells.end())
      row.push_back(cell_of(at, found->second, column.rule == CellRule::date));
    ++at;
  }
  if (is_open) row.push_back(cell_of(at, scrapped_on, true));
  return row;
}

}  // namespace mijian
