// What a pack holds: rules, profiles, checklists, scoring schemes, mappings; and what a unit adds:
// tailoring. Plain structs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/core/value.h"
#include "agent/model/finding.h"
#include "agent/model/score.h"

namespace mijian {

/// What it means when a rule returns no row.
enum class Empty { compliant, not_applicable, unknown, deviation };
constexpr Word<Empty> empty_words[] = {
    {Empty::compliant, "compliant", {"合规", "compliant"}},
    {Empty::not_applicable, "not_applicable", {"不适用", "not applicable"}},
    {Empty::unknown, "unknown", {"未能核查", "unknown"}},
    {Empty::deviation, "deviation", {"偏差", "deviation"}},
};

enum class OnFail { deviation, lead };
constexpr Word<OnFail> on_fail_words[] = {
    {OnFail::deviation, "deviation", {"偏差", "deviation"}},
    {OnFail::lead, "lead", {"疑点", "lead"}},
};

/// Where a word stands in a rule's file: counted from 1, columns in bytes.
struct TextPlace {
  int line = 1, column = 1;
  friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

/// A {column} in the wording of a rule.
struct Placeholder {
  std::string column;
  TextPlace place;
};

/// A column that a rule reads; "" when it only counts rows.
struct ColumnRead {
  std::string table, column;
  friend auto operator<=>(const ColumnRead&, const ColumnRead&) = default;
};

struct Rule {
  std::string id;    // the file's name without .sql
  std::string file;  // below the pack's folder, for messages
  std::string group;
  Sentence title, basis, remedy, observed, expected;
  Grade grade = Grade::d;
  Severity severity = Severity::low;
  std::string service_clause;  // 7.4.7.2 …; may be empty
  Empty empty = Empty::unknown;
  std::vector<std::string> complete;  // tables whose missing row can make a deviation
  OnFail on_fail = OnFail::deviation;
  std::vector<std::string> sources;  // only these sources' coverage counts; empty: all
  std::string period;                // ":usage_since", or empty
  std::string sql;
  int sql_line = 1;                         // the line of the file that `sql` begins with
  std::map<std::string, TextPlace> places;  // header key → where its value stands
  std::vector<Placeholder> placeholders;    // of observed, expected and remedy
  // found when the rule was prepared:
  std::vector<std::string> tables;      // that it reads, sorted
  std::vector<ColumnRead> reads;        // the same by column, sorted
  std::vector<std::string> parameters;  // that it names, with their ':'
  std::vector<std::string> columns;     // that it returns
};

/// A value of a profile with where it comes from.
struct Parameter {
  Value value;
  std::optional<int> days_before;  // a time so many days before taken_at, instead of a value
  std::string source;
  Grade grade = Grade::d;
};

struct Profile {
  std::string name, file;
  std::vector<std::string> aliases;  // 涉密单机-机密 …
  Sentence title;
  std::string level;  // the 密级 its pages carry by default: 机密, 秘密, 内部 …
  std::vector<std::string> rules;  // in order, expanded from what it includes
  std::map<std::string, Parameter> parameters;
  std::vector<std::string> checklists;
  std::string scoring;  // the scheme its pages show unless another is asked for; may be empty
};

struct Checklist {
  std::string name, file;
  std::vector<ManualItem> items;
};

/// A clause of a standard, in our own short words, and what of the pack belongs to it.
struct MappedClause {
  std::string clause;  // "8.1.4.1 a"
  Sentence title;
  Grade grade = Grade::d;
  std::vector<std::string> rules, manual;  // rules, and items of checklists
};

struct Mapping {
  std::string name, file;
  Sentence title, note;
  std::vector<MappedClause> clauses;
};

/// A unit's changes to one profile, each with reason, approver and date.
struct Tailoring {
  std::string file, profile;
  struct Change {
    std::string rule;       // switched off, or its severity confirmed
    std::string parameter;  // or a parameter changed
    std::optional<Parameter> value;
    bool off = false;
    bool confirms = false;  // a grade D basis may weigh what its rule says
    std::string reason, approver, date;
  };
  std::vector<Change> changes;
};

struct Pack {
  std::string name, version, folder;
  std::map<std::string, Rule> rules;
  std::map<std::string, Profile> profiles;
  /// What profiles include and no terminal bears: "shared" is what every class has in common.
  std::map<std::string, Profile> fragments;
  std::map<std::string, Checklist> checklists;
  std::map<std::string, Scoring> scorings;
  std::map<std::string, Mapping> mappings;

  /// A profile by its name or one of its aliases, or nullptr.
  const Profile* find_profile(std::string_view name) const;
};

}  // namespace mijian
