// The texts that the cells of a workbook share, by their number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "report/sheets/reading.h"

namespace mijian {

/// They lie one after the other in one block of memory.
class SharedTexts {
 public:
  /// too_large by the limits.
  Status add(std::string_view text, const SheetLimits& limits) {
    bytes_.append(text);
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    if (bytes_.size() + ends_.size() * sizeof(ends_[0]) > limits.shared_text_bytes)
      return too_large("the texts of its cells are more than " +
                       std::to_string(limits.shared_text_bytes) + " bytes; split the file");
    return ok;
  }
  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t number) const {
    const std::size_t start = number == 0 ? 0 : ends_[number - 1];
    return std::string_view{bytes_}.substr(start, ends_[number] - start);
  }

 private:
  std::string bytes_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace mijian
