#include "agent/collectors/logrotate.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

TEST(Logrotate, ReadsBlocksAsDebianAndRedHatWriteThem) {
  const auto config = parse_logrotate(
      "# see \"man logrotate\" for details\nweekly\nrotate 4\ncreate\n"
      "/var/log/syslog\n/var/log/mail.log\n{\n\trotate 7\n\tpostrotate\n\t\trotate 99 }\n"
      "\tendscript\n}\n"
      "/var/log/cron /var/log/secure {\n  missingok\n}\n"
      "\"/var/log/app/*.log\" { rotate 3\n}\n"
      "/var/log/aged {\n rotate 9\n maxage 30\n}\n");
  EXPECT_EQ(config.general.rotate, 4);
  ASSERT_EQ(config.blocks.size(), 4u);
  EXPECT_EQ(rotations_kept(config, "/var/log/syslog"), 7);
  EXPECT_EQ(rotations_kept(config, "/var/log/mail.log"), 7);
  EXPECT_EQ(rotations_kept(config, "/var/log/secure"), 4);
  EXPECT_EQ(rotations_kept(config, "/var/log/app/x.log"), 4);
  EXPECT_EQ(rotations_kept(config, "/var/log/app/y/x.log"), std::nullopt);
  EXPECT_EQ(rotations_kept(config, "/var/log/aged"), std::nullopt);
  EXPECT_EQ(rotations_kept(config, "/var/log/other"), std::nullopt);
}

TEST(Logrotate, TakesTheFolderToo) {
  TemporaryTree tree;
  tree.write("/etc/logrotate.conf", "rotate 4\ninclude /etc/logrotate.d\n");
  tree.write("/etc/logrotate.d/rsyslog", "/var/log/syslog {\n  daily\n}\n");
  const auto host = Host::offline(tree.path());
  ASSERT_OK(host);
  EXPECT_EQ(rotations_kept(logrotate_config(*host), "/var/log/syslog"), 4);
}

}  // namespace
}  // namespace mijian
