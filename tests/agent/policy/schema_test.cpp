// The published JSON schemas and the parsers say the same: every key of the one is known to the
// other, required ones are required by both, and nothing else is let in.
#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "agent/model/document_json.h"
#include "agent/model/terminal.h"
#include "tests/agent/model/sample_document.h"
#include "tests/agent/policy/test_rules.h"

namespace mijian {
namespace {

using Parse = std::function<Status(const std::string&)>;
using Rebuild = std::function<Json(Json)>;

Json schema(const std::string& name) {
  auto text = read_file(
      std::string(MIJIAN_SOURCE_DIR "/policies/schema/").append(name).append(".schema.json"),
      1 << 20);
  EXPECT_TRUE(text) << text.error().text();
  auto json = parse_json(text ? *text : "null");
  EXPECT_TRUE(json) << json.error().text();
  return json ? *json : Json{};
}

/// Walks a sample with its schema side by side and tries every change of a key on the parser.
class Comparison {
 public:
  Comparison(Json root, Parse parse) : root_{std::move(root)}, parse_{std::move(parse)} {}

  void walk(const Json& at, const Json& sample, const std::string& path, const Rebuild& rebuild) {
    const Json& rules = resolved(at);
    if (sample.items()) {
      const Json* items = rules.find("items");
      if (!items) return;
      for (std::size_t i = 0; i < sample.items()->size(); ++i)
        walk(*items, (*sample.items())[i], path + "/" + std::to_string(i), [&, i](Json item) {
          Json::Array array = *sample.items();
          array[i] = std::move(item);
          return rebuild(Json{std::move(array)});
        });
    }
    if (sample.members()) walk_object(rules, sample, path, rebuild);
  }
  /// The keys of the schema that no sample has.
  const std::set<std::string>& unseen() const { return unseen_; }

 private:
  const Json& resolved(const Json& at) const {
    const Json* reference = at.find("$ref");
    if (!reference) return at;
    const std::string name = reference->text()->substr(8);  // behind "#/$defs/"
    const Json* found = root_.find("$defs")->find(name);
    EXPECT_NE(found, nullptr) << name;
    return found ? *found : at;
  }

  void walk_object(const Json& rules, const Json& sample, const std::string& path,
                   const Rebuild& rebuild) {
    const Json *properties = rules.find("properties"), *others = rules.find("additionalProperties");
    ASSERT_NE(others, nullptr) << path << ": an object must say what else it may have";
    for (const auto& [key, value] : *sample.members()) {
      const Json* known = properties ? properties->find(key) : nullptr;
      if (known) seen_.insert(where(rules, key));
      if (!known && others->members()) known = others;
      ASSERT_NE(known, nullptr) << path << "/" << key << " is not in the schema";
      const std::string name = key;
      walk(*known, value, path + "/" + key, [&](Json member) {
        Json changed = sample;
        changed.set(name, std::move(member));
        return rebuild(std::move(changed));
      });
    }
    if (properties) try_keys(rules, *properties, sample, path, rebuild);
    for (const std::string& key : seen_) unseen_.erase(key);
  }

  void try_keys(const Json& rules, const Json& properties, const Json& sample,
                const std::string& path, const Rebuild& rebuild) {
    Json extended = sample;
    extended.set("unheard_of", 1);
    EXPECT_FALSE(parse_(rebuild(std::move(extended)).dump()))
        << path << ": an unknown key is let in";
    const bool conditional = rules.find("oneOf") || rules.find("if");
    for (const auto& [key, value] : *properties.members()) {
      if (seen_.count(where(rules, key)) == 0) unseen_.insert(where(rules, key));
      if (!sample.find(key)) continue;
      const bool parsed = parse_(rebuild(without(sample, key)).dump()).has_value();
      if (is_required(rules, key)) {
        EXPECT_FALSE(parsed) << path << "/" << key << " is required by the schema only";
      } else if (!conditional) {
        EXPECT_TRUE(parsed) << path << "/" << key << " is required by the parser only";
      }
    }
  }

  /// A key of one object of the schema, by the object's other keys.
  static std::string where(const Json& rules, const std::string& key) {
    return rules.dump(-1).substr(0, 2000) + " " + key;
  }

  static bool is_required(const Json& rules, const std::string& key) {
    for (const Json& name : *rules.find("required")->items())
      if (*name.text() == key) return true;
    return false;
  }

  static Json without(const Json& object, const std::string& key) {
    Json::Object left;
    for (const auto& member : *object.members())
      if (member.first != key) left.push_back(member);
    return Json{left};
  }

  Json root_;
  Parse parse_;
  std::set<std::string> seen_, unseen_;
};

void expect_agreement(const std::string& name, const std::vector<std::string>& samples,
                      const Parse& parse) {
  const Json root = schema(name);
  Comparison comparison{root, parse};
  for (const std::string& text : samples) {
    const auto sample = parse_json(text);
    ASSERT_TRUE(sample) << sample.error().text();
    const auto parsed = parse(text);
    ASSERT_TRUE(parsed) << name << ": " << parsed.error().text();
    comparison.walk(root, *sample, name, [](Json whole) { return whole; });
  }
  for (const std::string& key : comparison.unseen())
    ADD_FAILURE() << name << ": no sample has " << key.substr(key.rfind(' '));
}

template <class T>
Status status_of(const Result<T>& result) {
  return result ? ok : Status{result.error()};
}

/// A pack with one rule and one checklist, into which a test puts a file of its own.
Parse parse_in_pack(const std::string& file) {
  return [file](const std::string& text) {
    PackFolder folder;
    folder.write("rules/accounts/test-rule.sql",
                 rule_file("SELECT name AS subject, name, 1 AS ok FROM user_account"));
    folder.write("checklists/room.json",
                 R"({"name": "room", "items": [{"id": "x", "title": {"zh": "题", "en": "t"},
    "how": {"zh": "法", "en": "h"}, "basis": {"zh": "据", "en": "b"}, "grade": "C"}]})");
    folder.write("scoring/tree.json",
                 R"({"format": "mijian-scoring/1", "name": "tree", "title": {"zh": "树", "en": "t"},
    "note": {"zh": "注", "en": "n"}, "total": null, "items": []})");
    folder.write("profiles/shared.json",
                 R"({"name": "shared", "abstract": true, "title": {"zh": "共", "en": "s"}})");
    folder.write(file, text);
    return status_of(folder.load());
  };
}

TEST(Schema, OfAPack) {
  expect_agreement(
      "pack",
      {R"({"format": "mijian-pack/1", "name": "n", "version": "1", "title": {"zh": "名", "en": "n"}})"},
      parse_in_pack("pack.json"));
}

TEST(Schema, OfAProfile) {
  expect_agreement(
      "profile",
      {R"({"format": "mijian-profile/1", "name": "c", "abstract": false, "title": {"zh": "类", "en": "c"}, "aliases": ["类一"],
    "level": "机密", "includes": ["shared"], "rules": ["test-rule"], "checklists": ["room"], "scoring": "tree",
    "parameters": {"a": {"value": [1, "x"], "source": "s", "grade": "B"}, "b": {"days_before": 3, "source": "s", "grade": "B"}}})"},
      parse_in_pack("profiles/c.json"));
}

TEST(Schema, OfAChecklist) {
  expect_agreement(
      "checklist",
      {R"({"format": "mijian-checklist/1", "name": "room", "title": {"zh": "单", "en": "l"}, "items": [{"id": "x",
    "title": {"zh": "题", "en": "t"}, "how": {"zh": "法", "en": "h"}, "basis": {"zh": "据", "en": "b"}, "grade": "C"}]})"},
      parse_in_pack("checklists/room.json"));
}

TEST(Schema, OfAScoringScheme) {
  expect_agreement(
      "scoring",
      {R"({"format": "mijian-scoring/1", "name": "tree", "title": {"zh": "树", "en": "t"},
    "note": {"zh": "注", "en": "n"}, "total": 100, "items": [{"id": "1", "edition": "e", "kind": "一般项",
    "title": {"zh": "题", "en": "t"}, "value": null, "per": "项", "cap": 8, "count": 1, "source": "s",
    "confidence": "C", "rules": ["test-rule"], "hints": []}]})"},
      parse_in_pack("scoring/tree.json"));
}

TEST(Schema, OfAMapping) {
  expect_agreement(
      "mapping",
      {R"({"format": "mijian-mapping/1", "name": "norm", "title": {"zh": "表", "en": "t"},
    "note": {"zh": "注", "en": "n"}, "clauses": [{"clause": "1 a", "title": {"zh": "题", "en": "t"},
    "grade": "D", "rules": ["test-rule"], "manual": ["x"]}]})"},
      parse_in_pack("mappings/norm.json"));
}

TEST(Schema, OfATailoring) {
  Parameter since;
  since.days_before = 180;
  const Pack pack =
      pack_of({rule_of("SELECT name AS subject, name, 1 AS ok FROM user_account")},
              {{"max_days", {std::int64_t{30}, {}, "s", Grade::b}}, {"since", since}});
  const std::string why = R"("reason": "r", "approver": "a", "date": "2026-01-31"})";
  const std::string head = R"({"format": "mijian-tailoring/1", "profile": "c", "changes": [{)";
  expect_agreement("tailoring",
                   {head + R"("rule": "test-rule", "off": true, "confirm": false, )" + why +
                    R"(, {"parameter": "max_days", "value": 7, )" + why +
                    R"(, {"parameter": "since", "days_before": 7, )" + why + "]}"},
                   [&](const std::string& text) { return status_of(parse_tailoring(text, pack)); });
}

/// A register with every column of every registered_* table.
std::string whole_register() {
  const std::pair<const char*, const char*> lists[] = {{"asset", "registered_asset"},
                                                       {"media", "registered_medium"},
                                                       {"devices", "registered_device"},
                                                       {"products", "registered_product"}};
  Json json = Json::object();
  json.set("format", "mijian-register/1");
  json.set("version", "1");
  json.set("issued_on", "2026-01-31");
  json.set("issuer", "保密办");
  for (const auto& [key, table] : lists) {
    Json row = Json::object();
    for (const Column& column : find_table(table)->columns) {
      const std::string_view name = column.name;
      const bool is_day = name.size() > 3 && name.substr(name.size() - 3) == "_on";
      row.set(name, name == "device_key" ? "usb:0951:1666:X" : is_day ? "2026-01-31" : "x");
    }
    Json list = Json::array();
    list.push(row);
    json.set(key, std::string_view{key} == "asset" ? row : list);
  }
  Json waiver = Json::object();
  for (const char* key : {"number", "rule", "subject", "reason", "approver"}) waiver.set(key, "x");
  for (const char* key : {"approved_on", "expires_on"}) waiver.set(key, "2026-01-31");
  Json waivers = Json::array();
  waivers.push(waiver);
  json.set("waivers", waivers);
  return json.dump();
}

TEST(Schema, OfARegister) {
  expect_agreement("register", {whole_register()},
                   [](const std::string& text) { return status_of(parse_register(text)); });
}

TEST(Schema, OfATerminal) {
  expect_agreement(
      "terminal",
      {R"({"format": "mijian-terminal/1", "number": "A", "asset_number": "1", "terminal_class": "c", "level": "机密", "unit": "u",
    "department": "d", "responsible": "r", "place": "p", "purpose": "p", "computer_type": "台式机", "commissioned_on": "2026-01-31", "reinstalled_on": "2026-01-31"})"},
      [](const std::string& text) {
        const auto json = parse_json(text);
        return json ? status_of(terminal_from_json(*json)) : Status{json.error()};
      });
}

TEST(Schema, OfTheFindings) {
  expect_agreement("findings", {to_json(sample_document()).dump()}, [](const std::string& text) {
    const auto json = parse_json(text);
    return json ? status_of(document_from_json(*json)) : Status{json.error()};
  });
}

TEST(Schema, ListsTheWordsOfVerdictsSeveritiesAndGrades) {
  const auto words_in = [](const Json* list) {
    std::vector<std::string> words;
    for (const Json& word : *list->find("enum")->items()) words.push_back(*word.text());
    return words;
  };
  const Json findings = schema("findings");
  const Json *defs = findings.find("$defs"), *finding = defs->find("finding")->find("properties");
  std::vector<std::string> verdicts, severities, grades;
  for (const auto& word : verdict_words) verdicts.emplace_back(word.stored);
  for (const auto& word : severity_words) severities.emplace_back(word.stored);
  for (const auto& word : grade_words) grades.emplace_back(word.stored);
  EXPECT_EQ(words_in(defs->find("verdict")), verdicts);
  EXPECT_EQ(words_in(finding->find("severity")), severities);
  EXPECT_EQ(words_in(finding->find("grade")), grades);
}

}  // namespace
}  // namespace mijian
