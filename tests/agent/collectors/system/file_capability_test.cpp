#include "agent/collectors/system/file_capability.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

using namespace std::string_view_literals;

std::string text_of(std::string_view attribute) {
  const auto text = parse_file_capability(attribute);
  return text ? *text : "error: " + text.error().text();
}

// As `setcap cap_net_raw+ep` of Debian 12 writes it.
constexpr auto ping = "\x01\0\0\x02\0\x20\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv;

TEST(FileCapability, ReadsWhatSetcapWrites) { EXPECT_EQ(text_of(ping), "cap_net_raw=ep"); }

TEST(FileCapability, ReadsTheThirdRevisionWithItsNamespace) {
  EXPECT_EQ(text_of("\x01\0\0\x03\0\x20\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xe8\x03\0\0"sv),
            "cap_net_raw=ep");
}

TEST(FileCapability, KeepsApartWhatIsOnlyInherited) {
  EXPECT_EQ(text_of("\0\0\0\x02\x80\0\0\0\x01\0\0\0\x80\0\0\0\0\0\0\0"sv),
            "cap_chown=i cap_setuid,cap_bpf=p");
}

TEST(FileCapability, NamesWhatIsYoungerThanItself) {
  EXPECT_EQ(text_of("\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\x80\0\0\0\0"sv), "cap_63=p");
}

TEST(FileCapability, NoneAtAllIsAnEmptySet) {
  EXPECT_EQ(text_of("\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv), "=");
}

TEST(FileCapability, RefusesWhatNoKernelWrote) {
  for (const auto bytes : {""sv, "\x01\0\0"sv, "\x01\0\0\x02"sv, ping.substr(0, 19),
                           "\x01\0\0\x04\0\x20\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv})
    EXPECT_FALSE(parse_file_capability(bytes)) << bytes.size();
}

}  // namespace
}  // namespace mijian
