#include "agent/collectors/network/firewall_text.h"

#include <algorithm>
#include <set>
#include <tuple>
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

/// The words behind a keyword, on its line and before any mark.
std::vector<std::string_view> words_behind(const std::vector<Token>& tokens, std::size_t keyword) {
  std::vector<std::string_view> words;
  for (std::size_t at = keyword + 1; at < tokens.size(); ++at) {
    if (tokens[at].line != tokens[keyword].line || is_mark(tokens[at].word.front())) break;
    words.push_back(tokens[at].word);
  }
  return words;
}

struct TableName {
  std::string_view family, name;  // both empty where none was named
  bool operator<(const TableName& other) const {
    return std::tie(family, name) < std::tie(other.family, other.name);
  }
};

/// Of "[family] name", at the front of which the family may be left out.
TableName table_of(const std::vector<std::string_view>& words, std::size_t with_family) {
  if (words.size() < with_family) return {"ip", words.empty() ? std::string_view{} : words[0]};
  return {words[0], words[1]};
}

/// The chains at the hook `input` of a file, and the tables that it lets sleep.
class InputChains {
 public:
  explicit InputChains(const std::vector<Token>& tokens) {
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) take(tokens, at);
  }

  bool includes() const { return includes_; }
  /// What becomes of a packet that passes through all of a family: what one drops is gone. The
  /// policy is empty where a variable stands for it.
  std::optional<InputPolicy> strictest(std::string_view family) const {
    const auto rank = [](const InputPolicy& policy) {
      return policy.policy == "drop" ? 2 : policy.policy == "accept" ? 0 : 1;
    };
    std::optional<InputPolicy> found;
    for (const Chain& chain : chains_) {
      const std::string_view of = chain.table.family;
      if ((of != family && of != "inet" && !of.empty()) || dormant_.count(chain.table) > 0)
        continue;
      if (!found || rank(chain.policy) > rank(*found)) found = chain.policy;
    }
    return found;
  }

 private:
  struct Chain {
    TableName table;
    InputPolicy policy;
  };

  void take(const std::vector<Token>& tokens, std::size_t at) {
    const std::string_view word = tokens[at].word, next = tokens[at + 1].word;
    if (word == "include") includes_ = true;
    if (word == "table") of_block_ = of_chain_ = table_of(words_behind(tokens, at), 2);
    if (word == "flags" && next.find("dormant") != std::string_view::npos)
      dormant_.insert(of_block_);
    if (word == "chain") {
      const auto words = words_behind(tokens, at);  // outside of a table it names its own
      of_chain_ = words.size() < 2 ? of_block_ : table_of(words, 3);
    }
    if (word == "hook" && next == "input") chains_.push_back({of_chain_, policy_from(tokens, at)});
  }

  std::vector<Chain> chains_;
  std::set<TableName> dormant_;
  TableName of_block_, of_chain_;
  bool includes_ = false;
};

}  // namespace

std::optional<InputPolicy> nftables_input_policy(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  const InputChains chains{tokens};
  auto ip = chains.strictest("ip");
  const auto ip6 = chains.strictest("ip6");
  if (!ip && ip6 && !chains.includes()) ip = InputPolicy{"accept", 0};
  if (!ip) return std::nullopt;
  for (const auto& policy : {ip, ip6})
    if (policy && policy->policy == "accept") return policy;
  const bool is_told = ip->policy == "drop" && (!ip6 || ip6->policy == "drop");
  return is_told ? ip : std::nullopt;
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
