#include "tests/support/json_schema.h"

#include <algorithm>

#include "agent/core/file.h"

namespace mijian {
namespace {

std::string type_of(const Json& value) {
  if (value.is_null()) return "null";
  if (value.boolean() != nullptr) return "boolean";
  if (value.integer() != nullptr) return "integer";
  if (value.real() != nullptr) return "number";
  if (value.text() != nullptr) return "string";
  return value.items() != nullptr ? "array" : "object";
}

bool is_one_of(const Json& allowed, const std::string& word) {
  if (allowed.text() != nullptr) return *allowed.text() == word;
  return std::any_of(allowed.items()->begin(), allowed.items()->end(),
                     [&](const Json& one) { return one.text() != nullptr && *one.text() == word; });
}

class Check {
 public:
  explicit Check(const Json& schema) : schema_{schema} {}

  void value(const Json& stated, const Json& value, const std::string& path) {
    const Json& rules = resolved(stated);
    if (const Json* type = rules.find("type"); type && !is_one_of(*type, type_of(value)))
      complaints.push_back(path + ": is " + type_of(value));
    if (const Json* words = rules.find("enum"))
      if (value.text() == nullptr || !is_one_of(*words, *value.text()))
        complaints.push_back(path + ": none of the words: " + value.dump(-1));
    if (value.members() != nullptr) object(rules, value, path);
    if (const Json* items = rules.find("items"); items && value.items() != nullptr)
      for (std::size_t i = 0; i < value.items()->size(); ++i)
        this->value(*items, (*value.items())[i], path + "/" + std::to_string(i));
  }

  std::vector<std::string> complaints;

 private:
  void object(const Json& rules, const Json& object, const std::string& path) {
    const Json *known = rules.find("properties"), *required = rules.find("required"),
               *others = rules.find("additionalProperties");
    for (const auto& [key, member] : *object.members()) {
      const Json* property = known == nullptr ? nullptr : known->find(key);
      if (property == nullptr && others != nullptr && others->members() != nullptr)
        property = others;
      if (property == nullptr)
        complaints.push_back(path + "/" + key + ": not in the schema");
      else
        value(*property, member, path + "/" + key);
    }
    if (required == nullptr) return;
    for (const Json& key : *required->items())
      if (object.find(*key.text()) == nullptr)
        complaints.push_back(path + "/" + *key.text() + ": missing");
  }

  // "#/$defs/text" stands for what the schema says there.
  const Json& resolved(const Json& stated) const {
    constexpr std::string_view defined = "#/$defs/";
    const Json *reference = stated.find("$ref"), *all = schema_.find("$defs");
    if (reference == nullptr || all == nullptr) return stated;
    const Json* found = all->find(reference->text()->substr(defined.size()));
    return found == nullptr ? stated : *found;
  }

  const Json& schema_;
};

}  // namespace

std::vector<std::string> schema_complaints(const std::string& name, const Json& document) {
  const auto text =
      read_file(MIJIAN_SOURCE_DIR "/policies/schema/" + name + ".schema.json", 1u << 20);
  if (!text) return {text.error().text()};
  const auto schema = parse_json(*text);
  if (!schema) return {schema.error().text()};
  Check check{*schema};
  check.value(*schema, document, "");
  return check.complaints;
}

}  // namespace mijian
