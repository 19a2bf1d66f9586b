#include "tests/support/collecting.h"

namespace mijian {

extern const Collector listening_socket_collector;

namespace {

class NetworkConnection : public Collecting {};

TEST_F(NetworkConnection, IsNoListeningSocketAndHasItsProcess) {
  collect(listening_socket_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(
      facts_.select("SELECT protocol, local_address, local_port, remote_address, "
                    "remote_port, state, reach, user_id FROM network_connection"),
      (Rows{{"tcp", "192.168.10.21", "36668", "192.168.10.10", "445", "established", "private",
             "1000"},
            {"udp", "192.168.10.21", "68", "192.168.10.1", "67", "established", "private", "0"}}));
  EXPECT_EQ(facts_.coverage("network_connection", "/proc/net/tcp"), "complete: ");
  EXPECT_EQ(facts_.coverage("network_connection", "/proc/net/udp6"),
            "complete: no such file: the kernel does not speak this protocol");
}

TEST_F(NetworkConnection, TellsWhereTheOtherEndIs) {
  tree_.write("/proc/net/tcp",
              "headings\n"
              " 0: 0100007F:0035 0100007F:9000 01 0:0 00:0 0 0 0 11 1\n"
              " 1: 0201A8C0:9001 08080808:01BB 02 0:0 00:0 0 1000 0 12 1\n"
              " 2: 0201A8C0:9002 0101A8C0:0016 06 0:0 00:0 0 0 0 0 1\n");
  tree_.write("/proc/net/tcp6",
              "headings\n"
              " 0: 0000000000000000FFFF00000201A8C0:9003 "
              "0000000000000000FFFF000004030201:0050 08 0:0 00:0 0 33 0 13 1\n");
  tree_.write("/proc/net/udp",
              "headings\n"
              " 0: 0201A8C0:9004 7A7A7A7A:0035 01 0:0 00:0 0 0 0 14 1\n"
              " 1: 00000000:0044 00000000:0000 07 0:0 00:0 0 0 0 15 1\n");
  tree_.link("/proc/1/fd/3", "socket:[12]");
  tree_.write("/proc/1/comm", "init\n");
  collect(listening_socket_collector);
  EXPECT_EQ(facts_.select("SELECT protocol, remote_address, remote_port, state, reach, user_id, "
                          "process, inode FROM network_connection ORDER BY local_port"),
            (Rows{{"tcp", "127.0.0.1", "36864", "established", "loopback", "0", "NULL", "11"},
                  {"tcp", "8.8.8.8", "443", "syn_sent", "public", "1000", "init", "12"},
                  {"tcp", "192.168.1.1", "22", "time_wait", "private", "NULL", "NULL", "NULL"},
                  {"tcp6", "::ffff:1.2.3.4", "80", "close_wait", "public", "33", "NULL", "13"},
                  {"udp", "122.122.122.122", "53", "established", "public", "0", "NULL", "14"}}));

  EXPECT_EQ(facts_.select("SELECT protocol, port FROM listening_socket"), (Rows{{"udp", "68"}}));
}

TEST_F(NetworkConnection, AMissingOwnerIsAGapOfItsOwnTable) {
  tree_.write("/proc/net/tcp",
              "headings\n"
              " 0: 00000000:0016 00000000:0000 0A 0:0 00:0 0 0 0 11 1\n"
              " 1: 0201A8C0:9001 0101A8C0:01BB 01 0:0 00:0 0 1000 0 12 1\n");
  tree_.write("/proc/1/fd/3", "no link: reading it as one fails");
  tree_.link("/proc/50/fd/4", "socket:[11]");
  tree_.write("/proc/50/comm", "sshd\n");
  collect(listening_socket_collector);
  EXPECT_EQ(facts_.coverage("listening_socket", "/proc/PID/fd"), "complete: ");
  EXPECT_EQ(facts_.coverage("network_connection", "/proc/PID/fd"),
            "partial: permission denied: the descriptors of 1 process could not be read "
            "(needs root; a security module may deny root too)");
}

TEST_F(NetworkConnection, WhatNobodyHoldsAsksForNoOwner) {
  tree_.write("/proc/net/tcp",
              "headings\n"
              " 0: 0201A8C0:9002 0101A8C0:0016 06 0:0 00:0 0 0 0 0 1\n");
  tree_.write("/proc/1/fd/3", "no link: reading it as one fails");
  collect(listening_socket_collector);
  EXPECT_EQ(facts_.coverage("network_connection", "/proc/PID/fd"), "complete: ");
}

TEST_F(NetworkConnection, OfflineNothingIsKnown) {
  collect_offline(listening_socket_collector);
  EXPECT_EQ(facts_.coverage("network_connection", "/proc/net/tcp").substr(0, 10), "impossible");
}

}  // namespace
}  // namespace mijian
