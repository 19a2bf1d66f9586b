// Every saved udev database of tests/data/udev against what its source says of it: which disks hang
// on USB, behind which device and unit, and which devices are network cards and radios.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <set>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "tests/support/collector_run.h"
#include "tests/support/temporary_tree.h"

namespace mijian {

extern const Collector block_device_collector, usb_device_collector;

namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

const std::string folder = MIJIAN_SOURCE_DIR "/tests/data/udev/";
using Fields = std::vector<std::string>;

std::map<std::string, std::vector<Fields>> truth(const std::string& file) {
  std::map<std::string, std::vector<Fields>> rows;
  const auto text = read_file(folder + file, 1u << 20);
  if (!text) ADD_FAILURE() << text.error().text();
  for (const auto line : text ? lines_of(*text) : std::vector<std::string_view>{}) {
    const auto fields = split(line, '\t');
    rows[std::string{fields[0]}].emplace_back(fields.begin() + 1, fields.end());
  }
  return rows;
}

std::vector<std::string> dumps() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator{folder})
    if (entry.path().extension() == ".txt") names.push_back(entry.path().filename());
  return names;
}

/// The facts of both collectors over a machine that kept only its udev database.
std::unique_ptr<TestFacts> facts_of(const std::string& dump) {
  auto facts = std::make_unique<TestFacts>();
  const auto text = read_file(folder + dump, 1u << 20);
  TemporaryTree tree;
  if (!text) ADD_FAILURE() << text.error().text();
  tree.write("/.mijian-recorded/udev.txt", text ? *text : "");
  const auto host = Host::recorded(tree.path());
  if (!host) ADD_FAILURE() << host.error().text();
  if (!host) return facts;
  run_collector(usb_device_collector, *host, *facts);
  run_collector(block_device_collector, *host, *facts);
  return facts;
}

// Columns of the truth: node, VID:PID, serial, type, driver, interfaces, instance (0:unit), bus.
TEST(UdevDumps, EveryUsbDiskIsFoundWithItsDeviceAndUnitAndNoOther) {
  const auto expected = truth("truth-usb-storage.tsv");
  std::size_t disks = 0;
  for (const std::string& dump : dumps()) {
    Rows rows;
    const auto said = expected.find(dump);
    for (const Fields& row : said == expected.end() ? std::vector<Fields>{} : said->second)
      rows.push_back({row[0], row[1], row[2] == "-" ? "NULL" : row[2],
                      row[3] == "cd" ? "optical" : "disk", row[4], row[5], row[6], row[7]});
    // This one kept no record of interfaces; what udev says of the device is enough for its kind.
    if (dump == "KIOXIA_TransMemory.txt") rows[0][4] = rows[0][5] = "NULL";
    const auto facts = facts_of(dump);
    EXPECT_THAT(facts->select(
                    "SELECT b.name, u.vendor_id || ':' || u.product_id, u.serial, b.kind, "
                    "i.driver, ':' || i.class || i.subclass || i.protocol || ':', '0:' || b.lun, "
                    "b.attachment FROM block_device b "
                    "LEFT JOIN usb_device u ON u.port = b.usb_port AND u.device_key = b.device_key "
                    "LEFT JOIN usb_interface i ON i.port = u.port AND i.class = '08' "
                    "WHERE b.transport = 'usb'"),
                UnorderedElementsAreArray(rows))
        << dump;
    disks += rows.size();
  }
  EXPECT_EQ(disks, 30u);
}

TEST(UdevDumps, NoUsbStorageIsTakenForAnythingElse) {
  for (const auto& [dump, rows] : truth("truth-usb-storage.tsv"))
    EXPECT_THAT(facts_of(dump)->select(
                    "SELECT u.device_key, u.kind FROM usb_device u JOIN block_device b ON "
                    "b.usb_port = u.port WHERE u.kind NOT IN ('storage', 'optical', "
                    "'card_reader', 'bmc_media')"),
                IsEmpty())
        << dump;
}

TEST(UdevDumps, NetworkCardsAndRadiosAreKnownByTheirDrivers) {
  std::size_t interfaces = 0, cards = 0;
  for (const auto& [dump, rows] : truth("truth-usb-net-bt.tsv")) {
    const auto facts = facts_of(dump);
    for (const Fields& row : rows) {
      if (row[0] == "IF") {  // 1-1.4:1.0, VID/PID/revision, driver
        ++interfaces;
        const std::string port = row[1].substr(0, row[1].find(':')),
                          number = row[1].substr(row[1].rfind('.') + 1);
        EXPECT_EQ(facts->select(
                      "SELECT i.driver, u.kind FROM usb_interface i JOIN usb_device u USING (port) "
                      "WHERE port = '" +
                      port + "' AND number = " + number),
                  (Rows{{row[3], row[3] == "btusb" ? "bluetooth" : "network"}}))
            << dump << " " << row[1];
      }
      if (row[0] == "NET") {  // name, VID, PID, driver, type
        ++cards;
        EXPECT_THAT(facts->select("SELECT kind FROM usb_device WHERE vendor_id = '" + row[2] +
                                  "' AND product_id = '" + row[3] + "' AND kind <> 'network'"),
                    IsEmpty())
            << dump << " " << row[1];
      }
    }
  }
  EXPECT_EQ(interfaces, 15u);
  EXPECT_EQ(cards, 5u);
}

// The source lists what looks like MTP: ":ffff00:" of a network card, and hubs that a list of media
// players names.
TEST(UdevDumps, NeitherAVendorInterfaceNorAListOfPlayersMakesAPhone) {
  std::size_t seen = 0;
  for (const auto& [dump, rows] : truth("truth-usb-net-bt.tsv"))
    for (const Fields& row : rows)
      if (row[0] == "MTP/PTP") {
        ++seen;
        EXPECT_EQ(facts_of(dump)->select("SELECT kind FROM usb_face WHERE port = '" + row[1] + "'"),
                  (Rows{{row[2] == "0bda" ? "network" : "hub"}}))
            << dump << " " << row[1];
      }
  EXPECT_EQ(seen, 7u);
}

TEST(UdevDumps, HpPro2110HasOneReaderOfFourUnitsAndOneStick) {
  const auto facts = facts_of("HP_PRO2110.txt");
  EXPECT_EQ(
      facts->select("SELECT u.device_key, u.kind, u.identity, group_concat(b.name || '/' || b.lun) "
                    "FROM usb_device u JOIN block_device b ON b.usb_port = u.port GROUP BY u.port"),
      (Rows{{"usb:0bda:0151:20060413092100000", "card_reader", "shared", "sdb/0,sdc/1,sdd/2,sde/3"},
            {"usb:13fe:3600:07C10403C8956552", "storage", "proven", "sdf/0"}}));
}

TEST(UdevDumps, OneCdromOnlyIsADriveForDiscsThatWritesAndHasNoSerial) {
  const auto facts = facts_of("ONE_CDROM_ONLY.txt");
  EXPECT_EQ(
      facts->select("SELECT u.kind, u.identity, u.serial, b.name, b.writes_discs FROM usb_device u "
                    "JOIN block_device b ON b.usb_port = u.port"),
      (Rows{{"optical", "none", "NULL", "sr0", "1"}}));
}

std::set<std::string> keys(const std::string& dump, const std::string& identity) {
  std::set<std::string> found;
  for (const Row& row :
       facts_of(dump)->select("SELECT device_key FROM usb_device WHERE is_root_hub = 0 AND kind <> "
                              "'hub' AND identity = '" +
                              identity + "'"))
    found.insert(row[0]);
  return found;
}

TEST(UdevDumps, Stick125f312bIsProvenOnTwoHosts) {
  const std::string stick = "usb:125f:312b:0000000000000454";
  EXPECT_EQ(keys("IBM_PSERIES_POWER8.txt", "proven").count(stick), 1u);
  EXPECT_EQ(keys("MELLANOX_40GBPS.txt", "proven").count(stick), 1u);
}

TEST(UdevDumps, VirtualMediaAaaabbbbcccc1IsSeenOnTwoHostsAndNoProof) {
  const std::string media = "usb:046b:ff20:AAAABBBBCCCC1";
  for (const char* dump : {"MELLANOX_40GBPS.txt", "NVIDIA_DGXA100.txt"}) {
    EXPECT_EQ(keys(dump, "shared").count(media), 1u) << dump;
    EXPECT_EQ(facts_of(dump)->select("SELECT DISTINCT kind FROM usb_device WHERE device_key = '" +
                                     media + "'"),
              (Rows{{"bmc_media"}}))
        << dump;
  }
}

// Held against each other, the terminals share one device, and it is the stick.
TEST(UdevDumps, NoOtherProvenIdentityIsFoundTwice) {
  std::map<std::string, std::set<std::string>> hosts;
  for (const std::string& dump : dumps())
    for (const std::string& key : keys(dump, "proven")) hosts[key].insert(dump);
  std::set<std::string> met;
  for (const auto& [key, where] : hosts)
    if (where.size() > 1) met.insert(key);
  EXPECT_EQ(met, (std::set<std::string>{"usb:125f:312b:0000000000000454"}));
}

TEST(UdevDumps, TheSameModelWithAnotherSerialIsAnotherDevice) {
  EXPECT_EQ(
      keys("HP_PROBOOK6550B_ACCELEROMETER.txt", "proven").count("usb:13fe:3600:07C10403C895655E"),
      1u);
}

TEST(UdevDumps, TwoCardsThatShowOneSerialAtOnceDisproveIt) {
  EXPECT_EQ(
      facts_of("DELL_MICROCHIP_USB_TO_SPI.txt")
          ->select("SELECT DISTINCT device_key, identity FROM usb_device WHERE kind = 'network'"),
      (Rows{{"usb:0bda:8153:001000001", "shared"}}));
}

}  // namespace
}  // namespace mijian
