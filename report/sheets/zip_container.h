// The zip file that an .xlsx is (ECMA-376 Part 2), out of memory. Nothing is unpacked to disk; how
// much is unpacked altogether is bounded, so that a few bytes cannot become very many.
#pragma once

#include <zip.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/handle.h"
#include "agent/core/result.h"
#include "report/sheets/reading.h"

namespace mijian {

class ZipContainer {
 public:
  /// The bytes must outlive it. Refused: more parts than the limits allow, two parts of one name,
  /// parts with a password, packings other than stored and deflated.
  static Result<ZipContainer> open(std::string_view bytes, const SheetLimits& limits);

  /// Whether there is such a part; capitals and small letters are the same.
  bool has(const std::string& part) const;
  /// The parts of which the name ends so.
  std::vector<std::string> ending_with(std::string_view end) const;
  /// Gives the unpacked bytes in pieces. Malformed when there is no such part or its bytes are
  /// damaged; too_large by the limits; or the error that `piece` returns.
  Status read(const std::string& part, const std::function<Status(std::string_view)>& piece);

 private:
  using Archive = Handle<zip_t, zip_discard>;
  ZipContainer(Archive archive, const SheetLimits& limits)
      : archive_{std::move(archive)}, limits_{&limits} {}
  Status check_parts() const;
  Status count(std::size_t piece, std::size_t part, std::size_t packed);

  Archive archive_;
  const SheetLimits* limits_;
  std::size_t unpacked_ = 0;
};

}  // namespace mijian
