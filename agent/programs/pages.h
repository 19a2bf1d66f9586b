// From findings and ledger rows to files in the output folder.
#pragma once

#include <string>

#include "agent/core/result.h"
#include "agent/model/finding.h"
#include "agent/programs/options.h"
#include "agent/programs/output_folder.h"
#include "report/ledger/proposed_rows.h"

namespace mijian {

/// Every format that --format names exists; said before anything is collected.
Status check_formats(const std::string& formats);
/// Renders each of them and stages its files.
Status stage_pages(const Document& document, const LedgerRows& ledgers, const Options& options,
                   OutputFolder& folder);

}  // namespace mijian
