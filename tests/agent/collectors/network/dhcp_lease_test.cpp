#include "agent/collectors/network/lease_text.h"

#include <gmock/gmock.h>

#include "tests/support/collecting.h"

namespace mijian {

extern const Collector dhcp_lease_collector;
extern const Collector seen_access_point_collector;

namespace {

class DhcpLeases : public Collecting {
 protected:
  Rows leases(const std::string& columns) {
    collect(dhcp_lease_collector);
    return facts_.select("SELECT " + columns + " FROM dhcp_lease ORDER BY file, line");
  }
  std::string coverage(const std::string& source) { return facts_.coverage("dhcp_lease", source); }
};

TEST_F(DhcpLeases, DhclientSaysWhenALeaseEnds) {
  tree_.write("/var/lib/dhcp/dhclient.eth0.leases",
              "default-duid \"\\000\\001\";\nlease {\n  interface \"eth0\";\n"
              "  fixed-address 10.8.0.7;\n  option subnet-mask 255.255.255.0;\n"
              "  option routers 10.8.0.1,10.8.0.2;\n  option dhcp-lease-time 3600;\n"
              "  option domain-name-servers 10.8.0.2, 114.114.114.114;\n"
              "  option dhcp-server-identifier 10.8.0.1;\n  option domain-name \"lab.lan\";\n"
              "  renew 2 2026/06/02 01:30:00;\n  expire 2 2026/06/02 02:00:00;\n}\n");
  EXPECT_EQ(leases("client, interface, address, server, gateway, dns, domain, obtained_at, "
                   "expires_at, time_quality, is_public, is_dns_public, line"),
            (Rows{{"dhclient", "eth0", "10.8.0.7", "10.8.0.1", "10.8.0.1",
                   "10.8.0.2 114.114.114.114", "lab.lan", "2026-06-02T01:00:00.000000Z",
                   "2026-06-02T02:00:00.000000Z", "exact", "0", "1", "2"}}));
  EXPECT_EQ(coverage("/var/lib/dhcp/dhclient*"), "complete: ");
}

TEST_F(DhcpLeases, WhatASavedTreeHasBelowRunIsAGapAndNoAbsence) {
  tree_.folder("/run/systemd/netif/leases");
  tree_.write("/run/NetworkManager/devices/2", "");
  collect_offline(dhcp_lease_collector);
  EXPECT_EQ(coverage("/run/systemd/netif/leases/*"), "complete: no such file");
  EXPECT_THAT(coverage("/run/NetworkManager/devices/internal-*"),
              testing::HasSubstr("offline: /run/NetworkManager/devices, saved from a running"));
}

TEST_F(DhcpLeases, ARenewedLeaseIsOneAndTheNewestTells) {
  const auto lease = [](const std::string& address, const std::string& end) {
    return "lease {\n interface \"eth0\";\n fixed-address " + address +
           ";\n option dhcp-lease-time 60;\n option dhcp-server-identifier 10.8.0.1;\n expire " +
           end + ";\n}\n";
  };
  tree_.write("/var/lib/dhclient/dhclient.leases",
              lease("10.8.0.7", "epoch 1780000060; # Thu") + lease("10.8.0.7", "never") +
                  lease("10.8.0.7", "epoch 1780003660") + lease("8.8.4.4", "epoch 1780000060"));
  EXPECT_EQ(leases("address, obtained_at, is_public"),
            (Rows{{"10.8.0.7", "2026-05-28T21:26:40.000000Z", "0"},
                  {"8.8.4.4", "2026-05-28T20:26:40.000000Z", "1"}}));
}

TEST_F(DhcpLeases, ALeaseWithoutATimeStandsBesideAnOlderOne) {
  const auto lease = [](const std::string& end) {
    return "lease {\n interface \"eth0\";\n fixed-address 10.8.0.7;\n option dhcp-lease-time 60;\n"
           " expire " +
           end + ";\n}\n";
  };
  tree_.write("/var/lib/dhcp/dhclient.eth0.leases", lease("epoch 1580000060") + lease("never"));
  tree_.write("/var/lib/dhcp/dhclient.leases", lease("epoch 1580003660"));
  EXPECT_EQ(leases("obtained_at, after_commissioning"),
            (Rows{{"NULL", "1"}, {"2020-01-26T01:53:20.000000Z", "1"}}));
}

TEST_F(DhcpLeases, DhcpcdKeepsAnswersOfTheSixthVersionToo) {
  const auto bytes = [](std::string_view hex) {
    std::string text;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
      text += static_cast<char>(std::stoi(std::string{hex.substr(at, 2)}, nullptr, 16));
    return text;
  };
  const std::string server = "00170010fd000000000000000000000000000001";
  const std::string address = "00050018200104700000000000000000000000070000003c0000003c";
  const std::string association =
      "0003002800000001"
      "0000000000000000" +
      address;
  tree_.write("/var/lib/dhcpcd/eth0.lease6", bytes("07010203" + server + association));
  tree_.write("/var/lib/dhcpcd/eth1.lease6", bytes("07010203" + server));  // settings alone
  tree_.write("/var/lib/dhcpcd/eth2.lease6", bytes("02010203"));           // an offer
  EXPECT_EQ(leases("client, interface, address, dns, is_public, is_dns_public"),
            (Rows{{"dhcpcd", "eth0", "2001:470::7", "fd00::1", "1", "0"}}));
  EXPECT_EQ(coverage("/var/lib/dhcpcd/*.lease6"),
            "partial: /var/lib/dhcpcd/eth2.lease6:1: no lease");
}

TEST(Dhcp6Packet, CutAnywhereItEnds) {
  std::string packet{"\x07\x01\x02\x03\x00\x03\x00\x28", 8};
  packet.resize(packet.size() + 12, '\0');
  packet += std::string{"\x00\x05\x00\x18", 4} + std::string(24, '\x20');
  EXPECT_EQ(parse_dhcp6_packet(packet).leases.size(), 1U);
  for (std::size_t size = 0; size < packet.size(); ++size)
    EXPECT_TRUE(parse_dhcp6_packet(std::string_view{packet}.substr(0, size)).leases.empty());
}

TEST_F(DhcpLeases, LeasesOfTheSixthVersion) {
  tree_.write("/var/lib/dhcp/dhclient6.leases",
              "lease6 {\n  interface \"eth0\";\n  ia-na aa:bb {\n    starts 1780000000;\n"
              "    iaaddr 2001:470::7 {\n      starts 1780000000;\n      max-life 60;\n    }\n  }\n"
              "  option dhcp6.name-servers fd00::1;\n}\n");
  EXPECT_EQ(leases("interface, address, dns, obtained_at, is_public, is_dns_public"),
            (Rows{{"eth0", "2001:470::7", "fd00::1", "2026-05-28T20:26:40.000000Z", "1", "0"}}));
}

TEST_F(DhcpLeases, ALeaseThatWasBeingWrittenIsAGap) {
  tree_.write("/var/lib/dhcp/dhclient.leases", "lease {\n}\nlease {\n fixed-address 10.8.0.7;\n");
  EXPECT_EQ(leases("address"), (Rows{}));
  EXPECT_EQ(coverage("/var/lib/dhcp/dhclient*"),
            "partial: /var/lib/dhcp/dhclient.leases:1: no lease; "
            "/var/lib/dhcp/dhclient.leases:3: no lease");
}

TEST_F(DhcpLeases, ListsOfNetworkManagerAndSystemd) {
  tree_.write("/var/lib/NetworkManager/internal-4e80a56d-c99f-4aad-a6dd-b449bc398c57-wlp3s0.lease",
              "# This is private data. Do not parse.\nADDRESS=192.168.43.7\n"
              "ROUTER=192.168.43.1\nSERVER_ADDRESS=192.168.43.1\nDNS=192.168.43.1\n"
              "DOMAINNAME=lan\nCLIENTID=01aabb\n");
  tree_.write("/run/systemd/netif/leases/2", "ADDRESS=10.8.0.7\nDNS=10.8.0.2 1.1.1.1\n");
  tree_.write("/var/lib/NetworkManager/NetworkManager.state", "[main]\n");
  tree_.write("/var/lib/NetworkManager/secret_key", "Secret");
  EXPECT_EQ(leases("client, interface, address, gateway, domain, obtained_at IS NULL, "
                   "is_dns_public"),
            (Rows{{"systemd_networkd", "NULL", "10.8.0.7", "NULL", "NULL", "0", "1"},
                  {"networkmanager", "wlp3s0", "192.168.43.7", "192.168.43.1", "lan", "0", "0"}}));
}

TEST_F(DhcpLeases, DhcpcdKeepsThePacket) {
  std::string packet(236, '\0');
  packet[0] = 2;
  packet.replace(16, 4, "\x0a\x08\x00\x07", 4);
  packet += std::string{"\x63\x82\x53\x63\x35\x01\x05", 7};
  packet += std::string{"\x03\x04\x0a\x08\x00\x01\x06\x08\x0a\x08\x00\x02\x72\x72\x72\x72", 16};
  packet += std::string{"\x0f\x03lan\x36\x04\x0a\x08\x00\x01\x00\xff", 13};
  tree_.write("/var/lib/dhcpcd/wlan0-Home.lease", packet);
  tree_.write("/var/lib/dhcpcd/eth0.lease", packet.substr(0, 100));
  EXPECT_EQ(
      leases("interface, address, server, gateway, dns, domain"),
      (Rows{{"wlan0", "10.8.0.7", "10.8.0.1", "10.8.0.1", "10.8.0.2 114.114.114.114", "lan"}}));
  EXPECT_EQ(coverage("/var/lib/dhcpcd/*"), "partial: /var/lib/dhcpcd/eth0.lease:1: no lease");
}

TEST_F(DhcpLeases, ConnmanRemembersTheLastAddress) {
  tree_.write("/var/lib/connman/ethernet_001a_cable/settings",
              "[ethernet_001a_cable]\nName=Wired\nModified=2026-05-01T01:02:03Z\n"
              "IPv4.method=dhcp\nIPv4.DHCP.LastAddress=10.8.0.7\n");
  EXPECT_EQ(leases("client, address, obtained_at"),
            (Rows{{"connman", "10.8.0.7", "2026-05-01T01:02:03.000000Z"}}));
}

TEST_F(DhcpLeases, AMachineThatNeverAskedHasNone) {
  tree_.folder("/var/lib/dhcp");
  EXPECT_EQ(leases("address"), (Rows{}));
  EXPECT_EQ(coverage("/var/lib/dhcp/dhclient*"), "complete: no such file");
}

TEST_F(DhcpLeases, WhatWasGivenBeforeCommissioningIsMarked) {
  tree_.write("/var/lib/dhcp/dhclient.leases",
              "lease {\n fixed-address 10.8.0.7;\n option dhcp-lease-time 60;\n"
              " expire epoch 1767225599;\n}\n");
  const auto host = Host::recorded(tree_.path());
  DeclaredTerminal terminal;
  terminal.commissioned_on = "2026-01-01";
  ASSERT_OK(dhcp_lease_collector.collect(*host, {test_now(), {}, &terminal}, facts_.writer()));
  EXPECT_EQ(facts_.select("SELECT after_commissioning FROM dhcp_lease"), (Rows{{"0"}}));
}

class AccessPoints : public Collecting {};

TEST_F(AccessPoints, ManagerRemembersThoseThatItMet) {
  tree_.write("/var/lib/NetworkManager/seen-bssids",
              "[seen-bssids]\n0A=AA:BB:CC:DD:EE:FF,00:11:22:33:44:55,\n0b=02:00:00:00:00:01\n"
              "0c=junk\n");
  tree_.write("/var/lib/NetworkManager/timestamps", "[timestamps]\n0a=1780000000\n");
  tree_.write("/etc/NetworkManager/system-connections/old",
              "[connection]\nuuid=0D\n[802-11-wireless]\nseen-bssids=00:11:22:33:44:66;\n");
  collect(seen_access_point_collector);
  EXPECT_EQ(facts_.select("SELECT profile, bssid, last_seen, line, after_commissioning, "
                          "of_profile FROM seen_access_point ORDER BY profile, bssid"),
            (Rows{{"0a", "00:11:22:33:44:55", "2026-05-28T20:26:40.000000Z", "2", "1", "2"},
                  {"0a", "aa:bb:cc:dd:ee:ff", "2026-05-28T20:26:40.000000Z", "2", "1", "2"},
                  {"0b", "02:00:00:00:00:01", "NULL", "3", "1", "1"},
                  {"0d", "00:11:22:33:44:66", "NULL", "4", "1", "1"}}));
  EXPECT_EQ(facts_.coverage("seen_access_point", "/var/lib/NetworkManager"),
            "partial: /var/lib/NetworkManager/seen-bssids:4: not understood");
}

TEST_F(AccessPoints, WithoutWirelessThereAreNone) {
  tree_.write("/var/lib/NetworkManager/timestamps", "[timestamps]\n0a=1780000000\n");
  collect(seen_access_point_collector);
  EXPECT_EQ(facts_.select("SELECT bssid FROM seen_access_point"), (Rows{}));
  EXPECT_EQ(facts_.coverage("seen_access_point", "/var/lib/NetworkManager"), "complete: ");
}

TEST(DhcpPacket, ARequestIsNoLease) {
  std::string packet(240, '\0');
  packet[0] = 1;
  EXPECT_TRUE(parse_dhcp_packet(packet).leases.empty());
  EXPECT_EQ(parse_dhcp_packet("").bad_lines.size(), 1U);
}

}  // namespace
}  // namespace mijian
