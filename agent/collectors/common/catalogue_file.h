// How a catalogue of the pack is read: policies/catalogues/<file>, a JSON tree, and complaints that
// name its file, line and column. What a catalogue means is its own class.
#pragma once

#include <string>

#include "agent/core/json.h"
#include "agent/core/result.h"

namespace mijian {

/// "line:column: what is wrong" of a catalogue.
Error catalogue_complaint(const Json& where, const std::string& what);
/// The JSON of a catalogue; the error names the file.
Result<Json> read_catalogue(const std::string& path);

/// Hands policies/catalogues/<file> to `Catalogue::from_json`; errors name the file.
template <class Catalogue>
Result<Catalogue> load_catalogue(const std::string& policies, const char* file) {
  const std::string path = policies + "/catalogues/" + file;
  const auto json = read_catalogue(path);
  if (!json) return json.error();
  auto catalogue = Catalogue::from_json(*json);
  if (!catalogue) return catalogue.error().during(path);
  return catalogue;
}

}  // namespace mijian
