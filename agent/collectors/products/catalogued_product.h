// One product of a catalogue against what the machine shows: a row for each signal looked for, and
// what they say together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/products/product_evidence.h"
#include "agent/collectors/products/security_catalogue.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

/// The tables that a catalogue fills; those of all catalogues have these columns in common.
struct CatalogueTables {
  std::string_view products, signals;
};

/// Places that are known of a product beside those that the catalogue names.
using KnownPlaces = std::vector<std::string>;

/// Adds the rows of its signals; the product's own row is the caller's to complete and add.
FactRow look_for_product(const Host& host, const CatalogueProduct& product,
                         ProductEvidence& evidence, const CatalogueTables& tables,
                         FactWriter& facts, const KnownPlaces& places = {});

}  // namespace mijian
