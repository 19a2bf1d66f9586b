#include "agent/collectors/network/ip_range.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

bool is_public(const std::string& text) {
  const auto address = parse_ip(text);
  EXPECT_TRUE(address) << text;
  return address && is_public(*address);
}

TEST(IpRange, PublicAddressesArePublic) {
  for (const char* text : {"8.8.8.8", "114.114.114.114", "223.5.5.5", "1.1.1.1", "100.63.255.255",
                           "100.128.0.0", "172.15.255.255", "172.32.0.0", "192.169.0.1",
                           "198.20.0.0", "169.253.0.1", "223.255.255.255", "2400:3200::1",
                           "2001:4860:4860::8888", "::ffff:8.8.8.8", "2408:8899::8"})
    EXPECT_TRUE(is_public(text)) << text;
}

TEST(IpRange, SetAsideRangesAreNot) {
  for (const char* text : {"0.0.0.0",      "10.1.2.3",        "100.64.0.1",  "100.127.255.255",
                           "127.0.0.53",   "169.254.1.1",     "172.16.0.1",  "172.31.255.255",
                           "192.0.2.1",    "192.168.255.255", "198.18.0.1",  "198.19.255.255",
                           "198.51.100.7", "203.0.113.9",     "224.0.0.251", "239.255.255.250",
                           "240.0.0.1",    "255.255.255.255", "::",          "::1",
                           "fe80::1",      "febf::1",         "fec0::1",     "fd12:3456::1",
                           "fc00::1",      "ff02::fb",        "2001:db8::1", "::ffff:192.168.1.1"})
    EXPECT_FALSE(is_public(text)) << text;
}

TEST(IpRange, LoopbackInEitherFamilyAndMapped) {
  for (const char* text : {"127.0.0.1", "127.255.0.1", "::1", "::ffff:127.0.0.1"})
    EXPECT_TRUE(is_loopback(*parse_ip(text))) << text;
  for (const char* text : {"128.0.0.1", "::2", "::", "0.0.0.0"})
    EXPECT_FALSE(is_loopback(*parse_ip(text))) << text;
}

TEST(IpRange, NamesThatNeverLeaveTheirNetwork) {
  for (const char* name :
       {"server", "oa.lan", "app.localhost", "wiki.test", "nas.home.arpa", "x.invalid.",
        "mirror.yjy-oa.intranet", "pki.corp", "a.b.private", "router.home"})
    EXPECT_FALSE(is_public_host(name)) << name;
  for (const char* name :
       {"example.com", "latest.cn", "mylocalhost.net", "intranet.example.com", "mycorp.cn"})
    EXPECT_TRUE(is_public_host(name)) << name;
}

TEST(IpRange, AZoneIsCutOff) { EXPECT_FALSE(is_public("fe80::1%eth0")); }

TEST(IpRange, WhatIsNoAddressIsNone) {
  for (const char* text :
       {"", "1.2.3", "1.2.3.4.5", "256.1.1.1", "example.com", "12345::", "::1::", "%eth0"})
    EXPECT_FALSE(parse_ip(text)) << text;
}

TEST(IpRange, WritesWhatItRead) {
  for (const char* text : {"192.168.0.1", "::", "::ffff:10.0.0.1", "2001:db8::8:800:200c:417a"})
    EXPECT_EQ(to_text(*parse_ip(text)), text);
}

}  // namespace
}  // namespace mijian
