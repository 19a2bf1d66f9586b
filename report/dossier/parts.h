// The parts of a dossier, each from its own source: the changes of the asset, its newest visit, all
// its visits, other ledgers, the rules of reconciliation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/assets/assets.h"
#include "report/fleet/visit.h"
#include "report/ledger/row_check.h"
#include "report/render/dossier_page.h"
#include "report/store/visits.h"

namespace mijian {

/// What every part is made from.
struct DossierSource {
  const AssetVersion& asset;
  const LedgerScheme& scheme;
  const LedgerKind& ledger;
  Reader reader;
};

/// A sentence in the page's language.
std::string said(Text text, const DossierSource& source);
/// A part with its title and columns; 无记录 is said when no row follows.
DossierPart new_part(Text title, std::initializer_list<Text> columns, const DossierSource& source);

/// 审批, 变更与维修, 借用与外出, 报废与销毁: what the asset's changes say, the oldest first.
std::vector<DossierPart> parts_of_changes(const DossierSource& source,
                                          const std::vector<AssetDeed>& deeds);
/// The configuration as the newest visit saw it; `visit` is none when there never was one.
DossierPart configuration_part(const DossierSource& source, const std::optional<Visit>& visit);
/// The security products seen, with the certificates that the ledgers give them.
Result<DossierPart> products_part(const DossierSource& source, Assets& assets,
                                  const std::optional<Visit>& visit);
/// `documents` are those of the visits, in their order.
DossierPart visits_part(const DossierSource& source, const std::vector<VisitRow>& visits,
                        const std::vector<Visit>& documents);
/// The audits whose findings were brought here, and how they came out.
Result<DossierPart> judgements_part(const DossierSource& source, Store& store);
/// What the ledgers bind to it, and the media that were seen on it.
Result<std::vector<DossierPart>> media_parts(const DossierSource& source, Assets& assets,
                                             const std::optional<Visit>& visit);
/// What differs between ledger, machine and approvals; `findings` are of all assets.
DossierPart differences_part(const DossierSource& source, const std::vector<Finding>& findings);

}  // namespace mijian
