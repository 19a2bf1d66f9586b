// Trees of other systems, audited offline by every profile: nothing crashes, no rule calls itself
// not applicable that does not say so of an empty answer, and what such a system keeps where Debian
// does not is found. The stories of tests/data/hosts are written after what these systems install;
// the package databases are real ones.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "agent/core/text.h"
#include "tests/programs/run_program.h"

namespace mijian {
namespace {

const std::string data = MIJIAN_SOURCE_DIR "/tests/data/";

/// A story on the disk with the modes that an installation has, and the databases it takes.
struct System {
  PrivateFolder folder = test_folder();
  std::string root = folder.path() + "/tree";

  explicit System(const std::string& story) {
    const bool is_suse = story == "suse";
    shell("cp -a " + data + "hosts/" + (is_suse ? "kylin_server_v10" : story) + " " + root);
    shell("chmod -R u+rwX,go+rX,go-w " + root + " && chmod 640 " + root + "/etc/shadow " + root +
          "/etc/sudoers");
    if (story == "kylin_server_v10")
      shell("mkdir -p " + root + "/var/lib/rpm && cp " + data + "rpm/libuuid-Packages " + root +
            "/var/lib/rpm/Packages");
    if (is_suse)
      shell("mkdir -p " + root + "/usr/lib/sysimage/rpm && xz -dc " + data +
            "rpm/sle15-bci-Packages.db.xz >" + root + "/usr/lib/sysimage/rpm/Packages.db");
  }

  Json audit(const std::string& profile) const {
    const Ran run = run_mijian({"audit", "--root", root, "--profile", profile, "--json"});
    EXPECT_TRUE(run.status == 1 || run.status == 4) << run.status << run.err;
    return json_of(run.out);
  }
  /// Rows of a query, a text each, their cells parted by a space.
  std::vector<std::string> rows(const std::string& sql) const {
    const Ran run = run_mijian({"query", "--root", root, "--json", sql});
    EXPECT_TRUE(run.status == 0 || run.status == 4) << run.err;
    std::vector<std::string> rows;
    const Json answer = json_of(run.out);
    if (const Json* found = answer.find("rows"); found != nullptr)
      for (const Json& row : *found->items()) {
        std::string text;
        for (const Json& cell : *row.items())
          text +=
              (text.empty() ? "" : " ") + (cell.text() != nullptr ? *cell.text() : cell.dump(-1));
        rows.push_back(text);
      }
    return rows;
  }
};

using Rows = std::vector<std::string>;

std::vector<std::string> profiles() {
  std::vector<std::string> names;
  const Json pack = json_of(run_mijian({"policy", "list", "--json"}).out);
  for (const Json& profile : *pack.find("profiles")->items())
    names.push_back(text_in(profile, "name"));
  return names;
}

/// The rules that say of an empty answer that they do not apply.
std::set<std::string> rules_that_may_not_apply() {
  std::set<std::string> names;
  const std::string found = shell("grep -l '^-- empty: *not_applicable' " MIJIAN_SOURCE_DIR
                                  "/policies/rules/*/*.sql | sed 's,.*/,,; s,\\.sql$,,'");
  for (const std::string_view name : lines_of(found)) names.emplace(name);
  return names;
}

class OtherSystems : public testing::TestWithParam<const char*> {};

TEST_P(OtherSystems, EveryProfileJudgesThemWithoutAFault) {
  const System system{GetParam()};
  const auto names = profiles();
  const auto may_not_apply = rules_that_may_not_apply();
  ASSERT_GE(names.size(), 11u);
  ASSERT_GE(may_not_apply.size(), 20u);
  for (const std::string& profile : names) {
    const Json document = system.audit(profile);
    ASSERT_NE(document.find("findings"), nullptr) << profile;
    EXPECT_GE(document.find("findings")->items()->size(), 200u) << profile;
    for (const Json& finding : *document.find("findings")->items()) {
      const std::string rule = text_in(finding, "rule"),
                        reason = text_in(*finding.find("reason"), "en");
      EXPECT_NE(reason.substr(0, 9), "the rule ") << profile << " " << rule << reason;
      if (text_in(finding, "verdict") != "not_applicable") continue;
      EXPECT_TRUE(may_not_apply.count(rule)) << profile << " " << rule;
      EXPECT_TRUE(finding.find("rows")->items()->empty()) << profile << " " << rule;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Stories, OtherSystems,
                         testing::Values("kylin_v10", "uos_20", "debian_8", "kylin_server_v10",
                                         "suse"));

TEST(KylinDesktop, IsReadWhereItKeepsItsSettings) {
  const System system{"kylin_v10"};
  EXPECT_EQ(system.rows("SELECT desktop, idle_seconds, lock_enabled FROM screen_lock"),
            (Rows{"ukui 900 1", "console 300 1"}));
  EXPECT_EQ(
      system.rows("SELECT item, configured FROM mandatory_access WHERE system = 'kysec'"),
      (Rows{"state 1", "exectl 1", "netctl 2", "devctl 1", "ipt 0", "fpro 1", "ppro 0", "kmod 1"}));
  EXPECT_EQ(system.rows("SELECT manager, user, file FROM automatic_login"),
            (Rows{"lightdm zhang /etc/lightdm/lightdm.conf"}));
  EXPECT_EQ(system.rows("SELECT DISTINCT module, deny, unlock_seconds, covers_root, enforced "
                        "FROM login_lockout"),
            (Rows{"pam_faillock 5 600 1 1"}));
  EXPECT_EQ(system.rows("SELECT name, manager FROM package ORDER BY name"),
            (Rows{"qaxsafe dpkg", "ukui-session-manager dpkg"}));
  EXPECT_EQ(system.rows("SELECT DISTINCT device_key FROM usb_history"),
            (Rows{"usb:0951:1666:60A44C3FAE22B01234567890"}));
}

TEST(UosDesktop, IsReadWhereItKeepsItsSettings) {
  const System system{"uos_20"};
  EXPECT_EQ(system.rows("SELECT desktop, idle_seconds FROM screen_lock WHERE desktop = 'dde'"),
            (Rows{"dde 900"}));
  EXPECT_EQ(system.rows("SELECT DISTINCT module, deny, unlock_seconds, enforced "
                        "FROM login_lockout"),
            (Rows{"pam_tally2 5 180 1"}));
  EXPECT_EQ(system.rows("SELECT manager, user, line FROM automatic_login"), (Rows{"pam zhao 3"}));
  EXPECT_EQ(system.rows("SELECT DISTINCT module, min_length FROM password_quality"),
            (Rows{"pam_deepin_pw_check null"}));
  const Json document = system.audit("standalone-jimi");
  for (const Json& finding : *document.find("findings")->items())
    if (text_in(finding, "rule").starts_with("password-too-") ||
        text_in(finding, "rule") == "password-root-exempt") {
      EXPECT_EQ(text_in(finding, "verdict"), "unknown") << text_in(finding, "rule");
    }
}

TEST(OldDebian, IsReadWithoutSystemd) {
  const System system{"debian_8"};
  EXPECT_EQ(system.rows("SELECT manager, user, file FROM automatic_login ORDER BY manager"),
            (Rows{"gdm old /etc/gdm3/daemon.conf", "getty root /etc/inittab"}));
  EXPECT_EQ(system.rows("SELECT DISTINCT module, deny FROM login_lockout"), (Rows{"pam_tally 3"}));
  EXPECT_EQ(system.rows("SELECT DISTINCT module, min_length, min_classes FROM password_quality"),
            (Rows{"pam_cracklib 6 3"}));
  EXPECT_EQ(system.rows("SELECT name, status FROM package ORDER BY name"),
            (Rows{"base-files installed", "telnetd config-files", "vino installed"}));
}

TEST(KylinServer, IsReadWhereItKeepsItsSettings) {
  const System system{"kylin_server_v10"};
  EXPECT_EQ(system.rows("SELECT DISTINCT module, min_length, min_classes, remember, root_too "
                        "FROM password_quality"),
            (Rows{"pam_pwquality 10 4 5 1"}));
  EXPECT_EQ(system.rows("SELECT configured, file, line FROM mandatory_access WHERE item = 'state'"),
            (Rows{"permissive /etc/selinux/config 2"}));
  EXPECT_EQ(system.rows("SELECT limit_by, kept_days FROM log_retention WHERE family = "
                        "'/var/log/messages'"),
            (Rows{"time 28"}));
  EXPECT_EQ(system.rows("SELECT is_enabled, is_signed FROM package_source"), (Rows{"1 0"}));
}

/// The librpm of the machine that looks decides which databases can be read; one that cannot be is
/// never an empty one.
TEST(RpmSystems, PackagesAreReadOrSaidToBeUnknown) {
  for (const auto& [story, package] :
       {std::pair{"kylin_server_v10", "libuuid"}, {"suse", "glibc"}}) {
    const System system{story};
    const std::string named = std::string{package} + " rpm";
    const auto rows = system.rows("SELECT name, manager FROM package WHERE name = '" +
                                  std::string{package} + "'");
    std::map<std::string, std::string> verdicts;
    const Json document = system.audit("standalone-jimi");
    for (const Json& finding : *document.find("findings")->items())
      verdicts[text_in(finding, "rule")] = text_in(finding, "verdict");
    EXPECT_TRUE(rows == Rows{named} || verdicts.at("package-attack-tool") == "unknown") << story;
    EXPECT_TRUE(rows.empty() || verdicts.at("package-attack-tool") == "compliant") << story;
  }
}

}  // namespace
}  // namespace mijian
