// What every HTML page is made with: a template filled in, and the digest by which a page allows
// its own style and nothing else. kainjow's mustache is seen here and in the pages only.
#pragma once

#include <kainjow/mustache.hpp>

#include <string>
#include <string_view>

#include "agent/core/result.h"

namespace mijian {

/// Fails for a template that is none.
Result<std::string> rendered(std::string_view text, const kainjow::mustache::data& page);

/// "sha256-…": the one style that the page's own policy lets a browser use.
Result<std::string> style_digest(std::string_view style);

}  // namespace mijian
