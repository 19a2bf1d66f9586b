// What is wrong is refused before anything is collected, with its place and what would be right.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/programs/run_program.h"

namespace mijian {
namespace {

class BadInput : public testing::Test {
 protected:
  PrivateFolder folder_ = test_folder();

  std::string path(const std::string& name) const { return folder_.path() + "/" + name; }
  std::string written(const std::string& name, const std::string& text) const {
    std::ofstream{path(name)} << text;
    return path(name);
  }
  /// A copy of the pack in which one file is replaced or added.
  std::string pack_with(const std::string& name, const std::string& text) const {
    const std::string pack = path("pack");
    std::filesystem::copy(MIJIAN_SOURCE_DIR "/policies", pack,
                          std::filesystem::copy_options::recursive);
    std::ofstream{pack + "/" + name} << text;
    return pack;
  }
  /// Runs an audit that must be refused; gives what was said.
  std::string refusal(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"audit", "--out", path("out")});
    const Ran run = run_mijian(arguments);
    EXPECT_EQ(run.status, 2) << run.err;
    EXPECT_TRUE(run.out.empty()) << run.out;
    EXPECT_FALSE(std::filesystem::exists(path("out")))
        << "nothing is made before the inputs are right";
    return run.err;
  }
};

#define EXPECT_SAYS(text, part) EXPECT_NE((text).find(part), std::string::npos) << (text)

TEST_F(BadInput, APackThatIsNoJson) {
  EXPECT_SAYS(refusal({"--policies", pack_with("pack.json", "{\n  \"format\": oops\n}")}),
              "pack.json:2:13:");
}

TEST_F(BadInput, ABrokenCatalogueRefusesThePack) {
  const std::string pack = pack_with("catalogues/security-products.json", "{\"x\": [");
  EXPECT_SAYS(refusal({"--policies", pack}), "catalogues/security-products.json:1:");
  EXPECT_EQ(run_mijian({"policy", "check", pack}).status, 2);
}

TEST_F(BadInput, ABrokenListOfSharedSerialsRefusesThePack) {
  const std::string list = "catalogues/usb-serials.json";
  EXPECT_SAYS(refusal({"--policies", pack_with(list, "{\"x\": [")}), list);
}

TEST_F(BadInput, ABrokenListOfUsbModelsRefusesThePack) {
  const std::string list = "catalogues/usb-models.json";
  EXPECT_SAYS(refusal({"--policies", pack_with(list, "{\"x\": [")}), list);
}

TEST_F(BadInput, ABrokenListOfInternetServicesRefusesThePack) {
  const std::string list = "catalogues/internet-services.json";
  EXPECT_SAYS(refusal({"--policies", pack_with(list, "{\"format\": 3}")}), list);
}

TEST_F(BadInput, AnUnknownKeyInAProfile) {
  EXPECT_SAYS(refusal({"--policies",
                       pack_with("profiles/internal.json", "{\n  \"nmae\": \"internal\"\n}")}),
              "profiles/internal.json:2:");
}

TEST_F(BadInput, AMisspeltColumnInARuleNamesItsPlaceAlsoInDoubleQuotes) {
  const std::string rule =
      "-- rule:      test-misspelt\n-- title:     测试 | Test\n-- severity:  low\n-- basis:     "
      "测试 | test (A)\n"
      "-- observed:  测 | x\n-- expected:  测 | x\n-- remedy:    测 | x\n-- empty:     "
      "compliant\n-- complete:  -\n"
      "-- on_fail:   deviation\nSELECT port AS subject,\n       \"sreial\" IS NULL AS ok\nFROM "
      "usb_device\n";
  const std::string said = refusal({"--policies", pack_with("rules/usb/test-misspelt.sql", rule)});
  EXPECT_SAYS(said, "rules/usb/test-misspelt.sql:12:9:");
  EXPECT_SAYS(said, "sreial");
}

TEST_F(BadInput, ATerminalWithAnUnknownKeyOrClass) {
  EXPECT_SAYS(refusal({"--terminal", written("terminal.json",
                                             "{\n \"number\": \"1\",\n \"colour\": \"red\"\n}")}),
              "terminal.json:3:");
  EXPECT_SAYS(refusal({"--terminal", path("missing.json")}), "missing.json");
}

TEST_F(BadInput, ARegisterWithABadDate) {
  const std::string said = refusal(
      {"--register",
       written("register.json",
               "{\n \"format\": \"mijian-register/1\",\n"
               " \"version\": \"1\",\n \"issued_on\": \"2026-02-30\",\n \"issuer\": \"x\"\n}")});
  EXPECT_SAYS(said, "register.json:4:");
}

TEST_F(BadInput, ATailoringOfARuleThatDoesNotExist) {
  const std::string text =
      "{\n \"format\": \"mijian-tailoring/1\",\n \"profile\": \"internal\",\n \"changes\": [\n"
      "  {\"rule\": \"no-such-rule\", \"off\": true, \"reason\": \"r\", \"approver\": \"a\", "
      "\"date\": \"2026-01-01\"}\n ]\n}";
  EXPECT_SAYS(refusal({"--profile", "internal", "--tailoring", written("tailoring.json", text)}),
              "tailoring.json:5:");
}

TEST_F(BadInput, NamesThatDoNotExist) {
  EXPECT_SAYS(refusal({"--profile", "standalone-geheim"}), "standalone-jimi");
  EXPECT_SAYS(refusal({"--rule", "no-such-rule"}), "no-such-rule");
  EXPECT_SAYS(refusal({"--format", "html,pdf"}), "pdf");
  EXPECT_SAYS(refusal({"--format", "html,html"}), "twice");
  EXPECT_SAYS(refusal({"--now", "noon"}), "noon");
  EXPECT_SAYS(refusal({"--root", path("nowhere")}), "nowhere");
  EXPECT_SAYS(refusal({"--root", ""}), "the path is empty");
}

TEST_F(BadInput, AWrongCommandLineIsSaidInOneLineAndHowToGetHelp) {
  for (const std::vector<std::string>& words : {std::vector<std::string>{},
                                                {"adit"},
                                                {"audit", "--frobnicate"},
                                                {"audit", "--lang", "fr"},
                                                {"query"},
                                                {"evaluate"}}) {
    const Ran run = run_program(MIJIAN_BINARY, words);
    EXPECT_EQ(run.status, 2) << run.err;
    EXPECT_SAYS(run.err, "--help");
  }
}

TEST_F(BadInput, AMisspeltCommandIsNamed) {
  EXPECT_SAYS(run_program(MIJIAN_BINARY, {"adit"}).err, "there is no command adit");
}

TEST_F(BadInput, AnOutputFolderThatCannotBeWrittenIsSaidBeforeTheAudit) {
  const std::string file = written("file", "x");
  const Ran run = run_mijian({"audit", "--out", file + "/out"});
  EXPECT_EQ(run.status, 3) << run.err;
  EXPECT_SAYS(run.err, "output folder");
}

TEST_F(BadInput, ASnapshotThatIsNone) {
  const Ran run = run_mijian({"evaluate", written("snapshot.db", "this is no database")});
  EXPECT_EQ(run.status, 2) << run.err;
  EXPECT_SAYS(run.err, "snapshot.db");
}

TEST_F(BadInput, AQueryThatWritesOrIsMisspelt) {
  EXPECT_EQ(run_mijian({"query", "DELETE FROM package"}).status, 2);
  EXPECT_EQ(run_mijian({"query", "SELECT \"nmae\" FROM package"}).status, 2);
  EXPECT_EQ(run_mijian({"query", "SELECT 1; SELECT 2"}).status, 2);
}

TEST(Arguments, AreRefusedInTheLanguageOfTheirReader) {
  const auto said = [](std::vector<std::string> words, const char* language) {
    const Ran run = run_mijian(std::move(words), [&] { ::setenv("LC_ALL", language, 1); });
    EXPECT_EQ(run.status, 2);
    return run.err.substr(0, run.err.find('\n'));
  };
  const auto zh = [&](std::vector<std::string> words) {
    return said(std::move(words), "zh_CN.UTF-8");
  };
  EXPECT_EQ(zh({"audit", "--bogus"}), "mijian: 不认识或多余的参数：--bogus");
  EXPECT_EQ(zh({"policy", "show"}), "mijian: 缺少 NAME");
  EXPECT_EQ(zh({"usb", "present", "--root", "/x", "--recorded", "/y"}),
            "mijian: --root 与 --recorded 不能同时使用");
  EXPECT_EQ(zh({"audit", "--lang", "fr"}), "mijian: --lang 不能是“fr”，只能是其一：zh,en");
  EXPECT_EQ(said({"audit", "--lang", "fr"}, "C.UTF-8"),
            "mijian: --lang cannot be 'fr', only one of these: zh,en");
  EXPECT_EQ(zh({"evaluate", "/none.db", "--out", "/none"}).find("not found"), std::string::npos);
}

}  // namespace
}  // namespace mijian
