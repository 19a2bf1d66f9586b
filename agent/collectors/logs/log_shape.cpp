#include "agent/collectors/logs/log_shape.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "agent/collectors/audit/logrotate.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::int64_t a_minute = 60 * microseconds_a_second, a_day = 24 * 60 * a_minute;

std::string_view without_packing(std::string_view suffix) {
  const auto dot = suffix.find('.');
  return suffix.substr(0, dot);
}

// What follows "syslog." or "syslog-" in a rotation's name, without its packing.
std::string_view rotation_of(const LogShape& shape, const LogFileSpan& file) {
  const std::string_view path = file.path;
  if (path.size() <= shape.path.size() + 1) return {};
  return without_packing(path.substr(shape.path.size() + 1));
}

std::optional<std::int64_t> rotation_number(const LogShape& shape, const LogFileSpan& file) {
  const std::string_view rotation = rotation_of(shape, file);
  return rotation.size() <= 4 ? to_integer(rotation) : std::nullopt;
}

// The day of a dated rotation, counted from 1970.
std::optional<std::int64_t> rotation_day(const LogShape& shape, const LogFileSpan& file) {
  const std::string_view rotation = rotation_of(shape, file);
  if (rotation.size() != 8) return std::nullopt;
  const auto number = to_integer(rotation);
  if (!number || *number < 19'700'101) return std::nullopt;
  CivilTime date;
  date.year = static_cast<int>(*number / 10'000);
  date.month = static_cast<int>(*number / 100 % 100), date.day = static_cast<int>(*number % 100);
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return std::nullopt;
  return from_civil(date).microseconds / a_day;
}

// What lies between two files that are there.
LogSign missing_between(const LogShape& shape, const LogFileSpan* older, const LogFileSpan& newer,
                        std::int64_t count) {
  LogSign sign{LogSign::Kind::rotation_missing, shape.path};
  if (older && older->span) sign.from = older->span->to;
  if (newer.span) sign.to = newer.span->from;
  if (sign.from && sign.to && *sign.to < *sign.from) sign.to = sign.from;
  sign.count = count;
  sign.file = newer.path;
  return sign;
}

// syslog.3 and syslog.1, without syslog.2. Counted from the newest, whose number is 1 or 0.
void find_missing_numbers(const LogShape& shape, std::vector<LogSign>& signs) {
  std::map<std::int64_t, const LogFileSpan*> numbered;
  for (const LogFileSpan& file : shape.files)
    if (const auto number = rotation_number(shape, file)) numbered.emplace(*number, &file);
  std::int64_t expected = numbered.empty() || numbered.begin()->first > 0 ? 1 : 0;
  const LogFileSpan* newer = shape.files.empty() ? nullptr : &shape.files.back();
  for (const auto& [number, file] : numbered) {
    if (number > expected && newer)
      signs.push_back(missing_between(shape, file, *newer, number - expected));
    newer = file;
    expected = number + 1;
  }
}

// Files dated by the day come at one distance; only where records are missing too is one missing.
void find_missing_dates(const LogShape& shape, std::vector<LogSign>& signs) {
  struct Step {
    std::int64_t days;
    const LogFileSpan *older, *newer;
  };
  constexpr std::size_t least_steps = 3;
  std::vector<Step> steps;
  std::map<std::int64_t, int> often;
  std::optional<std::int64_t> last;
  const LogFileSpan* older = nullptr;
  for (const LogFileSpan& file : shape.files) {
    const auto day = rotation_day(shape, file);
    if (!day) continue;
    if (last) steps.push_back({*day - *last, older, &file}), ++often[*day - *last];
    last = day, older = &file;
  }
  if (steps.size() < least_steps) return;
  const auto usual = std::max_element(often.begin(), often.end(), [](auto& one, auto& other) {
                       return one.second < other.second;
                     })->first;
  for (const Step& step : steps) {
    const auto& before = step.older->span;
    const auto& after = step.newer->span;
    if (usual < 1 || step.days < 2 * usual || !before || !after) continue;
    if (after->from.microseconds - before->to.microseconds < usual * a_day / 2) continue;
    signs.push_back(missing_between(shape, step.older, *step.newer, step.days / usual - 1));
  }
}

// When the system was first started: written then, and seldom since.
std::optional<Time> installed_at(const Host& host) {
  const auto machine_id = host.status("/etc/machine-id");
  if (!machine_id || machine_id->kind != FileKind::regular) return std::nullopt;
  return machine_id->modified;
}

std::optional<Time> first_record(const LogShape& shape) {
  std::optional<Time> first;
  for (const LogFileSpan& file : shape.files)
    if (file.span) first = first ? std::min(*first, file.span->from) : file.span->from;
  return first;
}

std::optional<Time> last_record(const LogShape& shape) {
  std::optional<Time> last;
  for (const LogFileSpan& file : shape.files)
    if (file.span) last = last ? std::max(*last, file.span->to) : file.span->to;
  return last;
}

}  // namespace

std::vector<LogSign> numbered_rotations_missing(const LogShape& shape) {
  std::vector<LogSign> signs;
  find_missing_numbers(shape, signs);
  return signs;
}

std::vector<LogSign> rotations_missing(const LogShape& shape) {
  std::vector<LogSign> signs = numbered_rotations_missing(shape);
  find_missing_dates(shape, signs);
  return signs;
}

std::optional<LogSign> emptied(const Host& host, const LogShape& shape) {
  constexpr std::int64_t a_rotation = 10 * a_minute;  // packing the old one included
  if (shape.files.empty() || shape.files.back().path != shape.path) return std::nullopt;
  const auto now = host.status(shape.path);
  if (!now || now->kind != FileKind::regular || now->size > 0) return std::nullopt;
  std::optional<Time> explained;
  for (const LogFileSpan& file : shape.files) {
    if (file.path == shape.path) continue;
    // Renamed or packed when the new one was made; a copied tree shows a later time, which is fine.
    if (const auto status = host.status(file.path); status)
      explained = std::max(explained.value_or(status->changed), status->changed);
  }
  if (const auto installed = installed_at(host); !explained && installed)
    explained = Time{installed->microseconds + a_day};
  if (!explained || now->modified.microseconds <= explained->microseconds + a_rotation)
    return std::nullopt;
  LogSign sign{LogSign::Kind::emptied, shape.path, last_record(shape), now->modified};
  sign.file = shape.path;
  return sign;
}

std::optional<LogSign> late_start(const Host& host, const LogShape& shape) {
  const auto installed = installed_at(host), first = first_record(shape);
  const bool all_read = std::all_of(shape.files.begin(), shape.files.end(),
                                    [](const LogFileSpan& file) { return file.is_read; });
  if (!installed || !first || !all_read) return std::nullopt;
  if (first->microseconds <= installed->microseconds + a_day) return std::nullopt;
  const auto kept = rotations_kept(logrotate_config(host), shape.path);
  const auto rotated = static_cast<std::int64_t>(shape.files.size()) - 1;
  if (!kept || rotated >= *kept) return std::nullopt;
  LogSign sign{LogSign::Kind::late_start, shape.path, *installed, *first};
  sign.file = shape.files.front().path;
  return sign;
}

}  // namespace mijian
