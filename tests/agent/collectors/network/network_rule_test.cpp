#include "tests/support/collecting.h"

namespace mijian {

extern const Collector network_rule_collector;

namespace {

class NetworkRule : public Collecting {};

TEST_F(NetworkRule, SaysWhichTableIsAskedForWhat) {
  collect(network_rule_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(facts_.select("SELECT * FROM network_rule ORDER BY family, priority"),
            (Rows{{"inet", "0", "from all", "255", "lookup"},
                  {"inet", "100", "from 192.168.10.0/24 fwmark 0x1", "100", "lookup"},
                  {"inet", "32766", "from all", "254", "lookup"},
                  {"inet", "32767", "from all", "253", "lookup"},
                  {"inet6", "200", "from all to 2001:db8::/32", "NULL", "prohibit"}}));
  EXPECT_EQ(facts_.coverage("network_rule", "netlink rules"), "complete: ");
}

TEST_F(NetworkRule, NotRecordedOrOfflineIsNotNone) {
  tree_.write("/.mijian-recorded/network.json", R"({"addresses": []})");
  collect(network_rule_collector);
  EXPECT_EQ(facts_.coverage("network_rule", "netlink rules"),
            "impossible: recorded: network.json has no 'rules'");
  TestFacts offline;
  const auto host = Host::offline(tree_.path());
  ASSERT_OK(network_rule_collector.collect(*host, {test_now(), {}, nullptr}, offline.writer()));
  EXPECT_EQ(offline.coverage("network_rule", "netlink rules"),
            "impossible: offline: routing rules only a running system can tell");
}

}  // namespace
}  // namespace mijian
