// The use of USB devices and storage over time, small enough to be drawn on a page: it travels in
// the findings document. What is said of it is the report's business.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mijian {

/// One use, or several that lie too close together to be told apart on paper. Times are UTC text.
struct TimelineBar {
  std::string from, to;  // `to` empty: no record says when it ended
  std::string quality;   // stored word of TimeQuality; of several the first
};

/// What one device did.
struct TimelineLane {
  std::string name, device_key, kind, identity;
  std::int64_t connections = 0;
  std::vector<TimelineBar> bars;  // in order of time
};

/// A span in which a log is silent, or records of it are missing.
struct TimelineGap {
  std::string source, from, to;
};

struct DeviceTimeline {
  static constexpr std::size_t most_lanes = 20, most_bars = 200, most_gaps = 100;
  std::string covers_from, covers_to;  // how far records reach; empty when nothing says so
  std::int64_t devices = 0;            // how many there are; lanes hold those that matter most
  std::vector<TimelineLane> lanes;
  std::vector<TimelineGap> gaps;
};

}  // namespace mijian
