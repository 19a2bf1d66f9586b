#include "agent/core/clock.h"

#include <fmt/core.h>
#include <sys/time.h>

#include "agent/core/text.h"

namespace mijian {
namespace {

/// Days since 1970-01-01 of a proleptic Gregorian date (years counted from March).
std::int64_t days_from_civil(std::int64_t year, int month, int day) {
  year -= month <= 2;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
         719468;
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0); }

/// The other way round: years of 400, 100, 4 and 1 are taken off the days one after the other.
CivilTime civil_from_days(std::int64_t days) {
  days += 719468;  // from here on counted from 0000-03-01
  const std::int64_t era = floor_divide(days, 146097), day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const int month =
      static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  CivilTime civil;
  civil.year = static_cast<int>(year_of_era + era * 400 + (month <= 2));
  civil.month = month;
  civil.day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  return civil;
}

/// Digits of fixed width at a place; none when anything else stands there.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int number = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

bool in_range(const CivilTime& civil) {
  constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (civil.month < 1 || civil.month > 12 || civil.day < 1 || civil.hour > 23 ||
      civil.minute > 59 || civil.second > 60)
    return false;
  const bool leap = civil.year % 4 == 0 && (civil.year % 100 != 0 || civil.year % 400 == 0);
  return civil.day <= (civil.month == 2 && !leap ? 28 : days[civil.month - 1]);
}

/// The fraction behind the seconds, cut at microseconds; `at` moves behind it.
int parse_fraction(std::string_view text, std::size_t& at) {
  if (at >= text.size() || (text[at] != '.' && text[at] != ',')) return 0;
  int value = 0, places = 0;
  for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
    if (places < 6) value = value * 10 + (text[at] - '0'), ++places;
  for (; places < 6; ++places) value *= 10;
  return value;
}

std::optional<CivilTime> parse_civil(std::string_view text) {
  const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
  if (!year || !month || !day || !hour || !minute || !second) return std::nullopt;
  if (text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' ||
      text[16] != ':')
    return std::nullopt;
  const CivilTime civil{*year, *month, *day, *hour, *minute, *second, 0};
  return in_range(civil) ? std::optional{civil} : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> parse_utc_offset(std::string_view zone) {
  if (zone == "Z" || zone == "z") return 0;
  if (zone.size() < 5 || (zone[0] != '+' && zone[0] != '-')) return std::nullopt;
  const std::size_t minutes_at = zone[3] == ':' ? 4 : 3;
  const auto hours = digits(zone, 1, 2), minutes = digits(zone, minutes_at, 2);
  if (!hours || !minutes || zone.size() != minutes_at + 2 || *hours > 23 || *minutes > 59)
    return std::nullopt;
  const std::int64_t seconds = *hours * 3600 + *minutes * 60;
  return zone[0] == '-' ? -seconds : seconds;
}

std::string utc_offset_text(std::int64_t seconds) {
  const std::int64_t minutes = (seconds < 0 ? -seconds : seconds) / 60;
  return fmt::format("{}{:02}:{:02}", seconds < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

Time from_civil(const CivilTime& utc) {
  const std::int64_t days = days_from_civil(utc.year, utc.month, utc.day);
  const std::int64_t seconds = days * 86400 + utc.hour * 3600 + utc.minute * 60 + utc.second;
  return {seconds * microseconds_a_second + utc.microsecond};
}

// Not gmtime_r: the C library reads the zone's file even for UTC, and so moves its access time.
CivilTime to_civil(Time time) {
  const std::int64_t seconds = floor_divide(time.microseconds, microseconds_a_second);
  const std::int64_t days = floor_divide(seconds, 86400), of_day = seconds - days * 86400;
  CivilTime civil = civil_from_days(days);
  civil.hour = static_cast<int>(of_day / 3600);
  civil.minute = static_cast<int>(of_day / 60 % 60);
  civil.second = static_cast<int>(of_day % 60);
  const std::int64_t rest = time.microseconds % microseconds_a_second;
  civil.microsecond = static_cast<int>(rest < 0 ? rest + microseconds_a_second : rest);
  return civil;
}

// Written digit by digit: a history has millions of them.
std::string utc_text(Time time) {
  const CivilTime c = to_civil(time);
  if (c.year < 0 || c.year > 9999)
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z", c.year, c.month, c.day, c.hour,
                       c.minute, c.second, c.microsecond);
  std::string text = "0000-00-00T00:00:00.000000Z";
  const auto put = [&](int number, std::size_t end) {
    for (; number > 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
  };
  put(c.year, 4), put(c.month, 7), put(c.day, 10);
  put(c.hour, 13), put(c.minute, 16), put(c.second, 19), put(c.microsecond, 26);
  return text;
}

std::optional<Time> parse_utc(std::string_view text) {
  auto civil = parse_civil(text);
  if (!civil) return std::nullopt;
  std::size_t at = 19;
  civil->microsecond = parse_fraction(text, at);
  const auto offset = parse_utc_offset(text.substr(at));
  if (!offset) return std::nullopt;
  return Time{from_civil(*civil).microseconds - *offset * microseconds_a_second};
}

std::string local_text(Time time, std::int64_t offset_seconds) {
  const CivilTime c = to_civil({time.microseconds + offset_seconds * microseconds_a_second});
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", c.year, c.month, c.day, c.hour,
                     c.minute, c.second);
}

Time Clock::now() const {
  if (fixed_) return *fixed_;
  timeval now{};
  gettimeofday(&now, nullptr);
  return {static_cast<std::int64_t>(now.tv_sec) * microseconds_a_second + now.tv_usec};
}

}  // namespace mijian
