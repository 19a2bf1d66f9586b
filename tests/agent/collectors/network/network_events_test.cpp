// Network events from text logs, through the collector that reads every log once.
#include "agent/collectors/network/network_events.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "tests/support/collecting.h"

namespace mijian {

extern const Collector log_history_collector;

namespace {

class NetworkEventRows : public Collecting {
 protected:
  void collect_all(const std::vector<std::string>& tables = {}) {
    const auto host = Host::recorded(tree_.path());
    ASSERT_OK(host);
    CollectContext context{test_now(), MIJIAN_SOURCE_DIR "/policies", nullptr};
    context.tables = tables;
    ASSERT_OK(log_history_collector.collect(*host, context, facts_.writer()));
  }
  Rows rows(const std::string& columns) {
    return facts_.select("SELECT " + columns + " FROM network_event ORDER BY first_at, event");
  }
};

TEST_F(NetworkEventRows, OneARowForEachDayAndPartner) {
  tree_.write("/etc/timezone", "Asia/Shanghai\n");
  tree_.write(
      "/var/log/syslog",
      "2026-05-12T10:00:00Z host dhclient[7]: bound to 10.0.2.15 -- renewal in 300 seconds.\n"
      "2026-05-12T10:05:00Z host dhclient[7]: bound to 10.0.2.15 -- renewal in 300 seconds.\n"
      "2026-05-12T15:59:59Z host dhclient[7]: bound to 10.0.2.15 -- renewal in 300 seconds.\n"
      "2026-05-12T16:00:00Z host dhclient[7]: bound to 10.0.2.15 -- renewal in 300 seconds.\n"
      "2026-05-12T16:00:01Z host dhclient[7]: bound to 198.51.100.7 -- renewal in 3 seconds.\n"
      "2026-05-12T16:00:02Z host dhclient[7]: bound to 203.0.114.7 -- renewal in 3 seconds.\n");
  collect_all();
  EXPECT_EQ(rows("program, event, grade, remote, remote_kind, is_public, first_at, last_at, times, "
                 "file, line, cursor"),
            (Rows{{"dhclient", "lease_bound", "established", "10.0.2.15", "address", "0",
                   "2026-05-12T10:00:00.000000Z", "2026-05-12T15:59:59.000000Z", "3",
                   "/var/log/syslog", "1", "NULL"},
                  {"dhclient", "lease_bound", "established", "10.0.2.15", "address", "0",
                   "2026-05-12T16:00:00.000000Z", "2026-05-12T16:00:00.000000Z", "1",
                   "/var/log/syslog", "4", "NULL"},
                  {"dhclient", "lease_bound", "established", "198.51.100.7", "address", "0",
                   "2026-05-12T16:00:01.000000Z", "2026-05-12T16:00:01.000000Z", "1",
                   "/var/log/syslog", "5", "NULL"},
                  {"dhclient", "lease_bound", "established", "203.0.114.7", "address", "1",
                   "2026-05-12T16:00:02.000000Z", "2026-05-12T16:00:02.000000Z", "1",
                   "/var/log/syslog", "6", "NULL"}}));
  EXPECT_EQ(facts_.coverage("network_event", "system logs"), "complete: ");
}

TEST_F(NetworkEventRows, TheSameInTwoLogsIsToldOnceAndTheLongerOneReachesFarther) {
  const std::string early =
      "2026-05-11T11:00:00Z host ntpd[7]: Soliciting pool server 203.0.114.6\n";
  const std::string late =
      "2026-05-12T10:00:00Z host ntpd[7]: Soliciting pool server 203.0.114.6\n"
      "2026-05-12T11:00:00Z host ntpd[7]: Soliciting pool server 203.0.114.6\n";
  tree_.write("/var/log/daemon.log.1", early);
  tree_.write("/var/log/daemon.log", late);
  tree_.write("/var/log/syslog", late);
  collect_all();
  EXPECT_EQ(rows("event, grade, times, last_at"),
            (Rows{{"time_asked", "attempt", "1", "2026-05-11T11:00:00.000000Z"},
                  {"time_asked", "attempt", "2", "2026-05-12T11:00:00.000000Z"}}));
  EXPECT_EQ(facts_.select("SELECT covers_from, covers_to FROM collection WHERE table_name = "
                          "'network_event' AND source = 'system logs'"),
            (Rows{{"2026-05-11T11:00:00.000000Z", "2026-05-12T11:00:00.000000Z"}}));
  EXPECT_EQ(facts_.select("SELECT source FROM collection WHERE table_name = 'log_sign' AND source "
                          "LIKE '%daemon.log%'"),
            (Rows{{"/var/log/daemon.log"}}));
}

TEST_F(NetworkEventRows, MessagesTellOfNoDaemonsWhereSyslogStandsBesideIt) {
  const std::string covered =
      "SELECT covers_from FROM collection WHERE table_name = 'network_event' AND source = 'system "
      "logs'";
  tree_.write("/var/log/messages",
              "2026-01-01T10:00:00Z h kernel: [    1.000000] usb 1-2: new device\n"
              "2026-01-01T10:00:01Z h gnome-shell[9]: hello\n"
              "2026-05-12T10:00:00Z h kernel: [    1.000000] usb 1-2: new device\n");
  tree_.write("/var/log/syslog",
              "2026-05-12T10:00:00Z h kernel: [    1.000000] usb 1-2: new device\n"
              "2026-05-12T10:00:01Z h rsyslogd: start\n"
              "2026-05-12T10:00:02Z h cron[9]: hello\n"
              "2026-05-12T10:00:03Z h kernel: [    2.000000] usb 1-2: USB disconnect\n");
  collect_all();
  EXPECT_EQ(facts_.select(covered), (Rows{{"2026-05-12T10:00:02.000000Z"}}));
}

TEST_F(NetworkEventRows, ALogInWhichNoDaemonWroteReachesNowhere) {
  tree_.write("/var/log/messages",
              "2026-01-01T10:00:00Z h kernel: [    1.000000] usb 1-2: new device\n"
              "2026-02-01T10:00:00Z h rsyslogd: start\n");
  collect_all();
  EXPECT_EQ(facts_.select("SELECT covers_from FROM collection WHERE source = 'system logs' AND "
                          "table_name = 'network_event'"),
            (Rows{{"2026-02-01T10:00:00.000000Z"}}));
}

TEST_F(NetworkEventRows, MessagesAloneTellOfDaemonsFromTheFirstOne) {
  tree_.write("/var/log/messages",
              "2026-01-01T10:00:00Z h kernel: [    1.000000] usb 1-2: new device\n"
              "2026-02-01T10:00:00Z h systemd[1]: hello\n"
              "2026-02-01T10:00:05Z h kernel: [    2.000000] usb 1-2: USB disconnect\n");
  collect_all();
  for (const char* history : {"network_event", "mount_history"})
    EXPECT_EQ(facts_.select("SELECT covers_from FROM collection WHERE source = 'system logs' AND "
                            "table_name = '" +
                            std::string{history} + "'"),
              (Rows{{"2026-02-01T10:00:00.000000Z"}}))
        << history;
}

TEST_F(NetworkEventRows, YearsOfOldLayoutsAreInferred) {
  tree_.write("/var/log/messages",
              "Dec 30 10:00:00 h pppd[9]: local  IP address 10.49.119.16\n"
              "Jan  2 10:00:00 h pppd[9]: remote IP address 203.0.114.64\n");
  const timespec times[] = {{1'767'398'400, 0}, {1'767'398'400, 0}};  // 2026-01-03
  ASSERT_EQ(::utimensat(AT_FDCWD, tree_.of("/var/log/messages").c_str(), times, 0), 0);
  tree_.write("/etc/timezone", "Asia/Shanghai\n");
  collect_all();
  EXPECT_EQ(rows("remote, is_public, first_at, time_quality"),
            (Rows{{"10.49.119.16", "0", "2025-12-30T02:00:00.000000Z", "year_inferred"},
                  {"203.0.114.64", "1", "2026-01-02T02:00:00.000000Z", "year_inferred"}}));
}

TEST_F(NetworkEventRows, AHostIsPublicByTheAddressItHadAndStockByItsName) {
  tree_.write("/var/log/syslog",
              "2026-05-12T10:00:00Z h systemd-timesyncd[1]: Contacted time server "
              "10.0.0.1:123 (2.debian.pool.ntp.org).\n"
              "2026-05-12T10:00:01Z h systemd-timesyncd[1]: Contacted time server "
              "203.0.114.1:123 (2.debian.pool.ntp.org).\n"
              "2026-05-12T10:00:02Z h apt-get[1]: Err:1 http://Mirror.Unit.LAN/debian stable\n");
  collect_all();
  EXPECT_EQ(rows("remote, remote_kind, is_public, stock"),
            (Rows{{"2.debian.pool.ntp.org", "name", "0", "time"},
                  {"2.debian.pool.ntp.org", "name", "1", "time"},
                  {"mirror.unit.lan", "name", "0", "NULL"}}));
}

TEST_F(NetworkEventRows, AWirelessNetworkIsKnownByTheNameThatWasTriedBefore) {
  tree_.write(
      "/var/log/syslog",
      "2026-05-12T10:00:00Z h wpa_supplicant[1]: wlan0: Trying to associate with "
      "48:f8:b3:5d:92:8b (SSID='Cafe' freq=2457 MHz)\n"
      "2026-05-12T10:00:01Z h wpa_supplicant[1]: wlan0: CTRL-EVENT-CONNECTED - Connection to "
      "48:f8:b3:5d:92:8b completed [id=0 id_str=]\n"
      "2026-05-12T10:00:02Z h wpa_supplicant[1]: wlan0: CTRL-EVENT-CONNECTED - Connection to "
      "48:f8:b3:5d:92:00 completed [id=0 id_str=]\n"
      "2026-05-12T10:00:03Z h iwd[1]: event: connect-info, ssid: Home, bss: 34:31:c4:27:99:ee, "
      "signal: -78, load: 1/255\n"
      "2026-05-12T10:00:04Z h iwd[1]: event: state, old: connecting, new: connected\n");
  collect_all();
  EXPECT_EQ(rows("event, grade, interface, remote, remote_kind, is_public"),
            (Rows{{"associated", "established", "wlan0", "Cafe", "ssid", "NULL"},
                  {"associated", "established", "wlan0", "48:f8:b3:5d:92:00", "bssid", "NULL"},
                  {"associated", "established", "NULL", "Home", "ssid", "NULL"}}));
}

TEST_F(NetworkEventRows, TheKernelJoinsByAccessPointUnlessTheNetworkIsToldElsewhere) {
  const std::string joined =
                        "2026-05-12T10:00:00Z h kernel: [    1.000000] wlan0: authenticate with "
                        "48:f8:b3:5d:92:8b\n"
                        "2026-05-12T10:00:01Z h kernel: [    1.100000] wlan0: associated\n",
                    other =
                        "2026-05-12T11:00:00Z h kernel: [    9.000000] wlan0: authenticate with "
                        "48:f8:b3:5d:92:00\n"
                        "2026-05-12T11:00:01Z h kernel: [    9.100000] wlan0: associated\n";
  tree_.write("/var/log/kern.log", joined + other);
  tree_.write("/var/log/syslog",
              "2026-05-12T10:00:00Z h wpa_supplicant[1]: wlan0: SME: Trying to authenticate with "
              "48:f8:b3:5d:92:8b (SSID='Cafe' freq=2457 MHz)\n" +
                  joined + other);
  collect_all();
  EXPECT_EQ(rows("program, event, grade, remote, remote_kind"),
            (Rows{{"kernel", "associated", "established", "Cafe", "ssid"},
                  {"kernel", "associated", "established", "48:f8:b3:5d:92:00", "bssid"}}));
}

TEST_F(NetworkEventRows, ALeaseWithoutItsAddressStandsBackBehindTheOneThatHasIt) {
  tree_.write("/var/log/syslog",
              "2026-05-12T10:00:00Z h NetworkManager[1]: <info>  [1.2] dhcp4 (eth0):   address "
              "10.0.2.15\n"
              "2026-05-12T10:00:00Z h NetworkManager[1]: <info>  [1.2] dhcp4 (eth0): state changed "
              "unknown -> bound\n"
              "2026-05-12T10:00:00Z h NetworkManager[1]: <info>  [1.2] dhcp4 (eth1): state changed "
              "unknown -> bound\n");
  collect_all();
  EXPECT_EQ(facts_.select("SELECT interface, remote FROM network_event ORDER BY interface"),
            (Rows{{"eth0", "10.0.2.15"}, {"eth1", "NULL"}}));
}

TEST_F(NetworkEventRows, WhatTheMachineSaysToItselfIsNone) {
  tree_.write("/var/log/syslog",
              "2026-05-12T10:00:00Z h systemd-networkd[1]: docker0: Gained carrier\n"
              "2026-05-12T10:00:00Z h NetworkManager[1]: <info>  [1.2] device (lo): Activation: "
              "successful, device activated.\n"
              "2026-05-12T10:00:00Z h NetworkManager[1]: <info>  [1.2] device (virbr0): carrier: "
              "link connected\n"
              "2026-05-12T10:00:00Z h logger: bound to 198.51.100.7 -- renewal in 3 seconds.\n");
  collect_all();
  EXPECT_EQ(rows("*"), Rows{});
}

TEST_F(NetworkEventRows, ARealTraceOnAnInterfaceWithTheNameOfABridgeIsKept) {
  tree_.write("/var/log/syslog",
              "2026-05-12T10:00:00Z h NetworkManager[1]: <info>  [1.2] dhcp4 (br-lan): state "
              "changed new lease, address=123.118.4.77\n"
              "2026-05-12T10:00:01Z h systemd-networkd[1]: br-eth0: Gained carrier\n"
              "2026-05-12T10:00:02Z h systemd-networkd[1]: br-eth0: DHCPv4 address 123.118.4.78/24 "
              "via 123.118.4.1\n"
              "2026-05-12T10:00:03Z h wpa_supplicant[1]: vnetw0: CTRL-EVENT-CONNECTED - Connection "
              "to 48:f8:b3:5d:92:8b completed [id=0 id_str=]\n"
              "2026-05-12T10:00:04Z h NetworkManager[1]: <info>  [1.2] device (docker0): "
              "Activation: successful, device activated.\n");
  collect_all();
  EXPECT_EQ(rows("event, grade, interface, remote"),
            (Rows{{"lease_bound", "established", "br-lan", "123.118.4.77"},
                  {"lease_bound", "established", "br-eth0", "123.118.4.78"},
                  {"associated", "established", "vnetw0", "48:f8:b3:5d:92:8b"}}));
}

// Debian's desktop without a cable, from its first boot on.
TEST_F(NetworkEventRows, OfAStockSystemThatWasNeverOnlineAreOnlyItsOwnTries) {
  std::string log;
  for (const char* said :
       {"NetworkManager[7]: <info>  [1.2] NetworkManager (version 1.42.4) is starting... (boot:1)",
        "NetworkManager[7]: <info>  [1.2] dhcp: init: Using DHCP client 'internal'",
        "NetworkManager[7]: <info>  [1.2] device (lo): carrier: link connected",
        "NetworkManager[7]: <info>  [1.2] manager: (enp0s3): new Ethernet device "
        "(/org/freedesktop/NetworkManager/Devices/2)",
        "NetworkManager[7]: <info>  [1.2] device (enp0s3): state change: unmanaged -> unavailable "
        "(reason 'managed', sys-iface-state: 'external')",
        "NetworkManager[7]: <info>  [1.2] device (lo): Activation: successful, device activated.",
        "NetworkManager[7]: <info>  [1.2] manager: NetworkManager state is now DISCONNECTED",
        "NetworkManager[7]: <info>  [1.2] manager: startup complete",
        "ModemManager[8]: <info>  ModemManager (version 1.20.4) starting in system bus...",
        "wpa_supplicant[9]: Successfully initialized wpa_supplicant",
        "systemd-networkd[5]: lo: Link UP", "systemd-networkd[5]: lo: Gained carrier",
        "systemd-resolved[6]: Switching to fallback DNS server 8.8.8.8.",
        "chronyd[4]: Using leap second list", "PackageKit: daemon start",
        "freshclam[3]: Sun Mar  2 10:20:30 2025 -> WARNING: Can't query current.cvd.clamav.net",
        "dnf[2]: Errors during downloading metadata for repository 'OS':"})
    log += std::string{"2026-05-12T10:00:00Z h "}.append(said).append("\n");
  tree_.write("/var/log/syslog", log);
  collect_all();
  EXPECT_EQ(facts_.select("SELECT event, grade, remote, stock FROM network_event ORDER BY event"),
            (Rows{{"update_failed", "attempt", "current.cvd.clamav.net", "update"},
                  {"update_unavailable", "attempt", "NULL", "NULL"}}));
}

TEST_F(NetworkEventRows, AWirelessNetworkHasOneNameHoweverItsSpeakersEscapeIt) {
  tree_.write(
      "/var/log/syslog",
      "2026-05-12T10:00:00Z h wpa_supplicant[9]: wlan0: SME: Trying to authenticate with "
      "48:f8:b3:5d:92:8b (SSID='\\xe5\\xae\\xb6\\xe9\\x87\\x8c \\\"A\\\\B' freq=2437 MHz)\n"
      "2026-05-12T10:00:01Z h wpa_supplicant[9]: wlan0: CTRL-EVENT-CONNECTED - Connection to "
      "48:f8:b3:5d:92:8b completed [id=0 id_str=]\n"
      "2026-05-12T10:00:02Z h NetworkManager[7]: <info>  [1.2] device (wlan0): Activation: (wifi) "
      "Stage 2 of 5 (Device Configure) successful. Connected to wireless network \"家里 "
      "\"A\\B\"\n");
  collect_all();
  EXPECT_EQ(facts_.select("SELECT DISTINCT event, grade, remote FROM network_event"),
            (Rows{{"associated", "established", "家里 \"A\\B"}}));
  for (const auto& [text, bytes] :
       {std::pair{"a\\x4", "a\\x4"}, {"\\", "\\"}, {"\\xzz", "\\xzz"}, {"\\n\\t\\q", "\n\t\\q"}})
    EXPECT_EQ(unescaped_ssid(text), bytes) << text;
}

TEST_F(NetworkEventRows, ANameKeepsTheAddressItStoodFor) {
  tree_.write("/var/log/syslog",
              "2026-05-12T10:00:00Z h chronyd[7]: Selected source 11.8.0.2 (time.unit.cn)\n"
              "2026-05-12T10:00:01Z h chronyd[7]: Selected source 11.8.0.3\n"
              "2026-05-12T10:00:02Z h ntpdate[7]: Can't find host time.unit.cn: Name or service "
              "not known (-2)\n");
  collect_all();
  EXPECT_EQ(
      facts_.select("SELECT remote, address FROM network_event ORDER BY first_at"),
      (Rows{{"time.unit.cn", "11.8.0.2"}, {"11.8.0.3", "11.8.0.3"}, {"time.unit.cn", "NULL"}}));
}

// Which name servers systemd falls back on is content; who switched to one of them was told to.
TEST_F(NetworkEventRows, ANameServerThatIsBuiltInIsStockWhereItWasMerelyTried) {
  const std::string tried =
      "systemd-resolved[6]: Using degraded feature set UDP instead of TCP for ";
  tree_.write("/var/log/syslog",
              "2026-05-12T10:00:00Z h " + tried + "DNS server 8.8.8.8.\n" +
                  "2026-05-12T10:00:00Z h " + tried + "DNS server 2620:fe::9.\n" +
                  "2026-05-12T10:00:00Z h " + tried + "DNS server 114.114.114.114.\n" +
                  "2026-05-12T10:00:01Z h systemd-resolved[6]: Switching to DNS server 8.8.4.4 for "
                  "interface eth0.\n");
  collect_all();
  EXPECT_EQ(facts_.select("SELECT event, remote, stock FROM network_event ORDER BY event, remote"),
            (Rows{{"dns_failed", "114.114.114.114", "NULL"},
                  {"dns_failed", "2620:fe::9", "name_server"},
                  {"dns_failed", "8.8.8.8", "name_server"},
                  {"dns_server_set", "8.8.4.4", "NULL"}}));
}

TEST_F(NetworkEventRows, AreLeftOutWhereNobodyAsksForThem) {
  tree_.write(
      "/var/log/syslog",
      "2026-05-12T10:00:00Z h dhclient[7]: bound to 198.51.100.7 -- renewal in 3 seconds.\n");
  collect_all({"usb_history"});
  EXPECT_EQ(rows("*"), Rows{});
  EXPECT_EQ(facts_.coverage("network_event", "system logs"), "none");
}

TEST_F(NetworkEventRows, WithoutALogOfDaemonsNothingCouldBeLookedAt) {
  tree_.write("/var/log/kern.log", "2026-05-12T10:00:00Z h kernel: [    1.0] nothing\n");
  collect_all();
  EXPECT_EQ(facts_.coverage("network_event", "system logs"),
            "impossible: no log of daemons is kept: /var/log has neither syslog nor messages nor "
            "daemon.log");
}

TEST_F(NetworkEventRows, AMissingRotationIsAGap) {
  const std::string said = "T10:00:00Z h ntpd[7]: Soliciting pool server 203.0.114.6\n";
  tree_.write("/var/log/syslog.3", "2026-05-01" + said);
  tree_.write("/var/log/syslog.1", "2026-05-11" + said);
  tree_.write("/var/log/syslog", "2026-05-12" + said);
  collect_all();
  EXPECT_EQ(facts_.select("SELECT covers_from, covers_to FROM collection WHERE table_name = "
                          "'network_event' AND source = 'system logs'"),
            (Rows{{"2026-05-11T10:00:00.000000Z", "2026-05-12T10:00:00.000000Z"}}));
  EXPECT_EQ(facts_.coverage("network_event", "/var/log/syslog").substr(0, 7), "partial");
}

TEST(NetworkEvents, MoreThanAreKeptIsTold) {
  NetworkEvents events{{}, 2};
  events.begin_file({"system.journal", "s=1;i="});
  for (int day = 1; day <= 3; ++day)
    events.take("dhclient", "bound to 10.0.2.15 -- renewal in 3 seconds.",
                seconds_since_epoch(1'780'272'000 + 86'400 * day), day);
  EXPECT_TRUE(events.is_full());
  events.take("dhclient", "bound to 10.0.2.15 -- renewal in 3 seconds.",
              seconds_since_epoch(1'780'358'400), 9);
  events.settle_journal();
  TestFacts facts;
  events.tell({}, Commissioning{seconds_since_epoch(1'780'444'799)}, facts.writer());
  EXPECT_EQ(facts.select("SELECT first_at, times, after_commissioning, cursor FROM network_event "
                         "ORDER BY first_at"),
            (Rows{{"2026-06-02T00:00:00.000000Z", "2", "0", "s=1;i=1"},
                  {"2026-06-03T00:00:00.000000Z", "1", "1", "s=1;i=2"}}));
}

}  // namespace
}  // namespace mijian
