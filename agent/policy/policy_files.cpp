#include "agent/policy/policy_files.h"

#include <algorithm>
#include <filesystem>

#include "agent/core/file.h"

namespace mijian {
namespace {

constexpr std::size_t most_bytes_a_file = 1 << 20;

}  // namespace

Error in_file(const std::string& file, const Error& error) {
  return {error.cause(), file + ":" + error.text()};
}

Result<std::vector<std::string>> names_in(const std::string& folder) {
  std::error_code fault;
  std::vector<std::string> names;
  std::filesystem::directory_iterator entry{folder, fault}, end;
  if (fault == std::errc::no_such_file_or_directory) return names;
  for (; !fault && entry != end; entry.increment(fault))
    if (std::string name = entry->path().filename().string(); name[0] != '.')
      names.push_back(std::move(name));
  if (fault) return system_error(fault.value(), folder);
  std::sort(names.begin(), names.end());
  return names;
}

Status with_json(const std::string& file, const std::function<Status(const Json&)>& use) {
  auto text = read_file(file, most_bytes_a_file);
  if (!text) return text.error();
  auto json = parse_json(*text);
  if (!json) return in_file(file, json.error());
  if (auto used = use(*json); !used) return in_file(file, used.error());
  return ok;
}

}  // namespace mijian
