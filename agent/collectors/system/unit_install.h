// What the [Install] section of a unit file says, and the grammar of unit names. Which files there
// are, and who links to whom, is unit_files.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

/// The [Install] sections of a unit file and of its drop-ins.
struct UnitInstall {
  std::vector<std::string> aliases, wanted_by, also;  // wanted_by: required and upheld by as well
  std::string default_instance;

  bool has_rules() const { return !aliases.empty() || !wanted_by.empty(); }
};

/// Adds what one text says; an empty value takes back what stood before it.
void read_unit_install(std::string_view text, UnitInstall& install);

/// True for the units the facts speak of: services, sockets and timers with a name systemd takes.
bool is_listed_unit(std::string_view name);
/// "getty@.service" for "getty@tty1.service"; empty for a name that is no instance.
std::string unit_template(std::string_view name);
/// "getty@tty1.service" for "getty@.service" and "tty1"; empty when the name is no template.
std::string unit_instance(std::string_view template_name, std::string_view instance);

}  // namespace mijian
