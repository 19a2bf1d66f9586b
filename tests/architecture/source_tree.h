// The sources as text, for the tests that hold the tree against STYLE.md. A tree is a list of paths
// and their bytes, so that a test can also make up a small one. Nothing here judges.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian::architecture {

struct SourceFile {
  std::string path;  // from the root of the repository: agent/core/result.h
  std::string text;
};
using SourceTree = std::vector<SourceFile>;
/// One line a breach: "agent/core/x.h:3: what is wrong".
using Complaints = std::vector<std::string>;

/// Every .h, .cpp, .py, .sh and CMakeLists.txt below agent, report, tests and packaging (saved data
/// excepted), and the CMakeLists.txt at the top, sorted by path.
SourceTree read_source_tree(const std::string& root);
/// The names at the top of the repository that are not ignored by git.
std::vector<std::string> top_level_entries(const std::string& root);

/// The text of one file of the tree; empty when it has none of that name.
std::string_view text_of(const SourceTree& tree, std::string_view path);
std::vector<std::string_view> lines_of_text(std::string_view text);
std::string complaint(std::string_view path, std::size_t line, std::string_view what);
/// The folder part of a path: agent/core.
std::string_view folder_of(std::string_view path);

}  // namespace mijian::architecture
