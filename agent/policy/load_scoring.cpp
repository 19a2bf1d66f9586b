// scoring/*.json: what published schemes deduct for, as far as it is public.
#include <fmt/core.h>
#include <algorithm>
#include <set>

#include "agent/core/text.h"
#include "agent/policy/load.h"
#include "agent/policy/policy_files.h"
#include "agent/policy/rule_text.h"

namespace mijian {
namespace {

constexpr std::string_view scoring_format = "mijian-scoring/1";
constexpr std::int64_t most_points = 100'000;
constexpr JsonKey scoring_keys[] = {
    {"format", JsonKind::filled, must},  {"name", JsonKind::filled, must},
    {"title", JsonKind::sentence, must}, {"note", JsonKind::sentence, must},
    {"total", JsonKind::any, must},      {"items", JsonKind::array, must},
};
constexpr JsonKey item_keys[] = {
    {"id", JsonKind::filled, must},     {"edition", JsonKind::filled, must},
    {"kind", JsonKind::filled, must},   {"title", JsonKind::sentence, must},
    {"value", JsonKind::any, must},     {"per", JsonKind::filled, must},
    {"cap", JsonKind::any, must},       {"count", JsonKind::integer},
    {"source", JsonKind::filled, must}, {"confidence", JsonKind::filled, must},
    {"rules", JsonKind::texts},         {"hints", JsonKind::texts},
};

/// Points, or null for what is not public.
Status read_points(const Json& json, std::string_view key, std::optional<std::int64_t>& points) {
  const Json& value = *json.find(key);
  if (value.is_null()) return ok;
  if (!value.integer() || *value.integer() < 1 || *value.integer() > most_points)
    return malformed_at(value.place(),
                        fmt::format("{}: whole points from 1 to {}, or null for what is not public",
                                    key, most_points));
  points = *value.integer();
  return ok;
}

Status read_words(const Json& json, ScoringItem& item) {
  auto kind = word_of(json, "kind", scoring_kind_words);
  auto per = word_of(json, "per", scoring_per_words);
  auto confidence = word_of(json, "confidence", grade_words);
  if (!kind || !per || !confidence) return first_error(kind, per, confidence);
  item.kind = *kind;
  item.per = *per;
  item.confidence = *confidence;
  return ok;
}

/// Rules of the pack, each at most once in an item.
Status read_rules(const Json& json, std::string_view key, const Pack& pack,
                  std::set<std::string>& seen, std::vector<std::string>& rules) {
  for (const Json& entry : items_of(json, key)) {
    const std::string& rule = *entry.text();
    if (pack.rules.count(rule) == 0)
      return malformed_at(entry.place(),
                          fmt::format("{}: the pack has no '{}'", key, display(rule)));
    if (!seen.insert(rule).second)
      return malformed_at(entry.place(),
                          fmt::format("{}: '{}' stands here a second time", key, display(rule)));
    rules.push_back(rule);
  }
  return ok;
}

Status check_points(const Json& json, const ScoringItem& item) {
  const bool stops = item.kind == ScoringKind::basic || item.kind == ScoringKind::veto;
  if (stops && (item.value || item.cap))
    return malformed_at(json.place(), "what stops a review has no points: value and cap are null");
  if (item.count > 1 && item.value)
    return malformed_at(json.find("value")->place(),
                        "a line that stands for several items has no value of its own");
  if (item.count < 1 || item.count > 1000)
    return malformed_at(json.find("count")->place(), "count is from 1 to 1000");
  return ok;
}

Result<ScoringItem> parse_item(const Json& json, const Pack& pack) {
  if (auto checked = check_object(json, item_keys); !checked) return checked.error();
  ScoringItem item;
  item.id = text_of(json, "id");
  item.edition = text_of(json, "edition");
  item.title = sentence_of(json, "title");
  item.source = text_of(json, "source");
  if (json.find("count")) item.count = integer_of(json, "count");
  std::set<std::string> seen;
  for (const Status& read :
       {read_words(json, item), read_points(json, "value", item.value),
        read_points(json, "cap", item.cap), read_rules(json, "rules", pack, seen, item.rules),
        read_rules(json, "hints", pack, seen, item.hints), check_points(json, item)})
    if (!read) return read.error();
  return item;
}

Status parse_scoring(const Json& json, const std::string& stem, const Pack& pack,
                     Scoring& scoring) {
  if (auto checked = check_object(json, scoring_keys); !checked) return checked;
  if (auto checked = check_format(json, scoring_format); !checked) return checked;
  scoring.name = text_of(json, "name");
  if (scoring.name != stem || !is_name(stem, true))
    return malformed_at(json.find("name")->place(),
                        fmt::format("a scoring scheme bears the name of its file: '{}'", stem));
  scoring.title = sentence_of(json, "title");
  scoring.note = sentence_of(json, "note");
  if (auto read = read_points(json, "total", scoring.total); !read) return read;
  std::set<std::string> ids;
  for (const Json& entry : items_of(json, "items")) {
    auto item = parse_item(entry, pack);
    if (!item) return item.error();
    if (!ids.insert(item->id).second)
      return malformed_at(entry.find("id")->place(),
                          fmt::format("item '{}' stands here a second time", display(item->id)));
    scoring.items.push_back(std::move(*item));
  }
  return ok;
}

}  // namespace

Result<Scoring> load_scoring(const std::string& path, const Pack& pack) {
  Scoring scoring;
  scoring.file = path;
  const std::string name{file_name(path)};
  if (name.size() < 6 || name.substr(name.size() - 5) != ".json")
    return malformed(path + ": a scoring scheme is a .json file");
  const std::string stem = name.substr(0, name.size() - 5);
  auto loaded =
      with_json(path, [&](const Json& json) { return parse_scoring(json, stem, pack, scoring); });
  return loaded ? Result<Scoring>{std::move(scoring)} : Result<Scoring>{loaded.error()};
}

Status load_scorings(const std::string& folder, Pack& pack) {
  const std::string below = folder + "/scoring";
  auto names = names_in(below);
  if (!names) return names.error();
  for (const std::string& name : *names) {
    auto scoring = load_scoring(below + "/" + name, pack);
    if (!scoring) return scoring.error();
    scoring->file = "scoring/" + name;
    pack.scorings.emplace(scoring->name, std::move(*scoring));
  }
  return ok;
}

}  // namespace mijian
