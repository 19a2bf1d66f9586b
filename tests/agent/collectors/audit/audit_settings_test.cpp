// The collectors of auditd, journald and rsyslog over whole hosts; their grammars have tests of
// their own.
#include <gtest/gtest.h>

#include "agent/collectors/collector.h"
#include "tests/support/saved_host.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {

extern const Collector audit_rule_collector, auditd_setting_collector, journald_setting_collector,
    rsyslog_rule_collector;

namespace {

class AuditSettings : public testing::Test {
 protected:
  AuditSettings() { tree_.folder("/.mijian-recorded"); }
  void collect(const Collector& collector, const Host& host) {
    ASSERT_OK(collector.collect(host, {test_now(), {}, nullptr}, facts_.writer()));
  }
  void collect(const Collector& collector) {
    auto host = Host::recorded(tree_.path());
    ASSERT_TRUE(host) << host.error().text();
    collect(collector, *host);
  }

  TemporaryTree tree_;
  TestFacts facts_;
};

TEST_F(AuditSettings, TheLastSettingOfAuditdWins) {
  collect(auditd_setting_collector, saved_host("audited_terminal"));
  EXPECT_EQ(facts_.select("SELECT name, value, line, in_force FROM auditd_setting "
                          "WHERE name = 'max_log_file_action' ORDER BY line"),
            (Rows{{"max_log_file_action", "ROTATE", "5", "0"},
                  {"max_log_file_action", "keep_logs", "6", "1"}}));
  EXPECT_EQ(facts_.coverage("auditd_setting", "/etc/audit/auditd.conf"), "complete: ");
}

TEST_F(AuditSettings, AuditRulesComeFromRulesDInTheOrderOfAugenrules) {
  collect(audit_rule_collector, saved_host("audited_terminal"));
  EXPECT_EQ(
      facts_.select("SELECT position, kind, path, permissions, syscalls, key, file, line "
                    "FROM audit_rule ORDER BY position"),
      (Rows{{"1", "control", "NULL", "NULL", "NULL", "NULL", "/etc/audit/rules.d/audit.rules", "1"},
            {"2", "control", "NULL", "NULL", "NULL", "NULL", "/etc/audit/rules.d/audit.rules", "2"},
            {"3", "control", "NULL", "NULL", "NULL", "NULL", "/etc/audit/rules.d/audit.rules", "3"},
            {"4", "watch", "/etc/passwd", "aw", "NULL", "identity",
             "/etc/audit/rules.d/30-identity.rules", "2"},
            {"5", "watch", "/etc/shadow", "aw", "NULL", "identity",
             "/etc/audit/rules.d/30-identity.rules", "3"},
            {"6", "syscall", "NULL", "NULL", "setdomainname,sethostname", "system-locale",
             "/etc/audit/rules.d/30-identity.rules", "4"},
            {"7", "control", "NULL", "NULL", "NULL", "NULL", "/etc/audit/rules.d/99-final.rules",
             "1"}}));
  EXPECT_EQ(facts_.coverage("audit_rule", "/etc/audit/rules.d"), "complete: ");
}

TEST_F(AuditSettings, WithoutRulesDAuditRulesDecides) {
  tree_.write("/etc/audit/audit.rules", "-w /etc/shadow -p wa\n");
  collect(audit_rule_collector);
  EXPECT_EQ(facts_.select("SELECT path, file FROM audit_rule"),
            (Rows{{"/etc/shadow", "/etc/audit/audit.rules"}}));
  EXPECT_EQ(facts_.coverage("audit_rule", "/etc/audit/audit.rules"), "complete: ");
}

TEST_F(AuditSettings, WhatANeverRuleWithholdsIsToldByTheRulesPlace) {
  tree_.write("/etc/audit/rules.d/10-never.rules", "# quiet\n-a never,exit -F dir=/etc\n");
  tree_.write("/etc/audit/rules.d/20-watch.rules", "-w /etc/shadow -p wa\n-w /opt -p wa\n");
  collect(audit_rule_collector);
  EXPECT_EQ(facts_.select("SELECT path, arch, withheld_by FROM audit_rule WHERE path <> '/etc'"),
            (Rows{{"/etc/shadow", "none", "/etc/audit/rules.d/10-never.rules:2"},
                  {"/opt", "both", "NULL"}}));
}

TEST_F(AuditSettings, AnUnreadableRulesFileIsAGapAndCostsItselfOnly) {
  tree_.write("/etc/audit/rules.d/a.rules", "-w /a\n");
  tree_.folder("/etc/audit/rules.d/b.rules");
  tree_.link("/etc/audit/rules.d/c.rules", "/nowhere");
  collect(audit_rule_collector);
  EXPECT_EQ(facts_.select("SELECT path FROM audit_rule"), (Rows{{"/a"}}));
  EXPECT_EQ(facts_.coverage("audit_rule", "/etc/audit/rules.d").substr(0, 8), "partial:");
}

TEST_F(AuditSettings, NothingConfiguredIsCompleteAndSaysSo) {
  collect(auditd_setting_collector);
  collect(audit_rule_collector);
  collect(journald_setting_collector);
  collect(rsyslog_rule_collector);
  EXPECT_EQ(facts_.coverage("auditd_setting", "/etc/audit/auditd.conf"), "complete: no such file");
  EXPECT_EQ(facts_.coverage("audit_rule", "/etc/audit/audit.rules"), "complete: no such file");
  EXPECT_EQ(facts_.coverage("journald_setting", "journald.conf"), "complete: no such file");
  EXPECT_EQ(facts_.coverage("rsyslog_rule", "/etc/rsyslog.conf"), "complete: no such file");
}

TEST_F(AuditSettings, AMalformedLineOfAuditdConfIsAGap) {
  tree_.write("/etc/audit/auditd.conf", "log_file = /x\nflush\nfreq\n");
  collect(auditd_setting_collector);
  EXPECT_EQ(facts_.coverage("auditd_setting", "/etc/audit/auditd.conf"),
            "partial: /etc/audit/auditd.conf:2: not 'name = value'; "
            "/etc/audit/auditd.conf:3: not 'name = value'");
}

TEST_F(AuditSettings, DropInsOfJournaldHideThoseOfTheirName) {
  collect(journald_setting_collector, saved_host("audited_terminal"));
  EXPECT_EQ(
      facts_.select("SELECT name, value, file, in_force FROM journald_setting ORDER BY file, line"),
      (Rows{{"Storage", "volatile", "/etc/systemd/journald.conf", "0"},
            {"Storage", "persistent", "/etc/systemd/journald.conf.d/50-mijian.conf", "1"},
            {"Storage", "none", "/usr/lib/systemd/journald.conf.d/50-mijian.conf", "0"},
            {"ForwardToSyslog", "yes", "/usr/lib/systemd/journald.conf.d/50-mijian.conf", "0"},
            {"ForwardToSyslog", "no", "/usr/lib/systemd/journald.conf.d/60-vendor.conf", "0"}}));
  EXPECT_EQ(facts_.coverage("journald_setting", "journald.conf"), "complete: ");
}

TEST_F(AuditSettings, TheVendorsJournaldConfCountsWithoutAnother) {
  tree_.write("/usr/lib/systemd/journald.conf", "[Journal]\nStorage=persistent\n");
  collect(journald_setting_collector);
  EXPECT_EQ(facts_.select("SELECT value, in_force FROM journald_setting"),
            (Rows{{"persistent", "1"}}));
}

TEST_F(AuditSettings, RsyslogFollowsIncludesOnceAndInTheirPlace) {
  collect(rsyslog_rule_collector, saved_host("audited_terminal"));
  EXPECT_EQ(
      facts_.select("SELECT selector, target, kind, file, line FROM rsyslog_rule"),
      (Rows{{"*.*", "@@log.unit:514", "remote", "/etc/rsyslog.d/10-central.conf", "1"},
            {"*.*;auth,authpriv.none", "/var/log/syslog", "file", "/etc/rsyslog.conf", "3"}}));
  EXPECT_EQ(facts_.coverage("rsyslog_rule", "/etc/rsyslog.conf"), "complete: ");
}

TEST_F(AuditSettings, AnIncludedFileThatIsMissingIsAGap) {
  tree_.write("/etc/rsyslog.conf",
              "$IncludeConfig /etc/rsyslog.d/\n$IncludeConfig /etc/gone.conf\n*.* /a\n");
  tree_.write("/etc/rsyslog.d/b.conf", "*.* /b\n");
  collect(rsyslog_rule_collector);
  EXPECT_EQ(facts_.select("SELECT target FROM rsyslog_rule"), (Rows{{"/b"}, {"/a"}}));
  EXPECT_EQ(facts_.coverage("rsyslog_rule", "/etc/rsyslog.conf"),
            "partial: not found: /etc/gone.conf");
}

}  // namespace
}  // namespace mijian
