// mijian policy map NAME: which rules and manual items belong to which clause of a standard.
#include <fmt/core.h>

#include "agent/core/json.h"
#include "agent/core/text.h"
#include "agent/model/json_keys.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"

namespace mijian {
namespace {

Json names_json(const std::vector<std::string>& names) {
  Json json = Json::array();
  for (const std::string& name : names) json.push(name);
  return json;
}

Json mapping_json(const Mapping& mapping) {
  Json json = Json::object(), clauses = Json::array();
  for (const MappedClause& each : mapping.clauses) {
    Json clause = Json::object();
    clause.set("clause", each.clause);
    clause.set("title", to_json(each.title));
    clause.set("grade", stored_word(grade_words, each.grade));
    clause.set("rules", names_json(each.rules));
    clause.set("manual", names_json(each.manual));
    clauses.push(std::move(clause));
  }
  json.set("name", mapping.name);
  json.set("title", to_json(mapping.title));
  json.set("note", to_json(mapping.note));
  json.set("clauses", std::move(clauses));
  return json;
}

/// The title of a manual item; every item that a mapping names is in some checklist.
const Sentence* item_title(const Pack& pack, const std::string& id) {
  for (const auto& [name, list] : pack.checklists)
    for (const ManualItem& item : list.items)
      if (item.id == id) return &item.title;
  return nullptr;
}

std::string mapping_text(const Mapping& mapping, const Pack& pack, Language language) {
  constexpr Text by_hand{"人工", "by a person"};
  std::string text = fmt::format("{}\n{}\n", mapping.title.in(language), mapping.note.in(language));
  for (const MappedClause& each : mapping.clauses) {
    text += fmt::format("\n{}  {}\n", each.clause, each.title.in(language));
    for (const std::string& rule : each.rules)
      text += fmt::format("  {:<44} {}\n", rule, pack.rules.at(rule).title.in(language));
    for (const std::string& id : each.manual)
      if (const Sentence* title = item_title(pack, id))
        text += fmt::format("  {:<44} [{}] {}\n", id, by_hand.in(language), title->in(language));
  }
  return text;
}

std::string mapping_names(const Pack& pack) {
  std::vector<std::string> names;
  for (const auto& [name, mapping] : pack.mappings) names.push_back(name);
  return join(names, ", ");
}

}  // namespace

int policy_map(const Options& options, Console& console) {
  const auto policies = find_policies(options);
  if (!policies) return console.refuse(policies.error());
  const auto pack = load_checked_pack(*policies);
  if (!pack) return console.refuse(pack.error());
  const auto found = pack->mappings.find(options.name);
  if (found == pack->mappings.end())
    return console.refuse(not_found(fmt::format("mapping '{}'; this pack has {}",
                                                display(options.name), mapping_names(*pack))));
  const Status printed =
      print(options.json ? mapping_json(found->second).dump() + "\n"
                         : mapping_text(found->second, *pack, console.language()));
  return printed ? exit_compliant : console.fail(printed.error());
}

}  // namespace mijian
