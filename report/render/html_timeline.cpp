#include "report/render/html_timeline.h"

#include <fmt/format.h>

#include <algorithm>

namespace mijian {
namespace {

using kainjow::mustache::data;

// A4 between its margins is 190 mm wide: names on the left, the axis beside them.
constexpr double axis_left = 62, axis_width = 121, top = 5, lane_height = 7.4, bar_height = 3.4;
constexpr double least_bar = 0.7;
constexpr double legend_height = 6.5;
constexpr std::size_t name_columns = 29, detail_columns = 37;

std::string millimetres(double value) { return fmt::format("{:.2f}", value); }

double place(double at) { return axis_left + at * axis_width; }

/// As many columns of a text as fit, a Chinese character taking two; cut where characters end.
std::string cut(const std::string& text, std::size_t columns) {
  std::size_t width = 0, at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t bytes = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    width += bytes >= 3 ? 2 : 1;
    if (width > columns) return text.substr(0, at) + "…";
    at = std::min(at + bytes, text.size());
  }
  return text;
}

/// Slanting lines over a rectangle, which black and white paper keeps apart from grey.
std::string hatch(double x, double y, double width, double height) {
  constexpr double apart = 1.8;
  std::string path;
  for (double start = -height + apart / 2; start < width; start += apart) {
    const double from = std::max(0.0, start), to = std::min(width, start + height);
    path += fmt::format("M{:.2f} {:.2f}L{:.2f} {:.2f}", x + from, y + height - (from - start),
                        x + to, y + height - (to - start));
  }
  return path;
}

data span_data(const PageSpan& span, double y, double height) {
  data one;
  one.set("x", millimetres(place(span.from)));
  one.set("y", millimetres(y));
  one.set("width", millimetres(std::max(least_bar, (span.to - span.from) * axis_width)));
  one.set("height", millimetres(height));
  return one;
}

std::string fill_of(LaneKind kind) {
  return kind == LaneKind::storage ? "#111" : kind == LaneKind::network ? "#777" : "#fff";
}

data lane_data(const PageLane& lane, std::size_t number) {
  const double y = top + static_cast<double>(number) * lane_height;
  data bars{data::type::list}, marks{data::type::list};
  for (const PageSpan& bar : lane.bars)
    (bar.is_open ? marks : bars)
        .push_back(span_data(bar, y + (lane_height - bar_height) / 2, bar_height));
  data one;
  one.set("name", cut(lane.name, name_columns));
  one.set("detail", cut(lane.detail, detail_columns));
  one.set("uses", lane.uses);
  one.set("name_y", millimetres(y + 3.2));
  one.set("detail_y", millimetres(y + 6.4));
  one.set("line_y", millimetres(y + lane_height));
  one.set("fill", fill_of(lane.kind));
  one.set("bars", bars);
  one.set("marks", marks);
  return one;
}

data shade_data(const PageShade& shade) {
  const double y = top + static_cast<double>(shade.first_lane) * lane_height,
               height = static_cast<double>(shade.lanes) * lane_height;
  data one = span_data({shade.from, shade.to, false}, y, height);
  one.set("edge", millimetres(place(shade.from > 0 ? shade.from : shade.to)));
  return one;
}

data tick_data(const PageTick& tick, double bottom) {
  data one;
  one.set("x", millimetres(place(tick.at)));
  one.set("bottom", millimetres(bottom));
  one.set("label", tick.label);
  return one;
}

}  // namespace

data timeline_data(const PageTimeline& timeline) {
  const double height = static_cast<double>(timeline.lanes.size()) * lane_height;
  data lanes{data::type::list}, ticks{data::type::list}, gaps{data::type::list},
      before{data::type::list}, unlogged{data::type::list};
  for (std::size_t i = 0; i < timeline.lanes.size(); ++i)
    lanes.push_back(lane_data(timeline.lanes[i], i));
  for (const PageTick& tick : timeline.ticks) ticks.push_back(tick_data(tick, top + height));
  for (const PageSpan& gap : timeline.gaps) gaps.push_back(span_data(gap, top, height));
  for (const PageShade& shade : timeline.unlogged) unlogged.push_back(shade_data(shade));
  if (timeline.commissioned)
    before.push_back(
        data{"text", hatch(axis_left, top, *timeline.commissioned * axis_width, height)});
  data one;
  one.set("extent", timeline.extent);
  one.set("more", timeline.more);
  one.set("lanes", lanes);
  one.set("ticks", ticks);
  one.set("gaps", gaps);
  one.set("before", before);
  one.set("unlogged", unlogged);
  one.set("has_gaps", timeline.gaps.empty() ? data::type::bool_false : data::type::bool_true);
  const bool has_unlogged = !timeline.unlogged.empty();
  one.set("has_unlogged", has_unlogged ? data::type::bool_true : data::type::bool_false);
  const double legend =
      timeline.has_networks || has_unlogged ? 2 * legend_height - 1.5 : legend_height;
  one.set("height", millimetres(top + height + legend));
  one.set("has_networks", timeline.has_networks ? data::type::bool_true : data::type::bool_false);
  one.set("second_y", millimetres(top + height + legend_height + 3.5));
  one.set("second_mark_y", millimetres(top + height + legend_height + 1.1));
  one.set("legend_y", millimetres(top + height + 5));
  one.set("before_mark", hatch(148, top + height + 2.6, 5, 2.6));
  one.set("mark_y", millimetres(top + height + 2.6));
  return one;
}

}  // namespace mijian
