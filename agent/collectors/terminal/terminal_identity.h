// What DMI fields mean: which texts makers leave behind unfilled, and what a chassis number stands
// for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mijian {

/// The text, trimmed; none when it is empty or what makers write when they fill in nothing.
std::optional<std::string> dmi_text(std::string_view raw);
/// desktop, portable, server or other, by the number of SMBIOS.
std::string chassis_of(std::string_view chassis_type);

}  // namespace mijian
