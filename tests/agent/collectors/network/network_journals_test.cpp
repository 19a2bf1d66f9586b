// Network events from systemd journals: made by systemd-journal-remote, read as any machine's.
#include "tests/support/collecting.h"
#include "tests/support/journal_maker.h"

namespace mijian {

extern const Collector log_history_collector;

namespace {

constexpr Time started = {1'760'000'000'000'000};  // 2025-10-09T08:53:20Z
constexpr const char* active = "/var/log/journal/abc/system.journal";
constexpr const char* bound = "bound to 10.0.2.15 -- renewal in 3 seconds.";

class NetworkJournals : public Collecting {
 protected:
  void SetUp() override {
    if (const std::string why = no_journal_maker(); !why.empty()) GTEST_SKIP() << why;
    maker_.boot(JournalMaker::first_boot, started).at(1);
    maker_.kernel("Linux version 6.1", {}, 5);
  }
  Rows events() {
    return facts_.select(
        "SELECT program, event, remote, substr(first_at, 1, 19), times FROM network_event "
        "ORDER BY first_at");
  }

  JournalMaker maker_;
};

TEST_F(NetworkJournals, WhatDaemonsSaidIsFoundByTheirOwnWordAndUnit) {
  maker_.at(10).program("dhclient", bound, {{"_UID", "0"}});
  maker_.at(20).program("dhclient", bound, {{"_UID", "1000"}});
  maker_.at(30).program("systemd-timesyncd",
                        "Contacted time server 203.0.114.1:123 (ntp.example.org).",
                        {{"_UID", "997"}, {"_SYSTEMD_UNIT", "systemd-timesyncd.service"}});
  maker_.at(40).program("systemd-timesyncd",
                        "Contacted time server 203.0.114.2:123 (ntp.example.org).",
                        {{"_UID", "1000"}, {"_SYSTEMD_UNIT", "session-1.scope"}});
  maker_.at(50).program("ovpn-office", "Initialization Sequence Completed",
                        {{"_UID", "65534"}, {"_EXE", "/usr/sbin/openvpn"}});
  maker_.write(tree_, active);
  collect_offline(log_history_collector);
  EXPECT_EQ(events(), (Rows{{"dhclient", "lease_bound", "10.0.2.15", "2025-10-09T08:53:30", "1"},
                            {"systemd-timesyncd", "time_synchronised", "ntp.example.org",
                             "2025-10-09T08:53:50", "1"},
                            {"openvpn", "vpn_up", "NULL", "2025-10-09T08:54:10", "1"}}));
  EXPECT_EQ(facts_.coverage("network_event", "systemd journal"), "complete: ");
  const Rows places = facts_.select(
      "SELECT file, line, cursor LIKE 's=%;i=2' FROM network_event WHERE program = 'dhclient'");
  EXPECT_EQ(places, (Rows{{active, "NULL", "1"}}));
}

TEST_F(NetworkJournals, LinksAreToldByTheKernelAloneAndOpenVpnWhereverItWasBuilt) {
  const char* link_up = "e1000e: eth0 NIC Link is Up 1000 Mbps Full Duplex, Flow Control: Rx/Tx";
  maker_.at(10).kernel(link_up, {}, 6);
  maker_.at(20).kernel("r8169 0000:02:00.0 eth1: Link is Up - 1Gbps/Full", "pci", 6);
  maker_.at(30).program("kernel", link_up, {{"_UID", "0"}});  // root's word, not the kernel's
  maker_.at(40).program("openvpn", "[a] Peer Connection Initiated with [AF_INET]203.0.114.5:1194",
                        {{"_UID", "0"}, {"_COMM", "openvpn"}, {"_EXE", "/usr/local/sbin/openvpn"}});
  maker_.at(50).program("ovpn-office",
                        "[b] Peer Connection Initiated with [AF_INET]203.0.114.6:1194",
                        {{"_UID", "65534"}, {"_COMM", "openvpn"}});  // it went on as nobody
  maker_.at(60).program("openvpn", "[c] Peer Connection Initiated with [AF_INET]203.0.114.7:1194",
                        {{"_UID", "1000"}, {"_COMM", "openvpn"}});  // anybody may call himself so
  maker_.write(tree_, active);
  collect_offline(log_history_collector);
  EXPECT_EQ(facts_.select("SELECT program, event, coalesce(interface, remote), times FROM "
                          "network_event ORDER BY first_at"),
            (Rows{{"kernel", "link_up", "eth0", "1"},
                  {"kernel", "link_up", "eth1", "1"},
                  {"openvpn", "vpn_up", "203.0.114.5", "1"},
                  {"openvpn", "vpn_up", "203.0.114.6", "1"}}));
}

TEST_F(NetworkJournals, FilesOfAFolderAddUpAndTheLogBesideThemDoesNot) {
  maker_.at(10).program("dhclient", bound, {{"_UID", "0"}});
  maker_.write(tree_, "/var/log/journal/abc/system@1-1-1.journal");
  maker_.at(20).program("dhclient", bound, {{"_UID", "0"}});
  maker_.write(tree_, active);
  tree_.write("/var/log/syslog", "2025-10-09T08:53:30Z h dhclient[7]: " + std::string{bound} +
                                     "\n" + "2025-10-09T08:53:40Z h dhclient[7]: " + bound + "\n");
  collect_offline(log_history_collector);
  EXPECT_EQ(events(), (Rows{{"dhclient", "lease_bound", "10.0.2.15", "2025-10-09T08:53:30", "2"}}));
}

}  // namespace
}  // namespace mijian
