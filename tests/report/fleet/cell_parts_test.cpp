#include "report/fleet/cell_parts.h"

#include <gmock/gmock.h>

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(CellParts, DisksAndAddressesArePartedByAnyMark) {
  EXPECT_THAT(parts_in("disk", "WD-1 WD-2、WD-3/WD-4\nWD-5"),
              ElementsAre("WD-1", "WD-2", "WD-3", "WD-4", "WD-5"));
  EXPECT_THAT(parts_in("ip", "10.1.2.3，10.1.2.4"), ElementsAre("10.1.2.3", "10.1.2.4"));
  EXPECT_THAT(parts_in("mac", " "), IsEmpty());
}

TEST(CellParts, ADiskThatWasSeenWithABlankIsOne) {
  EXPECT_THAT(parts_in("disk", "WD-WX11 A123", {"wd-wx11 a123"}), ElementsAre("WD-WX11 A123"));
  EXPECT_THAT(parts_in("disk", "S1 WD-WX11  A123/S2、S3 S4", {"wd-wx11  a123", "s1", "x/y"}),
              ElementsAre("S1", "WD-WX11  A123", "S2", "S3", "S4"));
  EXPECT_THAT(parts_in("disk", "WD-WX11 A123", {"wd-wx11"}), ElementsAre("WD-WX11", "A123"));
}

TEST(CellParts, ASerialKeepsItsBlanksAndSlashes) {
  EXPECT_THAT(parts_in("serial", " SN 001 "), ElementsAre("SN 001"));
  EXPECT_THAT(parts_in("serial", "AB/12；AB/13"), ElementsAre("AB/12", "AB/13"));
}

TEST(CellParts, AreComparedInOneSpelling) {
  EXPECT_EQ(as_compared("mac", "00-1A-2B-3C-4D-5E"), "00:1a:2b:3c:4d:5e");
  EXPECT_EQ(as_compared("serial", "SN-1 "), "sn-1");
}

}  // namespace
}  // namespace mijian
