#include <sys/syscall.h>

#include <cerrno>

#include "agent/collectors/system/cron_text.h"
#include "tests/support/collecting.h"
#include "tests/support/confined_thread.h"

namespace mijian {

extern const Collector scheduled_job_collector;

namespace {

class ScheduledJobTest : public Collecting {
 protected:
  ScheduledJobTest() {
    tree_.write("/etc/passwd",
                "root:x:0:0::/root:/bin/bash\nalice:x:1000:1000::/home/alice:/bin/bash\n");
    tree_.folder("/home/alice");
  }
  Rows jobs() {
    return facts_.select(
        "SELECT kind, owner, schedule, program, file, line FROM scheduled_job "
        "ORDER BY kind, file, line");
  }
};

TEST_F(ScheduledJobTest, CronTablesWithoutArguments) {
  tree_.write(
      "/etc/crontab",
      "SHELL=/bin/sh\nPATH=/usr/bin:/bin\n# comment\n"
      "17 * * * * root cd / && run-parts /etc/cron.hourly\n@reboot root /opt/x --token=s\n");
  tree_.write("/etc/cron.d/job", "*/5 * * * 1-5 alice PASSWORD=secret /usr/bin/sync-all -p x\n");
  tree_.write("/etc/cron.d/job.dpkg-old", "* * * * * root /old\n");
  tree_.write("/etc/cron.daily/logrotate", "#!/bin/sh\n");
  tree_.write("/etc/anacrontab", "START_HOURS_RANGE=3-22\n1 5 cron.daily nice run-parts /etc/x\n");
  tree_.write("/var/spool/cron/crontabs/alice", "0 9 * * * \"/home/alice/a b\"\n");
  collect(scheduled_job_collector);
  EXPECT_EQ(jobs(),
            (Rows{{"anacron", "root", "1 5 cron.daily", "nice", "/etc/anacrontab", "2"},
                  {"cron", "alice", "*/5 * * * 1-5", "/usr/bin/sync-all", "/etc/cron.d/job", "1"},
                  {"cron", "root", "daily", "/etc/cron.daily/logrotate",
                   "/etc/cron.daily/logrotate", "NULL"},
                  {"cron", "root", "17 * * * *", "cd", "/etc/crontab", "4"},
                  {"cron", "root", "@reboot", "/opt/x", "/etc/crontab", "5"},
                  {"user_cron", "alice", "0 9 * * *", "/home/alice/a",
                   "/var/spool/cron/crontabs/alice", "1"}}));
  EXPECT_EQ(facts_.coverage("scheduled_job", "cron"), "complete: ");
}

TEST_F(ScheduledJobTest, RpmTablesOfUsersLieOneFolderHigher) {
  tree_.write("/var/spool/cron/root", "5 4 * * * /usr/bin/backup\n6 7\n");
  collect(scheduled_job_collector);
  EXPECT_EQ(
      jobs(),
      (Rows{{"user_cron", "root", "5 4 * * *", "/usr/bin/backup", "/var/spool/cron/root", "1"}}));
  EXPECT_EQ(facts_.coverage("scheduled_job", "cron"), "partial: /var/spool/cron/root:2: no job");
}

TEST_F(ScheduledJobTest, TimersAndWhatTheyStart) {
  tree_.write("/usr/lib/systemd/system/apt-daily.timer",
              "[Timer]\nOnCalendar=*-*-* 6,18:00\nRandomizedDelaySec=12h\n");
  tree_.write("/usr/lib/systemd/system/apt-daily.service",
              "[Service]\nExecStart=-/usr/lib/apt/apt.systemd.daily update\n");
  tree_.write("/usr/lib/systemd/system/off.timer", "[Timer]\nOnBootSec=1\n");
  tree_.link("/etc/systemd/system/off.timer", "/dev/null");
  tree_.write("/etc/systemd/system/own.timer", "[Timer]\nOnBootSec=1min\nUnit=other.service\n");
  collect(scheduled_job_collector);
  EXPECT_EQ(jobs(), (Rows{{"systemd_timer", "root", "OnBootSec=1min", "other.service",
                           "/etc/systemd/system/own.timer", "2"},
                          {"systemd_timer", "root", "OnCalendar=*-*-* 6,18:00",
                           "/usr/lib/apt/apt.systemd.daily",
                           "/usr/lib/systemd/system/apt-daily.timer", "2"}}));
}

TEST_F(ScheduledJobTest, WhatStartsAtLogin) {
  tree_.write("/etc/xdg/autostart/a.desktop", "[Desktop Entry]\nName=A\nExec=/usr/bin/a --x\n");
  tree_.write("/home/alice/.config/autostart/b.desktop",
              "[Desktop Entry]\nExec=env TOKEN=s b\nHidden=true\n");
  tree_.write("/etc/rc.local", "#!/bin/sh\n");
  collect(scheduled_job_collector);
  EXPECT_EQ(facts_.select("SELECT scope, owner, name, program, is_enabled FROM autostart_entry "
                          "ORDER BY file"),
            (Rows{{"system", "NULL", "rc.local", "/etc/rc.local", "0"},
                  {"system", "NULL", "A", "/usr/bin/a", "1"},
                  {"user", "alice", "b.desktop", "env", "0"}}));
}

TEST(CronText, OfACommandOnlyTheProgramIsKept) {
  EXPECT_EQ(program_of("A=1 B=2 /bin/x -y"), "/bin/x");
  EXPECT_EQ(program_of("$HOME/bin/x"), "shell");
  EXPECT_EQ(program_of("( cd / )"), "shell");
  EXPECT_EQ(program_of("x;curl"), "x");
  EXPECT_EQ(program_of("  "), "");
}

TEST_F(ScheduledJobTest, AJobThatCannotBeLookedAtIsAGap) {
  tree_.write("/var/spool/at/a00001", "");
  tree_.write("/var/spool/cron/alice", "0 9 * * * /usr/bin/x\n");
  tree_.write("/etc/rc.local", "");
  without_system_call(SYS_statx, EACCES, [&] { collect(scheduled_job_collector); });
  EXPECT_EQ(jobs(), (Rows{}));
  EXPECT_EQ(facts_.coverage("scheduled_job", "at").substr(0, 8), "partial:");
  EXPECT_EQ(facts_.coverage("scheduled_job", "cron").substr(0, 8), "partial:");
  EXPECT_EQ(facts_.coverage("autostart_entry", "autostart").substr(0, 8), "partial:");
}

}  // namespace
}  // namespace mijian
