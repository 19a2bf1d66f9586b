#include "agent/collectors/network/hosts_file.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector hosts_entry_collector;

namespace {

class HostsEntries : public Collecting {
 protected:
  Rows entries(const std::string& columns) {
    collect(hosts_entry_collector);
    return facts_.select("SELECT " + columns + " FROM hosts_entry ORDER BY line, name");
  }
};

TEST_F(HostsEntries, EveryNameOfALine) {
  tree_.write("/etc/hosts",
              "127.0.0.1\tlocalhost\n::1 localhost ip6-localhost # own\n\n# 8.8.8.8 gone\n"
              "10.8.0.9 Files.LAN files\n1.2.3.4 archive.example.org\n0.0.0.0 ads.example.org\n");
  EXPECT_EQ(entries("address, name, is_public, line"),
            (Rows{{"127.0.0.1", "localhost", "0", "1"},
                  {"::1", "ip6-localhost", "0", "2"},
                  {"::1", "localhost", "0", "2"},
                  {"10.8.0.9", "files", "0", "5"},
                  {"10.8.0.9", "files.lan", "0", "5"},
                  {"1.2.3.4", "archive.example.org", "1", "6"},
                  {"0.0.0.0", "ads.example.org", "0", "7"}}));
  EXPECT_EQ(facts_.coverage("hosts_entry", "/etc/hosts"), "complete: ");
}

// As resolvers pass over them: a slip of the pen must not leave the whole web unjudged.
TEST_F(HostsEntries, LinesThatNameNobodyArePassedOver) {
  tree_.write("/etc/hosts", "localhost 127.0.0.1\n10.8.0.1\n192.168.1.300 host\n10.8.0.2 good\n");
  EXPECT_EQ(entries("name"), (Rows{{"good"}}));
  EXPECT_EQ(facts_.coverage("hosts_entry", "/etc/hosts"), "complete: ");
}

TEST_F(HostsEntries, WhatIsNoNameIsAGap) {
  tree_.write("/etc/hosts", "10.8.0.2 a\x01 good\n");
  EXPECT_EQ(entries("name"), (Rows{{"good"}}));
  EXPECT_EQ(facts_.coverage("hosts_entry", "/etc/hosts"),
            "partial: /etc/hosts:1: a name that is none");
}

TEST_F(HostsEntries, WithoutTheFileThereAreNone) {
  EXPECT_EQ(entries("name"), (Rows{}));
  EXPECT_EQ(facts_.coverage("hosts_entry", "/etc/hosts"), "complete: no such file");
}

TEST_F(HostsEntries, MoreThanAreKeptIsAGap) {
  std::string many;
  for (int count = 0; count < 50'001; ++count) many += "0.0.0.0 a\n";
  tree_.write("/etc/hosts", many);
  EXPECT_EQ(entries("count(*)"), (Rows{{"50000"}}));
  EXPECT_EQ(facts_.coverage("hosts_entry", "/etc/hosts"),
            "partial: /etc/hosts: more names than are read");
}

}  // namespace
}  // namespace mijian
