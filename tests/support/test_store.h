// A test that runs on both stores: an SQLite file, and a schema of a real PostgreSQL. For tests
// that stand on report_store.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "agent/core/text.h"
#include "report/store/writing.h"
#include "tests/support/postgres_server.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {

class OnBothStores : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::sqlite) {
      url_ = "sqlite://" + tree_.of("/desk.db");
      return;
    }
    PostgresServer& server = PostgresServer::of_this_program();
    if (!server.missing().empty()) GTEST_SKIP() << server.missing();
    static int count = 0;
    const std::string schema = "t" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    auto database = Connection::open({Dialect::postgresql, server.url("public")});
    ASSERT_OK(database);
    ASSERT_OK(database->run("CREATE SCHEMA " + schema));
    url_ = server.url(schema);
  }

  Result<Store> open(int version = newest_store_version()) { return Store::open(url_, version); }

  TemporaryTree tree_;
  std::string url_;
};

inline std::string dialect_name(const testing::TestParamInfo<Dialect>& info) {
  return info.param == Dialect::sqlite ? "sqlite" : "postgresql";
}

/// A deed of somebody at this second.
inline Deed deed_of(const std::string& person, std::int64_t second = 1'790'000'000) {
  return {person, "ledger change", "sm3:00", seconds_since_epoch(second)};
}

}  // namespace mijian

#define MIJIAN_ON_BOTH_STORES(suite)                                                       \
  INSTANTIATE_TEST_SUITE_P(, suite, testing::Values(Dialect::sqlite, Dialect::postgresql), \
                           dialect_name)
