#include "agent/collectors/lastlog.h"

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

}  // namespace

std::optional<std::size_t> lastlog_record_size(std::int64_t file_size) {
  for (const std::size_t size : {narrow_record, largest_lastlog_record})
    if (file_size > 0 && file_size % static_cast<std::int64_t>(size) == 0) return size;
  return std::nullopt;
}

std::optional<LastlogRecord> parse_lastlog(std::string_view record) {
  constexpr std::uint64_t latest = 253'402'300'799;  // 9999-12-31
  const bool is_whole = record.size() == narrow_record || record.size() == largest_lastlog_record;
  if (!is_whole) return std::nullopt;
  const std::size_t time_size = record.size() - line_size - host_size;
  const std::uint64_t seconds = number_in(record.substr(0, time_size));
  if (seconds == 0 || seconds > latest) return std::nullopt;
  return LastlogRecord{seconds_since_epoch(static_cast<std::int64_t>(seconds)),
                       text_in(record.substr(time_size, line_size)),
                       text_in(record.substr(time_size + line_size))};
}

}  // namespace mijian
