#include "agent/collectors/audit/journald_setting.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

TEST(JournaldSetting, TheLastOfANameInAFileInUseIsInForce) {
  const auto settings = merge_journald_settings({
      {"/etc/systemd/journald.conf", "[Journal]\nStorage=auto\nStorage=volatile\n", true},
      {"/usr/lib/systemd/journald.conf.d/a.conf", "[Journal]\nStorage=none\n", false},
      {"/etc/systemd/journald.conf.d/a.conf", "[Journal]\nStorage=persistent\n", true},
      {"/etc/systemd/journald.conf.d/b.conf", "[Other]\nStorage=none\n", true},
  });
  ASSERT_EQ(settings.size(), 4U);
  EXPECT_FALSE(settings[0].in_force);
  EXPECT_FALSE(settings[1].in_force);
  EXPECT_FALSE(settings[2].in_force) << "hidden by the one of the same name in /etc";
  EXPECT_TRUE(settings[3].in_force);
  EXPECT_EQ(settings[3].value, "persistent");
  EXPECT_EQ(settings[3].file, "/etc/systemd/journald.conf.d/a.conf");
}

TEST(JournaldSetting, CommentedDefaultsSetNothing) {
  EXPECT_TRUE(
      merge_journald_settings({{"/etc/systemd/journald.conf", "[Journal]\n#Seal=yes\n"}}).empty());
}

}  // namespace
}  // namespace mijian
