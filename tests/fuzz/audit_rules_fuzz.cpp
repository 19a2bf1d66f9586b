// Rules of auditd, as one file and as files of rules.d.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>

#include "agent/collectors/audit_rule.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{reinterpret_cast<const char*>(data), size};
  const std::size_t half = size / 2;
  const auto rules = mijian::parse_audit_rules({"/etc/audit/audit.rules", text});
  const auto joined =
      mijian::join_audit_rules({{"/b", text.substr(0, half)}, {"/a", text.substr(half)}});
  assert(rules.size() <= size && joined.size() <= size + 1);
  assert(!mijian::version_less(text, text));
  return 0;
}
