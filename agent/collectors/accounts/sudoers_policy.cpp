#include "agent/collectors/accounts/sudoers_policy.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

// Of one alias; of rows; of pairs of a user and a command; of Defaults that speak of passwords.
constexpr std::size_t most_members = 1'000, most_permissions = 20'000, most_pairs = 50'000,
                      most_defaults = 50;
constexpr std::size_t longest_commands = 2'000;

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string kind_of(const std::string& who) {
  if (who == "ALL") return "all";
  if (starts_with(who, "#") || starts_with(who, "%#")) return "id";
  if (starts_with(who, "%")) return "group";
  return starts_with(who, "+") ? "netgroup" : "user";
}

std::string shown(const SudoersItem& item) {
  return (item.is_negated ? "!" : "") + item.name + (item.has_arguments ? " …" : "");
}

std::string shown(const std::vector<SudoersItem>& items) {
  std::vector<std::string> names;
  for (const SudoersItem& item : items) names.push_back(shown(item));
  return join(names, ", ");
}

/// A name that stands for itself only: of a user, or the path of one command.
bool is_plain(const SudoersItem& item) {
  const bool is_path = starts_with(item.name, "/") && item.name.back() != '/';
  return !item.is_negated && kind_of(item.name) == "user" &&
         item.name.find_first_of("*?[") == std::string::npos &&
         (is_path || item.name.find('/') == std::string::npos);
}

/// "root" of "(root : adm)"; sudo's own default without any.
std::vector<SudoersItem> run_as_users(const std::string& run_as) {
  std::vector<SudoersItem> users;
  if (run_as.empty()) return {{"root", false, false}};
  for (const std::string_view word :
       split(std::string_view{run_as}.substr(0, run_as.find(':')), ','))
    if (!trim(word).empty()) users.push_back({std::string{trim(word)}, false, false});
  return users;
}

}  // namespace

SudoersPolicy::SudoersPolicy(const std::vector<PlacedSudoers>& statements)
    : statements_{statements} {
  for (const PlacedSudoers& placed : statements_)
    if (const auto* alias = std::get_if<SudoersAlias>(&placed.statement.what))
      aliases_.emplace(AliasKey{alias->kind, alias->name}, alias);
  // General ones first, then those of hosts, users, whom it runs as, and commands.
  for (const SudoersScope scope : {SudoersScope::general, SudoersScope::host, SudoersScope::user,
                                   SudoersScope::run_as, SudoersScope::command})
    for (const PlacedSudoers& placed : statements_) {
      const auto* said = std::get_if<SudoersDefault>(&placed.statement.what);
      if (said == nullptr || said->scope != scope) continue;
      if (said->name == "exempt_group") take_exemption(*said);
      if (said->name != "authenticate") continue;
      if (authenticate_.size() < most_defaults)
        authenticate_.push_back(said);
      else
        all_defaults_ = false;
    }
  for (const auto& [key, alias] : aliases_)
    if (key.first == SudoersAliasKind::command && holds_all(*alias)) everything_.insert(key.second);
}

bool SudoersPolicy::holds_all(const SudoersAlias& alias) const {
  const auto members = unfold(SudoersAliasKind::command, alias.items);
  return std::any_of(members.begin(), members.end(), [](const Member& member) {
    return !member.item.is_negated && member.item.name == "ALL";
  });
}

// Each alias is unfolded once: those that name each other come to an end.
std::vector<SudoersPolicy::Member> SudoersPolicy::unfold(
    SudoersAliasKind kind, const std::vector<SudoersItem>& items) const {
  std::vector<Member> members;
  std::set<std::string> seen;
  for (const SudoersItem& item : items) unfold(kind, item, "", seen, members);
  return members;
}

void SudoersPolicy::unfold(SudoersAliasKind kind, const SudoersItem& item,
                           const std::string& outermost, std::set<std::string>& seen,
                           std::vector<Member>& members) const {
  constexpr std::size_t deepest = 200;
  const auto found = aliases_.find({kind, item.name});
  if (item.is_negated || found == aliases_.end()) {
    if (members.size() < most_members)
      members.push_back({item, outermost});
    else
      all_members_ = false;
    return;
  }
  if (seen.size() >= deepest) all_members_ = false;
  if (seen.size() >= deepest || !seen.insert(item.name).second) return;
  for (const SudoersItem& next : found->second->items)
    unfold(kind, next, outermost.empty() ? item.name : outermost, seen, members);
}

/// Whether all that is named is bound: certain for ALL and for the same plain names.
SudoersPolicy::Cover SudoersPolicy::meets(SudoersAliasKind kind,
                                          const std::vector<SudoersItem>& bound,
                                          const std::vector<SudoersItem>& named) const {
  const auto binding = unfold(kind, bound), subjects = unfold(kind, named);
  const auto is_negated = [](const Member& member) { return member.item.is_negated; };
  if (std::any_of(binding.begin(), binding.end(), is_negated)) return Cover::maybe;
  const auto has = [&](const std::string& name) {
    return std::any_of(binding.begin(), binding.end(),
                       [&](const Member& member) { return member.item.name == name; });
  };
  if (has("ALL")) return Cover::yes;
  bool all = !subjects.empty(), all_plain = true;
  for (const Member& subject : subjects) {
    all = all && has(subject.item.name);
    all_plain = all_plain && is_plain(subject.item);
  }
  if (all) return Cover::yes;
  all_plain = all_plain && std::all_of(binding.begin(), binding.end(),
                                       [](const Member& member) { return is_plain(member.item); });
  const bool can_tell = kind != SudoersAliasKind::host;  // a name and an address may be one host
  return can_tell && all_plain && subjects.size() == 1 ? Cover::no : Cover::maybe;
}

SudoersPolicy::Cover SudoersPolicy::covers(const SudoersDefault& bound, const SudoersRule& rule,
                                           const SudoersItem& who,
                                           const SudoersCommand& command) const {
  switch (bound.scope) {
    case SudoersScope::general:
      return Cover::yes;
    case SudoersScope::user:
      return meets(SudoersAliasKind::user, bound.bound_to, {who});
    case SudoersScope::host:
      return meets(SudoersAliasKind::host, bound.bound_to, rule.hosts);
    case SudoersScope::run_as:
      return meets(SudoersAliasKind::run_as, bound.bound_to, run_as_users(command.run_as));
    case SudoersScope::command:
      return meets(SudoersAliasKind::command, bound.bound_to, {command.command});
  }
  return Cover::maybe;
}

void SudoersPolicy::take_exemption(const SudoersDefault& said) {
  if (said.scope != SudoersScope::general)
    may_exempt_ = true;
  else
    exempt_group_ = said.is_negated ? "" : said.value.value_or("");
}

/// Whether sudo lets somebody in for his group alone; who is in it, sudoers does not tell.
SudoersPolicy::Cover SudoersPolicy::is_exempt(const SudoersItem& who) const {
  if (exempt_group_.empty() && !may_exempt_) return Cover::no;
  if (who.name == "root" || who.name == "#0") return Cover::no;
  return !may_exempt_ && who.name == "%" + exempt_group_ ? Cover::yes : Cover::maybe;
}

// Who is exempt is never asked. Otherwise a tag beats every Defaults; of those the last that covers
// counts.
std::optional<bool> SudoersPolicy::asks(const SudoersRule& rule, const SudoersItem& who,
                                        const SudoersCommand& command) const {
  const Cover exempt = is_exempt(who);
  if (exempt == Cover::yes || command.needs_password == false) return false;
  if (command.needs_password) return exempt == Cover::no ? command.needs_password : std::nullopt;
  if (!all_defaults_) return std::nullopt;
  std::optional<bool> asks = true;
  for (const SudoersDefault* said : authenticate_) {
    const Cover cover = covers(*said, rule, who, command);
    if (cover == Cover::yes) asks = !said->is_negated;
    if (cover == Cover::maybe && asks != !said->is_negated) asks = std::nullopt;
  }
  return exempt == Cover::maybe && asks == true ? std::nullopt : asks;
}

void SudoersPolicy::add(const PlacedSudoers& placed, const SudoersRule& rule, const Member& member,
                        std::vector<SudoPermission>& rows) const {
  bool begins = true;
  for (const SudoersCommand& command : rule.commands) {
    const auto needs = asks(rule, member.item, command);
    if (begins || rows.back().run_as != command.run_as || rows.back().needs_password != needs)
      rows.push_back({member.item.name, kind_of(member.item.name), member.alias, shown(rule.hosts),
                      command.run_as, "", false, needs, placed.file, placed.statement.line});
    begins = false;
    SudoPermission& row = rows.back();
    if (row.commands.size() < longest_commands)
      row.commands += (row.commands.empty() ? "" : ", ") + shown(command.command);
    const bool all = command.command.name == "ALL" || everything_.count(command.command.name) > 0;
    row.is_all_commands = row.is_all_commands || (all && !command.command.is_negated);
  }
}

std::vector<SudoPermission> SudoersPolicy::permissions(GapList& gaps) const {
  std::vector<SudoPermission> rows;
  std::size_t pairs = 0;
  for (const PlacedSudoers& placed : statements_) {
    const auto* rule = std::get_if<SudoersRule>(&placed.statement.what);
    if (rule == nullptr) continue;
    for (const Member& member : unfold(SudoersAliasKind::user, rule->users)) {
      pairs += rule->commands.size();
      if (rows.size() >= most_permissions || pairs > most_pairs) {
        gaps.add(too_large("more settings than are read"));
        return rows;
      }
      if (!member.item.is_negated) add(placed, *rule, member, rows);
    }
  }
  if (!all_defaults_ || !all_members_) gaps.add(too_large("more settings than are read"));
  return rows;
}

}  // namespace mijian
