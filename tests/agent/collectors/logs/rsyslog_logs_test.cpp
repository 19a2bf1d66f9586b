#include "agent/collectors/logs/rsyslog_logs.h"

#include "tests/support/collecting.h"

namespace mijian {

extern const Collector log_history_collector;

namespace {

TEST(DaemonShare, IsToldByTheSelector) {
  for (const char* all : {"*", "*.*;auth,authpriv.none", "*.info;mail.none;authpriv.none;cron.none",
                          "daemon.*", "daemon.info", "kern,daemon.debug",
                          "*.=info;*.=notice;*.=warn;auth,authpriv.none;mail.none"})
    EXPECT_EQ(daemon_share(all), DaemonShare::all) << all;
  for (const char* some :
       {"*.*;auth,authpriv,daemon.none", "kern.*", "local7.*", "user.*", "*.emerg",
        "*.=info;*.=notice;*.=warn;auth,authpriv.none;cron,daemon.none;mail,news.none",
        "if $programname == 'NetworkManager' then", "ruleset far: *.*"})
    EXPECT_EQ(daemon_share(some), DaemonShare::some) << some;
  for (const char* none : {"auth,authpriv.*", "mail.err", "uucp,news.crit", "cron.*"})
    EXPECT_EQ(daemon_share(none), DaemonShare::none) << none;
}

class RsyslogLogs : public Collecting {
 protected:
  void SetUp() override {
    tree_.write("/var/log/syslog",
                "2026-05-12T08:00:00Z host cron[1]: hello\n"
                "2026-05-12T11:00:00Z host cron[1]: hello\n");
    tree_.write("/var/log/daemons.log",
                "2026-05-12T10:00:00Z host chronyd[7]: Selected source 203.0.114.6 (ntp.org)\n"
                "2026-05-12T10:30:00Z host chronyd[7]: Selected source 203.0.114.6 (ntp.org)\n");
  }
  Rows events() { return facts_.select("SELECT event, file, times FROM network_event"); }
  Rows reach() {
    return facts_.select(
        "SELECT covers_from FROM collection WHERE table_name = 'network_event' AND source = "
        "'system logs'");
  }
};

TEST_F(RsyslogLogs, DaemonsAreReadWhereverRsyslogWritesThem) {
  tree_.write("/etc/rsyslog.conf",
              "auth,authpriv.* /var/log/auth.log\n"
              "*.*;auth,authpriv,daemon.none -/var/log/syslog\n"
              "$IncludeConfig /etc/rsyslog.d/*.conf\n");
  tree_.write("/etc/rsyslog.d/50-own.conf", "daemon.* -/var/log/daemons.log\n");
  collect(log_history_collector);
  EXPECT_EQ(events(), (Rows{{"time_synchronised", "/var/log/daemons.log", "2"}}));
  EXPECT_EQ(reach(), (Rows{{"2026-05-12T10:00:00.000000Z"}})) << "syslog holds no daemons";
}

TEST_F(RsyslogLogs, WithoutAConfigurationTheLogsThatEverybodyHasAreRead) {
  collect(log_history_collector);
  EXPECT_EQ(events(), Rows{});
  EXPECT_EQ(reach(), (Rows{{"2026-05-12T08:00:00.000000Z"}}));
}

}  // namespace
}  // namespace mijian
