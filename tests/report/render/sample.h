// Documents as an audit of a classified stand-alone computer gives them: one of usual size, and one
// that fills every list of the first sheet. Nothing here is a real unit, person or device.
#pragma once

#include "agent/model/finding.h"
#include "report/ledger/proposed_rows.h"

namespace mijian {

/// 20 deviations, 6 leads, 15 unknown, 25 compliant, 4 not applicable, 1 waived, 12 manual items.
Document sample_document();
/// The same with 60 deviations, 12 leads, 30 manual items and every declared field as long as
/// people make them.
Document crowded_document();
/// The usual one with a past of USB use: 20 lanes and more devices, gaps, traces of the factory.
Document used_document();
/// The usual one scored: a risk that stops a review, every kind of line, points and none.
Document scored_document();
/// A terminal that complies in everything.
Document compliant_document();
/// One row of each ledger, with cells of every state.
LedgerRows sample_ledgers();

}  // namespace mijian
