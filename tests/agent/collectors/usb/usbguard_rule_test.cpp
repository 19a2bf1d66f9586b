#include "tests/support/collecting.h"

namespace mijian {

extern const Collector usbguard_rule_collector;

namespace {

class UsbguardRules : public Collecting {
 protected:
  Rows rules() {
    return facts_.select(
        "SELECT position, target, vendor_id, product_id, serial, interfaces, is_general, "
        "takes_storage, file, line FROM usbguard_rule ORDER BY position");
  }
};

TEST_F(UsbguardRules, AreReadInTheOrderOfTheDaemon) {
  tree_.write("/etc/usbguard/usbguard-daemon.conf",
              "RuleFile=/etc/usbguard/rules.conf\nRuleFolder=/etc/usbguard/rules.d/\n"
              "ImplicitPolicyTarget=block\n");
  tree_.write("/etc/usbguard/rules.conf",
              "# ours\nallow id 0951:1666 serial \"60A4\" with-interface { 08:06:50 }\n\n");
  tree_.write("/etc/usbguard/rules.d/20-rest.conf", "block\n");
  tree_.write("/etc/usbguard/rules.d/10-keys.conf", "allow id 1050:* with-interface 03:01:01\n");
  tree_.write("/etc/usbguard/rules.d/README", "no rule\n");
  collect(usbguard_rule_collector);
  EXPECT_EQ(rules(), (Rows{{"1", "allow", "0951", "1666", "60A4", "{ 08:06:50 }", "0", "1",
                            "/etc/usbguard/rules.conf", "2"},
                           {"2", "allow", "1050", "NULL", "NULL", "03:01:01", "0", "0",
                            "/etc/usbguard/rules.d/10-keys.conf", "1"},
                           {"3", "block", "NULL", "NULL", "NULL", "NULL", "1", "1",
                            "/etc/usbguard/rules.d/20-rest.conf", "1"}}));
  EXPECT_EQ(facts_.select("SELECT name, value, line FROM usbguard_setting ORDER BY line"),
            (Rows{{"RuleFile", "/etc/usbguard/rules.conf", "1"},
                  {"RuleFolder", "/etc/usbguard/rules.d/", "2"},
                  {"ImplicitPolicyTarget", "block", "3"}}));
  EXPECT_EQ(facts_.coverage("usbguard_rule", "/etc/usbguard/rules.conf"), "complete: ");
}

TEST_F(UsbguardRules, OfAnotherPlaceAreReadThere) {
  tree_.write("/etc/usbguard/usbguard-daemon.conf", "RuleFile=/srv/usb.rules\n");
  tree_.write("/etc/usbguard/rules.conf", "allow\n");  // the daemon does not read it
  tree_.write("/srv/usb.rules", "reject id none-of { 1234:5678 }\n");
  collect(usbguard_rule_collector);
  EXPECT_EQ(
      rules(),
      (Rows{{"1", "reject", "NULL", "NULL", "NULL", "NULL", "0", "1", "/srv/usb.rules", "1"}}));
}

TEST_F(UsbguardRules, ALineThatStopsTheDaemonIsAGap) {
  tree_.write("/etc/usbguard/usbguard-daemon.conf", "RuleFile=/etc/usbguard/rules.conf\n");
  tree_.write("/etc/usbguard/rules.conf", "allow id 1234:5678\nalow\n");
  collect(usbguard_rule_collector);
  EXPECT_EQ(rules().size(), 1U);
  EXPECT_EQ(facts_.coverage("usbguard_rule", "/etc/usbguard/rules.conf"),
            "partial: /etc/usbguard/rules.conf:2: USBGuard does not start with this rule: 'alow' "
            "is not allow, block or reject");
}

TEST_F(UsbguardRules, NamedButMissingIsAGap) {
  tree_.write("/etc/usbguard/usbguard-daemon.conf", "RuleFile=/etc/usbguard/rules.conf\n");
  collect(usbguard_rule_collector);
  EXPECT_EQ(facts_.coverage("usbguard_rule", "/etc/usbguard/rules.conf"),
            "partial: not found: /etc/usbguard/rules.conf");
}

TEST_F(UsbguardRules, FromADirectoryServiceAreNotSeen) {
  tree_.write("/etc/usbguard/usbguard-daemon.conf", "RuleFile=/etc/usbguard/rules.conf\n");
  tree_.write("/etc/usbguard/rules.conf", "block\n");
  tree_.write("/etc/nsswitch.conf", "passwd: files\nusbguard: ldap\n");
  collect(usbguard_rule_collector);
  EXPECT_EQ(facts_.coverage("usbguard_rule", "/etc/nsswitch.conf"),
            "partial: USBGuard takes its rules from a directory, not from files");
}

TEST_F(UsbguardRules, WithoutUsbguardThereAreNone) {
  collect(usbguard_rule_collector);
  EXPECT_EQ(rules(), Rows{});
  for (const char* table : {"usbguard_rule", "usbguard_setting"})
    EXPECT_EQ(facts_.coverage(table, "/etc/usbguard/usbguard-daemon.conf"),
              "complete: no such file");
}

}  // namespace
}  // namespace mijian
