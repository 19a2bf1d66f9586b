#include "tests/support/collecting.h"

namespace mijian {

extern const Collector firewall_setting_collector;

namespace {

class FirewallSetting : public Collecting {
 protected:
  /// A unit as a package installs it, and the link that enables it.
  void unit(const std::string& name, bool is_enabled) {
    tree_.write("/usr/lib/systemd/system/" + name,
                "[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n");
    if (is_enabled)
      tree_.link("/etc/systemd/system/multi-user.target.wants/" + name,
                 "/usr/lib/systemd/system/" + name);
  }
  Rows settings() {
    collect(firewall_setting_collector);
    return facts_.select(
        "SELECT product, is_enabled, default_input, file, line FROM firewall_setting "
        "ORDER BY product");
  }
};

TEST_F(FirewallSetting, UfwSaysBothInItsOwnFiles) {
  tree_.write("/etc/ufw/ufw.conf", "# comment\n\nENABLED=no\nLOGLEVEL=low\n");
  tree_.write("/etc/default/ufw", "IPV6=yes\nDEFAULT_INPUT_POLICY=\"DROP\"\n");
  EXPECT_EQ(settings(), (Rows{{"ufw", "0", "drop", "/etc/ufw/ufw.conf", "3"}}));
  EXPECT_EQ(facts_.coverage("firewall_setting", "firewall settings"), "complete: ");
}

TEST_F(FirewallSetting, FirewalldByTheTargetOfItsDefaultZone) {
  unit("firewalld.service", true);
  tree_.write("/etc/firewalld/firewalld.conf", "CleanupOnExit=yes\nDefaultZone=trusted\n");
  tree_.write("/usr/lib/firewalld/zones/trusted.xml",
              "<?xml version=\"1.0\"?>\n<zone target=\"ACCEPT\"/>\n");
  EXPECT_EQ(settings(),
            (Rows{{"firewalld", "1", "accept", "/usr/lib/firewalld/zones/trusted.xml", "2"}}));
}

TEST_F(FirewallSetting, AZoneOfTheAdministratorGoesBeforeThePackages) {
  unit("firewalld.service", false);
  tree_.write("/etc/firewalld/firewalld.conf", "CleanupOnExit=yes\n");
  tree_.write("/etc/firewalld/zones/public.xml", "<zone target=\"DROP\"/>\n");
  tree_.write("/usr/lib/firewalld/zones/public.xml", "<zone/>\n");
  EXPECT_EQ(settings(), (Rows{{"firewalld", "0", "drop", "/etc/firewalld/zones/public.xml", "1"}}));
}

TEST_F(FirewallSetting, FilesOfRulesAreInForceWhereTheirUnitIsEnabled) {
  unit("nftables.service", false);
  unit("netfilter-persistent.service", true);
  tree_.write("/etc/nftables.conf",
              "table inet f { chain i { type filter hook input priority 0; } }\n");
  tree_.write("/etc/iptables/rules.v4", "*filter\n:INPUT DROP [0:0]\nCOMMIT\n");
  tree_.write("/etc/iptables/rules.v6", "*filter\n:INPUT ACCEPT [0:0]\nCOMMIT\n");
  EXPECT_EQ(settings(), (Rows{{"ip6tables", "1", "accept", "/etc/iptables/rules.v6", "2"},
                              {"iptables", "1", "drop", "/etc/iptables/rules.v4", "2"},
                              {"nftables", "0", "accept", "/etc/nftables.conf", "1"}}));
}

TEST_F(FirewallSetting, AValueThatMayNotBeReachedIsNotTold) {
  tree_.write("/etc/ufw/ufw.conf", "if true; then\nENABLED=yes\nfi\n");
  EXPECT_EQ(settings(), (Rows{{"ufw", "NULL", "NULL", "/etc/ufw/ufw.conf", "0"}}));
}

TEST_F(FirewallSetting, AZoneNameDoesNotLeadElsewhere) {
  tree_.write("/etc/firewalld/firewalld.conf", "DefaultZone=../../shadow\n");
  EXPECT_EQ(settings(), Rows{});
  EXPECT_EQ(facts_.coverage("firewall_setting", "firewall settings"),
            "partial: /etc/firewalld/firewalld.conf: the name of a zone");
}

TEST_F(FirewallSetting, WithoutAnyFileThereIsNone) {
  EXPECT_EQ(settings(), Rows{});
  EXPECT_EQ(facts_.coverage("firewall_setting", "firewall settings"), "complete: ");
}

TEST_F(FirewallSetting, AFileThatCannotBeReadIsAGap) {
  tree_.folder("/etc/nftables.conf");
  tree_.write("/etc/ufw/ufw.conf", "ENABLED=yes\n");
  EXPECT_EQ(settings(), (Rows{{"ufw", "1", "NULL", "/etc/ufw/ufw.conf", "1"}}));
  EXPECT_EQ(facts_.coverage("firewall_setting", "firewall settings").substr(0, 7), "partial");
}

}  // namespace
}  // namespace mijian
