// All of rsyslog's configuration: rsyslog.conf and what it includes, each file once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agent/collectors/audit/rsyslog_rule.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

constexpr const char* rsyslog_conf = "/etc/rsyslog.conf";

struct PlacedRsyslogRule {
  RsyslogRule rule;
  std::string file;  // rsyslog.conf or an included one
};
struct RsyslogConfig {
  std::vector<PlacedRsyslogRule> rules;  // in the order rsyslog has them
  GapList gaps;                          // what could not be read or understood
};

/// None without rsyslog.conf; fails when it cannot be read.
Result<std::optional<RsyslogConfig>> read_rsyslog_config(const Host& host);

}  // namespace mijian
