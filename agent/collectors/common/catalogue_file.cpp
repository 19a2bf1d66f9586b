#include "agent/collectors/common/catalogue_file.h"

#include "agent/core/file.h"

namespace mijian {

Error catalogue_complaint(const Json& where, const std::string& what) {
  return malformed(std::to_string(where.place().line) + ":" + std::to_string(where.place().column) +
                   ": " + what);
}

Result<Json> read_catalogue(const std::string& path) {
  const auto text = read_file(path, 1u << 20);
  if (!text) return text.error();
  auto json = parse_json(*text);
  if (!json) return json.error().during(path);
  return json;
}

}  // namespace mijian
