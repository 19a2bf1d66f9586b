// The use of USB devices, storage and networks over time, laid out for a page: what stands where on
// an axis from 0 to 1, in words of one language. How it is drawn is html_timeline.cpp's business.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "agent/model/finding.h"
#include "report/render/shown.h"

namespace mijian {

struct PageSpan {
  double from = 0, to = 0;
  bool is_open = false;  // nobody knows when it ended: a tick, not a bar
};

/// What a lane shows, and so how it is drawn.
enum class LaneKind { storage, device, network, attempt };

struct PageLane {
  std::string name, detail, uses, first, last;
  LaneKind kind = LaneKind::device;
  std::vector<PageSpan> bars;
};

struct PageTick {
  double at = 0;
  std::string label;
};

/// Lanes of which no log tells anything before a place on the axis.
struct PageShade {
  std::size_t first_lane = 0, lanes = 0;
  double from = 0, to = 0;
};

struct PageTimeline {
  std::string extent, more;     // how far records reach; how many devices are not drawn
  std::vector<PageLane> lanes;  // of devices, then of networks
  bool has_networks = false;
  std::vector<PageTick> ticks;
  std::vector<PageSpan> gaps;  // in order, apart from each other
  std::vector<PageShade> unlogged;
  std::optional<double> commissioned;  // before it, everything is a trace of the factory
};

/// Without lanes when nothing was used.
PageTimeline make_timeline(const Document& document, const Reader& reader);

}  // namespace mijian
