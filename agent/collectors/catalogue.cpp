#include "agent/collectors/collector.h"

// To add a collector: one file that defines it, its name in the declaration, its address in the
// list. They run in this order; catalogue_test holds the list against the schema.
namespace mijian {

extern const Collector kernel_parameter_collector;

namespace {

constexpr const Collector* collectors[] = {
    // terminal
    &kernel_parameter_collector,
};

}  // namespace

std::span<const Collector* const> all_collectors() { return collectors; }

}  // namespace mijian
