// Where a collector puts what it found: rows, and for each source it tried what became of it.
// Runs in the worker; the rows are checked against the schema and written by the parent.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/core/value.h"

namespace mijian {

enum class CoverageState { complete, partial, impossible };
constexpr Word<CoverageState> coverage_state_words[] = {
    {CoverageState::complete, "complete", {"完整", "complete"}},
    {CoverageState::partial, "partial", {"部分", "partial"}},
    {CoverageState::impossible, "impossible", {"无法采集", "impossible"}},
};

/// One row for a table; columns that are not named are NULL. Its names are the schema's own or
/// literals: a row may be kept for any time.
struct FactRow {
  std::string_view table;
  std::vector<std::pair<std::string_view, Value>> cells;
};

/// What became of one source of one table.
struct SourceCoverage {
  std::string table;
  std::string source;  // a path, or the name of an interface: "/etc/shadow", "D-Bus systemd1"
  CoverageState state = CoverageState::complete;
  std::string reason;  // English; why not complete, or what "complete" found: "no such file"
  std::optional<Time> covers_from, covers_to;  // for history: how far back and forth it reaches
};

/// An integer, text, time, or NULL for nullopt: what collectors hand over without ceremony.
class Cell {
 public:
  Cell(Null) {}                                               // NOLINT(google-explicit-constructor)
  Cell(std::int64_t number) : value_{number} {}               // NOLINT(google-explicit-constructor)
  Cell(int number) : value_{std::int64_t{number}} {}          // NOLINT(google-explicit-constructor)
  Cell(bool truth) : value_{std::int64_t{truth}} {}           // NOLINT(google-explicit-constructor)
  Cell(std::string text) : value_{std::move(text)} {}         // NOLINT(google-explicit-constructor)
  Cell(std::string_view text) : value_{std::string{text}} {}  // NOLINT(google-explicit-constructor)
  Cell(const char* text) : value_{std::string{text}} {}       // NOLINT(google-explicit-constructor)
  Cell(Time time) : value_{utc_text(time)} {}                 // NOLINT(google-explicit-constructor)
  template <class T>
  Cell(const std::optional<T>& maybe) {  // NOLINT(google-explicit-constructor)
    if (maybe) value_ = Cell{*maybe}.take();
  }
  /// The value, once. A row is made of temporaries that a list lends as constants.
  Value take() const { return std::move(value_); }

 private:
  mutable Value value_;
};

class FactWriter {
 public:
  struct Sink {
    std::function<void(FactRow)> row;
    std::function<void(SourceCoverage)> source;
    std::function<void(std::int64_t)> progress = {};  // none: nobody looks
  };
  explicit FactWriter(Sink sink) : sink_{std::move(sink)} {}

  void add(std::string_view table, std::initializer_list<std::pair<std::string_view, Cell>> cells);
  void add(FactRow row) { sink_.row(std::move(row)); }

  /// The source exists (or is known not to: say so in `note`) and was read whole.
  void complete(std::string_view table, std::string_view source, std::string_view note = {});
  /// The same for history: it reaches from one time to another.
  void covers(std::string_view table, std::string_view source, std::optional<Time> from,
              std::optional<Time> to, std::string_view note = {});
  /// Some of the source could not be read; what was read stands.
  void gap(std::string_view table, std::string_view source, const Error& why);
  /// Nothing of the source could be read.
  void impossible(std::string_view table, std::string_view source, const Error& why);
  /// complete when the status is ok; impossible otherwise.
  void source(std::string_view table, std::string_view source, const Status& status);
  /// How far a long collector has come, in things looked at; no fact.
  void progress(std::int64_t done) {
    if (sink_.progress) sink_.progress(done);
  }

 private:
  Sink sink_;
};

}  // namespace mijian
