#include "agent/collectors/system/cron_text.h"

#include <algorithm>
#include <utility>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_jobs = 10'000, longest_program = 300;

/// NAME=value, as tables set the environment; a schedule never holds '=' before its fifth blank.
bool is_assignment(std::string_view line) {
  const auto equals = line.find('=');
  if (equals == std::string_view::npos || equals == 0) return false;
  return trim(line.substr(0, equals)).find_first_of(" \t*/@,") == std::string_view::npos;
}

/// Takes a number of words from the front, joined by blanks; fewer when there are not as many.
std::string take_words(std::string_view& rest, int count) {
  std::string taken;
  for (int word = 0; word < count; ++word) {
    rest = trim(rest);
    const auto end = std::min(rest.find_first_of(" \t"), rest.size());
    if (end == 0) break;
    if (!taken.empty()) taken += ' ';
    taken += rest.substr(0, end);
    rest.remove_prefix(end);
  }
  return taken;
}

template <class Take>
CronTable each_line(std::string_view text, Take take) {
  CronTable table;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#' || is_assignment(line)) continue;
    CronJob job = take(line);
    job.line = number;
    if (job.program.empty() || table.jobs.size() >= most_jobs)
      table.malformed_lines.push_back(number);
    else
      table.jobs.push_back(std::move(job));
  }
  return table;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view{"/._+-@[:"}.find(c) != std::string_view::npos ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string program_of(std::string_view command) {
  for (std::string_view word : words_of(command)) {
    if (word.find('=') != std::string_view::npos) continue;
    if (word.front() == '"' || word.front() == '\'') word.remove_prefix(1);
    std::size_t size = 0;
    while (size < word.size() && size < longest_program && is_plain(word[size])) ++size;
    return size == 0 ? "shell" : std::string{word.substr(0, size)};
  }
  return trim(command).empty() ? "" : "shell";
}

CronTable parse_crontab(std::string_view text, CronUsers users) {
  return each_line(text, [&](std::string_view line) {
    CronJob job;
    constexpr int fields = 5;
    // Debian lets "-" before the first field keep a job out of the log.
    if (line.front() == '-') line.remove_prefix(1);
    job.schedule = take_words(line, !line.empty() && line.front() == '@' ? 1 : fields);
    if (users == CronUsers::named) job.owner = take_words(line, 1);
    job.program = program_of(line);
    return job;
  });
}

CronTable parse_anacrontab(std::string_view text) {
  return each_line(text, [](std::string_view line) {
    CronJob job;
    constexpr int fields = 3;  // period, delay, name
    job.owner = "root";
    job.schedule = take_words(line, fields);
    job.program = program_of(line);
    return job;
  });
}

}  // namespace mijian
