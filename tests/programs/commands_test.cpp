// Each command once, as its user calls it; and the whole line, step by step, with waivers and a
// register.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "agent/core/digest.h"
#include "agent/core/file.h"
#include "tests/programs/run_program.h"

namespace mijian {
namespace {

class Commands : public testing::Test {
 protected:
  PrivateFolder folder_ = test_folder();
  std::string path(const std::string& name) const { return folder_.path() + "/" + name; }
};

const Json* finding_of(const Json& document, const std::string& rule) {
  for (const Json& finding : *document.find("findings")->items())
    if (text_in(finding, "rule") == rule) return &finding;
  return nullptr;
}

TEST_F(Commands, StepByStepGivesWhatAuditGives) {
  ASSERT_EQ(run_mijian({"collect", "--out", path("s.db")}).status, 0);
  const Ran judged = run_mijian(
      {"evaluate", path("s.db"), "--profile", "internal", "--json", "--out", path("f.json")});
  ASSERT_TRUE(judged.status == 1 || judged.status == 4) << judged.err;
  const Json document = json_of(judged.out);
  EXPECT_EQ(json_of(*read_file(path("f.json"), 64u << 20)).dump(), document.dump());
  EXPECT_EQ(text_in(*document.find("snapshot"), "digest"),
            *digest_of_file(DigestAlgorithm::sm3, path("s.db")));
  const Ran paged =
      run_mijian({"report", path("f.json"), "--out", path("pages"), "--format", "html,text"});
  EXPECT_EQ(paged.status, judged.status) << paged.err;
  EXPECT_TRUE(std::filesystem::exists(path("pages/report.html")));
  EXPECT_TRUE(std::filesystem::exists(path("pages/report.txt")));
  EXPECT_EQ(run_mijian({"collect", "--out", path("none/s.db")}).status, 3);
}

TEST_F(Commands, JudgingTheSameSnapshotTwiceGivesTheSame) {
  ASSERT_EQ(run_mijian({"collect", "--out", path("s.db")}).status, 0);
  const auto once = [&] {
    return run_mijian({"evaluate", path("s.db"), "--profile", "standalone-mimi", "--json"}).out;
  };
  EXPECT_EQ(once(), once());
}

TEST_F(Commands, AnAuditWritesItsFilesAndSaysWhere) {
  const Ran run = run_mijian({"audit", "--profile", "internal", "--out", path("out"), "--format",
                              "html,json,csv,text", "--lang", "en"});
  ASSERT_TRUE(run.status == 1 || run.status == 4) << run.err;
  EXPECT_NE(run.out.find(path("out") + "/report.html"), std::string::npos) << run.out;
  EXPECT_TRUE(run.err.empty()) << "silence in a pipe: " << run.err;
  const Json document = json_of(*read_file(path("out/findings.json"), 64u << 20));
  EXPECT_EQ(document.find("summary")->find("exit_status")->dump(-1), std::to_string(run.status));
  const std::string csv = *read_file(path("out/ledger-computer.csv"), 1u << 20);
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBF"))
      << "a byte order mark, or spreadsheets guess the encoding";
}

TEST_F(Commands, WithoutTheWalkItsRulesAreUnknownAndSayWhy) {
  std::filesystem::create_directories(path("tree/etc"));
  ASSERT_TRUE(write_file(path("tree/etc/passwd"), "root:x:0:0::/root:/bin/sh\n"));
  ASSERT_TRUE(write_file(path("tree/etc/group"), "root:x:0:\n"));
  ASSERT_TRUE(write_file(path("tree/etc/open"), "x"));
  ASSERT_EQ(::chmod(path("tree/etc/open").c_str(), 0666), 0);
  const auto verdict_of = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments{
        "audit",  "--profile",  "internal", "--rule", "file-world-writable",
        "--root", path("tree"), "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran run = run_mijian(arguments);
    const Json document = json_of(run.out);
    const Json& finding = document.find("findings")->items()->front();
    return text_in(finding, "verdict") +
           (run.out.find("left out by --no-walk") != std::string::npos ? ", left out" : "");
  };
  EXPECT_EQ(verdict_of({}), "deviation");
  EXPECT_EQ(verdict_of({"--no-walk"}), "unknown, left out");
}

TEST_F(Commands, AnUndeclaredTerminalGetsNoConclusion) {
  const Ran run = run_mijian({"audit", "--json", "--terminal", path("none.json")});
  EXPECT_EQ(run.status, 2) << "a named declaration must be there";
  EXPECT_EQ(run_mijian({"audit", "--out", path("out"), "--root", folder_.path()}).status, 2)
      << "an empty folder is no system";
  std::filesystem::create_directories(path("tree/etc"));
  ASSERT_TRUE(write_file(path("tree/etc/os-release"), "ID=debian\n"));
  const Ran undeclared = run_mijian({"audit", "--out", path("out"), "--root", path("tree")});
  EXPECT_NE(undeclared.status, 0);
  EXPECT_NE(undeclared.out.find("not declared"), std::string::npos) << undeclared.out;
}

TEST_F(Commands, ATreesPagesShowItsOwnClockAndItsDeclarationIsNamed) {
  std::filesystem::create_directories(path("tree/etc/mijian"));
  ASSERT_TRUE(write_file(path("tree/etc/os-release"), "ID=debian\n"));
  ASSERT_TRUE(write_file(path("tree/etc/timezone"), "Asia/Shanghai\n"));
  ASSERT_TRUE(write_file(path("tree/etc/mijian/terminal.json"),
                         "{\"format\": \"mijian-terminal/1\", \"number\": \"A1\",\n"
                         "\"terminal_class\": \"internal\", \"commissioned_on\": "
                         "\"2026-01-10\"}\n"));
  std::filesystem::create_symlink("/usr/share/zoneinfo/Asia/Shanghai", path("tree/etc/localtime"));
  std::filesystem::create_directories(path("tree/usr/share/zoneinfo/Asia"));
  std::filesystem::copy_file("/usr/share/zoneinfo/Asia/Shanghai",
                             path("tree/usr/share/zoneinfo/Asia/Shanghai"));
  const std::vector<std::string> audit{"audit",
                                       "--json",
                                       "--no-walk",
                                       "--root",
                                       path("tree"),
                                       "--terminal",
                                       path("tree/etc/mijian/terminal.json")};
  const Json document = json_of(run_mijian(audit).out);
  EXPECT_EQ(text_in(*document.find("snapshot"), "utc_offset"), "+08:00");
  EXPECT_EQ(text_in(*document.find("terminal"), "commissioned_at"), "2026-01-09T16:00:00.000000Z");
  const Ran unasked = run_mijian({audit.begin(), audit.end() - 2});
  EXPECT_NE(unasked.err.find("not believed unasked"), std::string::npos) << unasked.err;
}

TEST_F(Commands, EnrollWritesADeclarationThatAuditTakes) {
  const std::vector<std::string> words{
      "enroll",     "--number", "BMJ20260001",        "--class", "涉密单机-机密",
      "--level",    "机密",     "--responsible",      "张三",    "--commissioned",
      "2024-05-01", "--out",    path("terminal.json")};
  ASSERT_EQ(run_mijian(words).status, 0);
  EXPECT_EQ(run_mijian(words).status, 2) << "an existing declaration is not written over unasked";
  const Ran run = run_mijian({"audit", "--terminal", path("terminal.json"), "--json"});
  const Json document = json_of(run.out);
  EXPECT_EQ(text_in(*document.find("terminal"), "number"), "BMJ20260001");
  EXPECT_EQ(text_in(*document.find("profile"), "name"), "standalone-jimi");
  EXPECT_EQ(text_in(document, "level_line"), "机密");
  EXPECT_EQ(
      run_mijian({"enroll", "--number", "1", "--class", "geheim", "--out", path("t2.json")}).status,
      2);
  EXPECT_EQ(run_mijian({"enroll", "--number", "1", "--class", "internal", "--commissioned",
                        "tomorrow", "--out", path("t2.json")})
                .status,
            2);
  const Ran lower = run_mijian({"enroll", "--number", "1", "--class", "涉密单机-机密", "--level",
                                "秘密级", "--out", path("t2.json")});
  EXPECT_EQ(lower.status, 2);
  EXPECT_NE(lower.err.find("is of level 机密, and --level says 秘密级"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(path("t2.json")));
  EXPECT_EQ(run_mijian({"enroll", "--number", "1", "--class", "output", "--level", "机密级",
                        "--out", path("t3.json")})
                .status,
            0)
      << "a class that names no level takes any";
}

TEST_F(Commands, AWaiverIsShownAndAnExpiredOneIsNone) {
  const Json document =
      json_of(run_mijian({"audit", "--profile", "standalone-jimi", "--json"}).out);
  std::string rule, subject;
  for (const Json& finding : *document.find("findings")->items())
    for (const Json& row : *finding.find("rows")->items())
      if (text_in(row, "verdict") == "deviation")
        rule = text_in(finding, "rule"), subject = text_in(row, "subject");
  ASSERT_FALSE(rule.empty()) << "this machine deviates nowhere from standalone-jimi?";
  const auto judged_until = [&](const std::string& expires) {
    Json waiver = Json::object();
    for (const auto& [key, value] : {std::pair<const char*, std::string>{"number", "LW-1"},
                                     {"rule", rule},
                                     {"subject", subject},
                                     {"reason", "试验"},
                                     {"approver", "李四"},
                                     {"approved_on", "2020-01-01"},
                                     {"expires_on", expires}})
      waiver.set(key, value);
    Json registered = Json::object(), waivers = Json::array();
    waivers.push(std::move(waiver));
    for (const auto& [key, value] :
         {std::pair<const char*, const char*>{"format", "mijian-register/1"},
          {"version", "1"},
          {"issued_on", "2026-01-01"},
          {"issuer", "保密办"}})
      registered.set(key, value);
    registered.set("waivers", std::move(waivers));
    std::ofstream{path("register.json")} << registered.dump();
    return json_of(run_mijian({"audit", "--profile", "standalone-jimi", "--rule", rule,
                               "--register", path("register.json"), "--json"})
                       .out);
  };
  const auto verdict_of_subject = [&](const Json& judged) {
    for (const Json& row : *finding_of(judged, rule)->find("rows")->items())
      if (text_in(row, "subject") == subject) return text_in(row, "verdict");
    return std::string{};
  };
  EXPECT_EQ(verdict_of_subject(judged_until("2099-12-31")), "waived");
  EXPECT_EQ(verdict_of_subject(judged_until("2020-12-31")), "deviation");
}

TEST_F(Commands, OneRuleAloneIsNoConclusion) {
  const Ran run = run_mijian({"audit", "--profile", "internal", "--rule", "account-root-duplicate",
                              "--out", path("out"), "--format", "text"});
  EXPECT_EQ(run.status, 4) << run.err;
  EXPECT_NE(run.out.find("no conclusion"), std::string::npos) << run.out;
  EXPECT_NE(read_file(path("out/report.txt"), 1u << 20)->find("不作结论"), std::string::npos);
  EXPECT_EQ(
      run_mijian({"audit", "--profile", "internal", "--rule", "usb-storage-forbidden", "--json"})
          .status,
      2)
      << "a rule that the profile does not ask";
}

TEST_F(Commands, ARuleThatReadsOnlyTheRegisterCollectsOnlyWhoseTerminalItIs) {
  const Ran run =
      run_mijian({"audit", "--profile", "standalone-jimi", "--rule", "medium-record-incomplete",
                  "--out", path("out"), "--format", "json"});
  ASSERT_EQ(run.status, 4) << run.err;
  const Ran asked = run_mijian(
      {"query", "SELECT tables FROM snapshot_info", "--snapshot", path("out/snapshot.db")});
  EXPECT_NE(asked.out.find("terminal_declared"), std::string::npos) << asked.out;
}

TEST_F(Commands, PolicyListsShowsAndChecks) {
  EXPECT_EQ(run_mijian({"policy", "check", MIJIAN_SOURCE_DIR "/policies"}).status, 0);
  const Json pack = json_of(run_mijian({"policy", "list", "--json"}).out);
  ASSERT_GE(pack.find("rules")->items()->size(), 50u) << "no toy pack";
  const std::string rule = text_in(pack.find("rules")->items()->front(), "rule");
  EXPECT_NE(run_mijian({"policy", "show", rule}).out.find("SELECT"), std::string::npos);
  EXPECT_NE(run_mijian({"policy", "show", "涉密单机-秘密"}).out.find("standalone-mimi"),
            std::string::npos);
  EXPECT_EQ(run_mijian({"policy", "show", "nothing"}).status, 2);
}

TEST_F(Commands, PolicyMapListsRulesByClause) {
  const Ran shown = run_mijian({"policy", "map", "gbt-22239-2019-l3"});
  EXPECT_EQ(shown.status, 0) << shown.err;
  EXPECT_NE(shown.out.find("8.1.4.11"), std::string::npos);
  EXPECT_NE(shown.out.find("password-too-short"), std::string::npos);
  const Json json = json_of(run_mijian({"policy", "map", "gbt-22239-2019-l3", "--json"}).out);
  EXPECT_GE(json.find("clauses")->items()->size(), 11u);
  const Ran refused = run_mijian({"policy", "map", "iso-27001"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_NE(refused.err.find("gbt-22239-2019-l3"), std::string::npos) << refused.err;
}

TEST_F(Commands, AReportIsScoredByTheProfilesSchemeOrTheOneAskedFor) {
  ASSERT_EQ(run_mijian({"collect", "--out", path("s.db")}).status, 0);
  const auto scheme_of = [&](const std::string& scoring) {
    std::vector<std::string> arguments{"evaluate", path("s.db"), "--profile", "internal", "--json"};
    if (!scoring.empty()) arguments.insert(arguments.end(), {"--scoring", scoring});
    const Json document = json_of(run_mijian(arguments).out);
    return document.find("score") ? text_in(*document.find("score"), "name") : "";
  };
  EXPECT_EQ(scheme_of(""), "jungong-500");
  EXPECT_EQ(scheme_of("zicha-2014"), "zicha-2014");
  EXPECT_EQ(scheme_of("none"), "");
  ASSERT_TRUE(write_file(path("unit.json"), R"({"format": "mijian-scoring/1", "name": "unit",
    "title": {"zh": "本单位", "en": "unit"}, "note": {"zh": "注", "en": "n"}, "total": null, "items": []})"));
  EXPECT_EQ(scheme_of(path("unit.json")), "unit");
  const Ran refused = run_mijian({"evaluate", path("s.db"), "--scoring", "guess-1000"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_NE(refused.err.find("fenbao-tree, jungong-500, zicha-2014"), std::string::npos);
}

TEST_F(Commands, TablesAreThoseOfThePoliciesReadme) {
  const auto readme = read_file(MIJIAN_SOURCE_DIR "/policies/README.md", 1u << 20);
  ASSERT_TRUE(readme.has_value()) << readme.error().text();
  const std::string tables = run_mijian({"tables"}).out;
  EXPECT_NE(readme->find(tables), std::string::npos)
      << "run: mijian tables, and put its output between the marks of policies/README.md";
  EXPECT_GE(json_of(run_mijian({"tables", "--json"}).out).find("tables")->items()->size(), 40u);
}

TEST_F(Commands, QueryAsksAMachineATreeOrASnapshot) {
  ASSERT_EQ(run_mijian({"collect", "--tables", "operating_system", "--out", path("s.db")}).status,
            0);
  const std::string sql = "SELECT id FROM operating_system";
  const std::string live = run_mijian({"query", sql}).out;
  EXPECT_NE(live.find("debian"), std::string::npos);
  EXPECT_EQ(run_mijian({"query", sql, "--snapshot", path("s.db")}).out, live);
  const Ran refused = run_mijian({"query", "SELECT name FROM package", "--snapshot", path("s.db")});
  EXPECT_EQ(refused.out, "name\n") << "the table is there and empty";
}

TEST_F(Commands, HelpNamesEveryCommandAndTheExitStatus) {
  const Ran run = run_program(MIJIAN_BINARY, {"--help"});
  EXPECT_EQ(run.status, 0);
  for (const char* word : {"audit", "enroll", "collect", "evaluate", "report", "query", "tables",
                           "policy", "doctor", "Exit status"})
    EXPECT_NE(run.out.find(word), std::string::npos) << word;
  EXPECT_EQ(run_program(MIJIAN_BINARY, {"--version"}).status, 0);
}

}  // namespace
}  // namespace mijian
