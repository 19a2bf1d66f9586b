#include "agent/collectors/system/secrecy_marking.h"

#include <gtest/gtest.h>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

class SecrecyMarking_ : public testing::TestWithParam<std::pair<const char*, const char*>> {};

// The project's own catalogue; "" stands for no marking.
TEST_P(SecrecyMarking_, IsFoundWhereItStandsByItself) {
  static const auto markings = SecrecyMarkings::load(MIJIAN_SOURCE_DIR "/policies");
  ASSERT_OK(markings);
  const auto found = markings->find(GetParam().first);
  EXPECT_EQ(found ? found->level : "", GetParam().second) << GetParam().first;
}

INSTANTIATE_TEST_SUITE_P(
    Names, SecrecyMarking_,
    testing::Values(std::pair{"机密★10年 方案.docx", "机密"},
                    std::pair{"方案机密★10年.docx", "机密"}, std::pair{"【秘密】通知.pdf", "秘密"},
                    std::pair{"报告（绝密）.doc", "绝密"}, std::pair{"绝密级-图纸.dwg", "绝密"},
                    std::pair{"图纸机密级★长期.dwg", "机密"}, std::pair{"机密", "机密"},
                    std::pair{"2024机密2.txt", "机密"}, std::pair{"(内部)名单.xls", "内部"},
                    std::pair{"内部资料.rar", "内部"}, std::pair{"机密性测试 机密.txt", "机密"},
                    std::pair{"秘密 ★ 5年.doc", "秘密"}));

INSTANTIATE_TEST_SUITE_P(NoMarkings, SecrecyMarking_,
                         testing::Values(std::pair{"保密制度.doc", ""}, std::pair{"机密性.txt", ""},
                                         std::pair{"绝密飞行.mp4", ""},
                                         std::pair{"公司内部通讯录.xls", ""},
                                         std::pair{"秘密花园.pdf", ""}, std::pair{"secret.txt", ""},
                                         std::pair{"", ""}, std::pair{"密", ""},
                                         std::pair{"\xe6\x9c\xba\xe5\xaf", ""},
                                         std::pair{"的秘密.txt", ""}));

TEST(SecrecyMarkings, ABrokenCatalogueIsToldWithItsPlace) {
  const auto json = parse_json(
      "{\"format\": \"mijian-secrecy-markings/1\", \"stars\": [], \"endings\": [],\n"
      " \"words\": [{\"word\": \"机密\"}]}");
  ASSERT_OK(json);
  const auto markings = SecrecyMarkings::from_json(*json);
  ASSERT_FALSE(markings);
  EXPECT_NE(markings.error().text().find("2:"), std::string::npos) << markings.error().text();
}

}  // namespace
}  // namespace mijian
