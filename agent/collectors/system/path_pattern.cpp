#include "agent/collectors/system/path_pattern.h"

#include <fnmatch.h>

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t longest_pattern = 4096, most_stars = 8;  // more of them only cost time

bool is_reasonable(std::string_view pattern) {
  return pattern.size() <= longest_pattern &&
         static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), '*')) <= most_stars;
}

void extend(const Host& host, const std::string& folder, const std::string& part, std::size_t most,
            GapList& gaps, std::vector<std::string>& deeper) {
  if (!is_path_pattern(part)) return deeper.push_back(folder + "/" + part);
  const auto names = host.list_optional(folder.empty() ? "/" : folder);
  if (!names) return gaps.add(names.error());
  for (const std::string& path : *names) {
    const std::string name{file_name(path)};
    if (deeper.size() < most && fnmatch(part.c_str(), name.c_str(), FNM_PERIOD) == 0)
      deeper.push_back(path);
  }
}

}  // namespace

bool is_path_pattern(std::string_view path) {
  return path.find_first_of("*?[") != std::string_view::npos;
}

std::vector<std::string> matching_paths(const Host& host, std::string_view pattern,
                                        std::size_t most, GapList& gaps) {
  if (!is_path_pattern(pattern)) return {std::string{pattern}};
  if (!is_reasonable(pattern)) {
    gaps.add(too_large("a pattern of paths with too many wildcards"));
    return {};
  }
  std::vector<std::string> found{""};
  for (const std::string_view part : split(pattern.substr(1), '/')) {
    std::vector<std::string> deeper;
    for (const std::string& folder : found)
      extend(host, folder, std::string{part}, most, gaps, deeper);
    found = std::move(deeper);
  }
  return found;
}

}  // namespace mijian
