// Rules of auditd, as one file and as files of rules.d.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>

#include "agent/collectors/audit/audit_rule_form.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{reinterpret_cast<const char*>(data), size};
  const std::size_t half = size / 2;
  auto rules = mijian::parse_audit_rules({"/etc/audit/audit.rules", text});
  const auto joined =
      mijian::join_audit_rules({{"/b", text.substr(0, half)}, {"/a", text.substr(half)}});
  assert(rules.size() <= size && joined.size() <= size + 1);
  // A normal form is a rule whose normal form it is.
  const mijian::AuditMachine machine{"x86_64", {}};
  for (auto& rule : rules) {
    mijian::settle_form(rule, machine);
    if (rule.normal) assert(mijian::audit_rule_form(*rule.normal, machine) == rule.normal);
  }
  assert(!mijian::version_less(text, text));
  return 0;
}
