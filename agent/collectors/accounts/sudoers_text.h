// The grammar of sudoers: statements as written. Which files are read, what an alias stands for
// and what holds in the end is sudoers_policy.h's business. Arguments of commands are not kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mijian {

struct SudoersItem {
  std::string name;  // without quotes and backslashes: alice, %wheel, #1000, ADMINS, ALL, /bin/ls
  bool is_negated = false;
  bool has_arguments = false;  // commands only
};

struct SudoersInclude {
  std::string path;
  bool is_folder = false;
};

enum class SudoersScope { general, user, host, run_as, command };

struct SudoersDefault {
  SudoersScope scope = SudoersScope::general;
  std::vector<SudoersItem> bound_to;
  std::string name;
  std::optional<std::string> value;  // with "+=" or "-=" in front where it adds or takes away
  bool is_negated = false;
};

enum class SudoersAliasKind { user, run_as, host, command };

struct SudoersAlias {
  SudoersAliasKind kind = SudoersAliasKind::user;
  std::string name;
  std::vector<SudoersItem> items;
};

struct SudoersCommand {
  SudoersItem command;
  std::string run_as;                  // between the parentheses; carries on to the next
  std::optional<bool> needs_password;  // by tag; carries on to the next
};

/// One host list with its commands; a line may hold several.
struct SudoersRule {
  std::vector<SudoersItem> users, hosts;
  std::vector<SudoersCommand> commands;
};

struct SudoersStatement {
  std::variant<SudoersInclude, SudoersDefault, SudoersAlias, SudoersRule> what;
  int line = 0;  // the first of a continued one
};

struct SudoersText {
  std::vector<SudoersStatement> statements;  // in order
  std::vector<int> malformed_lines;          // sudo passes over them and complains
};

SudoersText parse_sudoers(std::string_view text);

}  // namespace mijian
