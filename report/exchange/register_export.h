// The register of one terminal out of the ledgers: its own row, the devices that are connected to
// it, the media and products it may use, nothing of any other terminal; and a plain list of what
// leaves, for the person who carries it.
#pragma once

#include <string>
#include <vector>

#include "agent/core/json.h"
#include "report/assets/assets.h"
#include "report/fleet/visit.h"

namespace mijian {

struct RegisterWish {
  std::string number;         // 保密编号 of the terminal
  std::string issuer, today;  // today: YYYY-MM-DD
  /// A list, or null for none. One that names another terminal stays here; where "terminal" says
  /// this one, it is left out, for the terminal knows itself.
  Json waivers;
};

struct RegisterExport {
  Json document;  // mijian-register/1
  std::vector<Sentence> leaves,
      stays;  // a line each; stays: what belongs to it and could not be told
};

/// Fails with not_found for a number that no computer has, with malformed for a waiver that the
/// terminal could not read.
Result<RegisterExport> export_register(Store& store, Assets& assets, const LedgerScheme& scheme,
                                       const RegisterWish& wish);

/// Whether an asset's 使用范围 reaches a terminal: by the person, the group or the unit it is for.
bool reaches(const Cells& asset, const Cells& terminal);
/// Whether a medium may be used on a terminal: by 密级, 用途, and 使用范围 with the person, the
/// group or the unit it is for.
bool may_be_used(const Cells& medium, const Cells& terminal);

}  // namespace mijian
