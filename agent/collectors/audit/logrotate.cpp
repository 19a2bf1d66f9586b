#include "agent/collectors/audit/logrotate.h"

#include <fnmatch.h>

#include <algorithm>
#include <utility>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_blocks = 1'000, most_patterns = 10'000;

std::string without_quotes(std::string_view word) {
  if (word.size() >= 2 && (word.front() == '"' || word.front() == '\'') &&
      word.back() == word.front())
    word = word.substr(1, word.size() - 2);
  return std::string{word};
}

// Each star doubles what matching may take.
bool is_quick(std::string_view pattern) {
  constexpr std::size_t longest = 256, most_stars = 8;
  const auto stars = std::count(pattern.begin(), pattern.end(), '*');
  return pattern.size() <= longest && static_cast<std::size_t>(stars) <= most_stars;
}

void take_directive(std::string_view line, LogrotateBlock& block) {
  const auto words = words_of(line);
  const std::string_view name = words.empty() ? std::string_view{} : words[0];
  if (const auto period = from_stored(log_period_words, name))  // "size" needs its number
    if (*period != LogPeriod::size || words.size() > 1) block.period = *period;
  if (name == "annually") block.period = LogPeriod::yearly;
  if (name.substr(0, 5) == "size=") block.period = LogPeriod::size;
  if (words.size() < 2) return;
  if (name == "rotate") block.rotate = to_integer(words[1]);
  if (name == "maxage") block.max_age = to_integer(words[1]);
  if (name == "maxsize") block.max_size = true;
}

// What a block does not say, the part in front of it says.
void inherit(LogrotateBlock& block, const LogrotateBlock& general) {
  if (!block.rotate) block.rotate = general.rotate;
  if (!block.max_age) block.max_age = general.max_age;
  if (!block.period) block.period = general.period;
  block.max_size = block.max_size || general.max_size;
}

class Parser {
 public:
  LogrotateConfig take(std::string_view text) {
    for (std::string_view line : lines_of(text)) {
      ++line_;
      line = trim(line);
      if (line.empty() || line.front() == '#') continue;
      take_line(line);
    }
    return std::move(config_);
  }

 private:
  void take_line(std::string_view line) {
    if (in_script_) {
      in_script_ = line != "endscript";
    } else if (block_) {
      if (line.front() == '}')
        end_block();
      else if (is_script(line))
        in_script_ = true;
      else
        take_directive(line, *block_);
    } else {
      take_outside(line);
    }
  }

  static bool is_script(std::string_view line) {
    for (const std::string_view start :
         {"postrotate", "prerotate", "firstaction", "lastaction", "preremove"})
      if (line == start) return true;
    return false;
  }

  void take_outside(std::string_view line) {
    const auto brace = line.find('{');
    const auto names = line.substr(0, brace);
    const bool is_name = line.front() == '/' || line.front() == '"' || line.front() == '\'';
    if (patterns_.empty()) first_line_ = line_;
    if (is_name)
      for (const std::string_view word : words_of(names))
        if (patterns_.size() < most_patterns) patterns_.push_back(without_quotes(word));
    if (brace == std::string_view::npos) {
      if (patterns_.empty()) take_directive(line, config_.general);
      return;
    }
    block_ = LogrotateBlock{};
    block_->patterns = std::move(patterns_);
    block_->line = first_line_;
    patterns_.clear();
    if (line.find('}', brace) != std::string_view::npos) end_block();
  }

  void end_block() {
    if (config_.blocks.size() < most_blocks) config_.blocks.push_back(std::move(*block_));
    block_.reset();
  }

  LogrotateConfig config_;
  std::vector<std::string> patterns_;
  std::optional<LogrotateBlock> block_;
  bool in_script_ = false;
  int line_ = 0, first_line_ = 0;
};

}  // namespace

LogrotateConfig parse_logrotate(std::string_view text) { return Parser{}.take(text); }

std::optional<LogrotateBlock> rotation_of(const LogrotateConfig& config, const std::string& log) {
  const auto names_log = [&](const std::string& pattern) {
    return is_quick(pattern) && ::fnmatch(pattern.c_str(), log.c_str(), FNM_PATHNAME) == 0;
  };
  for (const LogrotateBlock& block : config.blocks) {
    if (std::none_of(block.patterns.begin(), block.patterns.end(), names_log)) continue;
    LogrotateBlock whole = block;
    inherit(whole, config.general);
    return whole;
  }
  return std::nullopt;
}

std::optional<std::int64_t> rotations_kept(const LogrotateConfig& config, const std::string& log) {
  const auto rotation = rotation_of(config, log);
  if (!rotation || rotation->max_age) return std::nullopt;
  return rotation->rotate;
}

// Without "rotate" logrotate keeps no old file, and without a period it goes by size.
std::optional<std::int64_t> days_kept(const LogrotateBlock& rotation) {
  constexpr std::int64_t most_files = 100'000;
  constexpr std::int64_t hours[] = {1, 24, 7 * 24, 30 * 24, 365 * 24};
  const auto period = rotation.period.value_or(LogPeriod::size);
  if (period == LogPeriod::size || rotation.max_size) return std::nullopt;
  const std::int64_t files = std::min(rotation.rotate.value_or(0), most_files);
  if (files < 0) return rotation.max_age;
  const std::int64_t days = files * hours[static_cast<std::size_t>(period)] / 24;
  return std::min(days, rotation.max_age.value_or(days));
}

LogrotateConfig logrotate_config(const Host& host) {
  constexpr const char* main_file = "/etc/logrotate.conf";
  LogrotateConfig all;
  const auto main = host.read_optional(main_file);
  if (main && *main) all = parse_logrotate(**main);
  if (!main) all.gap = main.error();
  for (LogrotateBlock& block : all.blocks) block.file = main_file;
  const auto files = host.list_optional("/etc/logrotate.d");
  if (!files && !all.gap) all.gap = files.error();
  if (!files) return all;
  for (const std::string& file : *files) {
    const auto text = host.read(file);
    if (!text && !vanished(text) && !all.gap) all.gap = text.error();
    if (!text) continue;
    LogrotateConfig more = parse_logrotate(*text);
    for (LogrotateBlock& block : more.blocks) {
      inherit(block, more.general);
      block.file = file;
      all.blocks.push_back(std::move(block));
    }
  }
  return all;
}

}  // namespace mijian
