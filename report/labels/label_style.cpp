#include "report/labels/label_style.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "agent/core/text.h"
#include "agent/model/json_keys.h"

namespace mijian {
namespace {

constexpr std::string_view style_format = "mijian-labels/1";
constexpr double least_contrast = 3;  // of luminances, as WCAG reckons it for large text
constexpr std::size_t most_fields = 8;
constexpr JsonKey style_keys[] = {
    {"format", JsonKind::filled, must},      {"title", JsonKind::sentence, must},
    {"width", JsonKind::any, must},          {"height", JsonKind::any, must},
    {"border", JsonKind::any, must},         {"margin", JsonKind::any, must},
    {"text", JsonKind::object, must},        {"code", JsonKind::object, must},
    {"sheet", JsonKind::object, must},       {"dots_per_inch", JsonKind::any, must},
    {"fields", JsonKind::array, must},       {"levels", JsonKind::array, must},
    {"other_level", JsonKind::object, must},
};
constexpr JsonKey text_keys[] = {{"level", JsonKind::any, must},
                                 {"number", JsonKind::any, must},
                                 {"largest", JsonKind::any, must},
                                 {"smallest", JsonKind::any, must}};
constexpr JsonKey code_keys[] = {{"size", JsonKind::any, must}, {"prefix", JsonKind::text, must}};
constexpr JsonKey sheet_keys[] = {{"columns", JsonKind::any, must},
                                  {"rows", JsonKind::any, must},
                                  {"gap", JsonKind::any, must},
                                  {"cut_marks", JsonKind::boolean, must}};
constexpr JsonKey field_keys[] = {{"title", JsonKind::sentence, must},
                                  {"columns", JsonKind::texts, must}};
constexpr JsonKey level_keys[] = {{"level", JsonKind::filled, must},
                                  {"background", JsonKind::filled, must},
                                  {"border", JsonKind::filled, must},
                                  {"text", JsonKind::filled, must}};
constexpr JsonKey colour_keys[] = {{"background", JsonKind::filled, must},
                                   {"border", JsonKind::filled, must},
                                   {"text", JsonKind::filled, must}};

struct Bound {
  std::string_view key;
  double least, most;
  double* into;
};

std::optional<double> number_in(const Json& json) {
  if (json.integer() != nullptr) return static_cast<double>(*json.integer());
  if (json.real() != nullptr) return *json.real();
  return std::nullopt;
}

Status read_numbers(const Json& object, std::initializer_list<Bound> bounds) {
  for (const Bound& bound : bounds) {
    const Json& member = *object.find(bound.key);
    const auto value = number_in(member);
    if (!value || !(*value >= bound.least && *value <= bound.most))
      return malformed_at(member.place(), fmt::format("{}: a number from {} to {}", bound.key,
                                                      bound.least, bound.most));
    *bound.into = *value;
  }
  return ok;
}

Status read_count(const Json& object, std::string_view key, int least, int most, int& into) {
  const Json& member = *object.find(key);
  if (member.integer() == nullptr || *member.integer() < least || *member.integer() > most)
    return malformed_at(member.place(),
                        fmt::format("{}: a whole number from {} to {}", key, least, most));
  into = static_cast<int>(*member.integer());
  return ok;
}

/// How much light a colour gives, 0 to 1; none for what is no #rrggbb.
std::optional<double> luminance(std::string_view colour) {
  if (colour.size() != 7 || colour[0] != '#' ||
      colour.find_first_not_of("0123456789abcdef", 1) != std::string_view::npos)
    return std::nullopt;
  constexpr std::array weights{0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double part =
        static_cast<double>(to_integer(colour.substr(1 + 2 * i, 2), 16).value_or(0)) / 255;
    sum += weights[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return sum;
}

Result<LabelColours> read_colours(const Json& json) {
  LabelColours colours{text_of(json, "background"), text_of(json, "border"), text_of(json, "text")};
  const auto background = luminance(colours.background), border = luminance(colours.border),
             text = luminance(colours.text);
  if (!background || !border || !text)
    return malformed_at(json.place(), "a colour is # and six small hex digits: #c8102e");
  for (const double other : {*border, *text})
    if ((std::max(*background, other) + 0.05) / (std::min(*background, other) + 0.05) <
        least_contrast)
      return malformed_at(json.place(),
                          "text and border must stand out from the background: choose a darker or "
                          "a lighter colour");
  return colours;
}

Status read_levels(const Json& json, LabelStyle& style) {
  for (const Json& entry : items_of(json, "levels")) {
    if (auto checked = check_object(entry, level_keys); !checked) return checked;
    auto colours = read_colours(entry);
    if (!colours) return colours.error();
    if (!style.levels.emplace(text_of(entry, "level"), std::move(*colours)).second)
      return malformed_at(entry.place(),
                          "level '" + text_of(entry, "level") + "' stands here a second time");
  }
  const Json& other = *json.find("other_level");
  if (auto checked = check_object(other, colour_keys); !checked) return checked;
  auto colours = read_colours(other);
  if (!colours) return colours.error();
  style.other_level = std::move(*colours);
  return ok;
}

Status read_fields(const Json& json, LabelStyle& style) {
  for (const Json& entry : items_of(json, "fields")) {
    if (auto checked = check_object(entry, field_keys); !checked) return checked;
    style.fields.push_back({sentence_of(entry, "title"), texts_of(entry, "columns")});
    if (style.fields.back().columns.empty())
      return malformed_at(entry.place(), "columns: a field shows at least one column");
  }
  if (style.fields.empty() || style.fields.size() > most_fields)
    return malformed_at(json.find("fields")->place(), "fields: a label has one to eight");
  return ok;
}

Status read_sizes(const Json& json, LabelStyle& style) {
  const Json &text = *json.find("text"), &code = *json.find("code");
  if (auto checked = check_object(text, text_keys); !checked) return checked;
  if (auto checked = check_object(code, code_keys); !checked) return checked;
  if (auto read = read_numbers(json, {{"width", 20, paper_width, &style.width},
                                      {"height", 10, paper_height, &style.height},
                                      {"border", 0, 5, &style.border},
                                      {"margin", 0.5, 10, &style.margin}});
      !read)
    return read;
  if (auto read = read_numbers(text, {{"level", 2, 30, &style.level_text},
                                      {"number", 2, 30, &style.number_text},
                                      {"largest", 1.6, 20, &style.largest_text},
                                      {"smallest", 1.6, 20, &style.smallest_text}});
      !read)
    return read;
  style.code_prefix = text_of(code, "prefix");
  return read_numbers(code, {{"size", 8, 100, &style.code}});
}

Status read_sheet(const Json& json, LabelStyle& style) {
  const Json& sheet = *json.find("sheet");
  if (auto checked = check_object(sheet, sheet_keys); !checked) return checked;
  style.has_cut_marks = flag_of(sheet, "cut_marks");
  if (auto read = read_count(sheet, "columns", 1, 10, style.columns); !read) return read;
  if (auto read = read_count(sheet, "rows", 1, 29, style.rows); !read) return read;
  if (auto read = read_count(json, "dots_per_inch", 72, 600, style.dots_per_inch); !read)
    return read;
  return read_numbers(sheet, {{"gap", 0, 50, &style.gap}});
}

Status check_fit(const Json& json, const LabelStyle& style) {
  const double edge = 2 * (style.border + style.margin);
  const double head = style.level_text * 1.35 + style.margin;
  if (style.code > style.height - edge - head || style.code > (style.width - edge) / 2)
    return malformed_at(json.find("code")->place(),
                        "the code takes at most half the label's width, and its height below the "
                        "line of the level");
  if (style.smallest_text > style.largest_text)
    return malformed_at(json.find("text")->place(), "smallest is not above largest");
  if (style.columns * style.width + (style.columns - 1) * style.gap > paper_width ||
      style.rows * style.height + (style.rows - 1) * style.gap > paper_height)
    return malformed_at(json.find("sheet")->place(),
                        "so many labels do not fit on an A4 sheet of 210 by 297 mm");
  return ok;
}

}  // namespace

Result<LabelStyle> label_style_from_json(const Json& json) {
  if (auto checked = check_object(json, style_keys); !checked) return checked.error();
  if (auto checked = check_format(json, style_format); !checked) return checked.error();
  LabelStyle style;
  style.title = sentence_of(json, "title");
  for (const auto read : {read_sizes, read_sheet, read_fields, read_levels})
    if (auto done = read(json, style); !done) return done.error();
  if (auto checked = check_fit(json, style); !checked) return checked.error();
  return style;
}

}  // namespace mijian
