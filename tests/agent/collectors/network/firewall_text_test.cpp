#include "agent/collectors/network/firewall_text.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

std::string shown(const std::optional<InputPolicy>& policy) {
  return policy ? policy->policy + " " + std::to_string(policy->line) : "none";
}

TEST(NftablesText, SaysWhatBecomesOfWhatNoRuleTakes) {
  EXPECT_EQ(
      shown(nftables_input_policy("#!/usr/sbin/nft -f\n"
                                  "flush ruleset\n"
                                  "table inet filter {\n"
                                  "\tchain input {\n"
                                  "\t\ttype filter hook input priority filter; policy drop;\n"
                                  "\t\tct state established accept\n"
                                  "\t}\n"
                                  "\tchain forward {\n"
                                  "\t\ttype filter hook forward priority filter; policy drop;\n"
                                  "\t}\n"
                                  "}\n")),
      "drop 5");
  EXPECT_EQ(shown(nftables_input_policy("table ip f{chain i{type filter hook input priority 0;}}")),
            "accept 1")
      << "the language's own default";
  EXPECT_EQ(shown(nftables_input_policy("table inet filter {\n"
                                        "  chain input { type filter hook input priority 0\n"
                                        "    policy accept\n"
                                        "  }\n"
                                        "}\n")),
            "accept 3");
}

TEST(NftablesText, TheChainThatDropsCounts) {
  EXPECT_EQ(
      shown(nftables_input_policy("chain a { type filter hook input priority 0; policy accept; }\n"
                                  "chain b { type filter hook input priority 9; policy drop; }\n")),
      "drop 2");
}

TEST(NftablesText, WhatIsNoChainOfInputSaysNothing) {
  EXPECT_EQ(shown(nftables_input_policy("")), "none");
  EXPECT_EQ(shown(nftables_input_policy("# hook input ; policy drop ;\n")), "none");
  EXPECT_EQ(
      shown(nftables_input_policy("chain o { type filter hook output priority 0; policy drop; }")),
      "none");
  EXPECT_EQ(
      shown(nftables_input_policy("chain i { type filter hook input priority 0; policy $p; }")),
      "none")
      << "a variable may be anything";
}

TEST(NftablesText, OneFamilyIsNotClosedByWhatDropsAnother) {
  const std::string drop = " { chain i { type filter hook input priority 0; policy drop; } }\n";
  const std::string accept = " { chain i { type filter hook input priority 0; policy accept; } }\n";
  EXPECT_EQ(shown(nftables_input_policy("table ip a" + drop + "table ip6 b" + accept)), "accept 2");
  EXPECT_EQ(shown(nftables_input_policy("table ip6 b" + drop + "table a" + accept)), "accept 2");
  EXPECT_EQ(shown(nftables_input_policy("table ip a" + drop + "table inet b" + accept)), "accept 2")
      << "IPv6 passes the second only";
  EXPECT_EQ(shown(nftables_input_policy("table ip a" + drop + "table ip6 b" + drop)), "drop 1");
  EXPECT_EQ(shown(nftables_input_policy("table ip a" + drop)), "drop 1");
  EXPECT_EQ(shown(nftables_input_policy("table ip6 b" + drop)), "accept 0")
      << "nothing in it is for IPv4";
  EXPECT_EQ(shown(nftables_input_policy("include \"/etc/n.nft\"\ntable ip6 b" + drop)), "none");
}

TEST(NftablesText, TablesOfOtherPacketsSayNothing) {
  const std::string drop = " { chain i { type filter hook input priority 0; policy drop; } }\n";
  const std::string accept = " { chain i { type filter hook input priority 0; policy accept; } }\n";
  for (const std::string family : {"bridge", "arp", "netdev"}) {
    EXPECT_EQ(shown(nftables_input_policy("table " + family + " a" + drop)), "none");
    EXPECT_EQ(
        shown(nftables_input_policy("table " + family + " a" + drop + "table inet b" + accept)),
        "accept 2");
  }
}

TEST(NftablesText, ATableThatSleepsDropsNothing) {
  const std::string chain = "chain i { type filter hook input priority 0; policy drop; }\n";
  EXPECT_EQ(shown(nftables_input_policy("table inet a {\n flags dormant;\n" + chain + "}\n")),
            "none");
  EXPECT_EQ(shown(nftables_input_policy("table inet a {\n" + chain + "}\n" +
                                        "table inet a { flags dormant, owner; }\n")),
            "none");
  EXPECT_EQ(shown(nftables_input_policy("table inet a { flags dormant; }\ntable ip a {\n" + chain +
                                        "}\n")),
            "drop 3");
}

TEST(NftablesText, AChainOutsideOfATableNamesItsOwn) {
  EXPECT_EQ(shown(nftables_input_policy(
                "add table inet t\n"
                "add chain bridge t i { type filter hook input priority 0; policy drop; }\n")),
            "none");
  EXPECT_EQ(shown(nftables_input_policy(
                "add chain inet t i { type filter hook input priority 0; policy drop; }\n")),
            "drop 1");
  EXPECT_EQ(shown(nftables_input_policy(
                "add chain t i { type filter hook input priority 0; policy drop; }\n"
                "add chain ip6 t i { type filter hook input priority 0; policy $p; }\n")),
            "none");
}

TEST(IptablesText, SaysThePolicyOfInputInTheTableFilter) {
  EXPECT_EQ(shown(iptables_input_policy("# Generated by iptables-save\n"
                                        "*nat\n"
                                        ":INPUT ACCEPT [0:0]\n"
                                        "COMMIT\n"
                                        "*filter\n"
                                        ":INPUT DROP [12:720]\n"
                                        ":FORWARD DROP [0:0]\n"
                                        "-A INPUT -i lo -j ACCEPT\n"
                                        "COMMIT\n")),
            "drop 6");
  EXPECT_EQ(shown(iptables_input_policy("*filter\n:INPUT ACCEPT [0:0]\n")), "accept 2");
  EXPECT_EQ(shown(iptables_input_policy("*mangle\n:INPUT DROP [0:0]\n")), "none");
  EXPECT_EQ(shown(iptables_input_policy("*filter\n:INPUT - [0:0]\n")), "none");
}

TEST(ZoneText, SaysItsTarget) {
  EXPECT_EQ(shown(zone_input_policy("<?xml version=\"1.0\"?>\n<zone target=\"DROP\">\n"
                                    "  <short>Drop</short>\n</zone>\n")),
            "drop 2");
  EXPECT_EQ(shown(zone_input_policy("<zone>\n  <service name=\"ssh\"/>\n</zone>")), "reject 1");
  EXPECT_EQ(shown(zone_input_policy("<zone target=\"%%REJECT%%\"/>")), "reject 1");
  EXPECT_EQ(shown(zone_input_policy("<zone target=\"ACCEPT\"/>")), "accept 1");
  EXPECT_EQ(shown(zone_input_policy("<policy target=\"ACCEPT\"/>")), "none");
  EXPECT_EQ(shown(zone_input_policy("<zone target=\"ACCEPT\"")), "none") << "cut short";
}

}  // namespace
}  // namespace mijian
