#include "agent/collectors/products/security_catalogue.h"

#include <algorithm>
#include <set>
#include <span>

#include "agent/core/json.h"
#include "agent/core/text.h"
#include "agent/core/words.h"

namespace mijian {
namespace {

// Sorted; rules name them, so one that is misspelt would never be looked for.
constexpr std::string_view security_categories[] = {
    "access_control", "admission", "antivirus", "device_control", "erasure",     "firewall",
    "host_audit",     "identity",  "integrity", "intrusion",      "print_audit", "system_audit",
    "three_in_one",   "tool"};
constexpr std::string_view network_categories[] = {
    "cloud_drive", "file_sharing", "messaging", "proxy", "remote_control", "tunnel", "vpn"};

/// What tells one kind of catalogue from another.
struct CatalogueForm {
  std::string_view format;
  std::span<const std::string_view> categories;
};
constexpr CatalogueForm security_form{"mijian-security-products/1", security_categories};
constexpr CatalogueForm network_form{"mijian-network-software/1", network_categories};

constexpr Word<ProductSignal> signal_words[] = {
    {ProductSignal::package, "package", {"软件包", "package"}},
    {ProductSignal::unit, "unit", {"服务单元", "unit"}},
    {ProductSignal::process, "process", {"进程", "process"}},
    {ProductSignal::path, "path", {"路径", "path"}},
};

Error wrong(const Json& value, const std::string& what) {
  return malformed(std::to_string(value.place().line) + ":" + std::to_string(value.place().column) +
                   ": " + what);
}

// Reads the members of one object; the first mistake is kept, later reads are then idle.
class Members {
 public:
  Members(const Json& object, std::string_view what) : object_{object} {
    if (object.members() == nullptr) fail(object, "expected " + std::string{what} + ", an object");
  }

  const Json* member(std::string_view key, bool required = true) {
    known_.emplace(key);
    if (failed_) return nullptr;
    const Json* found = object_.find(key);
    if (found == nullptr && required) fail(object_, "'" + std::string{key} + "' is missing");
    return found;
  }
  std::string text(std::string_view key) {
    const Json* found = member(key);
    if (found == nullptr) return {};
    if (found->text() == nullptr || found->text()->empty()) {
      fail(*found, "'" + std::string{key} + "' must be a text that is not empty");
      return {};
    }
    return *found->text();
  }
  std::vector<std::string> texts(std::string_view key) {
    std::vector<std::string> list;
    const Json* found = member(key);
    if (found == nullptr) return list;
    if (found->items() == nullptr) fail(*found, "'" + std::string{key} + "' must be a list");
    if (failed_) return list;
    for (const Json& item : *found->items()) {
      if (item.text() == nullptr || item.text()->empty())
        fail(item, "'" + std::string{key} + "' must hold texts that are not empty");
      else
        list.push_back(*item.text());
    }
    return list;
  }
  /// A pair of texts, of which the Chinese one is given.
  std::string chinese(std::string_view key) {
    const Json* found = member(key);
    if (found == nullptr) return {};
    Members pair{*found, "{\"zh\": …, \"en\": …}"};
    std::string zh = pair.text("zh");
    pair.text("en");
    take(pair.end());
    return zh;
  }
  void take(const Status& status) {
    if (!status && !failed_) failed_ = status.error();
  }
  void fail(const Json& value, const std::string& what) {
    if (!failed_) failed_ = wrong(value, what);
  }
  /// The first mistake; a key nobody asked for is one.
  Status end() {
    if (failed_) return *failed_;
    for (const auto& [key, value] : *object_.members())
      if (known_.count(key) == 0)
        return wrong(value, "unknown key '" + display(key) + "', known are " +
                                join({known_.begin(), known_.end()}, ", "));
    return ok;
  }

 private:
  const Json& object_;
  std::set<std::string> known_;
  std::optional<Error> failed_;
};

std::vector<ProductSignal> read_proves(Members& product) {
  const Json* list = product.member("proves", false);
  if (list == nullptr) return {ProductSignal::package, ProductSignal::path};
  std::vector<ProductSignal> proves;
  if (list->items() == nullptr || list->items()->empty())
    product.fail(*list, "'proves' must be a list of package, unit, process or path");
  else
    for (const Json& item : *list->items()) {
      const auto signal =
          item.text() == nullptr ? std::nullopt : from_stored(signal_words, *item.text());
      if (signal)
        proves.push_back(*signal);
      else
        product.fail(item, "'proves' must hold package, unit, process or path");
    }
  return proves;
}

std::optional<ProductSignatures> read_signatures(Members& product) {
  const Json* found = product.member("signatures", false);
  if (found == nullptr) return std::nullopt;
  Members members{*found, "{\"kind\": …, \"paths\": […]}"};
  ProductSignatures signatures{members.text("kind"), members.texts("paths")};
  if (signatures.kind != "clamav") members.fail(*found, "'kind' must be clamav");
  for (const std::string& path : signatures.paths)
    if (path.front() != '/') members.fail(*found, "'" + display(path) + "' must begin with '/'");
  product.take(members.end());
  return signatures;
}

std::string read_category(Members& product, std::span<const std::string_view> categories) {
  const std::string category = product.text("category");
  const bool known = std::find(categories.begin(), categories.end(), category) != categories.end();
  if (!category.empty() && !known)
    product.fail(*product.member("category"),
                 "'category' is one of " + join({categories.begin(), categories.end()}, ", "));
  return category;
}

Result<CatalogueProduct> read_product(const Json& json, const CatalogueForm& form) {
  Members members{json, "a product"};
  CatalogueProduct product;
  product.id = members.text("id");
  product.name = members.chinese("name");
  product.vendor = members.chinese("vendor");
  product.category = read_category(members, form.categories);
  product.packages = members.texts("packages");
  product.units = members.texts("units");
  product.processes = members.texts("processes");
  product.paths = members.texts("paths");
  product.proves = read_proves(members);
  product.signatures = read_signatures(members);
  members.text("source");
  members.text("grade");
  for (const std::string& path : product.paths)
    if (path.front() != '/') members.fail(json, "'" + display(path) + "' must begin with '/'");
  if (const Status done = members.end(); !done) return done.error();
  return product;
}

Result<std::vector<CatalogueProduct>> parse_catalogue(std::string_view text,
                                                      const CatalogueForm& form) {
  const auto json = parse_json(text);
  if (!json) return json.error();
  Members members{*json, "a catalogue"};
  if (const std::string found = members.text("format"); !found.empty() && found != form.format)
    members.fail(*json->find("format"), "'format' must be " + std::string{form.format});
  members.text("dated");
  const Json* list = members.member("products");
  if (list != nullptr && list->items() == nullptr) members.fail(*list, "'products' must be a list");
  if (const Status done = members.end(); !done) return done.error();
  std::vector<CatalogueProduct> products;
  std::set<std::string> ids;
  for (const Json& item : *list->items()) {
    auto product = read_product(item, form);
    if (!product) return product.error();
    if (!ids.insert(product->id).second)
      return wrong(item, "product '" + display(product->id) + "' is listed twice");
    products.push_back(std::move(*product));
  }
  return products;
}

}  // namespace

Result<std::vector<CatalogueProduct>> parse_security_products(std::string_view text) {
  return parse_catalogue(text, security_form);
}

Result<std::vector<CatalogueProduct>> parse_network_software(std::string_view text) {
  return parse_catalogue(text, network_form);
}

Status add_own_products(std::string_view text, std::vector<CatalogueProduct>& products) {
  auto own = parse_security_products(text);
  if (!own) return own.error();
  for (const CatalogueProduct& product : *own)
    if (std::any_of(products.begin(), products.end(),
                    [&](const CatalogueProduct& each) { return each.id == product.id; }))
      return malformed("product '" + display(product.id) +
                       "' is in the pack's catalogue already; give yours another id");
  products.insert(products.end(), own->begin(), own->end());
  return ok;
}

std::string_view signal_word(ProductSignal signal) { return stored_word(signal_words, signal); }

}  // namespace mijian
