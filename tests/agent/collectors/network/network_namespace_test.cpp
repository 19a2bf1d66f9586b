#include "agent/collectors/network/network_namespace.h"

#include "tests/support/collecting.h"

namespace mijian {

extern const Collector listening_socket_collector, network_address_collector,
    network_interface_collector, network_neighbour_collector, network_rule_collector;

namespace {

const std::string headings =
    "Inter-|   Receive                            |  Transmit\n"
    " face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs\n";

class OtherNetwork : public Collecting {
 protected:
  OtherNetwork() {
    tree_.link("/proc/self/ns/net", "net:[1]");
    tree_.write("/proc/net/dev", headings + device("lo", 9) + device("eth0", 9));
    process(1, "systemd", "net:[1]", device("lo", 9) + device("eth0", 9));
  }

  static std::string device(const std::string& name, int bytes) {
    const std::string count = std::to_string(bytes);
    return "  " + name + ": " + count + " 1 0 0 0 0 0 0 " + count + " 1 0 0 0 0 0 0\n";
  }
  /// Without a link its namespace is not shown, as to an ordinary user.
  void process(int id, const std::string& name, const std::string& link,
               const std::string& devices) {
    const std::string folder = "/proc/" + std::to_string(id);
    if (link.empty())
      tree_.write(folder + "/ns/net", "a file cannot be read as a link");
    else
      tree_.link(folder + "/ns/net", link);
    tree_.write(folder + "/comm", name + "\n");
    tree_.write(folder + "/net/dev", headings + devices);
  }
  std::string told() {
    const auto host = Host::recorded(tree_.path());
    EXPECT_TRUE(host);
    report_other_networks(*host, other_networks, {"network_rule"}, facts_.writer());
    return facts_.coverage("network_rule", std::string{other_networks});
  }
};

TEST_F(OtherNetwork, NoneIsThere) {
  process(20, "sshd", "net:[1]", device("lo", 9) + device("eth0", 9));
  EXPECT_EQ(told(), "complete: ");
}

TEST_F(OtherNetwork, ContainersAreNamed) {
  process(20, "nginx", "net:[2]", device("lo", 9) + device("eth0", 0));
  process(21, "nginx", "net:[2]", device("lo", 9) + device("eth0", 0));
  process(22, "sh", "net:[3]", device("wlan0", 9));
  EXPECT_EQ(told(),
            "partial: 3 processes have networks of their own, not looked at: nginx (eth0), "
            "sh (wlan0)");
}

TEST_F(OtherNetwork, OneThatReachesNobodyIsNoGap) {
  process(20, "chrome", "net:[2]", device("lo", 0));
  process(21, "upowerd", "net:[3]", device("lo", 7) + device("sit0", 0) + device("tunl0", 0));
  EXPECT_EQ(told(), "complete: ");
}

TEST_F(OtherNetwork, AStubThatIsUsedIsAGap) {
  process(21, "sh", "net:[3]", device("lo", 7) + device("sit0", 5));
  EXPECT_EQ(told(), "partial: 1 process has a network of its own, not looked at: sh (sit0)");
}

TEST_F(OtherNetwork, ManyProgramsAreCutShort) {
  for (int id = 20; id < 26; ++id)
    process(id, "p" + std::to_string(id), "net:[2]", device("eth0", 9));
  EXPECT_EQ(told(),
            "partial: 6 processes have networks of their own, not looked at: p20 (eth0), "
            "p21 (eth0), p22 (eth0), …");
}

TEST_F(OtherNetwork, OneWhoseInterfacesAreNotShownIsAGap) {
  tree_.link("/proc/20/ns/net", "net:[2]");
  tree_.folder("/proc/20/net/dev");
  tree_.write("/proc/20/comm", "sh\n");
  EXPECT_EQ(told(), "partial: 1 process has a network of its own, not looked at: sh");
}

TEST_F(OtherNetwork, AnOrdinaryUserKnowsItByItsInterfaces) {
  process(20, "nginx", "", device("lo", 9) + device("eth7", 9));
  process(21, "chrome", "", device("lo", 9));
  EXPECT_EQ(told(), "partial: 1 process has a network of its own, not looked at: nginx (eth7)");
}

TEST_F(OtherNetwork, WhatRootIsRefusedIsAGap) {
  process(20, "guard", "", device("eth0", 9) + device("lo", 9));
  EXPECT_EQ(told(),
            "partial: permission denied: the network namespace of 1 process could not be seen");
}

TEST_F(OtherNetwork, WithAName) {
  tree_.write("/run/netns/blue", "");
  EXPECT_EQ(told(), "partial: a network namespace that is not looked at: /run/netns/blue");
}

TEST_F(OtherNetwork, AKernelWithOneNetworkForAllHasNothingToSay) {
  const TemporaryTree bare;
  bare.folder("/.mijian-recorded");
  const auto host = Host::recorded(bare.path());
  ASSERT_OK(host);
  report_other_networks(*host, other_networks, {"network_rule"}, facts_.writer());
  EXPECT_EQ(facts_.select("SELECT count(*) FROM collection"), (Rows{{"0"}}));
}

TEST_F(OtherNetwork, EveryTableOfTheNetworkSaysSo) {
  process(20, "nginx", "net:[2]", device("lo", 9) + device("eth0", 0));
  tree_.folder("/sys/class/net");
  tree_.write("/.mijian-recorded/network.json",
              R"({"addresses": [], "routes": [], "neighbours": [], "rules": []})");
  for (const Collector* collector :
       {&listening_socket_collector, &network_address_collector, &network_interface_collector,
        &network_neighbour_collector, &network_rule_collector})
    collect(*collector);
  EXPECT_EQ(facts_.select("SELECT table_name, source FROM collection WHERE reason LIKE "
                          "'1 process has a network of its own%' ORDER BY table_name"),
            (Rows{{"listening_socket", "/proc/net/ of other networks"},
                  {"network_address", "/proc/PID/ns/net"},
                  {"network_connection", "/proc/net/ of other networks"},
                  {"network_interface", "/proc/PID/ns/net"},
                  {"network_neighbour", "/proc/PID/ns/net"},
                  {"network_route", "/proc/PID/ns/net"},
                  {"network_rule", "/proc/PID/ns/net"}}));
}

}  // namespace
}  // namespace mijian
