#include "agent/collectors/audit/kernel_audit.h"
#include "agent/core/text.h"
#include "tests/support/collecting.h"
#include "tests/support/kernel_audit_rule.h"

namespace mijian {

extern const Collector audit_kernel_collector;

namespace {

std::string text_of(const std::string& bytes) {
  const auto text = kernel_audit_rule_text(bytes);
  return text ? *text : "error: " + text.error().text();
}

KernelRule watch_of_shadow() {
  return KernelRule{AUDIT_FILTER_EXIT, AUDIT_ALWAYS}
      .every_call()
      .text(AUDIT_WATCH, "/etc/shadow")
      .field(AUDIT_PERM, AUDIT_EQUAL, AUDIT_PERM_WRITE | AUDIT_PERM_ATTR)
      .text(AUDIT_FILTERKEY, "identity");
}

KernelRule change_of_time() {
  return KernelRule{AUDIT_FILTER_EXIT, AUDIT_ALWAYS}
      .calls({159, 227})
      .field(AUDIT_ARCH, AUDIT_EQUAL, AUDIT_ARCH_X86_64)
      .field(AUDIT_LOGINUID, AUDIT_NOT_EQUAL, 0xffffffff)
      .field(AUDIT_EXIT, AUDIT_EQUAL, 0xfffffff3)
      .text(AUDIT_FILTERKEY, std::string{"time\1clock"});
}

std::string status_bytes(std::uint32_t enabled) {
  audit_status status{};
  status.enabled = enabled, status.failure = 1, status.pid = 512, status.backlog_limit = 8192;
  return {reinterpret_cast<const char*>(&status), sizeof status};
}

TEST(KernelAudit, RulesAsAuditctlWouldSetThem) {
  EXPECT_EQ(text_of(watch_of_shadow().bytes()),
            "-a always,exit -F path=/etc/shadow -F perm=wa -F key=identity");
  EXPECT_EQ(text_of(change_of_time().bytes()),
            "-a always,exit -F arch=3221225534 -S 159,227 -F auid!=4294967295 -F exit=-13 "
            "-F key=time -F key=clock");
  EXPECT_EQ(text_of(KernelRule{5, AUDIT_ALWAYS}.field(AUDIT_MSGTYPE, AUDIT_EQUAL, 1307).bytes()),
            "-a always,exclude -F msgtype=1307");
  EXPECT_EQ(text_of(KernelRule{AUDIT_FILTER_EXIT | AUDIT_FILTER_PREPEND, AUDIT_NEVER}
                        .every_call()
                        .field(AUDIT_FIELD_COMPARE, AUDIT_NOT_EQUAL, AUDIT_COMPARE_UID_TO_EUID)
                        .field(AUDIT_ARG0, AUDIT_BIT_TEST, 2)
                        .bytes()),
            "-a never,exit -C uid!=euid -F a0&=2");
}

TEST(KernelAudit, BytesThatNoKernelSends) {
  const std::string whole = watch_of_shadow().bytes();
  for (std::size_t size = 0; size < whole.size(); size += 7)
    EXPECT_EQ(text_of(whole.substr(0, size)).substr(0, 6), "error:") << size;
  std::string many = whole;
  many[8] = 65;  // field_count
  EXPECT_EQ(text_of(many), "error: an audit rule of an impossible size");
  EXPECT_EQ(text_of(KernelRule{99, AUDIT_ALWAYS}.bytes()),
            "error: an audit rule of an unknown list");
  EXPECT_EQ(text_of(KernelRule{AUDIT_FILTER_EXIT, AUDIT_ALWAYS}.field(999, AUDIT_EQUAL, 1).bytes()),
            "error: an audit rule with an unknown field");
  EXPECT_EQ(text_of(KernelRule{AUDIT_FILTER_EXIT, AUDIT_ALWAYS}
                        .field(AUDIT_WATCH, AUDIT_EQUAL, 4000)
                        .bytes()),
            "error: an audit rule whose text is cut off");
  EXPECT_EQ(
      text_of(
          KernelRule{AUDIT_FILTER_EXIT, AUDIT_ALWAYS}.text(AUDIT_WATCH, "/a -F auid=0").bytes()),
      "error: an audit rule with a blank in its text");
}

TEST(KernelAudit, TheStateOfAnOlderKernelIsShorter) {
  EXPECT_EQ(parse_audit_status(status_bytes(2).substr(0, 32))->enabled, 2u);
  EXPECT_FALSE(parse_audit_status(status_bytes(2).substr(0, 31)));
}

class AuditKernel : public Collecting {
 protected:
  void save(const std::string& status, const std::vector<std::string>& rules) {
    std::string list;
    for (const std::string& rule : rules)
      list += (list.empty() ? "\"" : ",\"") + to_hex(rule) + "\"";
    tree_.write("/.mijian-recorded/audit.json",
                "{\"status\": \"" + to_hex(status) + "\", \"rules\": [" + list + "]}");
  }
  void amd64() {
    std::string program = "\177ELF\2\1\1";
    program.resize(20);
    program[18] = 62;
    tree_.write("/bin/sh", program);
  }
};

TEST_F(AuditKernel, HasTheFormThatTheFilesHave) {
  amd64();
  save(status_bytes(2), {watch_of_shadow().bytes(), change_of_time().bytes()});
  collect(audit_kernel_collector);
  EXPECT_EQ(facts_.select("SELECT kind, path, permissions, syscalls, arch, key, normal "
                          "FROM audit_kernel_rule ORDER BY position"),
            (Rows{{"watch", "/etc/shadow", "aw", "NULL", "both", "identity",
                   "-a always,exit -F path=/etc/shadow -F perm=aw -F key=identity"},
                  {"syscall", "NULL", "NULL", "NULL", "b64", "time,clock",
                   "-a always,exit -F arch=b64 -S adjtimex,clock_settime -F auid!=unset "
                   "-F exit=-13 -F key=clock -F key=time"}}));
  EXPECT_EQ(facts_.select("SELECT enabled, failure, has_daemon, backlog_limit, lost "
                          "FROM audit_kernel_status"),
            (Rows{{"2", "1", "1", "8192", "0"}}));
  EXPECT_EQ(facts_.coverage("audit_kernel_rule", "kernel"), "complete: ");
}

TEST_F(AuditKernel, ABrokenRuleIsAGapOfItsOwn) {
  save(status_bytes(1), {"short", watch_of_shadow().bytes()});
  collect(audit_kernel_collector);
  EXPECT_EQ(facts_.select("SELECT position FROM audit_kernel_rule"), (Rows{{"2"}}));
  EXPECT_EQ(facts_.coverage("audit_kernel_rule", "kernel"),
            "partial: an audit rule of an impossible size");
}

TEST_F(AuditKernel, NothingSavedAndNothingRunningIsImpossible) {
  collect(audit_kernel_collector);
  EXPECT_EQ(facts_.coverage("audit_kernel_rule", "kernel"),
            "impossible: recorded: no audit.json was saved");
  collect_offline(audit_kernel_collector);
  EXPECT_EQ(facts_.coverage("audit_kernel_status", "kernel").substr(0, 10), "impossible");
}

TEST_F(AuditKernel, ASavedAnswerThatIsNoneIsRefused) {
  tree_.write("/.mijian-recorded/audit.json", "{\"status\": \"0g\", \"rules\": []}");
  collect(audit_kernel_collector);
  EXPECT_EQ(facts_.coverage("audit_kernel_status", "kernel"),
            "impossible: audit.json: no hex digits");
}

}  // namespace
}  // namespace mijian
