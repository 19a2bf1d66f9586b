#include "agent/collectors/terminal/grub_config.h"

#include <algorithm>
#include <iterator>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_entries = 1'000, longest_title = 300;

/// The words of a line of GRUB's script: quotes taken off, what stands between them kept together.
std::vector<std::string> script_words(std::string_view line) {
  std::vector<std::string> words;
  bool inside = false;
  char quote = 0;
  for (const char c : line) {
    if (quote == 0 && (c == ' ' || c == '\t' || c == ';')) {
      inside = false;
      continue;
    }
    if (quote == 0 && c == '#' && !inside) break;
    if (!inside) words.emplace_back();
    inside = true;
    if (c == quote)
      quote = 0;
    else if (quote == 0 && (c == '\'' || c == '"'))
      quote = c;
    else
      words.back() += c;
  }
  return words;
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Which script of /etc/grub.d wrote the lines: "### BEGIN /etc/grub.d/30_os-prober ###".
std::string_view section_of(std::string_view line) {
  const auto words = words_of(line);
  return words.size() > 2 ? file_name(words[2]) : std::string_view{};
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return text.find(part) != std::string_view::npos;
  });
}

std::string kind_of(const std::vector<std::string>& words, std::string_view section) {
  const std::string title = to_lower(words[1]);
  if (has(words, "uefi-firmware") || section == "30_uefi-firmware" ||
      contains_any(title, {"firmware setting"}))
    return "firmware";
  if (contains_any(title, {"memory test", "memtest"})) return "tool";
  if (section == "30_os-prober" || has(words, "windows") || has(words, "osx") ||
      contains_any(title, {"windows"}))
    return "other_system";
  return "this_system";
}

class Reader {
 public:
  GrubConfig config;

  void line(std::string_view text, int number) {
    if (text.substr(0, 10) == "### BEGIN ") section_ = section_of(text);
    if (text.substr(0, 8) == "### END ") section_ = {};
    const auto words = script_words(text);
    if (words.empty()) return;
    if (words[0] == "if") open_condition(text);
    if (words[0] == "fi" && !conditions_.empty()) conditions_.pop_back();
    if (words[0] == "set" && words.size() > 1) setting(words[1], number);
    if (words[0] == "password" || words[0] == "password_pbkdf2") password(words, number);
    if (words[0] == "menuentry" && words.size() > 1) entry(words, number);
  }

 private:
  void entry(const std::vector<std::string>& words, int number) {
    if (config.entries.size() < most_entries)
      config.entries.push_back({words[1].substr(0, longest_title), kind_of(words, section_),
                                has(words, "--unrestricted"), number});
    else
      config.is_whole = false;
  }
  void open_condition(std::string_view text) {
    constexpr std::size_t deepest = 1'000;
    if (conditions_.size() < deepest)
      conditions_.push_back(text.find("GRUB2_PASSWORD") != std::string_view::npos);
  }
  bool waits_for_user_cfg() const {
    return std::find(conditions_.begin(), conditions_.end(), true) != conditions_.end();
  }
  void setting(std::string_view assignment, int number) {
    const auto pair = split_pair(assignment, '=');
    if (!pair) return;
    if (pair->first == "timeout") config.timeout = pair->second, config.timeout_line = number;
    if (pair->first != "superusers") return;
    int names = 0;
    for (const std::string_view part : split(pair->second, ','))
      for (const std::string_view word : words_of(part)) names += word.empty() ? 0 : 1;
    config.superusers = names, config.superusers_line = names > 0 ? number : 0;
    config.asks_user_cfg = names > 0 && waits_for_user_cfg();
  }
  void password(const std::vector<std::string>& words, int number) {
    if (words.size() < 3) return;
    config.password_kind = words[0] == "password" ? "plain" : "pbkdf2";
    config.password_line = number;
  }

  std::string_view section_;
  std::vector<bool> conditions_;  // of each open if: whether it asks for GRUB2_PASSWORD
};

}  // namespace

GrubConfig parse_grub_config(std::string_view text) {
  Reader reader;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) reader.line(trim(raw), ++number);
  return reader.config;
}

std::optional<GrubEntry> parse_loader_entry(std::string_view text) {
  std::string title, started;
  int number = 0, titled = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const auto line = trim(raw);
    const auto end = std::min(line.find_first_of(" \t"), line.size());
    const auto key = line.substr(0, end), value = trim(line.substr(end));
    if (key == "title") title = value.substr(0, longest_title), titled = number;
    if (key == "linux" || key == "efi" || key == "uki") started = value.substr(0, longest_title);
  }
  if (started.empty()) return std::nullopt;
  if (title.empty()) title = started;
  const bool is_foreign = contains_any(to_lower(started), {"/microsoft/", "/apple/"});
  const std::string kind = is_foreign ? "other_system" : kind_of({"menuentry", title}, {});
  return GrubEntry{title, kind, false, std::max(titled, 1)};
}

std::optional<std::string> user_cfg_password(std::string_view text) {
  for (const std::string_view line : lines_of(text))
    if (const auto pair = split_pair(trim(line), '=');
        pair && pair->first == "GRUB2_PASSWORD" && !pair->second.empty())
      return pair->second.find("grub.pbkdf2") != std::string_view::npos ? "pbkdf2" : "plain";
  return std::nullopt;
}

}  // namespace mijian
