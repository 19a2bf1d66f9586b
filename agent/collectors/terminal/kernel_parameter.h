// The grammar of the kernel's command line. What its parameters mean to a rule is not known here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct KernelParameter {
  std::string name;
  std::optional<std::string> value;  // none without '='
};

/// The parameters in order, quotes removed as the kernel does; what follows "--" belongs to init
/// and is left out.
std::vector<KernelParameter> parse_kernel_command_line(std::string_view text);

/// Its value when that is known to be harmless; any other may carry a password or a key.
std::optional<std::string> value_to_show(const KernelParameter& parameter);

}  // namespace mijian
