#include "agent/collectors/products/clamav_signatures.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_tree.h"

namespace mijian {
namespace {

std::string date(std::string_view header) {
  const auto time = parse_clamav_header(header);
  return time ? utc_text(*time) : "none";
}

TEST(ClamavSignatures, ReadsTheDateInItsZone) {
  EXPECT_EQ(date("ClamAV-VDB:07 Sep 2023 03-29 -0400:27023:2039494:90:x:y:raynman:1694071791"),
            "2023-09-07T07:29:00.000000Z");
  EXPECT_EQ(date("ClamAV-VDB:16 Sep 2021 20-32 +0800:62:1"), "2021-09-16T12:32:00.000000Z");
}

TEST(ClamavSignatures, AnythingElseIsNoDate) {
  for (const char* header :
       {"", "ClamAV-VDB:", "ClamAV-VDB:07 Sep 2023 03-29:1", "ClamAV-VDB:32 Sep 2023 03-29 -0400:1",
        "ClamAV-VDB:07 Sxp 2023 03-29 -0400:1", "ClamAV-VDB:07 Sep 2023 03:29 -0400:1",
        "ClamAV-VDB:07 Sep 2023 03-29 -04000:1", "PK\x03\x04"})
    EXPECT_EQ(date(header), "none") << header;
}

TEST(ClamavSignatures, TheNewestFileCounts) {
  TemporaryTree tree;
  tree.folder("/.mijian-recorded");
  tree.write("/var/lib/clamav/main.cvd", "ClamAV-VDB:16 Sep 2021 08-32 -0400:62:");
  tree.write("/var/lib/clamav/daily.cld", "ClamAV-VDB:07 Sep 2023 03-29 -0400:27023:");
  tree.write("/var/lib/clamav/bytecode.cvd", "damaged");
  tree.write("/var/lib/clamav/freshclam.dat", "ClamAV-VDB:07 Sep 2033 03-29 -0400:27023:");
  const auto host = Host::recorded(tree.path());
  ASSERT_TRUE(host) << host.error().text();
  const auto newest = newest_clamav_signatures(*host, {"/var/lib/clamav"});
  ASSERT_TRUE(newest) << newest.error().text();
  EXPECT_EQ(utc_text(newest->value()), "2023-09-07T07:29:00.000000Z");
  const auto none = newest_clamav_signatures(*host, {"/usr/local/share/clamav", "/x/daily.cvd"});
  ASSERT_TRUE(none) << none.error().text();
  EXPECT_EQ(*none, std::nullopt);
}

}  // namespace
}  // namespace mijian
