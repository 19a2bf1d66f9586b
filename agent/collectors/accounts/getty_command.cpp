#include "agent/collectors/accounts/getty_command.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "agent/core/text.h"

namespace mijian {
namespace {

using Words = std::vector<std::string>;

constexpr int deepest_script = 4;

/// As systemd takes a command line apart: by blanks, quotes hold together, a backslash keeps the
/// next character.
Words split_command(std::string_view text) {
  Words words;
  char quote = 0;
  bool is_open = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool is_blank = c == ' ' || c == '\t';
    if (is_blank && quote == 0) {
      is_open = false;
      continue;
    }
    if (!std::exchange(is_open, true)) words.emplace_back();
    if (c == '\\' && at + 1 < text.size())
      words.back() += text[++at];
    else if (quote == 0 ? c == '"' || c == '\'' : c == quote)
      quote = quote == 0 ? c : '\0';
    else
      words.back() += c;
  }
  return words;
}

bool is_shell(std::string_view program) {
  constexpr std::string_view shells[] = {"ash",  "bash",  "csh", "dash", "fish", "ksh",
                                         "mksh", "rbash", "sh",  "tcsh", "zsh"};
  return std::find(std::begin(shells), std::end(shells), program) != std::end(shells);
}

/// Behind -f, login believes the name.
std::string believed_name(const Words& words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] == "--") return "";
    if (words[at] == "-f") return at + 1 < words.size() ? words[at + 1] : "ALL";
    if (words[at].substr(0, 2) == "-f") return words[at].substr(2);
  }
  return "";
}

struct GettyOptions {
  std::string user, login_program, login_options;
};

/// The options of a getty; a long one may be cut short as far as it stays itself.
class GettyOptionReader {
 public:
  explicit GettyOptionReader(const Words& words) : words_{words} {}

  GettyOptions read(bool has_short_options) {
    for (at_ = 1; at_ < words_.size(); ++at_) {
      const std::string& word = words_[at_];
      if (word.substr(0, 2) == "--")
        read_long(word);
      else if (has_short_options && word.size() > 1 && word[0] == '-')
        read_short(word);
    }
    return std::move(options_);
  }

 private:
  void read_long(std::string_view word) {
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    std::string* place = nullptr;
    const auto is = [name](std::string_view whole, std::size_t shortest) {
      return name.size() >= shortest && whole.substr(0, name.size()) == name;
    };
    if (is("--autologin", 3)) place = &options_.user;
    if (is("--login-program", 10) || name == "--loginprog") place = &options_.login_program;
    if (is("--login-options", 9)) place = &options_.login_options;
    if (place == nullptr) return;
    *place = equals == std::string_view::npos ? next() : std::string{word.substr(equals + 1)};
  }

  // agetty's letters; those with a value take the rest of the word, or the next one.
  void read_short(std::string_view word) {
    constexpr std::string_view with_value = "aCdfHIloPrt";
    for (std::size_t at = 1; at < word.size(); ++at) {
      const char letter = word[at];
      if (letter == 'L') return;  // its value, if any, is the rest
      if (with_value.find(letter) == std::string_view::npos) continue;
      const std::string value = at + 1 < word.size() ? std::string{word.substr(at + 1)} : next();
      if (letter == 'a') options_.user = value;
      if (letter == 'l') options_.login_program = value;
      if (letter == 'o') options_.login_options = value;
      return;
    }
  }

  std::string next() { return at_ + 1 < words_.size() ? words_[++at_] : ""; }

  const Words& words_;
  std::size_t at_ = 0;
  GettyOptions options_;
};

GettyCommand of_getty(std::string_view program, const Words& words) {
  const bool is_agetty = program == "getty" || program.ends_with("agetty");
  const GettyOptions options = GettyOptionReader{words}.read(is_agetty);
  if (!options.user.empty()) return {options.user, ""};
  const std::string_view started = file_name(options.login_program);
  if (is_shell(started)) return {"root", ""};
  const auto passed_on = words_of(options.login_options);
  const std::string believed = believed_name({passed_on.begin(), passed_on.end()});
  if (!believed.empty()) return {believed == "\\u" ? "ALL" : believed, ""};
  const bool is_known = started.empty() || started == "login" || started == "sulogin";
  return {"", is_known ? "" : options.login_program};
}

/// Programs that ask for a password, or start units that are looked at by themselves.
bool is_harmless(std::string_view program) {
  constexpr std::string_view names[] = {"kmscon", "sulogin", "systemctl", "systemd-sulogin-shell"};
  return std::find(std::begin(names), std::end(names), program) != std::end(names);
}

GettyCommand of_program(const Words& words, int depth);

/// What a shell is told to run. Whether it comes to a second command is not known, so that nobody
/// is let in by that one for certain.
GettyCommand of_script(std::string_view script, int depth) {
  for (bool is_first = true; !script.empty(); is_first = false) {
    const std::size_t end = std::min(script.find_first_of(";&|\n"), script.size());
    std::string_view command = trim(script.substr(0, end));
    script.remove_prefix(std::min(end + 1, script.size()));
    if (command.substr(0, 5) == "exec ") command.remove_prefix(5);
    const GettyCommand said = of_program(split_command(command), depth);
    const bool lets_in = !said.user.empty() || said.is_shell;
    if (is_first && lets_in) return said;
    if (lets_in) return {"", std::string{command}};
    if (!said.unknown.empty()) return said;
  }
  return {};
}

/// A shell, what it is told to run, or the script that it is given.
GettyCommand of_shell(const Words& words, int depth) {
  const auto is_option = [](const std::string& word) { return word.substr(0, 1) == "-"; };
  const auto script = std::find_if_not(words.begin() + 1, words.end(), is_option);
  if (script == words.end()) return {"", "", true};
  const bool is_told = script != words.begin() + 1 && (script - 1)->find('c') != std::string::npos;
  return is_told && depth < deepest_script ? of_script(*script, depth + 1)
                                           : GettyCommand{"", *script};
}

GettyCommand of_program(const Words& words, int depth) {
  if (words.empty()) return {};
  const std::string_view program = file_name(words.front());
  if (program.find("getty") != std::string_view::npos) return of_getty(program, words);
  if (program == "login") return {believed_name(words), ""};
  if (is_shell(program)) return of_shell(words, depth);
  if (is_harmless(program)) return {};
  if (program != "su" && program != "runuser") return {"", words.front()};
  const auto name = std::find_if(words.begin() + 1, words.end(),
                                 [](const std::string& word) { return word.substr(0, 1) != "-"; });
  return {name == words.end() ? "root" : *name, ""};
}

}  // namespace

GettyCommand parse_getty_command(std::string_view command) {
  command = trim(command);
  const std::size_t begin = std::min(command.find_first_not_of("-@:+!|"), command.size());
  const bool names_itself = command.substr(0, begin).find('@') != std::string_view::npos;
  Words words = split_command(command.substr(begin));
  if (names_itself && words.size() > 1) words.erase(words.begin() + 1);
  return of_program(words, 0);
}

}  // namespace mijian
