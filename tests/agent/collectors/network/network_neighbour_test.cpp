#include "tests/support/collecting.h"

namespace mijian {

extern const Collector network_neighbour_collector;

namespace {

class NetworkNeighbours : public Collecting {};

TEST_F(NetworkNeighbours, AreKeptWithWhatIsKnownOfThem) {
  collect(network_neighbour_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(
      facts_.select("SELECT * FROM network_neighbour ORDER BY family, address"),
      (Rows{{"inet", "123.118.4.1", "0c:5b:8f:00:00:01", "enx0c5b8f279a64", "stale", "0", "1"},
            {"inet", "192.168.10.1", "00:1b:21:00:00:01", "enp0s31f6", "reachable", "0", "0"},
            {"inet", "192.168.10.77", "NULL", "enp0s31f6", "failed", "0", "0"},
            {"inet6", "fe80::1", "00:1b:21:00:00:01", "enp0s31f6", "delay", "1", "0"}}));
  EXPECT_EQ(facts_.coverage("network_neighbour", "netlink neighbours"), "complete: ");
}

TEST_F(NetworkNeighbours, AnAddressOfNoKnownFamilyIsAGap) {
  tree_.write("/.mijian-recorded/network.json",
              R"({"neighbours": [{"family": "family 28", "address": "lots", "interface": "eth0",
                                  "state": "reachable"}]})");
  collect(network_neighbour_collector);
  EXPECT_EQ(facts_.coverage("network_neighbour", "netlink neighbours"),
            "partial: a neighbour of eth0 is of no known family");
  EXPECT_EQ(facts_.select("SELECT count(*) FROM network_neighbour"), (Rows{{"0"}}));
}

TEST_F(NetworkNeighbours, NotRecordedOrOfflineAreNotNone) {
  tree_.write("/.mijian-recorded/network.json", R"({"addresses": []})");
  collect(network_neighbour_collector);
  EXPECT_EQ(facts_.coverage("network_neighbour", "netlink neighbours"),
            "impossible: recorded: network.json has no 'neighbours'");
  TestFacts offline;
  const auto host = Host::offline(tree_.path());
  ASSERT_OK(
      network_neighbour_collector.collect(*host, {test_now(), {}, nullptr}, offline.writer()));
  EXPECT_EQ(offline.coverage("network_neighbour", "netlink neighbours"),
            "impossible: offline: network neighbours only a running system can tell");
}

}  // namespace
}  // namespace mijian
