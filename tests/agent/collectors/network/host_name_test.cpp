#include "agent/collectors/network/host_name.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

TEST(HostName, IsLowerCaseWithoutTheLastDot) {
  EXPECT_EQ(host_name("WWW.Example.ORG."), "www.example.org");
  EXPECT_EQ(host_name("_ntp._udp.example.org"), "_ntp._udp.example.org");
  EXPECT_EQ(host_name("xn--fiqs8s.cn"), "xn--fiqs8s.cn");
  EXPECT_EQ(host_name("文件.example"), "文件.example");
}

TEST(HostName, OfAnAddressIsTheAddressInItsShortForm) {
  EXPECT_EQ(host_name("192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(host_name("[2001:DB8:0::1]"), "2001:db8::1");
  EXPECT_EQ(host_name("fe80::1%eth0"), "fe80::1");
}

TEST(HostName, IsNoneForWhatNoResolverCouldHold) {
  const std::string bytes[] = {
      "",         ".",        "a..b",     ".a",          "a b.org",
      "a\nb.org", "a/b.org",  "user@org", "host:80",     std::string("a\0b", 3),
      "\x1b[2J",  "\xff.org", "a;b",      "http://a.org"};
  for (const auto& text : bytes) EXPECT_EQ(host_name(text), std::nullopt) << text;
  const std::string label(63, 'a');
  EXPECT_EQ(host_name(label), label);
  EXPECT_EQ(host_name("a" + label), std::nullopt);
}

TEST(HostName, IsNoLongerThanDnsAllows) {
  std::string longest;
  for (int label = 0; label < 126; ++label) longest += "a.";
  longest += "b";
  ASSERT_EQ(longest.size(), longest_host_name);
  EXPECT_EQ(host_name(longest), longest);
  EXPECT_EQ(host_name(longest + "."), longest);
  EXPECT_EQ(host_name(longest + "c"), std::nullopt);
  EXPECT_EQ(host_name(std::string(65536, 'a')), std::nullopt);
}

TEST(HostName, IsBelowADomainByWholeLabelsOnly) {
  EXPECT_TRUE(is_host_below("example.org", "example.org"));
  EXPECT_TRUE(is_host_below("a.b.example.org", "example.org"));
  EXPECT_FALSE(is_host_below("badexample.org", "example.org"));
  EXPECT_FALSE(is_host_below("example.org.cn", "example.org"));
  EXPECT_FALSE(is_host_below("example.org", ""));
  EXPECT_FALSE(is_host_below("org", "example.org"));
}

TEST(HostName, LosesItsFirstLabelGoingUp) {
  EXPECT_EQ(parent_domain("www.example.org"), "example.org");
  EXPECT_EQ(parent_domain("org"), "");
  EXPECT_EQ(parent_domain(""), "");
}

}  // namespace
}  // namespace mijian
