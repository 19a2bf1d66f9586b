// Takes the findings of an audit into the store, beside the snapshot they were judged from: the
// document whole, and each rule's verdicts to be counted.
#pragma once

#include <string>

#include "report/fleet/import_snapshot.h"

namespace mijian {

constexpr std::size_t largest_findings = 64u << 20;  // bytes of a document
constexpr std::size_t most_finding_rows = 200'000;   // of one document

/// As import_snapshot(): a document that is none, or whose snapshot is not here, is refused and its
/// digest noted with the reason; the same one again changes nothing.
Result<Imported> import_findings(Store& store, const std::string& path, const Deed& deed);

}  // namespace mijian
