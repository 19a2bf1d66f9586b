// Which ledgers a unit keeps, as data: columns in order, what may stand in them, how numbers are
// made, which states may follow each other. policies/ledgers/built-in.json is one; a unit has its
// own file. Checking rows against it is row_check.h.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/json.h"
#include "agent/core/result.h"
#include "agent/core/words.h"
#include "agent/model/finding.h"

namespace mijian {

enum class CellRule { text, number, asset_number, date, mac, ip, word };
constexpr Word<CellRule> cell_rule_words[] = {
    {CellRule::text, "text", {"文字", "text"}},
    {CellRule::number, "number", {"编号", "number"}},
    {CellRule::asset_number, "asset_number", {"8 位字母或数字", "eight letters or digits"}},
    {CellRule::date, "date", {"日期 YYYY-MM-DD", "a date, YYYY-MM-DD"}},
    {CellRule::mac,
     "mac",
     {"MAC 地址，例如 00-1A-2B-3C-4D-5E", "MAC addresses: 00-1A-2B-3C-4D-5E"}},
    {CellRule::ip, "ip", {"IP 地址，例如 10.1.2.3", "IP addresses: 10.1.2.3"}},
    {CellRule::word, "word", {"字典中的词", "a word of its dictionary"}},
};

struct LedgerColumn {
  std::string name;
  Sentence title;
  CellRule rule = CellRule::text;
  std::string dictionary;     // of rule word
  bool optional = false;      // may be blank
  bool none_allowed = false;  // 无 may stand here
  bool extra = false;         // printed only where a row has something in it
};

struct LedgerKind {
  std::string name, code;
  Sentence title;
  std::vector<LedgerColumn> columns;
  /// By its name or its Chinese title; nullptr when there is none.
  const LedgerColumn* find(std::string_view column) const;
};

/// One part of a number: characters of a cell, a code, or the running number at the end.
struct NumberPart {
  enum class Kind { cell, code, level, serial } kind = Kind::cell;
  std::string column;
  std::size_t width = 0;
};
struct Numbering {
  std::vector<NumberPart> parts;
  std::map<std::string, std::string> level_codes;
  std::size_t width() const;
};

struct StateChange {
  std::string from, to;  // from "" for a new asset
  Sentence form;         // what allows it
};

struct LedgerScheme {
  Sentence title;
  std::map<std::string, std::vector<std::string>> dictionaries;
  std::map<std::string, std::vector<std::string>> aliases;  // of columns, as units' sheets say
  Numbering numbering;
  std::vector<StateChange> transitions;
  std::vector<LedgerKind> ledgers;
  /// By its name or its Chinese title; nullptr when there is none.
  const LedgerKind* find(std::string_view ledger) const;
};

/// Refused whole, with its place, when anything in it is wrong: an unknown key, a dictionary that
/// is not there, a state of a transition that no dictionary has, a ledger without number or state.
Result<LedgerScheme> ledger_scheme_from_json(const Json& json);

}  // namespace mijian
