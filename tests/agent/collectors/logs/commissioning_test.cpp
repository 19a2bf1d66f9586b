// A clock that nobody set says no time: such a trace is neither before 启用时间 nor after it, and
// its table is not whole.
#include "agent/collectors/logs/commissioning.h"

#include <filesystem>

#include "tests/support/collecting.h"
#include "tests/support/collector_run.h"

namespace mijian {

extern const Collector dhcp_lease_collector, known_server_collector, log_history_collector,
    network_profile_collector, update_trace_collector;

namespace {

constexpr Time may = seconds_since_epoch(1'777'593'600);  // 2026-05-01

TEST(Commissioning, WhatHasNoTimeCountsAndWhatIsInDoubtAccusesNobody) {
  const Commissioning declared{may}, undeclared;
  EXPECT_TRUE(declared.is_after(Time{may.microseconds + 1}));
  EXPECT_FALSE(declared.is_after(may));
  EXPECT_TRUE(declared.is_after(std::nullopt));
  EXPECT_FALSE(declared.is_after(Time{may.microseconds + 1}, TimeQuality::clock_unset));
  EXPECT_TRUE(undeclared.is_after(seconds_since_epoch(0)));
}

class UnsetClock : public Collecting {
 protected:
  /// after_commissioning of all rows, once the tables are collected on a terminal in use since May.
  Rows after(const Collector& collector, const std::string& table) {
    DeclaredTerminal terminal;
    terminal.commissioned_on = "2026-05-01";
    if (const auto host = Host::recorded(tree_.path()))
      run_collector(collector, *host, facts_, &terminal);
    return facts_.select("SELECT after_commissioning FROM " + table);
  }
  std::string coverage(const std::string& table) {
    return facts_.coverage(table, "clock of the terminal");
  }
  void age(const std::string& path) {
    using namespace std::filesystem;
    last_write_time(tree_.of(path), file_time_type::clock::from_sys(
                                        std::chrono::sys_seconds{std::chrono::seconds{100}}));
  }

  static constexpr const char* in_doubt =
      "partial: it was not set at times that are told here: nobody knows when they were";
};

TEST_F(UnsetClock, LogsOfTheKernelAndOfDaemons) {
  tree_.write(
      "/var/log/syslog",
      "2000-01-01T00:01:00Z host kernel: [    5.123456] usb 1-1: new high-speed USB device "
      "number 5 using xhci_hcd\n"
      "2000-01-01T00:01:00Z host kernel: [    5.223456] usb 1-1: New USB device found, "
      "idVendor=0951, idProduct=1666, bcdDevice= 1.00\n"
      "2000-01-01T00:01:01Z host udisksd[9]: Mounted /dev/sdb1 at /media/alice/STICK on behalf "
      "of uid 1000\n"
      "2000-01-01T00:01:02Z host dhclient[7]: bound to 203.0.114.7 -- renewal in 3 "
      "seconds.\n");
  EXPECT_EQ(after(log_history_collector, "usb_history"), (Rows{{"0"}}));
  EXPECT_EQ(coverage("usb_history"), in_doubt);
  EXPECT_EQ(coverage("usb_connection"), in_doubt);
  EXPECT_EQ(facts_.select("SELECT after_commissioning FROM network_event"), (Rows{{"0"}}));
  EXPECT_EQ(coverage("network_event"), in_doubt);
  EXPECT_EQ(coverage("mount_history"), in_doubt);
}

TEST_F(UnsetClock, LeasesAndUsesOfConnections) {
  tree_.write("/var/lib/dhcp/dhclient.leases",
              "lease {\n interface \"eth0\";\n fixed-address 203.0.114.7;\n"
              " option dhcp-lease-time 60;\n expire epoch 160;\n}\n");
  EXPECT_EQ(after(dhcp_lease_collector, "dhcp_lease"), (Rows{{"0"}}));
  EXPECT_EQ(coverage("dhcp_lease"), in_doubt);

  tree_.write("/etc/NetworkManager/system-connections/home.nmconnection",
              "[connection]\nid=home\nuuid=1-2\ntype=wifi\n[wifi]\nssid=home\n");
  tree_.write("/var/lib/NetworkManager/timestamps", "[timestamps]\n1-2=100\n");
  EXPECT_EQ(after(network_profile_collector, "network_profile"), (Rows{{"0"}}));
  EXPECT_EQ(coverage("network_profile"), in_doubt);
}

TEST_F(UnsetClock, FilesThatTellByTheirTime) {
  tree_.write("/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease", "");
  age("/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease");
  EXPECT_EQ(after(update_trace_collector, "update_trace"), (Rows{{"0"}}));
  EXPECT_EQ(coverage("update_trace"), in_doubt);

  tree_.write("/etc/passwd", "alice:x:1000:1000::/home/alice:/bin/bash\n");
  tree_.write("/home/alice/.ssh/known_hosts", "github.com ssh-rsa AAAA\n");
  age("/home/alice/.ssh/known_hosts");
  EXPECT_EQ(after(known_server_collector, "known_server"), (Rows{{"0"}}));
  EXPECT_EQ(coverage("known_server"), in_doubt);
}

TEST_F(UnsetClock, ASetOneIsInNoDoubt) {
  tree_.write("/var/lib/dhcp/dhclient.leases",
              "lease {\n interface \"eth0\";\n fixed-address 203.0.114.7;\n"
              " option dhcp-lease-time 60;\n expire epoch 1780000060;\n}\n");
  EXPECT_EQ(after(dhcp_lease_collector, "dhcp_lease"), (Rows{{"1"}}));
  EXPECT_EQ(facts_.select("SELECT count(*) FROM collection WHERE source = 'clock of the terminal'"),
            (Rows{{"0"}}));
}

}  // namespace
}  // namespace mijian
