#include <fmt/core.h>
#include <algorithm>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/facts/schema.h"
#include "agent/policy/load.h"
#include "agent/policy/policy_files.h"
#include "agent/policy/rule_schema.h"
#include "agent/policy/rule_text.h"

namespace mijian {
namespace {

constexpr std::size_t most_bytes_a_rule = 1 << 20;  // parse_rule asks for less, and says where
constexpr std::string_view pack_format = "mijian-pack/1";
constexpr JsonKey pack_keys[] = {
    {"format", JsonKind::filled, must},
    {"name", JsonKind::filled, must},
    {"version", JsonKind::filled, must},
    {"title", JsonKind::sentence},
};

Status read_pack(const Json& json, Pack& pack) {
  if (auto checked = check_object(json, pack_keys); !checked) return checked;
  if (auto checked = check_format(json, pack_format); !checked) return checked;
  pack.name = text_of(json, "name");
  pack.version = text_of(json, "version");
  return ok;
}

std::string known_groups() {
  std::vector<std::string> names;
  for (const TableGroup* group : snapshot_groups())
    if (group != &coverage_group) names.emplace_back(group->name);
  return join(names, ", ");
}

bool is_group(std::string_view name) {
  const auto groups = snapshot_groups();
  return std::any_of(groups.begin(), groups.end(), [&](const TableGroup* group) {
    return group != &coverage_group && group->name == name;
  });
}

/// Tests the SELECTs of the rules that will be judged: of all, or of those named.
class Preparing {
 public:
  Preparing(RuleSchema schema, const std::vector<std::string>& only)
      : schema_{std::move(schema)}, only_{only} {}
  Status prepare(Rule& rule) {
    const bool wanted =
        only_.empty() || std::find(only_.begin(), only_.end(), rule.id) != only_.end();
    return wanted ? schema_.prepare(rule) : ok;
  }

 private:
  RuleSchema schema_;
  const std::vector<std::string>& only_;
};

Result<Rule> load_rule(const std::string& path, const std::string& stem, Preparing& preparing) {
  auto text = read_file(path, most_bytes_a_rule);
  if (!text) return text.error();
  auto rule = parse_rule(*text);
  if (!rule) return in_file(path, rule.error());
  if (rule->id != stem)
    return in_file(
        path, malformed_at(rule->places.at("rule"),
                           fmt::format("a rule bears the name of its file: '{}'", display(stem))));
  if (auto prepared = preparing.prepare(*rule); !prepared) return in_file(path, prepared.error());
  return rule;
}

Status load_group(const std::string& folder, const std::string& group, Preparing& preparing,
                  Pack& pack) {
  const std::string below = "rules/" + group;
  if (!is_group(group))
    return malformed(
        fmt::format("{}/{}: no such group of rules; there are {}", folder, below, known_groups()));
  auto names = names_in(folder + "/" + below);
  if (!names) return names.error();
  for (const std::string& name : *names) {
    const std::string file = below + "/" + name, path = folder + "/" + file;
    if (name.size() < 5 || name.substr(name.size() - 4) != ".sql")
      return malformed(path + ": this folder holds .sql files only");
    auto rule = load_rule(path, name.substr(0, name.size() - 4), preparing);
    if (!rule) return rule.error();
    rule->file = file;
    rule->group = group;
    const TextPlace place = rule->places.at("rule");
    const auto [known, first] = pack.rules.try_emplace(rule->id, std::move(*rule));
    if (!first)
      return in_file(
          path, malformed_at(place, fmt::format("{} bears this name already", known->second.file)));
  }
  return ok;
}

Status load_rules(const std::string& folder, const std::vector<std::string>& only, Pack& pack) {
  auto groups = names_in(folder + "/rules");
  if (!groups) return groups.error();
  auto schema = RuleSchema::make();
  if (!schema) return schema.error();
  Preparing preparing{std::move(*schema), only};
  for (const std::string& group : *groups)
    if (auto loaded = load_group(folder, group, preparing, pack); !loaded) return loaded;
  return ok;
}

}  // namespace

Result<Pack> load_pack(const std::string& folder, const std::vector<std::string>& only) {
  Pack pack;
  pack.folder = folder;
  auto read =
      with_json(folder + "/pack.json", [&](const Json& json) { return read_pack(json, pack); });
  if (!read) return read.error();
  if (auto loaded = load_rules(folder, only, pack); !loaded) return loaded.error();
  if (auto loaded = load_checklists(folder, pack); !loaded) return loaded.error();
  if (auto loaded = load_scorings(folder, pack); !loaded) return loaded.error();
  if (auto loaded = load_mappings(folder, pack); !loaded) return loaded.error();
  if (auto loaded = load_profiles(folder, pack); !loaded) return loaded.error();
  return pack;
}

}  // namespace mijian
