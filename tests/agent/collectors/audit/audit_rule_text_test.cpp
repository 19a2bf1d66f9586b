#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "agent/collectors/audit/audit_rule.h"

namespace mijian {
namespace {

using testing::ElementsAre;

AuditRule rule_of(std::string_view line) { return parse_audit_rule(line).value(); }

std::vector<std::string> texts(const std::vector<AuditRule>& rules) {
  std::vector<std::string> found;
  for (const AuditRule& rule : rules) found.push_back(rule.text);
  return found;
}

// The arch of each rule of audit.rules, "-" for none.
std::vector<std::string> arches_of(const std::string& text) {
  std::vector<std::string> found;
  for (const AuditRule& rule : parse_audit_rules({"/etc/audit/audit.rules", text}))
    found.push_back(rule.arch.value_or("-"));
  return found;
}

TEST(AuditRuleText, ReadsAWatch) {
  const AuditRule rule = rule_of("  -w  /etc/shadow\t-p wa -k identity ");
  EXPECT_EQ(rule.kind, AuditRuleKind::watch);
  EXPECT_EQ(rule.text, "-w /etc/shadow -p wa -k identity");
  EXPECT_EQ(rule.path, "/etc/shadow");
  EXPECT_EQ(rule.permissions, "aw");
  EXPECT_EQ(rule.syscalls, std::nullopt);
  EXPECT_EQ(rule.key, "identity");
}

TEST(AuditRuleText, AWatchWrittenAsAFilterIsTheSameWatch) {
  const AuditRule rule =
      rule_of("-a always,exit -F arch=b64 -F path=/etc/shadow -F perm=wa -F key=identity");
  EXPECT_EQ(rule.kind, AuditRuleKind::watch);
  EXPECT_EQ(rule.path, "/etc/shadow");
  EXPECT_EQ(rule.permissions, "aw");
  EXPECT_EQ(rule.key, "identity");
  EXPECT_EQ(rule_of("-a exit,always -F dir=/etc/sudoers.d/ -F perm=wa").path, "/etc/sudoers.d");
}

TEST(AuditRuleText, AWatchWithoutPermissionsWatchesAll) {
  EXPECT_EQ(rule_of("-w /etc/shadow").permissions, "arwx");
  EXPECT_EQ(rule_of("-a always,exit -S all -F path=/etc/shadow").permissions, "arwx");
}

TEST(AuditRuleText, SortsSyscallsOfAllOptions) {
  const AuditRule rule =
      rule_of("-a always,exit -F arch=b64 -S unlink,rename -S chmod -F auid>=1000 -k files");
  EXPECT_EQ(rule.kind, AuditRuleKind::syscall);
  EXPECT_EQ(rule.syscalls, "chmod,rename,unlink");
  EXPECT_EQ(rule.key, "files");
}

TEST(AuditRuleText, SyscallsOnOneFileAreNoWatchOfIt) {
  const AuditRule rule = rule_of("-a always,exit -S openat -F path=/etc/shadow -F success=0");
  EXPECT_EQ(rule.kind, AuditRuleKind::syscall);
  EXPECT_EQ(rule.path, "/etc/shadow");
  EXPECT_EQ(rule.permissions, std::nullopt);
}

TEST(AuditRuleText, NoSyscallMeansAllOfThem) {
  EXPECT_EQ(rule_of("-a always,exit -F auid>=1000 -F auid!=unset -k user").syscalls, "all");
}

// One user, or failures alone: such a rule records something and vouches for nothing.
TEST(AuditRuleText, SaysForWhichCallsItHolds) {
  EXPECT_EQ(rule_of("-a always,exit -F arch=b32 -S settimeofday").arch, "b32");
  EXPECT_EQ(rule_of("-a always,exit -F arch=b64 -F path=/etc/shadow -F perm=wa").arch, "b64");
  EXPECT_EQ(rule_of("-a always,exit -S settimeofday").arch, "native");
  EXPECT_EQ(rule_of("-w /etc/shadow -p wa").arch, "both");
  EXPECT_EQ(rule_of("-a always,exit -F arch=vax -S settimeofday").arch, std::nullopt);
  EXPECT_EQ(rule_of("-e 2").arch, std::nullopt);
}

TEST(AuditRuleText, ANarrowedRuleVouchesForNothing) {
  for (const char* text : {"-a always,exit -F auid=4711 -S settimeofday",
                           "-a always,exit -F path=/etc/shadow -F perm=wa -F success=0"}) {
    EXPECT_EQ(rule_of(text).kind, AuditRuleKind::syscall) << text;
    EXPECT_EQ(rule_of(text).syscalls, std::nullopt) << text;
    EXPECT_EQ(rule_of(text).permissions, std::nullopt) << text;
  }
}

// The forms every guide writes: programs run as root, the system's clock. On other calls they leave
// much out.
TEST(AuditRuleText, TheUsualFieldOfOneCallLeavesNothingOfItOut) {
  EXPECT_EQ(rule_of("-a always,exit -F arch=b64 -S execve -F euid=0 -k root").syscalls, "execve");
  EXPECT_EQ(rule_of("-a always,exit -F arch=b64 -S clock_settime -F a0=0x0 -k time").syscalls,
            "clock_settime");
  for (const char* text :
       {"-a always,exit -S settimeofday -F euid=0", "-a always,exit -S execve -S unlink -F euid=0",
        "-a always,exit -F euid=0", "-a always,exit -S execve -F a0=0"})
    EXPECT_EQ(rule_of(text).syscalls, std::nullopt) << text;
}

TEST(AuditRuleText, TakesArgumentsWrittenWithoutABlank) {
  const AuditRule rule = rule_of("-w/etc/passwd -pwa -kidentity");
  EXPECT_EQ(rule.path, "/etc/passwd");
  EXPECT_EQ(rule.permissions, "aw");
  EXPECT_EQ(rule.key, "identity");
}

TEST(AuditRuleText, ARuleThatSuppressesIsNoWatch) {
  for (const char* line :
       {"-a never,exit -F path=/etc/shadow -F perm=wa", "-a always,exclude -F msgtype=CWD",
        "-a never,task", "-W /etc/shadow -p wa", "-d always,exit -S open", "-D", "-b 8192"}) {
    EXPECT_EQ(rule_of(line).kind, AuditRuleKind::control) << line;
    EXPECT_EQ(rule_of(line).path, std::nullopt) << line;
  }
}

TEST(AuditRuleText, ComparisonsOtherThanEqualsNameNoFile) {
  EXPECT_EQ(rule_of("-a always,exit -F path!=/etc/shadow -F perm=wa").kind, AuditRuleKind::syscall);
}

TEST(AuditRuleText, ManyKeysAreKept) {
  EXPECT_EQ(rule_of("-w /etc/shadow -k one -k two").key, "one,two");
}

TEST(AuditRuleText, PassesOverCommentsAndBlankLines) {
  EXPECT_FALSE(parse_audit_rule("   "));
  EXPECT_FALSE(parse_audit_rule("  # -w /etc/shadow"));
  EXPECT_EQ(rule_of("-w /a # no comment").text, "-w /a # no comment");
}

TEST(AuditRuleText, OptionWithoutItsArgumentIsHarmless) {
  EXPECT_EQ(rule_of("-w").kind, AuditRuleKind::watch);
  EXPECT_EQ(rule_of("-F").kind, AuditRuleKind::control);
  EXPECT_EQ(rule_of("-").kind, AuditRuleKind::control);
}

TEST(AuditRuleText, JoinsFilesAsAugenrulesDoes) {
  const auto rules = join_audit_rules({
      {"/etc/audit/rules.d/99-final.rules", "-e 2\n-w /last\n"},
      {"/etc/audit/rules.d/10-base.rules", "-f 1\n-b 64\n-D\n-w /ten\n"},
      {"/etc/audit/rules.d/9-early.rules", "-w /nine\n-b 8192\n-e 1\n"},
  });
  EXPECT_THAT(texts(rules),
              ElementsAre("-D", "-b 64", "-f 1", "-w /nine", "-w /ten", "-w /last", "-e 2"));
  EXPECT_EQ(rules.back().file, "/etc/audit/rules.d/99-final.rules");
  EXPECT_EQ(rules.back().line, 1);
  EXPECT_EQ(rules[5].kind, AuditRuleKind::watch) << "the lock comes last wherever it is written";
}

TEST(AuditRuleText, ALaterDeleteTakesRulesBack) {
  const auto rules = parse_audit_rules({"/etc/audit/audit.rules", "-w /a\n-D\n-w /b\n"});
  EXPECT_EQ(rules[0].kind, AuditRuleKind::control);
  EXPECT_EQ(rules[0].path, std::nullopt);
  EXPECT_EQ(rules[2].kind, AuditRuleKind::watch);
}

TEST(AuditRuleText, ADeleteWithAKeyTakesOnlyThoseBack) {
  const auto rules =
      parse_audit_rules({"/etc/audit/audit.rules", "-w /a -k one\n-w /b -k two\n-D -k one\n"});
  EXPECT_EQ(rules[0].kind, AuditRuleKind::control);
  EXPECT_EQ(rules[1].kind, AuditRuleKind::watch);
}

TEST(AuditRuleText, NothingLoadsBehindTheLock) {
  const auto rules = parse_audit_rules({"/etc/audit/audit.rules", "-w /a\n-e 2\n-w /b\n-D\n"});
  EXPECT_EQ(rules[0].kind, AuditRuleKind::watch);
  EXPECT_EQ(rules[2].kind, AuditRuleKind::control);
}

// The default of SUSE: no task that begins afterwards is ever looked at, wherever the rule stands.
TEST(AuditRuleText, ATaskThatIsNeverAuditedLeavesNoRuleAnything) {
  const std::string ids = "-w /etc/shadow -p wa\n-a always,exit -F arch=b64 -S settimeofday\n";
  for (const std::string& text :
       {"-a task,never\n" + ids, ids + "-a never,task\n", "-a never,task -S all\n" + ids}) {
    const auto arches = arches_of(text);
    EXPECT_EQ(std::count(arches.begin(), arches.end(), "none"), 2) << text;
  }
  EXPECT_THAT(arches_of("-a task,never -F uid=1000\n" + ids), ElementsAre("-", "-", "-"));
  EXPECT_THAT(arches_of("-a task,always\n-a task,never\n" + ids),
              ElementsAre("-", "-", "both", "b64"));
  EXPECT_THAT(arches_of("-a task,never\n-D\n" + ids), ElementsAre("-", "-", "both", "b64"));
  EXPECT_THAT(arches_of(ids + "-e 2\n-a task,never\n"), ElementsAre("both", "b64", "-", "-"));
}

TEST(AuditRuleText, ANeverInFrontTakesWhatItHoldsFor) {
  const auto arch_behind = [](const std::string& never, const std::string& rule) {
    return arches_of(never + "\n" + rule + "\n").back();
  };
  const std::string watch = "-w /etc/shadow -p wa";
  EXPECT_EQ(arch_behind("-a never,exit -F dir=/etc", watch), "none");
  EXPECT_EQ(arch_behind("-a exit,never -F dir=/ -F perm=rwa", watch), "none");
  EXPECT_EQ(arch_behind("-a never,exit", watch), "none");
  EXPECT_EQ(arch_behind("-a never,exit -F arch=b64 -F dir=/etc", watch), "-") << "b32 is left";
  EXPECT_EQ(arch_behind("-a never,exit -F dir=/etc -F uid=0", watch), "-");
  EXPECT_EQ(arch_behind("-a never,exit -F exe=/usr/bin/vim", watch), "-");
  EXPECT_EQ(arch_behind("-a never,exit -F path=/etc/mtab", "-w /etc -p wa"), "-");
  EXPECT_EQ(arch_behind("-a never,exit -F path=/etc", watch), "-") << "renames are done in /etc";
  EXPECT_EQ(arch_behind("-a never,exit -F dir=/etc/shadow.d", watch), "both");
  EXPECT_EQ(arch_behind("-a never,exit -F dir=/dev/shm", watch), "both");
  EXPECT_EQ(arch_behind("-a never,exit -C uid!=euid", watch), "-");
  EXPECT_EQ(arch_behind("-a always,exclude -F msgtype=CWD", watch), "both");
}

TEST(AuditRuleText, ANeverInFrontTakesTheCallsThatItNames) {
  const auto arch_behind = [](const std::string& never, const std::string& rule) {
    return arches_of(never + "\n" + rule + "\n").back();
  };
  const std::string clock = "-a always,exit -F arch=b64 -S settimeofday,clock_settime";
  EXPECT_EQ(arch_behind("-a never,exit -S settimeofday -S clock_settime -S stime", clock), "none");
  EXPECT_EQ(arch_behind("-a never,exit -S clock_settime", clock), "-");
  EXPECT_EQ(arch_behind("-a never,exit -S 227", clock), "-");
  EXPECT_EQ(arch_behind("-a never,exit -S unlink", clock), "b64");
  EXPECT_EQ(arch_behind("-a never,exit -F arch=b32", clock), "b64");
  EXPECT_EQ(arch_behind("-a never,exit -F dir=/dev/shm", clock), "b64");
  EXPECT_EQ(arch_behind("-a never,exit -F dir=/dev/shm", "-a always,exit -F arch=b64 -S execve"),
            "-");
}

TEST(AuditRuleText, BehindMoreNeversThanAreComparedNothingIsKnown) {
  std::string many;
  for (int count = 0; count < 300; ++count) many += "-a never,exit -F dir=/opt/n\n";
  EXPECT_EQ(arches_of(many + "-w /etc/shadow -p wa\n").back(), "-");
}

TEST(AuditRuleText, TheRuleThatTakesIsToldByItsPlace) {
  const auto taker_of_last = [](const std::string& text) {
    const auto rules = parse_audit_rules({"/a.rules", text + "-w /etc/shadow -p wa\n"});
    return rules.back().withheld_by.value_or("-");
  };
  EXPECT_EQ(taker_of_last(""), "-");
  EXPECT_EQ(taker_of_last("-a never,exit -F dir=/dev/shm\n"), "-");
  EXPECT_EQ(taker_of_last("# ours\n-a never,exit -F dir=/etc\n-a never,exit\n"), "/a.rules:2");
  EXPECT_EQ(taker_of_last("-a never,exit -F uid=0\n-a never,exit -F uid=1\n"), "/a.rules:1");
  EXPECT_EQ(taker_of_last("-a never,exit -F uid=0\n-a never,exit -F dir=/etc\n"), "/a.rules:2")
      << "what takes all of it says more than what takes a part";
  EXPECT_EQ(taker_of_last("-a never,exit -F uid=0\n-a task,never\n"), "/a.rules:2");
  EXPECT_EQ(taker_of_last("-a task,never -F uid=0\n"), "/a.rules:1");
  std::string many;
  for (int count = 0; count < 300; ++count) many += "-a never,exit -F dir=/opt/n\n";
  EXPECT_EQ(taker_of_last(many), "-") << "it is not known which one";
}

TEST(AuditRuleText, TheFirstRuleThatHoldsDecides) {
  const std::string watch = "-w /etc/shadow -p wa", never = "-a never,exit -F dir=/etc";
  EXPECT_THAT(arches_of(watch + "\n" + never + "\n"), ElementsAre("both", "-"));
  EXPECT_THAT(arches_of(watch + "\n-A never,exit -F dir=/etc\n"), ElementsAre("none", "-"));
  EXPECT_THAT(arches_of(never + "\n-A always,exit -F path=/etc/shadow -F perm=wa\n"),
              ElementsAre("-", "both"));
}

// Root's writes to root's own files would be left out.
TEST(AuditRuleText, ComparedUsersNarrowARule) {
  const AuditRule rule = rule_of("-a always,exit -F dir=/etc -F perm=wa -C uid!=obj_uid");
  EXPECT_EQ(rule.kind, AuditRuleKind::syscall);
  EXPECT_EQ(rule.syscalls, std::nullopt);
}

TEST(AuditRuleText, NumbersInNamesCompareAsNumbers) {
  EXPECT_TRUE(version_less("9-x.rules", "10-x.rules"));
  EXPECT_FALSE(version_less("10-x.rules", "9-x.rules"));
  EXPECT_TRUE(version_less("10-a.rules", "10-b.rules"));
  EXPECT_FALSE(version_less("a.rules", "a.rules"));
  EXPECT_TRUE(version_less("1-a.rules", "01-a.rules") != version_less("01-a.rules", "1-a.rules"));
}

}  // namespace
}  // namespace mijian
