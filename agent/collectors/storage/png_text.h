// The texts that a PNG file carries before its picture: thumbnails name in them what they show.
#pragma once

#include <string>
#include <string_view>

namespace mijian {

/// The value of a tEXt or an unpacked iTXt chunk with this keyword among the first bytes of a file;
/// "" when there is none, the bytes end before it, or they are no PNG.
std::string png_text(std::string_view bytes, std::string_view keyword);

}  // namespace mijian
