// How far back logs reach: the oldest record of the oldest file, whatever its layout and packing.
#include <gtest/gtest.h>

#include "agent/collectors/collector.h"
#include "tests/support/collector_run.h"
#include "tests/support/temporary_tree.h"

namespace mijian {

extern const Collector log_retention_collector;

namespace {

class LogRetention : public testing::Test {
 protected:
  void collect() {
    const auto host = Host::offline(tree_.path());
    ASSERT_TRUE(host) << host.error().text();
    run_collector(log_retention_collector, *host, facts_);
  }

  TemporaryTree tree_;
  TestFacts facts_;
};

TEST_F(LogRetention, TheOldestRotationTellsTheOldestRecord) {
  tree_.write("/var/log/syslog", "2026-11-20T10:00:00+08:00 host cron: new\n");
  tree_.write("/var/log/syslog.1", "2026-11-10T10:00:00+08:00 host cron: older\n");
  tree_.write("/var/log/syslog.2", "torn line\n2026-11-01T10:00:00+08:00 host cron: oldest\n");
  tree_.write("/etc/logrotate.conf", "weekly\nrotate 4\ninclude /etc/logrotate.d\n");
  tree_.write("/etc/logrotate.d/rsyslog", "# logs\n/var/log/syslog\n{\n  rotate 7\n  daily\n}\n");
  collect();
  EXPECT_EQ(facts_.select("SELECT family, oldest_at, limit_by, rotations, period, kept_days, file, "
                          "line FROM log_retention"),
            (Rows{{"/var/log/syslog", "2026-11-01T02:00:00.000000Z", "time", "7", "daily", "7",
                   "/etc/logrotate.d/rsyslog", "2"}}));
  EXPECT_EQ(facts_.coverage("log_retention", "/var/log"), "complete: ");
  EXPECT_EQ(facts_.coverage("log_retention", "/var/log/audit/audit.log"), "complete: no such file");
}

TEST_F(LogRetention, EmptyRotationsSayNothingAndALogThatNobodyRotatesIsKeptForEver) {
  tree_.write("/var/log/messages-20260101", "");
  tree_.write("/var/log/messages", "2026-11-20T10:00:00+08:00 host cron: only\n");
  collect();
  EXPECT_EQ(facts_.select("SELECT oldest_at, limit_by, rotations, period, file FROM log_retention"),
            (Rows{{"2026-11-20T02:00:00.000000Z", "nothing", "NULL", "NULL", "NULL"}}));
}

TEST_F(LogRetention, AnOldestFileThatCannotBeReadIsNotPassedOver) {
  tree_.write("/var/log/kern.log", "2026-11-20T10:00:00+08:00 host kernel: new\n");
  tree_.write("/var/log/kern.log.2.gz", "\x1f\x8b\x08 no archive");
  collect();
  EXPECT_EQ(facts_.select("SELECT oldest_at FROM log_retention"), (Rows{{"NULL"}}));
  EXPECT_EQ(facts_.coverage("log_retention", "/var/log").substr(0, 8), "partial:");
}

TEST_F(LogRetention, AConfigurationThatIsNoFileLeavesTheRotationUnknown) {
  tree_.write("/var/log/syslog", "2026-11-20T10:00:00+08:00 host cron: new\n");
  tree_.folder("/etc/logrotate.conf");
  collect();
  EXPECT_EQ(facts_.select("SELECT limit_by FROM log_retention"), (Rows{{"unknown"}}));
  EXPECT_EQ(facts_.coverage("log_retention", "/var/log").substr(0, 8), "partial:");
}

TEST_F(LogRetention, AuditdGoesBySizeOrKeepsAll) {
  tree_.write("/etc/audit/auditd.conf", "num_logs = 5\nmax_log_file_action = ROTATE\n");
  tree_.write("/var/log/audit/audit.log", "type=BOOT msg=audit(1772330500.000:8): res=success\n");
  collect();
  EXPECT_EQ(
      facts_.select("SELECT family, oldest_at, limit_by, rotations, period, kept_days, file, line "
                    "FROM log_retention"),
      (Rows{{"/var/log/audit/audit.log", "2026-03-01T02:01:40.000000Z", "size", "5", "size", "NULL",
             "/etc/audit/auditd.conf", "2"}}));
}

TEST_F(LogRetention, WhatKeepsAllHasNoEnd) {
  tree_.write("/etc/audit/auditd.conf", "max_log_file_action = keep_logs\n");
  tree_.write("/var/log/audit/audit.log", "no record\n");
  collect();
  EXPECT_EQ(facts_.select("SELECT oldest_at, limit_by, rotations FROM log_retention"),
            (Rows{{"NULL", "nothing", "-1"}}));
}

}  // namespace
}  // namespace mijian
