#include "agent/model/terminal.h"

#include "agent/model/json_keys.h"

namespace mijian {
namespace {

constexpr std::string_view terminal_format = "mijian-terminal/1";

struct Field {
  JsonKey key;
  std::string DeclaredTerminal::*member;
};
constexpr Field fields[] = {
    {{"number", JsonKind::filled, must}, &DeclaredTerminal::number},
    {{"asset_number", JsonKind::text}, &DeclaredTerminal::asset_number},
    {{"terminal_class", JsonKind::filled, must}, &DeclaredTerminal::terminal_class},
    {{"level", JsonKind::text}, &DeclaredTerminal::level},
    {{"unit", JsonKind::text}, &DeclaredTerminal::unit},
    {{"department", JsonKind::text}, &DeclaredTerminal::department},
    {{"responsible", JsonKind::text}, &DeclaredTerminal::responsible},
    {{"place", JsonKind::text}, &DeclaredTerminal::place},
    {{"purpose", JsonKind::text}, &DeclaredTerminal::purpose},
    {{"computer_type", JsonKind::filled}, &DeclaredTerminal::computer_type},
    {{"commissioned_on", JsonKind::date}, &DeclaredTerminal::commissioned_on},
    {{"reinstalled_on", JsonKind::date}, &DeclaredTerminal::reinstalled_on},
};

}  // namespace

Result<DeclaredTerminal> terminal_from_json(const Json& json) {
  std::vector<JsonKey> keys{{"format", JsonKind::filled, must}};
  for (const Field& field : fields) keys.push_back(field.key);
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  if (auto checked = check_format(json, terminal_format); !checked) return checked.error();
  DeclaredTerminal terminal;
  for (const Field& field : fields) terminal.*field.member = text_of(json, field.key.name);
  const std::string& type = terminal.computer_type;
  if (!type.empty() && type != "台式机" && type != "便携机")
    return malformed_at(json.find("computer_type")->place(),
                        "computer_type: '" + type + "' is none of 台式机, 便携机");
  return terminal;
}

Json to_json(const DeclaredTerminal& terminal) {
  Json json = Json::object();
  json.set("format", terminal_format);
  for (const Field& field : fields)
    if (const std::string& value = terminal.*field.member; !value.empty())
      json.set(field.key.name, value);
  return json;
}

}  // namespace mijian
