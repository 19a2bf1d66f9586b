#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "agent/collectors/collector.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {

extern const Collector log_file_collector;

namespace {

class LogFile : public testing::Test {
 protected:
  LogFile() { tree_.folder("/.mijian-recorded"); }
  void collect() {
    auto host = Host::recorded(tree_.path());
    ASSERT_TRUE(host) << host.error().text();
    ASSERT_OK(log_file_collector.collect(*host, {test_now(), {}, nullptr}, facts_.writer()));
  }
  std::string family(const std::string& path) {
    const Rows rows = facts_.select("SELECT family FROM log_file WHERE path = '" + path + "'");
    return rows.size() == 1 ? rows[0][0] : "no such row";
  }

  TemporaryTree tree_;
  TestFacts facts_;
};

TEST_F(LogFile, RotationsBelongToTheirFamily) {
  const std::pair<std::string, std::string> expected[] = {
      {"/var/log/syslog", "/var/log/syslog"},
      {"/var/log/syslog.1", "/var/log/syslog"},
      {"/var/log/syslog.12.gz", "/var/log/syslog"},
      {"/var/log/messages-20260301", "/var/log/messages"},
      {"/var/log/messages-20260301.xz", "/var/log/messages"},
      {"/var/log/messages-20260301-1772300000.gz", "/var/log/messages"},
      {"/var/log/messages-2026030104", "/var/log/messages"},
      {"/var/log/Xorg.0.log", "/var/log/Xorg.0.log"},
      {"/var/log/Xorg.0.log.old", "/var/log/Xorg.0.log"},
      {"/var/log/app/port-8080", "/var/log/app/port-8080"},
      {"/var/log/journal/0f/system.journal", "/var/log/journal/0f/system.journal"},
      {"/var/log/journal/0f/system@00-01.journal", "/var/log/journal/0f/system.journal"},
      {"/var/log/journal/0f/user-1000@00-01.journal~", "/var/log/journal/0f/user-1000.journal"},
      {"/var/log/audit/audit.log.4", "/var/log/audit/audit.log"},
  };
  for (const auto& [path, family] : expected) tree_.write(path, "x");
  collect();
  for (const auto& [path, wanted] : expected) EXPECT_EQ(family(path), wanted) << path;
  EXPECT_EQ(facts_.select("SELECT count(*) FROM log_file"), (Rows{{"14"}}));
}

TEST_F(LogFile, KeepsSizeModeAndOwner) {
  tree_.write("/var/log/auth.log", "12345");
  ASSERT_EQ(chmod(tree_.of("/var/log/auth.log").c_str(), 0640), 0);
  collect();
  EXPECT_EQ(facts_.select("SELECT size_bytes, mode, user_id FROM log_file"),
            (Rows{{"5", "0640", std::to_string(getuid())}}));
  EXPECT_EQ(facts_.coverage("log_file", "/var/log"), "complete: ");
  EXPECT_EQ(facts_.coverage("log_file", "auditd log folder"), "complete: /var/log/audit");
}

TEST_F(LogFile, AuditdMayWriteElsewhere) {
  tree_.write("/etc/audit/auditd.conf", "log_file = /data/audit/audit.log\n");
  tree_.write("/data/audit/audit.log", "x");
  tree_.write("/var/log/audit/audit.log", "x");
  collect();
  EXPECT_EQ(facts_.select("SELECT path FROM log_file ORDER BY path"),
            (Rows{{"/data/audit/audit.log"}, {"/var/log/audit/audit.log"}}));
  EXPECT_EQ(facts_.coverage("log_file", "auditd log folder"), "complete: /data/audit");
}

TEST_F(LogFile, AuditdLogsBesideTheOthersAreListedOnce) {
  tree_.write("/etc/audit/auditd.conf", "log_file = /var/log/audit.log\n");
  tree_.write("/var/log/audit.log", "x");
  collect();
  EXPECT_EQ(facts_.select("SELECT path FROM log_file"), (Rows{{"/var/log/audit.log"}}));
}

TEST_F(LogFile, LinksAreNotFollowedAndDepthIsBounded) {
  tree_.link("/var/log/loop", ".");
  tree_.link("/var/log/out", "/etc");
  tree_.write("/var/log/1/2/3/4/5/6/7/8/9/10/deep.log", "x");
  collect();
  EXPECT_EQ(facts_.select("SELECT path FROM log_file"), Rows{});
  EXPECT_EQ(facts_.coverage("log_file", "/var/log"),
            "partial: folders deeper than 8 below /var/log");
}

}  // namespace
}  // namespace mijian
