#include <sys/stat.h>

#include "tests/support/collecting.h"

namespace mijian {

extern const Collector system_setting_collector;

namespace {

class SystemSettings : public Collecting {
 protected:
  SystemSettings() {
    tree_.write("/etc/passwd", "alice:x:1000:1000::/home/alice:/bin/bash\n");
    tree_.write("/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n");
  }
  Rows rows(const std::string& component, const std::string& columns) {
    collect(system_setting_collector);
    return facts_.select("SELECT " + columns + " FROM system_setting WHERE component = '" +
                         component + "'");
  }
};

TEST_F(SystemSettings, ABannerIsTextEmptyOrTellsOfTheSystem) {
  tree_.write("/etc/issue", "Debian GNU/Linux 12 \\n \\l\n");
  tree_.write("/etc/issue.net", "Authorized users only \\l\n");
  tree_.write("/etc/motd", "\n");
  EXPECT_EQ(rows("login_banner", "name, value"),
            (Rows{{"/etc/issue", "system"}, {"/etc/issue.net", "text"}, {"/etc/motd", "empty"}}));
}

TEST_F(SystemSettings, OfAUmaskBehindAConditionNobodyCanTell) {
  tree_.write("/etc/profile", "umask 027\n");
  tree_.write("/etc/bashrc", "if [ $UID -gt 199 ]; then\n  umask 002\nelse\n  umask 022\nfi\n");
  EXPECT_EQ(rows("shell_umask", "value, in_force, file, line"),
            (Rows{{"027", "1", "/etc/profile", "1"},
                  {"002", "NULL", "/etc/bashrc", "2"},
                  {"022", "NULL", "/etc/bashrc", "4"}}));
}

TEST_F(SystemSettings, TheModeOfAHome) {
  tree_.folder("/home/alice");
  ASSERT_EQ(::chmod(tree_.of("/home/alice").c_str(), 0751), 0);
  EXPECT_EQ(rows("home", "name, value, file"), (Rows{{"alice", "0751", "/home/alice"}}));
}

}  // namespace
}  // namespace mijian
