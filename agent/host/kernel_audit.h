// What the kernel says of its own auditing. A recorded host keeps it in
// .mijian-recorded/audit.json: {"status": "hex digits", "rules": ["hex digits"]}.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

/// In the bytes of linux/audit.h.
struct KernelAudit {
  std::string status;              // struct audit_status
  std::vector<std::string> rules;  // one struct audit_rule_data each
};

/// Needs CAP_AUDIT_CONTROL in the first namespaces; asks, never sets. Offline: not_supported.
Result<KernelAudit> kernel_audit(const Host& host);

/// The text of audit.json.
Result<KernelAudit> parse_kernel_audit(std::string_view audit_json);

}  // namespace mijian
