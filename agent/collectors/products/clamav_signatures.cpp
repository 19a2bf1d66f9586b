#include "agent/collectors/products/clamav_signatures.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t header_size = 512;

std::optional<int> month_of(std::string_view name) {
  constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto found = std::find(months.begin(), months.end(), name);
  if (found == months.end()) return std::nullopt;
  return static_cast<int>(found - months.begin()) + 1;
}

std::optional<int> number_within(std::string_view text, int least, int most) {
  const auto number = to_integer(text);
  if (!number || *number < least || *number > most) return std::nullopt;
  return static_cast<int>(*number);
}

// "-0400": seconds east of Greenwich.
std::optional<std::int64_t> zone_of(std::string_view text) {
  if (text.size() != 5 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto hours = number_within(text.substr(1, 2), 0, 23);
  const auto minutes = number_within(text.substr(3, 2), 0, 59);
  if (!hours || !minutes) return std::nullopt;
  const std::int64_t seconds = *hours * 3600 + *minutes * 60;
  return text[0] == '-' ? -seconds : seconds;
}

bool is_signature_file(std::string_view path) {
  const auto dot = path.rfind('.');
  const auto ending = dot == std::string_view::npos ? std::string_view{} : path.substr(dot);
  return ending == ".cvd" || ending == ".cld";
}

Result<std::optional<Time>> date_of(const Host& host, const std::string& path) {
  const auto file = host.open(path);
  if (!file) return file.error();
  std::array<char, header_size> header{};
  const auto size = file->read_at(0, header.data(), header.size());
  if (!size) return size.error();
  return parse_clamav_header({header.data(), *size});
}

}  // namespace

std::optional<Time> parse_clamav_header(std::string_view header) {
  constexpr std::string_view start = "ClamAV-VDB:";
  if (header.substr(0, start.size()) != start) return std::nullopt;
  const auto fields = split(header.substr(start.size()), ':');
  const auto words = words_of(fields[0]);  // 07 Sep 2023 03-29 -0400
  if (words.size() != 5 || words[3].size() != 5 || words[3][2] != '-') return std::nullopt;
  const auto day = number_within(words[0], 1, 31), month = month_of(words[1]),
             year = number_within(words[2], 1990, 9999),
             hour = number_within(words[3].substr(0, 2), 0, 23),
             minute = number_within(words[3].substr(3), 0, 59);
  const auto zone = zone_of(words[4]);
  if (!day || !month || !year || !hour || !minute || !zone) return std::nullopt;
  const Time local = from_civil({*year, *month, *day, *hour, *minute});
  return Time{local.microseconds - *zone * microseconds_a_second};
}

Result<std::optional<Time>> newest_clamav_signatures(const Host& host,
                                                     const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    if (is_signature_file(path)) files.push_back(path);
    if (is_signature_file(path)) continue;
    const auto entries = host.list_optional(path);
    if (!entries) return entries.error();
    std::copy_if(entries->begin(), entries->end(), std::back_inserter(files), is_signature_file);
  }
  std::optional<Time> newest;
  std::optional<Error> failed;
  for (const std::string& path : files) {
    const auto date = date_of(host, path);
    if (!date && !vanished(date)) failed = date.error();
    if (date && *date && (!newest || *newest < **date)) newest = **date;
  }
  if (!newest && failed) return *failed;
  return newest;
}

}  // namespace mijian
