#include "agent/collectors/common/drop_in.h"

#include <map>

#include "agent/core/text.h"

namespace mijian {

// Nothing of /run survives a boot: that it cannot be looked at offline is no gap where nothing is.
void note_left_behind(const Host& host, std::string_view folder, GapList& gaps) {
  if (host.is_left_behind(folder))
    gaps.add(not_supported("offline: " + std::string{folder} +
                           ", saved from a running system, is not looked at"));
}

std::vector<std::string> drop_in_files(const Host& host,
                                       std::initializer_list<std::string_view> folders,
                                       std::string_view suffix, GapList& gaps) {
  return drop_in_files(host, std::vector<std::string>{folders.begin(), folders.end()}, suffix,
                       gaps);
}

std::vector<std::string> drop_in_files(const Host& host, const std::vector<std::string>& folders,
                                       std::string_view suffix, GapList& gaps) {
  std::map<std::string, std::string, std::less<>> by_name;
  for (const std::string_view folder : folders) {
    if (host.kind() == HostKind::offline && folder.substr(0, 5) == "/run/") {
      note_left_behind(host, folder, gaps);
      continue;
    }
    const auto entries = host.list_optional(folder);
    if (!entries) {
      gaps.add(entries.error());
      continue;
    }
    for (const std::string& path : *entries)
      if (path.ends_with(suffix)) by_name.emplace(file_name(path), path);
  }
  std::vector<std::string> files;
  for (auto& [name, path] : by_name) files.push_back(std::move(path));
  return files;
}

bool is_masked(const Host& host, std::string_view path) {
  const auto target = host.link(path);
  return target && *target == "/dev/null";
}

}  // namespace mijian
