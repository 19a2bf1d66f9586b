// Holds a JSON document against one of the published schemas: types, enums, required and unknown
// keys, items. What else JSON Schema can say is not used there.
#pragma once

#include <string>
#include <vector>

#include "agent/core/json.h"

namespace mijian {

/// Each complaint with its path; none when the document is as policies/schema/<name> says.
std::vector<std::string> schema_complaints(const std::string& name, const Json& document);

}  // namespace mijian
