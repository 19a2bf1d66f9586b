// The 密级 that an asset's row stands for, which not every ledger has a column for.
#pragma once

#include <string>
#include <string_view>

#include "report/assets/asset.h"

namespace mijian {

/// What the row says; where it is blank, 非密 for ledgers that hold nothing classified
/// (互联网计算机, 非涉密计算机, 非涉密中间机, 非涉密存储介质 …), and "" for the others.
std::string level_of_row(std::string_view ledger, const Cells& cells);

}  // namespace mijian
