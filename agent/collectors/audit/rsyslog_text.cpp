#include <utility>

#include "agent/collectors/audit/rsyslog_scanner.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

// rsyslog's own grammar knows no bounds; a chain of "else if" is one deeper each time.
constexpr int most_depth = 256;
constexpr std::size_t most_rules = 10'000;
constexpr std::size_t most_expression = 400;  // bytes of a condition that are shown
constexpr std::size_t most_context = 1'600;

std::string folded(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (!RsyslogScanner::is_blank(c))
      result += c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  return std::string{trim(result)};
}

std::string parameter(const std::vector<RsyslogParameter>& all, std::string_view name) {
  for (const RsyslogParameter& one : all)
    if (one.name == name) return one.value;
  return {};
}

class Parser {
 public:
  explicit Parser(std::string_view text) : scan_{text} {}

  RsyslogText parse() {
    while (true) {
      scan_.skip_space();
      if (scan_.at_end()) break;
      if (scan_.peek() == '}') {
        found_.malformed_lines.push_back(scan_.line());
        scan_.next();
        continue;
      }
      statement({}, 0);
    }
    if (scan_.cut_short()) found_.malformed_lines.push_back(scan_.line());
    return std::move(found_);
  }

 private:
  // One statement under the conditions that stand around it ("" for none).
  void statement(const std::string& context, int depth) {
    scan_.skip_space();
    if (scan_.at_end()) return;
    const std::string_view word = scan_.word();
    if (depth > most_depth || found_.rules.size() > most_rules) return give_up();
    if (scan_.peek() == '{') return block(context, depth);
    if (scan_.peek() == '$') return directive();
    if (scan_.peek() == '&') return again(context, depth);
    if (scan_.peek() == '!' || scan_.peek() == '+' || scan_.peek() == '-') return host_block();
    if (scan_.peek() == ':') return property_filter(context, depth);
    if (word.empty() && scan_.peek() != '*') return not_understood();
    if (!word.empty() && keyword(word, context, depth)) return;
    if (!word.empty() && scan_.behind(word.size()) == '(') return object(word, context, depth);
    selector_line(context, depth);
  }

  bool keyword(std::string_view word, const std::string& context, int depth) {
    if (word == "if") return condition(context, depth), true;
    if (word == "foreach") return loop(context, depth), true;
    if (word == "stop" || word == "discard") return discard(word, context), true;
    if (word == "set" || word == "unset" || word == "reset") return assignment(), true;
    if (word == "call_indirect") return assignment(), true;
    if (word == "continue") return scan_.skip(word.size()), true;
    if (word == "call") return call(), true;
    return false;
  }

  void call() {
    scan_.skip(4);
    scan_.skip_space();
    while (!scan_.at_end() && !RsyslogScanner::is_blank(scan_.peek()) && scan_.peek() != '}')
      scan_.next();
  }

  void block(const std::string& context, int depth) {
    scan_.next();
    for (scan_.skip_space(); !scan_.at_end() && scan_.peek() != '}'; scan_.skip_space())
      statement(context, depth + 1);
    if (scan_.at_end()) scan_.set_cut_short();
    scan_.next();
  }

  // if EXPRESSION then STATEMENT [else STATEMENT]
  void condition(const std::string& context, int depth) {
    scan_.skip(2);
    const std::string expression = until_then();
    statement_of_branch(narrowed(context, "if " + expression), depth);
    scan_.skip_space();
    if (scan_.word() != "else") return;
    scan_.skip(4);
    statement_of_branch(narrowed(context, "if not " + expression), depth);
  }

  static std::string narrowed(const std::string& context, const std::string& by) {
    if (context.size() > most_context) return context;
    return context.empty() ? by : context + " and " + by;
  }

  // A branch may be a legacy action: if … then /var/log/file
  void statement_of_branch(const std::string& context, int depth) {
    scan_.skip_space();
    if (scan_.at_end() || std::string_view{"/-@~?|^:"}.find(scan_.peek()) == std::string_view::npos)
      return statement(context, depth + 1);
    const int line = scan_.line();
    add(legacy_rsyslog_action(trim(scan_.take_line())), context, line);
  }

  std::string until_then() {
    const std::size_t begin = scan_.place();
    while (!scan_.at_end()) {
      if (scan_.skip_quoted_or_comment()) continue;
      const std::string_view word = scan_.word();
      if (word == "then") {
        std::string expression = shown(scan_.since(begin));
        scan_.skip(word.size());
        return expression;
      }
      scan_.skip(word.empty() ? 1 : word.size());
    }
    scan_.set_cut_short();
    return shown(scan_.since(begin));
  }

  static std::string shown(std::string_view expression) {
    return display(folded(expression), most_expression);
  }

  // foreach ($.x in $!list) do { … }
  void loop(const std::string& context, int depth) {
    while (!scan_.at_end() && scan_.peek() != '(' && scan_.peek() != '\n') scan_.next();
    const std::size_t begin = scan_.place();
    scan_.skip_brackets('(', ')');
    const std::string over = "foreach " + shown(scan_.since(begin));
    scan_.skip_space();
    if (scan_.word() == "do") scan_.skip(2);
    statement(narrowed(context, over), depth + 1);
  }

  void discard(std::string_view word, const std::string& context) {
    const int line = scan_.line();
    scan_.skip(word.size());
    add({{}, "stop", "discard", 0}, context, line);
  }

  void assignment() {
    while (!scan_.at_end() && scan_.peek() != ';') {
      if (scan_.peek() == '"' || scan_.peek() == '\'')
        scan_.take_quoted();
      else
        scan_.next();
    }
    scan_.next();
  }

  // $IncludeConfig /etc/rsyslog.d/*.conf; every other directive sets something else.
  void directive() {
    const int line = scan_.line();
    const std::string text = scan_.take_line();
    const auto words = words_of(trim(text));
    if (words.size() >= 2 && to_lower(words[0]) == "$includeconfig")
      found_.includes.push_back({std::string{words[1]}, line, false, found_.rules.size()});
  }

  void host_block() { scan_.skip_line(); }

  void not_understood() {
    found_.malformed_lines.push_back(scan_.line());
    scan_.skip_line();
  }

  void give_up() {
    found_.malformed_lines.push_back(scan_.line());
    while (!scan_.at_end()) scan_.next();
  }

  void object(std::string_view word, const std::string& context, int depth) {
    const int line = scan_.line();
    scan_.skip(word.size());
    scan_.skip_space();
    const auto parameters = scan_.take_parameters();
    scan_.skip_space();
    const std::string name = to_lower(word);
    if (name == "action") return add(rsyslog_object_action(parameters), context, line);
    if (name == "include") return include(parameters, line);
    if (scan_.peek() != '{') return;
    if (name == "ruleset") return block("ruleset " + shown(parameter(parameters, "name")), depth);
    scan_.skip_brackets('{', '}');
  }

  void include(const std::vector<RsyslogParameter>& parameters, int line) {
    const std::string file = parameter(parameters, "file");
    const bool optional = parameter(parameters, "mode") != "abort-if-missing";
    if (!file.empty()) found_.includes.push_back({file, line, optional, found_.rules.size()});
  }

  // :property, [!]compare, "value"  action
  void property_filter(const std::string& context, int depth) {
    const std::size_t begin = scan_.place();
    while (!scan_.at_end() && scan_.peek() != '"' && scan_.peek() != '\n') scan_.next();
    if (scan_.peek() != '"') return found_.malformed_lines.push_back(scan_.line());
    scan_.take_quoted();
    action_of(within(context, shown(scan_.since(begin))), depth);
  }

  // auth,authpriv.*  /var/log/auth.log
  void selector_line(const std::string& context, int depth) {
    const std::string selector = scan_.take_word();
    action_of(within(context, shown(selector)), depth);
  }

  // The action behind a selector: a block, an object, or legacy text up to the end of the line.
  void action_of(const std::string& selector, int depth) {
    previous_ = selector;
    while (scan_.peek() == ' ' || scan_.peek() == '\t') scan_.next();
    const int line = scan_.line();
    const std::string_view word = scan_.word();
    if (scan_.peek() == '{') return block(selector, depth);
    if (word == "action" && scan_.behind(word.size()) == '(') return object(word, selector, depth);
    const std::string action = scan_.take_line();
    if (trim(action).empty()) return found_.malformed_lines.push_back(line);
    add(legacy_rsyslog_action(trim(action)), selector, line);
  }

  // & action: what went before decides for this one too.
  void again(const std::string& context, int depth) {
    scan_.next();
    const std::string selector = previous_.empty() ? context : previous_;
    action_of(selector, depth + 1);
  }

  std::string within(const std::string& context, const std::string& selector) const {
    return context.empty() ? selector : context + ": " + selector;
  }

  void add(RsyslogRule rule, const std::string& selector, int line) {
    rule.selector = selector.empty() ? "*" : selector;
    rule.line = line;
    previous_ = selector;
    found_.rules.push_back(std::move(rule));
  }

  RsyslogScanner scan_;
  RsyslogText found_;
  std::string previous_;
};

}  // namespace

RsyslogText parse_rsyslog(std::string_view text) { return Parser{text}.parse(); }

}  // namespace mijian
