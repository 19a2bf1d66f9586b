#include "report/labels/label.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "agent/core/text.h"
#include "report/labels/fitted_text.h"
#include "report/labels/qr_code.h"

namespace mijian {
namespace {

constexpr std::size_t longest_text = 2000;  // bytes of a cell that are shown
constexpr double title_part = 0.8;          // of the size of values
constexpr Text no_level{"密级未定", "no level"};

std::string cell_in(const std::map<std::string, std::string>& cells, const std::string& column) {
  const auto found = cells.find(column);
  return found == cells.end() ? std::string{} : std::string{trim(found->second)};
}

std::string shown_cell(const std::string& text) {
  return text.empty() ? "—" : display(text, longest_text);
}

double inset(const LabelStyle& style) { return style.border + style.margin; }
double head_height(const LabelStyle& style) {
  return std::max(style.level_text, style.number_text) * 1.35;
}
/// Where the fields and the code begin.
double body_top(const LabelStyle& style) {
  return inset(style) + head_height(style) + style.margin;
}

// Four characters of a level, 涉密专用, and a little air.
double level_width(const LabelStyle& style) {
  return std::min(style.level_text * 4.5, (style.width - 2 * inset(style)) * 0.45);
}

void add_head(const LabelStyle& style, LabelDesign& design) {
  const double edge = inset(style), wide = level_width(style), high = head_height(style);
  design.slots.push_back({LabelPart::level, {edge, edge, wide, high}});
  design.slots.push_back(
      {LabelPart::number,
       {edge + wide + style.margin, edge, style.width - 2 * edge - wide - style.margin, high}});
  design.rule = {edge, edge + high + style.margin / 2 - 0.1, style.width - 2 * edge, 0.2};
}

void add_fields(const LabelStyle& style, LabelDesign& design) {
  const double edge = inset(style), top = body_top(style);
  const double width = style.width - 2 * edge - style.code - style.margin;
  const double title = std::min(style.largest_text * title_part * 4.3, width * 0.4);
  const double high = (style.height - edge - top) / static_cast<double>(style.fields.size());
  for (std::size_t i = 0; i < style.fields.size(); ++i) {
    const double at = top + high * static_cast<double>(i);
    design.slots.push_back({LabelPart::title, {edge, at, title, high}});
    design.slots.push_back({LabelPart::value, {edge + title + 0.8, at, width - title - 0.8, high}});
  }
}

LabelText fitted(const LabelStyle& style, const LabelSlot& slot, std::string_view text) {
  switch (slot.part) {
    case LabelPart::level:
      return fitted_text(text, slot.box, style.level_text, style.smallest_text);
    case LabelPart::number:
      return fitted_text(text, slot.box, style.number_text, style.smallest_text);
    case LabelPart::title:
      return fitted_text(text, slot.box,
                         std::max(style.largest_text * title_part, style.smallest_text),
                         style.smallest_text);
    case LabelPart::value:
      break;
  }
  return fitted_text(text, slot.box, style.largest_text, style.smallest_text);
}

std::string field_text(const LabelField& field, const std::map<std::string, std::string>& cells) {
  std::vector<std::string> parts;
  for (const std::string& column : field.columns)
    if (std::string text = cell_in(cells, column); !text.empty()) parts.push_back(std::move(text));
  return shown_cell(join(parts, " "));
}

}  // namespace

LabelDesign label_design(const LabelStyle& style) {
  LabelDesign design{style.width, style.height, style.border, {}, {}, {}, {}};
  add_head(style, design);
  add_fields(style, design);
  const double room = style.height - inset(style) - body_top(style);
  design.code = {style.width - inset(style) - style.code, body_top(style) + (room - style.code) / 2,
                 style.code, style.code};
  for (const auto& [level, colours] : style.levels) design.colours.push_back(colours);
  design.colours.push_back(style.other_level);
  return design;
}

LabelPaper a4_paper(const LabelStyle& style) {
  LabelPaper paper{paper_width, paper_height, {}, style.has_cut_marks};
  const double wide = style.columns * (style.width + style.gap) - style.gap;
  const double high = style.rows * (style.height + style.gap) - style.gap;
  for (int row = 0; row < style.rows; ++row)
    for (int column = 0; column < style.columns; ++column)
      paper.places.push_back({(paper_width - wide) / 2 + column * (style.width + style.gap),
                              (paper_height - high) / 2 + row * (style.height + style.gap),
                              style.width, style.height});
  return paper;
}

LabelPaper own_paper(const LabelStyle& style) {
  return {style.width, style.height, {{0, 0, style.width, style.height}}, false};
}

Result<LabelFace> label_of(const LabelStyle& style, const LabelDesign& design,
                           const std::map<std::string, std::string>& cells, Language language) {
  const std::string number = cell_in(cells, "number"), level = cell_in(cells, "level");
  if (number.empty()) return malformed("a row without a number");
  auto code = qr_code(style.code_prefix + number);
  if (!code) return code.error();
  if (style.code / (code->side + 2 * quiet_squares) < finest_square)
    return too_large(fmt::format("'{}' makes squares finer than {} mm in a code of {} mm",
                                 display(number, 40), finest_square, style.code));
  const auto known = style.levels.find(level);
  LabelFace face{
      static_cast<std::size_t>(std::distance(style.levels.begin(), known)), {}, std::move(*code)};
  std::vector<std::string> texts{
      level.empty() ? std::string{no_level.in(language)} : display(level, longest_text),
      display(number, longest_text)};
  for (const LabelField& field : style.fields) {
    texts.push_back(field.title.in(language));
    texts.push_back(field_text(field, cells));
  }
  for (std::size_t i = 0; i < texts.size(); ++i)
    face.texts.push_back(fitted(style, design.slots[i], texts[i]));
  return face;
}

}  // namespace mijian
