// tailoring.json: what a unit changes in one profile, each change with reason, approver and date.
#include <fmt/core.h>
#include <algorithm>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/policy/load.h"
#include "agent/policy/policy_files.h"

namespace mijian {
namespace {

constexpr std::string_view tailoring_format = "mijian-tailoring/1";
constexpr JsonKey tailoring_keys[] = {
    {"format", JsonKind::filled, must},
    {"profile", JsonKind::filled, must},
    {"changes", JsonKind::array, must},
};
constexpr JsonKey change_keys[] = {
    {"rule", JsonKind::filled},         {"off", JsonKind::boolean},
    {"confirm", JsonKind::boolean},     {"parameter", JsonKind::filled},
    {"value", JsonKind::any},           {"days_before", JsonKind::integer},
    {"reason", JsonKind::filled, must}, {"approver", JsonKind::filled, must},
    {"date", JsonKind::date, must},
};

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Status read_rule_change(const Json& json, const Profile& profile, Tailoring::Change& change) {
  change.rule = text_of(json, "rule");
  if (!contains(profile.rules, change.rule))
    return malformed_at(
        json.find("rule")->place(),
        fmt::format("the profile {} has no rule '{}'", profile.name, display(change.rule)));
  change.off = flag_of(json, "off");
  change.confirms = flag_of(json, "confirm");
  if (change.off == change.confirms)
    return malformed_at(json.place(),
                        R"(a change of a rule says either "off": true or "confirm": true)");
  if (json.find("value") || json.find("days_before"))
    return malformed_at(json.place(),
                        "a change of a rule has no value; a value belongs to a parameter");
  return ok;
}

Status read_parameter_change(const Json& json, const Profile& profile, Tailoring::Change& change) {
  change.parameter = text_of(json, "parameter");
  const auto declared = profile.parameters.find(change.parameter);
  if (declared == profile.parameters.end())
    return malformed_at(json.find("parameter")->place(),
                        fmt::format("the profile {} has no parameter '{}'", profile.name,
                                    display(change.parameter)));
  if (json.find("off") || json.find("confirm"))
    return malformed_at(json.place(), "'off' and 'confirm' belong to a rule");
  auto parameter = parse_parameter(json);
  if (!parameter) return parameter.error();
  const bool same_kind =
      parameter->days_before.has_value() == declared->second.days_before.has_value() &&
      parameter->value.index() == declared->second.value.index();
  if (!same_kind)
    return malformed_at(json.place(), fmt::format("'{}' must be of the same kind as in {}",
                                                  change.parameter, profile.file));
  change.value = std::move(*parameter);
  return ok;
}

Result<Tailoring::Change> read_change(const Json& json, const Profile& profile) {
  if (auto checked = check_object(json, change_keys); !checked) return checked.error();
  Tailoring::Change change;
  change.reason = text_of(json, "reason");
  change.approver = text_of(json, "approver");
  change.date = text_of(json, "date");
  const bool of_rule = json.find("rule"), of_parameter = json.find("parameter");
  if (of_rule == of_parameter)
    return malformed_at(json.place(), "a change names either a 'rule' or a 'parameter'");
  const Status read = of_rule ? read_rule_change(json, profile, change)
                              : read_parameter_change(json, profile, change);
  if (!read) return read.error();
  if (change.value)
    change.value->source = fmt::format("{} ({}, {})", change.reason, change.approver, change.date);
  return change;
}

/// The same rule or parameter changed twice would leave it to chance which change holds.
Status check_new(const Tailoring& tailoring, const Tailoring::Change& change, const Json& json) {
  for (const Tailoring::Change& earlier : tailoring.changes)
    if (earlier.rule == change.rule && earlier.parameter == change.parameter)
      return malformed_at(json.place(), fmt::format("'{}' is changed a second time",
                                                    change.rule + change.parameter));
  return ok;
}

}  // namespace

Result<Tailoring> parse_tailoring(std::string_view text, const Pack& pack) {
  auto json = parse_json(text);
  if (!json) return json.error();
  if (auto checked = check_object(*json, tailoring_keys); !checked) return checked.error();
  if (auto checked = check_format(*json, tailoring_format); !checked) return checked.error();
  const std::string name = text_of(*json, "profile");
  const Profile* profile = pack.find_profile(name);
  if (!profile)
    return malformed_at(json->find("profile")->place(),
                        fmt::format("the pack has no profile '{}'", display(name)));
  Tailoring tailoring;
  tailoring.profile = profile->name;
  for (const Json& item : items_of(*json, "changes")) {
    auto change = read_change(item, *profile);
    if (!change) return change.error();
    if (auto checked = check_new(tailoring, *change, item); !checked) return checked.error();
    tailoring.changes.push_back(std::move(*change));
  }
  return tailoring;
}

Result<Tailoring> load_tailoring(const std::string& path, const Pack& pack) {
  auto text = read_file(path, 1 << 20);
  if (!text) return text.error();
  auto tailoring = parse_tailoring(*text, pack);
  if (!tailoring) return in_file(path, tailoring.error());
  tailoring->file = path;
  return tailoring;
}

}  // namespace mijian
