// A test of a collector: over a recorded host of tests/data/hosts, or over a tree made on the spot.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "agent/collectors/collector.h"
#include "tests/support/saved_host.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {

class Collecting : public testing::Test {
 protected:
  Collecting() { tree_.folder("/.mijian-recorded"); }

  void collect(const Collector& collector, const Host& host) {
    ASSERT_OK(collector.collect(host, {test_now(), MIJIAN_SOURCE_DIR "/policies", nullptr},
                                facts_.writer()));
  }
  /// Over the tree of this test, as a recorded host.
  void collect(const Collector& collector) {
    const auto host = Host::recorded(tree_.path());
    ASSERT_OK(host);
    collect(collector, *host);
  }
  void collect_offline(const Collector& collector) {
    const auto host = Host::offline(tree_.path());
    ASSERT_OK(host);
    collect(collector, *host);
  }

  TemporaryTree tree_;
  TestFacts facts_;
};

}  // namespace mijian
