// What this desk is set to, as entries like everything else: its level (密级).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "report/store/writing.h"

namespace mijian {

/// Nothing of a higher level comes into this desk.
constexpr std::string_view level_setting = "level";

/// "" when it was never set.
Result<std::string> setting(Store& store, std::string_view name);
Result<std::int64_t> change_setting(Store& store, const Deed& deed, const std::string& name,
                                    const std::string& value);
/// Inside the transaction of its entry.
Status project_setting(Connection& connection, std::int64_t entry, const std::string& name,
                       const std::string& value);

}  // namespace mijian
