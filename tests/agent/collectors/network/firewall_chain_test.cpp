#include "tests/support/collecting.h"

namespace mijian {

extern const Collector firewall_chain_collector;

namespace {

class FirewallChains : public Collecting {
 protected:
  FirewallChains() { tree_.folder("/proc/net"); }
};

TEST_F(FirewallChains, AreToldWithWhatBecomesOfTheRest) {
  tree_.write("/.mijian-recorded/firewall.json", R"({"is_loaded": true, "chains": [
    {"family": "inet", "table": "filter", "chain": "input", "hook": "input", "policy": "drop",
     "rules": 7},
    {"family": "inet", "table": "filter", "chain": "helpers", "hook": "", "policy": "",
     "rules": 2}]})");
  collect(firewall_chain_collector);
  EXPECT_EQ(facts_.select("SELECT * FROM firewall_chain ORDER BY chain"),
            (Rows{{"nftables", "inet", "filter", "helpers", "", "NULL", "2"},
                  {"nftables", "inet", "filter", "input", "input", "drop", "7"}}));
  EXPECT_EQ(facts_.coverage("firewall_chain", "netlink nftables"), "complete: ");
  EXPECT_EQ(facts_.coverage("firewall_chain", "/proc/net/ip_tables_names"),
            "complete: no such file: the older iptables is not in use");
}

TEST_F(FirewallChains, AKernelThatNeverLoadedThemHasNone) {
  tree_.write("/.mijian-recorded/firewall.json", R"({"is_loaded": false, "chains": []})");
  collect(firewall_chain_collector);
  EXPECT_EQ(facts_.coverage("firewall_chain", "netlink nftables"),
            "complete: this kernel has not loaded nf_tables: there are no rules");
}

TEST_F(FirewallChains, OfTheOlderIptablesOnlyItsTablesAreTold) {
  tree_.write("/.mijian-recorded/firewall.json", R"({"is_loaded": false, "chains": []})");
  tree_.write("/proc/net/ip_tables_names", "nat\nfilter\n");
  tree_.write("/proc/net/ip6_tables_names", "");
  collect(firewall_chain_collector);
  EXPECT_EQ(facts_.select("SELECT * FROM firewall_chain ORDER BY table_name"),
            (Rows{{"iptables", "ip", "filter", "NULL", "", "NULL", "NULL"},
                  {"iptables", "ip", "nat", "NULL", "", "NULL", "NULL"}}));
  EXPECT_EQ(facts_.coverage("firewall_chain", "/proc/net/ip_tables_names"),
            "partial: the rules of the older iptables are not told, only that it has tables: "
            "nat, filter");
  EXPECT_EQ(facts_.coverage("firewall_chain", "/proc/net/ip6_tables_names"), "complete: ");
}

TEST_F(FirewallChains, NotRecordedOrOfflineIsNotNone) {
  collect(firewall_chain_collector);
  EXPECT_EQ(facts_.coverage("firewall_chain", "netlink nftables"),
            "impossible: recorded: no firewall.json was saved");
  TestFacts offline;
  const auto host = Host::offline(tree_.path());
  ASSERT_OK(firewall_chain_collector.collect(*host, {test_now(), {}, nullptr}, offline.writer()));
  EXPECT_EQ(offline.coverage("firewall_chain", "netlink nftables").substr(0, 10), "impossible");
  EXPECT_EQ(offline.coverage("firewall_chain", "/proc/net/ip_tables_names").substr(0, 10),
            "impossible");
}

TEST_F(FirewallChains, AnOddRecordIsNotBelieved) {
  tree_.write("/.mijian-recorded/firewall.json",
              R"({"is_loaded": true, "chains": [{"rules": "x"}]})");
  collect(firewall_chain_collector);
  EXPECT_EQ(facts_.coverage("firewall_chain", "netlink nftables"),
            "impossible: firewall.json: a chain without its number of rules");
}

}  // namespace
}  // namespace mijian
