// A text as a QR code: only its squares, not how they are drawn.
#pragma once

#include <string_view>

#include "agent/core/result.h"
#include "report/render/label_page.h"

namespace mijian {

/// Refused as malformed: no text, control characters, bytes that are no UTF-8; as too_large: more
/// than such a code holds. A quarter of it may be dirty or torn and it still reads; where that
/// makes it no larger, more.
Result<CodeSquares> qr_code(std::string_view text);

}  // namespace mijian
