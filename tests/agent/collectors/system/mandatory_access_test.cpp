#include "tests/support/collecting.h"

namespace mijian {

extern const Collector mandatory_access_collector;

namespace {

class MandatoryAccessTest : public Collecting {
 protected:
  Rows rows(const std::string& system) {
    return facts_.select(
        "SELECT item, configured, running, line FROM mandatory_access "
        "WHERE system = '" +
        system + "' ORDER BY item");
  }
};

TEST_F(MandatoryAccessTest, SelinuxConfiguredAndRunning) {
  tree_.write("/etc/selinux/config",
              "# SELINUX=disabled\nSELINUX=Enforcing\nSELINUXTYPE=targeted\n");
  tree_.write("/sys/fs/selinux/enforce", "0");
  collect(mandatory_access_collector);
  EXPECT_EQ(rows("selinux"),
            (Rows{{"policy", "targeted", "NULL", "3"}, {"state", "enforcing", "permissive", "2"}}));
}

TEST_F(MandatoryAccessTest, AKernelWithoutSelinuxRunsItDisabled) {
  tree_.write("/etc/selinux/config", "SELINUX=enforcing\n");
  collect(mandatory_access_collector);
  EXPECT_EQ(rows("selinux"), (Rows{{"state", "enforcing", "disabled", "1"}}));
}

TEST_F(MandatoryAccessTest, ApparmorCountsItsProfiles) {
  tree_.write("/sys/module/apparmor/parameters/enabled", "Y\n");
  tree_.write("/sys/kernel/security/apparmor/profiles",
              "/usr/sbin/cupsd (enforce)\nlsb_release (enforce)\nman (complain)\n");
  collect(mandatory_access_collector);
  EXPECT_EQ(rows("apparmor"), (Rows{{"profiles_complaining", "NULL", "1", "NULL"},
                                    {"profiles_enforced", "NULL", "2", "NULL"},
                                    {"state", "NULL", "enabled", "NULL"}}));
}

TEST_F(MandatoryAccessTest, KysecInBothSpellingsAndItsSwitches) {
  tree_.write("/etc/kysec/kysec.conf",
              "kysec_status = 1\nkysec_exectl = 1\nkysec_exectl = 0\nnetctl = OFF\n");
  tree_.write("/sys/kernel/security/kysec/exectl", "1\n");
  tree_.write("/sys/kernel/security/kysec/ppro", "2\n");
  collect(mandatory_access_collector);
  EXPECT_EQ(rows("kysec"), (Rows{{"exectl", "0", "1", "3"},
                                 {"netctl", "off", "NULL", "4"},
                                 {"ppro", "NULL", "2", "NULL"},
                                 {"state", "1", "NULL", "1"}}));
}

TEST_F(MandatoryAccessTest, NothingThereIsComplete) {
  collect(mandatory_access_collector);
  EXPECT_EQ(facts_.select("SELECT count(*) FROM mandatory_access"), (Rows{{"0"}}));
  EXPECT_EQ(facts_.coverage("mandatory_access", "/etc/kysec/kysec.conf"), "complete: no such file");
  EXPECT_EQ(facts_.coverage("mandatory_access", "/etc/selinux/config"), "complete: no such file");
}

TEST_F(MandatoryAccessTest, OfflineOnlyFilesTell) {
  tree_.write("/etc/selinux/config", "SELINUX=permissive\n");
  tree_.folder("/etc/ksaf/policy");
  collect_offline(mandatory_access_collector);
  EXPECT_EQ(rows("selinux"), (Rows{{"state", "permissive", "NULL", "1"}}));
  EXPECT_EQ(rows("ksaf"), (Rows{{"policy", "present", "NULL", "NULL"}}));
  EXPECT_EQ(
      facts_.coverage("mandatory_access", "/sys/module/apparmor/parameters/enabled").substr(0, 10),
      "impossible");
}

}  // namespace
}  // namespace mijian
