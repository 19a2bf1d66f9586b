// What a number in a cell means by the format it is shown in: a number, a day, a time; and the text
// a person reads there. Formats are those of ECMA-376 Part 1, 18.8.30 and 18.8.31; old .xls files
// have the same.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "report/sheets/sheet.h"

namespace mijian {

/// How the number of a cell is shown.
struct CellFormat {
  enum class Shape { number, date, part_of_date, date_time, time } shape = Shape::number;
  std::size_t least_digits = 0;  // of a number shown with leading zeros: 5 for "00000"
  friend bool operator==(const CellFormat&, const CellFormat&) = default;
};

/// Of a format code, such as yyyy"年"m"月"d"日" or [$-804]0.00;@. Any bytes are some format.
CellFormat format_of_code(std::string_view code);
/// Of a number of the built-in formats, the Chinese ones (27 to 36, 50 to 58) included.
CellFormat built_in_format(unsigned id);

/// Which day is number 1: 1900-01-01, where 60 is a day that never was, or 1904-01-02.
enum class DateSystem { from_1900, from_1904 };

/// Makes the cell the number or the day that it shows: kind, text and doubt are set.
void set_number(SheetCell& cell, double value, CellFormat format, DateSystem system);

/// A number as files spell it ("1.5E-3"), in no locale; none for anything else, infinity included.
std::optional<double> to_number(std::string_view text);

/// The number of a day from 1900-03-01 on, as set_number() writes it: "2020-03-04", "2020-03-04
/// 18:30:00"; or of a time of day "18:30:00". None for anything else.
std::optional<double> serial_of(std::string_view text);

/// Marks a text that was a number once: "1.23E+15", or longer than 15 digits with zeros behind.
void doubt_digits(SheetCell& cell);

}  // namespace mijian
