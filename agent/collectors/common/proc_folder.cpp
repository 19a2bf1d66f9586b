#include "agent/collectors/common/proc_folder.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

/// The number at `index` among the words of a value.
std::optional<std::int64_t> number_in(std::string_view value, std::size_t index) {
  const auto words = words_of(value);
  return index < words.size() ? to_integer(words[index]) : std::nullopt;
}

}  // namespace

std::optional<ProcessStatus> parse_process_status(std::string_view text) {
  std::optional<std::string> name;
  std::optional<std::int64_t> effective_user, parent, number;
  bool has_memory = false, dead = false;
  std::optional<bool> told;
  for (const std::string_view line : lines_of(text)) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const auto key = line.substr(0, colon), value = trim(line.substr(colon + 1));
    if (key == "Name") name = value;
    if (key == "State") dead = !value.empty() && (value[0] == 'Z' || value[0] == 'X');
    if (key == "Pid") number = to_integer(value);
    if (key == "PPid") parent = to_integer(value);
    if (key == "Uid") effective_user = number_in(value, 1);
    if (key == "VmSize") has_memory = true;
    if (key == "Kthread") told = value == "1";  // Linux 6.8
  }
  if (!name || !effective_user) return std::nullopt;
  // Older kernels do not tell; their threads descend from process 2 and have no memory of their
  // own.
  const bool looks_so = !has_memory && !dead && (number == 2 || parent == 2);
  return ProcessStatus{*name, *effective_user, told.value_or(looks_so)};
}

Result<std::vector<std::int64_t>> process_ids(const Host& host) {
  const auto entries = host.list("/proc");
  if (!entries) return entries.error();
  std::vector<std::int64_t> ids;
  for (const std::string& entry : *entries)
    if (const auto id = to_integer(file_name(entry))) ids.push_back(*id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string proc_path(std::int64_t process_id, std::string_view name) {
  return "/proc/" + std::to_string(process_id) + "/" + std::string{name};
}

Result<std::string> executable_of(const Host& host, std::int64_t process_id) {
  constexpr std::string_view replaced = " (deleted)";
  auto path = host.link(proc_path(process_id, "exe"));
  if (path && path->size() > replaced.size() &&
      path->compare(path->size() - replaced.size(), replaced.size(), replaced) == 0)
    path->resize(path->size() - replaced.size());
  return path;
}

}  // namespace mijian
