// The tags and texts of an XML file, one after another: what desktops keep their lists in. No
// entities but the five of XML itself, no files of others, bounded in depth and in attributes.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/core/result.h"

namespace mijian {

struct XmlEvent {
  enum class Kind { open, close, text };
  Kind kind = Kind::text;
  std::string_view name;                                             // of the tag, as written
  std::vector<std::pair<std::string_view, std::string>> attributes;  // values decoded
  std::string text;                                                  // decoded, not trimmed
  std::int64_t line = 0;

  /// An attribute's value, or "".
  std::string_view attribute(std::string_view wanted) const;
};

/// Hands over every event in order; an empty tag opens and closes. Fails at the first place that
/// is no XML, after the events before it were given.
Status scan_xml(std::string_view text, const std::function<void(const XmlEvent&)>& take);

}  // namespace mijian
