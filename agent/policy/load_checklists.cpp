// checklists/*.json: what only a person can check.
#include <set>

#include "agent/core/text.h"
#include "agent/policy/policy_files.h"
#include "agent/policy/rule_text.h"

namespace mijian {
namespace {

constexpr std::string_view checklist_format = "mijian-checklist/1";
constexpr JsonKey checklist_keys[] = {
    {"format", JsonKind::filled},
    {"name", JsonKind::filled, must},
    {"title", JsonKind::sentence},
    {"items", JsonKind::array, must},
};
constexpr JsonKey item_keys[] = {
    {"id", JsonKind::filled, must},    {"title", JsonKind::sentence, must},
    {"how", JsonKind::sentence, must}, {"basis", JsonKind::sentence, must},
    {"grade", JsonKind::filled, must},
};

Result<ManualItem> parse_item(const Json& json) {
  if (auto checked = check_object(json, item_keys); !checked) return checked.error();
  auto grade = word_of(json, "grade", grade_words);
  if (!grade) return grade.error();
  ManualItem item{text_of(json, "id"), sentence_of(json, "title"), sentence_of(json, "how"),
                  sentence_of(json, "basis"), *grade};
  if (!is_name(item.id, true))
    return malformed_at(json.find("id")->place(),
                        "an id has small letters, digits and '-': bios-password");
  return item;
}

Status parse_checklist(const Json& json, const std::string& stem, Checklist& checklist) {
  if (auto checked = check_object(json, checklist_keys); !checked) return checked;
  if (json.find("format"))
    if (auto checked = check_format(json, checklist_format); !checked) return checked;
  checklist.name = text_of(json, "name");
  if (checklist.name != stem)
    return malformed_at(json.find("name")->place(),
                        "a checklist bears the name of its file: '" + stem + "'");
  std::set<std::string> ids;
  for (const Json& entry : items_of(json, "items")) {
    auto item = parse_item(entry);
    if (!item) return item.error();
    if (!ids.insert(item->id).second)
      return malformed_at(entry.find("id")->place(),
                          "'" + item->id + "' stands here a second time");
    checklist.items.push_back(std::move(*item));
  }
  return ok;
}

}  // namespace

Status load_checklists(const std::string& folder, Pack& pack) {
  const std::string below = folder + "/checklists";
  auto names = names_in(below);
  if (!names) return names.error();
  for (const std::string& name : *names) {
    const std::string file = below + "/" + name;
    if (name.size() < 6 || name.substr(name.size() - 5) != ".json")
      return malformed(file + ": this folder holds .json files only");
    Checklist checklist;
    checklist.file = "checklists/" + name;
    const std::string stem = name.substr(0, name.size() - 5);
    auto loaded =
        with_json(file, [&](const Json& json) { return parse_checklist(json, stem, checklist); });
    if (!loaded) return loaded;
    pack.checklists.emplace(stem, std::move(checklist));
  }
  return ok;
}

}  // namespace mijian
