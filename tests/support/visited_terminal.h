// A terminal as its snapshots show it, for tests of the desk: number, board, disks, what was used.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "agent/core/file.h"
#include "agent/core/json.h"
#include "report/ledger/scheme.h"
#include "tests/support/test_facts.h"

namespace mijian {

/// The ledgers as they come with the project.
inline LedgerScheme built_in_scheme() {
  auto text = read_file(MIJIAN_SOURCE_DIR "/policies/ledgers/built-in.json", 1u << 20);
  EXPECT_OK(text);
  auto json = parse_json(*text);
  EXPECT_OK(json);
  auto scheme = ledger_scheme_from_json(*json);
  EXPECT_OK(scheme);
  return std::move(*scheme);
}

/// A second after test_now(), for the deeds that import what was taken then.
constexpr std::int64_t after_test_now = 1'796'000'000;

struct VisitedTerminal {
  std::string number = "01203C20001", level = "机密", profile = "standalone-jimi";
  std::string board = "BOARD-1", machine_id = "0123456789abcdef0123456789abcdef";
  std::vector<std::string> disks{"DISK-1"}, macs{"00:1a:2b:3c:4d:5e"}, addresses, media, products;
  std::vector<std::string> gone_products;  // of which only traces are left
  std::vector<std::string> cards;          // in the slot for them, by serial
  std::string taken_at = utc_text(test_now());
  std::string installed_at = "2025-03-01T04:00:00.000000Z", system = "Kylin V10 (SP1)";

  std::vector<std::string> unread;  // tables that this visit could not look at

  /// Its snapshot, as a file.
  void write(const std::string& path) const {
    TestFacts facts;
    tell(facts.writer());
    Snapshot snapshot = facts.snapshot();
    ASSERT_OK(snapshot.database().run("UPDATE snapshot_info SET taken_at = '" + taken_at + "'"));
    auto bytes = snapshot.database().image();
    ASSERT_OK(bytes);
    ASSERT_OK(write_file(path, *bytes));
  }

 private:
  void tell(FactWriter& facts) const {
    if (!number.empty())
      facts.add("terminal_declared", {{"number", number},
                                      {"terminal_class", profile},
                                      {"level", level.empty() ? Cell{Null{}} : Cell{level}},
                                      {"unit", "012 第十二研究室"},
                                      {"department", "03 总体组"},
                                      {"responsible", "张三"},
                                      {"place", "3号楼 301"}});
    facts.add("terminal_identity", {{"system_vendor", "Great Wall"},
                                    {"product_name", "TN140A2"},
                                    {"chassis", "desktop"},
                                    {"board_serial", board.empty() ? Cell{Null{}} : Cell{board}},
                                    {"machine_id", machine_id}});
    facts.add("operating_system", {{"pretty_name", system}});
    facts.add("install_trace", {{"trace", "installer_log"},
                                {"path", "/var/log/installer"},
                                {"installed_at", installed_at},
                                {"quality", "exact"}});
    tell_parts(facts);
    tell_use(facts);
    for (const char* table : {"terminal_identity", "block_device", "network_interface",
                              "network_address", "usb_history", "usb_device", "security_product"})
      if (std::count(unread.begin(), unread.end(), table) == 0) facts.complete(table, "all");
  }

  void tell_parts(FactWriter& facts) const {
    for (std::size_t i = 0; i < disks.size(); ++i) {
      const std::string name = std::string{"sd"} + static_cast<char>('a' + i);
      facts.add("block_device", {{"name", name},
                                 {"kind", "disk"},
                                 {"transport", "sata"},
                                 {"serial", disks[i]},
                                 {"stable_name", disks[i]},
                                 {"holds_root", i == 0}});
    }
    for (const std::string& card : cards)
      facts.add("block_device", {{"name", "mmcblk0"},
                                 {"kind", "disk"},
                                 {"transport", "mmc"},
                                 {"serial", card},
                                 {"stable_name", card},
                                 {"holds_root", 0},
                                 {"attachment", "card_slot"}});
    for (std::size_t i = 0; i < macs.size(); ++i) {
      const std::string name = "eth" + std::to_string(i);
      facts.add("network_interface", {{"name", name},
                                      {"kind", "ethernet"},
                                      {"physical", 1},
                                      {"mac", macs[i]},
                                      {"permanent_mac", macs[i]},
                                      {"stable_name", name}});
    }
    for (const std::string& address : addresses)
      facts.add("network_address", {{"interface", "eth0"},
                                    {"family", "inet"},
                                    {"address", address},
                                    {"prefix_length", 24},
                                    {"scope", "global"},
                                    {"is_public", 0}});
  }

  void tell_use(FactWriter& facts) const {
    for (const std::string& serial : media)
      facts.add("usb_history", {{"device_key", "usb:0951:1666:" + serial},
                                {"vendor_id", "0951"},
                                {"product_id", "1666"},
                                {"serial", serial},
                                {"identity", "proven"},
                                {"product", "DataTraveler 3.0"},
                                {"kind", "storage"},
                                {"first_seen", "2026-05-01T00:00:00.000000Z"},
                                {"last_seen", "2026-06-01T00:00:00.000000Z"},
                                {"time_quality", "exact"},
                                {"connections", 2},
                                {"after_commissioning", 1}});
    for (const std::string& product : products) tell_product(facts, product, 1);
    for (const std::string& product : gone_products) tell_product(facts, product, 0);
  }

  static void tell_product(FactWriter& facts, const std::string& product, int present) {
    facts.add("security_product", {{"id", product},
                                   {"name", product},
                                   {"category", "antivirus"},
                                   {"present", present},
                                   {"running", present},
                                   {"signals", "package"}});
  }
};

}  // namespace mijian
