#include "agent/collectors/system/packaged_path.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <map>
#include <string_view>
#include <vector>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view lists_folder = "/var/lib/dpkg/info";
constexpr std::size_t largest_list = 64u << 20;

/// Where "/bin" is a link to "/usr/bin", packages may still call a program of it "/bin/su".
std::map<std::string, std::string> merged_folders(const Host& host) {
  std::map<std::string, std::string> merged;  // "/usr/bin/" is also called "/bin/"
  for (const char* name : {"bin", "sbin", "lib", "lib32", "lib64", "libx32"}) {
    const auto target = host.link("/" + std::string{name});
    if (target && (*target == "usr/" + std::string{name} || *target == "/usr/" + std::string{name}))
      merged["/usr/" + std::string{name} + "/"] = "/" + std::string{name} + "/";
  }
  return merged;
}

/// The paths that are asked for, under every name that a list may give them. Most lines of a list
/// are none of them: two bytes of a line's end tell that.
class Asked {
 public:
  Asked(const std::set<std::string>& paths, const std::map<std::string, std::string>& merged) {
    for (const std::string& path : paths) {
      add(path, path);
      for (const auto& [there, called] : merged)
        if (path.compare(0, there.size(), there) == 0)
          add(called + path.substr(there.size()), path);
    }
  }
  const std::string* find(std::string_view line) const {
    if (!ends_[end_of(line)]) return nullptr;
    const auto found = called_.find(line);
    return found == called_.end() ? nullptr : &found->second;
  }

 private:
  void add(const std::string& called, const std::string& path) {
    called_[called] = path;
    ends_[end_of(called)] = true;
  }
  static std::size_t end_of(std::string_view line) {
    if (line.size() < 2) return 0;
    const auto byte = [&](std::size_t back) {
      return std::size_t{static_cast<unsigned char>(line[line.size() - back])};
    };
    return (byte(1) << 8 | byte(2)) ^ (line.size() & 0xffu) << 4;
  }

  std::map<std::string, std::string, std::less<>> called_;
  std::vector<bool> ends_ = std::vector<bool>(1u << 16);
};

void look_through(std::string_view list, const Asked& asked, std::set<std::string>& found) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\n'), list.size());
    if (const std::string* path = asked.find(list.substr(0, end))) found.insert(*path);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

}  // namespace

Result<std::set<std::string>> packaged_paths(const Host& host, const std::set<std::string>& paths) {
  std::set<std::string> found;
  const auto files = host.list(lists_folder);
  if (vanished(files)) return not_supported("no package manager here lists its files");
  if (!files) return files.error();
  const Asked asked{paths, merged_folders(host)};
  for (const std::string& file : *files) {
    constexpr std::string_view ending = ".list";
    if (file.size() < ending.size() || file.substr(file.size() - ending.size()) != ending) continue;
    const auto text = host.read(file, largest_list);
    if (vanished(text)) continue;
    if (!text) return text.error();
    look_through(*text, asked, found);
  }
  return found;
}

}  // namespace mijian
