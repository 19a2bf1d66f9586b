// The findings document as JSON, both ways: what `--json` prints, what `report FILE` reads again.
// Its schema is policies/schema/findings.schema.json; a test holds the two together.
#pragma once

#include "agent/core/json.h"
#include "agent/core/result.h"
#include "agent/model/finding.h"

namespace mijian {

Json to_json(const Document& document);
/// Refuses unknown versions, missing keys and wrong types with "line:column: …".
Result<Document> document_from_json(const Json& json);

}  // namespace mijian
