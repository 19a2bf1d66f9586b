#include "agent/collectors/products/catalogued_product.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "agent/core/text.h"

namespace mijian {
namespace {

// What the signals of one product say together.
struct Judged {
  bool proven = false, unproven = false;  // unproven: a signal that would prove it was not seen
  bool process_seen = false, processes_looked = false, processes_unseen = false;
  std::vector<std::string> kinds;  // of signals that hit
};

class Product {
 public:
  Product(const Host& host, const CatalogueProduct& product, ProductEvidence& evidence,
          std::string_view signal_table, FactWriter& facts)
      : host_{host},
        product_{product},
        evidence_{evidence},
        signal_table_{signal_table},
        facts_{facts} {}

  FactRow look(std::string_view table, const KnownPlaces& places) {
    look(ProductSignal::package, product_.packages);
    look(ProductSignal::unit, product_.units);
    look(ProductSignal::process, product_.processes);
    look(ProductSignal::path, product_.paths);
    for (const std::string& place : places) add(ProductSignal::path, place, {true, place});
    FactRow row{table, {}};
    const std::pair<std::string_view, Cell> cells[] = {
        {"id", product_.id},         {"name", product_.name}, {"category", product_.category},
        {"vendor", product_.vendor}, {"present", present()},  {"running", running()},
        {"enabled", enabled()},      {"version", version()},  {"signals", signals()}};
    for (const auto& [column, cell] : cells) row.cells.emplace_back(column, cell.take());
    return row;
  }

 private:
  void look(ProductSignal signal, const std::vector<std::string>& values) {
    for (const std::string& value : values)
      add(signal, value, evidence_.look(host_, signal, value));
  }

  void add(ProductSignal signal, const std::string& value, const SignalHit& hit) {
    facts_.add(signal_table_, {{"product", product_.id},
                               {"signal", signal_word(signal)},
                               {"value", value},
                               {"hit", hit.hit},
                               {"found", hit.found}});
    judge(signal, hit);
  }

  void judge(ProductSignal signal, const SignalHit& hit) {
    const auto& proves = product_.proves;
    const bool is_proof = std::find(proves.begin(), proves.end(), signal) != proves.end();
    const bool seen = hit.hit.value_or(false);
    if (is_proof && seen) judged_.proven = true;
    if (is_proof && !hit.hit) judged_.unproven = true;
    if (signal == ProductSignal::process) {
      judged_.process_seen = judged_.process_seen || seen;
      judged_.processes_looked = judged_.processes_looked || hit.hit;
      judged_.processes_unseen = judged_.processes_unseen || !hit.hit;
    }
    const std::string kind{signal_word(signal)};
    if (seen && (judged_.kinds.empty() || judged_.kinds.back() != kind))
      judged_.kinds.push_back(kind);
  }

  std::optional<bool> present() const {
    if (judged_.proven) return true;
    return judged_.unproven ? std::nullopt : std::optional{false};
  }

  std::optional<bool> running() const {
    if (judged_.process_seen) return true;
    bool looked = judged_.processes_looked;
    for (const std::string& unit : product_.units) {
      const auto active = evidence_.is_active(unit);
      if (active.value_or(false)) return true;
      looked = looked || active;
    }
    // An instance of a unit that the catalogue does not name may run it all the same.
    return looked && !judged_.processes_unseen ? std::optional{false} : std::nullopt;
  }

  // Static and indirect units are started by others: that says neither yes nor no.
  std::optional<bool> enabled() const {
    std::optional<bool> known;
    for (const std::string& unit : product_.units) {
      const std::string state = evidence_.enabled(unit);
      if (state.rfind("enabled", 0) == 0) return true;
      if (state == "disabled" || state.rfind("masked", 0) == 0) known = false;
    }
    return known;
  }

  std::optional<std::string> version() const {
    for (const std::string& package : product_.packages)
      if (auto version = evidence_.version(package)) return version;
    return std::nullopt;
  }

  std::string signals() const { return judged_.kinds.empty() ? "none" : join(judged_.kinds, " "); }

  const Host& host_;
  const CatalogueProduct& product_;
  ProductEvidence& evidence_;
  std::string_view signal_table_;
  FactWriter& facts_;
  Judged judged_;
};

}  // namespace

FactRow look_for_product(const Host& host, const CatalogueProduct& product,
                         ProductEvidence& evidence, const CatalogueTables& tables,
                         FactWriter& facts, const KnownPlaces& places) {
  return Product{host, product, evidence, tables.signals, facts}.look(tables.products, places);
}

}  // namespace mijian
