#include "report/render/label_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <set>

#include "report/render/html_page.h"
#include "report/render/templates.h"

namespace mijian {
namespace {

constexpr double cut_mark = 5, cut_distance = 1.5;  // millimetres: its length, away from the label

// Hundredths are finer than any printer.
std::string number(double value) { return fmt::format("{:.2f}", value); }
std::string millimetres(double value) { return number(value) + "mm"; }

/// The class of a text's size: hundredths of a millimetre.
int size_class(double size) { return static_cast<int>(std::lround(size * 100)); }

// Boxes of a label count from its corner, those of style from inside its border.
std::string place_of(const LabelBox& box, double border) {
  return fmt::format("left:{};top:{};width:{};height:{}", millimetres(box.left - border),
                     millimetres(box.top - border), millimetres(box.width),
                     millimetres(box.height));
}

std::string colour_rules(const LabelDesign& design) {
  std::string rules;
  for (std::size_t i = 0; i < design.colours.size(); ++i) {
    const auto& [background, border, text] = design.colours[i];
    rules += fmt::format(".c{0}{{background:{1};border-color:{2};color:{3}}}\n", i, background,
                         border, text);
    rules += fmt::format(".c{0} .b0{{background:{2};color:{1}}}\n.c{0} hr{{background:{2}}}\n", i,
                         background, border);
  }
  return rules;
}

// One path of runs of dark squares, moved away from the edge by the quiet zone.
std::string dark_path(const CodeSquares& code) {
  std::string path;
  for (int y = 0; y < code.side; ++y)
    for (int x = 0; x < code.side;) {
      int end = x;
      while (end < code.side && code.is_dark(end, y)) ++end;
      if (end > x)
        path +=
            fmt::format("M{} {}h{}v1h-{}z", x + quiet_squares, y + quiet_squares, end - x, end - x);
      x = end + 1;
    }
  return path;
}

TemplateData face_data(const LabelFace& face, const std::string& place) {
  TemplateData texts{TemplateData::type::list};
  for (std::size_t i = 0; i < face.texts.size(); ++i) {
    if (face.texts[i].text.empty()) continue;
    TemplateData one;
    one.set("slot", std::to_string(i));
    one.set("size", std::to_string(size_class(face.texts[i].size)));
    one.set("text", face.texts[i].text);
    texts.push_back(one);
  }
  TemplateData code = flag(false);
  if (face.code.side > 0) {
    code = TemplateData{};
    code.set("side", std::to_string(face.code.side + 2 * quiet_squares));
    code.set("dark", dark_path(face.code));
  }
  TemplateData label;
  label.set("colours", std::to_string(face.colours));
  label.set("place", place);
  label.set("texts", texts);
  label.set("code", code);
  return label;
}

TemplateData line_data(const CutLine& line) {
  return TemplateData{"line", fmt::format("M{} {}L{} {}", number(line.from_x), number(line.from_y),
                                          number(line.to_x), number(line.to_y))};
}

std::string paper_style(const LabelDesign& design, const LabelPaper& paper) {
  std::string rules =
      fmt::format("@page{{size:{0} {1};margin:0}}\n.labels{{width:{0};height:{1}}}\n",
                  millimetres(paper.width), millimetres(paper.height));
  for (std::size_t i = 0; i < paper.places.size(); ++i)
    rules += fmt::format(".p{}{{left:{};top:{}}}\n", i, millimetres(paper.places[i].left),
                         millimetres(paper.places[i].top));
  return rules + fmt::format(".label{{width:{};height:{}}}\n", millimetres(design.width),
                             millimetres(design.height));
}

Result<std::string> cut_marks(const LabelPaper& paper) {
  if (!paper.has_cut_marks) return std::string{};
  TemplateData sheet;
  sheet.set("width", number(paper.width));
  sheet.set("height", number(paper.height));
  sheet.set("lines", list_of(cut_lines(paper), line_data));
  return rendered(cut_marks_template, sheet);
}

// The labels from `first` on that one sheet holds.
Result<std::string> sheet_of(const LabelPaper& paper, const std::vector<LabelFace>& faces,
                             std::size_t first) {
  std::string labels;
  for (std::size_t i = 0; i < paper.places.size() && first + i < faces.size(); ++i) {
    auto label = rendered(label_template, face_data(faces[first + i], " p" + std::to_string(i)));
    if (!label) return label;
    labels += *label;
  }
  auto cuts = cut_marks(paper);
  if (!cuts) return cuts;
  return "<section class=\"labels\">\n" + labels + *cuts + "</section>\n";
}

}  // namespace

std::vector<CutLine> cut_lines(const LabelPaper& paper) {
  std::set<double> columns, rows;
  for (const LabelBox& place : paper.places) {
    columns.insert({place.left, place.left + place.width});
    rows.insert({place.top, place.top + place.height});
  }
  std::vector<CutLine> lines;
  if (columns.empty()) return lines;
  const double left = *columns.begin() - cut_distance, right = *columns.rbegin() + cut_distance;
  const double top = *rows.begin() - cut_distance, bottom = *rows.rbegin() + cut_distance;
  for (const double x : columns) {
    lines.push_back({x, top - cut_mark, x, top});
    lines.push_back({x, bottom, x, bottom + cut_mark});
  }
  for (const double y : rows) {
    lines.push_back({left - cut_mark, y, left, y});
    lines.push_back({right, y, right + cut_mark, y});
  }
  return lines;
}

std::string label_style(const LabelDesign& design, const std::vector<LabelFace>& faces) {
  std::string rules{label_element_style};
  rules += fmt::format(".label{{width:{};height:{};border-width:{}}}\n", millimetres(design.width),
                       millimetres(design.height), millimetres(design.border));
  for (std::size_t i = 0; i < design.slots.size(); ++i)
    rules += fmt::format(".label .b{}{{{}}}\n", i, place_of(design.slots[i].box, design.border));
  rules += ".label hr{" + place_of(design.rule, design.border) + "}\n";
  rules += ".label .code{" + place_of(design.code, design.border) + "}\n";
  std::set<int> sizes;
  for (const LabelFace& face : faces)
    for (const LabelText& text : face.texts) sizes.insert(size_class(text.size));
  for (const int size : sizes)
    rules += fmt::format(".z{}{{font-size:{}}}\n", size, millimetres(size / 100.0));
  return rules + colour_rules(design);
}

Result<std::string> label_element(const LabelFace& face) {
  return rendered(label_template, face_data(face, ""));
}

Result<std::string> label_page(const LabelDesign& design, const LabelPaper& paper,
                               const std::vector<LabelFace>& faces, Language language) {
  assert(!paper.places.empty());
  std::string sheets;
  for (std::size_t first = 0; first < faces.size(); first += paper.places.size()) {
    auto sheet = sheet_of(paper, faces, first);
    if (!sheet) return sheet;
    sheets += *sheet;
  }
  const Reader reader{language, 0};
  const std::string style =
      std::string{label_page_style} + label_style(design, faces) + paper_style(design, paper);
  return whole_page(frame_data("", "", reader), style,
                    std::string{Text{"标签", "Labels"}.in(language)}, "labels", sheets);
}

}  // namespace mijian
