#include "report/labels/label_picture.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "agent/core/handle.h"
#include "agent/core/text.h"
#include "report/labels/fitted_text.h"

namespace mijian {
namespace {

using Surface = Handle<cairo_surface_t, cairo_surface_destroy>;
using Pen = Handle<cairo_t, cairo_destroy>;
using TextLayout = Handle<PangoLayout, g_object_unref>;
using Font = Handle<PangoFontDescription, pango_font_description_free>;

constexpr const char* fonts =
    "Noto Sans CJK SC,Source Han Sans SC,Noto Sans SC,WenQuanYi Zen Hei,WenQuanYi Micro Hei,Sans";
constexpr double millimetres_an_inch = 25.4;

void use_colour(cairo_t* pen, const std::string& colour) {
  const auto part = [&](std::size_t at) {
    return static_cast<double>(to_integer(colour.substr(at, 2), 16).value_or(0)) / 255;
  };
  cairo_set_source_rgb(pen, part(1), part(3), part(5));
}

void fill(cairo_t* pen, const LabelBox& box) {
  cairo_rectangle(pen, box.left, box.top, box.width, box.height);
  cairo_fill(pen);
}

bool is_heavy(LabelPart part) { return part == LabelPart::level || part == LabelPart::number; }

TextLayout layout_of(cairo_t* pen, const std::string& text, double size, bool heavy) {
  TextLayout layout{pango_cairo_create_layout(pen)};
  const Font font{pango_font_description_from_string(fonts)};
  pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
  if (heavy) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

// Fonts for Chinese leave much room between lines, more than a label has.
void set_lines(PangoLayout* layout, const LabelBox& box, double size) {
  PangoRectangle line;
  pango_layout_get_extents(layout, nullptr, &line);
  const double natural = static_cast<double>(line.height) / PANGO_SCALE;
  if (natural > 0)
    pango_layout_set_line_spacing(layout, static_cast<float>(size * line_height / natural));
  const int lines = std::max(1, static_cast<int>(box.height / (size * line_height)));
  pango_layout_set_width(layout, static_cast<int>(std::lround(box.width * PANGO_SCALE)));
  pango_layout_set_height(layout, -lines);
  pango_layout_set_wrap(layout, PANGO_WRAP_CHAR);
  pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
}

// Texts were fitted with widths reckoned wide; in a font that is wider still they end in … and are
// clipped. Set in dots, for pango rounds to whole units.
void draw_text(cairo_t* pen, const LabelSlot& slot, const LabelText& text, double dots) {
  if (text.text.empty()) return;
  const LabelBox box{slot.box.left * dots, slot.box.top * dots, slot.box.width * dots,
                     slot.box.height * dots};
  cairo_save(pen);
  cairo_scale(pen, 1 / dots, 1 / dots);
  cairo_rectangle(pen, box.left, box.top, box.width, box.height);
  cairo_clip(pen);
  const TextLayout layout = layout_of(pen, text.text, text.size * dots, is_heavy(slot.part));
  set_lines(layout.get(), box, text.size * dots);
  if (slot.part == LabelPart::level) pango_layout_set_alignment(layout.get(), PANGO_ALIGN_CENTER);
  if (slot.part == LabelPart::number) pango_layout_set_alignment(layout.get(), PANGO_ALIGN_RIGHT);
  PangoRectangle taken;
  pango_layout_get_extents(layout.get(), nullptr, &taken);
  const double high = static_cast<double>(taken.height) / PANGO_SCALE;
  cairo_move_to(pen, box.left, box.top + (box.height - high) / 2);
  pango_cairo_show_layout(pen, layout.get());
  cairo_restore(pen);
}

// Squares of whole dots: a scanner reads edges, and a blurred one is none.
void draw_code(cairo_t* pen, const LabelBox& box, const CodeSquares& code, double dots) {
  if (code.side == 0) return;
  cairo_set_source_rgb(pen, 1, 1, 1);
  fill(pen, box);
  const double square = std::floor(box.width * dots / (code.side + 2 * quiet_squares)) / dots;
  const double edge = (box.width - square * code.side) / 2;
  double left = box.left + edge, top = box.top + edge;
  cairo_user_to_device(pen, &left, &top);
  left = std::round(left), top = std::round(top);
  cairo_device_to_user(pen, &left, &top);
  cairo_set_source_rgb(pen, 0, 0, 0);
  cairo_set_antialias(pen, CAIRO_ANTIALIAS_NONE);
  for (int y = 0; y < code.side; ++y)
    for (int x = 0; x < code.side; ++x)
      if (code.is_dark(x, y))
        cairo_rectangle(pen, left + x * square, top + y * square, square, square);
  cairo_fill(pen);
  cairo_set_antialias(pen, CAIRO_ANTIALIAS_DEFAULT);
}

void draw_label(cairo_t* pen, const LabelDesign& design, const LabelFace& face, double dots) {
  const LabelColours& colours = design.colours[face.colours];
  use_colour(pen, colours.border);
  fill(pen, {0, 0, design.width, design.height});
  use_colour(pen, colours.background);
  fill(pen, {design.border, design.border, design.width - 2 * design.border,
             design.height - 2 * design.border});
  use_colour(pen, colours.border);
  fill(pen, design.rule);
  for (std::size_t i = 0; i < face.texts.size(); ++i) {
    const LabelSlot& slot = design.slots[i];
    use_colour(pen, colours.border);
    if (slot.part == LabelPart::level) fill(pen, slot.box);
    use_colour(pen, slot.part == LabelPart::level ? colours.background : colours.text);
    draw_text(pen, slot, face.texts[i], dots);
  }
  draw_code(pen, design.code, face.code, dots);
}

void draw_cut_marks(cairo_t* pen, const LabelPaper& paper) {
  if (!paper.has_cut_marks) return;
  cairo_set_source_rgb(pen, 0, 0, 0);
  cairo_set_line_width(pen, 0.1);
  for (const CutLine& line : cut_lines(paper)) {
    cairo_move_to(pen, line.from_x, line.from_y);
    cairo_line_to(pen, line.to_x, line.to_y);
  }
  cairo_stroke(pen);
}

Status need_chinese(cairo_t* pen) {
  const TextLayout layout = layout_of(pen, "涉密级编号责任", 3, false);
  if (pango_layout_get_unknown_glyphs_count(layout.get()) == 0) return ok;
  return not_supported(
      "no font here has Chinese characters: install fonts-noto-cjk or fonts-wqy-zenhei, or print "
      "the HTML page elsewhere");
}

cairo_status_t append(void* text, const unsigned char* bytes, unsigned size) {
  static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

std::uint32_t png_checksum(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    sum ^= static_cast<std::uint8_t>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1U ^ (sum & 1U ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U})
    bytes += static_cast<char>(value >> shift & 0xFFU);
  return bytes;
}

// cairo does not say how large a picture is meant to be; a printer must know.
Status add_resolution(std::string& png, int dots_per_inch) {
  constexpr std::size_t behind_header = 8 + 4 + 4 + 13 + 4;  // signature; length, IHDR, data, sum
  if (png.size() < behind_header || png.compare(12, 4, "IHDR") != 0)
    return failed("cairo wrote no PNG");
  const auto dots_a_metre =
      static_cast<std::uint32_t>(std::lround(dots_per_inch / millimetres_an_inch * 1000));
  const std::string chunk =
      "pHYs" + big_endian(dots_a_metre) + big_endian(dots_a_metre) + std::string(1, '\1');
  png.insert(behind_header, big_endian(static_cast<std::uint32_t>(chunk.size() - 4)) + chunk +
                                big_endian(png_checksum(chunk)));
  return ok;
}

}  // namespace

Result<std::string> label_picture(const LabelDesign& design, const LabelPaper& paper,
                                  const std::vector<LabelFace>& faces, int dots_per_inch) {
  const double dots = dots_per_inch / millimetres_an_inch;
  const Surface surface{cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(paper.width * dots)),
      static_cast<int>(std::lround(paper.height * dots)))};
  const Pen pen{cairo_create(surface.get())};
  cairo_scale(pen.get(), dots, dots);
  cairo_set_source_rgb(pen.get(), 1, 1, 1);
  cairo_paint(pen.get());
  if (auto has = need_chinese(pen.get()); !has) return has.error();
  for (std::size_t i = 0; i < faces.size() && i < paper.places.size(); ++i) {
    cairo_save(pen.get());
    cairo_translate(pen.get(), paper.places[i].left, paper.places[i].top);
    draw_label(pen.get(), design, faces[i], dots);
    cairo_restore(pen.get());
  }
  draw_cut_marks(pen.get(), paper);
  std::string png;
  if (cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS ||
      cairo_status(pen.get()) != CAIRO_STATUS_SUCCESS)
    return failed("draw labels: " + std::string{cairo_status_to_string(cairo_status(pen.get()))});
  if (auto added = add_resolution(png, dots_per_inch); !added) return added.error();
  return png;
}

}  // namespace mijian
