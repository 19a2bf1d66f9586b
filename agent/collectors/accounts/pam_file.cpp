#include "agent/collectors/accounts/pam_file.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

struct Assembled {
  std::string text;
  int number = 0;
};

/// Lines without comments, those ending in a backslash joined with the next. A comment ends the
/// line for good, whatever stands behind it.
std::vector<Assembled> assemble(std::string_view text) {
  std::vector<Assembled> lines;
  bool continued = false;
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    const auto comment = line.find('#');
    line = trim(line.substr(0, comment));
    if (!continued) lines.push_back({"", number});
    continued = comment == std::string_view::npos && !line.empty() && line.back() == '\\';
    if (continued) line.remove_suffix(1);
    lines.back().text += line;
    if (continued) lines.back().text += ' ';
  }
  return lines;
}

/// Takes the next word off the front; one that opens with '[' ends at the matching ']'.
std::string_view take_word(std::string_view& rest) {
  rest = trim(rest);
  std::size_t end = 0;
  if (!rest.empty() && rest[0] == '[') {
    end = rest.find(']');
    end = end == std::string_view::npos ? rest.size() : end + 1;
  } else {
    end = std::min(rest.find_first_of(" \t"), rest.size());
  }
  const auto word = rest.substr(0, end);
  rest = trim(rest.substr(end));
  return word;
}

bool is_stack(std::string_view word) {
  return word == "auth" || word == "account" || word == "password" || word == "session";
}

PamLine::Kind kind_of(std::string_view control) {
  if (control == "include") return PamLine::Kind::include;
  return control == "substack" ? PamLine::Kind::substack : PamLine::Kind::module;
}

std::optional<PamLine> parse_line(const Assembled& assembled, bool names_services) {
  std::string_view rest = assembled.text;
  PamLine line;
  line.line = assembled.number;
  if (names_services) line.service = to_lower(take_word(rest));
  std::string_view first = take_word(rest);
  if (first == "@include") {
    line.kind = PamLine::Kind::include;
    line.control = "@include";
    line.target = take_word(rest);
    return line.target.empty() ? std::nullopt : std::optional{line};
  }
  if (first.substr(0, 1) == "-") first.remove_prefix(1);  // do not complain of a missing module
  line.stack = to_lower(first);
  const auto control = take_word(rest);
  line.control = control;
  line.kind = kind_of(to_lower(control));
  line.target = take_word(rest);
  line.arguments = rest;
  return is_stack(line.stack) && !line.target.empty() ? std::optional{line} : std::nullopt;
}

/// The action of "[success=1 default=ignore]" for an answer, or "" when it names none.
std::string bracket_action(std::string_view control, std::string_view answer) {
  std::string chosen, otherwise;
  for (const auto word : words_of(control.substr(1, control.size() - 2))) {
    const auto pair = split_pair(word, '=');
    if (!pair) continue;
    if (pair->first == answer) chosen = pair->second;
    if (pair->first == "default") otherwise = pair->second;
  }
  return chosen.empty() ? otherwise : chosen;
}

struct Word {
  std::string_view control, success, otherwise;
};
constexpr Word words[] = {
    {"required", "ok", "bad"},
    {"requisite", "ok", "die"},
    {"sufficient", "done", "ignore"},
    {"optional", "ok", "ignore"},
};

}  // namespace

PamFile parse_pam_file(std::string_view text, bool names_services) {
  PamFile file;
  for (const Assembled& assembled : assemble(text)) {
    if (trim(assembled.text).empty()) continue;
    if (auto line = parse_line(assembled, names_services))
      file.lines.push_back(std::move(*line));
    else
      file.bad_lines.push_back(assembled.number);
  }
  return file;
}

std::string pam_module_name(std::string_view target) {
  std::string_view name = file_name(target);
  if (name.size() > 3 && name.substr(name.size() - 3) == ".so") name.remove_suffix(3);
  return std::string{name};
}

std::optional<std::string> pam_argument(std::string_view arguments, std::string_view name) {
  std::optional<std::string> value;
  for (auto word : words_of(arguments)) {
    if (word.size() > 2 && word.front() == '[' && word.back() == ']')
      word = word.substr(1, word.size() - 2);
    if (word == name) value = "";
    if (word.size() > name.size() && word.substr(0, name.size()) == name &&
        word[name.size()] == '=')
      value = word.substr(name.size() + 1);
  }
  return value;
}

std::string pam_action(std::string_view control, std::string_view answer) {
  if (control.size() >= 2 && control.front() == '[') {
    const auto action = bracket_action(control, answer);
    return action.empty() ? "bad" : action;
  }
  const std::string lower = to_lower(control);
  for (const Word& word : words)
    if (word.control == lower)
      return std::string{answer == "success"  ? word.success
                         : answer == "ignore" ? answer
                                              : word.otherwise};
  return "bad";
}

std::vector<ModuleSetting> parse_module_settings(std::string_view text) {
  std::vector<ModuleSetting> settings;
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    line = trim(line.substr(0, line.find('#')));
    if (line.empty()) continue;
    const auto end = std::min(line.find_first_of(" \t="), line.size());
    auto value = trim(line.substr(end));
    if (!value.empty() && value[0] == '=') value = trim(value.substr(1));
    settings.push_back({std::string{line.substr(0, end)}, std::string{value}, number});
  }
  return settings;
}

}  // namespace mijian
