// 人工检查: a sheet of what a person looks at on a machine that the agent cannot run on, printed
// with what its ledger says beside it, and the filled-in sheet taken in as a visit of that asset.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "report/assets/assets.h"
#include "report/fleet/visit.h"
#include "report/sheets/printed_sheet.h"

namespace mijian {

/// One asset's sheet and its rows: item, what the ledger says, blank for what is seen, how to see
/// it.
struct InspectionSheet {
  PrintedSheet head;
  std::vector<std::vector<SheetCell>> rows;
};
InspectionSheet inspection_sheet(const LedgerKind& ledger, const AssetVersion& asset,
                                 Language language);

/// What was written on one sheet, by item, with the cell it stands in.
struct Answer {
  std::string text, place;  // place: "C5"
};
using Answers = std::map<std::string, Answer>;

/// What is wrong with a sheet: the cell, or "" for the sheet as a whole.
struct SheetComplaint {
  std::string place;
  Sentence what;
};

/// The visit that a sheet of this number tells; with complaints it is not to be used. A table of
/// what was observed is whole where its item was filled in, with 无 when there is none.
Visit inspected_visit(const std::string& number, const std::string& ledger_level,
                      const Answers& answers, std::vector<SheetComplaint>& complaints);

enum class InspectionFate { taken, there, blank, refused };
constexpr Word<InspectionFate> inspection_fate_words[] = {
    {InspectionFate::taken, "taken", {"已导入", "taken"}},
    {InspectionFate::there, "there", {"已在库中", "here already"}},
    {InspectionFate::blank, "blank", {"未填写", "not filled in"}},
    {InspectionFate::refused, "refused", {"拒收", "refused"}},
};
struct ImportedInspection {
  std::string sheet, number;
  InspectionFate fate = InspectionFate::taken;
  std::int64_t entry = 0, asset = 0;
  std::vector<SheetComplaint> complaints;
};

/// Reads a workbook in a worker and takes in each of its sheets, whole or not at all; a wrong one
/// stops no other. `today`: no day after it is believed. Fails when the file cannot be read or the
/// store refuses to write.
Result<std::vector<ImportedInspection>> import_inspections(Store& store, Assets& assets,
                                                           const std::string& path,
                                                           const std::string& today,
                                                           const Deed& deed);

}  // namespace mijian
