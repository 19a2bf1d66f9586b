#include "agent/collectors/audit/audit_rule_form.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

AuditMachine amd64() {
  return {"x86_64", [](const std::string& path) { return path == "/etc/sudoers.d"; }};
}

std::string form_of(std::string_view rule, const AuditMachine& machine = amd64()) {
  return audit_rule_form(rule, machine).value_or("none");
}

TEST(AuditRuleForm, AWatchIsAFilterOfAFileOrOfAFolder) {
  const std::string shadow = "-a always,exit -F path=/etc/shadow -F perm=aw -F key=identity";
  EXPECT_EQ(form_of("-w /etc/shadow -p wa -k identity"), shadow);
  EXPECT_EQ(form_of("-k identity -p aw -w /etc/shadow"), shadow);
  EXPECT_EQ(form_of("-a exit,always -S all -F key=identity -F perm=wa -F path=/etc/shadow"),
            shadow);
  EXPECT_EQ(form_of("-w /etc/sudoers.d/ -p wa"),
            form_of("-a always,exit -F dir=/etc/sudoers.d -F perm=wa"));
  EXPECT_NE(form_of("-w /etc/sudoers.d -p wa"),
            form_of("-a always,exit -F path=/etc/sudoers.d -F perm=wa"))
      << "a path is the folder alone, not what is below it";
}

TEST(AuditRuleForm, AWatchWithoutPermissionsWatchesAll) {
  EXPECT_EQ(form_of("-w /etc/shadow"), form_of("-w /etc/shadow -p rwxa"));
  EXPECT_NE(form_of("-a always,exit -F path=/etc/shadow"), form_of("-w /etc/shadow"))
      << "the kernel then looks at every call, not only at those of the permissions";
}

TEST(AuditRuleForm, CallsByNameByNumberInOneListOrInMany) {
  const std::string form = "-a always,exit -F arch=b64 -S adjtimex,clock_settime -F key=time";
  EXPECT_EQ(form_of("-a always,exit -F arch=b64 -S adjtimex,clock_settime -k time"), form);
  EXPECT_EQ(form_of("-a always,exit -F arch=x86_64 -S 227 -S 159 -F key=time"), form);
  EXPECT_EQ(form_of("-a always,exit -F arch=3221225534 -S clock_settime -S adjtimex -k time"),
            form);
  EXPECT_EQ(form_of("-a always,exit -F arch=b32 -S 124"),
            form_of("-a always,exit -F arch=i686 -S adjtimex"));
  EXPECT_NE(form_of("-a always,exit -F arch=b32 -S adjtimex"),
            form_of("-a always,exit -F arch=b64 -S adjtimex"));
  EXPECT_EQ(form_of("-a always,exit -F arch=b64 -S 171", {"aarch64", {}}),
            form_of("-a always,exit -F arch=b64 -S adjtimex", {"aarch64", {}}));
}

TEST(AuditRuleForm, NobodyLoggedInIsWrittenInThreeWays) {
  const std::string form = form_of("-a always,exit -S 59 -F auid>=1000 -F auid!=unset");
  EXPECT_EQ(form_of("-a always,exit -S execve -F auid!=-1 -F auid>=1000"), form);
  EXPECT_EQ(form_of("-a always,exit -S execve -F auid>=1000 -F auid!=4294967295"), form);
  EXPECT_EQ(form_of("-a always,exit -S execve -F loginuid>=1000 -F auid!=unset"), form);
  EXPECT_NE(form_of("-a always,exit -S execve -F auid>=500 -F auid!=unset"), form);
}

TEST(AuditRuleForm, ValuesByNameAndByNumber) {
  EXPECT_EQ(form_of("-a always,exit -S openat -F exit=-EACCES"),
            form_of("-a always,exit -S openat -F exit=-13"));
  EXPECT_EQ(form_of("-a always,exit -S clock_settime -F a0=0x0"),
            form_of("-a always,exit -S clock_settime -F a0=0"));
  EXPECT_EQ(form_of("-a always,exclude -F msgtype=CWD"),
            form_of("-a exclude,always -F msgtype=1307"));
  EXPECT_EQ(form_of("-a always,exit -S execve -C auid!=uid"),
            form_of("-a always,exit -S execve -C uid!=auid"));
  EXPECT_EQ(form_of("-a always,exit -S execve -k b -k a"),
            form_of("-a always,exit -S execve -F key=a -F key=b"));
}

TEST(AuditRuleForm, CallsThatAuditctlAddsToPermissionsSayNothingMore) {
  const std::string form = form_of("-a always,exit -F arch=b64 -F path=/usr/bin/su -F perm=x");
  EXPECT_EQ(form_of("-a always,exit -F arch=b64 -S execve,execveat -F path=/usr/bin/su -F perm=x"),
            form);
  EXPECT_NE(form_of("-a always,exit -F arch=b64 -S openat -F path=/etc/shadow -F perm=wa"),
            form_of("-a always,exit -F arch=b64 -F path=/etc/shadow -F perm=wa"));
}

TEST(AuditRuleForm, WhatIsNotUnderstoodHasNone) {
  for (const char* rule :
       {"-D", "-e 2", "-b 8192", "-d always,exit -S open", "-W /etc/shadow",
        "-a always,exit -S execve -F auid=alice", "-a always,exit -F arch=b64 -S no_such_call",
        "-a always,exit -F arch!=b64 -S open", "-a sometimes,exit -S open", "-a always,exit -F x=1",
        "-a always,exclude -F msgtype=NO_SUCH_TYPE", "-w /etc/shadow -p =wa", "-w shadow -p wa",
        "-a always,exit -F path=shadow"})
    EXPECT_EQ(form_of(rule), "none") << rule;
  EXPECT_EQ(form_of("-a always,exit -S 59", {"", {}}), "none") << "of which machine?";
}

TEST(AuditRuleForm, ArchSaysHowWideACallIs) {
  EXPECT_EQ(audit_arch("b64"), "b64");
  EXPECT_EQ(audit_arch("1073741827"), "b32") << "AUDIT_ARCH_I386";
  EXPECT_EQ(audit_arch("0xc000003e"), "b64") << "AUDIT_ARCH_X86_64";
  EXPECT_EQ(audit_arch("vax"), std::nullopt);
}

TEST(AuditRuleForm, SettlingNamesTheCallsThatARuleNumbers) {
  AuditRule rule = parse_audit_rule("-a always,exit -F arch=b64 -S 159,settimeofday").value();
  settle_form(rule, amd64());
  EXPECT_EQ(rule.syscalls, "adjtimex,settimeofday");
  EXPECT_EQ(rule.arch, "b64");
  AuditRule unknown = parse_audit_rule("-a always,exit -S 159").value();
  settle_form(unknown, {"", {}});
  EXPECT_EQ(unknown.syscalls, std::nullopt);
  EXPECT_EQ(unknown.arch, "native");
}

}  // namespace
}  // namespace mijian
