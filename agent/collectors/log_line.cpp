#include "agent/collectors/log_line.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string>

#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

// All six at once, the first in the lowest byte: each with its neighbour, then three pairs.
int six_at(std::string_view text, std::size_t at) {
  static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__);
  constexpr std::uint64_t zeros = 0x3030'3030'3030, to_ten = 0x7676'7676'7676,
                          high_bits = 0x8080'8080'8080, pairs = 0x00ff'00ff'00ff;
  std::uint32_t four = 0;
  std::uint16_t two = 0;
  std::memcpy(&four, text.data() + at, sizeof four);
  std::memcpy(&two, text.data() + at + sizeof four, sizeof two);
  const std::uint64_t digits = (four | std::uint64_t{two} << 32) ^ zeros;
  if (((digits | (digits + to_ten)) & high_bits) != 0) return -1;
  const std::uint64_t all = (digits * 10 + (digits >> 8)) & pairs;
  return static_cast<int>((all & 0xff) * 10'000 + (all >> 16 & 0xff) * 100 + (all >> 32));
}

// Digits behind a '.' or ',' as microseconds; takes them from the text.
int take_fraction(std::string_view& text) {
  if (text.size() < 2 || (text[0] != '.' && text[0] != ',') || !is_digit(text[1])) return 0;
  constexpr std::size_t microseconds = 6;
  text.remove_prefix(1);
  int value = 0, places = 0;
  if (text.size() >= microseconds)
    if (const int all = six_at(text, 0); all >= 0) {
      value = all, places = 6;
      text.remove_prefix(microseconds);
    }
  for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1), ++places)
    if (places < 6) value = value * 10 + (text.front() - '0');
  for (; places < 6; ++places) value *= 10;
  return value;
}

// Words are short, so they are walked over, and the text is written once.
std::string_view take_word(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && text[end] != ' ') ++end;
  std::size_t next = end;
  while (next < text.size() && text[next] == ' ') ++next;
  const auto word = text.substr(0, end);
  text = text.substr(next);
  return word;
}

// "Jan  1 00:00:00" and what journalctl makes of it, "Jan 01 00:00:00.123456".
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

bool is_date_and_time(const CivilTime& civil) {
  constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = civil.year % 4 == 0 && (civil.year % 100 != 0 || civil.year % 400 == 0);
  return civil.year >= 0 && civil.month >= 1 && civil.month <= 12 && civil.day >= 1 &&
         civil.day <= (civil.month == 2 && !is_leap ? 28 : days[civil.month - 1]) &&
         civil.hour >= 0 && civil.hour <= 23 && civil.minute >= 0 && civil.minute <= 59 &&
         civil.second >= 0 && civil.second <= 60;
}

// "2025-03-01T10:20:30.123456+08:00", or without a zone and with a blank for the T. Written out,
// for it stands in front of every line of most logs; the stamp is written where it stays, for a
// copy would wait for what was just written.
bool take_iso(std::string_view& text, KnownMinute& minute, LogStamp& stamp) {
  constexpr std::size_t least = 19;
  if (text.size() < least || text[4] != '-' || text[7] != '-' || text[13] != ':' ||
      text[16] != ':' || (text[10] != 'T' && text[10] != ' '))
    return false;
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

// auditd's own: "type=SYSCALL msg=audit(1364481363.243:24287): arch=…", or "node=host type=…". All
// of it is message.
bool may_be_audit(std::string_view text) {
  return !text.empty() && (text.front() == 't' || text.front() == 'n');
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

// "<30>" in front of a forwarded line; true when the version of RFC 5424 follows.
bool take_priority(std::string_view& text) {
  if (text.empty() || text.front() != '<') return false;
  const auto end = text.find('>');
  if (end > 4) return false;  // nor where there is none
  text.remove_prefix(end + 1);
  if (text.substr(0, 2) != "1 ") return false;
  text.remove_prefix(2);
  return true;
}

// "[   12.345678]" and the caller behind it, "[   T81]".
std::optional<std::int64_t> take_monotonic(std::string_view& text) {
  constexpr std::size_t most_digits = 11, fraction = 6, longest_caller = 16;  // three centuries
  if (text.empty() || text.front() != '[') return std::nullopt;
  std::size_t at = 1;
  while (at < text.size() && text[at] == ' ') ++at;
  const std::size_t start = at;
  std::int64_t seconds = 0;
  for (; at < text.size() && is_digit(text[at]) && at - start < most_digits; ++at)
    seconds = seconds * 10 + (text[at] - '0');
  if (at == start || at + fraction + 1 >= text.size() || text[at] != '.' ||
      text[at + fraction + 1] != ']')
    return std::nullopt;
  const int microseconds = six_at(text, at + 1);
  if (microseconds < 0) return std::nullopt;
  text.remove_prefix(at + fraction + 2);
  if (!text.empty() && text.front() == '[')
    if (const auto caller = text.find(']'); caller < longest_caller) text.remove_prefix(caller + 1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return seconds * microseconds_a_second + microseconds;
}

// "kernel:", "sshd[123]:", "kern.info kernel:" as busybox writes it.
std::string_view take_program(std::string_view& text) {
  std::string_view rest = text, word = take_word(rest);
  auto colon = word.find(':');
  if (colon == std::string_view::npos && word.find('.') != std::string_view::npos) {
    word = take_word(rest);
    colon = word.find(':');
  }
  if (colon == std::string_view::npos || colon + 1 != word.size()) return {};
  text = rest;
  return word.substr(0, std::min(colon, word.find('[')));
}

// "[Sat Mar  1 10:20:30 2025] " of dmesg -T
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

// What dmesg prints: "[   12.345678] …", which counts from a boot that nobody dates, "[Sat Mar  1
// 10:20:30 2025] …", and with --time-format iso "2025-03-01T10:20:30,123456+08:00 …".
LogLine bare_line(std::string_view text) {
  LogLine line;
  line.message = text;
  if (const auto monotonic = take_monotonic(line.message)) {
    line.monotonic = monotonic;
    line.stamp = LogStamp{};
    line.stamp->utc = Time{*monotonic};
  } else {
    line.stamp = take_bracketed(line.message);
  }
  if (!line.stamp) return line;
  line.is_bare = true;
  line.program = "kernel";
  return line;
}

LogLine rest_of_protocol_23(std::optional<LogStamp> stamp, std::string_view text) {
  LogLine line;
  line.stamp = stamp;
  take_word(text);  // host
  line.program = take_word(text);
  take_word(text), take_word(text);  // process, message id
  if (!text.empty() && text.front() == '[')
    text.remove_prefix(
        std::min(text.find("] ") == std::string_view::npos ? text.size() : text.find("] ") + 2,
                 text.size()));
  else
    take_word(text);
  line.message = text;
  return line;
}

}  // namespace

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

LogLine parse_log_line(std::string_view line) { return LogLineParser{}.parse(line); }

LogLine LogLineParser::parse(std::string_view text) {
  while (!text.empty() && text.front() == '\0') text.remove_prefix(1);
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  if (may_be_audit(text))
    if (const auto audit = audit_stamp(text)) return {audit, {}, text, {}, false};
  const bool is_protocol_23 = take_priority(text);
  if (!text.empty() && text.front() == '[' && !is_protocol_23) return bare_line(text);
  LogLine line;
  constexpr std::size_t fraction_at = 19;  // dmesg alone writes it behind a comma
  line.is_bare = text.size() > fraction_at && text[fraction_at] == ',' && text[10] == 'T';
  if (text.empty() || !is_digit(text.front()))
    line.stamp = take_traditional(text);
  else if (!take_iso(text, minute_, line.stamp.emplace()))
    line.stamp.reset();
  if (is_protocol_23) {
    line = rest_of_protocol_23(line.stamp, text);
  } else if (line.is_bare && line.stamp) {
    line.program = "kernel", line.message = text;
  } else if (line.stamp) {
    // Some daemons leave the host out: "Nov 18 08:30:20 kernel: …".
    auto rest = text;
    const auto host = take_word(rest);
    if (!host.empty() && host.size() < text.size() && host.back() != ':') text = rest;
    line.program = take_program(text);
    line.message = text;
  } else {
    line.message = text;
    line.is_bare = false;
  }
  if (line.program == "kernel") line.monotonic = take_monotonic(line.message);
  return line;
}

}  // namespace mijian
