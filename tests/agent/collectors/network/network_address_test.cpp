#include "tests/support/collecting.h"

namespace mijian {

extern const Collector network_address_collector;

namespace {

class NetworkAddressTable : public Collecting {};

TEST_F(NetworkAddressTable, SaysWhichAddressesArePublic) {
  collect(network_address_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(
      facts_.select(
          "SELECT interface, family, address, prefix_length, scope, is_public FROM network_address "
          "ORDER BY address"),
      (Rows{{"enx0c5b8f279a64", "inet", "123.118.4.5", "24", "global", "1"},
            {"lo", "inet", "127.0.0.1", "8", "host", "0"},
            {"enp0s31f6", "inet", "192.168.10.21", "24", "global", "0"},
            {"enp0s31f6", "inet6", "fe80::8e16:45ff:feaa:bb01", "64", "link", "0"}}));
  EXPECT_EQ(facts_.coverage("network_address", "netlink addresses"), "complete: ");
}

TEST_F(NetworkAddressTable, LeavesTheKernelsOwnRoutesOut) {
  collect(network_address_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(
      facts_.select(
          "SELECT destination, gateway, interface, metric, routing_table, type FROM network_route "
          "ORDER BY destination"),
      (Rows{{"10.0.0.0/8", "NULL", "NULL", "0", "254", "blackhole"},
            {"192.168.10.0/24", "NULL", "enp0s31f6", "100", "254", "unicast"},
            {"default", "192.168.10.1", "enp0s31f6", "100", "254", "unicast"}}));
}

TEST_F(NetworkAddressTable, OfflineNobodyAnswers) {
  collect_offline(network_address_collector);
  EXPECT_EQ(facts_.coverage("network_address", "netlink addresses").substr(0, 10), "impossible");
  EXPECT_EQ(facts_.coverage("network_route", "netlink routes").substr(0, 10), "impossible");
}

TEST_F(NetworkAddressTable, MarksWhatLastsADay) {
  tree_.write("/.mijian-recorded/network.json",
              R"({"addresses": [{"interface": "x0", "family": "inet6", "address": "240e:1::a1b2",
                  "prefix_length": 64, "scope": "global", "is_temporary": 1},
                 {"interface": "x0", "family": "inet6", "address": "240e:1::7",
                  "prefix_length": 64, "scope": "global"}], "routes": []})");
  collect(network_address_collector);
  EXPECT_EQ(facts_.select("SELECT address, is_temporary FROM network_address ORDER BY address"),
            (Rows{{"240e:1::7", "0"}, {"240e:1::a1b2", "1"}}));
}

TEST_F(NetworkAddressTable, AnAddressThatIsNoneIsAGap) {
  tree_.write(
      "/.mijian-recorded/network.json",
      R"({"addresses": [{"interface": "x0", "family": "inet", "address": "?", "prefix_length": 0,
                  "scope": "global"}], "routes": []})");
  collect(network_address_collector);
  EXPECT_EQ(facts_.select("SELECT count(*) FROM network_address"), (Rows{{"0"}}));
  EXPECT_EQ(facts_.coverage("network_address", "netlink addresses"),
            "partial: an address of x0 is of no known family");
}

}  // namespace
}  // namespace mijian
