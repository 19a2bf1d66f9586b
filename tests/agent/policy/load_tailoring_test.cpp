#include <gtest/gtest.h>

#include "tests/agent/policy/test_rules.h"

namespace mijian {
namespace {

Pack small_pack() {
  Parameter since;
  since.days_before = 180;
  return pack_of(
      {rule_of("SELECT name AS subject, name, max_days <= :max_days AS ok FROM user_account")},
      {{"max_days", {std::int64_t{30}, {}, "s", Grade::b}}, {"since", since}});
}

std::string tailoring(const std::string& changes, const std::string& profile = "c") {
  return R"({"format": "mijian-tailoring/1", "profile": ")" + profile + "\", \"changes\": [\n" +
         changes + "]}";
}
std::string change(const std::string& what) {
  return "{" + what + R"(, "reason": "理由", "approver": "张", "date": "2026-01-31"})";
}

TEST(LoadTailoring, ReadsWhatAUnitChanges) {
  const auto read =
      parse_tailoring(tailoring(change(R"("parameter": "max_days", "value": 7)") + "," +
                                change(R"("parameter": "since", "days_before": 90)") + "," +
                                change(R"("rule": "test-rule", "off": true)")),
                      small_pack());
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(read->profile, "c");
  ASSERT_EQ(read->changes.size(), 3u);
  EXPECT_EQ(to_text(read->changes[0].value->value), "7");
  EXPECT_EQ(read->changes[0].value->source, "理由 (张, 2026-01-31)");
  EXPECT_EQ(read->changes[1].value->days_before, 90);
  EXPECT_TRUE(read->changes[2].off);
}

struct Bad {
  std::string text, complaint;
};

TEST(LoadTailoring, RefusesWhatItCannotKeep) {
  const Bad bad[] = {
      {tailoring("", "d"), "1:45: the pack has no profile 'd'"},
      {tailoring(change(R"("rule": "no-rule", "off": true)")),
       "2:10: the profile c has no rule 'no-rule'"},
      {tailoring(change(R"("parameter": "min", "value": 1)")),
       "2:15: the profile c has no parameter 'min'"},
      {tailoring(change(R"("parameter": "max_days", "value": "7")")),
       "2:1: 'max_days' must be of the same kind"},
      {tailoring(change(R"("parameter": "since", "value": 7)")),
       "2:1: 'since' must be of the same kind"},
      {tailoring(change(R"("parameter": "max_days")")),
       "2:1: a parameter has either 'value' or 'days_before'"},
      {tailoring(change(R"("parameter": "max_days", "off": true)")),
       "2:1: 'off' and 'confirm' belong to a rule"},
      {tailoring(change(R"("rule": "test-rule")")), "2:1: a change of a rule says either"},
      {tailoring(change(R"("rule": "test-rule", "off": true, "confirm": true)")),
       "2:1: a change of a rule says either"},
      {tailoring(change(R"("rule": "test-rule", "off": true, "value": 1)")),
       "2:1: a change of a rule has no value"},
      {tailoring(change(R"("off": true)")), "2:1: a change names either a 'rule' or a 'parameter'"},
      {tailoring(R"({"rule": "test-rule", "off": true, "approver": "a", "date": "2026-01-31"})"),
       "2:1: key 'reason' is missing"},
      {tailoring(
           R"({"rule": "test-rule", "off": true, "reason": "r", "approver": "a", "date": "2026-02-30"})"),
       "2:76: 'date' must be a day"},
      {tailoring(change(R"("rule": "test-rule", "off": true)") + ",\n" +
                 change(R"("rule": "test-rule", "confirm": true)")),
       "3:1: 'test-rule' is changed a second time"},
      {"[]", "1:1: this is no object"},
      {"{", "1:"},
  };
  const Pack pack = small_pack();
  for (const Bad& each : bad) {
    const auto read = parse_tailoring(each.text, pack);
    ASSERT_FALSE(read) << each.complaint;
    EXPECT_EQ(read.error().text().substr(0, each.complaint.size()), each.complaint);
  }
}

TEST(LoadTailoring, NamesItsFile) {
  PackFolder folder;
  folder.write("tailoring.json", "{}");
  const auto read = load_tailoring(folder.path("tailoring.json"), small_pack());
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().text().substr(0, folder.path().size() + 20),
            folder.path() + "/tailoring.json:1:1:");
}

}  // namespace
}  // namespace mijian
