// Reading what a visit observed: the rows of one table, their values by the names of their columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/fleet/visit.h"

namespace mijian {

struct SeenTable {
  const Observed* observed = nullptr;
  std::vector<std::string_view> columns;
  /// As text; "" for NULL and for a column that is not there.
  std::string value(const std::vector<Value>& row, std::string_view column) const;
};
/// Of the shape with that name.
SeenTable seen_table(const Visit& visit, std::string_view name);

}  // namespace mijian
