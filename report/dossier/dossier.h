// 一机一档: everything the desk has of one asset, as the parts of one page. What the store does not
// hold is said to be missing; nothing is concluded here that a change, a visit or a rule did not
// say.
#pragma once

#include <string>
#include <vector>

#include "report/assets/assets.h"
#include "report/labels/label_style.h"
#include "report/ledger/scheme.h"
#include "report/reconciliation/reconcile.h"
#include "report/render/dossier_page.h"

namespace mijian {

struct DossierWish {
  std::string number;   // 保密编号
  std::string today;    // YYYY-MM-DD
  std::string made_at;  // UTC
  Reader reader;
};

/// Fails with not_found for a number that no asset has.
Result<DossierPage> make_dossier(Store& store, Assets& assets, const LedgerScheme& scheme,
                                 const ReconciliationRules& rules, const LabelStyle& labels,
                                 const DossierWish& wish);

}  // namespace mijian
