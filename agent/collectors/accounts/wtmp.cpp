#include "agent/collectors/accounts/wtmp.h"

#include <algorithm>
#include <iterator>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr WtmpLayout layouts[] = {
    {384, false, false}, {400, true, false}, {384, false, true}, {400, true, true}};

constexpr std::size_t process_at = 4, line_at = 8, line_size = 32, id_at = 40, id_size = 4,
                      user_at = 44, user_size = 32, host_at = 76, host_size = 256, session_at = 336;
constexpr int last_type = 9;

std::int64_t number_at(std::string_view record, std::size_t at, std::size_t size, bool big_endian) {
  std::uint64_t value = 0;
  for (std::size_t index = 0; index < size; ++index) {
    const std::size_t place = big_endian ? index : size - 1 - index;
    value = value << 8 | static_cast<unsigned char>(record[at + place]);
  }
  const unsigned unused = static_cast<unsigned>(64 - 8 * size);
  return static_cast<std::int64_t>(value << unused) >> unused;
}

std::string text_at(std::string_view record, std::size_t at, std::size_t size) {
  const std::string_view field = record.substr(at, size);
  return std::string{field.substr(0, field.find('\0'))};
}

bool is_printable(std::string_view text) {
  return is_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) < ' ' || c == '\x7f';
         });
}

bool is_zeroed(std::string_view record) {
  return record.find_first_not_of('\0') == std::string_view::npos;
}

struct Stamp {
  std::int64_t seconds = 0, microseconds = 0;
};

Stamp stamp_of(std::string_view record, const WtmpLayout& layout) {
  const std::size_t size = layout.wide_times ? 8 : 4;
  const std::size_t at = session_at + size;  // the session's number is as wide
  return {number_at(record, at, size, layout.big_endian),
          number_at(record, at + size, size, layout.big_endian)};
}

// A machine without a clock starts in 1970; nothing was written after 2200.
bool is_possible(const Stamp& stamp) {
  constexpr std::int64_t year_2200 = 7'258'118'400;
  return stamp.seconds >= 0 && stamp.seconds < year_2200 && stamp.microseconds >= 0 &&
         stamp.microseconds < microseconds_a_second;
}

WtmpRecord parse(std::string_view bytes, const WtmpLayout& layout) {
  WtmpRecord record;
  if (is_zeroed(bytes)) {
    record.state = WtmpRecord::State::zeroed;
    return record;
  }
  const std::int64_t type = number_at(bytes, 0, 2, layout.big_endian);
  const Stamp stamp = stamp_of(bytes, layout);
  record.process = number_at(bytes, process_at, 4, layout.big_endian);
  record.line = text_at(bytes, line_at, line_size), record.id = text_at(bytes, id_at, id_size);
  record.user = text_at(bytes, user_at, user_size);
  record.host = text_at(bytes, host_at, host_size);
  const bool fits = type >= 0 && type <= last_type && is_possible(stamp) &&
                    is_printable(record.line) && is_printable(record.user) &&
                    is_printable(record.host);
  if (!fits) {
    record.state = WtmpRecord::State::malformed;
    return record;
  }
  record.type = static_cast<WtmpType>(type);
  record.at = {stamp.seconds * microseconds_a_second + stamp.microseconds};
  return record;
}

// Records that say something and fit; the wrong layout sees times of 1970 or none.
std::int64_t fitting(std::string_view head, const WtmpLayout& layout) {
  std::int64_t count = 0;
  for (; head.size() >= layout.size; head.remove_prefix(layout.size)) {
    const WtmpRecord record = parse(head.substr(0, layout.size), layout);
    if (record.state == WtmpRecord::State::whole && record.type != WtmpType::empty &&
        record.at.microseconds > 0)
      ++count;
  }
  return count;
}

}  // namespace

std::optional<WtmpLayout> wtmp_layout(std::string_view head) {
  if (is_zeroed(head)) return layouts[0];
  const auto best = std::max_element(std::begin(layouts), std::end(layouts),
                                     [&](const WtmpLayout& one, const WtmpLayout& other) {
                                       return fitting(head, one) < fitting(head, other);
                                     });
  if (fitting(head, *best) == 0) return std::nullopt;
  return *best;
}

void WtmpReader::feed(std::string_view bytes) {
  if (is_foreign_) {
    passed_over_ += bytes.size();
    return;
  }
  held_ += bytes;
  if (layout_ || held_.size() >= head_size) take_whole_records();
}

std::size_t WtmpReader::finish() {
  if (!is_foreign_ && !held_.empty()) take_whole_records();
  return passed_over_ + held_.size();
}

void WtmpReader::take_whole_records() {
  if (!layout_) layout_ = wtmp_layout(std::string_view{held_}.substr(0, head_size));
  is_foreign_ = !layout_;
  if (is_foreign_) {
    passed_over_ = held_.size();
    held_.clear();
    return;
  }
  std::string_view rest = held_;
  for (; rest.size() >= layout_->size; rest.remove_prefix(layout_->size)) {
    WtmpRecord record = parse(rest.substr(0, layout_->size), *layout_);
    record.number = ++records_;
    take_(record);
  }
  held_.erase(0, held_.size() - rest.size());
}

}  // namespace mijian
