#include "agent/collectors/system/sysctl_file.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector kernel_setting_collector;

namespace {

TEST(SysctlFile, NamesAreWrittenEitherWay) {
  EXPECT_EQ(sysctl_path("net.ipv4.conf.eth0/100.forwarding"), "net/ipv4/conf/eth0.100/forwarding");
  EXPECT_EQ(sysctl_path("net/ipv4/conf/eth0.100/forwarding"), "net/ipv4/conf/eth0.100/forwarding");
  EXPECT_EQ(dotted_name("net/ipv4/conf/eth0.100/forwarding"), "net.ipv4.conf.eth0/100.forwarding");
}

TEST(SysctlFile, PatternsTakeInNoSlash) {
  EXPECT_TRUE(fits_pattern("net/ipv4/conf/*/rp_filter", "net/ipv4/conf/eth0/rp_filter"));
  EXPECT_FALSE(fits_pattern("net/*/rp_filter", "net/ipv4/conf/eth0/rp_filter"));
  EXPECT_TRUE(fits_pattern("*a*b*", "xaxbx"));
  EXPECT_FALSE(fits_pattern("*a*b", "xaxbx"));
  EXPECT_TRUE(fits_pattern("eth[0-3]", "eth2"));
  EXPECT_FALSE(fits_pattern("eth[!0-3]", "eth2"));
  EXPECT_TRUE(fits_pattern("a?c", "abc"));
  EXPECT_FALSE(fits_pattern("a?c", "a/c"));
}

TEST(SysctlFile, NoNameLeavesTheFolder) {
  const auto parsed = parse_sysctl_file(
      "f",
      "net/../../../etc/shadow = 1\n.. = 1\njust words\n# comment\n; comment\n-kernel.x = 2\n");
  EXPECT_EQ(parsed.malformed_lines, (std::vector<int>{1, 2, 3}));
  ASSERT_EQ(parsed.lines.size(), 1U);
  EXPECT_EQ(parsed.lines[0].path, "kernel/x");
  EXPECT_EQ(parsed.lines[0].line, 6);
}

class KernelSettingTest : public Collecting {
 protected:
  Rows rows() {
    return facts_.select(
        "SELECT name, configured, running, file, line FROM kernel_setting ORDER BY name");
  }
  Rows row(const std::string& name) {
    return facts_.select(
        "SELECT is_configured, configured, running, file, line FROM kernel_setting WHERE name = '" +
        name + "'");
  }
};

TEST_F(KernelSettingTest, AFileInEtcHidesItsNamesakeAndTheLastNameWins) {
  tree_.folder("/usr/lib/systemd");
  tree_.write("/usr/lib/systemd/systemd-sysctl", "");
  tree_.write("/usr/lib/sysctl.d/10-a.conf", "kernel.sysrq = 1\n");
  tree_.write("/etc/sysctl.d/10-a.conf", "kernel.sysrq = 0\n");
  tree_.write("/usr/lib/sysctl.d/50-b.conf", "kernel.dmesg_restrict=0\n");
  tree_.write("/etc/sysctl.d/40-c.conf", "kernel.dmesg_restrict=1\n");
  tree_.write("/usr/lib/sysctl.d/60-d.conf", "kernel.kptr_restrict=0\n");
  tree_.link("/etc/sysctl.d/60-d.conf", "/dev/null");
  tree_.write("/etc/sysctl.conf", "kernel.kptr_restrict=0\n");
  tree_.write("/proc/sys/kernel/sysrq", "438\n");
  collect(kernel_setting_collector);
  EXPECT_EQ(rows(),
            (Rows{{"kernel.dmesg_restrict", "0", "NULL", "/usr/lib/sysctl.d/50-b.conf", "1"},
                  {"kernel.sysrq", "0", "438", "/etc/sysctl.d/10-a.conf", "1"}}))
      << "systemd does not read /etc/sysctl.conf without a link to it";
  EXPECT_EQ(facts_.coverage("kernel_setting", "sysctl.d"), "complete: 3 files");
}

TEST_F(KernelSettingTest, DebiansLinkBringsInSysctlConf) {
  tree_.write("/usr/lib/systemd/systemd-sysctl", "");
  tree_.write("/etc/sysctl.conf", "\nnet.ipv4.ip_forward=1\n");
  tree_.link("/etc/sysctl.d/99-sysctl.conf", "../sysctl.conf");
  tree_.write("/proc/sys/net/ipv4/ip_forward", "1\n");
  collect(kernel_setting_collector);
  EXPECT_EQ(row("net.ipv4.ip_forward"),
            (Rows{{"1", "1", "1", "/etc/sysctl.d/99-sysctl.conf", "2"}}));
}

TEST_F(KernelSettingTest, WithoutSystemdProcpsReadsSysctlConfLast) {
  tree_.write("/etc/sysctl.d/local.conf", "kernel.sysrq=1\n");
  tree_.write("/etc/sysctl.conf", "kernel.sysrq=0\n");
  collect(kernel_setting_collector);
  EXPECT_EQ(row("kernel.sysrq"), (Rows{{"1", "0", "NULL", "/etc/sysctl.conf", "1"}}));
}

TEST_F(KernelSettingTest, ANameSpelledOutStandsBeforeAPattern) {
  tree_.write("/etc/sysctl.d/10.conf",
              "net.ipv4.conf.all.rp_filter = 0\n-net.ipv4.conf.lo.rp_filter\n");
  tree_.write("/etc/sysctl.d/20.conf", "net.ipv4.conf.*.rp_filter = 2\n");
  for (const char* name : {"all", "default", "eth0", "lo"})
    tree_.write("/proc/sys/net/ipv4/conf/" + std::string{name} + "/rp_filter", "1\n");
  collect(kernel_setting_collector);
  EXPECT_EQ(row("net.ipv4.conf.all.rp_filter")[0][1], "0");
  EXPECT_EQ(row("net.ipv4.conf.eth0.rp_filter")[0][1], "2");
  EXPECT_EQ(row("net.ipv4.conf.lo.rp_filter")[0][0], "0") << "taken out of the pattern";
}

TEST_F(KernelSettingTest, BlanksAreFoldedAndKeysLeftOut) {
  tree_.write("/etc/sysctl.d/10.conf",
              "kernel.printk = 3 4  1 3\nnet.ipv4.tcp_fastopen_key = 00000000-secret\n");
  tree_.write("/proc/sys/kernel/printk", "3\t4\t1\t3\n");
  collect(kernel_setting_collector);
  EXPECT_EQ(rows(), (Rows{{"kernel.printk", "3 4 1 3", "3 4 1 3", "/etc/sysctl.d/10.conf", "1"}}));
}

TEST_F(KernelSettingTest, OfflineOnlyFilesTell) {
  tree_.write("/etc/sysctl.d/10.conf", "kernel.sysrq = 0\nnet.ipv4.conf.*.rp_filter = 1\n");
  tree_.write("/proc/sys/kernel/sysrq", "1\n");
  collect_offline(kernel_setting_collector);
  EXPECT_EQ(row("kernel.sysrq"), (Rows{{"1", "0", "NULL", "/etc/sysctl.d/10.conf", "1"}}));
  EXPECT_EQ(row("net.ipv4.conf.all.rp_filter"),
            (Rows{{"1", "1", "NULL", "/etc/sysctl.d/10.conf", "2"}}));
  EXPECT_EQ(row("kernel.dmesg_restrict"), (Rows{{"0", "NULL", "NULL", "NULL", "NULL"}}));
  EXPECT_EQ(facts_.coverage("kernel_setting", "/proc/sys").substr(0, 10), "impossible");
}

TEST_F(KernelSettingTest, AMalformedLineIsAGap) {
  tree_.write("/etc/sysctl.d/10.conf", "kernel.sysrq 0\n");
  collect(kernel_setting_collector);
  EXPECT_EQ(facts_.coverage("kernel_setting", "sysctl.d"),
            "partial: /etc/sysctl.d/10.conf:1: not 'name = value'");
}

TEST_F(KernelSettingTest, PatternsThatFitTooManyAreAGap) {
  tree_.write("/etc/sysctl.d/10.conf", "net.many.* = 1\n");
  for (int number = 0; number < 4'001; ++number)
    tree_.write("/proc/sys/net/many/" + std::to_string(number), "1\n");
  collect(kernel_setting_collector);
  EXPECT_EQ(facts_.coverage("kernel_setting", "/proc/sys"),
            "partial: patterns fit more than 4000 settings");
}

TEST_F(KernelSettingTest, AFileWhereAPatternNamesAFolderIsNoGap) {
  tree_.write("/etc/sysctl.d/10.conf", "net.*.x = 1\n");
  tree_.write("/proc/sys/net/plain", "1\n");
  collect(kernel_setting_collector);
  EXPECT_EQ(facts_.coverage("kernel_setting", "/proc/sys"), "complete: ");
}

}  // namespace
}  // namespace mijian
