#include "agent/collectors/audit/time_config.h"

#include <algorithm>
#include <iterator>

#include "agent/collectors/common/systemd_text.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_entries = 1'000, most_folders = 20;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void add_server(TimeConfig& config, std::string_view kind, std::string_view server, int line) {
  if (config.servers.size() < most_entries)
    config.servers.push_back({std::string{kind}, std::string{server}, line});
  else
    config.is_cut_short = true;
}

void add_include(TimeConfig& config, std::string_view path) {
  if (config.includes.size() < most_entries)
    config.includes.emplace_back(path);
  else
    config.is_cut_short = true;
}

void add_folders(TimeConfig& config, std::vector<std::vector<std::string>>& all,
                 const std::vector<std::string_view>& words) {
  if (all.size() < most_folders && words.size() <= most_folders)
    all.emplace_back(words.begin() + 1, words.end());
  else
    config.is_cut_short = true;
}

void take_chrony(TimeConfig& config, const std::vector<std::string_view>& words, int line) {
  const std::string name = to_lower(words[0]);
  if (name == "local") return add_server(config, name, {}, line);
  if (words.size() < 2) return;
  if (is_one_of(name, {"server", "pool", "peer"})) add_server(config, name, words[1], line);
  if (name == "refclock") add_server(config, name, words[1], line);
  if (name == "include") add_include(config, words[1]);
  if (name == "confdir") add_folders(config, config.folders, words);
  if (name == "sourcedir") add_folders(config, config.sources, words);
}

// 127.127.T.U is a clock of the machine's own of type T; type 1 is the machine's own time.
std::string_view kind_of_ntp(std::string_view word, std::string_view server) {
  if (server.substr(0, 10) == "127.127.1.") return "local";
  if (server.substr(0, 8) == "127.127.") return "refclock";
  return word;
}

void take_ntp(TimeConfig& config, std::vector<std::string_view> words, int line) {
  const std::string_view name = words[0];
  words.erase(words.begin());
  while (!words.empty() && is_one_of(words[0], {"-4", "-6"})) words.erase(words.begin());
  if (words.empty()) return;
  if (is_one_of(name, {"server", "pool", "peer"}))
    add_server(config, kind_of_ntp(name, words[0]), words[0], line);
  if (name == "refclock") add_server(config, "refclock", words[0], line);
  if (name == "includefile") add_include(config, words[0]);
}

void take_openntpd(TimeConfig& config, const std::vector<std::string_view>& words, int line) {
  if (words.size() < 2) return;
  if (words[0] == "server") add_server(config, "server", words[1], line);
  if (words[0] == "servers") add_server(config, "pool", words[1], line);
  if (words[0] == "sensor") add_server(config, "refclock", words[1], line);
}

}  // namespace

TimeConfig parse_chrony(std::string_view text) {
  TimeConfig config;
  int number = 0;
  for (const std::string_view whole : lines_of(text)) {
    ++number;
    const auto words = words_of(trim(whole));
    if (!words.empty() && std::string_view{"!;#%"}.find(words[0][0]) == std::string_view::npos)
      take_chrony(config, words, number);
  }
  return config;
}

TimeConfig parse_ntp(std::string_view text) {
  TimeConfig config;
  int number = 0;
  for (const std::string_view whole : lines_of(text)) {
    ++number;
    const auto words = words_of(trim(whole.substr(0, whole.find('#'))));
    if (!words.empty()) take_ntp(config, words, number);
  }
  return config;
}

TimeConfig parse_openntpd(std::string_view text) {
  TimeConfig config;
  int number = 0;
  for (const std::string_view whole : lines_of(text)) {
    ++number;
    const auto words = words_of(trim(whole.substr(0, whole.find('#'))));
    if (!words.empty()) take_openntpd(config, words, number);
  }
  return config;
}

std::vector<TimesyncdServers> parse_timesyncd(std::string_view text) {
  std::vector<TimesyncdServers> all;
  for (const SystemdAssignment& line : parse_systemd_text(text).assignments) {
    if (line.section != "Time" || !is_one_of(line.name, {"NTP", "FallbackNTP"})) continue;
    if (all.size() == most_entries) {
      all.back().is_cut_short = true;
      break;
    }
    TimesyncdServers servers{line.name == "FallbackNTP", {}, line.line};
    for (const std::string_view word : words_of(line.value)) {
      servers.is_cut_short = servers.servers.size() == most_entries;
      if (servers.is_cut_short) break;
      servers.servers.emplace_back(word);
    }
    all.push_back(std::move(servers));
  }
  return all;
}

TimeConfig parse_ntpdate(std::string_view text) {
  constexpr std::string_view name = "NTPSERVERS=";
  TimeConfig config;
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    line = trim(line);
    if (line.substr(0, name.size()) != name) continue;
    line.remove_prefix(name.size());
    const auto quoted = line.find_first_not_of("\"'");
    line = line.substr(std::min(quoted, line.size()));
    config.servers.clear();  // a shell takes the last assignment
    for (const std::string_view word : words_of(line.substr(0, line.find_first_of("\"'#"))))
      add_server(config, "server", word, number);
  }
  return config;
}

}  // namespace mijian
