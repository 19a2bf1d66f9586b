// A header of an rpm package as its database keeps it, made of a few tags.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mijian {

struct RpmTag {
  std::uint32_t number;
  std::string text;         // a string, or
  std::uint32_t value = 0;  // a number when the text is empty
};

/// The bytes of the header, in hexadecimal digits.
std::string rpm_header_hex(const std::vector<RpmTag>& tags);

}  // namespace mijian
