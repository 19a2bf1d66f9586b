#include <fmt/core.h>
#include <algorithm>

#include "agent/core/text.h"
#include "agent/facts/schema.h"
#include "agent/policy/load.h"
#include "agent/policy/registered_tables.h"
#include "agent/policy/rule_access.h"
#include "agent/policy/rule_schema.h"
#include "agent/policy/rule_text.h"

namespace mijian {
namespace {

Error fault_in_sql(const Rule& rule, std::size_t offset, const std::string& message) {
  return malformed_at(place_in_sql(rule, offset), message);
}

/// The name SQLite complains of: what stands behind the last ": ", or between "quotes".
std::string_view blamed_name(std::string_view message) {
  if (const std::size_t open = message.find("near \""); open != std::string_view::npos) {
    const std::size_t close = message.find('"', open + 6);
    return message.substr(open + 6, close == std::string_view::npos ? close : close - open - 6);
  }
  const std::size_t colon = message.rfind(": ");
  std::string_view name =
      colon == std::string_view::npos ? std::string_view{} : message.substr(colon + 2);
  if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos)
    name = name.substr(dot + 1);
  while (!name.empty() && (name.front() == '"' || name.front() == '(')) name.remove_prefix(1);
  while (!name.empty() && (name.back() == '"' || name.back() == ')')) name.remove_suffix(1);
  return name;
}

std::size_t offset_of_fault(std::string_view code, const SqlError& fault) {
  const std::string_view name = blamed_name(fault.error.text());
  const std::size_t word = find_word(code, name, fault.offset.value_or(0));
  if (word != std::string_view::npos) return word;
  if (fault.offset) return *fault.offset;
  const std::size_t anywhere = name.empty() ? std::string_view::npos : code.find(name);
  if (anywhere != std::string_view::npos) return anywhere;
  return std::min(code.find_first_not_of(" \t\r\n"), code.size());
}

Error fault_of(const Rule& rule, std::string_view code, const RuleAccess& access,
               const SqlError& fault) {
  if (access.denied.empty())
    return fault_in_sql(rule, offset_of_fault(code, fault), fault.error.text());
  // SQLite may know the name by another: sqlite_schema is sqlite_master, pragma_x runs PRAGMA x.
  const std::size_t candidates[] = {find_word(code, access.denied_name), code.find("sqlite_"),
                                    code.find("pragma_"), code.find_first_not_of(" \t\r\n")};
  for (const std::size_t at : candidates)
    if (at != std::string_view::npos) return fault_in_sql(rule, at, access.denied);
  return fault_in_sql(rule, 0, access.denied);
}

/// One SELECT: what else SQLite would prepare (EXPLAIN, PRAGMA, VALUES) is refused by its first
/// word.
Status check_first_word(const Rule& rule, std::string_view code) {
  const std::size_t start = std::min(code.find_first_not_of(" \t\r\n"), code.size());
  if (find_word(code, "select") == start || find_word(code, "with") == start) return ok;
  return fault_in_sql(rule, start, "a rule is one SELECT (WITH may stand before it)");
}

/// What stands between the brackets behind `at`; none when they do not close.
std::optional<std::string_view> arguments_of(std::string_view code, std::size_t at) {
  const std::size_t open = code.find('(', at);
  if (open == std::string_view::npos) return std::nullopt;
  int depth = 0;
  for (std::size_t i = open; i < code.size(); ++i) {
    depth += code[i] == '(' ? 1 : code[i] == ')' ? -1 : 0;
    if (depth == 0) return code.substr(open + 1, i - open - 1);
  }
  return std::nullopt;
}

/// A date function reads the clock when its text says 'now' or when it has no argument; so it takes
/// one value that is no text of the rule's own, and no rule that calls it writes that word.
Status check_dates(const Rule& rule, std::string_view code) {
  constexpr std::string_view function = "julianday";
  for (std::size_t at = find_word(code, function); at != std::string_view::npos;
       at = find_word(code, function, at + 1)) {
    const std::string_view argument = trim(arguments_of(code, at).value_or(std::string_view{}));
    if (argument.empty() || argument.find_first_of("'|,") != std::string_view::npos)
      return fault_in_sql(
          rule, at, "julianday takes one time, a column or a parameter: julianday(:taken_at)");
    const std::size_t now = to_lower(rule.sql).find("now'");
    if (now != std::string::npos)
      return fault_in_sql(rule, now, "'now' is not known to a rule: use :taken_at");
  }
  return ok;
}

Status read_parameters(Rule& rule, std::string_view code, const Statement& statement) {
  rule.parameters = statement.parameter_names();
  for (const std::string& name : rule.parameters) {
    if (name.size() > 1 && name[0] == ':' && is_name(name.substr(1))) continue;
    const std::size_t at = std::min(code.find(name.empty() ? "?" : name), code.size());
    return fault_in_sql(
        rule, at,
        fmt::format("parameter '{}' must be named with ':' and small letters: :min_length",
                    name.empty() ? "?" : name));
  }
  if (!rule.period.empty()) rule.parameters.push_back(rule.period);
  std::sort(rule.parameters.begin(), rule.parameters.end());
  rule.parameters.erase(std::unique(rule.parameters.begin(), rule.parameters.end()),
                        rule.parameters.end());
  return ok;
}

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Status read_columns(Rule& rule, std::string_view code, const Statement& statement) {
  const std::size_t select = std::min(find_word(code, "select"), code.size());
  rule.columns.clear();
  for (int i = 0; i < statement.column_count(); ++i) {
    const std::string name = statement.column_name(i);
    const std::size_t written = rule.sql.find(name),
                      at = written == std::string::npos ? select : written;
    if (!is_name(name))
      return fault_in_sql(
          rule, at, fmt::format("column {} needs a name in small letters: AS last_seen", i + 1));
    if (has(rule.columns, name))
      return fault_in_sql(rule, at, fmt::format("column '{}' is returned twice", name));
    rule.columns.push_back(name);
  }
  for (const std::string_view needed : {"subject", "ok"})
    if (!has(rule.columns, needed))
      return fault_in_sql(rule, select, fmt::format("the SELECT returns no column '{}'", needed));
  return ok;
}

void read_tables(Rule& rule, const RuleAccess& access) {
  rule.reads.assign(access.reads.begin(), access.reads.end());
  rule.tables.clear();
  for (const ColumnRead& read : rule.reads)
    if (!has(rule.tables, read.table)) rule.tables.push_back(read.table);
}

Status check_header_against_select(const Rule& rule) {
  for (const Placeholder& placeholder : rule.placeholders)
    if (!has(rule.columns, placeholder.column))
      return malformed_at(placeholder.place,
                          fmt::format("the SELECT returns no column '{}'; it returns {}",
                                      placeholder.column, join(rule.columns, ", ")));
  for (const std::string& table : rule.complete)
    if (!has(rule.tables, table))
      return malformed_at(
          rule.places.at("complete"),
          fmt::format("complete names '{}', which the SELECT does not read", table));
  if (rule.tables.empty())
    return malformed_at(TextPlace{rule.sql_line, 1}, "the SELECT reads no fact table");
  return ok;
}

}  // namespace

Result<RuleSchema> RuleSchema::make() {
  auto database = Database::in_memory();
  if (!database) return database.error();
  if (auto made = make_registered_tables(*database); !made) return made.error();
  RuleSchema schema{std::move(*database), is_fact_table};
  for (const Table& table : register_group.tables) schema.made_.insert(&table);
  return schema;
}

bool RuleSchema::make_missing(const SqlError& fault) {
  const std::string_view message = fault.error.text();
  if (is_table_ != is_fact_table) return false;
  if (message.find("no such table: ") == std::string_view::npos) return false;
  const Table* table = find_table(to_lower(blamed_name(message)));
  return table != nullptr && made_.insert(table).second && database_.run(create_statement(*table));
}

Status RuleSchema::prepare(Rule& rule) {
  const std::string code = code_of(rule.sql);
  if (auto checked = check_first_word(rule, code); !checked) return checked;
  RuleAccess access;
  const auto prepare_guarded = [&] {
    access = RuleAccess{is_table_, {}, {}, {}, {}};
    database_.set_authorizer(
        [&access](const SqlRequest& request) { return access.allow(request); });
    auto prepared = database_.prepare_located(rule.sql);
    database_.set_authorizer({});
    return prepared;
  };
  auto statement = prepare_guarded();
  while (!statement && make_missing(statement.error())) statement = prepare_guarded();
  if (!statement) return fault_of(rule, code, access, statement.error());
  if (auto checked = check_dates(rule, code); !checked) return checked;
  if (auto read = read_parameters(rule, code, *statement); !read) return read;
  if (auto read = read_columns(rule, code, *statement); !read) return read;
  read_tables(rule, access);
  return check_header_against_select(rule);
}

Status prepare_rule(Rule& rule) {
  auto schema = RuleSchema::make();
  if (!schema) return schema.error();
  return schema->prepare(rule);
}

}  // namespace mijian
