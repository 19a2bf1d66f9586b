// Makes a text fit into its box on a label: as large as may be, smaller or in more lines where it
// is long, cut with … where even that is not enough. Widths are reckoned, a little wide, so that
// the same text fits in every font a browser or a printer may have.
#pragma once

#include <string_view>

#include "report/render/label_page.h"

namespace mijian {

constexpr double line_height = 1.15;  // of the size of a text

/// `text` is final: shown(), and in one language. Sizes are in millimetres.
LabelText fitted_text(std::string_view text, const LabelBox& box, double largest, double smallest);

}  // namespace mijian
