// What the usb commands share: a look into rows of facts, and how people read sizes and spans.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"
#include "agent/core/json.h"
#include "agent/core/result.h"
#include "agent/core/words.h"
#include "agent/facts/fact_writer.h"
#include "agent/programs/console.h"
#include "agent/programs/options.h"
#include "report/render/shown.h"

namespace mijian {

/// A cell of a row, or "", none; a column that the collector did not fill is NULL.
std::string text_cell(const FactRow& row, std::string_view column);
std::optional<std::int64_t> integer_cell(const FactRow& row, std::string_view column);
std::optional<Time> time_cell(const FactRow& row, std::string_view column);

/// JSON of what may be unknown: null then.
Json or_null(const std::string& text);
Json or_null(const std::optional<std::int64_t>& number);
Json or_null(const std::optional<Time>& time);

/// --lang, else the language of the console's messages.
Language language_of(const Options& options, const Console& console);

/// "63.9 GB": as it is printed on the device.
std::string shown_size(std::int64_t bytes);
/// "2 h 05 min", "12 s".
std::string shown_span(std::int64_t seconds, Language language);

/// Sources of facts, each said once however many tables it fills.
class SourceList {
 public:
  void add(const SourceCoverage& source);
  bool is_complete() const;
  /// Earliest and latest time that what could be read reaches; none when nothing could be.
  std::optional<Time> from() const { return from_; }
  std::optional<Time> to() const { return to_; }
  Json json() const;
  /// What could not be looked at and why, a line each, and from when to when records reach.
  std::string text(const Reader& reader) const;

 private:
  std::vector<SourceCoverage> sources_;
  std::optional<Time> from_, to_;
  bool is_cut_ = false;
};

}  // namespace mijian
