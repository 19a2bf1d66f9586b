#include "tests/policies/case_file.h"

#include <fmt/core.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view suffix = ".cases.sql";

Status read_expect(std::string_view value, RuleCase& to) {
  const auto parts = split(value, ';');
  const auto verdict = from_stored(verdict_words, trim(parts[0]));
  if (!verdict) return malformed(fmt::format("'{}' is no verdict", trim(parts[0])));
  to.verdict = *verdict;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::size_t equals = parts[i].rfind('=');
    if (equals == std::string_view::npos)
      return malformed("a subject is expected as SUBJECT=VERDICT");
    const auto of_subject = from_stored(verdict_words, trim(parts[i].substr(equals + 1)));
    if (!of_subject)
      return malformed(fmt::format("'{}' is no verdict", trim(parts[i].substr(equals + 1))));
    to.subjects.emplace_back(trim(parts[i].substr(0, equals)), *of_subject);
  }
  return ok;
}

Status read_says(std::string_view value, RuleCase& to) {
  const auto pair = split_pair(value, '=');
  if (!pair || pair->first.empty()) return malformed("says reads SUBJECT=WORDS");
  to.words.emplace_back(pair->first, pair->second);
  return ok;
}

Status read_parameter(std::string_view value, RuleCase& to) {
  const auto pair = split_pair(value, '=');
  if (!pair || pair->first.empty()) return malformed("a parameter reads NAME=VALUE");
  to.parameters.emplace_back(pair->first, pair->second);
  return ok;
}

/// The source with this name, made when a line names it first; its table is part of its name.
SourceCoverage& source_of(RuleCase& to, std::string_view table, std::string_view source) {
  for (SourceCoverage& each : to.coverage)
    if (each.table == table && each.source == source) return each;
  to.coverage.push_back(
      {std::string{table}, std::string{source}, CoverageState::complete, {}, {}, {}});
  return to.coverage.back();
}

/// The text from the first to the last of some words, with the blanks between them.
std::string_view span_of(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

/// A source may have blanks in its name: "D-Bus systemd1".
Status read_coverage(std::string_view value, RuleCase& to) {
  const auto words = words_of(value);
  for (std::size_t i = 2; i < words.size(); ++i) {
    const auto state = from_stored(coverage_state_words, words[i]);
    const bool has_reason = i + 1 < words.size();
    if (!state || (*state != CoverageState::complete && !has_reason)) continue;
    SourceCoverage& source = source_of(to, words[0], span_of(words[1], words[i - 1]));
    source.state = *state;
    if (has_reason) source.reason = std::string{span_of(words[i + 1], words.back())};
    return ok;
  }
  return malformed("coverage reads TABLE SOURCE complete|partial|impossible REASON");
}

Status read_covers(std::string_view value, RuleCase& to) {
  const auto words = words_of(value);
  const std::size_t count = words.size();
  if (count < 4) return malformed("covers reads TABLE SOURCE FROM TO");
  SourceCoverage& source = source_of(to, words[0], span_of(words[1], words[count - 3]));
  source.covers_from = parse_utc(words[count - 2]);
  source.covers_to = parse_utc(words[count - 1]);
  if (!source.covers_from || !source.covers_to)
    return malformed("covers wants UTC times: 2026-01-01T00:00:00Z");
  return ok;
}

Status read_register(std::string_view value, RuleCase& to) {
  if (value != "none") return malformed("register says only 'none'");
  to.has_register = false;
  return ok;
}

Status read_profile(std::string_view value, RuleCase& to) {
  to.profile = std::string{value};
  return ok;
}

struct CaseKey {
  std::string_view name;
  Status (*read)(std::string_view, RuleCase&);
};
constexpr CaseKey case_keys[] = {
    {"expect", read_expect},     {"says", read_says},     {"param", read_parameter},
    {"coverage", read_coverage}, {"covers", read_covers}, {"register", read_register},
    {"profile", read_profile},
};

/// Reads one line of a case; what is no known key is prose when it is a comment, SQL otherwise.
Status read_line(std::string_view line, RuleCase& to, bool& expects) {
  if (line.substr(0, 2) != "--") {
    to.inserts.append(line).push_back('\n');
    return ok;
  }
  const auto pair = split_pair(line.substr(2), ':');
  if (!pair) return ok;
  for (const CaseKey& key : case_keys) {
    if (key.name != pair->first) continue;
    expects = expects || key.name == "expect";
    return key.read(pair->second, to);
  }
  return ok;
}

Error at_line(int line, const Error& error) {
  return malformed(fmt::format("{}: {}", line, error.text()));
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

void PrintTo(const RuleCase& rule_case, std::ostream* out) {
  *out << rule_case.file << ":" << rule_case.line;
}

Result<std::vector<RuleCase>> parse_cases(std::string_view text) {
  std::vector<RuleCase> cases;
  int number = 0;
  bool expects = true;  // what stands before the first case expects nothing
  for (const std::string_view line : lines_of(text)) {
    ++number;
    const auto pair = line.substr(0, 2) == "--" ? split_pair(line.substr(2), ':') : std::nullopt;
    if (pair && pair->first == "case") {
      if (!expects) return at_line(cases.back().line, malformed("the case expects nothing"));
      expects = false;
      cases.emplace_back();
      cases.back().name = std::string{pair->second};
      cases.back().line = number;
    } else if (!cases.empty()) {
      if (auto read = read_line(line, cases.back(), expects); !read)
        return at_line(number, read.error());
    } else if (!trim(line).empty() && line.substr(0, 2) != "--") {
      return at_line(number, malformed("this stands before the first '-- case: NAME'"));
    }
  }
  if (!expects) return at_line(cases.back().line, malformed("the case expects nothing"));
  return cases;
}

Result<std::vector<RuleCase>> cases_below(const std::string& folder) {
  std::vector<RuleCase> all;
  std::error_code fault;
  for (std::filesystem::recursive_directory_iterator entry{folder, fault}, end; entry != end;
       entry.increment(fault)) {
    const std::string name = entry->path().filename().string();
    if (!entry->is_regular_file() || name.size() <= suffix.size() ||
        name.substr(name.size() - suffix.size()) != suffix)
      continue;
    auto cases = parse_cases(bytes_of(entry->path()));
    if (!cases) return malformed(entry->path().string() + ":" + cases.error().text());
    for (RuleCase& each : *cases) {
      each.rule = name.substr(0, name.size() - suffix.size());
      each.group = entry->path().parent_path().filename().string();
      each.file = entry->path().string();
      all.push_back(std::move(each));
    }
  }
  std::sort(all.begin(), all.end(), [](const RuleCase& a, const RuleCase& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  return all;
}

}  // namespace mijian
