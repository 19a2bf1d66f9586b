// One collector over one host, with the project's own policies: what most tests of collectors do.
#pragma once

#include <optional>
#include <string>

#include "agent/collectors/collector.h"
#include "tests/support/saved_host.h"
#include "tests/support/test_facts.h"

namespace mijian {

/// Runs a collector and fails the test when it fails; the facts it gave.
inline void run_collector(const Collector& collector, const Host& host, TestFacts& facts,
                          const DeclaredTerminal* terminal = nullptr) {
  ASSERT_OK(collector.collect(host, {test_now(), MIJIAN_SOURCE_DIR "/policies", terminal},
                              facts.writer()));
}

}  // namespace mijian
