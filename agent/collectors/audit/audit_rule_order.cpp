// What a rule that says never takes from those behind it: the kernel asks rule by rule and lets the
// first one that holds decide, and a task that was left out when it began is never looked at again.
#include <algorithm>
#include <set>

#include "agent/collectors/audit/audit_rule.h"
#include "agent/collectors/audit/audit_rule_form.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

/// What a rule is about, as far as two rules can be compared by it.
struct Scope {
  std::string list, action;
  bool is_first = false;                     // -A puts it in front of its list
  std::optional<std::string> path, arch;     // none: any
  bool is_deep = false;                      // the path and all below it
  std::set<std::string> calls, permissions;  // empty: any
  bool asks_more = false;                    // a field that is not compared here
};

std::string without_last_slashes(std::string_view path) {
  while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  return std::string{path};
}

bool has_prefix(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

void take_permissions(Scope& scope, std::string_view letters) {
  for (const char letter : letters) scope.permissions.emplace(1, letter);
}

void take_field(Scope& scope, std::string_view argument) {
  const std::string_view value = argument.substr(std::min(argument.size(), argument.find('=') + 1));
  if (has_prefix(argument, "path=") || has_prefix(argument, "dir=")) {
    scope.path = without_last_slashes(value);
    scope.is_deep = has_prefix(argument, "dir=");
  } else if (has_prefix(argument, "arch=")) {
    scope.arch = audit_arch(value).value_or("unknown");
  } else if (has_prefix(argument, "perm=")) {
    take_permissions(scope, value);
  } else if (!has_prefix(argument, "key=")) {
    scope.asks_more = true;
  }
}

void take_list(Scope& scope, const AuditOption& option) {
  scope.is_first = option.letter == 'A';
  for (const std::string_view word : split(option.argument, ','))
    (word == "always" || word == "never" ? scope.action : scope.list) = word;
  if (scope.list == "entry") scope.list = "exit";  // auditctl itself changes it
}

void take(Scope& scope, const AuditOption& option) {
  switch (option.letter) {
    case 'a':
    case 'A':
      return take_list(scope, option);
    case 'w':
      scope.action = "always", scope.list = "exit";
      scope.path = without_last_slashes(option.argument);
      scope.is_deep = true;  // of a file there is nothing below
      return;
    case 'p':
      return take_permissions(scope, option.argument);
    case 'F':
      return take_field(scope, option.argument);
    case 'S':
      for (const std::string_view call : split(option.argument, ','))
        if (!call.empty()) scope.calls.emplace(call);
      return;
    case 'C':
      scope.asks_more = true;
      return;
    default:
      return;
  }
}

Scope scope_of(const AuditRule& rule) {
  Scope scope;
  for (const AuditOption& option : audit_options(rule.text)) take(scope, option);
  if (scope.calls.count("all") > 0) scope.calls.clear();
  return scope;
}

bool is_below(const std::string& path, const std::string& folder) {
  return has_prefix(path, folder == "/" ? folder : folder + "/");
}

bool holds_path(const Scope& outer, const std::string& path) {
  return !outer.path || *outer.path == path || (outer.is_deep && is_below(path, *outer.path));
}

bool includes(const std::set<std::string>& all, const std::set<std::string>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

// A call that a rule gives by number may be any.
bool are_named(const std::set<std::string>& calls) {
  const auto is_number = [](const std::string& call) { return call[0] >= '0' && call[0] <= '9'; };
  return !calls.empty() && std::none_of(calls.begin(), calls.end(), is_number);
}

bool touch_no_file(const std::set<std::string>& calls) {
  static const std::set<std::string> known{"adjtimex",      "clock_adjtime", "clock_settime",
                                           "setdomainname", "sethostname",   "settimeofday",
                                           "stime"};
  return !calls.empty() && includes(known, calls);
}

// A file is made and renamed in its folder: a rule of the folder alone may hold for that, too.
bool are_apart(const Scope& one, const Scope& other) {
  if (one.arch && other.arch && *one.arch != *other.arch) return true;
  if (one.path && other.path && one.path != other.path)
    if (!is_below(*one.path, *other.path) && !is_below(*other.path, *one.path)) return true;
  if (one.path && !other.path && touch_no_file(other.calls)) return true;
  if (!are_named(one.calls) || !are_named(other.calls)) return false;
  return std::none_of(one.calls.begin(), one.calls.end(),
                      [&](const std::string& call) { return other.calls.count(call) > 0; });
}

/// Whether nothing of a rule is left behind one that says never.
bool takes_all(const Scope& never, const Scope& rule) {
  if (never.asks_more || (never.arch && never.arch != rule.arch)) return false;
  if (never.path && (!rule.path || !holds_path(never, *rule.path))) return false;
  if (never.path == rule.path && rule.is_deep && !never.is_deep && never.path) return false;
  if (!never.calls.empty() && (rule.calls.empty() || !includes(never.calls, rule.calls)))
    return false;
  return never.permissions.empty() ||
         (!rule.permissions.empty() && includes(never.permissions, rule.permissions));
}

// Auditing then is what it was, of no call, or of some that nobody can name. The first that takes
// all of a rule is told, or else the first that takes a part.
void take_from(AuditRule& rule, const AuditRule* never, bool all) {
  if (rule.arch == "none") return;
  rule.arch = all ? std::optional<std::string>{"none"} : std::nullopt;
  if (never && (all || !rule.withheld_by))
    rule.withheld_by = never->file + ":" + std::to_string(never->line);
}

struct Placed {
  AuditRule* rule;
  Scope scope;
};

std::vector<Placed> in_order(std::vector<AuditRule>& rules, std::string_view list) {
  std::vector<Placed> placed, first;
  for (AuditRule& rule : rules) {
    if (!rule.is_loaded) continue;
    Placed one{&rule, scope_of(rule)};
    if (one.scope.list == list) (one.scope.is_first ? first : placed).push_back(std::move(one));
  }
  std::reverse(first.begin(), first.end());
  first.insert(first.end(), placed.begin(), placed.end());
  return first;
}

/// What rules of the exit list that say never take from those behind them.
void withhold_by_exits(const std::vector<Placed>& exits) {
  constexpr std::size_t most_nevers = 200;  // beyond them nobody knows what is left
  std::vector<const Placed*> nevers;
  bool is_full = false;
  for (const Placed& at : exits) {
    if (at.scope.action == "never" && !is_full) nevers.push_back(&at);
    is_full = nevers.size() > most_nevers;
    if (at.scope.action != "always") continue;
    if (is_full) take_from(*at.rule, nullptr, false);
    for (const Placed* never : nevers)
      if (!are_apart(never->scope, at.scope))
        take_from(*at.rule, never->rule, takes_all(never->scope, at.scope));
  }
}

/// What those of the task list take from all: everything, a part, or nothing.
void withhold_by_tasks(const std::vector<Placed>& tasks, const std::vector<Placed>& exits) {
  const AuditRule *takes_part = nullptr, *takes_every = nullptr;
  for (const Placed& task : tasks) {
    const bool every = !task.scope.asks_more && task.scope.calls.empty() && !task.scope.arch;
    if (task.scope.action == "never") (every ? takes_every : takes_part) = task.rule;
    if (every) break;  // of the tasks none is left for those behind it
  }
  const AuditRule* never = takes_every ? takes_every : takes_part;
  if (!never) return;
  for (const Placed& at : exits)
    if (at.scope.action == "always") take_from(*at.rule, never, takes_every != nullptr);
}

}  // namespace

void withhold_from_audit(std::vector<AuditRule>& rules) {
  const std::vector<Placed> exits = in_order(rules, "exit");
  withhold_by_exits(exits);
  withhold_by_tasks(in_order(rules, "task"), exits);
}

}  // namespace mijian
