// Text files of spreadsheets to UTF-8: what they are encoded in is seen from their bytes.
#pragma once

#include <string>
#include <string_view>

#include "agent/core/result.h"

namespace mijian {

struct DecodedText {
  std::string utf8;
  std::string encoding;  // "UTF-8", "UTF-16", "GB18030"
};

/// UTF-8 with or without a mark, UTF-16 with a mark, else GB18030. Malformed, naming the first byte
/// that is none of these, when it is neither; too_large when the text would be more than `limit`
/// bytes.
Result<DecodedText> decode_text(std::string_view bytes, std::size_t limit);

/// UTF-8 of bytes in an encoding that iconv knows; malformed, naming the byte, where it is not.
Result<std::string> to_utf8(std::string_view bytes, const char* encoding, std::size_t limit);

}  // namespace mijian
