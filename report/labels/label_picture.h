// Labels as PNG pictures, drawn without a browser: for label printers and for pasting into other
// documents. Alone sees cairo and pango.
#pragma once

#include <string>
#include <vector>

#include "report/render/label_page.h"

namespace mijian {

/// One sheet with as many labels as it has places; `faces` are no more than these. Not supported
/// where no font has Chinese characters: a picture with empty boxes is worse than none.
Result<std::string> label_picture(const LabelDesign& design, const LabelPaper& paper,
                                  const std::vector<LabelFace>& faces, int dots_per_inch);

}  // namespace mijian
