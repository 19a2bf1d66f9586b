// mappings/*.json: which rules and manual items belong to which clause of a standard.
#include <fmt/core.h>
#include <algorithm>
#include <set>

#include "agent/core/text.h"
#include "agent/policy/policy_files.h"
#include "agent/policy/rule_text.h"

namespace mijian {
namespace {

constexpr std::string_view mapping_format = "mijian-mapping/1";
constexpr JsonKey mapping_keys[] = {
    {"format", JsonKind::filled, must},  {"name", JsonKind::filled, must},
    {"title", JsonKind::sentence, must}, {"note", JsonKind::sentence, must},
    {"clauses", JsonKind::array, must},
};
constexpr JsonKey clause_keys[] = {
    {"clause", JsonKind::filled, must}, {"title", JsonKind::sentence, must},
    {"grade", JsonKind::filled, must},  {"rules", JsonKind::texts},
    {"manual", JsonKind::texts},
};

bool has_item(const Pack& pack, const std::string& id) {
  return std::any_of(pack.checklists.begin(), pack.checklists.end(), [&](const auto& entry) {
    const auto& items = entry.second.items;
    return std::any_of(items.begin(), items.end(),
                       [&](const ManualItem& item) { return item.id == id; });
  });
}

/// Names that the pack knows, none twice.
Status read_names(const Json& json, std::string_view key,
                  const std::function<bool(const std::string&)>& known,
                  std::vector<std::string>& to) {
  std::set<std::string> seen;
  for (const Json& entry : items_of(json, key)) {
    const std::string& name = *entry.text();
    if (!known(name))
      return malformed_at(entry.place(),
                          fmt::format("{}: the pack has no '{}'", key, display(name)));
    if (!seen.insert(name).second)
      return malformed_at(entry.place(),
                          fmt::format("{}: '{}' stands here a second time", key, display(name)));
    to.push_back(name);
  }
  return ok;
}

Result<MappedClause> parse_clause(const Json& json, const Pack& pack) {
  if (auto checked = check_object(json, clause_keys); !checked) return checked.error();
  MappedClause clause;
  clause.clause = text_of(json, "clause");
  clause.title = sentence_of(json, "title");
  const auto grade = word_of(json, "grade", grade_words);
  if (!grade) return grade.error();
  clause.grade = *grade;
  const auto rule = [&](const std::string& id) { return pack.rules.count(id) > 0; };
  const auto item = [&](const std::string& id) { return has_item(pack, id); };
  if (auto read = read_names(json, "rules", rule, clause.rules); !read) return read.error();
  if (auto read = read_names(json, "manual", item, clause.manual); !read) return read.error();
  if (clause.rules.empty() && clause.manual.empty())
    return malformed_at(json.place(), "a clause names a rule or a manual item");
  return clause;
}

Status parse_mapping(const Json& json, const std::string& stem, const Pack& pack,
                     Mapping& mapping) {
  if (auto checked = check_object(json, mapping_keys); !checked) return checked;
  if (auto checked = check_format(json, mapping_format); !checked) return checked;
  mapping.name = text_of(json, "name");
  if (mapping.name != stem || !is_name(stem, true))
    return malformed_at(json.find("name")->place(),
                        fmt::format("a mapping bears the name of its file: '{}'", stem));
  mapping.title = sentence_of(json, "title");
  mapping.note = sentence_of(json, "note");
  std::set<std::string> seen;
  for (const Json& entry : items_of(json, "clauses")) {
    auto clause = parse_clause(entry, pack);
    if (!clause) return clause.error();
    if (!seen.insert(clause->clause).second)
      return malformed_at(
          entry.find("clause")->place(),
          fmt::format("clause '{}' stands here a second time", display(clause->clause)));
    mapping.clauses.push_back(std::move(*clause));
  }
  return ok;
}

}  // namespace

Status load_mappings(const std::string& folder, Pack& pack) {
  const std::string below = folder + "/mappings";
  auto names = names_in(below);
  if (!names) return names.error();
  for (const std::string& name : *names) {
    const std::string path = below + "/" + name;
    if (name.size() < 6 || name.substr(name.size() - 5) != ".json")
      return malformed(path + ": this folder holds .json files only");
    const std::string stem = name.substr(0, name.size() - 5);
    Mapping mapping;
    mapping.file = "mappings/" + name;
    auto loaded =
        with_json(path, [&](const Json& json) { return parse_mapping(json, stem, pack, mapping); });
    if (!loaded) return loaded;
    pack.mappings.emplace(stem, std::move(mapping));
  }
  return ok;
}

}  // namespace mijian
