#include "agent/collectors/logrotate.h"

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
  if (words.size() < 2) return;
  if (words[0] == "rotate") block.rotate = to_integer(words[1]);
  if (words[0] == "maxage") block.ages = true;
}

class Parser {
 public:
  LogrotateConfig take(std::string_view text) {
    for (std::string_view line : lines_of(text)) {
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
    if (line.front() == '/' || line.front() == '"' || line.front() == '\'')
      for (const std::string_view word : words_of(names))
        if (patterns_.size() < most_patterns) patterns_.push_back(without_quotes(word));
    if (brace == std::string_view::npos) {
      if (patterns_.empty()) take_directive(line, config_.general);
      return;
    }
    block_ = LogrotateBlock{std::move(patterns_), std::nullopt, false};
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
};

}  // namespace

LogrotateConfig parse_logrotate(std::string_view text) { return Parser{}.take(text); }

std::optional<std::int64_t> rotations_kept(const LogrotateConfig& config, const std::string& log) {
  const auto names_log = [&](const std::string& pattern) {
    return is_quick(pattern) && ::fnmatch(pattern.c_str(), log.c_str(), FNM_PATHNAME) == 0;
  };
  for (const LogrotateBlock& block : config.blocks) {
    const bool names = std::any_of(block.patterns.begin(), block.patterns.end(), names_log);
    if (!names) continue;
    if (block.ages || config.general.ages) return std::nullopt;
    return block.rotate ? block.rotate : config.general.rotate;
  }
  return std::nullopt;
}

LogrotateConfig logrotate_config(const Host& host) {
  LogrotateConfig all;
  if (const auto text = host.read_optional("/etc/logrotate.conf"); text && *text)
    all = parse_logrotate(**text);
  const auto files = host.list_optional("/etc/logrotate.d");
  if (!files) return all;
  for (const std::string& file : *files) {
    const auto text = host.read(file);
    if (!text) continue;
    LogrotateConfig more = parse_logrotate(*text);
    for (LogrotateBlock& block : more.blocks) {
      if (!block.rotate) block.rotate = more.general.rotate;
      all.blocks.push_back(std::move(block));
    }
  }
  return all;
}

}  // namespace mijian
