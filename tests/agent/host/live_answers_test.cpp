// The kernel's answers, held against what others tell of the same machine.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <ifaddrs.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "agent/core/text.h"
#include "agent/host/host.h"
#include "agent/host/permanent_mac.h"
#include "tests/support/confined_thread.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

namespace fs = std::filesystem;

Host live() {
  auto host = Host::live();
  EXPECT_OK(host);
  return std::move(*host);
}

std::string shown(const sockaddr& address) {
  char text[INET6_ADDRSTRLEN] = {};
  const void* bytes =
      address.sa_family == AF_INET
          ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in&>(address).sin_addr)
          : static_cast<const void*>(&reinterpret_cast<const sockaddr_in6&>(address).sin6_addr);
  return ::inet_ntop(address.sa_family, bytes, text, sizeof text);
}

TEST(LiveNetwork, HasTheAddressesThatTheCLibrarySees) {
  std::set<std::string> expected, got;
  ifaddrs* first = nullptr;
  ASSERT_EQ(::getifaddrs(&first), 0);
  for (const ifaddrs* one = first; one != nullptr; one = one->ifa_next) {
    if (one->ifa_addr == nullptr) continue;
    const int family = one->ifa_addr->sa_family;
    if (family == AF_INET || family == AF_INET6)
      expected.insert(std::string{one->ifa_name} + " " + shown(*one->ifa_addr));
  }
  ::freeifaddrs(first);
  const auto addresses = live().addresses();
  ASSERT_OK(addresses);
  for (const NetworkAddress& one : *addresses) {
    got.insert(one.interface + " " + one.address);
    if (one.address == "127.0.0.1") {
      EXPECT_EQ(one.prefix_length, 8);
      EXPECT_EQ(one.scope, "host");
      EXPECT_EQ(one.family, "inet");
    }
  }
  EXPECT_EQ(got, expected);
}

TEST(LiveNetwork, TellsWhichIpv6AddressesLastADay) {
  std::multiset<std::string> expected, got;
  std::ifstream file{"/proc/net/if_inet6"};  // address, index, prefix, scope, flags, interface
  for (std::string line; std::getline(file, line);) {
    const auto words = words_of(line);
    expected.insert(std::string{words[5]} + " " + std::to_string(*to_integer(words[4], 16) & 1));
  }
  const auto addresses = live().addresses();
  ASSERT_OK(addresses);
  for (const NetworkAddress& one : *addresses)
    if (one.family == "inet6") got.insert(one.interface + " " + std::to_string(one.is_temporary));
  EXPECT_EQ(got, expected);
}

/// "eth0 0001A8C0 24 100" of each line of /proc/net/route, which has the main table only.
std::multiset<std::string> routes_of_proc() {
  std::multiset<std::string> routes;
  std::ifstream file{"/proc/net/route"};
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const auto words = words_of(line);  // Iface Destination Gateway Flags RefCnt Use Metric Mask
    in_addr gateway{static_cast<in_addr_t>(*to_integer(words[2], 16))};
    const std::string via = gateway.s_addr == 0 ? "" : ::inet_ntoa(gateway);
    const auto mask = static_cast<unsigned>(*to_integer(words[7], 16));
    in_addr destination{static_cast<in_addr_t>(*to_integer(words[1], 16))};
    const std::string to =
        mask == 0 ? "default"
                  : ::inet_ntoa(destination) + ("/" + std::to_string(__builtin_popcount(mask)));
    routes.insert(std::string{words[0]} + " " + to + " " + via + " " + std::string{words[6]});
  }
  return routes;
}

TEST(LiveNetwork, HasTheRoutesThatProcShows) {
  const auto routes = live().routes();
  ASSERT_OK(routes);
  std::multiset<std::string> got;
  for (const NetworkRoute& one : *routes)
    if (one.family == "inet" && one.table == 254 && one.type == "unicast")
      got.insert(one.interface + " " + one.destination + " " + one.gateway + " " +
                 std::to_string(one.metric));
  EXPECT_EQ(got, routes_of_proc());
}

TEST(LiveNetwork, KnowsEveryInterfaceAndTheOwnAddressesOfAdapters) {
  const auto links = live().links();
  ASSERT_OK(links);
  std::set<std::string> expected, got;
  for (const auto& entry : fs::directory_iterator{"/sys/class/net"})
    if (fs::is_directory(entry)) expected.insert(entry.path().filename());
  const Descriptor socket{::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0)};
  for (const NetworkLink& link : *links) {
    got.insert(link.interface);
    EXPECT_EQ(ask_permanent_mac(socket.get(), link.interface), link.permanent_mac)
        << link.interface << ": what older kernels are asked, and what newer ones tell";
    std::string type, address;
    std::ifstream{"/sys/class/net/" + link.interface + "/addr_assign_type"} >> type;
    std::ifstream{"/sys/class/net/" + link.interface + "/address"} >> address;
    if (type == "0" && address != "00:00:00:00:00:00") {
      EXPECT_EQ(link.permanent_mac, address) << link.interface;
    }
  }
  EXPECT_EQ(got, expected);
  EXPECT_EQ(ask_permanent_mac(socket.get(), "lo"), "") << "an address of zeros is none";
  EXPECT_EQ(ask_permanent_mac(socket.get(), "no-such-0"), "");
  EXPECT_EQ(ask_permanent_mac(socket.get(), std::string(40, 'x')), "");
}

TEST(LiveNetwork, KnowsTheRulesEveryMachineHas) {
  const auto rules = live().routing_rules();
  ASSERT_OK(rules);
  std::set<std::string> got;
  for (const RoutingRule& rule : *rules)
    got.insert(rule.family + " " + std::to_string(rule.priority) + " " + rule.selector + " " +
               rule.action + " " + std::to_string(rule.table));
  EXPECT_TRUE(got.count("inet 32766 from all lookup 254")) << "the main table";
}

TEST(KernelVersion, IsThatOfTheReleaseBeforeWhatDistributionsAdd) {
  EXPECT_EQ(kernel_version("4.19.90-52.22.v2207.ky10.x86_64"),
            (std::pair<std::int64_t, std::int64_t>{4, 19}));
  EXPECT_EQ(kernel_version("6.1.0-18-amd64"), (std::pair<std::int64_t, std::int64_t>{6, 1}));
  EXPECT_EQ(kernel_version("5"), (std::pair<std::int64_t, std::int64_t>{5, 0}));
  EXPECT_EQ(kernel_version("odd"), (std::pair<std::int64_t, std::int64_t>{0, 0}));
}

TEST(LiveUdev, WithoutADatabaseThereIsNoAnswer) {
  if (fs::exists("/run/udev/data")) GTEST_SKIP() << "this machine has a udev database";
  const auto devices = live().udev_devices();
  ASSERT_FALSE(devices);
  EXPECT_EQ(devices.error().cause(), Cause::not_supported);
  EXPECT_EQ(devices.error().text(), "udev: the udev database is absent: /run/udev/data");
}

TEST(LiveUdev, JoinsWhatTheKernelAndUdevKnowOfADevice) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can put a udev database in place";
  with_own_mounts([] {
    ASSERT_EQ(::mount("none", "/run", "tmpfs", 0, nullptr), 0);
    fs::create_directories("/run/udev/data");
    std::string index;
    std::ifstream{"/sys/class/net/lo/ifindex"} >> index;
    std::ofstream{"/run/udev/data/n" + index}
        << "I:4711\nE:ID_NET_NAME=loop\nE:ODD\nS:net/by-name/lo\nG:systemd\nV:1\n";
    const auto devices = live().udev_devices();
    ASSERT_OK(devices);
    int found = 0;
    for (const UdevDevice& device : *devices) {
      if (device.path != "/devices/virtual/net/lo") continue;
      ++found;
      EXPECT_EQ(device.property("SUBSYSTEM"), "net");
      EXPECT_EQ(device.property("INTERFACE"), "lo");
      EXPECT_EQ(device.property("ID_NET_NAME"), "loop");
      EXPECT_EQ(device.property("USEC_INITIALIZED"), "4711");
      EXPECT_EQ(device.property("DEVLINKS"), "/dev/net/by-name/lo");
      EXPECT_EQ(device.property("TAGS"), ":systemd:");
      EXPECT_EQ(device.node, "");
    }
    EXPECT_EQ(found, 1);
  });
}

TEST(LiveUdev, NamesTheNodesOfBlockDevices) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can put a udev database in place";
  with_own_mounts([] {
    ASSERT_EQ(::mount("none", "/run", "tmpfs", 0, nullptr), 0);
    fs::create_directories("/run/udev/data");
    std::set<std::string> expected, got;
    for (const auto& entry : fs::directory_iterator{"/sys/class/block"}) {
      const std::string name = entry.path().filename();
      expected.insert("/dev/" + replace_all(name, "!", "/"));
      std::string number;
      std::ifstream{entry.path() / "dev"} >> number;
      std::ofstream{"/run/udev/data/b" + number} << "E:ID_FS_LABEL=" << name << "\n";
    }
    const auto devices = live().udev_devices();
    ASSERT_OK(devices);
    for (const UdevDevice& device : *devices) {
      if (device.property("SUBSYSTEM") != "block") continue;
      got.insert(device.node);
      EXPECT_EQ(device.property("ID_FS_LABEL"), file_name(device.path));
    }
    EXPECT_EQ(got, expected);
  });
}

}  // namespace
}  // namespace mijian
