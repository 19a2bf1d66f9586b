#include "report/assets/asset.h"

namespace mijian {
namespace {

Json cells_json(const Cells& cells) {
  Json json = Json::object();
  for (const auto& [column, text] : cells) json.set(column, text);
  return json;
}

Json approval_json(const std::optional<Approval>& approval) {
  if (!approval) return {};
  Json json = Json::object();
  json.set("form", approval->form);
  json.set("number", approval->number);
  json.set("approver", approval->approver);
  json.set("date", approval->date);
  return json;
}

std::string text_in(const Json& json, std::string_view key) {
  const Json* found = json.find(key);
  return found != nullptr && found->text() != nullptr ? *found->text() : "";
}

std::int64_t number_in(const Json& json, std::string_view key) {
  const Json* found = json.find(key);
  return found != nullptr && found->integer() != nullptr ? *found->integer() : 0;
}

Origin origin_in(const Json& json) {
  const Json* found = json.find("origin");
  if (found == nullptr || found->items() == nullptr || found->items()->size() != 2) return {};
  const Json &visit = found->items()->at(0), &row = found->items()->at(1);
  if (visit.integer() == nullptr || row.integer() == nullptr) return {};
  return {*visit.integer(), *row.integer()};
}

std::vector<std::int64_t> settled_in(const Json& json) {
  std::vector<std::int64_t> entries;
  const Json* found = json.find("settles");
  if (found == nullptr || found->items() == nullptr) return entries;
  for (const Json& entry : *found->items())
    if (entry.integer() != nullptr) entries.push_back(*entry.integer());
  return entries;
}

}  // namespace

Json to_json(const AssetChange& change, const Cells& was) {
  Json json = Json::object();
  json.set("asset", change.asset);
  json.set("category", change.category);
  json.set("based_on", change.based_on);
  json.set("set", cells_json(change.set));
  json.set("was", cells_json(was));
  json.set("approval", approval_json(change.approval));
  if (change.origin != Origin{})
    json.set("origin", Json::Array{Json{change.origin.visit}, Json{change.origin.row}});
  if (!change.settles.empty())
    json.set("settles", Json::Array(change.settles.begin(), change.settles.end()));
  return json;
}

Result<AssetChange> asset_change_from_json(const Json& json) {
  AssetChange change{number_in(json, "asset"),
                     number_in(json, "based_on"),
                     text_in(json, "category"),
                     {},
                     {},
                     origin_in(json),
                     settled_in(json)};
  const Json* set = json.find("set");
  if (set == nullptr || set->members() == nullptr) return malformed("a change without 'set'");
  for (const auto& [column, text] : *set->members()) {
    if (text.text() == nullptr) return malformed("cell '" + column + "' is no text");
    change.set[column] = *text.text();
  }
  if (const Json* approval = json.find("approval"); approval != nullptr && !approval->is_null())
    change.approval = Approval{text_in(*approval, "form"), text_in(*approval, "number"),
                               text_in(*approval, "approver"), text_in(*approval, "date")};
  return change;
}

Cells changed(Cells cells, const Cells& set) {
  for (const auto& [column, text] : set)
    if (text.empty())
      cells.erase(column);
    else
      cells[column] = text;
  return cells;
}

}  // namespace mijian
