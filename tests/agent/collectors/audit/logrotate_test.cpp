#include "agent/collectors/audit/logrotate.h"

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

std::optional<std::int64_t> days_of(const std::string& directives) {
  const auto config = parse_logrotate("monthly\n/var/log/x {\n" + directives + "\n}\n");
  const auto rotation = rotation_of(config, "/var/log/x");
  return rotation ? days_kept(*rotation) : -1;
}

TEST(Logrotate, DaysKeptForSure) {
  EXPECT_EQ(days_of("rotate 4\nweekly"), 28);
  EXPECT_EQ(days_of("rotate 6"), 180);  // the general period
  EXPECT_EQ(days_of("rotate 48\nhourly"), 2);
  EXPECT_EQ(days_of("rotate 2\nannually"), 730);
  EXPECT_EQ(days_of("daily"), 0);  // without rotate no old file stays
  EXPECT_EQ(days_of("rotate 400\ndaily\nmaxage 30"), 30);
  EXPECT_EQ(days_of("rotate -1\nmaxage 200"), 200);
  EXPECT_EQ(days_of("rotate -1"), std::nullopt);
  EXPECT_EQ(days_of("rotate 9\nsize 10M"), std::nullopt);
  EXPECT_EQ(days_of("rotate 9\nsize=10M"), std::nullopt);
  EXPECT_EQ(days_of("size 10M\nrotate 9\ndaily"), 9);  // the last one wins
  EXPECT_EQ(days_of("rotate 9\ndaily\nmaxsize 10M"), std::nullopt);
  EXPECT_EQ(days_of("rotate 999999999999999999\nyearly"), 36'500'000);
}

TEST(Logrotate, ABlockKnowsWhereItBegins) {
  const auto config =
      parse_logrotate("rotate 1\n\n/var/log/a\n/var/log/b\n{\n}\n/var/log/c {\n}\n");
  ASSERT_EQ(config.blocks.size(), 2u);
  EXPECT_EQ(config.blocks[0].line, 3);
  EXPECT_EQ(config.blocks[1].line, 7);
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
