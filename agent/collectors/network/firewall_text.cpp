#include "agent/collectors/network/firewall_text.h"

#include <algorithm>
#include <vector>

#include "agent/collectors/common/xml_scan.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

struct Token {
  std::string_view word;
  int line;
};

bool is_mark(char c) { return c == '{' || c == '}' || c == ';'; }

/// Words and the marks { } ; of the language; a comment goes to the end of its line.
std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    line = line.substr(0, line.find('#'));
    for (std::string_view word : words_of(line))
      while (!word.empty()) {
        const std::size_t end = is_mark(word.front()) ? 1 : word.find_first_of("{};");
        tokens.push_back({word.substr(0, end), number});
        word.remove_prefix(std::min(end, word.size()));
      }
  }
  return tokens;
}

/// The policy a base chain names after its hook, up to the chain's end: accept where it names none.
InputPolicy policy_from(const std::vector<Token>& tokens, std::size_t at) {
  InputPolicy policy{"accept", tokens[at].line};
  for (; at + 1 < tokens.size() && tokens[at].word != "}"; ++at)
    if (tokens[at].word == "policy") return {std::string{tokens[at + 1].word}, tokens[at + 1].line};
  return policy;
}

}  // namespace

std::optional<InputPolicy> nftables_input_policy(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  std::optional<InputPolicy> strictest;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (tokens[at].word != "hook" || tokens[at + 1].word != "input") continue;
    const InputPolicy policy = policy_from(tokens, at);
    if (!strictest || (strictest->policy == "accept" && policy.policy != "accept"))
      strictest = policy;
  }
  if (strictest && strictest->policy != "accept" && strictest->policy != "drop")
    return std::nullopt;
  return strictest;
}

std::optional<InputPolicy> iptables_input_policy(std::string_view text) {
  bool in_filter = false;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    const auto words = words_of(line);
    if (words.empty()) continue;
    if (words[0].front() == '*') in_filter = words[0] == "*filter";
    if (!in_filter || words[0] != ":INPUT" || words.size() < 2) continue;
    if (words[1] == "ACCEPT") return InputPolicy{"accept", number};
    if (words[1] == "DROP") return InputPolicy{"drop", number};
  }
  return std::nullopt;
}

std::optional<InputPolicy> zone_input_policy(std::string_view xml) {
  std::optional<InputPolicy> policy;
  const Status scanned = scan_xml(xml, [&policy](const XmlEvent& event) {
    if (policy || event.kind != XmlEvent::Kind::open || event.name != "zone") return;
    const std::string_view target = event.attribute("target");
    std::string word = "reject";  // what `default` is, too
    if (target == "ACCEPT") word = "accept";
    if (target == "DROP") word = "drop";
    policy = InputPolicy{word, static_cast<int>(event.line)};
  });
  return scanned ? policy : std::nullopt;
}

}  // namespace mijian
