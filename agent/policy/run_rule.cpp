#include "agent/policy/run_rule.h"

#include <fmt/core.h>
#include <algorithm>
#include <set>

#include "agent/core/text.h"
#include "agent/policy/placeholders.h"
#include "agent/policy/rule_access.h"

namespace mijian {
namespace {

constexpr std::size_t most_rows = 20'000;
constexpr std::size_t most_bytes = 32 << 20;
constexpr Text nobody_knows{"未知", "unknown"};

using Columns = std::vector<std::pair<std::string, Value>>;

Sentence fault_of(const Error& error) {
  if (error.cause() == Cause::too_large)
    return {"规则执行超出步数上限，已中止",
            "the rule took more steps than a rule may and was stopped"};
  const std::string why = display(error.text());
  return {fmt::format("规则执行出错：{}", why), fmt::format("the rule failed: {}", why)};
}

/// Finds what is wrong with a row that the engine cannot accept.
std::optional<Sentence> fault_of_row(const Value& subject, const Value& holds,
                                     std::set<std::string>& subjects) {
  const std::string name = to_text(subject), shown = display(name);
  if (trim(name).empty())
    return Sentence{"规则返回了没有对象的行", "the rule returned a row without a subject"};
  if (!subjects.insert(name).second)
    return Sentence{fmt::format("规则对同一对象返回了两行：{}", shown),
                    fmt::format("the rule returned the subject {} twice", shown)};
  const auto* number = std::get_if<std::int64_t>(&holds);
  const bool known =
      std::holds_alternative<Null>(holds) || (number && (*number == 0 || *number == 1));
  if (known) return std::nullopt;
  const std::string value = display(to_text(holds));
  return Sentence{fmt::format("规则的 ok 值既不是 0、1，也不是 NULL：{}", value),
                  fmt::format("the rule's ok is neither 0, 1 nor NULL: {}", value)};
}

std::string fill_in_one(const std::string& wording, const Columns& columns,
                        std::string_view unknown_word) {
  const auto value_of = [&](std::string_view name) -> const Value* {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const auto& column) { return column.first == name; });
    return found == columns.end() ? nullptr : &found->second;
  };
  const auto is_empty = [&](std::string_view name) {
    const Value* value = value_of(name);
    return value != nullptr && std::holds_alternative<Null>(*value);
  };
  const auto is_no_place = [&](std::string_view name) {
    return is_empty(name) || (value_of(name) != nullptr && to_text(*value_of(name)) == "—");
  };
  return fill_placeholders(without_empty_places(wording, is_no_place),
                           [&](std::string_view name, std::string_view choice) {
                             const Value* value = value_of(name);
                             if (value == nullptr) return std::string{};
                             if (is_empty(name)) return std::string{unknown_word};
                             return chosen_words(display(to_text(*value)), choice);
                           });
}

Evidence evidence_of(const Rule& rule, const Value& holds, const Columns& columns) {
  Evidence row;
  for (const auto& [column, value] : columns) {
    if (column == "subject") row.subject = to_text(value);
    if (column != "subject" && column != "ok") row.columns.emplace_back(column, to_text(value));
  }
  row.observed = fill_in(rule.observed, columns);
  row.expected = fill_in(rule.expected, columns);
  if (const auto* number = std::get_if<std::int64_t>(&holds)) {
    row.ok = *number == 1;
    const Verdict failed_verdict =
        rule.on_fail == OnFail::lead ? Verdict::lead : Verdict::deviation;
    row.verdict = *row.ok ? Verdict::compliant : failed_verdict;
  } else {
    row.reason = {"采集到的数据不足以判断", "the facts do not tell"};
  }
  return row;
}

Columns columns_of(const Statement& statement, std::size_t& bytes) {
  Columns columns;
  for (int i = 0; i < statement.column_count(); ++i) {
    columns.emplace_back(statement.column_name(i), statement.value(i));
    bytes += 32 + to_text(columns.back().second).size();
  }
  return columns;
}

const Value& value_of(const Columns& columns, std::string_view name) {
  static const Value none = Null{};
  for (const auto& [column, value] : columns)
    if (column == name) return value;
  return none;
}

// A compliant row that is not to be kept is not even looked at.
bool is_only_counted(const Statement& statement, int ok_column, const RuleRun& run) {
  return !run.keeps_compliant && ok_column >= 0 && statement.is_integer(ok_column) &&
         statement.integer(ok_column) == 1;
}

int column_named(const Statement& statement, std::string_view name) {
  for (int i = 0; i < statement.column_count(); ++i)
    if (statement.column_name(i) == name) return i;
  return -1;
}

std::optional<Sentence> step_through(Statement& statement, const Rule& rule, const RuleRun& run,
                                     RuleRows& result) {
  std::vector<Evidence>& rows = result.rows;
  const int ok_column = column_named(statement, "ok");
  std::set<std::string> subjects;
  std::size_t bytes = 0;
  for (;;) {
    auto more = statement.step();
    if (!more) return fault_of(more.error());
    if (!*more) return std::nullopt;
    if (is_only_counted(statement, ok_column, run)) {
      ++result.left_out;
      continue;
    }
    const Columns columns = columns_of(statement, bytes);
    if (rows.size() >= most_rows || bytes > most_bytes)
      return Sentence{"规则返回的行过多，已中止",
                      "the rule returned more rows than a report can hold and was stopped"};
    const Value& holds = value_of(columns, "ok");
    if (auto fault = fault_of_row(value_of(columns, "subject"), holds, subjects)) return fault;
    rows.push_back(evidence_of(rule, holds, columns));
  }
}

std::optional<Sentence> bind_all(Statement& statement, const Rule& rule,
                                 const ParameterValues& values) {
  for (const std::string& name : rule.parameters) {
    const auto value = values.find(name);
    if (value == values.end())
      return Sentence{fmt::format("参数 {} 没有取值", name),
                      fmt::format("the parameter {} has no value", name)};
    if (auto bound = statement.bind(name, value->second); !bound) return fault_of(bound.error());
  }
  return std::nullopt;
}

/// A rule that failed half-way says nothing: what it returned before is shown, but decides nothing.
void distrust(std::vector<Evidence>& rows, const Sentence& fault) {
  for (Evidence& row : rows) {
    row.verdict = Verdict::unknown;
    row.reason = fault;
  }
}

}  // namespace

Sentence fill_in(const Sentence& wording, const Columns& columns) {
  return {fill_in_one(wording.zh, columns, nobody_knows.zh),
          fill_in_one(wording.en, columns, nobody_knows.en)};
}

RuleRows run_rule(Database& database, const Rule& rule, const ParameterValues& values,
                  const RuleRun& run) {
  RuleRows result;
  RuleAccess access{run.is_table, {}, {}, {}, {}};
  database.set_authorizer([&access](const SqlRequest& request) { return access.allow(request); });
  database.set_step_limit(run.step_limit);
  auto statement = database.prepare(rule.sql);
  if (!statement) {
    result.fault = fault_of(statement.error());
  } else {
    result.fault = bind_all(*statement, rule, values);
    if (!result.fault) result.fault = step_through(*statement, rule, run, result);
  }
  database.set_step_limit(0);
  database.set_authorizer({});
  if (result.fault) distrust(result.rows, *result.fault);
  return result;
}

}  // namespace mijian
