// What sudo lets whom do, of all the files it includes: aliases unfolded, tags and Defaults
// weighed.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "agent/collectors/accounts/sudoers_text.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/host/host.h"

namespace mijian {

/// A statement and the file it stands in.
struct PlacedSudoers {
  SudoersStatement statement;
  std::string file;
};

/// Everything sudo reads, in its order; empty when there is no sudoers. Files that cannot be read
/// and lines that are none are gaps.
std::vector<PlacedSudoers> read_sudoers(const Host& host, GapList& gaps);

/// One row: one user or group, and commands that run as the same and ask alike for a password.
struct SudoPermission {
  std::string who, who_kind, alias;  // alias: "" when the line names who itself
  std::string hosts, run_as, commands;
  bool is_all_commands = false;
  std::optional<bool> needs_password;  // none: a Defaults that may or may not be meant
  std::string file;
  int line = 0;
};

class SudoersPolicy {
 public:
  explicit SudoersPolicy(const std::vector<PlacedSudoers>& statements);

  /// Those of all lines, in order; more than are kept is a gap.
  std::vector<SudoPermission> permissions(GapList& gaps) const;

 private:
  using AliasKey = std::pair<SudoersAliasKind, std::string>;
  struct Member {
    SudoersItem item;
    std::string alias;  // the outermost it came through
  };
  enum class Cover { yes, no, maybe };

  std::vector<Member> unfold(SudoersAliasKind kind, const std::vector<SudoersItem>& items) const;
  void unfold(SudoersAliasKind kind, const SudoersItem& item, const std::string& outermost,
              std::set<std::string>& seen, std::vector<Member>& members) const;
  bool holds_all(const SudoersAlias& alias) const;
  void add(const PlacedSudoers& placed, const SudoersRule& rule, const Member& member,
           std::vector<SudoPermission>& rows) const;
  Cover covers(const SudoersDefault& bound, const SudoersRule& rule, const SudoersItem& who,
               const SudoersCommand& command) const;
  Cover meets(SudoersAliasKind kind, const std::vector<SudoersItem>& bound,
              const std::vector<SudoersItem>& named) const;
  void take_exemption(const SudoersDefault& said);
  Cover is_exempt(const SudoersItem& who) const;
  std::optional<bool> asks(const SudoersRule& rule, const SudoersItem& who,
                           const SudoersCommand& command) const;

  const std::vector<PlacedSudoers>& statements_;
  std::map<AliasKey, const SudoersAlias*> aliases_;
  std::set<std::string> everything_;                 // aliases of commands that hold ALL
  std::vector<const SudoersDefault*> authenticate_;  // in the order sudo applies them
  std::string exempt_group_;                         // "" for none
  bool may_exempt_ = false;                          // some exempt_group is bound to something
  bool all_defaults_ = true;                         // false: there are more than are weighed
  mutable bool all_members_ = true;                  // the same of the members of aliases
};

}  // namespace mijian
