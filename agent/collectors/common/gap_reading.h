// Files and folders that need not be there: what cannot be read becomes a gap, and holds nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/collectors/common/gap_list.h"
#include "agent/host/host.h"

namespace mijian {

inline std::optional<std::string> read_or_gap(const Host& host, const std::string& path,
                                              GapList& gaps) {
  auto text = host.read_optional(path);
  if (text) return std::move(*text);
  gaps.add(text.error());
  return std::nullopt;
}

inline std::vector<std::string> list_or_gap(const Host& host, std::string_view folder,
                                            GapList& gaps) {
  auto entries = host.list_optional(folder);
  if (entries) return std::move(*entries);
  gaps.add(entries.error());
  return {};
}

}  // namespace mijian
