// A header that stands in two lines: 操作系统 above 版本 and 安装时间, the other titles over both.
#pragma once

#include <optional>
#include <vector>

#include "report/exchange/header.h"

namespace mijian {

/// Whether a title of this row is shared by several columns: what is below it belongs to it.
bool is_upper_line(const std::vector<CellRange>& merged, const SheetRow& row);

/// Both lines as one row, which HeaderNames understands; none when the second is no part of the
/// first's titles, but has a cell below a title that is whole.
std::optional<SheetRow> joined_lines(const std::vector<CellRange>& merged, const SheetRow& upper,
                                     const SheetRow& lower);

/// The row with titles that one line can hold, and that are known again: of joined ones the title
/// of the column they were taken for, else both texts.
SheetRow in_one_line(SheetRow row, const LedgerHeader& header);

}  // namespace mijian
