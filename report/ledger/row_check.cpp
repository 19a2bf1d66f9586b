#include "report/ledger/row_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "agent/core/text.h"
#include "agent/model/json_keys.h"

namespace mijian {
namespace {

constexpr std::string_view none_word = "无";
constexpr std::size_t asset_number_width = 8;

bool is_letters_or_digits(std::string_view text, std::size_t width) {
  return text.size() == width &&
         text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") ==
             std::string_view::npos;
}

bool is_mac(std::string_view text) {
  if (text.size() != 17) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_separator = i % 3 == 2;
    if (is_separator ? text[i] != text[2] : !to_integer(text.substr(i, 1), 16)) return false;
  }
  return text[2] == '-' || text[2] == ':';
}

bool is_ip(std::string_view text) {
  const auto parts = split(text, '.');
  return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           const auto number = to_integer(part);
           return number && *number >= 0 && *number <= 255 && std::to_string(*number) == part;
         });
}

// Several stand in one cell, parted by blanks.
template <class Check>
bool all_of_list(std::string_view text, Check check) {
  const auto words = words_of(text);
  return !words.empty() && std::all_of(words.begin(), words.end(), check);
}

bool is_plain(std::string_view text) {
  return trim(text) == text && std::none_of(text.begin(), text.end(), [](char byte) {
           return static_cast<unsigned char>(byte) < ' ' || byte == '\x7f';
         });
}

bool holds(const LedgerScheme& scheme, const LedgerColumn& column, const std::string& text) {
  switch (column.rule) {
    case CellRule::text:
      return is_plain(text);
    case CellRule::number:
      return is_letters_or_digits(text, scheme.numbering.width());
    case CellRule::asset_number:
      return is_letters_or_digits(text, asset_number_width);
    case CellRule::date:
      return is_date(text);
    case CellRule::mac:
      return all_of_list(text, is_mac);
    case CellRule::ip:
      return all_of_list(text, is_ip);
    case CellRule::word: {
      const auto& words = scheme.dictionaries.at(column.dictionary);
      return std::find(words.begin(), words.end(), text) != words.end();
    }
  }
  return false;
}

Sentence expected(const LedgerScheme& scheme, const LedgerColumn& column) {
  if (column.rule == CellRule::word) {
    const std::string words = join(scheme.dictionaries.at(column.dictionary), "、");
    return {"应为其一：" + words, "one of these: " + words};
  }
  if (column.rule == CellRule::number)
    return {fmt::format("应为 {} 位字母或数字", scheme.numbering.width()),
            fmt::format("{} letters or digits", scheme.numbering.width())};
  if (column.rule == CellRule::text)
    return {"应为一行文字，首尾无空格", "one line of text, without blanks at its ends"};
  const Text words = shown_words(cell_rule_words, column.rule);
  return {"应为" + std::string{words.zh}, std::string{words.en}};
}

}  // namespace

std::optional<CellComplaint> check_cell(const LedgerScheme& scheme, const LedgerColumn& column,
                                        const std::string& text) {
  if (text.empty()) {
    if (column.optional) return std::nullopt;
    return CellComplaint{column.name,
                         column.none_allowed
                             ? Sentence{"必填；没有的填“无”", "must be filled in; 无 for none"}
                             : Sentence{"必填", "must be filled in"}};
  }
  // A dictionary may have 无 as a word of its own (光驱).
  if (text == none_word && column.rule != CellRule::word) {
    if (column.none_allowed) return std::nullopt;
    return CellComplaint{column.name, {"此栏不得填“无”", "无 may not stand here"}};
  }
  if (holds(scheme, column, text)) return std::nullopt;
  Sentence right = expected(scheme, column);
  const std::string shown = display(text, 60);
  return CellComplaint{
      column.name, {"“" + shown + "”不合要求，" + right.zh, "'" + shown + "': wants " + right.en}};
}

std::string cell_in(const RowCells& cells, std::string_view column) {
  const auto found = cells.find(std::string{column});
  return found == cells.end() ? std::string{} : found->second;
}

std::vector<CellComplaint> check_row(const LedgerScheme& scheme, const LedgerKind& ledger,
                                     const RowCells& cells) {
  std::vector<CellComplaint> complaints;
  for (const LedgerColumn& column : ledger.columns)
    if (auto complaint = check_cell(scheme, column, cell_in(cells, column.name)))
      complaints.push_back(std::move(*complaint));
  for (const auto& [name, text] : cells)
    if (ledger.find(name) == nullptr)
      complaints.push_back({name, {"此台账没有这一栏", "this ledger has no such column"}});
  return complaints;
}

const StateChange* find_transition(const LedgerScheme& scheme, std::string_view from,
                                   std::string_view to) {
  for (const StateChange& change : scheme.transitions)
    if (change.from == from && change.to == to) return &change;
  return nullptr;
}

std::optional<Sentence> check_transition(const LedgerScheme& scheme, const std::string& from,
                                         const std::string& to) {
  if (from == to || find_transition(scheme, from, to) != nullptr) return std::nullopt;
  const std::string allowed = join(states_after(scheme, from), "、");
  if (from.empty())
    return Sentence{
        "新登记的资产不能直接为“" + display(to) + "”；可为：" + allowed,
        "a new asset cannot be entered as '" + display(to) + "'; it may be: " + allowed};
  return Sentence{
      "不能由“" + display(from) + "”变为“" + display(to) + "”；可变为：" + allowed,
      "'" + display(from) + "' cannot become '" + display(to) + "'; it may become: " + allowed};
}

std::vector<std::string> states_after(const LedgerScheme& scheme, std::string_view from) {
  std::vector<std::string> states;
  for (const StateChange& change : scheme.transitions)
    if (change.from == from) states.push_back(change.to);
  return states;
}

Result<std::string> number_prefix(const LedgerScheme& scheme, const LedgerKind& ledger,
                                  const RowCells& cells) {
  std::string prefix;
  for (const NumberPart& part : scheme.numbering.parts) {
    if (part.kind == NumberPart::Kind::serial) break;
    std::string text =
        part.kind == NumberPart::Kind::code ? ledger.code : cell_in(cells, part.column);
    if (part.kind == NumberPart::Kind::level) {
      const auto code = scheme.numbering.level_codes.find(text);
      text = code == scheme.numbering.level_codes.end() ? "" : code->second;
    }
    text = text.substr(0, part.width);
    if (!is_letters_or_digits(text, part.width))
      return malformed("a number begins with " + std::to_string(part.width) +
                       " letters or digits of the cell '" + part.column + "'");
    prefix += text;
  }
  return prefix;
}

Result<std::string> next_number(const LedgerScheme& scheme, const std::string& prefix,
                                const std::string& last) {
  const std::size_t width = scheme.numbering.parts.back().width;
  const std::string serial = last.empty() ? "0" : last.substr(prefix.size());
  const auto next = to_integer(serial).value_or(0) + 1;
  const std::string text = std::to_string(next);
  if (text.size() > width)
    return too_large("the numbers that begin with " + prefix + " are used up");
  return prefix + std::string(width - text.size(), '0') + text;
}

}  // namespace mijian
