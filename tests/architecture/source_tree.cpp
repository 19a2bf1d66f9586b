#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace mijian::architecture {
namespace {

namespace fs = std::filesystem;

std::string read_bytes(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

bool is_source(const fs::path& path) {
  const std::string extension = path.extension();
  return extension == ".h" || extension == ".cpp" || extension == ".py" || extension == ".sh" ||
         path.filename() == "CMakeLists.txt";
}

}  // namespace

SourceTree read_source_tree(const std::string& root) {
  SourceTree tree{{"CMakeLists.txt", read_bytes(fs::path{root} / "CMakeLists.txt")}};
  for (const char* part : {"agent", "packaging", "report", "tests"}) {
    for (fs::recursive_directory_iterator entry{fs::path{root} / part}, end; entry != end;
         ++entry) {
      const std::string path = entry->path().lexically_relative(root);
      if (path == "tests/data") entry.disable_recursion_pending();
      if (entry->is_regular_file() && is_source(path))
        tree.push_back({path, read_bytes(entry->path())});
    }
  }
  std::sort(tree.begin(), tree.end(),
            [](const SourceFile& left, const SourceFile& right) { return left.path < right.path; });
  return tree;
}

std::vector<std::string> top_level_entries(const std::string& root) {
  std::vector<std::string> entries;
  for (const auto& entry : fs::directory_iterator{root}) {
    const std::string name = entry.path().filename();
    const bool ignored = name == "build" || name == ".cache" || name == ".git" ||
                         name == "compile_commands.json" || name.rfind("mijian-audit-", 0) == 0;
    if (!ignored) entries.push_back(name);
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

std::string_view text_of(const SourceTree& tree, std::string_view path) {
  for (const SourceFile& file : tree)
    if (file.path == path) return file.text;
  return {};
}

std::vector<std::string_view> lines_of_text(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string complaint(std::string_view path, std::size_t line, std::string_view what) {
  return std::string{path} + ":" + std::to_string(line) + ": " + std::string{what};
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

}  // namespace mijian::architecture
