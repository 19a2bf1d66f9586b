#include "agent/host/recorded_answers.h"

#include <gtest/gtest.h>

#include "agent/host/host.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

constexpr const char* one_stick = R"(P: /devices/pci0000:00/usb1/1-2
M: 1-2
N: bus/usb/001/006
L: 0
E: DEVPATH=/devices/pci0000:00/usb1/1-2
E: SUBSYSTEM=usb
E: ID_SERIAL_SHORT=4C530001
E: ID_MODEL_ENC=a=b\x20c

P: /devices/virtual/net/lo
E: SUBSYSTEM=net
)";

TEST(UdevExport, HoldsPathNodeAndPropertiesOfEachDevice) {
  const auto devices = parse_udev_export(one_stick);
  ASSERT_OK(devices);
  ASSERT_EQ(devices->size(), 2u);
  const UdevDevice &stick = (*devices)[0], &loopback = (*devices)[1];
  EXPECT_EQ(stick.path, "/devices/pci0000:00/usb1/1-2");
  EXPECT_EQ(stick.node, "/dev/bus/usb/001/006");
  EXPECT_EQ(stick.property("ID_SERIAL_SHORT"), "4C530001");
  EXPECT_EQ(stick.property("ID_MODEL_ENC"), "a=b\\x20c");
  EXPECT_EQ(stick.property("NONE"), "");
  EXPECT_EQ(loopback.node, "");
  EXPECT_EQ(loopback.property("SUBSYSTEM"), "net");
}

TEST(UdevExport, SaysWhichLineIsWrong) {
  EXPECT_EQ(parse_udev_export("\nE: A=b\n").error().text(),
            "line 2: a property before the first device (P:)");
  EXPECT_EQ(parse_udev_export("P: /a\nE: nothing\n").error().text(),
            "line 2: no NAME=value: E: nothing");
  EXPECT_TRUE(parse_udev_export("")->empty());
}

TEST(RecordedAnswers, AreReadFromTheFolderBesideTheTree) {
  TemporaryTree tree;
  tree.write("/.mijian-recorded/udev.txt", one_stick);
  tree.write("/.mijian-recorded/network.json", R"({
    "addresses": [{"interface": "eth0", "family": "inet", "address": "10.1.2.3",
                   "prefix_length": 24, "scope": "global"},
                  {"interface": "eth0", "family": "inet6", "address": "240e:1::a1b2",
                   "prefix_length": 64, "scope": "global", "is_temporary": 1}],
    "routes": [{"family": "inet", "destination": "default", "gateway": "10.1.2.1",
                "interface": "eth0", "metric": 100, "type": "unicast"}],
    "links": [{"interface": "eth0", "permanent_mac": "00:1b:21:00:00:07"}],
    "neighbours": [{"family": "inet6", "address": "fe80::1", "mac": "00:1b:21:00:00:01",
                    "interface": "eth0", "state": "stale", "is_router": 1}],
    "rules": [{"family": "inet", "priority": 100, "selector": "from all fwmark 0x1", "table": 100,
               "action": "lookup"}]})");
  tree.write("/.mijian-recorded/units.json",
             R"([{"name": "ssh.service", "load": "loaded", "active": "active", "sub": "running",
                  "enabled": "enabled"}])");
  tree.write("/.mijian-recorded/file_systems.json", R"({"/": {"bytes": 100, "free_bytes": 40}})");
  const auto host = Host::recorded(tree.path());
  ASSERT_OK(host);
  EXPECT_EQ(host->udev_devices()->size(), 2u);
  const auto addresses = host->addresses();
  ASSERT_OK(addresses);
  EXPECT_EQ(addresses->at(0).address, "10.1.2.3");
  EXPECT_EQ(addresses->at(0).prefix_length, 24);
  EXPECT_EQ(addresses->at(0).is_temporary, 0);
  EXPECT_EQ(addresses->at(1).is_temporary, 1);
  const auto routes = host->routes();
  ASSERT_OK(routes);
  EXPECT_EQ(routes->at(0).gateway, "10.1.2.1");
  EXPECT_EQ(routes->at(0).table, 254) << "the main table where none is named";
  const auto links = host->links();
  ASSERT_OK(links);
  EXPECT_EQ(links->at(0).permanent_mac, "00:1b:21:00:00:07");
  const auto neighbours = host->neighbours();
  ASSERT_OK(neighbours);
  EXPECT_EQ(neighbours->at(0).state, "stale");
  EXPECT_EQ(neighbours->at(0).is_router, 1);
  const auto rules = host->routing_rules();
  ASSERT_OK(rules);
  EXPECT_EQ(rules->at(0).selector, "from all fwmark 0x1");
  EXPECT_EQ(rules->at(0).table, 100);
  const auto units = host->units();
  ASSERT_OK(units);
  EXPECT_EQ(units->at(0).sub, "running");
  EXPECT_EQ(host->file_system_size("/")->free_bytes, 40);
  EXPECT_TRUE(vanished(host->file_system_size("/home")));
}

TEST(RecordedAnswers, SayWhereTheyAreWrong) {
  EXPECT_EQ(parse_units(R"([{"nam": "x"}])").error().text(), "units.json: 1:10: unknown key 'nam'");
  EXPECT_EQ(parse_units(R"({})").error().text(), "units.json: 1:1: no array [ … ]");
  EXPECT_EQ(parse_units(R"([7])").error().text(), "units.json: 1:2: no object { … }");
  EXPECT_EQ(parse_addresses(R"({"addresses": [{"prefix_length": 99999999999}]})").error().text(),
            "network.json: 1:34: prefix_length is no number that fits");
  EXPECT_EQ(parse_routes(R"({"routes": [{"gateway": 1}]})").error().text(),
            "network.json: 1:25: gateway is no text");
  EXPECT_EQ(parse_routes(R"({"addresses": []})").error().cause(), Cause::not_supported);
  EXPECT_EQ(parse_file_system_size("[]", "/").error().cause(), Cause::malformed);
}

}  // namespace
}  // namespace mijian
