#include "agent/collectors/socket_table.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

constexpr int listening = 0x0A;
const std::string headings =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout "
    "inode\n";

TEST(SocketTable, ReadsTheListeningOnes) {
  const SocketTable table =
      parse_socket_table(headings +
                             "   0: 0100007F:0277 00000000:0000 0A 00000000:00000000 00:00000000 "
                             "00000000   107        0 23001 1 0\n"
                             "   1: 0100007F:0277 0100007F:C001 01 00000000:00000000 00:00000000 "
                             "00000000   107        0 23009 1 0\n",
                         listening);
  ASSERT_EQ(table.waiting.size(), 1u);
  EXPECT_EQ(to_text(table.waiting[0].address), "127.0.0.1");
  EXPECT_EQ(table.waiting[0].port, 631);
  EXPECT_EQ(table.waiting[0].user_id, 107);
  EXPECT_EQ(table.waiting[0].inode, 23001);
}

TEST(SocketTable, SixteenByteAddressesAreFourWords) {
  const SocketTable table =
      parse_socket_table(headings +
                             "   0: B80D01200000000067452301EFCDAB89:0016 "
                             "00000000000000000000000000000000:0000 0A 0:0 00:0 0 0 0 7 1\n",
                         listening);
  ASSERT_EQ(table.waiting.size(), 1u);
  EXPECT_EQ(to_text(table.waiting[0].address), "2001:db8::123:4567:89ab:cdef");
}

TEST(SocketTable, LinesThatAreNoneAreCounted) {
  const SocketTable table =
      parse_socket_table(headings +
                             "junk\n   0: 0100007F 00000000:0000 0A 0:0 00:0 0 0 0 1 1\n   1: "
                             "010000:0016 0:0 0A 0:0 00:0 0 0 0 1 1\n"
                             "   2: 0100007F:10000 0:0 0A 0:0 00:0 0 0 0 1 1\n\n   3: "
                             "0100007F:0016 0:0 0A 0:0 00:0 0 x 0 1 1\n",
                         listening);
  EXPECT_TRUE(table.waiting.empty());
  EXPECT_EQ(table.bad_lines, (std::vector<int>{2, 3, 4, 5, 7}));
}

TEST(SocketTable, AnEmptyTextHoldsNothing) {
  EXPECT_TRUE(parse_socket_table("", listening).waiting.empty());
  EXPECT_TRUE(parse_socket_table(headings, listening).bad_lines.empty());
}

}  // namespace
}  // namespace mijian
