// profiles/*.json: one a class of terminals, and abstract ones that hold what classes share.
#include <fmt/core.h>
#include <algorithm>
#include <set>

#include "agent/core/text.h"
#include "agent/policy/policy_files.h"
#include "agent/policy/rule_text.h"

namespace mijian {
namespace {

constexpr std::string_view profile_format = "mijian-profile/1";
constexpr JsonKey profile_keys[] = {
    {"format", JsonKind::filled},     {"name", JsonKind::filled, must},
    {"abstract", JsonKind::boolean},  {"title", JsonKind::sentence, must},
    {"aliases", JsonKind::texts},     {"level", JsonKind::filled},
    {"includes", JsonKind::texts},    {"rules", JsonKind::texts},
    {"parameters", JsonKind::object}, {"checklists", JsonKind::texts},
    {"scoring", JsonKind::filled},
};

/// A profile as its file says it, before what it includes is unfolded.
struct ProfileFile {
  std::string path;
  Json json;
  Profile own;
  bool abstract = false;
  enum class State { untouched, unfolding, whole } state = State::untouched;
};
using ProfileFiles = std::map<std::string, ProfileFile>;

Status read_parameters(const Json& json, Profile& profile) {
  const Json* found = json.find("parameters");
  if (!found) return ok;
  auto parameters = parse_parameters(*found);
  if (!parameters) return parameters.error();
  profile.parameters = std::move(*parameters);
  return ok;
}

Status read_profile(const Json& json, const std::string& stem, ProfileFile& file) {
  if (auto checked = check_object(json, profile_keys); !checked) return checked;
  if (json.find("format"))
    if (auto checked = check_format(json, profile_format); !checked) return checked;
  Profile& own = file.own;
  own.name = text_of(json, "name");
  if (own.name != stem || !is_name(stem, true))
    return malformed_at(json.find("name")->place(),
                        fmt::format("a profile bears the name of its file: '{}'", stem));
  file.abstract = flag_of(json, "abstract");
  own.title = sentence_of(json, "title");
  own.level = text_of(json, "level");
  if (!file.abstract && own.level.empty())
    return malformed_at(json.place(),
                        "key 'level' is missing: the 密级 that the profile's pages carry");
  own.aliases = texts_of(json, "aliases");
  own.scoring = text_of(json, "scoring");
  if (file.abstract && !own.aliases.empty())
    return malformed_at(json.find("aliases")->place(), "an abstract profile has no aliases");
  file.json = json;
  return read_parameters(json, own);
}

Status read_files(const std::string& folder, ProfileFiles& files) {
  const std::string below = folder + "/profiles";
  auto names = names_in(below);
  if (!names) return names.error();
  for (const std::string& name : *names) {
    const std::string path = below + "/" + name;
    if (name.size() < 6 || name.substr(name.size() - 5) != ".json")
      return malformed(path + ": this folder holds .json files only");
    const std::string stem = name.substr(0, name.size() - 5);
    ProfileFile file;
    file.path = path;
    file.own.file = "profiles/" + name;
    auto loaded = with_json(path, [&](const Json& json) { return read_profile(json, stem, file); });
    if (!loaded) return loaded;
    files.emplace(stem, std::move(file));
  }
  return ok;
}

void append_new(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& each : from)
    if (std::find(to.begin(), to.end(), each) == to.end()) to.push_back(each);
}

/// Adds the texts under `key` that `known` knows; another one, or one named twice, is a fault.
Status add_known(const ProfileFile& file, std::string_view key, std::vector<std::string>& to,
                 const std::function<bool(const std::string&)>& known) {
  std::set<std::string_view> named;
  std::vector<std::string> names;
  for (const Json& item : items_of(file.json, key)) {
    const std::string& name = *item.text();
    if (!known(name))
      return in_file(file.path, malformed_at(item.place(), fmt::format("{}: the pack has no '{}'",
                                                                       key, display(name))));
    if (!named.insert(name).second)
      return in_file(file.path,
                     malformed_at(item.place(), fmt::format("{}: '{}' stands here a second time",
                                                            key, display(name))));
    names.push_back(name);
  }
  append_new(to, names);
  return ok;
}

/// Turns a file's own profile into the whole one: what it includes first, then its own.
Status unfold(ProfileFiles& files, ProfileFile& file, const Pack& pack) {
  if (file.state == ProfileFile::State::whole) return ok;
  file.state = ProfileFile::State::unfolding;
  Profile whole = file.own;
  for (const Json& item : items_of(file.json, "includes")) {
    const auto included = files.find(*item.text());
    const auto fault = [&](const char* what) {
      return in_file(file.path,
                     malformed_at(item.place(),
                                  fmt::format("includes: '{}' {}", display(*item.text()), what)));
    };
    if (included == files.end()) return fault("is no profile of this pack");
    if (!included->second.abstract)
      return fault("is not abstract; only abstract profiles are included");
    if (included->second.state == ProfileFile::State::unfolding)
      return fault("includes this profile in turn");
    if (auto done = unfold(files, included->second, pack); !done) return done;
    const Profile& part = included->second.own;
    append_new(whole.rules, part.rules);
    append_new(whole.checklists, part.checklists);
    if (whole.scoring.empty()) whole.scoring = part.scoring;
    whole.parameters.insert(part.parameters.begin(),
                            part.parameters.end());  // one's own value stands
  }
  auto rules = add_known(file, "rules", whole.rules,
                         [&](const std::string& id) { return pack.rules.count(id) > 0; });
  if (!rules) return rules;
  auto lists = add_known(file, "checklists", whole.checklists,
                         [&](const std::string& name) { return pack.checklists.count(name) > 0; });
  if (!lists) return lists;
  if (!whole.scoring.empty() && pack.scorings.count(whole.scoring) == 0)
    return in_file(file.path,
                   malformed_at(file.json.place(), fmt::format("scoring: the pack has no '{}'",
                                                               display(whole.scoring))));
  file.own = std::move(whole);
  file.state = ProfileFile::State::whole;
  return ok;
}

/// Every parameter that a rule of the profile names has a value in it.
Status check_parameters(const ProfileFile& file, const Pack& pack) {
  for (const std::string& id : file.own.rules) {
    const Rule& rule = pack.rules.at(id);
    for (const std::string& name : rule.parameters)
      if (name != ":taken_at" && file.own.parameters.count(name.substr(1)) == 0)
        return in_file(file.path,
                       malformed_at(file.json.place(),
                                    fmt::format("parameters: '{}' is missing, which {} needs",
                                                name.substr(1), rule.file)));
  }
  return ok;
}

/// A name or alias belongs to one profile.
Status check_names(const ProfileFile& file, std::map<std::string, std::string>& owners) {
  std::vector<std::string> names = file.own.aliases;
  names.push_back(file.own.name);
  for (const std::string& name : names)
    if (const auto [owner, first] = owners.emplace(name, file.own.name); !first)
      return in_file(file.path, malformed_at(file.json.place(),
                                             fmt::format("'{}' already names the profile {}",
                                                         display(name), owner->second)));
  return ok;
}

}  // namespace

Result<Parameter> parse_parameter(const Json& json) {
  const Json *value = json.find("value"), *days = json.find("days_before");
  if (!value == !days)
    return malformed_at(json.place(), "a parameter has either 'value' or 'days_before'");
  Parameter parameter;
  if (days) {
    if (*days->integer() > 100'000)
      return malformed_at(days->place(), "days_before is at most 100000");
    parameter.days_before = static_cast<int>(*days->integer());
  } else if (value->items()) {
    parameter.value = value->dump(-1);
  } else if (value->text()) {
    parameter.value = *value->text();
  } else if (value->integer()) {
    parameter.value = *value->integer();
  } else if (value->real()) {
    parameter.value = *value->real();
  } else if (value->boolean()) {
    parameter.value = std::int64_t{*value->boolean()};
  } else {
    return malformed_at(value->place(),
                        "a value is a number, a text, true or false, or a list of these");
  }
  if (!json.find("grade")) return parameter;
  auto grade = word_of(json, "grade", grade_words);
  if (!grade) return grade.error();
  parameter.grade = *grade;
  parameter.source = text_of(json, "source");
  return parameter;
}

Result<std::map<std::string, Parameter>> parse_parameters(const Json& object) {
  constexpr JsonKey keys[] = {{"value", JsonKind::any},
                              {"days_before", JsonKind::integer},
                              {"source", JsonKind::filled, must},
                              {"grade", JsonKind::filled, must}};
  std::map<std::string, Parameter> parameters;
  if (!object.members()) return malformed_at(object.place(), "parameters are an object");
  for (const auto& [name, value] : *object.members()) {
    if (!is_name(name) || name == "taken_at")
      return malformed_at(
          value.place(),
          fmt::format("'{}' cannot name a parameter: small letters, digits and '_', not taken_at",
                      display(name)));
    if (auto checked = check_object(value, keys); !checked) return checked.error();
    auto parameter = parse_parameter(value);
    if (!parameter) return parameter.error();
    parameters.emplace(name, std::move(*parameter));
  }
  return parameters;
}

Status load_profiles(const std::string& folder, Pack& pack) {
  ProfileFiles files;
  if (auto read = read_files(folder, files); !read) return read;
  std::map<std::string, std::string> owners;
  for (auto& [name, file] : files) {
    if (auto done = unfold(files, file, pack); !done) return done;
    if (auto checked = check_names(file, owners); !checked) return checked;
    if (!file.abstract)
      if (auto checked = check_parameters(file, pack); !checked) return checked;
  }
  for (auto& [name, file] : files)
    (file.abstract ? pack.fragments : pack.profiles).emplace(name, std::move(file.own));
  return ok;
}

}  // namespace mijian
