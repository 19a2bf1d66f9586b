#include "agent/collectors/accounts/sudoers_text.h"

#include <algorithm>

#include "agent/collectors/accounts/sudoers_scanner.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";

/// "NAME =" stands next: what a ':' in front of it parts.
bool defines_next(std::string_view text) {
  text = trim(text);
  const auto end = std::min(text.find_first_not_of(capitals), text.size());
  const auto behind = trim(text.substr(end));
  return end > 0 && !behind.empty() && behind.front() == '=';
}

/// Members parted by commas, up to what is no comma.
std::vector<SudoersItem> take_members(SudoersScanner& scanner, std::string_view stops) {
  std::vector<SudoersItem> items;
  do {
    SudoersItem item;
    item.is_negated = scanner.take_negation();
    item.name = scanner.take_word(stops);
    if (!item.name.empty()) items.push_back(std::move(item));
  } while (scanner.take(','));
  return items;
}

/// Hosts of an alias, whose IPv6 addresses hold colons that part nothing.
std::vector<SudoersItem> take_hosts(SudoersScanner& scanner) {
  std::vector<SudoersItem> items;
  do {
    SudoersItem item;
    item.is_negated = scanner.take_negation();
    item.name = scanner.take_word(",:");
    while (!scanner.rest().empty() && scanner.rest().front() == ':' &&
           !defines_next(scanner.rest().substr(1)) && scanner.take(':'))
      item.name += ':' + scanner.take_word(",:");
    if (!item.name.empty()) items.push_back(std::move(item));
  } while (scanner.take(','));
  return items;
}

/// "sha256:BASE64", several parted by commas, before the command they vouch for.
void skip_digests(SudoersScanner& scanner) {
  constexpr std::string_view names[] = {"sha224", "sha256", "sha384", "sha512"};
  const auto is_digest = [&] {
    const std::string_view rest = trim(scanner.rest());
    return std::any_of(std::begin(names), std::end(names), [&](std::string_view name) {
      const auto behind =
          rest.substr(0, name.size()) == name ? trim(rest.substr(name.size())) : std::string_view{};
      return !behind.empty() && behind.front() == ':';
    });
  };
  while (is_digest()) {
    scanner.skip_until(":");
    scanner.take(':');
    scanner.take_word(",");
    scanner.take(',');
  }
}

/// A command by regular expression ends at the '$' that something ends it behind.
std::string take_expression(SudoersScanner& scanner) {
  const std::string_view rest = scanner.rest();
  std::size_t at = 1;
  for (; at < rest.size(); ++at) {
    const bool last = at + 1 == rest.size();
    const std::string_view ends = " \t,:";
    if (rest[at] == '$' && (last || ends.find(rest[at + 1]) != std::string_view::npos)) break;
  }
  const std::string expression{rest.substr(0, at + 1)};
  scanner.take(std::string_view{expression});
  return expression;
}

SudoersItem take_command_name(SudoersScanner& scanner) {
  skip_digests(scanner);
  SudoersItem item;
  item.is_negated = scanner.take_negation();
  item.name = scanner.peek() == '^' ? take_expression(scanner) : scanner.take_word(",:");
  if (scanner.take(std::string_view{"\"\""})) return item;  // no argument is allowed
  item.has_arguments = scanner.skip_until(",:");
  return item;
}

bool is_tag(std::string_view word) {
  constexpr std::string_view tags[] = {"EXEC",        "FOLLOW",      "INTERCEPT", "LOG_INPUT",
                                       "LOG_OUTPUT",  "MAIL",        "NOEXEC",    "NOFOLLOW",
                                       "NOINTERCEPT", "NOLOG_INPUT", "NOMAIL",    "NOLOG_OUTPUT",
                                       "NOPASSWD",    "NOSETENV",    "PASSWD",    "SETENV"};
  return std::find(std::begin(tags), std::end(tags), word) != std::end(tags);
}

/// "CWD=/x", "TIMEOUT=1h": settings of a command that stand before its tags.
bool is_option(std::string_view word) {
  constexpr std::string_view options[] = {"APPARMOR_PROFILE", "CHROOT",    "CWD",   "LIMITPRIVS",
                                          "NOTAFTER",         "NOTBEFORE", "PRIVS", "ROLE",
                                          "TIMEOUT",          "TYPE"};
  return std::find(std::begin(options), std::end(options), word) != std::end(options);
}

std::string_view next_capitals(SudoersScanner& scanner) {
  scanner.peek();
  const std::string_view rest = scanner.rest();
  return rest.substr(0, std::min(rest.find_first_not_of(capitals), rest.size()));
}

/// What stands before a command: whom it runs as, options, tags; they carry on within the list.
void take_specification(SudoersScanner& scanner, SudoersCommand& carried) {
  while (!scanner.at_end()) {
    if (scanner.take('(')) {
      const std::string_view rest = scanner.rest();
      carried.run_as = trim(rest.substr(0, std::min(rest.find(')'), rest.size())));
      scanner.skip_until(")");
      scanner.take(')');
      continue;
    }
    const std::string_view word = next_capitals(scanner);
    const std::string_view behind = trim(scanner.rest().substr(word.size()));
    const char mark = behind.empty() ? '\0' : behind.front();
    if (mark == '=' && is_option(word)) {
      scanner.skip_until("=");
      scanner.take('=');
      scanner.take_word(",");
    } else if (mark == ':' && is_tag(word)) {
      if (word == "NOPASSWD" || word == "PASSWD") carried.needs_password = word == "PASSWD";
      scanner.skip_until(":");
      scanner.take(':');
    } else {
      return;
    }
  }
}

std::vector<SudoersCommand> take_commands(SudoersScanner& scanner) {
  std::vector<SudoersCommand> commands;
  SudoersCommand carried;
  do {
    take_specification(scanner, carried);
    carried.command = take_command_name(scanner);
    if (!carried.command.name.empty()) commands.push_back(carried);
  } while (scanner.take(','));
  return commands;
}

class Parser {
 public:
  SudoersText parse(std::string_view text) {
    for (const SudoersLine& line : sudoers_lines(text)) {
      line_ = line.number;
      SudoersScanner scanner{line.text};
      if (!scanner.at_end() && !take_statement(scanner)) parsed_.malformed_lines.push_back(line_);
    }
    return std::move(parsed_);
  }

 private:
  template <class What>
  void add(What what) {
    parsed_.statements.push_back({std::move(what), line_});
  }

  bool take_statement(SudoersScanner& scanner) {
    for (const char mark : {'@', '#'})
      for (const bool is_folder : {true, false}) {
        const std::string word = std::string{mark} + (is_folder ? "includedir" : "include");
        const std::string_view behind =
            trim(scanner.rest()).substr(std::min(word.size(), trim(scanner.rest()).size()));
        const bool is_word = !behind.empty() && (behind[0] == ' ' || behind[0] == '\t');
        if (is_word && scanner.take(std::string_view{word}))
          return take_include(scanner, is_folder);
      }
    if (scanner.take(std::string_view{"Defaults"})) return take_defaults(scanner);
    constexpr std::pair<std::string_view, SudoersAliasKind> kinds[] = {
        {"User_Alias", SudoersAliasKind::user},
        {"Runas_Alias", SudoersAliasKind::run_as},
        {"Host_Alias", SudoersAliasKind::host},
        {"Cmnd_Alias", SudoersAliasKind::command},
        {"Cmd_Alias", SudoersAliasKind::command}};
    for (const auto& [word, kind] : kinds)
      if (scanner.take(word)) return take_aliases(scanner, kind);
    return take_rule(scanner);
  }

  bool take_include(SudoersScanner& scanner, bool is_folder) {
    std::string path = scanner.take_word("");
    if (path.empty()) return false;
    add(SudoersInclude{std::move(path), is_folder});
    return true;
  }

  bool take_defaults(SudoersScanner& scanner) {
    constexpr std::pair<char, SudoersScope> marks[] = {{':', SudoersScope::user},
                                                       {'@', SudoersScope::host},
                                                       {'>', SudoersScope::run_as},
                                                       {'!', SudoersScope::command}};
    SudoersDefault bound;
    // "Defaults !lecture" negates a setting; "Defaults!CMD lecture" is bound to a command.
    const char next = scanner.rest().empty() ? '\0' : scanner.rest().front();
    for (const auto& [mark, scope] : marks)
      if (next == mark && scanner.take(mark)) {
        bound.scope = scope;
        bound.bound_to = take_members(scanner, ",");
      }
    bool any = false;
    do {
      SudoersDefault one = bound;
      one.is_negated = scanner.take_negation();
      one.name = scanner.take_word(",=+-");
      for (const std::string_view sign : {"+=", "-=", "="})
        if (!one.value && scanner.take(sign))
          one.value = (sign == "=" ? "" : std::string{sign}) + scanner.take_word(",");
      any = any || !one.name.empty();
      if (!one.name.empty()) add(std::move(one));
    } while (scanner.take(','));
    return any && scanner.at_end();
  }

  bool take_aliases(SudoersScanner& scanner, SudoersAliasKind kind) {
    do {
      SudoersAlias alias;
      alias.kind = kind;
      alias.name = scanner.take_word("=");
      if (alias.name.empty() || !scanner.take('=')) return false;
      if (kind == SudoersAliasKind::command) do {
          SudoersItem item = take_command_name(scanner);
          if (!item.name.empty()) alias.items.push_back(std::move(item));
        } while (scanner.take(','));
      else
        alias.items =
            kind == SudoersAliasKind::host ? take_hosts(scanner) : take_members(scanner, ",:");
      add(std::move(alias));
    } while (scanner.take(':'));
    return scanner.at_end();
  }

  bool take_rule(SudoersScanner& scanner) {
    const auto users = take_members(scanner, ",=");
    do {
      SudoersRule rule;
      rule.users = users;
      rule.hosts = take_members(scanner, ",=");
      if (rule.users.empty() || rule.hosts.empty() || !scanner.take('=')) return false;
      rule.commands = take_commands(scanner);
      if (rule.commands.empty()) return false;
      add(std::move(rule));
    } while (scanner.take(':'));
    return scanner.at_end();
  }

  SudoersText parsed_;
  int line_ = 0;
};

}  // namespace

SudoersText parse_sudoers(std::string_view text) { return Parser{}.parse(text); }

}  // namespace mijian
