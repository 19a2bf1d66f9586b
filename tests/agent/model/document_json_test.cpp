#include "agent/model/document_json.h"

#include <gtest/gtest.h>

#include "tests/agent/model/sample_document.h"

namespace mijian {
namespace {

std::string complaint(const Json& json) {
  const auto document = document_from_json(json);
  return document ? "" : document.error().text();
}

std::string complaint(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  text.replace(at, what.size(), with);
  const auto json = parse_json(text);
  return json ? complaint(*json) : json.error().text();
}

TEST(DocumentJson, ComesBackAsItWasWritten) {
  const std::string text = to_json(sample_document()).dump();
  const auto back = document_from_json(*parse_json(text));
  ASSERT_TRUE(back) << back.error().text();
  EXPECT_EQ(to_json(*back).dump(), text);
  ASSERT_EQ(back->findings.size(), 2u);
  EXPECT_EQ(back->findings[0].rows[1].ok, std::nullopt);
  EXPECT_EQ(back->findings[0].rows[0].ok, false);
  EXPECT_EQ(back->findings[0].rows[0].columns[0].second, "90");
  EXPECT_EQ(back->findings[0].grade, Grade::c);
  EXPECT_EQ(back->terminal.responsible, "张三");
  EXPECT_TRUE(back->terminal.declared);
}

TEST(DocumentJson, CarriesBytesThatAreNoText) {
  Document document = sample_document();
  document.findings[0].rows[0].subject = "a\xff\x01";
  const auto json = parse_json(to_json(document).dump());
  ASSERT_TRUE(json) << json.error().text();
  EXPECT_EQ(complaint(*json), "");
}

TEST(DocumentJson, RefusesWhatSaysTooMuchTooLittleOrSomethingElse) {
  const std::string text = to_json(sample_document()).dump();
  EXPECT_NE(complaint(text, "mijian-findings/1", "mijian-findings/2")
                .find("'mijian-findings/2' is not known"),
            std::string::npos);
  EXPECT_NE(complaint(text, "\"level_line\"", "\"level\"").find("unknown key 'level'"),
            std::string::npos);
  EXPECT_NE(complaint(text, "\"severity\": \"high\"", "\"severity\": \"grave\"")
                .find("severity: 'grave' is none of"),
            std::string::npos);
  EXPECT_NE(complaint(text, "\"ok\": false", "\"ok\": 2").find("'ok' must be true, false or null"),
            std::string::npos);
  EXPECT_NE(
      complaint(text, "\"max_days\": \"90\"", "\"max_days\": 90").find("a column must be a text"),
      std::string::npos);
  EXPECT_NE(complaint(text, "\"lead\": 0", "\"lead\": 1")
                .find("the summary counts 1 'lead', but the findings are 0"),
            std::string::npos);
  EXPECT_NE(complaint(text, "\"exit_status\": 1", "\"exit_status\": 0")
                .find("the exit status does not follow"),
            std::string::npos);
  EXPECT_EQ(complaint(Json{1}).substr(0, 26), "0:0: this is no object; wa");
}

}  // namespace
}  // namespace mijian
