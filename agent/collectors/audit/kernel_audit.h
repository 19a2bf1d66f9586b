// What the kernel says of its auditing, in the bytes of linux/audit.h: its state, and its rules as
// the command line of auditctl that would make each. Knows no sockets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "agent/core/result.h"

namespace mijian {

struct KernelAuditStatus {
  std::uint32_t enabled = 0;  // 2: locked until the next start
  std::uint32_t failure = 0;
  std::uint32_t daemon = 0;  // process that takes the records; 0: none
  std::uint32_t rate_limit = 0, backlog_limit = 0, lost = 0, backlog = 0;
};

/// struct audit_status; older kernels send fewer bytes of it.
Result<KernelAuditStatus> parse_audit_status(std::string_view bytes);

/// struct audit_rule_data as "-a always,exit -F path=/etc/shadow -F perm=wa -F key=identity". Calls
/// are named by number; every value is written as a number where the kernel holds one.
Result<std::string> kernel_audit_rule_text(std::string_view bytes);

}  // namespace mijian
