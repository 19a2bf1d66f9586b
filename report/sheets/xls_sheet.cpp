#include "report/sheets/xls_sheet.h"

#include <cmath>
#include <cstring>

#include "agent/core/text.h"
#include "report/sheets/compound_file.h"

namespace mijian {
namespace {

constexpr std::size_t xls_rows = 65'536, xls_columns = 256;
constexpr std::size_t cell_head = 6;  // row, column, style

struct NamedError {
  std::uint8_t code;
  std::string_view name;
};
constexpr NamedError errors[] = {
    // 2.5.10
    {0x00, "#NULL!"}, {0x07, "#DIV/0!"}, {0x0F, "#VALUE!"}, {0x17, "#REF!"},
    {0x1D, "#NAME?"}, {0x24, "#NUM!"},   {0x2A, "#N/A"},
};

double double_of(std::uint64_t bits) {
  double value = 0;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

double double_at(std::string_view bytes, std::size_t offset) {
  return double_of(u32_at(bytes, offset) | static_cast<std::uint64_t>(u32_at(bytes, offset + 4))
                                               << 32);
}

// 2.5.217: thirty bits of a whole number or of a double, perhaps in hundredths.
double short_number(std::uint32_t bits) {
  const double value = (bits & 2) != 0 ? static_cast<std::int32_t>(bits) >> 2
                                       : double_of(static_cast<std::uint64_t>(bits & ~3U) << 32);
  return (bits & 1) != 0 ? value / 100 : value;
}

void set_boolean_or_error(SheetCell& cell, std::uint8_t value, bool is_error) {
  cell.kind = is_error ? CellKind::error : CellKind::boolean;
  cell.text = value == 0 ? "FALSE" : "TRUE";
  if (!is_error) return;
  cell.text = "#ERROR!";
  for (const NamedError& error : errors)
    if (error.code == value) cell.text = error.name;
}

// Calls for every record of the sheet itself; objects inside it have a begin and an end of their
// own. How many bytes its records have.
template <class Each>
Result<std::size_t> each_record(std::string_view stream, std::size_t offset, Each each) {
  XlsRecords records{stream, offset};
  std::size_t depth = 0;
  while (const auto record = records.next()) {
    if (record->kind == XlsRecord::begin) ++depth;
    if (depth == 0) break;
    if (record->kind == XlsRecord::end && --depth == 0) return records.offset() - offset;
    if (depth > 1) continue;
    if (auto done = each(*record, records); !done) return done.error();
  }
  return malformed("its records are cut off");
}

class Outside {
 public:
  explicit Outside(const XlsSheet& listed) { head.name = listed.name, head.hidden = listed.hidden; }

  Status take(const XlsBytes& record, const SheetLimits& limits) {
    const std::string_view bytes = record.bytes;
    if (record.kind == XlsRecord::row && bytes.size() >= 14 && (bytes[12] & 0x20) != 0)
      hidden_rows[u16_at(bytes, 0)] = true;
    if (record.kind == XlsRecord::columns && bytes.size() >= 10 && (bytes[8] & 1) != 0 &&
        u16_at(bytes, 0) <= u16_at(bytes, 2))
      head.hidden_columns.push_back({0, u16_at(bytes, 0), 0, u16_at(bytes, 2)});
    if (record.kind == XlsRecord::merged && bytes.size() >= 2)
      for (std::size_t at = 2; at + 8 <= bytes.size(); at += 8)
        add_merged(u16_at(bytes, at), u16_at(bytes, at + 2), u16_at(bytes, at + 4),
                   u16_at(bytes, at + 6));
    if (head.merged.size() + head.hidden_columns.size() > limits.merged)
      return too_large("more than " + std::to_string(limits.merged) + " merged ranges");
    return ok;
  }

  SheetHead head;
  std::vector<bool> hidden_rows = std::vector<bool>(xls_rows, false);

 private:
  void add_merged(std::size_t first_row, std::size_t last_row, std::size_t first_column,
                  std::size_t last_column) {
    if (first_row <= last_row && first_column <= last_column)
      head.merged.push_back({first_row + 1, first_column, last_row + 1, last_column});
  }
};

class Cells {
 public:
  Cells(const XlsBook& book, const std::vector<bool>& hidden_rows, SheetSink& sink)
      : book_{book}, hidden_rows_{hidden_rows}, sink_{sink} {}

  Status take(const XlsBytes& record, XlsRecords& records) {
    switch (record.kind) {
      case XlsRecord::many_numbers:
        return many_numbers(record.bytes);
      case XlsRecord::number:
        return single(record.bytes, 14, &Cells::number);
      case XlsRecord::short_number:
        return single(record.bytes, 10, &Cells::short_one);
      case XlsRecord::boolean_or_error:
        return single(record.bytes, 8, &Cells::boolean_or_error);
      case XlsRecord::shared_text:
        return single(record.bytes, 10, &Cells::shared);
      case XlsRecord::formula:
        return single(record.bytes, 14, &Cells::formula);
      case XlsRecord::formula_text:
        return formula_text(record.bytes, records);
      case XlsRecord::label:
      case XlsRecord::rich_label:
        return label(record.bytes, records);
      default:
        return ok;
    }
  }
  /// Behind the last record.
  Status finish() { return give_waiting(); }

 private:
  using Set = Status (Cells::*)(SheetCell&, std::string_view);

  Status begin(SheetCell& cell, std::size_t row, std::size_t column, std::size_t style) {
    if (auto given = give_waiting(); !given) return given;
    if (column >= xls_columns) return sink_.in_sheet(malformed("a cell beyond column IV"));
    cell.column = column;
    format_ = style < book_.formats.size() ? book_.formats[style] : CellFormat{};
    if (row + 1 == row_) return ok;
    row_ = row + 1;
    return sink_.begin_row(row_, hidden_rows_[row]);
  }

  Status single(std::string_view bytes, std::size_t size, Set value) {
    if (bytes.size() < size) return sink_.in_sheet(malformed("a cell is cut off"));
    SheetCell cell;
    auto done = begin(cell, u16_at(bytes, 0), u16_at(bytes, 2), u16_at(bytes, 4));
    if (done) done = (this->*value)(cell, bytes.substr(cell_head));
    if (!done || waits_for_text_) return done;
    return sink_.add(std::move(cell));
  }

  Status set(SheetCell& cell, double value) {
    if (!std::isfinite(value))
      return sink_.at(malformed("a number without a value"), row_, cell.column);
    set_number(cell, value, format_, book_.dates);
    return ok;
  }
  Status number(SheetCell& cell, std::string_view value) { return set(cell, double_at(value, 0)); }
  Status short_one(SheetCell& cell, std::string_view value) {
    return set(cell, short_number(u32_at(value, 0)));
  }
  Status boolean_or_error(SheetCell& cell, std::string_view value) {
    set_boolean_or_error(cell, static_cast<std::uint8_t>(value[0]), value[1] != 0);
    return ok;
  }
  Status shared(SheetCell& cell, std::string_view value) {
    const std::size_t text = u32_at(value, 0);
    if (text >= book_.texts.size())
      return sink_.at(malformed("its text is not among the shared texts of the file"), row_,
                      cell.column);
    set_text(cell, std::string{book_.texts[text]});
    return ok;
  }

  Status many_numbers(std::string_view bytes) {
    constexpr std::size_t each = 6;
    for (std::size_t at = 4, column = 0; at + each + 2 <= bytes.size(); at += each, ++column) {
      SheetCell cell;
      auto done = begin(cell, u16_at(bytes, 0), u16_at(bytes, 2) + column, u16_at(bytes, at));
      if (done) done = set(cell, short_number(u32_at(bytes, at + 2)));
      if (done) done = sink_.add(std::move(cell));
      if (!done) return done;
    }
    return ok;
  }

  // 2.5.133: a number, or a mark that it is something else; a text stands in a record behind it.
  Status formula(SheetCell& cell, std::string_view value) {
    cell.formula = true;
    if (u16_at(value, 6) != 0xFFFF) return set(cell, double_at(value, 0));
    switch (value[0]) {
      case 0:
        waiting_ = cell;
        waiting_.doubt = Doubt::not_calculated;
        waits_for_text_ = true;
        return ok;
      case 1:
      case 2:
        set_boolean_or_error(cell, static_cast<std::uint8_t>(value[2]), value[0] == 2);
        return ok;
      default:
        return ok;  // an empty text
    }
  }
  Status formula_text(std::string_view bytes, XlsRecords& records) {
    if (!waits_for_text_) return ok;
    if (auto text = text_of(bytes, records)) {
      waiting_.doubt = Doubt::none;
      waiting_.text = std::move(*text);
    }
    return give_waiting();
  }
  Status give_waiting() {
    if (!waits_for_text_) return ok;
    waits_for_text_ = false;
    return sink_.add(std::move(waiting_));
  }

  Status label(std::string_view bytes, XlsRecords& records) {
    if (bytes.size() < cell_head) return sink_.in_sheet(malformed("a cell is cut off"));
    SheetCell cell;
    auto done = begin(cell, u16_at(bytes, 0), u16_at(bytes, 2), u16_at(bytes, 4));
    if (!done) return done;
    auto text = text_of(bytes.substr(cell_head), records);
    if (!text) return sink_.at(text.error(), row_, cell.column);
    set_text(cell, std::move(*text));
    return sink_.add(std::move(cell));
  }
  static Result<std::string> text_of(std::string_view bytes, XlsRecords& records) {
    std::vector<std::string_view> pieces = records.continued();
    pieces.insert(pieces.begin(), bytes);
    XlsText reader{std::move(pieces)};
    const std::size_t length = reader.number();
    std::string text = reader.text(length);
    if (reader.is_over()) return malformed("its text is cut off");
    return text;
  }
  static void set_text(SheetCell& cell, std::string text) {
    cell.text = std::move(text);
    if (cell.text.find_first_of("eE") != std::string::npos) doubt_digits(cell);
  }

  const XlsBook& book_;
  const std::vector<bool>& hidden_rows_;
  SheetSink& sink_;
  CellFormat format_;
  SheetCell waiting_;
  bool waits_for_text_ = false;
  std::size_t row_ = 0;
};

}  // namespace

Result<std::size_t> read_xls_sheet(std::string_view stream, const XlsSheet& sheet,
                                   const XlsBook& book, SheetSink& sink) {
  Outside outside{sheet};
  auto read = each_record(stream, sheet.offset, [&](const XlsBytes& record, XlsRecords&) {
    return outside.take(record, sink.limits());
  });
  if (!read) return read.error().during("sheet '" + display(sheet.name, 100) + "'");
  if (auto begun = sink.begin_sheet(std::move(outside.head)); !begun) return begun.error();
  Cells cells{book, outside.hidden_rows, sink};
  read = each_record(stream, sheet.offset, [&](const XlsBytes& record, XlsRecords& records) {
    return cells.take(record, records);
  });
  if (!read) return read;
  auto finished = cells.finish();
  if (finished) finished = sink.end_sheet();
  if (!finished) return finished.error();
  return read;
}

}  // namespace mijian
