#include "tests/support/collecting.h"

namespace mijian {

extern const Collector dns_server_collector;

namespace {

class DnsServer : public Collecting {};

TEST_F(DnsServer, OfEveryPlaceWhereOneCanBeConfigured) {
  collect(dns_server_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(
      facts_.select(
          "SELECT address, is_public, file, line FROM dns_server ORDER BY file, line, rowid"),
      (Rows{
          {"8.8.8.8", "1", "/etc/NetworkManager/system-connections/office.nmconnection", "10"},
          {"192.168.10.1", "0", "/etc/NetworkManager/system-connections/office.nmconnection", "10"},
          {"2400:3200::1", "1", "/etc/NetworkManager/system-connections/office.nmconnection", "14"},
          {"10.0.0.1", "0", "/etc/network/interfaces", "8"},
          {"180.76.76.76", "1", "/etc/network/interfaces", "8"},
          {"127.0.0.53", "0", "/etc/resolv.conf", "2"},
          {"223.5.5.5", "1", "/etc/systemd/resolved.conf", "3"},
          {"192.168.10.1", "0", "/etc/systemd/resolved.conf.d/10-unit.conf", "2"},
          {"fd00::53", "0", "/etc/systemd/resolved.conf.d/10-unit.conf", "2"},
          {"192.168.10.1", "0", "/run/systemd/resolve/resolv.conf", "1"},
          {"114.114.114.114", "1", "/run/systemd/resolve/resolv.conf", "2"}}));
}

TEST_F(DnsServer, NoKeyOfAWirelessNetworkLeaves) {
  collect(dns_server_collector, saved_host("debian12_desktop"));
  const Snapshot snapshot = facts_.snapshot();
  for (const char* table : {"dns_server", "collection"})
    for (const Row& row : select_from(snapshot.database(), "SELECT * FROM " + std::string{table}))
      for (const std::string& cell : row)
        EXPECT_EQ(cell.find("PLANTED"), std::string::npos) << cell;
}

TEST_F(DnsServer, OfWhatWritesResolvConfOrAnswersInItsPlace) {
  tree_.write("/etc/netplan/01-lan.yaml",
              "network:\n  ethernets:\n    eth0:\n      nameservers: {addresses: [8.8.8.8]}\n");
  tree_.write("/usr/lib/systemd/network/80-lan.network.d/dns.conf", "[Network]\nDNS=9.9.9.9\n");
  tree_.write("/etc/systemd/network/80-lan.network.d/more.conf", "[Network]\nDNS=9.9.9.10\n");
  tree_.write("/etc/dhcp/dhclient.conf", "supersede domain-name-servers 1.1.1.1;\n");
  tree_.write("/etc/dhcp/dhcpd.conf", "default domain-name-servers 10.9.9.9;\n");
  tree_.write("/etc/dnsmasq.d/unit", "server=223.5.5.5\n");
  tree_.write("/etc/resolvconf/resolv.conf.d/head", "nameserver 114.114.114.114\n");
  collect(dns_server_collector);
  EXPECT_EQ(facts_.select("SELECT address, file, line FROM dns_server ORDER BY file"),
            (Rows{{"1.1.1.1", "/etc/dhcp/dhclient.conf", "1"},
                  {"223.5.5.5", "/etc/dnsmasq.d/unit", "1"},
                  {"8.8.8.8", "/etc/netplan/01-lan.yaml", "4"},
                  {"114.114.114.114", "/etc/resolvconf/resolv.conf.d/head", "1"},
                  {"9.9.9.10", "/etc/systemd/network/80-lan.network.d/more.conf", "2"},
                  {"9.9.9.9", "/usr/lib/systemd/network/80-lan.network.d/dns.conf", "2"}}));
}

TEST_F(DnsServer, APlanThatIsNotUnderstoodIsAGap) {
  tree_.write("/etc/netplan/01-lan.yaml", "network: &all\n");
  tree_.folder("/etc/dnsmasq.conf");
  collect(dns_server_collector);
  EXPECT_EQ(facts_.coverage("dns_server", "/etc/netplan").substr(0, 7), "partial");
  EXPECT_EQ(facts_.coverage("dns_server", "/etc/dnsmasq.conf").substr(0, 7), "partial");
}

TEST_F(DnsServer, NoResolvConfIsNoGap) {
  collect(dns_server_collector);
  EXPECT_EQ(facts_.select("SELECT count(*) FROM dns_server"), (Rows{{"0"}}));
  EXPECT_EQ(facts_.coverage("dns_server", "/etc/resolv.conf"), "complete: no such file");
}

TEST_F(DnsServer, OfflineTheServersBehindAResolverAreUnknown) {
  tree_.write("/etc/resolv.conf", "nameserver 127.0.0.53\n");
  tree_.write("/run/systemd/resolve/resolv.conf", "nameserver 8.8.8.8\n");
  collect_offline(dns_server_collector);
  EXPECT_EQ(facts_.select("SELECT address FROM dns_server"), (Rows{{"127.0.0.53"}}));
  EXPECT_EQ(facts_.coverage("dns_server", "/run/systemd/resolve/resolv.conf").substr(0, 10),
            "impossible");
}

TEST_F(DnsServer, OfflineALinkIntoRunIsImpossible) {
  tree_.link("/etc/resolv.conf", "/run/NetworkManager/resolv.conf");
  collect_offline(dns_server_collector);
  EXPECT_EQ(facts_.coverage("dns_server", "/etc/resolv.conf").substr(0, 10), "impossible");
}

TEST_F(DnsServer, NetworkManagersOwnResolverIsFollowed) {
  tree_.write("/etc/resolv.conf", "nameserver 127.0.0.1\n");
  tree_.write("/run/NetworkManager/no-stub-resolv.conf", "nameserver 202.96.134.133\n");
  collect(dns_server_collector);
  EXPECT_EQ(facts_.select("SELECT address, is_public FROM dns_server WHERE file LIKE '/run/%'"),
            (Rows{{"202.96.134.133", "1"}}));
}

TEST_F(DnsServer, ABadLineIsAGapWithItsNumber) {
  tree_.write("/etc/resolv.conf", "nameserver 10.0.0.1\nnameserver ns.example\n");
  collect(dns_server_collector);
  EXPECT_EQ(facts_.coverage("dns_server", "/etc/resolv.conf"),
            "partial: /etc/resolv.conf:2: a name server that is no address");
}

}  // namespace
}  // namespace mijian
