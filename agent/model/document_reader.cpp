// document_from_json: the way back. Every key the writer sets must be there, and no other.
#include <fmt/core.h>

#include "agent/core/clock.h"
#include "agent/model/document_fields.h"
#include "agent/model/document_json.h"
#include "agent/model/score_json.h"

namespace mijian {
namespace {

using Keys = std::vector<JsonKey>;

template <class Struct, std::size_t count>
Keys with_texts(Keys keys, const TextField<Struct> (&fields)[count]) {
  for (const auto& field : fields) keys.push_back({field.key, JsonKind::text, must});
  return keys;
}

template <class Struct, std::size_t count>
Keys with_sentences(Keys keys, const SentenceField<Struct> (&fields)[count]) {
  for (const auto& field : fields) keys.push_back({field.key, JsonKind::words, must});
  return keys;
}

template <class Struct, std::size_t count>
void get_texts(const Json& json, Struct& to, const TextField<Struct> (&fields)[count]) {
  for (const auto& field : fields) to.*field.member = text_of(json, field.key);
}

template <class Struct, std::size_t count>
void get_sentences(const Json& json, Struct& to, const SentenceField<Struct> (&fields)[count]) {
  for (const auto& field : fields) to.*field.member = sentence_of(json, field.key);
}

template <class Item>
Status get_list(const Json& json, std::string_view key, std::vector<Item>& to,
                Result<Item> (*one)(const Json&)) {
  for (const Json& entry : items_of(json, key)) {
    auto item = one(entry);
    if (!item) return item.error();
    to.push_back(std::move(*item));
  }
  return ok;
}

Status get_snapshot(const Json& json, Document& to) {
  const Keys keys = with_texts({{"schema_version", JsonKind::integer, must}}, snapshot_texts);
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  get_texts(json, to, snapshot_texts);
  const std::int64_t version = integer_of(json, "schema_version");
  if (version > 1'000'000)
    return malformed_at(json.place(), "schema_version is no version of any schema");
  to.schema_version = static_cast<int>(version);
  if (!parse_utc_offset(to.utc_offset))
    return malformed_at(json.find("utc_offset")->place(), "'utc_offset' must be like +08:00");
  return ok;
}

Status get_terminal(const Json& json, TerminalIdentity& to) {
  const Keys keys = with_texts(
      {{"declared", JsonKind::boolean, must}, {"declared_for_this_run", JsonKind::boolean, must}},
      terminal_texts);
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  get_texts(json, to, terminal_texts);
  to.declared = flag_of(json, "declared");
  to.declared_for_this_run = flag_of(json, "declared_for_this_run");
  return ok;
}

Status get_profile(const Json& json, Document& to) {
  const Keys keys = with_texts({{"title", JsonKind::words, must}}, profile_texts);
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  get_texts(json, to, profile_texts);
  to.profile_title = sentence_of(json, "title");
  return ok;
}

Status get_pack(const Json& json, Document& to) {
  const Keys keys = with_texts({{"signatures", JsonKind::boolean, must}}, pack_texts);
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  get_texts(json, to, pack_texts);
  to.signatures = flag_of(json, "signatures");
  return ok;
}

Result<CoverageLine> coverage_line(const Json& json) {
  if (auto checked = check_object(json, with_texts({}, coverage_texts)); !checked)
    return checked.error();
  CoverageLine line;
  get_texts(json, line, coverage_texts);
  return line;
}

Result<Evidence> evidence(const Json& json) {
  const Keys keys = with_sentences(with_texts({{"verdict", JsonKind::filled, must},
                                               {"ok", JsonKind::any, must},
                                               {"columns", JsonKind::object, must}},
                                              row_texts),
                                   row_sentences);
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  Evidence row;
  get_texts(json, row, row_texts);
  get_sentences(json, row, row_sentences);
  auto verdict = word_of(json, "verdict", verdict_words);
  if (!verdict) return verdict.error();
  row.verdict = *verdict;
  const Json& holds = *json.find("ok");
  if (!holds.is_null() && !holds.boolean())
    return malformed_at(holds.place(), "'ok' must be true, false or null");
  if (holds.boolean()) row.ok = *holds.boolean();
  for (const auto& [name, value] : *json.find("columns")->members()) {
    if (!value.text()) return malformed_at(value.place(), "a column must be a text");
    row.columns.emplace_back(name, *value.text());
  }
  return row;
}

Status get_words(const Json& json, Finding& to) {
  auto verdict = word_of(json, "verdict", verdict_words);
  auto severity = word_of(json, "severity", severity_words);
  auto grade = word_of(json, "grade", grade_words);
  if (!verdict || !severity || !grade) return first_error(verdict, severity, grade);
  to.verdict = *verdict;
  to.severity = *severity;
  to.grade = *grade;
  return ok;
}

Result<Finding> finding(const Json& json) {
  const Keys keys = with_sentences(with_texts({{"verdict", JsonKind::filled, must},
                                               {"severity", JsonKind::filled, must},
                                               {"grade", JsonKind::filled, must},
                                               {"tables", JsonKind::texts, must},
                                               {"rows", JsonKind::array, must}},
                                              finding_texts),
                                   finding_sentences);
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  Finding read;
  get_texts(json, read, finding_texts);
  get_sentences(json, read, finding_sentences);
  if (auto got = get_words(json, read); !got) return got.error();
  read.tables = texts_of(json, "tables");
  if (auto got = get_list(json, "rows", read.rows, evidence); !got) return got.error();
  return read;
}

Result<ManualItem> manual_item(const Json& json) {
  const Keys keys = with_sentences(
      {{"id", JsonKind::filled, must}, {"grade", JsonKind::filled, must}}, manual_sentences);
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  ManualItem item;
  item.id = text_of(json, "id");
  get_sentences(json, item, manual_sentences);
  auto grade = word_of(json, "grade", grade_words);
  if (!grade) return grade.error();
  item.grade = *grade;
  return item;
}

Result<ToolProgram> tool_program(const Json& json) {
  if (auto checked = check_object(json, with_texts({}, tool_texts)); !checked)
    return checked.error();
  ToolProgram tool;
  get_texts(json, tool, tool_texts);
  return tool;
}

Result<TimelineBar> timeline_bar(const Json& json) {
  if (auto checked = check_object(json, with_texts({}, bar_texts)); !checked)
    return checked.error();
  TimelineBar bar;
  get_texts(json, bar, bar_texts);
  return bar;
}

Result<TimelineLane> timeline_lane(const Json& json) {
  const Keys keys = with_texts(
      {{"connections", JsonKind::integer, must}, {"bars", JsonKind::array, must}}, lane_texts);
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  TimelineLane lane;
  get_texts(json, lane, lane_texts);
  lane.connections = integer_of(json, "connections");
  if (auto got = get_list(json, "bars", lane.bars, timeline_bar); !got) return got.error();
  return lane;
}

Result<TimelineGap> timeline_gap(const Json& json) {
  if (auto checked = check_object(json, with_texts({}, timeline_gap_texts)); !checked)
    return checked.error();
  TimelineGap gap;
  get_texts(json, gap, timeline_gap_texts);
  return gap;
}

/// What is drawn is bounded: a document that holds more was not made by us.
Status check_bounds(const Json& json, const DeviceTimeline& timeline) {
  bool fits = timeline.lanes.size() <= DeviceTimeline::most_lanes &&
              timeline.gaps.size() <= DeviceTimeline::most_gaps;
  for (const TimelineLane& lane : timeline.lanes)
    fits = fits && lane.bars.size() <= DeviceTimeline::most_bars;
  return fits ? ok : Status{malformed_at(json.place(), "more lanes, bars or gaps than are drawn")};
}

Status get_timeline(const Json& json, DeviceTimeline& to) {
  const Keys keys = with_texts({{"devices", JsonKind::integer, must},
                                {"lanes", JsonKind::array, must},
                                {"gaps", JsonKind::array, must},
                                {"networks_from", JsonKind::text}},
                               timeline_texts);
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  get_texts(json, to, timeline_texts);
  if (json.find("networks_from")) to.networks_from = text_of(json, "networks_from");
  to.devices = integer_of(json, "devices");
  if (auto got = get_list(json, "lanes", to.lanes, timeline_lane); !got) return got.error();
  if (auto got = get_list(json, "gaps", to.gaps, timeline_gap); !got) return got.error();
  return check_bounds(json, to);
}

/// The summary is worked out again: a document that contradicts itself is refused.
Status check_summary(const Json& json, const Document& document) {
  Keys keys{{"exit_status", JsonKind::integer, must}};
  for (const auto& word : verdict_words) keys.push_back({word.stored, JsonKind::integer, must});
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  const auto counts = count_verdicts(document);
  for (const auto& word : verdict_words)
    if (integer_of(json, word.stored) != counts.at(word.value))
      return malformed_at(
          json.place(),
          fmt::format("the summary counts {} '{}', but the findings are {}",
                      integer_of(json, word.stored), word.stored, counts.at(word.value)));
  if (integer_of(json, "exit_status") != exit_status(document))
    return malformed_at(json.place(), "the exit status does not follow from the findings");
  return ok;
}

Status check_keys_of_document(const Json& json) {
  const Keys keys = with_texts({{"format", JsonKind::filled, must},
                                {"snapshot", JsonKind::object, must},
                                {"terminal", JsonKind::object, must},
                                {"profile", JsonKind::object, must},
                                {"pack", JsonKind::object, must},
                                {"coverage", JsonKind::array, must},
                                {"summary", JsonKind::object, must},
                                {"findings", JsonKind::array, must},
                                {"manual", JsonKind::array, must},
                                {"to_register", JsonKind::texts, must},
                                {"usb_timeline", JsonKind::object},
                                {"tools", JsonKind::array},
                                {"score", JsonKind::object}},
                               document_texts);
  if (json.members() && json.find("format"))
    if (auto checked = check_format(json, findings_format); !checked) return checked.error();
  return check_object(json, keys);
}

}  // namespace

Result<Document> document_from_json(const Json& json) {
  if (auto checked = check_keys_of_document(json); !checked) return checked.error();
  Document document;
  get_texts(json, document, document_texts);
  if (auto got = get_snapshot(*json.find("snapshot"), document); !got) return got.error();
  if (auto got = get_terminal(*json.find("terminal"), document.terminal); !got) return got.error();
  if (auto got = get_profile(*json.find("profile"), document); !got) return got.error();
  if (auto got = get_pack(*json.find("pack"), document); !got) return got.error();
  if (auto got = get_list(json, "coverage", document.coverage, coverage_line); !got)
    return got.error();
  if (auto got = get_list(json, "findings", document.findings, finding); !got) return got.error();
  if (auto got = get_list(json, "manual", document.manual, manual_item); !got) return got.error();
  document.to_register = texts_of(json, "to_register");
  if (auto got = get_list(json, "tools", document.tools, tool_program); !got) return got.error();
  if (const Json* timeline = json.find("usb_timeline"))
    if (auto got = get_timeline(*timeline, document.usb_timeline); !got) return got.error();
  if (const Json* score = json.find("score")) {
    auto sheet = score_from_json(*score);
    if (!sheet) return sheet.error();
    document.score = std::move(*sheet);
  }
  if (auto checked = check_summary(*json.find("summary"), document); !checked)
    return checked.error();
  return document;
}

}  // namespace mijian
