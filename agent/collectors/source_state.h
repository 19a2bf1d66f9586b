// What became of one source while it was read entry by entry: the first gap with its reason and how
// many there were, told to the FactWriter once, at the end.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "agent/core/result.h"
#include "agent/facts/fact_writer.h"

namespace mijian {

class SourceState {
 public:
  SourceState(FactWriter& facts, std::string_view table, std::string_view source)
      : facts_{facts}, table_{table}, source_{source} {}

  /// One entry could not be read; `what` is named in the reason.
  void gap(std::string_view what, const Error& why);
  bool has_gaps() const { return first_.has_value(); }
  /// Says complete (with the note), or partial with the first reason and the number of further
  /// ones.
  void finish(std::string_view note = {}) const;

 private:
  FactWriter& facts_;
  std::string table_, source_;
  std::optional<Error> first_;
  int gaps_ = 0;
};

}  // namespace mijian
