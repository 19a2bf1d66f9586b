#include "agent/collectors/network/web_address.h"

#include <gtest/gtest.h>

#include <string>

namespace mijian {
namespace {

TEST(WebAddress, IsCutDownToItsHost) {
  EXPECT_EQ(web_host("https://www.example.com/secret?q=secret#secret"), "www.example.com");
  EXPECT_EQ(web_host("http://user:secret@www.example.com:8443/"), "www.example.com");
  EXPECT_EQ(web_host("http://a@b:secret@example.com?x@y"), "example.com");
  EXPECT_EQ(web_host("ftp://ftp.example.com"), "ftp.example.com");
  EXPECT_EQ(web_host("HTTPS://Example.COM\\x"), "Example.COM");
  EXPECT_EQ(web_host("https://example.com#x@y.org"), "example.com");
}

TEST(WebAddress, OfAnAddressInNumbers) {
  EXPECT_EQ(web_host("http://10.0.0.5:8080/x"), "10.0.0.5");
  EXPECT_EQ(web_host("https://[2001:db8::1]:443/x"), "[2001:db8::1]");
  EXPECT_EQ(web_host("https://[2001:db8::1"), "");
}

TEST(WebAddress, OfWhatAPageMadeLeadsToThePage) {
  EXPECT_EQ(web_host("blob:https://pan.example.com/0f3b2c1d"), "pan.example.com");
  EXPECT_EQ(web_host("view-source:https://example.com/"), "example.com");
}

TEST(WebAddress, WhatIsNoneHasNoHost) {
  for (const char* none :
       {"", ":", "https", "https:", "https:/", "https://", "file:///home/x", "about:home",
        "chrome://settings", "data:text/html,https://example.com/", "javascript://example.com",
        "moz-extension://0f3b/x", "place:sort=8", "mailto:a@example.com", "https:example.com"})
    EXPECT_EQ(web_host(none), "") << none;
  EXPECT_EQ(web_host(std::string_view{"https://\0x", 10}), (std::string_view{"\0x", 2}));
}

}  // namespace
}  // namespace mijian
