#include "agent/collectors/system/page_log.h"

#include <algorithm>
#include <iterator>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view usual_format = "%p %u %j %T %P %C";
constexpr std::size_t longest_format = 1'000, most_jobs = 200'000;
constexpr std::int64_t most_pages = 10'000'000;  // of one line; more is no count

int month_of(std::string_view name) {
  constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto found = std::find(std::begin(months), std::end(months), name);
  return found == std::end(months) ? 0 : static_cast<int>(found - std::begin(months)) + 1;
}

/// "[22/Nov/2026:10:00:00 +0800]".
std::optional<Time> time_of(std::string_view text) {
  constexpr std::size_t length = 28;
  if (text.size() != length || text[3] != '/' || text[12] != ':') return std::nullopt;
  const auto two = [&](std::size_t at) { return to_integer(text.substr(at, 2)).value_or(-1); };
  const auto year = to_integer(text.substr(8, 4));
  const auto offset = parse_utc_offset(text.substr(22, 5));
  const int month = month_of(text.substr(4, 3));
  const auto day = two(1), hour = two(13), minute = two(16), second = two(19);
  if (!year || !offset || month == 0 || day < 1 || day > 31 || hour < 0 || hour > 23 ||
      minute < 0 || minute > 59 || second < 0 || second > 60 || *year < 1970 || *year > 9998)
    return std::nullopt;
  const Time local =
      from_civil({static_cast<int>(*year), month, static_cast<int>(day), static_cast<int>(hour),
                  static_cast<int>(minute), static_cast<int>(second), 0});
  return Time{local.microseconds - *offset * microseconds_a_second};
}

/// Takes a field from the front: a time with its brackets, anything else up to what follows it.
std::string_view take_field(std::string_view& line, char field, std::string_view next) {
  std::size_t end = std::string_view::npos;
  if (field == 'T')
    end = line.find(']') == std::string_view::npos ? 0 : line.find(']') + 1;
  else if (!next.empty())
    end = line.find(next);
  const auto taken = line.substr(0, end);
  line.remove_prefix(taken.size());
  return taken;
}

/// False when a number is none.
bool set(PageLogLine& line, char field, std::string_view text) {
  const auto number = to_integer(text);
  if (field == 'p') line.printer = text;
  if (field == 'u') line.user = text;
  if (field == 'T') line.at = time_of(text);
  if (field == 'j') line.job = number.value_or(0);
  if (field == 'C') line.pages = std::clamp<std::int64_t>(number.value_or(0), 0, most_pages);
  if (field == 'P') line.is_total = text == "total";
  return (field != 'j' && field != 'C') || number;
}

}  // namespace

PageLogFormat::PageLogFormat(std::string_view format) {
  format = (format.empty() ? usual_format : format).substr(0, longest_format);
  std::string seen;
  while (!format.empty()) {
    if (format.front() != '%' || format.size() < 2) {
      if (pieces_.empty() || pieces_.back().field != 0) pieces_.push_back({});
      pieces_.back().text += format.front();
      format.remove_prefix(1);
      continue;
    }
    const char field = format[1];
    const auto end = field == '{' ? format.find('}') : 1;
    format.remove_prefix(end == std::string_view::npos ? format.size() : end + 1);
    pieces_.push_back(
        {std::string_view{"pujTPC"}.find(field) == std::string_view::npos ? '{' : field, {}});
    seen += field;
  }
  const auto needed = [](const Piece& piece) { return piece.field != 0 && piece.field != '{'; };
  pieces_.erase(std::find_if(pieces_.rbegin(), pieces_.rend(), needed).base(), pieces_.end());
  counts_ = seen.find('p') != std::string::npos && seen.find('u') != std::string::npos &&
            seen.find('j') != std::string::npos;
}

std::optional<PageLogLine> PageLogFormat::parse(std::string_view line) const {
  PageLogLine parsed;
  for (auto piece = pieces_.begin(); piece != pieces_.end(); ++piece) {
    if (piece->field == 0) {
      if (line.substr(0, piece->text.size()) != piece->text) return std::nullopt;
      line.remove_prefix(piece->text.size());
      continue;
    }
    const bool more = std::next(piece) != pieces_.end();
    // Behind the last field that is needed stands a blank, or nothing.
    const std::string_view next = more ? std::string_view{std::next(piece)->text} : " ";
    if (!set(parsed, piece->field, take_field(line, piece->field, next))) return std::nullopt;
  }
  if (parsed.printer.empty() || parsed.user.empty()) return std::nullopt;
  return parsed;
}

bool PageCounts::add(const PageLogLine& line) {
  Key key{line.printer, line.user, line.job};
  if (jobs_.size() >= most_jobs && jobs_.count(key) == 0) return false;
  Job& job = jobs_[std::move(key)];
  if (line.is_total)
    job.total = std::max(job.total, line.pages);
  else
    job.pages += line.pages;
  if (line.at && (!job.first_at || *line.at < *job.first_at)) job.first_at = line.at;
  if (line.at && (!job.last_at || *line.at > *job.last_at)) job.last_at = line.at;
  return true;
}

std::map<std::pair<std::string, std::string>, PageCounts::Count> PageCounts::counts() const {
  std::map<std::pair<std::string, std::string>, Count> counts;
  for (const auto& [key, job] : jobs_) {
    Count& count = counts[{key.printer, key.user}];
    ++count.jobs;
    count.pages += std::max(job.total, job.pages);
    if (job.first_at && (!count.first_at || *job.first_at < *count.first_at))
      count.first_at = job.first_at;
    if (job.last_at && (!count.last_at || *job.last_at > *count.last_at))
      count.last_at = job.last_at;
  }
  return counts;
}

}  // namespace mijian
