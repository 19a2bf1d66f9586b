#include "report/sheets/xlsx_sheet.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

std::optional<CellRange> range_of(std::string_view text) {
  const auto ends = split(text, ':');
  const auto first = cell_reference(ends.front()), last = cell_reference(ends.back());
  if (!first || !last || ends.size() > 2 || last->row < first->row || last->column < first->column)
    return std::nullopt;
  return CellRange{first->row, first->column, last->row, last->column};
}

// What is said of the sheet outside of its rows.
Result<SheetHead> read_outside(ZipContainer& zip, const std::string& part, const XlsxSheet& listed,
                               const SheetLimits& limits) {
  SheetHead sheet{listed.name, listed.hidden, {}, {}};
  XmlEvents events;
  events.start = [&](std::string_view name, const XmlAttributes& attributes) -> Status {
    if (name == "mergeCell")
      if (const auto range = range_of(attributes.get("ref"))) sheet.merged.push_back(*range);
    if (name == "col" && is_true(attributes.find("hidden"))) {
      const auto first = to_count(attributes.get("min")), last = to_count(attributes.get("max"));
      if (first && last && *first > 0 && *first <= *last && *last <= most_columns_of_sheet)
        sheet.hidden_columns.push_back({0, *first - 1, 0, *last - 1});
    }
    if (sheet.merged.size() + sheet.hidden_columns.size() > limits.merged)
      return too_large("more than " + std::to_string(limits.merged) + " merged ranges");
    return ok;
  };
  if (auto read = read_xml(zip, part, events); !read) return read.error();
  return sheet;
}

// A date as ISO 8601 has it: "2020-03-04" or "2020-03-04T08:00:00", with or without Z.
void set_iso_date(SheetCell& cell, std::string text) {
  constexpr std::string_view shape = "0000-00-00T00:00:00";
  bool fits = text.size() >= 10;
  for (std::size_t at = 0; fits && at < std::min(text.size(), shape.size()); ++at)
    fits = shape[at] == '0' ? text[at] >= '0' && text[at] <= '9' : text[at] == shape[at];
  cell.kind = fits ? CellKind::date : CellKind::text;
  if (fits && text.size() >= shape.size() && text.substr(10, 9) != "T00:00:00") {
    text.resize(shape.size());
    text[10] = ' ';
  } else if (fits) {
    text.resize(10);
  }
  cell.text = std::move(text);
}

class SheetRows {
 public:
  SheetRows(const XlsxContext& context, SheetSink& sink) : context_{context}, sink_{sink} {}

  XmlEvents events() {
    return {[this](std::string_view name, const XmlAttributes& attributes) {
              return start(name, attributes);
            },
            [this](std::string_view name) { return end(name); },
            [this](std::string_view text) { return add_text(text); }};
  }

 private:
  Status start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "c") return start_cell(attributes);
    if (name == "row") return start_row(attributes);
    if (name == "f") cell_.formula = true;
    if (name == "rPh") is_reading_aid_ = true;
    if (name == "is") {  // which counts before a value that some write beside it
      has_inline_text_ = true;
      cell_.text.clear();
    }
    takes_text_ = (name == "v" && !has_inline_text_) ||
                  (name == "t" && type_ == "inlineStr" && !is_reading_aid_);
    return ok;
  }
  Status end(std::string_view name) {
    takes_text_ = false;
    if (name == "rPh") is_reading_aid_ = false;
    return name == "c" ? end_cell() : ok;
  }
  Status add_text(std::string_view text) {
    if (!takes_text_) return ok;
    cell_.text.append(text);
    // Escapes of seven bytes become fewer: what is longer than this stays too long.
    if (cell_.text.size() > 7 * sink_.limits().text_bytes) return end_cell();
    return ok;
  }

  Status start_row(const XmlAttributes& attributes) {
    const auto number = attributes.find("r");
    const auto given = number ? to_count(*number) : std::nullopt;
    if (number && !given)
      return sink_.in_sheet(malformed("a row of the number '" + display(*number, 20) + "'"));
    row_ = given ? *given : row_ + 1;
    next_column_ = 0;
    return sink_.begin_row(row_, is_true(attributes.find("hidden")));
  }

  Status start_cell(const XmlAttributes& attributes) {
    cell_ = {};
    has_inline_text_ = false;
    const auto name = attributes.find("r");
    const auto place = name ? cell_reference(*name) : CellReference{row_, next_column_};
    if (!place || place->row != row_)
      return sink_.in_sheet(malformed("a cell called '" + display(name.value_or(""), 20) +
                                      "' in row " + std::to_string(row_)));
    cell_.column = place->column;
    next_column_ = place->column + 1;
    type_ = attributes.get("t");
    style_ = to_count(attributes.get("s")).value_or(0);
    return ok;
  }

  Status end_cell() {
    if (auto set = set_value(); !set) return sink_.at(set.error(), row_, cell_.column);
    return sink_.add(std::move(cell_));
  }

  Status set_value() {
    if (type_ == "str" || type_ == "inlineStr") {
      if (cell_.text.find("_x") != std::string::npos) cell_.text = unescaped(std::move(cell_.text));
      if (!cell_.formula) doubt_exponent();
      return ok;
    }
    if (cell_.text.empty()) {
      if (cell_.formula) cell_.doubt = Doubt::not_calculated;
      return ok;
    }
    if (type_ == "s") return set_shared();
    if (type_ == "d") return set_iso_date(cell_, std::move(cell_.text)), ok;
    if (type_ == "b" || type_ == "e") {
      if (type_ == "b") cell_.text = cell_.text == "0" ? "FALSE" : "TRUE";
      cell_.kind = type_ == "b" ? CellKind::boolean : CellKind::error;
      return ok;
    }
    const auto number = to_number(trim(cell_.text));
    if (!number) return malformed("'" + display(cell_.text, 40) + "' is no number");
    const CellFormat format =
        style_ < context_.formats.size() ? context_.formats[style_] : CellFormat{};
    set_number(cell_, *number, format, context_.dates);
    return ok;
  }

  Status set_shared() {
    const auto number = to_count(cell_.text);
    if (!number || *number >= context_.texts.size())
      return malformed("its text is not among the shared texts of the file");
    cell_.text = context_.texts[*number];
    doubt_exponent();
    return ok;
  }

  // A text of digits is as it was typed; one with an exponent was a number before.
  void doubt_exponent() {
    if (cell_.text.find_first_of("eE") != std::string::npos) doubt_digits(cell_);
  }

  const XlsxContext& context_;
  SheetSink& sink_;
  SheetCell cell_;
  std::string type_;
  std::size_t style_ = 0, row_ = 0, next_column_ = 0;
  bool takes_text_ = false, is_reading_aid_ = false, has_inline_text_ = false;
};

}  // namespace

std::optional<CellReference> cell_reference(std::string_view text) {
  CellReference place;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && at < 4; ++at)
    place.column = place.column * 26 + static_cast<std::size_t>(text[at] - 'A' + 1);
  const auto row = to_count(text.substr(at));
  if (at == 0 || place.column > most_columns_of_sheet || !row || *row == 0 || *row > most_rows)
    return std::nullopt;
  place.row = *row;
  --place.column;
  return place;
}

Status read_xlsx_sheet(ZipContainer& zip, const std::string& part, const XlsxSheet& listed,
                       const XlsxContext& context, SheetSink& sink) {
  auto sheet = read_outside(zip, part, listed, sink.limits());
  if (!sheet) return sheet.error().during("sheet '" + display(listed.name, 100) + "'");
  if (auto begun = sink.begin_sheet(std::move(*sheet)); !begun) return begun;
  SheetRows rows{context, sink};
  if (auto read = read_xml(zip, part, rows.events()); !read) return read;
  return sink.end_sheet();
}

}  // namespace mijian
