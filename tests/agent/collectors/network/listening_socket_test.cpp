#include "tests/support/collecting.h"

namespace mijian {

extern const Collector listening_socket_collector;

namespace {

class ListeningSocket : public Collecting {
 protected:
  void udp(std::string_view address_and_port, int inode) {
    tree_.write("/proc/net/udp", "headings\n 1: " + std::string{address_and_port} +
                                     " 00000000:0000 07 0:0 00:0 0 0 0 " + std::to_string(inode) +
                                     " 2 0 0\n");
  }
};

TEST_F(ListeningSocket, WithTheProcessThatServesIt) {
  collect(listening_socket_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(
      facts_.select("SELECT protocol, address, port, reach, user_id, process, executable FROM "
                    "listening_socket "
                    "ORDER BY protocol, port"),
      (Rows{{"tcp", "0.0.0.0", "22", "all", "0", "sshd", "/usr/sbin/sshd"},
            {"tcp", "127.0.0.1", "631", "loopback", "0", "cupsd", "/usr/sbin/cupsd"},
            {"tcp6", "::", "22", "all", "0", "sshd", "/usr/sbin/sshd"},
            {"tcp6", "::1", "631", "loopback", "0", "cupsd", "/usr/sbin/cupsd"},
            {"udp", "0.0.0.0", "2049", "all", "0", "NULL", "NULL"},  // the kernel's own
            {"udp", "0.0.0.0", "5353", "all", "107", "avahi-daemon", "/usr/sbin/avahi-daemon"}}));
  EXPECT_EQ(facts_.coverage("listening_socket", "/proc/PID/fd"), "complete: ");
  EXPECT_EQ(facts_.coverage("listening_socket", "/proc/net/udp6"),
            "complete: no such file: the kernel does not speak this protocol");
}

TEST_F(ListeningSocket, DescriptorsThatCannotBeReadAreAGapOnlyWhenAnOwnerIsMissing) {
  udp("0100A8C0:0035", 77);
  tree_.write("/proc/1/fd/3", "no link: reading it as one fails");
  collect(listening_socket_collector);
  EXPECT_EQ(facts_.select("SELECT address, port, reach, process FROM listening_socket"),
            (Rows{{"192.168.0.1", "53", "one", "NULL"}}));
  EXPECT_EQ(facts_.coverage("listening_socket", "/proc/PID/fd"),
            "partial: permission denied: the descriptors of 1 process could not be read "
            "(needs root; a security module may deny root too)");
  TestFacts with_owner;
  tree_.write("/proc/50/comm", "dnsmasq\n");
  tree_.link("/proc/50/fd/4", "socket:[77]");
  const auto host = Host::recorded(tree_.path());
  ASSERT_OK(
      listening_socket_collector.collect(*host, {test_now(), {}, nullptr}, with_owner.writer()));
  EXPECT_EQ(with_owner.coverage("listening_socket", "/proc/PID/fd"), "complete: ");
  EXPECT_EQ(with_owner.select("SELECT process, executable FROM listening_socket"),
            (Rows{{"dnsmasq", "NULL"}}));
}

TEST_F(ListeningSocket, HiddenProcessesAreAGap) {
  udp("00000000:0035", 77);
  tree_.link("/proc/50/fd/4", "pipe:[77]");
  collect(listening_socket_collector);
  EXPECT_EQ(facts_.coverage("listening_socket", "/proc/PID/fd"),
            "partial: permission denied: other users' processes are hidden (hidepid); needs root");
}

TEST_F(ListeningSocket, WithoutProcNothingIsKnown) {
  collect(listening_socket_collector);
  EXPECT_EQ(facts_.coverage("listening_socket", "/proc/net/tcp").substr(0, 10), "impossible");
  EXPECT_EQ(facts_.coverage("listening_socket", "/proc/PID/fd").substr(0, 10), "impossible");
}

TEST_F(ListeningSocket, ABadLineCostsItsSourceOnly) {
  tree_.write("/proc/net/tcp", "headings\njunk\n");
  udp("00000000:0035", 77);
  collect(listening_socket_collector);
  EXPECT_EQ(facts_.coverage("listening_socket", "/proc/net/tcp"),
            "partial: /proc/net/tcp:2: not a socket");
  EXPECT_EQ(facts_.coverage("listening_socket", "/proc/net/udp"), "complete: ");
  EXPECT_EQ(facts_.select("SELECT count(*) FROM listening_socket"), (Rows{{"1"}}));
}

TEST_F(ListeningSocket, UdpLiteIsToldAsUdpIs) {
  const std::string line =
      "  1: 00000000:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000 0 0 77 2 0 0\n";
  tree_.write("/proc/net/udplite", "headings\n" + line);
  collect(listening_socket_collector);
  EXPECT_EQ(facts_.select("SELECT protocol, port, reach FROM listening_socket"),
            (Rows{{"udplite", "53", "all"}}));
  EXPECT_EQ(facts_.coverage("listening_socket", "/proc/net/udplite6"), "none");
}

TEST_F(ListeningSocket, RawSocketsAreAGapUnlessTheyListenToIcmp) {
  const auto raw = [](const std::string& protocol) {
    return "  1: 00000000:" + protocol +
           " 00000000:0000 07 00000000:00000000 00:00000000 00000000 0 0 77 2 0 0\n";
  };
  tree_.write("/proc/net/raw", "headings\n" + raw("0001") + raw("0070"));
  tree_.write("/proc/net/raw6", "headings\n" + raw("003A"));
  collect(listening_socket_collector);
  EXPECT_EQ(facts_.select("SELECT port FROM listening_socket"), Rows{});
  for (const char* table : {"listening_socket", "network_connection"}) {
    EXPECT_EQ(facts_.coverage(table, "/proc/net/raw"),
              "partial: a raw socket of IP protocol 112, not collected");
    EXPECT_EQ(facts_.coverage(table, "/proc/net/raw6"), "complete: ");
  }
}

TEST_F(ListeningSocket, SocketsOfSctpAreAGap) {
  tree_.write("/proc/net/sctp/eps", " ENDPT     SOCK   STY SST HBKT LPORT   UID INODE LADDRS\n");
  tree_.write("/proc/net/sctp/assocs", " ASSOC     SOCK\nffff8800 ffff8801 2 1\n");
  collect(listening_socket_collector);
  EXPECT_EQ(facts_.coverage("listening_socket", "/proc/net/sctp/eps"), "complete: ");
  EXPECT_EQ(facts_.coverage("network_connection", "/proc/net/sctp/assocs"),
            "partial: sockets of SCTP are not collected");
}

}  // namespace
}  // namespace mijian
