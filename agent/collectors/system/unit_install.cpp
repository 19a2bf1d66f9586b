#include "agent/collectors/system/unit_install.h"

#include "agent/collectors/common/systemd_text.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

void take(std::vector<std::string>& list, std::string_view value) {
  if (value.empty()) list.clear();
  for (const std::string_view word : words_of(value)) list.emplace_back(word);
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view{":-_.\\@"}.find(c) != std::string_view::npos;
}

}  // namespace

void read_unit_install(std::string_view text, UnitInstall& install) {
  for (const SystemdAssignment& line : parse_systemd_text(text).assignments) {
    if (line.section != "Install") continue;
    if (line.name == "Alias") take(install.aliases, line.value);
    if (line.name == "WantedBy" || line.name == "RequiredBy" || line.name == "UpheldBy")
      take(install.wanted_by, line.value);
    if (line.name == "Also") take(install.also, line.value);
    if (line.name == "DefaultInstance") install.default_instance = line.value;
  }
}

bool is_listed_unit(std::string_view name) {
  if (!ends_with(name, ".service") && !ends_with(name, ".socket") && !ends_with(name, ".timer"))
    return false;
  if (name.size() > 255 || name.front() == '@') return false;
  for (const char c : name)
    if (!is_name_character(c)) return false;
  return true;
}

std::string unit_template(std::string_view name) {
  const auto at = name.find('@'), dot = name.rfind('.');
  if (at == std::string_view::npos || dot == std::string_view::npos || dot <= at + 1) return {};
  return std::string{name.substr(0, at + 1)} + std::string{name.substr(dot)};
}

std::string unit_instance(std::string_view template_name, std::string_view instance) {
  const auto at = template_name.find("@.");
  if (at == std::string_view::npos) return {};
  return std::string{template_name.substr(0, at + 1)} + std::string{instance} +
         std::string{template_name.substr(at + 1)};
}

}  // namespace mijian
