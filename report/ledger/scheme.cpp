#include "report/ledger/scheme.h"

#include <algorithm>
#include <set>

#include "agent/core/text.h"
#include "agent/model/json_keys.h"

namespace mijian {
namespace {

constexpr std::string_view scheme_format = "mijian-ledgers/1";
constexpr std::size_t most_columns_of_a_ledger = 40;
constexpr JsonKey scheme_keys[] = {
    {"format", JsonKind::filled, must},
    {"title", JsonKind::sentence, must},
    {"dictionaries", JsonKind::object, must},
    {"numbering", JsonKind::object, must},
    {"transitions", JsonKind::array, must},
    {"ledgers", JsonKind::array, must},
    {"aliases", JsonKind::object},
};
constexpr JsonKey numbering_keys[] = {{"template", JsonKind::filled, must},
                                      {"levels", JsonKind::object, must}};
constexpr JsonKey transition_keys[] = {{"from", JsonKind::text, must},
                                       {"to", JsonKind::filled, must},
                                       {"form", JsonKind::sentence, must}};
constexpr JsonKey ledger_keys[] = {{"name", JsonKind::filled, must},
                                   {"title", JsonKind::sentence, must},
                                   {"code", JsonKind::text, must},
                                   {"columns", JsonKind::array, must}};
constexpr JsonKey column_keys[] = {
    {"name", JsonKind::filled, must}, {"title", JsonKind::sentence, must},
    {"rule", JsonKind::filled, must}, {"dictionary", JsonKind::filled},
    {"optional", JsonKind::boolean},  {"none", JsonKind::boolean},
    {"extra", JsonKind::boolean},
};

bool is_key(std::string_view name) {
  return !name.empty() &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

using WordLists = std::map<std::string, std::vector<std::string>>;

Status read_words(const Json& json, WordLists& lists) {
  for (const auto& [name, words] : *json.members()) {
    if (words.items() == nullptr || words.items()->empty())
      return malformed_at(words.place(), "'" + name + "' is a list of words");
    for (const Json& word : *words.items()) {
      if (word.text() == nullptr || word.text()->empty())
        return malformed_at(word.place(), "a word is a text with something in it");
      lists[name].push_back(*word.text());
    }
  }
  return ok;
}

// "{unit:3}" without its braces.
Result<NumberPart> parse_part(std::string_view text, const Json& at) {
  const auto pair = split_pair(text, ':');
  const auto width = pair ? to_integer(pair->second) : std::nullopt;
  if (!width || *width < 1 || *width > 20 || !is_key(pair->first))
    return malformed_at(at.place(), "'{" + std::string{text} + "}' is no part: {unit:3}");
  NumberPart part{NumberPart::Kind::cell, std::string{pair->first},
                  static_cast<std::size_t>(*width)};
  if (part.column == "code") part.kind = NumberPart::Kind::code;
  if (part.column == "level") part.kind = NumberPart::Kind::level;
  if (part.column == "serial") part.kind = NumberPart::Kind::serial;
  return part;
}

Status read_numbering(const Json& json, Numbering& numbering) {
  if (auto checked = check_object(json, numbering_keys); !checked) return checked;
  const Json& at = *json.find("template");
  for (std::string_view rest = *at.text(); !rest.empty();) {
    const auto end = rest.find('}');
    if (rest.front() != '{' || end == std::string_view::npos)
      return malformed_at(at.place(), "a template is parts in braces: {unit:3}{serial:4}");
    auto part = parse_part(rest.substr(1, end - 1), at);
    if (!part) return part.error();
    numbering.parts.push_back(std::move(*part));
    rest.remove_prefix(end + 1);
  }
  const auto is_serial = [](const NumberPart& part) {
    return part.kind == NumberPart::Kind::serial;
  };
  if (std::count_if(numbering.parts.begin(), numbering.parts.end(), is_serial) != 1 ||
      !is_serial(numbering.parts.back()))
    return malformed_at(at.place(), "a template ends with its one running number: {serial:4}");
  for (const auto& [level, code] : *json.find("levels")->members()) {
    if (code.text() == nullptr) return malformed_at(code.place(), "the code of a level is a text");
    numbering.level_codes[level] = *code.text();
  }
  return ok;
}

Result<LedgerColumn> read_column(const Json& json, const LedgerScheme& scheme) {
  if (auto checked = check_object(json, column_keys); !checked) return checked.error();
  auto rule = word_of(json, "rule", cell_rule_words);
  if (!rule) return rule.error();
  LedgerColumn column{
      text_of(json, "name"),       sentence_of(json, "title"), *rule,
      text_of(json, "dictionary"), flag_of(json, "optional"),  flag_of(json, "none"),
      flag_of(json, "extra")};
  if (!is_key(column.name))
    return malformed_at(json.place(), "a column's name has small letters and '_': disk_serial");
  if (column.extra && !column.optional)
    return malformed_at(json.place(), "column '" + column.name + "': what is extra is optional");
  const bool has_words = scheme.dictionaries.count(column.dictionary) > 0;
  if (has_words != (column.rule == CellRule::word))
    return malformed_at(json.place(), "column '" + column.name +
                                          "': rule word goes with a dictionary that is there");
  return column;
}

Result<LedgerKind> read_ledger(const Json& json, const LedgerScheme& scheme) {
  if (auto checked = check_object(json, ledger_keys); !checked) return checked.error();
  LedgerKind kind{text_of(json, "name"), text_of(json, "code"), sentence_of(json, "title"), {}};
  if (!is_key(kind.name) || scheme.find(kind.name) != nullptr)
    return malformed_at(json.place(),
                        "'" + kind.name + "' is no name, or stands here a second time");
  for (const Json& entry : items_of(json, "columns")) {
    auto column = read_column(entry, scheme);
    if (!column) return column.error();
    if (kind.find(column->name) != nullptr || kind.find(column->title.zh) != nullptr)
      return malformed_at(entry.place(), "column '" + column->name + "' stands here a second time");
    kind.columns.push_back(std::move(*column));
  }
  const LedgerColumn *number = kind.find("number"), *state = kind.find("state");
  if (number == nullptr || number->optional || state == nullptr || state->rule != CellRule::word)
    return malformed_at(json.place(), "a ledger has the columns number and state, with its words");
  if (kind.columns.size() > most_columns_of_a_ledger)
    return malformed_at(json.place(), "a ledger has at most 40 columns");
  return kind;
}

Status read_transitions(const Json& json, LedgerScheme& scheme) {
  std::set<std::string> states{""};
  for (const LedgerKind& kind : scheme.ledgers)
    for (const std::string& state : scheme.dictionaries.at(kind.find("state")->dictionary))
      states.insert(state);
  for (const Json& entry : items_of(json, "transitions")) {
    if (auto checked = check_object(entry, transition_keys); !checked) return checked;
    StateChange change{text_of(entry, "from"), text_of(entry, "to"), sentence_of(entry, "form")};
    if (states.count(change.from) == 0 || states.count(change.to) == 0)
      return malformed_at(entry.place(), "no dictionary of states has '" + change.from + "' and '" +
                                             change.to + "'");
    scheme.transitions.push_back(std::move(change));
  }
  return ok;
}

}  // namespace

const LedgerColumn* LedgerKind::find(std::string_view column) const {
  for (const LedgerColumn& each : columns)
    if (each.name == column || each.title.zh == column) return &each;
  return nullptr;
}

const LedgerKind* LedgerScheme::find(std::string_view ledger) const {
  for (const LedgerKind& each : ledgers)
    if (each.name == ledger || each.title.zh == ledger) return &each;
  return nullptr;
}

std::size_t Numbering::width() const {
  std::size_t width = 0;
  for (const NumberPart& part : parts) width += part.width;
  return width;
}

Result<LedgerScheme> ledger_scheme_from_json(const Json& json) {
  if (auto checked = check_object(json, scheme_keys); !checked) return checked.error();
  if (auto checked = check_format(json, scheme_format); !checked) return checked.error();
  LedgerScheme scheme;
  scheme.title = sentence_of(json, "title");
  if (auto read = read_words(*json.find("dictionaries"), scheme.dictionaries); !read)
    return read.error();
  if (const Json* aliases = json.find("aliases"))
    if (auto read = read_words(*aliases, scheme.aliases); !read) return read.error();
  if (auto read = read_numbering(*json.find("numbering"), scheme.numbering); !read)
    return read.error();
  for (const Json& entry : items_of(json, "ledgers")) {
    auto kind = read_ledger(entry, scheme);
    if (!kind) return kind.error();
    scheme.ledgers.push_back(std::move(*kind));
  }
  if (auto read = read_transitions(json, scheme); !read) return read.error();
  return scheme;
}

}  // namespace mijian
