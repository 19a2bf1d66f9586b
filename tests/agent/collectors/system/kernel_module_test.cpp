// Modules of the running kernel, and what modprobe.d says of modules.
#include "agent/collectors/system/modprobe_file.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector kernel_module_collector, kernel_module_rule_collector;

namespace {

class KernelModule : public Collecting {};

TEST_F(KernelModule, NamesAndSizes) {
  collect(kernel_module_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(facts_.select("SELECT name, size_bytes FROM kernel_module ORDER BY name"),
            (Rows{{"nls_ascii", "16384"}, {"usb_storage", "86016"}}));
}

TEST_F(KernelModule, AKernelWithoutModulesIsComplete) {
  tree_.write("/proc/version", "Linux version 6.1\n");
  collect(kernel_module_collector);
  EXPECT_EQ(facts_.coverage("kernel_module", "/proc/modules"),
            "complete: no such file: this kernel loads no modules");
}

TEST_F(KernelModule, NoProcAtAllIsImpossible) {
  collect(kernel_module_collector);
  EXPECT_EQ(facts_.coverage("kernel_module", "/proc/modules").substr(0, 10), "impossible");
}

TEST_F(KernelModule, ALineThatIsNoModuleIsAGap) {
  tree_.write("/proc/modules", "ext4 1000 1 - Live 0x0\nodd\n");
  collect(kernel_module_collector);
  EXPECT_EQ(facts_.coverage("kernel_module", "/proc/modules"),
            "partial: /proc/modules:2: not a module with its size");
}

TEST_F(KernelModule, RulesInTheOrderKmodReadsThem) {
  collect(kernel_module_rule_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(
      facts_.select(
          "SELECT module, directive, command, prevents_loading, file, line FROM kernel_module_rule "
          "ORDER BY rowid"),
      (Rows{
          {"usb_storage", "install", "/bin/false", "1", "/etc/modprobe.d/blacklist.conf", "2"},
          {"usb_storage", "blacklist", "NULL", "0", "/etc/modprobe.d/blacklist.conf", "3"},
          {"uas", "install", "/bin/true; /sbin/modprobe --ignore-install uas", "0",
           "/etc/modprobe.d/blacklist.conf", "4"},
          {"usb_storage", "install", "/sbin/modprobe --ignore-install usb_storage", "0",
           "/usr/lib/modprobe.d/zz-vendor.conf", "1"},
          {"firewire_core", "blacklist", "NULL", "0", "/usr/lib/modprobe.d/zz-vendor.conf", "2"}}));
  EXPECT_EQ(facts_.coverage("kernel_module_rule", "modprobe.d"), "complete: 3 files");
}

TEST_F(KernelModule, OnlyTheFirstInstallOfANameCounts) {
  tree_.write("/etc/modprobe.d/a.conf", "install usb_storage /sbin/modprobe -i usb_storage\n");
  tree_.write("/etc/modprobe.d/b.conf", "install usb-storage /bin/false\n");
  collect(kernel_module_rule_collector);
  EXPECT_EQ(facts_.select("SELECT file, prevents_loading FROM kernel_module_rule ORDER BY file"),
            (Rows{{"/etc/modprobe.d/a.conf", "0"}, {"/etc/modprobe.d/b.conf", "0"}}));
}

TEST_F(KernelModule, AnUnreadableFileOfRulesIsAGapAndTheOthersStand) {
  tree_.folder("/etc/modprobe.d/bad.conf");
  tree_.write("/etc/modprobe.d/good.conf", "blacklist uas\n");
  collect(kernel_module_rule_collector);
  EXPECT_EQ(facts_.select("SELECT module FROM kernel_module_rule"), (Rows{{"uas"}}));
  EXPECT_EQ(facts_.coverage("kernel_module_rule", "modprobe.d").substr(0, 7), "partial");
}

TEST_F(KernelModule, RulesAreReadOfflineAndRunIsNotMissed) {
  tree_.write("/etc/modprobe.d/a.conf", "install uas /usr/bin/false\n");
  collect_offline(kernel_module_rule_collector);
  EXPECT_EQ(facts_.select("SELECT prevents_loading FROM kernel_module_rule"), (Rows{{"1"}}));
  EXPECT_EQ(facts_.coverage("kernel_module_rule", "modprobe.d"), "complete: 1 files");
}

TEST(ModprobeFile, ACommandThatMayDoMoreKeepsNothingOut) {
  const auto keeps_out = [](const std::string& command) {
    const auto rules = parse_modprobe_file("install uas " + command + "\n");
    return !rules.empty() && rules[0].keeps_out;
  };
  for (const char* command :
       {"/bin/false", "/bin/true", "/usr/bin/true", "true", "/bin/false # why"})
    EXPECT_TRUE(keeps_out(command)) << command;
  for (const char* command :
       {"/bin/true || modprobe -i uas", "/bin/false; x", "/bin/false & x", "/bin/echo no",
        "/bin/false `x`", "/bin/false $(x)", "/bin/falsehood"})
    EXPECT_FALSE(keeps_out(command)) << command;
}

TEST(ModprobeFile, OddLinesAreNoRules) {
  EXPECT_TRUE(parse_modprobe_file("# blacklist a\nblacklist\ninstall\noptions a b\n\\\n").empty());
  const auto rules = parse_modprobe_file("blacklist \\\nusb-storage");
  ASSERT_EQ(rules.size(), 1u);
  EXPECT_EQ(rules[0].module, "usb_storage");
  EXPECT_EQ(rules[0].line, 1);
}

}  // namespace
}  // namespace mijian
