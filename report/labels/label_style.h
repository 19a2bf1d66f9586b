// How a unit's labels look, as data: sizes in millimetres, the fields below the number, colours by
// level, labels on a sheet. policies/ledgers/labels.json is one; a unit has its own file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "agent/core/json.h"
#include "agent/model/finding.h"
#include "report/render/label_page.h"

namespace mijian {

struct LabelField {
  Sentence title;
  std::vector<std::string> columns;  // of a ledger; what they hold is put in a row
};

struct LabelStyle {
  Sentence title;
  double width = 0, height = 0, border = 0, margin = 0;
  double level_text = 0, number_text = 0, largest_text = 0, smallest_text = 0;
  double code = 0;          // the square of the code, its light edge included
  std::string code_prefix;  // stands before the number in the code
  int columns = 1, rows = 1;
  double gap = 0;
  bool has_cut_marks = false;
  int dots_per_inch = 300;
  std::vector<LabelField> fields;
  std::map<std::string, LabelColours> levels;
  LabelColours other_level;  // of what is of another level, or of none
};

constexpr double paper_width = 210, paper_height = 297;  // A4

/// Refused whole, with its place, when anything in it is wrong: an unknown key, labels that do not
/// fit on the sheet or their parts on the label, a text that could not be read on its background.
Result<LabelStyle> label_style_from_json(const Json& json);

}  // namespace mijian
