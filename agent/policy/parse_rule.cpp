// A rule file: header lines "-- key: value", each key at most once, then one SELECT (DESIGN §4).
#include <fmt/core.h>
#include <algorithm>

#include "agent/core/text.h"
#include "agent/policy/load.h"
#include "agent/policy/rule_text.h"

namespace mijian {
namespace {

constexpr std::size_t most_bytes_a_rule = 64 << 10;

struct HeaderLine {
  std::string_view key, value;
  TextPlace key_place, place;  // of the key, and of the value
  IsRuleTable is_table = is_fact_table;
};

/// `half` stands inside `line.value`.
TextPlace place_of(const HeaderLine& line, std::string_view part) {
  return {line.place.line, line.place.column + static_cast<int>(part.data() - line.value.data())};
}

Result<Sentence> pair_of(const HeaderLine& line) {
  const auto halves = split(line.value, '|');
  if (halves.size() != 2)
    return malformed_at(line.place, fmt::format("{} must be a pair: 中文 | English", line.key));
  const std::string_view zh = trim(halves[0]), en = trim(halves[1]);
  if (zh.empty() || en.empty())
    return malformed_at(line.place, fmt::format("{} lacks its {} half: 中文 | English", line.key,
                                                zh.empty() ? "Chinese" : "English"));
  return Sentence{std::string{zh}, std::string{en}};
}

Status read_sentence(const HeaderLine& line, Sentence& to) {
  auto pair = pair_of(line);
  if (!pair) return pair.error();
  to = std::move(*pair);
  return ok;
}

/// Takes "(B)" or "（B）" from the end of a half.
std::optional<Grade> take_grade(std::string& half) {
  constexpr std::pair<std::string_view, std::string_view> brackets[] = {{"(", ")"}, {"（", "）"}};
  const std::string_view text = half;
  for (const auto& [open, close] : brackets) {
    const std::size_t length = open.size() + 1 + close.size();
    if (text.size() < length) continue;
    const std::string_view end = text.substr(text.size() - length);
    if (end.substr(0, open.size()) != open || end.substr(open.size() + 1) != close) continue;
    const auto grade = from_stored(grade_words, end.substr(open.size(), 1));
    if (!grade) continue;
    half = std::string{trim(text.substr(0, text.size() - length))};
    return grade;
  }
  return std::nullopt;
}

Status read_basis(const HeaderLine& line, Rule& rule) {
  if (auto read = read_sentence(line, rule.basis); !read) return read;
  const auto zh = take_grade(rule.basis.zh), en = take_grade(rule.basis.en);
  if (!zh && !en)
    return malformed_at(line.place, "basis must end in its grade: (A), (B), (C) or (D)");
  if (zh && en && *zh != *en) return malformed_at(line.place, "basis names two grades, one a half");
  if (rule.basis.zh.empty() || rule.basis.en.empty())
    return malformed_at(line.place, "basis names a grade and nothing else");
  rule.grade = zh ? *zh : *en;
  return ok;
}

/// What may stand in braces: a column, or {column?words for 1:words for 0}.
bool is_placeholder(std::string_view text) {
  const std::size_t question = text.find('?');
  if (question == std::string_view::npos) return is_name(text);
  const std::string_view words = text.substr(question + 1);
  const std::size_t colon = words.find(':');
  return is_name(text.substr(0, question)) && colon != std::string_view::npos && colon > 0 &&
         colon + 1 < words.size();
}

std::size_t find_brace(std::string_view text, std::size_t from) {
  while (from < text.size() && text[from] != '{' && text[from] != '}') ++from;
  return from < text.size() ? from : std::string_view::npos;
}

/// The {columns} of a wording, with their places; a lone brace is a fault.
Status read_wording(const HeaderLine& line, Sentence& to, Rule& rule) {
  if (auto read = read_sentence(line, to); !read) return read;
  const std::string_view text = line.value;
  for (std::size_t at = find_brace(text, 0); at != std::string_view::npos;
       at = find_brace(text, at)) {
    const std::size_t end = find_brace(text, at + 1);
    if (text[at] == '}' || end == std::string_view::npos || text[end] == '{' ||
        !is_placeholder(text.substr(at + 1, end - at - 1)))
      return malformed_at(
          place_of(line, text.substr(at)),
          "a brace stands only around the name of a column: {last_seen}, {enforced?yes:no}");
    const std::string_view inside = text.substr(at + 1, end - at - 1);
    rule.placeholders.push_back(
        {std::string{inside.substr(0, inside.find('?'))}, place_of(line, text.substr(at + 1))});
    at = end + 1;
  }
  return ok;
}

template <class Enum, std::size_t count>
Status read_word(const HeaderLine& line, const Word<Enum> (&words)[count], Enum& to) {
  if (const auto value = from_stored(words, line.value)) {
    to = *value;
    return ok;
  }
  std::vector<std::string> known;
  for (const auto& word : words) known.emplace_back(word.stored);
  return malformed_at(line.place, fmt::format("{}: '{}' is none of {}", line.key,
                                              display(line.value), join(known, ", ")));
}

Status read_name(const HeaderLine& line, Rule& rule) {
  if (!is_name(line.value, true))
    return malformed_at(
        line.place, "a rule's name has small letters, digits and '-': usb-storage-unregistered");
  rule.id = std::string{line.value};
  return ok;
}

Status read_complete(const HeaderLine& line, Rule& rule) {
  if (line.value == "-") return ok;
  for (const std::string_view part : split(line.value, ',')) {
    for (const std::string_view table : words_of(part)) {
      if (!line.is_table(table))
        return malformed_at(
            place_of(line, table),
            fmt::format("complete: there is no table '{}'; '-' says none", display(table)));
      rule.complete.emplace_back(table);
    }
  }
  if (rule.complete.empty())
    return malformed_at(line.place, "complete: name tables, or '-' for none");
  return ok;
}

Status read_sources(const HeaderLine& line, Rule& rule) {
  for (const std::string_view part : split(line.value, ',')) {
    if (trim(part).empty())
      return malformed_at(place_of(line, part), "sources: an empty name between commas");
    rule.sources.emplace_back(trim(part));
  }
  return ok;
}

Status read_period(const HeaderLine& line, Rule& rule) {
  if (line.value[0] != ':' || !is_name(line.value.substr(1)))
    return malformed_at(line.place, "period names a parameter: :usage_since");
  rule.period = std::string{line.value};
  return ok;
}

Status read_clause(const HeaderLine& line, Rule& rule) {
  if (line.value.find_first_not_of("0123456789., ") != std::string_view::npos)
    return malformed_at(line.place, "service_clause is a clause number: 7.4.7.2");
  rule.service_clause = std::string{line.value};
  return ok;
}

struct HeaderKey {
  std::string_view name;
  bool required;
  Status (*read)(const HeaderLine&, Rule&);
};
constexpr HeaderKey header_keys[] = {
    {"rule", true, read_name},
    {"title", true,
     [](const HeaderLine& line, Rule& rule) { return read_sentence(line, rule.title); }},
    {"severity", true,
     [](const HeaderLine& line, Rule& rule) {
       return read_word(line, severity_words, rule.severity);
     }},
    {"basis", true, read_basis},
    {"service_clause", false, read_clause},
    {"observed", true,
     [](const HeaderLine& line, Rule& rule) { return read_wording(line, rule.observed, rule); }},
    {"expected", true,
     [](const HeaderLine& line, Rule& rule) { return read_wording(line, rule.expected, rule); }},
    {"remedy", true,
     [](const HeaderLine& line, Rule& rule) { return read_wording(line, rule.remedy, rule); }},
    {"empty", true,
     [](const HeaderLine& line, Rule& rule) { return read_word(line, empty_words, rule.empty); }},
    {"complete", true, read_complete},
    {"sources", false, read_sources},
    {"period", false, read_period},
    {"on_fail", true,
     [](const HeaderLine& line, Rule& rule) {
       return read_word(line, on_fail_words, rule.on_fail);
     }},
};

std::string known_keys() {
  std::vector<std::string> names;
  for (const HeaderKey& key : header_keys) names.emplace_back(key.name);
  return join(names, ", ");
}

Result<HeaderLine> header_line(std::string_view line, int number) {
  const std::size_t colon = line.find(':');
  const std::string_view key =
      colon == std::string_view::npos ? std::string_view{} : trim(line.substr(2, colon - 2));
  if (key.empty())
    return malformed_at(TextPlace{number, 1},
                        "a header line reads '-- key: value'; comments go below the SELECT");
  const std::string_view value = trim(line.substr(colon + 1));
  const auto column = [&](std::string_view part) {
    return static_cast<int>(part.data() - line.data()) + 1;
  };
  if (value.empty())
    return malformed_at(TextPlace{number, column(key)},
                        fmt::format("'{}' has no value", display(key)));
  return HeaderLine{key, value, {number, column(key)}, {number, column(value)}};
}

Status read_header_line(const HeaderLine& line, Rule& rule) {
  const auto* key = std::find_if(std::begin(header_keys), std::end(header_keys),
                                 [&](const HeaderKey& k) { return k.name == line.key; });
  if (key == std::end(header_keys))
    return malformed_at(line.key_place, fmt::format("unknown key '{}'; known are {}",
                                                    display(line.key), known_keys()));
  if (!rule.places.emplace(line.key, line.place).second)
    return malformed_at(line.key_place, fmt::format("'{}' stands here a second time", line.key));
  return key->read(line, rule);
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\r' && c != '\n') || byte == 0x7f;
}

/// Bytes that no file of ours holds: they would hide what a rule does from who reads it.
Status check_bytes(std::string_view text) {
  if (text.size() > most_bytes_a_rule) return malformed_at(TextPlace{}, "a rule is at most 64 KiB");
  if (std::none_of(text.begin(), text.end(), [](char c) { return is_control(c); }) && is_utf8(text))
    return ok;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    const auto control = std::find_if(line.begin(), line.end(), is_control);
    if (control != line.end())
      return malformed_at(TextPlace{number, static_cast<int>(control - line.begin()) + 1},
                          "a control character stands here");
    if (!is_utf8(line)) return malformed_at(TextPlace{number, 1}, "this line is not UTF-8");
  }
  return ok;
}

}  // namespace

Result<Rule> parse_rule(std::string_view text, IsRuleTable is_table) {
  if (auto checked = check_bytes(text); !checked) return checked.error();
  Rule rule;
  int number = 0;
  std::size_t sql_begins = text.size();
  for (const std::string_view line : lines_of(text)) {
    ++number;
    rule.sql_line = number;
    if (line.substr(0, 2) != "--") {
      sql_begins = static_cast<std::size_t>(line.data() - text.data());
      break;
    }
    auto header = header_line(line, number);
    if (!header) return header.error();
    header->is_table = is_table;
    if (auto read = read_header_line(*header, rule); !read) return read.error();
  }
  for (const HeaderKey& key : header_keys)
    if (key.required && rule.places.find(std::string{key.name}) == rule.places.end())
      return malformed_at(
          TextPlace{},
          fmt::format(
              "the header lacks '{}'; needed are all of {} but service_clause, sources and period",
              key.name, known_keys()));
  rule.sql = std::string{text.substr(sql_begins)};
  if (trim(code_of(rule.sql)).empty())
    return malformed_at(TextPlace{rule.sql_line, 1}, "no SELECT follows the header");
  return rule;
}

}  // namespace mijian
