#include "tests/architecture/floors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mijian::architecture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const SourceTree& repository() {
  static const SourceTree tree = read_source_tree(MIJIAN_SOURCE_DIR);
  return tree;
}

TEST(Floors, EveryIncludeGoesDown) { EXPECT_THAT(check_includes(repository()), IsEmpty()); }

TEST(Floors, EachLibraryIsSeenByOneFolder) {
  EXPECT_THAT(check_foreign_headers(repository()), IsEmpty());
}

TEST(Floors, NoProgramIsStarted) {
  EXPECT_THAT(check_no_programs_started(repository()), IsEmpty());
}

TEST(Floors, FilesAreShort) { EXPECT_THAT(check_sizes(repository()), IsEmpty()); }

TEST(Floors, HeadersSayWhatLivesInThem) { EXPECT_THAT(check_headers(repository()), IsEmpty()); }

TEST(Floors, TheTopIsKept) {
  EXPECT_THAT(check_top_level(repository(), top_level_entries(MIJIAN_SOURCE_DIR)), IsEmpty());
}

TEST(Floors, ThePlanOfTheRepositoryIsRead) {
  Complaints complaints;
  const FloorPlan plan = read_floor_plan(repository(), complaints);
  EXPECT_THAT(complaints, IsEmpty());
  EXPECT_EQ(plan.at("agent/policy").count("agent/store"), 1U) << "through facts";
  EXPECT_EQ(plan.at("agent/policy").count("agent/host"), 0U);
  EXPECT_EQ(plan.at("agent/programs").count("report/render"), 1U);
  EXPECT_EQ(plan.at("agent/programs").count("report/store"), 0U)
      << "the desk's, not the terminal's";
  EXPECT_EQ(plan.at("report/programs").count("report/store"), 1U);
}

// --- the checks themselves, on small made-up trees
// ------------------------------------------------

SourceTree made_up(SourceTree files) {
  files.push_back({"agent/CMakeLists.txt",
                   "mijian_library(core OpenSSL::Crypto)\n"
                   "mijian_library(host core ${CMAKE_DL_LIBS})\n"
                   "mijian_library(facts core)\n"
                   "mijian_library(collectors facts host)\n"
                   "mijian_program(mijian programs collectors render)\n"});
  files.push_back({"report/CMakeLists.txt",
                   "mijian_library(report_store facts)\nmijian_library(render report_store)\n"});
  return files;
}

TEST(FloorsCheck, AllowsWhatStandsBelowAlsoThroughOthers) {
  EXPECT_THAT(
      check_includes(made_up({
          {"agent/collectors/usb.cpp", "#include \"agent/core/result.h\"\n#include <vector>\n"},
          {"agent/facts/tables/usb.cpp", "#include \"agent/facts/schema.h\"\n"},
          {"agent/programs/audit.cpp", "#include \"report/render/page.h\"\n"},
          {"report/render/page.cpp",
           "#include \"report/store/entry.h\"\n#include \"agent/core/result.h\"\n"},
      })),
      IsEmpty());
}

TEST(FloorsCheck, RefusesAnIncludeThatGoesUp) {
  EXPECT_THAT(
      check_includes(made_up({{"agent/core/a.h", "\n#include \"agent/facts/schema.h\"\n"}})),
      ElementsAre(
          "agent/core/a.h:2: include \"agent/facts/schema.h\": agent/core does not stand on it"));
}

TEST(FloorsCheck, RefusesAnIncludeThatGoesSideways) {
  EXPECT_THAT(
      check_includes(made_up({{"agent/facts/a.cpp", " # include \"agent/host/host.h\"\n"}})),
      ElementsAre(HasSubstr("agent/facts does not stand on it")));
}

TEST(FloorsCheck, RefusesReportFromAnythingButPrograms) {
  EXPECT_THAT(
      check_includes(made_up({{"agent/collectors/a.cpp", "#include \"report/render/page.h\"\n"}})),
      ElementsAre(HasSubstr("agent/collectors does not stand on it")));
}

TEST(FloorsCheck, RefusesAPathThatIsNotFull) {
  EXPECT_THAT(check_includes(made_up({{"agent/core/a.cpp", "#include \"a.h\"\n"}})),
              ElementsAre(HasSubstr("not a full path")));
}

TEST(FloorsCheck, RefusesAFolderWithoutALine) {
  EXPECT_THAT(check_includes(made_up({{"agent/extra/a.cpp", "#include \"agent/core/a.h\"\n"}})),
              ElementsAre(HasSubstr("no line in the floor plan")));
}

TEST(FloorsCheck, RefusesAPlanThatStandsOnAHigherFloor) {
  const SourceTree tree{
      {"agent/CMakeLists.txt", "mijian_library(core host)\nmijian_library(host core)\n"}};
  EXPECT_THAT(check_includes(tree),
              ElementsAre("agent/CMakeLists.txt:1: core stands on host, which is no lower floor"));
}

TEST(FloorsCheck, RefusesAReportThatTouchesTheMachine) {
  const SourceTree tree{
      {"agent/CMakeLists.txt", "mijian_library(core)\nmijian_library(host core)\n"},
      {"report/CMakeLists.txt", "mijian_library(render host)\n"}};
  EXPECT_THAT(check_includes(tree),
              ElementsAre(HasSubstr("render stands on host, which touches machines")));
}

TEST(FloorsCheck, RefusesALibrarySeenElsewhere) {
  EXPECT_THAT(
      check_foreign_headers({{"agent/store/database.cpp", "#include <sqlite3.h>\n"},
                             {"agent/facts/snapshot.cpp", "#include <sqlite3.h>\n"},
                             {"agent/core/json.cpp", "#include <nlohmann/json.hpp>\n"},
                             {"agent/core/json.h", "#include <nlohmann/json_fwd.hpp>\n"},
                             {"agent/programs/audit.cpp", "#include \"CLI/CLI.hpp\"\n"}}),
      ElementsAre("agent/facts/snapshot.cpp:1: include <sqlite3.h>: seen only in agent/store/",
                  HasSubstr("agent/core/json.h:1"), HasSubstr("agent/programs/audit.cpp:1")));
}

TEST(FloorsCheck, FindsAProgramBeingStarted) {
  EXPECT_THAT(
      check_no_programs_started(
          {{"agent/host/a.cpp", "  system(\"ls\");\n  ::execve(a, b, c);\n"},
           {"agent/host/b.cpp", "  // system(\"ls\")\n  file.system();\n  subsystem(1);\n"}}),
      ElementsAre(HasSubstr("agent/host/a.cpp:1"), HasSubstr("agent/host/a.cpp:2")));
}

TEST(FloorsCheck, FindsFilesThatAreTooLong) {
  const auto lines = [](std::size_t count) { return std::string(count, '\n'); };
  EXPECT_THAT(
      check_sizes({{"agent/a.h", lines(150)},
                   {"agent/b.h", lines(149)},
                   {"agent/a.cpp", lines(400)},
                   {"agent/b.cpp", lines(399)},
                   {"tests/a_test.cpp", lines(600)},
                   {"tests/b_test.cpp", lines(599)}}),
      ElementsAre(HasSubstr("agent/a.h"), HasSubstr("agent/a.cpp"), HasSubstr("tests/a_test.cpp")));
}

TEST(FloorsCheck, FindsHeadersWithoutTheirOpening) {
  EXPECT_THAT(check_headers({{"agent/a.h", "// what\n// lives here\n#pragma once\n"},
                             {"agent/b.h", "#pragma once\n"},
                             {"agent/c.h", "// what\n\n#ifndef C_H\n"}}),
              ElementsAre(HasSubstr("agent/b.h:1"), HasSubstr("agent/c.h:2")));
}

TEST(FloorsCheck, FindsWhatHasNoPlaceAtTheTop) {
  EXPECT_THAT(check_top_level({{"CMakeLists.txt", "add_executable(a main.cpp)\n"}},
                              {".ci", "agent", "notes.txt"}),
              ElementsAre(HasSubstr("notes.txt"), HasSubstr("names a source")));
}

}  // namespace
}  // namespace mijian::architecture
