#include "agent/collectors/audit/auditd_setting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mijian {
namespace {

using testing::ElementsAre;

TEST(AuditdSetting, TheLastOfANameIsInForce) {
  const AuditdConf conf = parse_auditd_conf(
      "# local\nmax_log_file = 8\nMax_Log_File=50\n\n  log_file = /var/log/audit/audit.log\n");
  ASSERT_EQ(conf.settings.size(), 3U);
  EXPECT_EQ(conf.settings[0].name, "max_log_file");
  EXPECT_FALSE(conf.settings[0].in_force);
  EXPECT_EQ(conf.settings[1].value, "50");
  EXPECT_EQ(conf.settings[1].line, 3);
  EXPECT_TRUE(conf.settings[1].in_force);
  EXPECT_EQ(auditd_value(conf, "max_log_file"), "50");
  EXPECT_EQ(auditd_value(conf, "log_file"), "/var/log/audit/audit.log");
  EXPECT_EQ(auditd_value(conf, "num_logs"), "");
}

TEST(AuditdSetting, KeepsAnEmptyValueAndCountsWhatSetsNothing) {
  const AuditdConf conf = parse_auditd_conf("name =\nno equals sign\n= 3\n##name = x\n");
  ASSERT_EQ(conf.settings.size(), 1U);
  EXPECT_EQ(conf.settings[0].value, "");
  EXPECT_THAT(conf.malformed_lines, ElementsAre(2, 3));
}

TEST(AuditdSetting, AValueMayHoldAnEqualsSignAndCarriageReturnsEndALine) {
  const AuditdConf conf = parse_auditd_conf("tcp_client_ports = a=b\r\nfreq = 50\r\n");
  EXPECT_EQ(auditd_value(conf, "tcp_client_ports"), "a=b");
  EXPECT_EQ(auditd_value(conf, "freq"), "50");
}

}  // namespace
}  // namespace mijian
