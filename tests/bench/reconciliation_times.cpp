// Fills a store with computers and one visit of each, then reconciles: reconciliation.sh runs it.
//   reconciliation_times URL|postgresql TERMINALS POLICIES
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <functional>

#include "report/reconciliation/reconcile.h"
#include "report/store/writing.h"
#include "tests/bench/store_url.h"

namespace mijian {
namespace {

constexpr int a_batch = 500;

[[noreturn]] void give_up(const Error& error) {
  std::fprintf(stderr, "reconciliation_times: %s\n", error.text().c_str());
  std::exit(1);
}

template <class T>
T must(Result<T> result) {
  if (!result) give_up(result.error());
  return std::move(*result);
}
void must(const Status& status) {
  if (!status) give_up(status.error());
}

void timed(const char* what, const std::function<void()>& body) {
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t busy = std::clock();
  body();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  std::printf("%-32s %7.2f s  %7.2f s CPU  largest so far %ld MB\n", what, wall.count(),
              static_cast<double>(std::clock() - busy) / CLOCKS_PER_SEC, usage.ru_maxrss / 1024);
}

std::string number_of(int i) { return "N" + std::to_string(1'000'000'000 + i); }

std::string mac_of(int i, char mark) {
  char text[18];
  std::snprintf(text, sizeof text, "00%c1a%c2b%c%02x%c%02x%c%02x", mark, mark, mark, i >> 16 & 255,
                mark, i >> 8 & 255, mark, i & 255);
  return text;
}

AssetChange computer(int i) {
  const std::string n = std::to_string(i);
  AssetChange change;
  change.category = "classified_computer";
  change.set = {{"number", number_of(i)},
                {"level", "机密"},
                {"state", "在用"},
                {"system", "Kylin V10"},
                {"installed_on", "2025-03-01"},
                {"disk_serial", "DISK-" + n + " DATA-" + n},
                {"mac", mac_of(i, '-')},
                {"place", n + " 室"},
                {"responsible", "张" + n}};
  change.approval = Approval{"台账移交单", "YJ-1", "王", "2026-01-01"};
  return change;
}

/// What a terminal in daily use shows: two disks, a network card, thirty media, five products. One
/// in a hundred has a disk that its ledger row does not have.
Visit visit_of(int i) {
  const std::string n = std::to_string(i);
  Visit visit;
  visit.snapshot = "sm3:" + n, visit.taken_at = "2026-11-01T00:00:00.000000Z";
  visit.number = number_of(i), visit.level = "机密", visit.terminal_class = "standalone-jimi";
  visit.hostname = "terminal-" + n, visit.installed_on = "2025-03-01";
  visit.is_install_agreed = true;
  const auto text = [](std::string value) { return Value{std::move(value)}; };
  for (const ObservedShape& shape : observed_shapes())
    visit.observed.push_back({std::string{shape.name}, {}, true});
  auto rows = [&](std::string_view name) -> std::vector<std::vector<Value>>& {
    for (Observed& table : visit.observed)
      if (table.name == name) return table.rows;
    return visit.observed.front().rows;
  };
  rows("computer") = {{text("BOARD-" + n), Null{}, text("DISK-" + n), text("id-" + n),
                       text("desktop"), text("TN140A2"), text("Kylin V10 (SP1)"), text(n)}};
  rows("disk") = {{text(i % 100 == 0 ? "OTHER-" + n : "DISK-" + n), Null{}, text("M"),
                   std::int64_t{500}, std::int64_t{1}},
                  {text("DATA-" + n), Null{}, text("M"), std::int64_t{500}, std::int64_t{0}}};
  rows("interface") = {{text("eth0"), text("ethernet"), text(mac_of(i, ':')), text(mac_of(i, ':')),
                        text("e1000e"), text("pci")}};
  for (int medium = 0; medium < 30; ++medium)
    rows("medium").push_back(
        {text("usb:0951:1666:S" + std::to_string((i * 7 + medium) % 5000)),
         text("S" + std::to_string((i * 7 + medium) % 5000)), text("proven"), text("DataTraveler"),
         text("storage"), text("2026-01-01T00:00:00.000000Z"), text("2026-10-01T00:00:00.000000Z"),
         std::int64_t{3}, std::int64_t{0}});
  for (const char* product : {"clamav", "audit", "login", "control", "print"})
    rows("product").push_back({text(product), text(product), text("antivirus"), Null{}, Null{},
                               std::int64_t{1}, std::int64_t{1}, Null{}});
  return visit;
}

void fill_assets(Assets& assets, int many) {
  for (int begin = 0; begin < many; begin += a_batch) {
    std::vector<AssetChange> batch;
    for (int i = begin; i < std::min(many, begin + a_batch); ++i) batch.push_back(computer(i));
    must(assets.write({"bench", "ledger import", "sm3:0", seconds_since_epoch(1'780'000'000)},
                      batch));
  }
  for (int begin = 0; begin < 5000; begin += a_batch) {
    std::vector<AssetChange> batch;
    for (int i = begin; i < begin + a_batch; ++i) {
      AssetChange change;
      change.category = "classified_medium";
      change.set = {{"number", "M" + std::to_string(i)},
                    {"serial", "S" + std::to_string(i)},
                    {"level", "机密"},
                    {"state", "在用"}};
      change.approval = Approval{"台账移交单", "YJ-1", "王", "2026-01-01"};
      batch.push_back(std::move(change));
    }
    must(assets.write({"bench", "ledger import", "sm3:0", seconds_since_epoch(1'780'000'000)},
                      batch));
  }
}

void fill_visits(Store& store, Assets& assets, int many) {
  for (int begin = 0; begin < many; begin += a_batch) {
    auto writing = must(
        Writing::begin(store, {"bench", "import", "sm3:0", seconds_since_epoch(1'790'000'000)}));
    for (int i = begin; i < std::min(many, begin + a_batch); ++i) {
      const auto asset = must(assets.with_number(number_of(i)));
      const Visit visit = visit_of(i);
      const std::string document = must(store.contents().put(to_json(visit).dump(-1)));
      const std::string snapshot = must(store.contents().put(visit.snapshot));
      must(writing.append(SnapshotRecord{asset->asset,
                                         snapshot,
                                         visit.taken_at,
                                         visit.level,
                                         {{"number", visit.number}},
                                         document}));
    }
    must(writing.commit());
  }
}

void run(const std::string& url, int many, const std::string& policies) {
  Store store = must(Store::open(url));
  Assets assets = must(Assets::open(store));
  timed("ledgers filled", [&] { fill_assets(assets, many); });
  timed("visits filled", [&] { fill_visits(store, assets, many); });
  const ReconciliationRules rules = must(load_reconciliation(policies + "/reconciliation"));
  Database book = must(empty_book());
  LedgerScheme ledgers;
  for (const char* name : {"classified_computer", "classified_medium"}) {
    LedgerKind kind;
    kind.name = name;
    ledgers.ledgers.push_back(kind);
  }
  BookWriter writer{book, ledgers};
  timed("ledgers read", [&] { must(writer.add_assets(assets)); });
  timed("visits read", [&] { must(writer.add_visits(store)); });
  timed("all rules", [&] { reconcile(book, rules, "2026-11-23"); });
  for (const Rule& rule : rules.rules) {
    ReconciliationRules one{{rule}, rules.parameters};
    std::vector<Finding> findings;
    timed(("  " + rule.id).c_str(), [&] { findings = reconcile(book, one, "2026-11-23"); });
    std::printf("%32zu rows that do not comply %s\n", findings[0].rows.size(),
                findings[0].reason.en.c_str());
  }
}

}  // namespace
}  // namespace mijian

int main(int count, char** arguments) {
  if (count != 4) return 2;
  const std::string url = mijian::store_url(arguments[1]);
  if (url.empty()) return 0;
  mijian::run(url, std::atoi(arguments[2]), arguments[3]);
}
