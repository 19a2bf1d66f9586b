// mijian policy list | show NAME | check: what a pack asks, and whether it is whole.
#include <fmt/core.h>

#include "agent/core/json.h"
#include "agent/core/text.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"

namespace mijian {
namespace {

Result<Pack> find_pack(const Options& options) {
  const auto policies = find_policies(options);
  if (!policies) return policies.error();
  return load_checked_pack(*policies);
}

Json sentence_json(const Sentence& sentence) {
  Json json = Json::object();
  json.set("zh", sentence.zh);
  json.set("en", sentence.en);
  return json;
}

Json profile_json(const Profile& profile) {
  Json json = Json::object(), rules = Json::array(), parameters = Json::object(),
       aliases = Json::array();
  for (const std::string& rule : profile.rules) rules.push(rule);
  for (const std::string& alias : profile.aliases) aliases.push(alias);
  for (const auto& [name, parameter] : profile.parameters) {
    Json value = Json::object();
    value.set("value", parameter.days_before ? fmt::format("{} days before", *parameter.days_before)
                                             : to_text(parameter.value));
    value.set("source", parameter.source);
    value.set("grade", stored_word(grade_words, parameter.grade));
    parameters.set(name, std::move(value));
  }
  json.set("name", profile.name);
  json.set("title", sentence_json(profile.title));
  json.set("aliases", std::move(aliases));
  json.set("level", profile.level);
  json.set("rules", std::move(rules));
  json.set("parameters", std::move(parameters));
  return json;
}

Json rule_json(const Rule& rule) {
  Json json = Json::object(), tables = Json::array(), parameters = Json::array();
  for (const std::string& table : rule.tables) tables.push(table);
  for (const std::string& parameter : rule.parameters) parameters.push(parameter);
  json.set("rule", rule.id);
  json.set("file", rule.file);
  json.set("title", sentence_json(rule.title));
  json.set("severity", stored_word(severity_words, rule.severity));
  json.set("basis", sentence_json(rule.basis));
  json.set("grade", stored_word(grade_words, rule.grade));
  json.set("service_clause", rule.service_clause);
  json.set("observed", sentence_json(rule.observed));
  json.set("expected", sentence_json(rule.expected));
  json.set("remedy", sentence_json(rule.remedy));
  json.set("empty", stored_word(empty_words, rule.empty));
  json.set("on_fail", stored_word(on_fail_words, rule.on_fail));
  json.set("tables", std::move(tables));
  json.set("parameters", std::move(parameters));
  json.set("sql", rule.sql);
  return json;
}

Json pack_json(const Pack& pack) {
  Json json = Json::object(), profiles = Json::array(), rules = Json::array();
  for (const auto& [name, profile] : pack.profiles) profiles.push(profile_json(profile));
  for (const auto& [name, rule] : pack.rules) rules.push(rule_json(rule));
  json.set("pack", pack.name);
  json.set("version", pack.version);
  json.set("profiles", std::move(profiles));
  json.set("rules", std::move(rules));
  return json;
}

std::string pack_text(const Pack& pack, Language language) {
  std::string text = fmt::format("{} {}\n", pack.name, pack.version);
  for (const auto& [name, profile] : pack.profiles)
    text +=
        fmt::format("  {:<20} {} ({})\n", name, profile.title.in(language), profile.rules.size());
  for (const auto& [name, rule] : pack.rules)
    text += fmt::format("{:<10} {:<44} {}\n", rule.group, name, rule.title.in(language));
  return text;
}

std::string rule_text(const Rule& rule, Language language) {
  constexpr Text words[] = {
      {"依据", "Basis"}, {"期望", "Expected"}, {"整改", "Remedy"}, {"读取", "Reads"}};
  return fmt::format("{}  [{}]  {}\n{}: {} ({})\n{}: {}\n{}: {}\n{}: {}\n\n{}\n", rule.id,
                     shown_words(severity_words, rule.severity).in(language),
                     rule.title.in(language), words[0].in(language), rule.basis.in(language),
                     stored_word(grade_words, rule.grade), words[1].in(language),
                     rule.expected.in(language), words[2].in(language), rule.remedy.in(language),
                     words[3].in(language), join(rule.tables, " "), trim(rule.sql));
}

std::string profile_text(const Profile& profile, const Pack& pack, Language language) {
  std::string text = fmt::format("{}  {}\n", profile.name, profile.title.in(language));
  for (const auto& [name, parameter] : profile.parameters)
    text += fmt::format("  {} = {}  ({}, {})\n", name,
                        parameter.days_before ? fmt::format("-{} d", *parameter.days_before)
                                              : to_text(parameter.value),
                        parameter.source, stored_word(grade_words, parameter.grade));
  for (const std::string& rule : profile.rules)
    text += fmt::format("  {:<44} {}\n", rule, pack.rules.at(rule).title.in(language));
  return text;
}

int show_text(const std::string& text, Console& console) {
  const Status printed = print(text);
  return printed ? exit_compliant : console.fail(printed.error());
}

}  // namespace

int policy_check(const Options& options, Console& console) {
  const auto pack = find_pack(options);
  if (!pack) return console.refuse(pack.error());
  constexpr Text words{"策略包完好：{} {}，规则 {} 条，基线 {} 个。\n",
                       "the pack is whole: {} {}, {} rules, {} profiles.\n"};
  const std::size_t rules = pack->rules.size(), profiles = pack->profiles.size();
  return show_text(fmt::vformat(words.in(console.language()),
                                fmt::make_format_args(pack->name, pack->version, rules, profiles)),
                   console);
}

int policy_list(const Options& options, Console& console) {
  const auto pack = find_pack(options);
  if (!pack) return console.refuse(pack.error());
  return show_text(
      options.json ? pack_json(*pack).dump() + "\n" : pack_text(*pack, console.language()),
      console);
}

int policy_show(const Options& options, Console& console) {
  const auto pack = find_pack(options);
  if (!pack) return console.refuse(pack.error());
  if (const auto rule = pack->rules.find(options.name); rule != pack->rules.end())
    return show_text(options.json ? rule_json(rule->second).dump() + "\n"
                                  : rule_text(rule->second, console.language()),
                     console);
  if (const Profile* profile = pack->find_profile(options.name))
    return show_text(options.json ? profile_json(*profile).dump() + "\n"
                                  : profile_text(*profile, *pack, console.language()),
                     console);
  return console.refuse(not_found(
      fmt::format("rule or profile '{}'; `mijian policy list` names them all", options.name)));
}

}  // namespace mijian
