#include "report/fleet/cell_parts.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr PartColumn columns[] = {
    {"disk_serial", "disk"}, {"mac", "mac"}, {"ip", "ip"}, {"serial", "serial"}};

}  // namespace

std::span<const PartColumn> part_columns() { return columns; }

std::vector<std::string> parts_in(std::string_view kind, std::string text) {
  for (const char* mark : {"、", "，", "；", ",", ";", "\n"})
    text = replace_all(std::move(text), mark, "\n");
  if (kind != "serial")
    for (const char* mark : {"/", " ", "\t"}) text = replace_all(std::move(text), mark, "\n");
  std::vector<std::string> parts;
  for (const std::string_view line : split(text, '\n'))
    if (const std::string_view part = trim(line); !part.empty()) parts.emplace_back(part);
  return parts;
}

std::string as_compared(std::string_view kind, std::string_view part) {
  std::string value = to_lower(trim(part));
  if (kind == "mac") value = replace_all(std::move(value), "-", ":");
  return value;
}

}  // namespace mijian
