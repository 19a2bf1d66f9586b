#include "tests/agent/policy/test_rules.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "agent/core/text.h"

namespace mijian {
namespace {

const std::pair<const char*, const char*> whole_header[] = {
    {"rule", "test-rule"},
    {"title", "标题 | Title"},
    {"severity", "high"},
    {"basis", "依据 | Basis (B)"},
    {"observed", "实际 {name} | observed {name}"},
    {"expected", "期望 | expected"},
    {"remedy", "整改 | Repair it"},
    {"empty", "compliant"},
    {"complete", "-"},
    {"on_fail", "deviation"},
};

PrivateFolder new_folder() {
  auto folder = PrivateFolder::make("/tmp");
  if (!folder) std::abort();
  return std::move(*folder);
}

}  // namespace

std::string rule_file(const std::string& sql, const HeaderChanges& changes) {
  std::string text;
  HeaderChanges left = changes;
  for (const auto& [key, value] : whole_header) {
    const auto change = left.find(key);
    const std::string chosen = change == left.end() ? value : change->second;
    if (change != left.end()) left.erase(change);
    if (!chosen.empty()) text.append("-- ").append(key).append(": ").append(chosen).append("\n");
  }
  for (const auto& [key, value] : left)
    text.append("-- ").append(key).append(": ").append(value).append("\n");
  return text + sql;
}

Rule rule_of(const std::string& sql, const HeaderChanges& changes) {
  auto rule = parse_rule(rule_file(sql, changes));
  EXPECT_TRUE(rule) << rule.error().text();
  if (!rule) return {};
  const auto prepared = prepare_rule(*rule);
  EXPECT_TRUE(prepared) << prepared.error().text();
  rule->group = "accounts";
  return *rule;
}

std::string complaint(const std::string& text) {
  auto rule = parse_rule(text);
  if (!rule) return rule.error().text();
  const auto prepared = prepare_rule(*rule);
  return prepared ? "" : prepared.error().text();
}

PackFolder::PackFolder() : folder_{new_folder()} {
  write("pack.json", R"({"format": "mijian-pack/1", "name": "test", "version": "1"})");
}

void PackFolder::write(const std::string& name, const std::string& text) {
  const std::string file = path(name);
  ASSERT_TRUE(make_folders(file.substr(0, file.rfind('/'))));
  std::ofstream{file, std::ios::binary} << text;  // not synced: it is gone in a moment
}

std::string PackFolder::path(const std::string& name) const {
  return name.empty() ? folder_.path() : folder_.path() + "/" + name;
}

std::string PackFolder::complaint() const {
  const auto pack = load();
  return pack ? "" : replace_all(pack.error().text(), folder_.path() + "/", "");
}

Pack pack_of(const std::vector<Rule>& rules, const std::map<std::string, Parameter>& parameters) {
  Pack pack;
  Profile profile;
  profile.name = "c";
  profile.parameters = parameters;
  for (const Rule& rule : rules) {
    pack.rules.emplace(rule.id, rule);
    profile.rules.push_back(rule.id);
  }
  pack.profiles.emplace("c", profile);
  pack.fragments.emplace("shared", Profile{});
  return pack;
}

}  // namespace mijian
