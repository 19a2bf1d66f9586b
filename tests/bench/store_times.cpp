// Fills a store with assets and changes of them, then asks for pages of a ledger: store.sh runs it.
//   store_times URL|postgresql ASSETS ENTRIES
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

#include "report/assets/assets.h"
#include "tests/bench/store_url.h"

namespace mijian {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

double timed(const std::function<void()>& body) {
  const auto start = std::chrono::steady_clock::now();
  body();
  return Milliseconds{std::chrono::steady_clock::now() - start}.count();
}

[[noreturn]] void give_up(const Error& error) {
  std::fprintf(stderr, "store_times: %s\n", error.text().c_str());
  std::exit(1);
}

constexpr const char* levels[] = {"绝密", "机密", "秘密", "涉密专用"};

// Half of all assets are computers of one ledger; the rest lie in five others.
AssetChange new_asset(int i, std::mt19937& random) {
  const std::string n = std::to_string(100'000'000 + i);
  const auto one_of = [&](int many) { return std::to_string(random() % many); };
  AssetChange change;
  change.category = i % 2 == 0 ? "classified_computer" : "ledger_" + std::to_string(i / 2 % 5);
  change.set = {{"number", "BJ" + n},
                {"unit", "001 第" + one_of(40) + "研究室"},
                {"department", "0" + one_of(300)},
                {"type", i % 3 == 0 ? "便携机" : "台式机"},
                {"asset_number", n.substr(1)},
                {"responsible", "张" + one_of(5000)},
                {"level", levels[random() % 4]},
                {"model", "启天 M" + one_of(200)},
                {"system", "银河麒麟 V10 SP" + one_of(4)},
                {"installed", "2025-01-0" + one_of(9)},
                {"disk_serial", "WD-" + n},
                {"mac", "00-1A-" + n},
                {"optical", "无"},
                {"purpose", "涉密工作机"},
                {"place", one_of(30) + "号楼" + one_of(900)},
                {"commissioned", "2025-02-01"},
                {"state", "在用"}};
  return change;
}

void fill(Store& store, Assets& assets, int many, int entries) {
  std::mt19937 random{1};
  struct Known {
    std::int64_t asset, newest;
  };
  std::vector<Known> known;
  std::int64_t second = 1'700'000'000;
  int done = static_cast<int>(store.head()->sequence);
  if (done >= entries) return;
  while (done < entries) {
    std::vector<AssetChange> batch;
    std::vector<std::size_t> which;
    while (static_cast<int>(batch.size()) < std::min(1000, entries - done)) {
      const int next = static_cast<int>(known.size()) + static_cast<int>(batch.size());
      if (next < many && which.empty()) {
        batch.push_back(new_asset(next, random));
        continue;
      }
      if (which.empty() && !batch.empty()) break;
      const std::size_t chosen = (which.empty() ? random() : which.back() + 7) % known.size();
      which.push_back(chosen);
      AssetChange change{known[chosen].asset, known[chosen].newest, "", {}, {}};
      change.set["place"] = std::to_string(random() % 30) + "号楼" + std::to_string(random() % 900);
      if (random() % 8 == 0) change.set["responsible"] = "李" + std::to_string(random() % 5000);
      batch.push_back(std::move(change));
    }
    second += 60;
    auto written =
        assets.write({"bench", "ledger import", "sm3:0", seconds_since_epoch(second)}, batch);
    if (!written) give_up(written.error());
    if (!written->meanwhile.empty()) give_up(failed("a change was refused"));
    for (std::size_t i = 0; i < batch.size(); ++i)
      if (which.empty())
        known.push_back({written->entries[i], written->entries[i]});
      else
        known[which[i]].newest = written->entries[i];
    done += static_cast<int>(batch.size());
  }
}

void ask(Assets& assets, const char* what, const LedgerQuery& query) {
  std::vector<double> times;
  std::int64_t total = 0;
  for (int run = 0; run < 5; ++run)
    times.push_back(timed([&] {
      auto page = assets.page(query);
      if (!page) give_up(page.error());
      total = page->total;
    }));
  std::sort(times.begin(), times.end());
  std::printf("%-34s %8lld rows  best %7.1f ms  worst %7.1f ms\n", what,
              static_cast<long long>(total), times.front(), times.back());
}

void run(const std::string& url, int many, int entries) {
  auto store = Store::open(url);
  if (!store) give_up(store.error());
  auto assets = Assets::open(*store);
  if (!assets) give_up(assets.error());
  const double filled = timed([&] { fill(*store, *assets, many, entries); });
  std::printf("filled: %.0f entries a second\n", entries / filled * 1000);
  const auto query = [](std::int64_t as_of, std::vector<CellFilter> filters) {
    LedgerQuery asked{.category = "classified_computer"};
    asked.as_of = as_of;
    asked.filters = std::move(filters);
    return asked;
  };
  const CellFilter level{"level", Match::equals, "机密"},
      person{"responsible", Match::contains, "9"}, serial{"disk_serial", Match::contains, "777"};
  for (const auto& [day, as_of] : {std::pair<const char*, std::int64_t>{"now", still_valid},
                                   {"3/4", entries / 4 * 3},
                                   {"half", entries / 2},
                                   {"1/4", entries / 4},
                                   {"at the beginning", many}}) {
    const std::string at = std::string{day} + ": ";
    ask(*assets, (at + "all").c_str(), query(as_of, {}));
    ask(*assets, (at + "level").c_str(), query(as_of, {level}));
    ask(*assets, (at + "level, person has 9").c_str(), query(as_of, {level, person}));
    ask(*assets, (at + "serial has 777").c_str(), query(as_of, {serial}));
  }
  LedgerQuery late = query(still_valid, {});
  late.after_number = "BJ1000" + std::to_string(many / 10 * 9);
  ask(*assets, "now: a late page", late);
  std::printf("verify: %.0f ms\n", timed([&] {
                auto state = store->verify();
                if (!state || state->fault) give_up(failed("the chain is broken"));
              }));
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  std::printf("largest: %ld MB\n", usage.ru_maxrss / 1024);
}

}  // namespace
}  // namespace mijian

int main(int count, char** arguments) {
  if (count != 4) return 2;
  const std::string url = mijian::store_url(arguments[1]);
  if (url.empty()) return 0;
  mijian::run(url, std::atoi(arguments[2]), std::atoi(arguments[3]));
}
