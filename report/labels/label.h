// The labels of a unit: where the parts of one stand, and an asset's row as one. How it comes to
// paper or into a picture is label_page.h and label_picture.h.
#pragma once

#include <map>
#include <string>

#include "report/labels/label_style.h"

namespace mijian {

/// A code with finer squares is not made: scanners held in a hand do not read it.
constexpr double finest_square = 0.3;  // millimetres

/// The slots in the order in which a label's texts stand: level, number, then title and value of
/// each field. The colours: those of the levels by their names, then of any other.
LabelDesign label_design(const LabelStyle& style);

/// A sheet of A4 with the labels in its middle; or a sheet of the label's own size.
LabelPaper a4_paper(const LabelStyle& style);
LabelPaper own_paper(const LabelStyle& style);

/// A row of a ledger as a label of this design. Fails for a row without a number, and for a number
/// whose code would be too fine to be read: malformed, too_large.
Result<LabelFace> label_of(const LabelStyle& style, const LabelDesign& design,
                           const std::map<std::string, std::string>& cells, Language language);

}  // namespace mijian
