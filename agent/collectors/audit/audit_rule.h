// The grammar of audit rules, one auditctl command line each, and the order in which augenrules
// brings the files of rules.d together. Knows no files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

enum class AuditRuleKind { watch, syscall, control };
/// watch, syscall or control, as facts have it.
std::string_view audit_rule_kind(AuditRuleKind kind);

/// One rule as auditctl would take it; what does not apply to its kind is none.
struct AuditRule {
  AuditRuleKind kind = AuditRuleKind::control;
  std::string text;  // blanks folded
  std::optional<std::string> path, permissions, syscalls, key;
  std::optional<std::string> arch;    // of a watch or syscall rule: b64, b32, native, both, none
  std::optional<std::string> normal;  // audit_rule_form.h
  std::optional<std::string> withheld_by;  // file:line of the rule with never that takes of it
  std::string file;
  int line = 0;
  bool is_loaded = true;  // false: a -D took it back, or it stands behind the lock
};

struct AuditRulesFile {
  std::string path;
  std::string text;
};

/// One option of auditctl with its argument: getopt takes "-p wa" as well as "-pwa".
struct AuditOption {
  char letter = 0;
  std::string_view argument;
};
/// The options of one rule, as views into it.
std::vector<AuditOption> audit_options(std::string_view rule);

/// One line of a rules file; none for a blank line or a comment.
std::optional<AuditRule> parse_audit_rule(std::string_view line);

/// The rules of audit.rules in the order auditctl loads them. A rule that a later -D deletes, or
/// that stands after -e 2 has locked the rules, is no longer a watch or syscall rule but control;
/// one that a rule with never takes everything from has the arch none, or a part of it no arch.
std::vector<AuditRule> parse_audit_rules(const AuditRulesFile& file);

/// The rules of rules.d as augenrules joins them: -D, -b and -f first, -e last, the last of each
/// alone; files in the order of their names, numbers in them compared as numbers.
std::vector<AuditRule> join_audit_rules(std::vector<AuditRulesFile> files);

/// Marks those that rules with never stand in front of (audit_rule_order.cpp).
void withhold_from_audit(std::vector<AuditRule>& rules);

/// Whether `ls -v` puts one file name before another: "9-x.rules" before "10-x.rules".
bool version_less(std::string_view one, std::string_view other);

}  // namespace mijian
