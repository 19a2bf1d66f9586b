// Security products, and software that reaches other machines, by the catalogues of both: the
// machine's packages, units and processes are read once for all of them.
#include <algorithm>
#include <set>

#include "agent/collectors/collector.h"
#include "agent/collectors/products/catalogued_product.h"
#include "agent/collectors/products/clamav_signatures.h"
#include "agent/collectors/products/product_evidence.h"
#include "agent/collectors/products/security_catalogue.h"
#include "agent/collectors/products/unpacked_software.h"
#include "agent/core/file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr CatalogueTables security{"security_product", "security_product_signal"},
    network{"network_software", "network_software_signal"};
constexpr std::string_view security_catalogue = "security-products.json",
                           network_catalogue = "network-software.json",
                           signature_source = "signature files",
                           unpacked_source = "programs in homes, Flatpak, snap, Linglong",
                           own_catalogue = "/etc/mijian/security-products.json";
constexpr std::size_t most_catalogue_bytes = 4 << 20;

using Products = std::vector<CatalogueProduct>;

Result<Products> read_catalogue(const std::string& policies, std::string_view name,
                                Result<Products> (*parse)(std::string_view)) {
  const std::string path = policies + "/catalogues/" + std::string{name};
  const auto text = read_file(path, most_catalogue_bytes);
  if (!text) return text.error();
  auto products = parse(*text);
  if (!products) return Error{products.error().cause(), path + ":" + products.error().text()};
  return products;
}

/// What the unit added on this machine; a mistake in it costs its own entries only, and is told.
void add_own_catalogue(const Host& host, Products& products, FactWriter& facts) {
  const auto text = host.read_optional(own_catalogue, most_catalogue_bytes);
  if (text && !*text) return;
  const Status added = text ? add_own_products(**text, products) : Status{text.error()};
  if (added)
    facts.complete(security.products, own_catalogue);
  else
    facts.gap(security.products, own_catalogue, added.error());
}

std::optional<Time> signatures_of(const Host& host, const CatalogueProduct& product,
                                  GapList& gaps) {
  if (!product.signatures) return std::nullopt;
  const auto newest = newest_clamav_signatures(host, product.signatures->paths);
  if (!newest) gaps.add(newest.error());
  return newest ? *newest : std::nullopt;
}

void look_for_security(const Host& host, const Products& products, ProductEvidence& evidence,
                       FactWriter& facts) {
  GapList signature_gaps;
  for (const CatalogueProduct& product : products) {
    FactRow row = look_for_product(host, product, evidence, security, facts);
    row.cells.emplace_back("signatures_at",
                           Cell{signatures_of(host, product, signature_gaps)}.take());
    facts.add(std::move(row));
  }
  facts.complete(security.products, security_catalogue);
  signature_gaps.report(facts, security.products, signature_source);
}

/// By which a program is known wherever it lies: a name that others have too proves nothing.
std::set<std::string> names_of(const CatalogueProduct& product) {
  std::set<std::string> names;
  for (const std::string& package : product.packages) names.insert(to_lower(package));
  const auto& proves = product.proves;
  if (std::find(proves.begin(), proves.end(), ProductSignal::process) != proves.end())
    for (const std::string& process : product.processes) names.insert(to_lower(process));
  return names;
}

KnownPlaces places_of(const CatalogueProduct& product, const UnpackedSoftware& unpacked) {
  std::set<std::string> places;
  for (const std::string& name : names_of(product))
    if (const auto at = unpacked.found.find(name); at != unpacked.found.end())
      places.insert(at->second);
  return {places.begin(), places.end()};
}

// Of programs that protect, only the system's own copy counts; of these, any.
void look_for_network(const Host& host, const Products& products, ProductEvidence& evidence,
                      FactWriter& facts) {
  std::set<std::string> wanted;
  for (const CatalogueProduct& product : products) wanted.merge(names_of(product));
  const UnpackedSoftware unpacked = find_unpacked_software(host, wanted);
  for (const CatalogueProduct& product : products)
    facts.add(
        look_for_product(host, product, evidence, network, facts, places_of(product, unpacked)));
  facts.complete(network.products, network_catalogue);
  unpacked.gaps.report(facts, network.products, unpacked_source);
}

// Every product has its row, so its table is whole; what its signals could not tell is NULL there,
// and why is said of the table of signals.
Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  auto products = read_catalogue(context.policies, security_catalogue, parse_security_products);
  if (!products) return products.error();
  const auto software = read_catalogue(context.policies, network_catalogue, parse_network_software);
  if (!software) return software.error();
  add_own_catalogue(host, *products, facts);
  Products all = *products;
  all.insert(all.end(), software->begin(), software->end());
  ProductEvidence evidence = ProductEvidence::gather(host, all);
  look_for_security(host, *products, evidence, facts);
  look_for_network(host, *software, evidence, facts);
  for (const std::string_view table : {security.signals, network.signals})
    evidence.report(facts, table);
  return ok;
}

constexpr std::string_view tables[] = {network.products, network.signals, security.products,
                                       security.signals};

}  // namespace

// Not `sees_processes`: a worker that may see the files of processes may not write the copy of an
// rpm database. A process is then known by its name alone.
extern const Collector known_software_collector{"known_software", 1, tables, collect};

}  // namespace mijian
