#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "agent/collectors/collector.h"
#include "agent/core/digest.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {

extern const Collector tool_self_collector;

namespace {

TEST(ToolSelf, TellsTheProgramThatRunsByVersionAndDigests) {
  const auto host = Host::live();
  ASSERT_TRUE(host) << host.error().text();
  TestFacts facts;
  ASSERT_OK(tool_self_collector.collect(*host, {test_now(), {}, nullptr}, facts.writer()));
  const auto own = host->link("/proc/self/exe");
  ASSERT_TRUE(own) << own.error().text();
  EXPECT_EQ(facts.select("SELECT path, version, digest_sm3, digest_sha256 FROM tool_self "
                         "WHERE version IS NOT NULL"),
            (Rows{{*own, MIJIAN_VERSION, *digest_of_file(DigestAlgorithm::sm3, *own),
                   *digest_of_file(DigestAlgorithm::sha256, *own)}}));
  EXPECT_EQ(facts.coverage("tool_self", *own), "complete: ");
}

TEST(ToolSelf, IsNotOnAnotherDisk) {
  TemporaryTree tree;
  const auto host = Host::offline(tree.path());
  ASSERT_TRUE(host) << host.error().text();
  TestFacts facts;
  const Status done = tool_self_collector.collect(*host, {test_now(), {}, nullptr}, facts.writer());
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().text(), testing::HasSubstr("ran elsewhere"));
}

}  // namespace
}  // namespace mijian
