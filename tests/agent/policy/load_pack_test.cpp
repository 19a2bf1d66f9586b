#include <gtest/gtest.h>

#include "tests/agent/policy/test_rules.h"

namespace mijian {
namespace {

const std::string select =
    "SELECT name AS subject, name, max_days <= :max_days AS ok FROM user_account";

std::string profile_json(const std::string& name, const std::string& more) {
  return "{\"name\": \"" + name + "\", \"title\": {\"zh\": \"类\", \"en\": \"class\"}" + more + "}";
}
const std::string max_days =
    R"(, "parameters": {"max_days": {"value": 7, "source": "s", "grade": "B"}})";
const std::string days_rule = R"(, "rules": ["test-rule"])";

TEST(LoadPack, ReadsRulesProfilesAndChecklists) {
  PackFolder folder;
  folder.write("rules/accounts/test-rule.sql", rule_file(select));
  folder.write(
      "checklists/room.json",
      R"({"name": "room", "items": [{"id": "bios-password", "title": {"zh": "题", "en": "t"},
    "how": {"zh": "法", "en": "h"}, "basis": {"zh": "据", "en": "b"}, "grade": "C"}]})");
  folder.write("profiles/shared.json", profile_json("shared", ", \"abstract\": true" + days_rule +
                                                                  R"(, "checklists": ["room"],
    "parameters": {"max_days": {"value": 90, "source": "s", "grade": "D"}, "since": {"days_before": 180, "source": "s", "grade": "C"}})"));
  folder.write(
      "profiles/c.json",
      profile_json("c",
                   R"(, "level": "机密", "aliases": ["类一"], "includes": ["shared"])" + max_days));
  const auto pack = folder.load();
  ASSERT_TRUE(pack) << pack.error().text();
  EXPECT_EQ(pack->name, "test");
  EXPECT_EQ(pack->rules.at("test-rule").group, "accounts");
  EXPECT_EQ(pack->rules.at("test-rule").file, "rules/accounts/test-rule.sql");
  ASSERT_EQ(pack->profiles.count("shared"), 0u) << "what is only included is no class";
  const Profile* profile = pack->find_profile("类一");
  ASSERT_NE(profile, nullptr);
  EXPECT_EQ(profile->rules, (std::vector<std::string>{"test-rule"}));
  EXPECT_EQ(to_text(profile->parameters.at("max_days").value), "7") << "one's own value stands";
  EXPECT_EQ(profile->parameters.at("since").days_before, 180);
  ASSERT_EQ(manual_items(*pack, profile).size(), 1u);
  EXPECT_EQ(manual_items(*pack, profile)[0].id, "bios-password");
  EXPECT_TRUE(manual_items(*pack, nullptr).empty());
}

TEST(LoadPack, NamesFileLineAndColumnOfAMisspeltColumn) {
  PackFolder folder;
  folder.write(
      "rules/accounts/test-rule.sql",
      rule_file("SELECT name AS subject, name,\n  \"max_dyas\" <= 7 AS ok FROM user_account"));
  EXPECT_EQ(folder.complaint().substr(0, 60),
            "rules/accounts/test-rule.sql:12:4: no such column: max_dyas");
}

struct BadFile {
  std::string name, text, complaint;
};

TEST(LoadPack, RefusesWhatDoesNotBelong) {
  const BadFile bad[] = {
      {"pack.json", R"({"format": "mijian-pack/2", "name": "t", "version": "1"})",
       "pack.json:1:12: format 'mijian-pack/2' is not known"},
      {"pack.json", R"({"format": "mijian-pack/1", "name": "t"})",
       "pack.json:1:1: key 'version' is missing"},
      {"pack.json", R"({"format": "mijian-pack/1", "name": "t", "version": "1", "extra": 1})",
       "pack.json:1:67: unknown key 'extra'"},
      {"pack.json", "{\"format\": \n oops}", "pack.json:2:"},
      {"rules/kitchen/test-rule.sql", rule_file(select),
       "rules/kitchen: no such group of rules; there are terminal,"},
      {"rules/accounts/readme.txt", "",
       "rules/accounts/readme.txt: this folder holds .sql files only"},
      {"rules/accounts/other.sql", rule_file(select),
       "rules/accounts/other.sql:1:10: a rule bears the name of its file: 'other'"},
      {"profiles/c.txt", "", "profiles/c.txt: this folder holds .json files only"},
      {"profiles/c.json", profile_json("d", ""),
       "profiles/c.json:1:10: a profile bears the name of its file: 'c'"},
      {"profiles/c.json", profile_json("c", ""), "profiles/c.json:1:1: key 'level' is missing"},
      {"profiles/c.json", profile_json("c", R"(, "level": "机密", "rules": ["no-rule"])"),
       "profiles/c.json:1:83: rules: the pack has no 'no-rule'"},
      {"profiles/c.json", profile_json("c", R"(, "level": "机密", "checklists": ["x"])"),
       "profiles/c.json:1:88: checklists: the pack has no 'x'"},
      {"profiles/c.json", profile_json("c", R"(, "level": "机密", "includes": ["x"])"),
       "profiles/c.json:1:86: includes: 'x' is no profile"},
      {"profiles/c.json", profile_json("c", R"(, "level": "机密", "includes": ["c"])"),
       "profiles/c.json:1:86: includes: 'c' is not abstract"},
      {"profiles/c.json", profile_json("c", R"(, "level": "机密", "title2": 1)"),
       "profiles/c.json:1:83: unknown key 'title2'"},
      {"profiles/c.json",
       profile_json(
           "c",
           R"(, "level": "机密", "parameters": {"Max": {"value": 1, "source": "s", "grade": "B"}})"),
       "profiles/c.json:1:95: 'Max' cannot name a parameter"},
      {"profiles/c.json",
       profile_json(
           "c",
           R"(, "level": "机密", "parameters": {"m": {"value": 1, "source": "s", "grade": "E"}})"),
       "profiles/c.json:1:130: grade: 'E' is none of A, B, C, D"},
      {"profiles/c.json",
       profile_json("c",
                    R"(, "level": "机密", "parameters": {"m": {"source": "s", "grade": "B"}})"),
       "profiles/c.json:1:93: a parameter has either 'value' or 'days_before'"},
      {"profiles/c.json",
       profile_json(
           "c",
           R"(, "level": "机密", "parameters": {"m": {"value": null, "source": "s", "grade": "B"}})"),
       "profiles/c.json:1:103: a value is a number"},
      {"checklists/l.json", R"({"name": "l", "items": [{"id": "x"}]})",
       "checklists/l.json:1:25: key 'title' is missing"},
  };
  for (const BadFile& file : bad) {
    PackFolder folder;
    folder.write(file.name, file.text);
    EXPECT_EQ(folder.complaint().substr(0, file.complaint.size()), file.complaint);
  }
}

TEST(LoadPack, RefusesAProfileThatLacksAParameterOfItsRules) {
  PackFolder folder;
  folder.write("rules/accounts/test-rule.sql", rule_file(select));
  folder.write("profiles/c.json", profile_json("c", ", \"level\": \"机密\"" + days_rule));
  EXPECT_EQ(folder.complaint(),
            "profiles/c.json:1:1: parameters: 'max_days' is missing, which "
            "rules/accounts/test-rule.sql needs");
  folder.write("profiles/c.json",
               profile_json("c", ", \"level\": \"机密\"" + days_rule + max_days));
  EXPECT_EQ(folder.complaint(), "");
}

TEST(LoadPack, RefusesProfilesThatIncludeEachOther) {
  PackFolder folder;
  folder.write("profiles/a.json", profile_json("a", R"(, "abstract": true, "includes": ["b"])"));
  folder.write("profiles/b.json", profile_json("b", R"(, "abstract": true, "includes": ["a"])"));
  EXPECT_NE(folder.complaint().find("includes this profile in turn"), std::string::npos)
      << folder.complaint();
}

TEST(LoadPack, RefusesOneNameForTwoThings) {
  PackFolder folder;
  folder.write("profiles/a.json", profile_json("a", R"(, "level": "秘密", "aliases": ["类"])"));
  folder.write("profiles/b.json", profile_json("b", R"(, "level": "秘密", "aliases": ["类"])"));
  EXPECT_EQ(folder.complaint(), "profiles/b.json:1:1: '类' already names the profile a");
  PackFolder rules;
  rules.write("rules/accounts/test-rule.sql", rule_file(select));
  rules.write("rules/usb/test-rule.sql", rule_file(select));
  EXPECT_EQ(rules.complaint(),
            "rules/usb/test-rule.sql:1:10: rules/accounts/test-rule.sql bears this name already");
}

TEST(LoadPack, ForOneRulePreparesThatOneOnly) {
  PackFolder folder;
  folder.write("rules/accounts/test-rule.sql", rule_file(select));
  folder.write(
      "rules/usb/other.sql",
      rule_file("SELECT nothing AS subject, 1 AS ok FROM usb_device", {{"rule", "other"}}));
  EXPECT_FALSE(load_pack(folder.path()));
  EXPECT_FALSE(load_pack(folder.path(), {"other"}));
  const auto pack = load_pack(folder.path(), {"test-rule"});
  ASSERT_TRUE(pack) << pack.error().text();
  EXPECT_FALSE(pack->rules.at("test-rule").columns.empty());
  EXPECT_TRUE(pack->rules.at("other").columns.empty());
  folder.write("rules/usb/other.sql", rule_file(select, {{"rule", "other"}, {"basis", ""}}));
  EXPECT_FALSE(load_pack(folder.path(), {"test-rule"})) << "headers are checked all the same";
}

TEST(LoadPack, SaysWhichFolderHasNoPack) {
  const auto pack = load_pack("/nonexistent");
  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().cause(), Cause::not_found);
  EXPECT_NE(pack.error().text().find("/nonexistent/pack.json"), std::string::npos);
}

}  // namespace
}  // namespace mijian
