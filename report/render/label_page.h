// Labels as they lie on paper: final texts, millimetres and colours in, HTML out. What stands on a
// label and at which size it fits is decided in report/labels.
#pragma once

#include <string>
#include <vector>

#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

/// Millimetres from the upper left corner of a label.
struct LabelBox {
  double left = 0, top = 0, width = 0, height = 0;
};

/// Where a text stands and how it is set.
enum class LabelPart { level, number, title, value };
struct LabelSlot {
  LabelPart part = LabelPart::value;
  LabelBox box;
};

struct LabelColours {
  std::string background, border, text;  // #rrggbb
};

/// What all labels of one unit have in common.
struct LabelDesign {
  double width = 0, height = 0, border = 0;
  std::vector<LabelSlot> slots;
  LabelBox rule, code;  // the line below the head; the square of the code
  std::vector<LabelColours> colours;
};

/// Its height in millimetres; no text is "".
struct LabelText {
  std::string text;
  double size = 0;
};

/// The squares of a QR code, row by row.
struct CodeSquares {
  int side = 0;
  std::vector<bool> dark;
  bool is_dark(int x, int y) const { return dark[static_cast<std::size_t>(y) * side + x]; }
};
constexpr int quiet_squares = 4;  // that stay light around a code

/// One label: a text for each slot of the design.
struct LabelFace {
  std::size_t colours = 0;
  std::vector<LabelText> texts;
  CodeSquares code;
};

/// A sheet and the corners of the labels on it.
struct LabelPaper {
  double width = 0, height = 0;
  std::vector<LabelBox> places;  // of the size of a label
  bool has_cut_marks = false;
};
/// The lines of the cut marks, in millimetres of the sheet.
struct CutLine {
  double from_x = 0, from_y = 0, to_x = 0, to_y = 0;
};
std::vector<CutLine> cut_lines(const LabelPaper& paper);

/// A whole file that prints as many sheets as the labels need.
Result<std::string> label_page(const LabelDesign& design, const LabelPaper& paper,
                               const std::vector<LabelFace>& faces, Language language);

/// The parts of a page that shows one label among other things: its rules of style, its element.
std::string label_style(const LabelDesign& design, const std::vector<LabelFace>& faces);
Result<std::string> label_element(const LabelFace& face);

}  // namespace mijian
