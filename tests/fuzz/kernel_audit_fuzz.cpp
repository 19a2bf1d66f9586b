// Rules and the state of audit as a kernel sends them: what is read back is a rule of auditctl, and
// nothing is read behind the bytes.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "agent/collectors/audit/audit_rule_form.h"
#include "agent/collectors/audit/kernel_audit.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes{reinterpret_cast<const char*>(data), size};
  if (mijian::parse_audit_status(bytes).has_value() != (size >= 32)) std::abort();
  const auto text = mijian::kernel_audit_rule_text(bytes);
  if (!text) return 0;
  auto rule = mijian::parse_audit_rule(*text);
  if (!rule || rule->text != *text) std::abort();
  mijian::settle_form(*rule, {"x86_64", {}});
  return 0;
}
