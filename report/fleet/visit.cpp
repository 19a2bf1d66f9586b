#include "report/fleet/visit.h"

#include "agent/core/worker.h"
#include "agent/model/json_keys.h"

namespace mijian {
namespace {

constexpr std::string_view visit_format = "mijian-visit/1";
constexpr JsonKey visit_keys[] = {
    {"format", JsonKind::filled, must},
    {"snapshot", JsonKind::filled, must},
    {"taken_at", JsonKind::filled, must},
    {"number", JsonKind::text, must},
    {"level", JsonKind::text, must},
    {"terminal_class", JsonKind::text, must},
    {"hostname", JsonKind::text, must},
    {"installed_on", JsonKind::text, must},
    {"install_agreed", JsonKind::boolean, must},
    {"identifiers", JsonKind::array, must},
    {"observed", JsonKind::object, must},
    {"proposed", JsonKind::array, must},
    {"by_hand", JsonKind::object},
};
constexpr JsonKey by_hand_keys[] = {{"inspector", JsonKind::filled, must},
                                    {"on", JsonKind::date, must},
                                    {"answers", JsonKind::array, must}};
constexpr JsonKey proposed_keys[] = {{"ledger", JsonKind::filled, must},
                                     {"cells", JsonKind::object, must},
                                     {"to_confirm", JsonKind::array, must}};

Json proposed_json(const ProposedAsset& row) {
  Json cells = Json::object(), columns = Json::array();
  for (const auto& [column, text] : row.cells) cells.set(column, text);
  for (const std::string& column : row.to_confirm) columns.push(column);
  Json json = Json::object();
  json.set("ledger", row.ledger);
  json.set("cells", std::move(cells));
  json.set("to_confirm", std::move(columns));
  return json;
}

Result<ProposedAsset> proposed_from(const Json& json) {
  if (auto checked = check_object(json, proposed_keys); !checked) return checked.error();
  ProposedAsset row{text_of(json, "ledger"), {}, texts_of(json, "to_confirm")};
  for (const auto& [column, text] : *json.find("cells")->members()) {
    if (text.text() == nullptr) return malformed("cell '" + column + "' is no text");
    row.cells[column] = *text.text();
  }
  return row;
}

Result<std::pair<std::string, std::string>> pair_from(const Json& json) {
  const bool is_pair = json.items() != nullptr && json.items()->size() == 2 &&
                       json.items()->at(0).text() != nullptr &&
                       json.items()->at(1).text() != nullptr;
  if (!is_pair)
    return malformed("an identifier is a kind and a value, an answer an item and a text");
  return std::pair{*json.items()->at(0).text(), *json.items()->at(1).text()};
}

Json pairs_json(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Json json = Json::array();
  for (const auto& [first, second] : pairs) json.push(Json::Array{Json{first}, Json{second}});
  return json;
}

Status read_by_hand(const Json& json, ByHand& by_hand) {
  if (auto checked = check_object(json, by_hand_keys); !checked) return checked;
  by_hand.inspector = text_of(json, "inspector");
  by_hand.on = text_of(json, "on");
  for (const Json& item : items_of(json, "answers")) {
    auto answer = pair_from(item);
    if (!answer) return answer.error();
    by_hand.answers.push_back(std::move(*answer));
  }
  return ok;
}

Status read_lists(const Json& json, Visit& visit) {
  if (const Json* by_hand = json.find("by_hand"))
    if (auto read = read_by_hand(*by_hand, visit.by_hand); !read) return read;
  for (const Json& item : items_of(json, "identifiers")) {
    auto identifier = pair_from(item);
    if (!identifier) return identifier.error();
    visit.identifiers.push_back(std::move(*identifier));
  }
  for (const Json& item : items_of(json, "proposed")) {
    auto row = proposed_from(item);
    if (!row) return row.error();
    visit.proposed.push_back(std::move(*row));
  }
  return ok;
}

}  // namespace

Result<Visit> read_visit(const std::string& path, const LedgerScheme& scheme) {
  const Task reading{"read a snapshot", [&](FrameWriter& out) -> Status {
                       auto snapshot = Snapshot::open(path);
                       if (!snapshot) return snapshot.error();
                       auto visit = visit_of(*snapshot, scheme);
                       return visit ? out.send(to_json(*visit).dump(-1)) : visit.error();
                     }};
  auto text = run_task(reading, {}, {});
  if (!text) return text.error();
  auto json = parse_json(*text);
  if (!json) return json.error().during("what the worker told");
  return visit_from_json(*json);
}

Json to_json(const Visit& visit) {
  Json proposed = Json::array();
  for (const ProposedAsset& row : visit.proposed) proposed.push(proposed_json(row));
  Json json = Json::object();
  json.set("format", visit_format);
  json.set("snapshot", visit.snapshot);
  json.set("taken_at", visit.taken_at);
  json.set("number", visit.number);
  json.set("level", visit.level);
  json.set("terminal_class", visit.terminal_class);
  json.set("hostname", visit.hostname);
  json.set("installed_on", visit.installed_on);
  json.set("install_agreed", visit.is_install_agreed);
  json.set("identifiers", pairs_json(visit.identifiers));
  json.set("observed", to_json(visit.observed));
  json.set("proposed", std::move(proposed));
  if (visit.by_hand.inspector.empty()) return json;
  Json by_hand = Json::object();
  by_hand.set("inspector", visit.by_hand.inspector);
  by_hand.set("on", visit.by_hand.on);
  by_hand.set("answers", pairs_json(visit.by_hand.answers));
  json.set("by_hand", std::move(by_hand));
  return json;
}

Result<Visit> visit_from_json(const Json& json) {
  if (auto checked = check_object(json, visit_keys); !checked) return checked.error();
  if (auto checked = check_format(json, visit_format); !checked) return checked.error();
  Visit visit;
  visit.snapshot = text_of(json, "snapshot");
  visit.taken_at = text_of(json, "taken_at");
  visit.number = text_of(json, "number");
  visit.level = text_of(json, "level");
  visit.terminal_class = text_of(json, "terminal_class");
  visit.hostname = text_of(json, "hostname");
  visit.installed_on = text_of(json, "installed_on");
  visit.is_install_agreed = flag_of(json, "install_agreed");
  if (auto read = read_lists(json, visit); !read) return read.error();
  auto observed = observed_from_json(*json.find("observed"));
  if (!observed) return observed.error();
  visit.observed = std::move(*observed);
  return visit;
}

Result<Visit> document_of(Store& store, const VisitRow& row) {
  auto bytes = store.contents().get(row.document);
  auto json = bytes ? parse_json(*bytes) : Result<Json>{bytes.error()};
  auto visit = json ? visit_from_json(*json) : Result<Visit>{json.error()};
  if (!visit) return visit.error().during("visit of entry " + std::to_string(row.entry));
  return visit;
}

std::vector<std::string> identifiers_of(const Visit& visit, std::string_view kind) {
  std::vector<std::string> values;
  for (const auto& [each, value] : visit.identifiers)
    if (each == kind) values.push_back(value);
  return values;
}

}  // namespace mijian
