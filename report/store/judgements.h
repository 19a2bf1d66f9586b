// Which findings documents the store has, and of which assets: what entries of kind "findings" say.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "report/store/store.h"

namespace mijian {

/// One audit of an asset: what was judged, and of how many rules each verdict was reached for
/// something.
struct JudgementRow {
  std::int64_t entry = 0;
  std::string taken_at, profile, document;
  std::map<std::string, std::int64_t> rules;  // by verdict
};

/// Those of an asset in the order of their entries.
Result<std::vector<JudgementRow>> judgements_of(Store& store, std::int64_t asset);
/// The entry that brought this document; 0 when it is not here.
Result<std::int64_t> judgement_with(Store& store, const std::string& document);

}  // namespace mijian
