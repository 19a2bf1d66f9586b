#include "agent/model/score_json.h"

#include "agent/model/json_keys.h"

namespace mijian {
namespace {

using Points = std::optional<std::int64_t>;

constexpr std::size_t most_lines = 2000;
constexpr JsonKey sheet_keys[] = {
    {"name", JsonKind::filled, must},    {"title", JsonKind::sentence, must},
    {"note", JsonKind::sentence, must},  {"total", JsonKind::any, must},
    {"items", JsonKind::integer, must},  {"valued", JsonKind::integer, must},
    {"judged", JsonKind::integer, must}, {"low", JsonKind::integer, must},
    {"high", JsonKind::integer, must},   {"lines", JsonKind::array, must},
};
constexpr JsonKey line_keys[] = {
    {"id", JsonKind::filled, must},      {"edition", JsonKind::filled, must},
    {"title", JsonKind::sentence, must}, {"kind", JsonKind::filled, must},
    {"per", JsonKind::filled, must},     {"value", JsonKind::any, must},
    {"cap", JsonKind::any, must},        {"count", JsonKind::integer, must},
    {"source", JsonKind::filled, must},  {"confidence", JsonKind::filled, must},
    {"state", JsonKind::filled, must},   {"low", JsonKind::integer, must},
    {"high", JsonKind::integer, must},   {"because", JsonKind::texts, must},
};

Json points_json(const Points& points) { return points ? Json{*points} : Json{}; }

Json line_json(const ScoreLine& line) {
  Json json = Json::object(), because = Json::array();
  for (const std::string& rule : line.because) because.push(rule);
  json.set("id", line.id);
  json.set("edition", line.edition);
  json.set("title", to_json(line.title));
  json.set("kind", stored_word(scoring_kind_words, line.kind));
  json.set("per", stored_word(scoring_per_words, line.per));
  json.set("value", points_json(line.value));
  json.set("cap", points_json(line.cap));
  json.set("count", line.count);
  json.set("source", line.source);
  json.set("confidence", stored_word(grade_words, line.confidence));
  json.set("state", stored_word(score_state_words, line.state));
  json.set("low", line.low);
  json.set("high", line.high);
  json.set("because", std::move(because));
  return json;
}

Status get_points(const Json& json, std::string_view key, Points& to) {
  const Json& value = *json.find(key);
  if (value.is_null()) return ok;
  if (!value.integer() || *value.integer() < 0)
    return malformed_at(value.place(), std::string{key} + " must be whole points or null");
  to = *value.integer();
  return ok;
}

Status get_words(const Json& json, ScoreLine& to) {
  auto kind = word_of(json, "kind", scoring_kind_words);
  auto per = word_of(json, "per", scoring_per_words);
  auto confidence = word_of(json, "confidence", grade_words);
  auto state = word_of(json, "state", score_state_words);
  if (!kind || !per || !confidence || !state) return first_error(kind, per, confidence, state);
  to.kind = *kind;
  to.per = *per;
  to.confidence = *confidence;
  to.state = *state;
  return ok;
}

Result<ScoreLine> line_from(const Json& json) {
  if (auto checked = check_object(json, line_keys); !checked) return checked.error();
  ScoreLine line;
  line.id = text_of(json, "id");
  line.edition = text_of(json, "edition");
  line.title = sentence_of(json, "title");
  line.source = text_of(json, "source");
  line.count = integer_of(json, "count");
  line.low = integer_of(json, "low");
  line.high = integer_of(json, "high");
  line.because = texts_of(json, "because");
  for (const Status& got : {get_words(json, line), get_points(json, "value", line.value),
                            get_points(json, "cap", line.cap)})
    if (!got) return got.error();
  return line;
}

/// A sheet whose sums do not follow from its lines was not made by us.
Status check_sums(const Json& json, const ScoreSheet& sheet) {
  std::int64_t low = 0, high = 0;
  for (const ScoreLine& line : sheet.lines) {
    if (line.low > line.high || line.high > 1'000'000'000)
      return malformed_at(json.place(), "a line deducts from few points to many");
    low += line.low;
    high += line.high;
  }
  const bool fits = low == sheet.low && high == sheet.high;
  return fits ? ok : Status{malformed_at(json.place(), "the score does not follow from its lines")};
}

}  // namespace

Json to_json(const ScoreSheet& sheet) {
  Json json = Json::object(), lines = Json::array();
  for (const ScoreLine& line : sheet.lines) lines.push(line_json(line));
  json.set("name", sheet.name);
  json.set("title", to_json(sheet.title));
  json.set("note", to_json(sheet.note));
  json.set("total", points_json(sheet.total));
  json.set("items", sheet.items);
  json.set("valued", sheet.valued);
  json.set("judged", sheet.judged);
  json.set("low", sheet.low);
  json.set("high", sheet.high);
  json.set("lines", std::move(lines));
  return json;
}

Result<ScoreSheet> score_from_json(const Json& json) {
  if (auto checked = check_object(json, sheet_keys); !checked) return checked.error();
  ScoreSheet sheet;
  sheet.name = text_of(json, "name");
  sheet.title = sentence_of(json, "title");
  sheet.note = sentence_of(json, "note");
  if (auto got = get_points(json, "total", sheet.total); !got) return got.error();
  sheet.items = integer_of(json, "items");
  sheet.valued = integer_of(json, "valued");
  sheet.judged = integer_of(json, "judged");
  sheet.low = integer_of(json, "low");
  sheet.high = integer_of(json, "high");
  if (items_of(json, "lines").size() > most_lines)
    return malformed_at(json.place(), "more lines than a scheme has");
  for (const Json& entry : items_of(json, "lines")) {
    auto line = line_from(entry);
    if (!line) return line.error();
    sheet.lines.push_back(std::move(*line));
  }
  if (auto checked = check_sums(json, sheet); !checked) return checked.error();
  return sheet;
}

}  // namespace mijian
