#include "agent/collectors/accounts/shell_setting.h"

#include <algorithm>
#include <utility>

#include "agent/core/text.h"

namespace mijian {
namespace {

/// The words of a line with quotes taken off; ';', '&' and '|' are words of their own, a comment
/// ends it.
std::vector<std::string> shell_words(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool begun = false;
  char quote = 0;
  const auto end_word = [&] {
    if (begun) words.push_back(word);
    word.clear(), begun = false;
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == '\\' && quote != '\'' && at + 1 < line.size()) {
      word += line[++at], begun = true;
    } else if (quote != 0 ? c == quote : c == '"' || c == '\'') {
      quote = quote == 0 ? c : '\0', begun = true;
    } else if (quote == 0 && (c == ' ' || c == '\t' || c == '\r')) {
      end_word();
    } else if (quote == 0 && (c == ';' || c == '&' || c == '|')) {
      end_word();
      words.emplace_back(1, c);
    } else if (quote == 0 && c == '#' && !begun) {
      break;
    } else {
      word += c, begun = true;
    }
  }
  end_word();
  return words;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> many) {
  return std::find(many.begin(), many.end(), word) != many.end();
}

class ShellReader {
 public:
  explicit ShellReader(const std::vector<std::string_view>& names) : names_{names} {}

  void read(const std::vector<std::string>& words, int line) {
    line_ = line;
    is_chained_ = false;
    before_.clear();
    std::vector<std::string> command;
    for (const std::string& word : words) {
      const bool parts = is_one_of(word, {";", "&", "|", "then", "else", "do", "{", "}"});
      if (!parts) command.push_back(word);
      if (!parts && command.size() > 1) continue;
      if (parts) run(std::exchange(command, {}));
      follow(word);
    }
    run(command);
  }

  ShellSettings take() { return std::move(found_); }

 private:
  // "&&" and "||" come as two words each.
  void follow(const std::string& word) {
    if (is_one_of(word, {"if", "case", "while", "for", "until", "{"})) ++depth_;
    if (is_one_of(word, {"fi", "esac", "done", "}"})) depth_ = std::max(0, depth_ - 1);
    if (is_one_of(word, {"&", "|"}) && word == before_) is_chained_ = true;
    if (word == ";") is_chained_ = false;
    before_ = word;
  }

  // A command takes what its variables hold before it from the words in front.
  void run(const std::vector<std::string>& command) {
    if (command.empty()) return;
    if (command.front() == "umask") return take_umask(command);
    if (command.front() == "unset") return take_names(command, ShellSetting::Kind::unset);
    const bool declares = is_one_of(command.front(), {"readonly", "declare", "typeset"});
    if (declares || command.front() == "export") {
      const bool is_fixed = command.front() == "readonly" || has_option(command, 'r');
      take_assignments(command, 1);
      if (is_fixed) take_names(command, ShellSetting::Kind::read_only);
      return;
    }
    // What stands before a program is for it alone.
    const bool all = std::all_of(command.begin(), command.end(), [](const std::string& word) {
      return word.find('=') != std::string::npos;
    });
    if (all) take_assignments(command, 0);
  }

  static bool has_option(const std::vector<std::string>& command, char option) {
    return std::any_of(command.begin() + 1, command.end(), [&](const std::string& word) {
      return word.size() > 1 && word.front() == '-' && word.find(option) != std::string::npos;
    });
  }

  bool is_wanted(std::string_view name) const {
    return std::find(names_.begin(), names_.end(), name) != names_.end();
  }

  void take_assignments(const std::vector<std::string>& command, std::size_t from) {
    for (std::size_t at = from; at < command.size(); ++at) {
      const auto sign = command[at].find('=');
      if (sign == std::string::npos) continue;
      const std::string name = command[at].substr(0, sign);
      if (is_wanted(name)) add(ShellSetting::Kind::assignment, name, command[at].substr(sign + 1));
    }
  }

  void take_names(const std::vector<std::string>& command, ShellSetting::Kind kind) {
    for (std::size_t at = 1; at < command.size(); ++at) {
      const std::string name = command[at].substr(0, command[at].find('='));
      if (is_wanted(name)) add(kind, name, "");
    }
  }

  void take_umask(const std::vector<std::string>& command) {
    for (std::size_t at = 1; at < command.size(); ++at)
      if (command[at].substr(0, 1) != "-")
        return add(ShellSetting::Kind::umask, "umask", command[at]);
  }

  void add(ShellSetting::Kind kind, std::string name, std::string value) {
    constexpr std::size_t most_settings = 1'000;
    if (found_.entries.size() >= most_settings) {
      found_.is_whole = false;
      return;
    }
    const bool is_conditional = depth_ > 0 || is_chained_;
    found_.entries.push_back({kind, std::move(name), std::move(value), line_, is_conditional});
  }

  const std::vector<std::string_view>& names_;
  ShellSettings found_;
  std::string before_;  // the word that was followed last
  int line_ = 0, depth_ = 0;
  bool is_chained_ = false;  // behind "&&" or "||"
};

}  // namespace

ShellSettings parse_shell_settings(std::string_view text,
                                   const std::vector<std::string_view>& names) {
  ShellReader reader{names};
  int number = 0;
  for (const std::string_view line : lines_of(text)) reader.read(shell_words(line), ++number);
  return reader.take();
}

}  // namespace mijian
