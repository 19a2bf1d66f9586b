// Facts as frames between a worker and its parent: packed by the one, held against the schema's
// names by the other. Frames travel between two ends of one program and are never kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/facts/fact_writer.h"

namespace mijian {

/// The worker's end. What a call gives is valid until the next one.
class FactPacker {
 public:
  std::string_view pack(const FactRow& row);
  std::string_view pack(const SourceCoverage& source);
  std::string_view pack_progress(std::int64_t done);

 private:
  std::string room_;
};

/// One of them.
struct UnpackedFact {
  const FactRow* row = nullptr;
  std::optional<SourceCoverage> source;
  std::optional<std::int64_t> progress;
};

/// The parent's end. What a call gives is valid until the next one.
class FactUnpacker {
 public:
  /// Malformed unless every length fits and the schema has such a table and such columns.
  Result<UnpackedFact> unpack(std::string_view frame);

 private:
  const FactRow* unpack_row(std::string_view bytes);

  std::vector<FactRow> rows_;        // one a table: the next row finds memory for its texts
  std::optional<std::size_t> long_;  // the table whose row is too long to be kept
};

}  // namespace mijian
