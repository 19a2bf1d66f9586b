#include <algorithm>
#include <array>

#include "agent/core/text.h"
#include "report/sheets/cell_format.h"
#include "report/sheets/csv_writer.h"
#include "report/sheets/encoding.h"
#include "report/sheets/readers.h"

namespace mijian {
namespace {

constexpr std::size_t rows_asked = 20;  // for the separator

// Cells of a text one after the other; the text outlives it.
class CsvCells {
 public:
  CsvCells(std::string_view text, char separator) : rest_{text}, separator_{separator} {}
  bool at_end() const { return rest_.empty(); }

  /// The next cell; false when a quotation that it opens never ends. `row_ends` tells what follows.
  bool next(std::string& cell, bool& row_ends) {
    cell.clear();
    const bool closed = rest_.empty() || rest_.front() != '"' || quoted(cell);
    const std::size_t end = std::min(rest_.size(), find_end());
    cell.append(rest_.substr(0, end));  // all of it, or what stands behind its quotation
    rest_.remove_prefix(end);
    row_ends = rest_.empty() || rest_.front() != separator_;
    if (rest_.substr(0, 2) == "\r\n") rest_.remove_prefix(1);
    if (!rest_.empty()) rest_.remove_prefix(1);
    return closed;
  }

 private:
  std::size_t find_end() const {
    const std::array<char, 3> ends{separator_, '\r', '\n'};
    return rest_.find_first_of(std::string_view{ends.data(), ends.size()});
  }
  bool quoted(std::string& cell) {
    for (rest_.remove_prefix(1); !rest_.empty();) {
      const std::size_t end = rest_.find('"');
      cell.append(rest_.substr(0, end));
      if (end == std::string_view::npos) {
        rest_ = {};
        return false;
      }
      rest_.remove_prefix(end + 1);
      if (rest_.empty() || rest_.front() != '"') return true;
      cell += '"';
      rest_.remove_prefix(1);
    }
    return false;
  }

  std::string_view rest_;
  char separator_;
};

// How often each separator stands outside of quotations in the first rows.
char separator_of(std::string_view text) {
  std::array<std::pair<char, std::size_t>, 3> counts{{{',', 0}, {';', 0}, {'\t', 0}}};
  bool is_quoted = false;
  std::size_t rows = 0;
  for (const char c : text) {
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == '\n' && ++rows == rows_asked) break;
    for (auto& [separator, count] : counts) count += c == separator ? 1 : 0;
  }
  return std::max_element(
             counts.begin(), counts.end(),
             [](const auto& left, const auto& right) { return left.second < right.second; })
      ->first;
}

// Spreadsheets write their separator so: "sep=;" in a first line of its own.
std::optional<char> take_declared_separator(std::string_view& text) {
  if (text.size() < 5 || to_lower(text.substr(0, 4)) != "sep=") return std::nullopt;
  const std::size_t end = std::min(text.size(), text.find('\n'));
  const char separator = text[4];
  if (trim(text.substr(5, end - std::min<std::size_t>(5, end))).empty() && separator != '"' &&
      separator != '\r' && separator != '\n') {
    text.remove_prefix(std::min(text.size(), end + 1));
    return separator;
  }
  return std::nullopt;
}

// A mark of text, or several where the text itself begins with one.
bool is_marked(std::string_view text) {
  const std::size_t first = text.find_first_not_of('\'');
  return first != 0 && first != std::string_view::npos &&
         csv_formula_starts.find(text[first]) != std::string_view::npos;
}

void set_text(SheetCell& cell, std::string text) {
  cell.text = std::move(text);
  const std::string_view whole = cell.text;
  if (is_marked(whole)) {
    cell.text.erase(0, 1);
  } else if (whole.size() >= 3 && whole.substr(0, 2) == "=\"" && whole.back() == '"' &&
             whole.find('"', 2) == whole.size() - 1) {
    cell.text = cell.text.substr(2, whole.size() - 3);
    cell.formula = true;
    return;  // written so that no digit is lost
  } else if (whole.size() > 1 && whole.front() == '=') {
    cell.formula = true;
    cell.doubt = Doubt::not_calculated;
  }
  if (cell.doubt == Doubt::none) doubt_digits(cell);
}

Status read_rows(std::string_view text, char separator, SheetSink& sink) {
  CsvCells cells{text, separator};
  for (std::size_t row = 1; !cells.at_end(); ++row) {
    if (row > most_rows) return sink.in_sheet(too_large("more than 1048576 rows; split the file"));
    if (auto begun = sink.begin_row(row); !begun) return begun;
    bool row_ends = false;
    for (std::size_t column = 0; !row_ends; ++column) {
      std::string found;
      if (!cells.next(found, row_ends))
        return sink.at(malformed("a quotation mark opens here and is never closed"), row, column);
      SheetCell cell;
      cell.column = column;
      set_text(cell, std::move(found));
      if (auto added = sink.add(std::move(cell)); !added) return added;
    }
  }
  return ok;
}

}  // namespace

Status read_csv(std::string_view bytes, std::string_view sheet_name, SheetSink& sink) {
  auto decoded = decode_text(bytes, 2 * sink.limits().file_bytes);
  if (!decoded) return decoded.error();
  std::string_view text = decoded->utf8;
  if (const auto zero = text.find('\0'); zero != std::string_view::npos)
    return malformed("byte " + std::to_string(zero + 1) + " is zero: this is no text");
  sink.note(NoteKind::encoding, decoded->encoding);
  if (auto begun = sink.begin_sheet({std::string{sheet_name}, false, {}, {}}); !begun) return begun;
  const auto declared = take_declared_separator(text);
  if (auto read = read_rows(text, declared ? *declared : separator_of(text), sink); !read)
    return read;
  return sink.end_sheet();
}

}  // namespace mijian
