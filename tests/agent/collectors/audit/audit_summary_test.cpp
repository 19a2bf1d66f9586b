#include "agent/collectors/audit/audit_summary.h"

#include <gtest/gtest.h>

#include <vector>

#include "agent/collectors/collector.h"
#include "tests/support/collector_run.h"
#include "tests/support/temporary_tree.h"

namespace mijian {

extern const Collector audit_event_count_collector;

namespace {

AuditFileCount summarise(AuditSummary& summary, std::string_view text) {
  AuditFileCount file;
  LineCutter cutter;
  const auto take = [&](std::string_view line) { summary.take(line, file); };
  cutter.piece(text, take);
  cutter.end(take);
  return file;
}

TEST(AuditSummary, FailuresAreSaidInSeveralWays) {
  for (const std::string_view fields :
       {"arch=c000003e syscall=257 success=no exit=-13 items=1",
        "pid=1 uid=0 msg='op=login acct=\"root\" res=failed'",
        "op=set audit_enabled=1 old=1 auid=0 ses=1 res=0",
        "pid=1 msg='op=PAM:auth res=failed'\x1dUID=\"root\" AUID=\"res=success\""})
    EXPECT_TRUE(tells_failure(fields)) << fields;
}

TEST(AuditSummary, WhatOnlyLooksLikeAFailureIsNone) {
  for (const std::string_view fields :
       {"arch=c000003e syscall=257 success=yes exit=3", "pid=1 msg='op=login res=success'",
        "op=set res=1", "item=0 name=\"/etc/shadow\" inode=2", "", "=", "res",
        "comm=\"x\" exe=\"/bin/res=failed\"", "unsuccess=no",
        "msg='text res=failed res=success'"})  // a program's own words; what auditd says is last
    EXPECT_FALSE(tells_failure(fields)) << fields;
}

TEST(AuditSummary, CountsEachTypeFromItsEarliestToItsLatest) {
  AuditSummary summary;
  const auto file = summarise(
      summary,
      "type=SYSCALL msg=audit(1772330500.000:8): arch=c000003e syscall=2 success=no exit=-13\n"
      "type=PATH msg=audit(1772330500.000:8): item=0 name=\"/etc/shadow\"\n"
      "node=desk type=SYSCALL msg=audit(1772330400.500:7): arch=c000003e success=yes exit=0\n"
      "\n"
      "type=USER_AUTH msg=audit(1772330600.000:9): pid=1 msg='op=auth res=failed'");
  EXPECT_EQ(file.records, 4);
  EXPECT_EQ(file.unparsable, 0);
  ASSERT_EQ(summary.types().size(), 3u);
  const AuditTypeCount& calls = summary.types().at("SYSCALL");
  EXPECT_EQ(calls.count, 2);
  EXPECT_EQ(calls.failures, 1);
  EXPECT_EQ(utc_text(*calls.span.first), "2026-03-01T02:00:00.500000Z");
  EXPECT_EQ(utc_text(*calls.span.last), "2026-03-01T02:01:40.000000Z");
  EXPECT_EQ(summary.types().at("USER_AUTH").failures, 1);
  EXPECT_EQ(utc_text(*file.span.last), "2026-03-01T02:03:20.000000Z");
}

TEST(AuditSummary, WhatIsNoRecordIsCountedAsSuch) {
  AuditSummary summary;
  const auto file = summarise(summary,
                              "Mar  1 10:20:30 host auditd: started\n"
                              "type=SYSCALL msg=audit(no time): success=yes\n"
                              "type=lower msg=audit(1772330500.000:8): a=b\n"
                              "type=SYSCALL msg=audit(1772330500.000:9): success=yes\n"
                              "type=PROCTITLE msg=aud");
  EXPECT_EQ(file.records, 1);
  EXPECT_EQ(file.unparsable, 4);
}

TEST(AuditSummary, TooManyTypesAreLeftOut) {
  AuditSummary summary;
  AuditFileCount file;
  for (std::size_t type = 0; type < AuditSummary::most_types + 5; ++type)
    summary.take("type=UNKNOWN[" + std::to_string(type) + "] msg=audit(1772330500.000:8): a=b",
                 file);
  EXPECT_EQ(summary.types().size(), AuditSummary::most_types);
  EXPECT_EQ(summary.left_out(), 5);
}

TEST(LineCutter, LinesDoNotDependOnHowThePiecesFall) {
  const std::string text =
      "one\ntwo\n\nthree\n" + std::string(LineCutter::longest + 9, 'x') + "\nlast without an end";
  const std::vector<std::string> wanted{
      "one", "two", "", "three", std::string(LineCutter::longest, 'x'), "last without an end"};
  for (const std::size_t size : {std::size_t{1}, std::size_t{7}, text.size()}) {
    LineCutter cutter;
    std::vector<std::string> lines;
    const auto take = [&](std::string_view line) { lines.emplace_back(line); };
    for (std::size_t at = 0; at < text.size(); at += size)
      cutter.piece(std::string_view{text}.substr(at, size), take);
    cutter.end(take);
    EXPECT_EQ(lines, wanted) << size;
  }
}

class AuditEventCount : public testing::Test {
 protected:
  void collect(const DeclaredTerminal* terminal = nullptr) {
    const auto host = Host::offline(tree_.path());
    ASSERT_TRUE(host) << host.error().text();
    run_collector(audit_event_count_collector, *host, facts_, terminal);
  }

  TemporaryTree tree_;
  TestFacts facts_;
};

constexpr std::string_view login = "type=USER_LOGIN msg=audit(1772330500.000:8): res=failed\n";

TEST_F(AuditEventCount, TheLogIsWhereAuditdWritesAndHasRotations) {
  tree_.write("/etc/audit/auditd.conf", "log_file = /data/audit/host.log\n");
  tree_.write("/data/audit/host.log", login);
  tree_.write("/data/audit/host.log.1", "type=BOOT msg=audit(1772330400.000:7): a=b\nrubbish\n");
  collect();
  EXPECT_EQ(facts_.select("SELECT type, count, failures, file FROM audit_event_count"),
            (Rows{{"BOOT", "1", "0", "/data/audit/host.log"},
                  {"USER_LOGIN", "1", "1", "/data/audit/host.log"}}));
  EXPECT_EQ(facts_.select("SELECT file, records, unparsable, first_at FROM audit_log_state"),
            (Rows{{"/data/audit/host.log.1", "1", "1", "2026-03-01T02:00:00.000000Z"},
                  {"/data/audit/host.log", "1", "0", "2026-03-01T02:01:40.000000Z"}}));
  EXPECT_EQ(facts_.coverage("audit_event_count", "/data/audit/host.log"), "complete: ");
}

TEST_F(AuditEventCount, WithoutALogThereIsNoneAndThatIsSaid) {
  collect();
  EXPECT_EQ(facts_.coverage("audit_event_count", "/var/log/audit/audit.log"),
            "complete: no such file");
  EXPECT_EQ(facts_.coverage("audit_log_state", "/var/log/audit/audit.log"),
            "complete: no such file");
}

TEST_F(AuditEventCount, ADamagedRotationIsAGapOfThatFileOnly) {
  tree_.write("/var/log/audit/audit.log", login);
  tree_.write("/var/log/audit/audit.log.1.gz", "\x1f\x8b\x08 no archive");
  collect();
  EXPECT_EQ(facts_.select("SELECT type, count FROM audit_event_count"),
            (Rows{{"USER_LOGIN", "1"}}));
  EXPECT_EQ(facts_.coverage("audit_event_count", "/var/log/audit/audit.log").substr(0, 8),
            "partial:");
}

TEST_F(AuditEventCount, WhatEndedBeforeTheTerminalCameIntoUseIsMarked) {
  tree_.write("/var/log/audit/audit.log", login);
  DeclaredTerminal terminal;
  terminal.commissioned_on = "2026-03-02";
  collect(&terminal);
  EXPECT_EQ(facts_.select("SELECT after_commissioning FROM audit_event_count"), (Rows{{"0"}}));
}

}  // namespace
}  // namespace mijian
