#include "tests/support/collecting.h"
#include "tests/support/collector_run.h"

namespace mijian {

extern const Collector time_source_collector;

namespace {

class TimeSource : public Collecting {
 protected:
  void unit(const std::string& name, bool enabled) {
    tree_.write("/usr/lib/systemd/system/" + name,
                "[Service]\nExecStart=/x\n[Install]\nWantedBy=multi-user.target\n");
    if (enabled)
      tree_.link("/etc/systemd/system/multi-user.target.wants/" + name,
                 "/usr/lib/systemd/system/" + name);
  }
  Rows rows() {
    return facts_.select(
        "SELECT daemon, server, kind, is_public, is_enabled, file, line FROM time_source "
        "ORDER BY rowid");
  }
  Rows servers() {
    return facts_.select("SELECT server, is_public FROM time_source ORDER BY rowid");
  }
};

TEST_F(TimeSource, ChronyWithItsFoldersAndIncludes) {
  unit("chrony.service", true);
  tree_.write("/etc/chrony/chrony.conf",
              "# pool hidden.example iburst\n! server hidden.example\nconfdir /etc/chrony/conf.d\n"
              "sourcedir /run/chrony-dhcp\nsourcedir /etc/chrony/sources.d\n"
              "Pool 2.debian.pool.ntp.org iburst\ninclude /etc/chrony/more.conf\n"
              "local stratum 10\nrefclock PPS /dev/pps0\n");
  tree_.write("/etc/chrony/conf.d/10-unit.conf", "server 10.1.1.1 iburst\n");
  tree_.write("/etc/chrony/conf.d/README", "server hidden.example\n");
  tree_.write("/etc/chrony/sources.d/a.sources", "peer ntp.lan\n");
  tree_.write("/run/chrony-dhcp/eth0.sources", "server 192.168.1.1\n");
  tree_.write("/etc/chrony/more.conf", "include /etc/chrony/chrony.conf\nserver clock\n");
  collect(time_source_collector);
  const std::string main = "/etc/chrony/chrony.conf";
  EXPECT_EQ(
      rows(),
      (Rows{{"chrony", "2.debian.pool.ntp.org", "pool", "1", "1", main, "6"},
            {"chrony", "NULL", "local", "0", "1", main, "8"},
            {"chrony", "PPS", "refclock", "0", "1", main, "9"},
            {"chrony", "clock", "server", "0", "1", "/etc/chrony/more.conf", "2"},
            {"chrony", "10.1.1.1", "server", "0", "1", "/etc/chrony/conf.d/10-unit.conf", "1"},
            {"chrony", "192.168.1.1", "server", "0", "1", "/run/chrony-dhcp/eth0.sources", "1"},
            {"chrony", "ntp.lan", "peer", "0", "1", "/etc/chrony/sources.d/a.sources", "1"}}));
  EXPECT_EQ(facts_.coverage("time_source", main), "complete: ");
}

TEST_F(TimeSource, OfFilesOfOneNameInFoldersOfOneLineTheFirstCounts) {
  tree_.write("/etc/chrony.conf", "sourcedir /run/chrony-dhcp /etc/chrony/sources.d\n");
  tree_.write("/run/chrony-dhcp/a.sources", "server 10.0.0.1\n");
  tree_.write("/etc/chrony/sources.d/a.sources", "server 10.0.0.2\n");
  tree_.write("/etc/chrony/sources.d/b.sources", "server 10.0.0.3\n");
  collect(time_source_collector);
  EXPECT_EQ(servers(), (Rows{{"10.0.0.1", "0"}, {"10.0.0.3", "0"}}));
}

TEST_F(TimeSource, OfflineWhatDhcpGaveIsNoGapUnlessItWasSavedWithTheTree) {
  tree_.write("/etc/chrony.conf", "sourcedir /run/chrony-dhcp\nserver 223.5.5.5\n");
  collect_offline(time_source_collector);
  EXPECT_EQ(facts_.coverage("time_source", "/etc/chrony.conf"), "complete: ");
  tree_.write("/run/chrony-dhcp/a.sources", "server 10.0.0.1\n");
  TestFacts saved;
  const auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  run_collector(time_source_collector, *host, saved);
  EXPECT_EQ(saved.select("SELECT server, is_public FROM time_source"), (Rows{{"223.5.5.5", "1"}}));
  EXPECT_EQ(saved.coverage("time_source", "/etc/chrony.conf"),
            "partial: offline: /run/chrony-dhcp, saved from a running system, is not looked at");
}

TEST_F(TimeSource, ClocksOfNtpdThatAreNoServers) {
  unit("ntpd.service", false);
  tree_.write("/etc/ntp.conf",
              "server 127.127.1.0 # own time\nserver 127.127.20.0\npool -4 cn.pool.ntp.org iburst\n"
              "server\nincludefile /etc/ntp/local.conf\nrestrict 10.0.0.0\n");
  tree_.write("/etc/ntp/local.conf", "server 172.16.3.4 prefer\n");
  collect(time_source_collector);
  EXPECT_EQ(rows(), (Rows{{"ntpd", "127.127.1.0", "local", "0", "0", "/etc/ntp.conf", "1"},
                          {"ntpd", "127.127.20.0", "refclock", "0", "0", "/etc/ntp.conf", "2"},
                          {"ntpd", "cn.pool.ntp.org", "pool", "1", "0", "/etc/ntp.conf", "3"},
                          {"ntpd", "172.16.3.4", "server", "0", "0", "/etc/ntp/local.conf", "1"}}));
}

TEST_F(TimeSource, OpenntpdAndNtpdate) {
  unit("openntpd.service", true);
  tree_.write("/etc/openntpd/ntpd.conf",
              "listen on *\nservers pool.ntp.org\nserver 10.2.2.2 weight 5\nsensor nmea0\n");
  tree_.write("/etc/default/ntpdate",
              "NTPSERVERS=\"0.debian.pool.ntp.org\"\n"
              "NTPSERVERS=\"ntp.unit.lan 10.3.3.3\" # ours\n");
  collect(time_source_collector);
  EXPECT_EQ(rows(),
            (Rows{{"openntpd", "pool.ntp.org", "pool", "1", "1", "/etc/openntpd/ntpd.conf", "2"},
                  {"openntpd", "10.2.2.2", "server", "0", "1", "/etc/openntpd/ntpd.conf", "3"},
                  {"openntpd", "nmea0", "refclock", "0", "1", "/etc/openntpd/ntpd.conf", "4"},
                  {"ntpdate", "ntp.unit.lan", "server", "0", "NULL", "/etc/default/ntpdate", "2"},
                  {"ntpdate", "10.3.3.3", "server", "0", "NULL", "/etc/default/ntpdate", "2"}}));
}

TEST_F(TimeSource, TimesyncdWithDropInsInOrder) {
  unit("systemd-timesyncd.service", true);
  tree_.write("/etc/systemd/timesyncd.conf", "[Time]\nNTP=ntp.aliyun.com\n[Other]\nNTP=hidden\n");
  tree_.write("/usr/lib/systemd/timesyncd.conf.d/20-a.conf", "[Time]\nNTP=hidden.example\n");
  tree_.write("/etc/systemd/timesyncd.conf.d/20-a.conf", "[Time]\nNTP=\nNTP=10.1.1.1 10.1.1.2\n");
  tree_.write("/run/systemd/timesyncd.conf.d/30-b.conf", "[Time]\nFallbackNTP=ntp.ubuntu.com\n");
  tree_.link("/etc/systemd/timesyncd.conf.d/40-c.conf", "/dev/null");
  tree_.write("/usr/lib/systemd/timesyncd.conf.d/40-c.conf", "[Time]\nNTP=hidden.example\n");
  collect(time_source_collector);
  const std::string own = "/etc/systemd/timesyncd.conf.d/20-a.conf";
  EXPECT_EQ(rows(), (Rows{{"systemd-timesyncd", "10.1.1.1", "server", "0", "1", own, "3"},
                          {"systemd-timesyncd", "10.1.1.2", "server", "0", "1", own, "3"},
                          {"systemd-timesyncd", "ntp.ubuntu.com", "fallback", "1", "1",
                           "/run/systemd/timesyncd.conf.d/30-b.conf", "2"}}));
  EXPECT_EQ(facts_.coverage("time_source", "timesyncd.conf"), "complete: ");
}

TEST_F(TimeSource, TimesyncdAsInstalledAsksServersThatNoFileTells) {
  unit("systemd-timesyncd.service", true);
  tree_.write("/etc/systemd/timesyncd.conf", "[Time]\n#NTP=\n#FallbackNTP=ntp.ubuntu.com\n");
  collect(time_source_collector);
  EXPECT_EQ(rows(), (Rows{{"systemd-timesyncd", "NULL", "fallback", "NULL", "1",
                           "/usr/lib/systemd/system/systemd-timesyncd.service", "NULL"}}));
}

TEST_F(TimeSource, WithoutUnitFilesNobodyKnowsWhetherItStarts) {
  tree_.write("/etc/chrony.conf", "server 10.0.0.1\n");
  collect(time_source_collector);
  EXPECT_EQ(facts_.select("SELECT is_enabled FROM time_source"), (Rows{{"NULL"}}));
}

TEST_F(TimeSource, NothingThereIsComplete) {
  collect(time_source_collector);
  EXPECT_EQ(rows(), (Rows{}));
  EXPECT_EQ(facts_.coverage("time_source", "/etc/chrony.conf"), "complete: no such file");
  EXPECT_EQ(facts_.coverage("time_source", "timesyncd.conf"), "complete: not installed");
}

TEST_F(TimeSource, MoreThanIsReadIsAGap) {
  std::string servers;
  for (int number = 0; number < 1'001; ++number) servers += "server 10.0.0.1\n";
  tree_.write("/etc/chrony.conf", servers);
  collect(time_source_collector);
  EXPECT_EQ(facts_.coverage("time_source", "/etc/chrony.conf"),
            "partial: /etc/chrony.conf: it names more than is read");
}

TEST_F(TimeSource, AnUnreadableIncludeIsAGapOfItsOwn) {
  tree_.write("/etc/chrony.conf", "confdir /etc/chrony.d\nserver 10.0.0.1\n");
  tree_.folder("/etc/chrony.d/a.conf");
  collect(time_source_collector);
  EXPECT_EQ(servers(), (Rows{{"10.0.0.1", "0"}}));
  EXPECT_EQ(facts_.coverage("time_source", "/etc/chrony.conf").substr(0, 8), "partial:");
}

}  // namespace
}  // namespace mijian
