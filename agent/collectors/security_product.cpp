#include <algorithm>

#include "agent/collectors/clamav_signatures.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/product_evidence.h"
#include "agent/collectors/security_catalogue.h"
#include "agent/core/file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view product_table = "security_product",
                           signal_table = "security_product_signal",
                           catalogue_source = "security-products.json",
                           signature_source = "signature files",
                           own_catalogue = "/etc/mijian/security-products.json";
constexpr std::size_t most_catalogue_bytes = 4 << 20;

// What the signals of one product say together.
struct Judged {
  bool proven = false, unproven = false;  // unproven: a signal that would prove it was not seen
  bool process_seen = false, processes_looked = false, processes_unseen = false;
  std::vector<std::string> kinds;  // of signals that hit
};

class Product {
 public:
  Product(const Host& host, const CatalogueProduct& product, ProductEvidence& evidence,
          FactWriter& facts)
      : host_{host}, product_{product}, evidence_{evidence}, facts_{facts} {}

  void add(std::optional<Time> signatures) {
    look(ProductSignal::package, product_.packages);
    look(ProductSignal::unit, product_.units);
    look(ProductSignal::process, product_.processes);
    look(ProductSignal::path, product_.paths);
    facts_.add(product_table, {{"id", product_.id},
                               {"name", product_.name},
                               {"category", product_.category},
                               {"vendor", product_.vendor},
                               {"present", present()},
                               {"running", running()},
                               {"enabled", enabled()},
                               {"version", version()},
                               {"signatures_at", signatures},
                               {"signals", signals()}});
  }

 private:
  void look(ProductSignal signal, const std::vector<std::string>& values) {
    for (const std::string& value : values) {
      const SignalHit hit = evidence_.look(host_, signal, value);
      facts_.add(signal_table, {{"product", product_.id},
                                {"signal", signal_word(signal)},
                                {"value", value},
                                {"hit", hit.hit},
                                {"found", hit.found}});
      judge(signal, hit);
    }
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
  FactWriter& facts_;
  Judged judged_;
};

Result<std::vector<CatalogueProduct>> read_catalogue(const std::string& policies) {
  const std::string path = policies + "/catalogues/" + std::string{catalogue_source};
  const auto text = read_file(path, most_catalogue_bytes);
  if (!text) return text.error();
  auto products = parse_security_products(*text);
  if (!products) return Error{products.error().cause(), path + ":" + products.error().text()};
  return products;
}

/// What the unit added on this machine; a mistake in it costs its own entries only, and is told.
void add_own_catalogue(const Host& host, std::vector<CatalogueProduct>& products,
                       FactWriter& facts) {
  const auto text = host.read_optional(own_catalogue, most_catalogue_bytes);
  if (text && !*text) return;
  const Status added = text ? add_own_products(**text, products) : Status{text.error()};
  if (added)
    facts.complete(product_table, own_catalogue);
  else
    facts.gap(product_table, own_catalogue, added.error());
}

std::optional<Time> signatures_of(const Host& host, const CatalogueProduct& product,
                                  GapList& gaps) {
  if (!product.signatures) return std::nullopt;
  const auto newest = newest_clamav_signatures(host, product.signatures->paths);
  if (!newest) gaps.add(newest.error());
  return newest ? *newest : std::nullopt;
}

// Every product has its row, so the table is whole; what its signals could not tell is NULL there,
// and why is said of the table of signals.
Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  auto products = read_catalogue(context.policies);
  if (!products) return products.error();
  add_own_catalogue(host, *products, facts);
  ProductEvidence evidence = ProductEvidence::gather(host, *products);
  GapList signature_gaps;
  for (const CatalogueProduct& product : *products)
    Product{host, product, evidence, facts}.add(signatures_of(host, product, signature_gaps));
  facts.complete(product_table, catalogue_source);
  signature_gaps.report(facts, product_table, signature_source);
  evidence.report(facts, signal_table);
  return ok;
}

constexpr std::string_view tables[] = {product_table, signal_table};

}  // namespace

// Not `sees_processes`: a worker that may see the files of processes may not write the copy of an
// rpm database. A process is then known by its name alone.
extern const Collector security_product_collector{"security_product", 1, tables, collect};

}  // namespace mijian
