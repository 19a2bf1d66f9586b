#include "agent/model/document_json.h"

#include "agent/model/document_fields.h"
#include "agent/model/score_json.h"

namespace mijian {
namespace {

template <class Struct, std::size_t count>
void set_texts(Json& json, const Struct& from, const TextField<Struct> (&fields)[count]) {
  for (const auto& field : fields) json.set(field.key, from.*field.member);
}

template <class Struct, std::size_t count>
void set_sentences(Json& json, const Struct& from, const SentenceField<Struct> (&fields)[count]) {
  for (const auto& field : fields) json.set(field.key, to_json(from.*field.member));
}

Json list_of(const std::vector<std::string>& texts) {
  Json json = Json::array();
  for (const std::string& text : texts) json.push(text);
  return json;
}

template <class Item>
Json list_of(const std::vector<Item>& items, Json (*one)(const Item&)) {
  Json json = Json::array();
  for (const Item& item : items) json.push(one(item));
  return json;
}

Json snapshot_json(const Document& document) {
  Json json = Json::object();
  set_texts(json, document, snapshot_texts);
  json.set("schema_version", document.schema_version);
  return json;
}

Json terminal_json(const TerminalIdentity& terminal) {
  Json json = Json::object();
  set_texts(json, terminal, terminal_texts);
  json.set("declared", terminal.declared);
  json.set("declared_for_this_run", terminal.declared_for_this_run);
  return json;
}

Json profile_json(const Document& document) {
  Json json = Json::object();
  set_texts(json, document, profile_texts);
  json.set("title", to_json(document.profile_title));
  return json;
}

Json pack_json(const Document& document) {
  Json json = Json::object();
  set_texts(json, document, pack_texts);
  json.set("signatures", document.signatures);
  return json;
}

Json summary_json(const Document& document) {
  Json json = Json::object();
  const auto counts = count_verdicts(document);
  for (const auto& word : verdict_words) json.set(word.stored, counts.at(word.value));
  json.set("exit_status", exit_status(document));
  return json;
}

Json coverage_json(const CoverageLine& line) {
  Json json = Json::object();
  set_texts(json, line, coverage_texts);
  return json;
}

Json row_json(const Evidence& row) {
  Json json = Json::object();
  set_texts(json, row, row_texts);
  json.set("verdict", stored_word(verdict_words, row.verdict));
  json.set("ok", row.ok ? Json{*row.ok} : Json{});
  set_sentences(json, row, row_sentences);
  Json columns = Json::object();
  for (const auto& [name, value] : row.columns) columns.set(name, value);
  json.set("columns", std::move(columns));
  return json;
}

Json finding_json(const Finding& finding) {
  Json json = Json::object();
  set_texts(json, finding, finding_texts);
  json.set("verdict", stored_word(verdict_words, finding.verdict));
  json.set("severity", stored_word(severity_words, finding.severity));
  json.set("grade", stored_word(grade_words, finding.grade));
  set_sentences(json, finding, finding_sentences);
  json.set("tables", list_of(finding.tables));
  json.set("rows", list_of(finding.rows, row_json));
  return json;
}

Json manual_json(const ManualItem& item) {
  Json json = Json::object();
  json.set("id", item.id);
  set_sentences(json, item, manual_sentences);
  json.set("grade", stored_word(grade_words, item.grade));
  return json;
}

Json tool_json(const ToolProgram& tool) {
  Json json = Json::object();
  set_texts(json, tool, tool_texts);
  return json;
}

Json bar_json(const TimelineBar& bar) {
  Json json = Json::object();
  set_texts(json, bar, bar_texts);
  return json;
}

Json lane_json(const TimelineLane& lane) {
  Json json = Json::object();
  set_texts(json, lane, lane_texts);
  json.set("connections", lane.connections);
  json.set("bars", list_of(lane.bars, bar_json));
  return json;
}

Json timeline_gap_json(const TimelineGap& gap) {
  Json json = Json::object();
  set_texts(json, gap, timeline_gap_texts);
  return json;
}

Json timeline_json(const DeviceTimeline& timeline) {
  Json json = Json::object();
  set_texts(json, timeline, timeline_texts);
  json.set("devices", timeline.devices);
  json.set("lanes", list_of(timeline.lanes, lane_json));
  json.set("gaps", list_of(timeline.gaps, timeline_gap_json));
  if (!timeline.networks_from.empty()) json.set("networks_from", timeline.networks_from);
  return json;
}

}  // namespace

Json to_json(const Document& document) {
  Json json = Json::object();
  json.set("format", findings_format);
  set_texts(json, document, document_texts);
  json.set("snapshot", snapshot_json(document));
  json.set("terminal", terminal_json(document.terminal));
  json.set("profile", profile_json(document));
  json.set("pack", pack_json(document));
  json.set("coverage", list_of(document.coverage, coverage_json));
  json.set("summary", summary_json(document));
  json.set("findings", list_of(document.findings, finding_json));
  json.set("manual", list_of(document.manual, manual_json));
  json.set("to_register", list_of(document.to_register));
  if (!document.usb_timeline.lanes.empty())
    json.set("usb_timeline", timeline_json(document.usb_timeline));
  if (!document.tools.empty()) json.set("tools", list_of(document.tools, tool_json));
  if (document.score) json.set("score", to_json(*document.score));
  return json;
}

}  // namespace mijian
