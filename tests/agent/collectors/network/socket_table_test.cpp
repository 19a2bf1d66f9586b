#include "agent/collectors/network/socket_table.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

const std::string headings =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout "
    "inode\n";

TEST(SocketTable, ReadsBothEndsOfEachSocket) {
  const SocketTable table = parse_socket_table(
      headings +
      "   0: 0100007F:0277 00000000:0000 0A 00000000:00000000 00:00000000 00000000   107        0 "
      "23001 1 0\n"
      "   1: 150AA8C0:8F3C 0A0AA8C0:01BD 01 00000000:00000000 00:00000000 00000000  1000        0 "
      "31001 1 0\n");
  ASSERT_EQ(table.sockets.size(), 2u);
  const OpenSocket &listening = table.sockets[0], &connected = table.sockets[1];
  EXPECT_EQ(to_text(listening.local), "127.0.0.1");
  EXPECT_EQ(listening.local_port, 631);
  EXPECT_EQ(listening.state, tcp_listens);
  EXPECT_EQ(listening.user_id, 107);
  EXPECT_EQ(listening.inode, 23001);
  EXPECT_EQ(to_text(connected.local), "192.168.10.21");
  EXPECT_EQ(to_text(connected.remote), "192.168.10.10");
  EXPECT_EQ(connected.remote_port, 445);
  EXPECT_EQ(state_name(connected.state), "established");
}

TEST(SocketTable, SixteenByteAddressesAreFourWords) {
  const SocketTable table = parse_socket_table(
      headings +
      "   0: B80D01200000000067452301EFCDAB89:0016 00000000000000000000000000000000:0000 0A 0:0 "
      "00:0 0 0 0 7 1\n");
  ASSERT_EQ(table.sockets.size(), 1u);
  EXPECT_EQ(to_text(table.sockets[0].local), "2001:db8::123:4567:89ab:cdef");
}

TEST(SocketTable, LinesThatAreNoneAreCounted) {
  const SocketTable table =
      parse_socket_table(headings +
                         "junk\n   0: 0100007F 00000000:0000 0A 0:0 00:0 0 0 0 1 1\n"
                         "   1: 010000:0016 00000000:0000 0A 0:0 00:0 0 0 0 1 1\n"
                         "   2: 0100007F:10000 00000000:0000 0A 0:0 00:0 0 0 0 1 1\n\n"
                         "   3: 0100007F:0016 00000000:0000 0A 0:0 00:0 0 x 0 1 1\n"
                         "   4: 0100007F:0016 0:0 0A 0:0 00:0 0 0 0 1 1\n");
  EXPECT_TRUE(table.sockets.empty());
  EXPECT_EQ(table.bad_lines, (std::vector<int>{2, 3, 4, 5, 7, 8}));
}

TEST(SocketTable, AnEmptyTextHoldsNothing) {
  EXPECT_TRUE(parse_socket_table("").sockets.empty());
  EXPECT_TRUE(parse_socket_table(headings).bad_lines.empty());
}

TEST(SocketTable, EveryStateHasAName) {
  EXPECT_EQ(state_name(2), "syn_sent");
  EXPECT_EQ(state_name(6), "time_wait");
  EXPECT_EQ(state_name(tcp_listens), "listen");
  EXPECT_EQ(state_name(12), "syn_recv") << "what the kernel calls new_syn_recv";
  EXPECT_EQ(state_name(13), "state 13");
  EXPECT_EQ(state_name(0), "state 0");
}

}  // namespace
}  // namespace mijian
