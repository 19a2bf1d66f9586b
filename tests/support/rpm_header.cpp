#include "tests/support/rpm_header.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

void put_number(std::string& bytes, std::size_t number) {
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(number >> shift & 0xff);
}

}  // namespace

std::string rpm_header_hex(const std::vector<RpmTag>& tags) {
  constexpr std::size_t number_type = 4, string_type = 6;
  std::string index, data;
  for (const RpmTag& tag : tags) {
    if (tag.text.empty()) data.resize((data.size() + 3) / 4 * 4);
    put_number(index, tag.number);
    put_number(index, tag.text.empty() ? number_type : string_type);
    put_number(index, data.size());
    put_number(index, 1);
    if (tag.text.empty())
      put_number(data, tag.value);
    else
      data += tag.text + '\0';
  }
  std::string header;
  put_number(header, tags.size());
  put_number(header, data.size());
  return to_hex(header + index + data);
}

}  // namespace mijian
