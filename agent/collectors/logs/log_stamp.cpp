#include "agent/collectors/logs/log_stamp.h"

#include <algorithm>
#include <iterator>

#include "agent/core/text.h"

namespace mijian {
namespace {

std::optional<int> two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size() || !is_digit(text[at + 1])) return std::nullopt;
  if (text[at] == ' ') return text[at + 1] - '0';  // "Jan  1"
  if (!is_digit(text[at])) return std::nullopt;
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

std::optional<int> month_of(std::string_view name) {
  constexpr std::string_view names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<int>(found - std::begin(names)) + 1;
}

// Digits in a fixed place; negative for anything else. Written out, for they stand in every line.
int two_at(std::string_view text, std::size_t at) {
  const int tens = text[at] - '0', ones = text[at + 1] - '0';
  const bool are_digits = static_cast<unsigned>(tens) < 10u && static_cast<unsigned>(ones) < 10u;
  return are_digits ? tens * 10 + ones : -1;
}

// Digits behind a '.' or ',' as microseconds; takes them from the text.
int take_fraction(std::string_view& text) {
  if (text.size() < 2 || (text[0] != '.' && text[0] != ',') || !is_digit(text[1])) return 0;
  constexpr std::size_t microseconds = 6;
  text.remove_prefix(1);
  int value = 0, places = 0;
  if (text.size() >= microseconds)
    if (const int all = six_digits(text, 0); all >= 0) {
      value = all, places = 6;
      text.remove_prefix(microseconds);
    }
  for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1), ++places)
    if (places < 6) value = value * 10 + (text.front() - '0');
  for (; places < 6; ++places) value *= 10;
  return value;
}

bool is_date_and_time(const CivilTime& civil) {
  constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = civil.year % 4 == 0 && (civil.year % 100 != 0 || civil.year % 400 == 0);
  return civil.year >= 0 && civil.month >= 1 && civil.month <= 12 && civil.day >= 1 &&
         civil.day <= (civil.month == 2 && !is_leap ? 28 : days[civil.month - 1]) &&
         civil.hour >= 0 && civil.hour <= 23 && civil.minute >= 0 && civil.minute <= 59 &&
         civil.second >= 0 && civil.second <= 60;
}

}  // namespace

std::optional<LogStamp> take_traditional(std::string_view& text) {
  constexpr std::size_t size = 15;
  if (text.size() < size || text[3] != ' ' || text[6] != ' ' || text[9] != ':' || text[12] != ':')
    return std::nullopt;
  const auto month = month_of(text.substr(0, 3));
  const auto day = two_digits(text, 4), hour = two_digits(text, 7), minute = two_digits(text, 10);
  const auto second = two_digits(text, 13);
  if (!month || !day || !hour || !minute || !second) return std::nullopt;
  if (*day < 1 || *day > 31 || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  text.remove_prefix(size);
  LogStamp stamp;
  stamp.civil = {0, *month, *day, *hour, *minute, *second, take_fraction(text)};
  while (!text.empty() && (text.front() == ' ' || text.front() == ':')) text.remove_prefix(1);
  return stamp;
}

// Written out, for it stands in front of every line of most logs; the stamp is written where it
// stays, for a copy would wait for what was just written.
bool take_iso(std::string_view& text, KnownMinute& minute, LogStamp& stamp) {
  constexpr std::size_t least = 19;
  if (text.size() < least || !has_iso_marks(text)) return false;
  if (!minute.read(text, stamp.civil)) return false;
  stamp.has_year = true;
  auto rest = text.substr(least);
  stamp.civil.microsecond = take_fraction(rest);
  std::size_t end = 0;
  while (end < rest.size() && rest[end] != ' ') ++end;
  if (end > 0) {
    const auto offset = minute.offset(rest.substr(0, end));
    if (!offset) return false;
    stamp.utc = Time{minute.utc(stamp.civil).microseconds - *offset * microseconds_a_second};
  }
  text = rest.substr(std::min(end + 1, rest.size()));
  return true;
}

std::optional<LogStamp> take_bracketed(std::string_view& text) {
  constexpr std::size_t day_at = 5, year_at = 21, end = 25;
  if (text.size() <= end || text[0] != '[' || text[4] != ' ' || text[20] != ' ' || text[end] != ']')
    return std::nullopt;
  auto middle = text.substr(day_at, year_at - day_at);
  auto stamp = take_traditional(middle);
  const auto year = to_integer(text.substr(year_at, 4));
  if (!stamp || !year || *year < 1970) return std::nullopt;
  stamp->civil.year = static_cast<int>(*year);
  stamp->has_year = true;
  text.remove_prefix(std::min(end + 2, text.size()));
  return stamp;
}

std::optional<LogStamp> audit_stamp(std::string_view text) {
  constexpr std::string_view mark = " msg=audit(";
  if (text.substr(0, 5) != "type=" && text.substr(0, 5) != "node=") return std::nullopt;
  const auto at = text.substr(0, 200).find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  text.remove_prefix(at + mark.size());
  const auto dot = text.find('.');
  if (dot > 12) return std::nullopt;
  const auto seconds = to_integer(text.substr(0, dot));
  if (!seconds || *seconds < 0) return std::nullopt;
  text.remove_prefix(dot);
  LogStamp stamp;
  stamp.utc = Time{*seconds * microseconds_a_second + take_fraction(text)};
  return stamp;
}

bool KnownMinute::read(std::string_view text, CivilTime& civil) {
  constexpr std::size_t second_at = 17;
  const int second = two_at(text, second_at);
  if (std::memcmp(text.data(), text_.data(), text_.size()) != 0) {
    const int century = two_at(text, 0), year = two_at(text, 2);
    const CivilTime begun{century * 100 + year,
                          two_at(text, 5),
                          two_at(text, 8),
                          two_at(text, 11),
                          two_at(text, 14),
                          0,
                          0};
    if (century < 0 || year < 0 || !is_date_and_time(begun)) return false;
    text.copy(text_.data(), text_.size());
    civil_ = begun, start_ = from_civil(begun);
  }
  if (second < 0 || second > 60) return false;
  civil = civil_;
  civil.second = second;
  return true;
}

Time KnownMinute::utc(const CivilTime& civil) const {
  return {start_.microseconds + civil.second * microseconds_a_second + civil.microsecond};
}

std::optional<std::int64_t> KnownMinute::offset(std::string_view zone) {
  if (zone == zone_) return offset_;
  const auto offset = parse_utc_offset(zone);
  if (offset) zone_ = zone, offset_ = *offset;
  return offset;
}

}  // namespace mijian
