#include "agent/collectors/network/dns_config.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

std::string told(const NameServers& found) {
  std::string text;
  for (const NameServer& server : found.servers)
    text += server.address + "@" + std::to_string(server.line) + " ";
  for (const int line : found.bad_lines) text += "bad@" + std::to_string(line) + " ";
  return text;
}

TEST(DnsConfig, ResolvConf) {
  EXPECT_EQ(
      told(parse_resolv_conf("# nameserver 1.1.1.1\nnameserver 10.0.0.1\nnameserver\t::1 # local\n"
                             " nameserver 10.0.0.2\nnameservers 10.0.0.3\nsearch lan\n"
                             "nameserver fe80::1%eth0\nnameserver dns.example\nnameserver\n")),
      "10.0.0.1@2 ::1@3 fe80::1%eth0@7 bad@8 bad@9 ");
}

TEST(DnsConfig, SystemdTakesPortsNamesAndBrackets) {
  EXPECT_EQ(told(parse_dns_ini("[Resolve]\nDNS=223.5.5.5#dns.alidns.com 9.9.9.9:53 [fd00::53]:53 "
                               "2400:3200::1\n#DNS=8.8.8.8\n"
                               "Domains=~.\n[Other]\nDNS=1.1.1.1\n",
                               {"Resolve]"}, {"DNS"})),
            "223.5.5.5@2 9.9.9.9@2 fd00::53@2 2400:3200::1@2 ");
}

TEST(DnsConfig, NetworkManagerSeparatesBySemicolons) {
  EXPECT_EQ(
      told(parse_dns_ini(
          "[wifi-security]\npsk=8.8.8.8\n[ipv4]\ndns=8.8.8.8;114.114.114.114;\ndns-search=lan;\n",
          {"ipv4]"}, {"dns"})),
      "8.8.8.8@4 114.114.114.114@4 ");
}

TEST(DnsConfig, IfupdownAndIfcfg) {
  EXPECT_EQ(told(parse_interfaces_file("iface eth0 inet static\n\tdns-nameservers 10.0.0.1 "
                                       "10.0.0.2\n#dns-nameservers 8.8.8.8\n")),
            "10.0.0.1@2 10.0.0.2@2 ");
  EXPECT_EQ(
      told(parse_ifcfg(
          "DEVICE=eth0\nDNS1=\"10.0.0.1\"\nDNS2='10.0.0.2'\n#DNS3=8.8.8.8\nPEERDNS=yes\nDNS1=\n")),
      "10.0.0.1@2 10.0.0.2@3 ");
}

TEST(DnsConfig, Netplan) {
  EXPECT_EQ(told(parse_netplan_servers("network:\n"
                                       "  ethernets:\n"
                                       "    eth0:\n"
                                       "      addresses: [10.9.9.9/24]\n"
                                       "      nameservers:\n"
                                       "        search: [lan]\n"
                                       "        addresses: [10.0.0.1, \"2400:3200::1\"]\n"
                                       "  wifis:\n"
                                       "    wlan0:\n"
                                       "      access-points: {office: {password: 8.8.8.8}}\n"
                                       "      nameservers:\n"
                                       "        addresses:\n"
                                       "          - 114.114.114.114\n"
                                       "          - nobody\n")),
            "10.0.0.1@7 2400:3200::1@7 114.114.114.114@13 bad@14 ");
}

TEST(DnsConfig, Dhclient) {
  EXPECT_EQ(told(parse_dhclient("option rfc3442 code 121 = array of unsigned integer 8;\n"
                                "request subnet-mask, domain-name-servers;\n"
                                "#prepend domain-name-servers 127.0.0.1;\n"
                                "interface \"eth0\" { supersede domain-name-servers 10.0.0.1,\n"
                                "    10.0.0.2; }\n"
                                "prepend domain-name-servers 8.8.8.8; # a comment\n"
                                "supersede domain-name \"1.1.1.1\";\n"
                                "default dhcp6.name-servers fd00::53;\n"
                                "append domain-name-servers ns.example;\n")),
            "10.0.0.1@4 10.0.0.2@5 8.8.8.8@6 fd00::53@8 bad@9 ");
}

TEST(DnsConfig, Dnsmasq) {
  EXPECT_EQ(told(parse_dnsmasq("#server=8.8.8.8\n"
                               "server=10.0.0.1\n"
                               " server = 223.5.5.5#5353@eth0 \n"
                               "server=/lan/office/10.0.0.2\n"
                               "server=/local/\n"
                               "server=/office/#\n"
                               "rev-server=10.0.0.0/8,10.0.0.3\n"
                               "address=/x/1.1.1.1\n"
                               "server=2400:3200::1\n"
                               "server=ns.example\n")),
            "10.0.0.1@2 223.5.5.5@3 10.0.0.2@4 10.0.0.3@7 2400:3200::1@9 bad@10 ");
}

TEST(DnsConfig, WhatIsNoAddressIsCountedAndNeverShown) {
  const NameServers found = parse_dns_ini("[ipv4]\ndns=hunter2 hunter3\n", {"ipv4]"}, {"dns"});
  EXPECT_TRUE(found.servers.empty());
  EXPECT_EQ(found.bad_lines, (std::vector<int>{2}));
}

}  // namespace
}  // namespace mijian
