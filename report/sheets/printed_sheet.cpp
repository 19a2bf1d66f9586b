#include "report/sheets/printed_sheet.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "agent/core/text.h"
#include "report/sheets/cell_format.h"
#include "report/sheets/sheet_sink.h"
#include "report/sheets/xlsx_parts.h"

namespace mijian {
namespace {

constexpr std::size_t rows_to_come = 500;  // lists are offered below the last row too
constexpr std::size_t longest_list = 255;  // characters that a list may have inside its cell's rule
constexpr std::uint8_t a4 = 9;
constexpr double title_height = 30, line_height = 20;  // points
constexpr double highest_row = 409;
constexpr double text_line = 13.5, space_around = 1.5;  // points, of a row of 10 point text
constexpr lxw_row_t below_header = printed_header_row;
constexpr std::string_view lists_name = "_选项";
// The same rows give the same bytes: a file says nothing of when it was made but what its rows say.
constexpr std::int64_t made_at = 315'532'800;  // 1980-01-01, the first day a zip file knows

Status checked(lxw_error error, const std::string& doing) {
  if (error == LXW_NO_ERROR) return ok;
  const std::string text = doing + ": " + lxw_strerror(error);
  return error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED ? Status{too_large(text)}
                                                       : Status{failed(text)};
}

lxw_row_t row_of(std::size_t number) { return static_cast<lxw_row_t>(number - 1); }
lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

// XML has no place for bytes that are no UTF-8, nor for U+FFFE and U+FFFF.
std::string fit_for_xml(const std::string& text) {
  const bool fits = is_utf8(text) && text.find('\0') == std::string::npos &&
                    text.find("\xEF\xBF\xBE") == std::string::npos &&
                    text.find("\xEF\xBF\xBF") == std::string::npos;
  return escaped(fits ? text : display(text, text.size() * 8));
}

std::size_t characters_of(const std::vector<std::string>& words) {
  std::size_t count = words.size();
  for (const std::string& word : words)
    count += static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
  return count;
}

// Digits of the font that a text is wide: a 汉字 needs two.
double width_of(const std::string& text) {
  double width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      ++width;
    else if (byte >= 0xC0)
      width += byte >= 0xE0 ? 2 : 1;
  }
  return width;
}

bool fits_into_rule(const std::vector<std::string>& words) {
  return characters_of(words) <= longest_list &&
         std::none_of(words.begin(), words.end(), [](const std::string& word) {
           return word.find_first_of(",\"") != std::string::npos;
         });
}

// '&' begins a command in what stands at the head of a page.
std::string page_head(const std::string& marking) {
  return marking.empty() ? "" : "&R" + replace_all(fit_for_xml(marking), "&", "&&");
}

void set_up_page(lxw_worksheet* sheet, const PrintedSheet& printed) {
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, a4);
  worksheet_fit_to_pages(sheet, 1, 0);  // one wide, as many long as it takes
  worksheet_set_margins(sheet, 0.4, 0.4, 0.6, 0.6);
  worksheet_center_horizontally(sheet);
  worksheet_repeat_rows(sheet, row_of(printed_header_row), row_of(printed_header_row));
  worksheet_freeze_panes(sheet, below_header, 0);
  worksheet_set_footer(sheet, "&C第 &P 页 共 &N 页");
  if (const std::string head = page_head(printed.marking); !head.empty())
    worksheet_set_header(sheet, head.c_str());
}

}  // namespace

void SheetWriter::FreeBook::operator()(lxw_workbook* book) const { lxw_workbook_free(book); }

Result<SheetWriter> SheetWriter::create(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  auto staging = PrivateFolder::make(slash == std::string::npos ? "." : path.substr(0, slash + 1));
  if (!staging) return staging.error().during("write " + display(path));
  SheetWriter writer{path, std::move(*staging)};
  std::string temporary = writer.staging_.path();
  lxw_workbook_options options{LXW_TRUE, temporary.data(), LXW_FALSE};
  writer.book_.reset(workbook_new_opt(writer.staged().c_str(), &options));
  if (!writer.book_) return failed("no memory for a workbook").during("write " + display(path));
  lxw_doc_properties properties{};
  properties.created = made_at;
  workbook_set_properties(writer.book_.get(), &properties);
  writer.make_formats();
  return writer;
}

void SheetWriter::make_formats() {
  const auto format = [&](double size, std::uint8_t align, const char* code) {
    lxw_format* made = workbook_add_format(book_.get());
    format_set_font_name(made, "宋体");
    format_set_font_size(made, size);
    format_set_align(made, align);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    if (code != nullptr) {
      format_set_num_format(made, code);
      format_set_border(made, LXW_BORDER_THIN);
      format_set_text_wrap(made);
    }
    return made;
  };
  formats_.title = format(16, LXW_ALIGN_CENTER, nullptr);
  format_set_bold(formats_.title);
  formats_.line = format(11, LXW_ALIGN_LEFT, nullptr);
  formats_.line_middle = format(11, LXW_ALIGN_CENTER, nullptr);
  formats_.line_right = format(11, LXW_ALIGN_RIGHT, nullptr);
  formats_.header = format(10, LXW_ALIGN_CENTER, "@");
  format_set_bold(formats_.header);
  format_set_bg_color(formats_.header, 0xE7E6E6);
  formats_.text = format(10, LXW_ALIGN_LEFT, "@");
  formats_.number = format(10, LXW_ALIGN_CENTER, "General");
  formats_.date = format(10, LXW_ALIGN_CENTER, "yyyy-mm-dd");
  formats_.date_time = format(10, LXW_ALIGN_CENTER, "yyyy-mm-dd hh:mm:ss");
  formats_.time = format(10, LXW_ALIGN_CENTER, "hh:mm:ss");
}

// Numbers with leading zeros: one format for each length that is met.
lxw_format* SheetWriter::padded_format(std::size_t digits) {
  for (const auto& [width, format] : padded_)
    if (width == digits) return format;
  lxw_format* made = workbook_add_format(book_.get());
  format_set_font_name(made, "宋体");
  format_set_font_size(made, 10);
  format_set_border(made, LXW_BORDER_THIN);
  format_set_align(made, LXW_ALIGN_CENTER);
  format_set_num_format(made, std::string(digits, '0').c_str());
  padded_.emplace_back(digits, made);
  return made;
}

Status SheetWriter::begin_sheet(const PrintedSheet& sheet) {
  end_sheet();
  if (sheet.columns.empty() || sheet.columns.size() > most_columns_of_sheet)
    return malformed("a sheet of " + std::to_string(sheet.columns.size()) + " columns");
  if (auto named = checked(workbook_validate_sheet_name(book_.get(), sheet.name.c_str()),
                           "sheet '" + display(sheet.name, 100) + "'");
      !named)
    return malformed(named.error().text());
  sheet_ = workbook_add_worksheet(book_.get(), sheet.name.c_str());
  if (sheet_ == nullptr) return failed("no room for the sheet '" + display(sheet.name, 100) + "'");
  name_ = sheet.name;
  columns_ = sheet.columns.size();
  widths_.clear();
  least_height_ = sheet.least_height;
  first_choices_ = choices_.size();
  set_up_page(sheet_, sheet);
  for (std::size_t column = 0; column < columns_; ++column) {
    worksheet_set_column(sheet_, column_of(column), column_of(column), sheet.columns[column].width,
                         nullptr);
    widths_.push_back(sheet.columns[column].width);
    if (!sheet.columns[column].choices.empty())
      choices_.push_back({sheet_, column, sheet.columns[column].choices, 0});
  }
  return write_head(sheet);
}

void SheetWriter::end_sheet() {
  for (std::size_t each = first_choices_; each < choices_.size(); ++each)
    choices_[each].last_row = std::min(row_ + rows_to_come, most_rows);
}

Status SheetWriter::write_head(const PrintedSheet& sheet) {
  worksheet_set_row(sheet_, 0, title_height, nullptr);
  row_ = 1;
  if (auto written = write_across(1, 0, columns_ - 1, sheet.title, formats_.title); !written)
    return written;
  row_ = 2;
  worksheet_set_row(sheet_, 1, line_height, nullptr);  // rows are written in their order
  if (auto written = write_line(sheet); !written) return written;
  row_ = printed_header_row;
  std::vector<SheetCell> titles(columns_);
  for (std::size_t column = 0; column < columns_; ++column)
    titles[column] = {column, CellKind::text, {}, {}, sheet.columns[column].title};
  set_height(titles);
  for (std::size_t column = 0; column < columns_; ++column)
    if (auto written = write_text(row_, column, sheet.columns[column].title, formats_.header);
        !written)
      return written;
  return ok;
}

// Left, middle and right have a third of the columns each; where there are not three, one line.
Status SheetWriter::write_line(const PrintedSheet& sheet) {
  if (columns_ < 3) {
    std::vector<std::string> parts{sheet.line_left, sheet.line_middle, sheet.line_right};
    parts.erase(std::remove(parts.begin(), parts.end(), ""), parts.end());
    return write_across(2, 0, columns_ - 1, join(parts, "    "), formats_.line);
  }
  const std::size_t first = columns_ / 3, second = columns_ - columns_ / 3;
  auto written = write_across(2, 0, first - 1, sheet.line_left, formats_.line);
  if (written)
    written = write_across(2, first, second - 1, sheet.line_middle, formats_.line_middle);
  if (written)
    written = write_across(2, second, columns_ - 1, sheet.line_right, formats_.line_right);
  return written;
}

Status SheetWriter::write_across(std::size_t row, std::size_t first, std::size_t last,
                                 const std::string& text, lxw_format* format) {
  if (first == last) return write_text(row, first, text, format);
  return checked(worksheet_merge_range(sheet_, row_of(row), column_of(first), row_of(row),
                                       column_of(last), fit_for_xml(text).c_str(), format),
                 place_of(name_, row, first, Language::en));
}

Status SheetWriter::write_text(std::size_t row, std::size_t column, const std::string& text,
                               lxw_format* format) {
  return checked(worksheet_write_string(sheet_, row_of(row), column_of(column),
                                        fit_for_xml(text).c_str(), format),
                 place_of(name_, row, column, Language::en));
}

Status SheetWriter::add_row(const std::vector<SheetCell>& cells) {
  if (sheet_ == nullptr) return failed("a row before any sheet");
  if (row_ >= most_rows)
    return too_large("sheet '" + display(name_, 100) + "': more than " + std::to_string(most_rows) +
                     " rows");
  ++row_;
  set_height(cells);
  std::size_t column = 0;
  const auto leave_blank_to = [&](std::size_t end) {
    for (; column < end; ++column)
      worksheet_write_blank(sheet_, row_of(row_), column_of(column), formats_.text);
  };
  for (const SheetCell& cell : cells) {
    if (cell.column < column || cell.column >= columns_)
      return malformed(place_of(name_, row_, cell.column, Language::en) +
                       ": not in a column of its own");
    leave_blank_to(cell.column);
    if (auto written = write_cell(cell); !written) return written;
    column = cell.column + 1;
  }
  leave_blank_to(columns_);
  return ok;
}

// Not every spreadsheet makes room for the further lines of a text by itself.
void SheetWriter::set_height(const std::vector<SheetCell>& cells) {
  double lines = 1;
  for (const SheetCell& cell : cells)
    if (cell.column < columns_)
      lines =
          std::max(lines, std::ceil(width_of(cell.text) / std::max(1.0, widths_[cell.column] - 1)));
  const double height = std::max(lines > 1 ? lines * text_line + space_around : 0, least_height_);
  if (height > 0) worksheet_set_row(sheet_, row_of(row_), std::min(highest_row, height), nullptr);
}

// The format in which a number or a day reads back as it is here; none when it would not.
std::optional<CellFormat> SheetWriter::format_of(const SheetCell& cell, double value) {
  using Shape = CellFormat::Shape;
  CellFormat format;
  if (cell.kind == CellKind::time) format.shape = Shape::time;
  if (cell.kind == CellKind::date)
    format.shape = cell.text.size() > 10 ? Shape::date_time : Shape::date;
  if (cell.kind == CellKind::number && cell.text.size() > 1 && cell.text.size() < 15 &&
      cell.text[0] == '0')
    format.least_digits = cell.text.size();
  SheetCell back{cell.column};
  set_number(back, value, format, DateSystem::from_1900);
  if (back.kind != cell.kind || back.text != cell.text || back.doubt != Doubt::none)
    return std::nullopt;
  return format;
}

lxw_format* SheetWriter::shown_as(const CellFormat& format) {
  if (format.shape == CellFormat::Shape::date) return formats_.date;
  if (format.shape == CellFormat::Shape::date_time) return formats_.date_time;
  if (format.shape == CellFormat::Shape::time) return formats_.time;
  return format.least_digits > 0 ? padded_format(format.least_digits) : formats_.number;
}

Status SheetWriter::write_cell(const SheetCell& cell) {
  const std::string place = place_of(name_, row_, cell.column, Language::en);
  if (cell.kind == CellKind::boolean && (cell.text == "TRUE" || cell.text == "FALSE"))
    return checked(worksheet_write_boolean(sheet_, row_of(row_), column_of(cell.column),
                                           cell.text == "TRUE", formats_.number),
                   place);
  std::optional<double> value;
  if (cell.kind == CellKind::number) value = to_number(cell.text);
  if (cell.kind == CellKind::date || cell.kind == CellKind::time) value = serial_of(cell.text);
  const auto format = value ? format_of(cell, *value) : std::nullopt;
  if (!format) return write_text(row_, cell.column, cell.text, formats_.text);
  return checked(worksheet_write_number(sheet_, row_of(row_), column_of(cell.column), *value,
                                        shown_as(*format)),
                 place);
}

// Lists too long for the rule of a cell stand in a hidden sheet, a column each.
Status SheetWriter::write_lists(const std::vector<const Choices*>& lists) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_.get(), std::string{lists_name}.c_str());
  if (sheet == nullptr) return failed("no room for the lists to choose from");
  worksheet_hide(sheet);
  std::size_t longest = 0;
  for (const Choices* list : lists) longest = std::max(longest, list->words.size());
  for (std::size_t row = 0; row < longest; ++row)
    for (std::size_t column = 0; column < lists.size(); ++column)
      if (row < lists[column]->words.size())
        worksheet_write_string(sheet, static_cast<lxw_row_t>(row), column_of(column),
                               fit_for_xml(lists[column]->words[row]).c_str(), nullptr);
  return ok;
}

Status SheetWriter::offer(const Choices& choices, std::size_t list) {
  lxw_data_validation rule{};
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  std::vector<char*> words;
  std::string range;
  if (list == 0) {
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    for (const std::string& word : choices.words) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    rule.value_list = words.data();  // copied, not written to
  } else {
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    const std::string letters = column_letters(list - 1);
    range = "='" + std::string{lists_name} + "'!$" + letters + "$1:$" + letters + "$" +
            std::to_string(choices.words.size());
    rule.value_formula = range.data();
  }
  return checked(
      worksheet_data_validation_range(choices.sheet, below_header, column_of(choices.column),
                                      row_of(choices.last_row), column_of(choices.column), &rule),
      "offer a list in column " + column_letters(choices.column));
}

Status SheetWriter::write_choices() {
  std::vector<const Choices*> lists;
  for (const Choices& choices : choices_) {
    if (!fits_into_rule(choices.words)) lists.push_back(&choices);
    const std::size_t list = fits_into_rule(choices.words) ? 0 : lists.size();
    if (auto offered = offer(choices, list); !offered) return offered;
  }
  return lists.empty() ? ok : write_lists(lists);
}

Status SheetWriter::finish() {
  end_sheet();
  if (auto written = write_choices(); !written)
    return written.error().during("write " + display(path_));
  // workbook_close frees it, whatever it returns.
  if (auto closed = checked(workbook_close(book_.release()), "write " + display(path_)); !closed)
    return closed;
  std::error_code error;  // a ledger is its writer's alone, as whatever write_file() makes
  std::filesystem::permissions(staged(), std::filesystem::perms(0600), error);
  if (error) return system_error(error.value(), staged());
  return publish_file(staged(), path_);
}

}  // namespace mijian
