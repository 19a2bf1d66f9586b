// One normal form of audit rules: however a rule is written, by a watch or by fields, by names or
// by numbers, in files or in the kernel, the same rule has the same text. Knows no files.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "agent/collectors/audit/audit_rule.h"

namespace mijian {

/// What the meaning of a rule depends on beside its text.
struct AuditMachine {
  std::string architecture;  // as uname names it; empty: not known
  std::function<bool(const std::string& path)> is_folder;
};

/// "-a always,exit -F path=/etc/shadow -F perm=aw -F key=identity"; none for a control, and for a
/// rule with a part whose meaning is not known here (the name of a user, of a foreign call).
std::optional<std::string> audit_rule_form(std::string_view rule, const AuditMachine& machine);

/// Gives a rule its normal form, and names the calls that it gives by number.
void settle_form(AuditRule& rule, const AuditMachine& machine);

/// How many bits the calls of a rule have, by its value of arch: b64 or b32; none for an unknown
/// one.
std::optional<std::string_view> audit_arch(std::string_view value);

}  // namespace mijian
