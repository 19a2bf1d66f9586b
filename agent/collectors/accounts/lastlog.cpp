#include "agent/collectors/accounts/lastlog.h"

#include <algorithm>

namespace mijian {
namespace {

constexpr std::size_t narrow_record = 292, line_size = 32, host_size = 256;

std::string text_in(std::string_view field) {
  return std::string{field.substr(0, field.find('\0'))};
}

/// The lowest byte first, as every machine that is audited writes them.
std::uint64_t number_in(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t at = bytes.size(); at > 0; --at)
    value = value << 8 | static_cast<unsigned char>(bytes[at - 1]);
  return value;
}

bool is_padded_text(std::string_view field) {
  const auto end = std::find(field.begin(), field.end(), '\0');
  const auto shows = [](unsigned char c) { return c >= 0x20 && c != 0x7f; };
  return std::all_of(field.begin(), end, shows) &&
         std::all_of(end, field.end(), [](char c) { return c == '\0'; });
}

bool is_whole(std::string_view record) {
  return record.size() == narrow_record || record.size() == largest_lastlog_record;
}

}  // namespace

std::vector<std::size_t> lastlog_record_sizes(std::int64_t file_size) {
  std::vector<std::size_t> sizes;
  for (const std::size_t size : {narrow_record, largest_lastlog_record})
    if (file_size > 0 && file_size % static_cast<std::int64_t>(size) == 0) sizes.push_back(size);
  return sizes;
}

bool could_be_lastlog(std::string_view record) {
  constexpr std::uint64_t earliest = 315'532'800, latest = 4'102'444'800;  // 1980 to 2100
  if (!is_whole(record)) return false;
  const std::size_t time_size = record.size() - line_size - host_size;
  const std::uint64_t seconds = number_in(record.substr(0, time_size));
  if (seconds == 0) return record.find_first_not_of('\0') == std::string_view::npos;
  const std::string_view line = record.substr(time_size, line_size),
                         host = record.substr(time_size + line_size);
  return seconds >= earliest && seconds < latest && is_padded_text(line) && is_padded_text(host);
}

std::optional<LastlogRecord> parse_lastlog(std::string_view record) {
  constexpr std::uint64_t latest = 253'402'300'799;  // 9999-12-31
  if (!is_whole(record)) return std::nullopt;
  const std::size_t time_size = record.size() - line_size - host_size;
  const std::uint64_t seconds = number_in(record.substr(0, time_size));
  if (seconds == 0 || seconds > latest) return std::nullopt;
  return LastlogRecord{seconds_since_epoch(static_cast<std::int64_t>(seconds)),
                       text_in(record.substr(time_size, line_size)),
                       text_in(record.substr(time_size + line_size))};
}

}  // namespace mijian
