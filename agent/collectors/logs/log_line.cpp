#include "agent/collectors/logs/log_line.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string>

#include "agent/core/text.h"

namespace mijian {
namespace {

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

// auditd's own: "type=SYSCALL msg=audit(1364481363.243:24287): arch=…", or "node=host type=…". All
// of it is message.
bool may_be_audit(std::string_view text) {
  return !text.empty() && (text.front() == 't' || text.front() == 'n');
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
  const int microseconds = six_digits(text, at + 1);
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

LogLine parse_log_line(std::string_view line) { return LogLineParser{}.parse(line); }

LogLine LogLineParser::parse(std::string_view text) {
  while (!text.empty() && text.front() == '\0') text.remove_prefix(1);
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  LogLine line;
  if (!parse_alike(text, line)) line = parse_any(text);
  return line;
}

// What is equal to the line before is compared, not read again.
bool LogLineParser::parse_alike(std::string_view text, LogLine& line) {
  const std::size_t before = iso_size + middle_.size();
  if (middle_.empty() || text.size() <= before || text[before] == ' ' || !has_iso_marks(text) ||
      std::memcmp(text.data() + iso_size, middle_.data(), middle_.size()) != 0)
    return false;
  const int fraction = iso_fraction(text);
  LogStamp& stamp = line.stamp.emplace();
  if (fraction < 0 || !minute_.read(text, stamp.civil)) return false;
  stamp.has_year = true;
  stamp.civil.microsecond = fraction;
  if (offset_) stamp.utc = Time{minute_.utc(stamp.civil).microseconds - *offset_};
  line.program = text.substr(iso_size + program_at_, program_size_);
  line.message = text.substr(before);
  if (is_kernel_) line.monotonic = take_monotonic(line.message);
  return true;
}

void LogLineParser::remember(std::string_view text, const LogLine& line) {
  constexpr std::size_t longest = 128;
  const bool has_stamp = text.size() > iso_size && is_digit(text.front()) && line.stamp &&
                         iso_fraction(text) >= 0 && !is_digit(text[iso_size]);
  const auto program_at = static_cast<std::size_t>(line.program.data() - text.data());
  const auto message_at = static_cast<std::size_t>(line.message.data() - text.data());
  if (!has_stamp || line.program.empty() || message_at > iso_size + longest ||
      text[message_at - 1] != ' ')
    return;
  middle_ = text.substr(iso_size, message_at - iso_size);
  program_at_ = program_at - iso_size, program_size_ = line.program.size();
  is_kernel_ = line.program == "kernel";
  offset_.reset();
  if (line.stamp->utc)
    offset_ = minute_.utc(line.stamp->civil).microseconds - line.stamp->utc->microseconds;
}

LogLine LogLineParser::parse_any(std::string_view text) {
  if (may_be_audit(text))
    if (const auto audit = audit_stamp(text)) return {audit, {}, text, {}, false};
  const bool is_protocol_23 = take_priority(text);
  if (!text.empty() && text.front() == '[' && !is_protocol_23) return bare_line(text);
  const std::string_view whole = text;
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
    remember(whole, line);
  } else {
    line.message = text;
    line.is_bare = false;
  }
  if (line.program == "kernel") line.monotonic = take_monotonic(line.message);
  return line;
}

}  // namespace mijian
