// The items of an inspection sheet, in the order they are printed: one list for printing and for
// reading back.
#pragma once

#include <span>
#include <string_view>

#include "agent/core/words.h"

namespace mijian {

struct InspectionItem {
  std::string_view key;
  Text title;
  std::string_view column;  // of the ledger, what stands beside it; "" for none
  Text how;                 // to see it, or to write it
};
std::span<const InspectionItem> inspection_items();

/// By either title, blanks not counted; nullptr when it is none.
const InspectionItem* inspection_item_called(std::string_view title);

}  // namespace mijian
