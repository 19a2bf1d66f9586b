#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/source_tree.h"

namespace mijian::architecture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Groups = std::map<std::string, std::set<std::string>>;

std::string read_text(const std::string& path) {
  std::ifstream file{MIJIAN_SOURCE_DIR "/" + path};
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// The groups of packaging/packages.txt: lines of group, package, what for.
Groups listed_packages(const std::string& text, Complaints& complaints) {
  static const std::set<std::string> known = {"build", "run", "test", "test-all", "vm", "guest"};
  Groups groups;
  std::size_t number = 0;
  for (const std::string_view line : lines_of_text(text)) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words{std::string{line}};
    std::string group, package, purpose;
    words >> group >> package >> purpose;
    const bool is_new = groups[group].insert(package).second;
    if (purpose.empty())
      complaints.push_back(complaint("packages.txt", number, "says not what the package is for"));
    if (known.count(group) == 0)
      complaints.push_back(complaint("packages.txt", number, "no such group: " + group));
    if (!is_new)
      complaints.push_back(complaint("packages.txt", number, package + " is listed twice"));
  }
  return groups;
}

// The rows of the README's table: | group | for | `package`, `package` |
Groups table_packages(const std::string& readme) {
  static const std::regex row{R"(\n\| ([a-z-]+) \|[^|]*\| (`[^|]*`) \|)"}, name{"`([^`]+)`"};
  Groups groups;
  for (std::sregex_iterator match{readme.begin(), readme.end(), row}, end; match != end; ++match) {
    const std::string cell = (*match)[2].str();
    for (std::sregex_iterator package{cell.begin(), cell.end(), name}; package != end; ++package)
      groups[(*match)[1].str()].insert((*package)[1].str());
  }
  return groups;
}

TEST(Packages, TheListIsWellFormed) {
  Complaints complaints;
  const Groups groups = listed_packages(read_text("packaging/packages.txt"), complaints);
  EXPECT_THAT(complaints, IsEmpty());
  EXPECT_EQ(groups.size(), 6U);
}

TEST(Packages, TheTableOfTheReadmeIsTheList) {
  Complaints complaints;
  EXPECT_EQ(table_packages(read_text("README.md")),
            listed_packages(read_text("packaging/packages.txt"), complaints));
}

TEST(PackagesCheck, FindsBadLines) {
  Complaints complaints;
  listed_packages(
      "# groups\n\nbuild g++ compiler\nbuild g++ again\nextra cmake build\nrun libssl3\n",
      complaints);
  EXPECT_THAT(complaints,
              ElementsAre(HasSubstr(":4: g++ is listed twice"),
                          HasSubstr(":5: no such group: extra"), HasSubstr(":6: says not")));
}

TEST(PackagesCheck, ReadsTheRowsOfATable) {
  const Groups groups = table_packages(
      "text\n| group | for | packages |\n|---|---|---|\n| test-all | all | `a`, `b++` |\n");
  EXPECT_EQ(groups, (Groups{{"test-all", {"a", "b++"}}}));
}

}  // namespace
}  // namespace mijian::architecture
