#include "tests/architecture/floors.h"

#include <algorithm>
#include <regex>
#include <sstream>

namespace mijian::architecture {
namespace {

struct Seen {
  std::string_view header;  // what an include of the library begins with
  std::vector<std::string_view> places;
};

// STYLE §1 and DESIGN §7: one folder sees each library.
const Seen foreign_headers[] = {
    {"CLI/",
     {"agent/programs/mijian.cpp", "agent/programs/mijiand.cpp",
      "report/programs/mijian_desk.cpp"}},
    {"archive", {"agent/collectors/"}},
    {"expat.h", {"report/sheets/"}},
    {"kainjow/", {"report/render/"}},
    {"libudev.h", {"agent/host/"}},
    {"netlink/", {"agent/host/"}},
    {"nlohmann/", {"agent/core/json.cpp"}},
    {"openssl/", {"agent/core/"}},
    {"pango/", {"report/labels/"}},
    {"pcap", {"agent/traffic/"}},
    {"qrcodegen/", {"report/labels/"}},
    {"rpm/", {"agent/collectors/"}},
    {"seccomp.h", {"agent/core/"}},
    {"soci/", {"report/store/"}},
    {"sqlite3.h", {"agent/store/"}},
    {"systemd/", {"agent/host/"}},
    {"tl/", {"agent/core/"}},
    {"xlsxwriter", {"report/sheets/"}},
    {"zip.h", {"report/sheets/"}},
};

// report/ stands on these of agent/, never on what touches a machine.
const std::set<std::string_view> open_to_report = {"core",  "store",  "model",
                                                   "facts", "policy", "bundle"};

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_ours(std::string_view path) {
  return starts_with(path, "agent/") || starts_with(path, "report/");
}

bool is_cpp(std::string_view path) { return ends_with(path, ".h") || ends_with(path, ".cpp"); }

// One line of the plan: kind "library": name, what it stands on; kind "program": name, folder, what
// it stands on.
struct PlanLine {
  std::string kind, name, folder;
  std::vector<std::string> stands_on;
  std::size_t line = 0;
};

std::vector<PlanLine> read_lines(const SourceTree& tree, const std::string& part) {
  static const std::regex call{R"(^mijian_(library|program)\(([^)]*)\))"};
  std::vector<PlanLine> plan;
  std::size_t number = 0;
  for (const std::string_view line : lines_of_text(text_of(tree, part + "/CMakeLists.txt"))) {
    ++number;
    std::match_results<std::string_view::const_iterator> match;
    if (!std::regex_search(line.begin(), line.end(), match, call)) continue;
    std::istringstream words{match[2].str()};
    PlanLine found{match[1].str(), {}, {}, {}, number};
    words >> found.name;
    found.folder =
        starts_with(found.name, part + "_") ? found.name.substr(part.size() + 1) : found.name;
    if (found.kind == "program") words >> found.folder;
    found.folder = part + "/" + found.folder;
    for (std::string word; words >> word;)
      if (word.find("::") == std::string::npos && word.find('$') == std::string::npos)
        found.stands_on.push_back(word);
    plan.push_back(found);
  }
  return plan;
}

// The include of a line, with its quotes or brackets; empty when the line is none.
std::string include_of(std::string_view line) {
  static const std::regex include{R"(^\s*#\s*include\s*(["<][^">]+[">]))"};
  std::match_results<std::string_view::const_iterator> match;
  return std::regex_search(line.begin(), line.end(), match, include) ? match[1].str() : "";
}

// The floor a file belongs to: agent/facts for agent/facts/tables/usb.cpp; empty when the plan has
// none.
std::string floor_of(const FloorPlan& plan, std::string_view path) {
  for (std::string_view folder = folder_of(path); !folder.empty(); folder = folder_of(folder))
    if (plan.count(std::string{folder}) > 0) return std::string{folder};
  return {};
}

template <class Check>
Complaints for_each_line(const SourceTree& tree, Check check) {
  Complaints complaints;
  for (const SourceFile& file : tree) {
    if (!is_ours(file.path) || !is_cpp(file.path)) continue;
    std::size_t number = 0;
    for (const std::string_view line : lines_of_text(file.text)) {
      const std::string wrong = check(file.path, line);
      ++number;
      if (!wrong.empty()) complaints.push_back(complaint(file.path, number, wrong));
    }
  }
  return complaints;
}

std::size_t size_limit(std::string_view path) {
  if (starts_with(path, "tests/")) return 600;
  return ends_with(path, ".h") ? 150 : 400;
}

}  // namespace

FloorPlan read_floor_plan(const SourceTree& tree, Complaints& complaints) {
  FloorPlan plan;
  std::map<std::string, std::string> folder_by_name;
  std::vector<PlanLine> lines = read_lines(tree, "agent");
  const std::vector<PlanLine> report = read_lines(tree, "report");
  lines.insert(lines.end(), report.begin(), report.end());
  // Programs stand on everything, also on what report/ declares later.
  std::stable_partition(lines.begin(), lines.end(),
                        [](const PlanLine& line) { return line.kind == "library"; });
  for (const PlanLine& line : lines) {
    const bool of_report = starts_with(line.folder, "report/");
    const std::string file = of_report ? "report/CMakeLists.txt" : "agent/CMakeLists.txt";
    std::set<std::string> reach{line.folder};
    for (const std::string& below : line.stands_on) {
      const auto found = folder_by_name.find(below);
      if (found == folder_by_name.end()) {
        complaints.push_back(complaint(
            file, line.line, line.name + " stands on " + below + ", which is no lower floor"));
      } else if (of_report && starts_with(found->second, "agent/") &&
                 open_to_report.count(below) == 0) {
        complaints.push_back(complaint(
            file, line.line, line.name + " stands on " + below + ", which touches machines"));
      } else {
        reach.insert(plan[found->second].begin(), plan[found->second].end());
      }
    }
    plan[line.folder].insert(reach.begin(), reach.end());
    folder_by_name[line.name] = line.folder;
  }
  return plan;
}

Complaints check_includes(const SourceTree& tree) {
  Complaints complaints;
  const FloorPlan plan = read_floor_plan(tree, complaints);
  const Complaints found =
      for_each_line(tree, [&](std::string_view path, std::string_view line) -> std::string {
        const std::string include = include_of(line);
        if (include.empty() || include.front() != '"') return {};
        const std::string header = include.substr(1, include.size() - 2);
        if (!is_ours(header))
          return "include \"" + header + "\": not a full path below agent/ or report/";
        const std::string from = floor_of(plan, path), to = floor_of(plan, header);
        if (from.empty()) return "the folder has no line in the floor plan";
        if (plan.at(from).count(to) == 0)
          return "include \"" + header + "\": " + from + " does not stand on it";
        return {};
      });
  complaints.insert(complaints.end(), found.begin(), found.end());
  return complaints;
}

Complaints check_foreign_headers(const SourceTree& tree) {
  return for_each_line(tree, [](std::string_view path, std::string_view line) -> std::string {
    const std::string include = include_of(line);
    if (include.empty()) return {};
    const std::string_view header = std::string_view{include}.substr(1);
    for (const Seen& seen : foreign_headers) {
      const bool may =
          std::any_of(seen.places.begin(), seen.places.end(),
                      [&](std::string_view place) { return starts_with(path, place); });
      if (starts_with(header, seen.header) && !may)
        return "include " + include + ": seen only in " + std::string{seen.places.front()};
    }
    return {};
  });
}

Complaints check_no_programs_started(const SourceTree& tree) {
  static const std::regex start{
      R"((^|[^\w.>])(execv?p?e?|execl[pe]?|execveat|fexecve|system|popen|posix_spawnp?)\s*\()"};
  return for_each_line(tree, [](std::string_view, std::string_view line) -> std::string {
    const std::string_view code = line.substr(0, line.find("//"));
    if (!std::regex_search(code.begin(), code.end(), start)) return {};
    return "starts a program: " + std::string{code};
  });
}

Complaints check_sizes(const SourceTree& tree) {
  Complaints complaints;
  for (const SourceFile& file : tree) {
    const std::size_t lines = lines_of_text(file.text).size(), limit = size_limit(file.path);
    if (lines >= limit)
      complaints.push_back(complaint(file.path, lines,
                                     "too long, the limit is " + std::to_string(limit) +
                                         " lines: which second subject is in it?"));
  }
  return complaints;
}

Complaints check_headers(const SourceTree& tree) {
  Complaints complaints;
  for (const SourceFile& file : tree) {
    if (!ends_with(file.path, ".h")) continue;
    std::size_t comment = 0;
    const std::vector<std::string_view> lines = lines_of_text(file.text);
    while (comment < lines.size() && starts_with(lines[comment], "//")) ++comment;
    if (comment < 1 || comment > 6)
      complaints.push_back(
          complaint(file.path, 1, "opens with two to five lines that say what lives here"));
    if (comment >= lines.size() || lines[comment] != "#pragma once")
      complaints.push_back(complaint(file.path, comment + 1, "#pragma once stands here"));
  }
  return complaints;
}

Complaints check_top_level(const SourceTree& tree, const std::vector<std::string>& entries) {
  static const std::set<std::string_view> known = {
      "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "agent",
      "packaging",      "policies",          "report",  "tests"};
  Complaints complaints;
  for (const std::string& entry : entries)
    if (entry.front() != '.' && known.count(entry) == 0)
      complaints.push_back(complaint(entry, 1, "has no place at the top of the repository"));
  static const std::regex source{R"(\w\.(cpp|h)\b)"};
  const std::string_view top = text_of(tree, "CMakeLists.txt");
  if (std::regex_search(top.begin(), top.end(), source))
    complaints.push_back(
        complaint("CMakeLists.txt", 1, "names a source; sources are found by the functions"));
  return complaints;
}

}  // namespace mijian::architecture
