// Rows as separated text (RFC 4180, UTF-8): what a person opens in a spreadsheet, and what
// reading.h reads back as the same texts. Nothing that begins like a formula is one there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

/// What such a file begins with: without it the usual spreadsheets take UTF-8 for GBK.
constexpr std::string_view csv_start = "\xEF\xBB\xBF";
/// What begins so, a spreadsheet calculates.
constexpr std::string_view csv_formula_starts = "=+-@\t\r";

/// One row with its line end. A quotation mark stands before what begins like a formula; digits
/// that a spreadsheet would round stand as ="…".
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace mijian
