#include "agent/collectors/common/gschema.h"

#include "agent/collectors/common/xml_scan.h"
#include "agent/core/text.h"

namespace mijian {

GschemaFile parse_gschema(std::string_view text) {
  constexpr std::size_t most_schemas = 1'000, most_keys = 5'000;
  GschemaFile file;
  Gschema* schema = nullptr;
  GschemaKey* key = nullptr;
  bool in_default = false;
  const auto open = [&](const XmlEvent& event) {
    if (event.name == "schema" && file.schemas.size() < most_schemas) {
      schema = &file.schemas[std::string{event.attribute("id")}];
      schema->folder = event.attribute("path");
    } else if (event.name == "key" && schema != nullptr && schema->keys.size() < most_keys) {
      key = &schema->keys[std::string{event.attribute("name")}];
    }
    in_default = event.name == "default" && key != nullptr;
    if (in_default) key->line = event.line;
  };
  file.outcome = scan_xml(text, [&](const XmlEvent& event) {
    if (event.kind == XmlEvent::Kind::open) return open(event);
    if (event.kind == XmlEvent::Kind::text && in_default) key->default_text += event.text;
    if (event.kind != XmlEvent::Kind::close) return;
    in_default = false;
    if (event.name == "key") key = nullptr;
    if (event.name == "schema") schema = nullptr, key = nullptr;
  });
  for (auto& [id, one] : file.schemas)
    for (auto& [name, declared] : one.keys) declared.default_text = trim(declared.default_text);
  return file;
}

}  // namespace mijian
