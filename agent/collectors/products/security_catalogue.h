// The catalogues of products to be looked for, and which signals prove one: security-products.json
// and network-software.json in policies/catalogues. Administrators extend the first, so every
// mistake is told with its place. What a machine says to them is catalogued_product.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"

namespace mijian {

enum class ProductSignal { package, unit, process, path };

struct ProductSignatures {
  std::string kind;                // clamav
  std::vector<std::string> paths;  // folders or files that hold them
};

struct CatalogueProduct {
  std::string id, name, vendor, category;
  std::vector<std::string> packages, units, processes, paths;
  std::vector<ProductSignal> proves;  // one of these suffices; the others are only leads
  std::optional<ProductSignatures> signatures;
};

/// Every product of a catalogue; the error reads "line:column: what is wrong, what would be right".
Result<std::vector<CatalogueProduct>> parse_security_products(std::string_view text);
/// The same of network-software.json: programs for remote control, tunnels, sharing.
Result<std::vector<CatalogueProduct>> parse_network_software(std::string_view text);

/// Adds the products of an administrator's own catalogue, for the pack is signed. An entry of the
/// pack is never replaced: an id that is in both is a mistake, and then nothing is added. The error
/// reads as that of parse_security_products().
Status add_own_products(std::string_view text, std::vector<CatalogueProduct>& products);

/// The word of a signal as facts and catalogue spell it.
std::string_view signal_word(ProductSignal signal);

}  // namespace mijian
