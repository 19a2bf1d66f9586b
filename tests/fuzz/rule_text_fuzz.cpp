// A rule file from anywhere: refused with its place, or prepared; and code_of keeps every byte's
// place.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "agent/policy/load.h"
#include "agent/policy/rule_schema.h"
#include "agent/policy/rule_text.h"

namespace {

mijian::RuleSchema new_schema() {
  auto schema = mijian::RuleSchema::make();
  if (!schema) std::abort();
  return std::move(*schema);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static mijian::RuleSchema schema = new_schema();
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (mijian::code_of(text).size() != text.size()) std::abort();
  auto rule = mijian::parse_rule(text);
  if (!rule) return rule.error().text().find(':') == std::string::npos ? std::abort(), 0 : 0;
  const auto prepared = schema.prepare(*rule);
  // What a rule may read has a table of the schema; anything else would have been let through.
  if (prepared && (rule->tables.empty() || rule->columns.empty())) std::abort();
  return 0;
}
