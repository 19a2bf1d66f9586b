#include "report/render/deviation_report.h"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>

#include "agent/core/text.h"
#include "report/render/shown.h"
#include "report/render/words.h"

namespace mijian {
namespace {

constexpr Format formats[] = {
    {"html", render_html},
    {"text", render_text},
    {"json", render_json},
    {"csv", render_csv},
};

// Paper shows the first few subjects; the rest opens on the screen; beyond that, see findings.json.
constexpr std::size_t deviating_rows = 8;
constexpr std::size_t compliant_rows = 3;
constexpr std::size_t hidden_rows = 200;

/// "保密资格标准：… （B 多处一致）": a basis and what it is worth.
std::string basis_shown(const Sentence& basis, Grade grade, const Reader& reader) {
  const bool zh = reader.language == Language::zh;
  return fmt::vformat(zh ? "{}（{}）" : "{} ({})",
                      fmt::make_format_args(shown(basis, reader),
                                            shown_words(grade_words, grade).in(reader.language)));
}

bool has_row(const Finding& finding, Verdict verdict) {
  return std::any_of(finding.rows.begin(), finding.rows.end(),
                     [&](const Evidence& row) { return row.verdict == verdict; });
}

/// "另：未能核查 2，已批例外 1": the rows that have another verdict than their page's section.
std::string others_shown(const Finding& finding, Verdict section, const Reader& reader) {
  std::string others;
  for (const auto& word : verdict_words) {
    const auto number = std::count_if(
        finding.rows.begin(), finding.rows.end(),
        [&](const Evidence& row) { return row.verdict == word.value && word.value != section; });
    if (number == 0) continue;
    others += others.empty() ? "" : reader.language == Language::zh ? "，" : ", ";
    others += fmt::format("{} {}", word.shown.in(reader.language), number);
  }
  return others;
}

/// Whether a sentence has already said this value, as a word of its own.
bool says(std::string_view sentence, std::string_view value) {
  const auto part_of_word = [&](std::size_t at) {
    return at < sentence.size() && std::isalnum(static_cast<unsigned char>(sentence[at])) != 0;
  };
  for (std::size_t at = sentence.find(value); at != std::string_view::npos;
       at = sentence.find(value, at + 1))
    if (!(at > 0 && part_of_word(at - 1)) && !part_of_word(at + value.size())) return true;
  return false;
}

/// Columns that neither the subject nor the wording has named are its further evidence; a bare flag
/// says nothing to a reader, and the wording has its words.
PageRow page_row(const Evidence& row, const Reader& reader) {
  PageRow page{
      shown(row.subject, reader), shown(row.observed, reader), shown(row.expected, reader), {}, {}};
  for (const auto& [name, raw] : row.columns) {
    const std::string value = shown(raw, reader);
    if (value.empty() || value == "0" || value == "1" || says(page.subject, value) ||
        says(page.observed, value))
      continue;
    if (!says(page.expected, value)) page.evidence.push_back({shown(name, reader), value});
  }
  if (!row.waiver.empty()) page.note = shown(row.waiver, reader);
  if (!row.reason.in(reader.language).empty())
    page.note = shown_reason(row.reason.in(reader.language), reader);
  return page;
}

/// Where the wording names the subject itself, what complies is told in half the space.
void drop_repeated_subjects(PageFinding& finding) {
  for (auto* rows : {&finding.rows, &finding.more_rows})
    for (PageRow& row : *rows)
      if (says(row.observed, row.subject)) row.subject.clear();
}

std::string period_shown(const Finding& finding, const Reader& reader) {
  if (finding.period_from.empty() && finding.period_to.empty()) return {};
  const std::string_view dash = reader.language == Language::zh ? " 至 " : " to ";
  return shown_time(finding.period_from, reader).append(dash) +
         shown_time(finding.period_to, reader);
}

/// Nothing was found as far as the records reach: never more than that is said.
std::string not_found_in_span(const std::string& period, const Reader& reader) {
  const bool zh = reader.language == Language::zh;
  return fmt::vformat(zh ? "在覆盖期内未发现（{}）" : "none found in the span covered ({})",
                      fmt::make_format_args(period));
}

/// Subjects mostly share what is expected of them: it is said once, and a ditto mark below it.
void mark_repeated(std::vector<PageRow>& rows) {
  for (std::size_t i = rows.size(); i-- > 1;)
    if (!rows[i].expected.empty() && rows[i].expected == rows[i - 1].expected)
      rows[i].expected = "〃";
}

/// A finding with its rows of one verdict, `limit` of them for paper.
PageFinding with_rows(const Finding& finding, Verdict verdict, std::size_t limit,
                      const Reader& reader) {
  PageFinding page = outline(finding, 0, reader);
  page.others = others_shown(finding, verdict, reader);
  for (const Evidence& row : finding.rows) {
    if (row.verdict != verdict) continue;
    if (page.rows.size() < limit)
      page.rows.push_back(page_row(row, reader));
    else if (page.more_rows.size() < hidden_rows)
      page.more_rows.push_back(page_row(row, reader));
    else
      ++page.beyond;
  }
  mark_repeated(page.rows);
  return page;
}

/// The findings of a verdict. A waiver covers single rows: it is shown although the rest deviates.
std::vector<PageFinding> section(const Document& document, Verdict verdict, std::size_t limit,
                                 const Reader& reader) {
  std::vector<const Finding*> findings = findings_of(document, verdict);
  if (verdict == Verdict::waived)
    for (const Finding& finding : document.findings)
      if (finding.verdict != verdict && has_row(finding, verdict)) findings.push_back(&finding);
  std::vector<PageFinding> pages;
  for (const Finding* finding : findings) {
    pages.push_back(with_rows(*finding, verdict, limit, reader));
    pages.back().number = static_cast<int>(pages.size());
    if (verdict == Verdict::compliant) drop_repeated_subjects(pages.back());
  }
  return pages;
}

void add_to_group(std::vector<PageGroup>& groups, const std::string& reason, std::string item) {
  auto group = std::find_if(groups.begin(), groups.end(),
                            [&](const PageGroup& one) { return one.reason == reason; });
  if (group == groups.end()) group = groups.insert(groups.end(), PageGroup{reason, {}});
  if (std::find(group->items.begin(), group->items.end(), item) == group->items.end())
    group->items.push_back(std::move(item));
}

/// What is said about a source, without the source's own name: "无法采集 · 权限不足".
std::string gap_reason(const CoverageLine& line, const Reader& reader) {
  const bool path = !line.source.empty() && line.source[0] == '/';
  std::string reason =
      shown_reason(path ? replace_all(line.reason, line.source, "") : line.reason, reader);
  for (const std::string_view end : {" ", ":", "："})
    while (reason.size() > end.size() && reason.substr(reason.size() - end.size()) == end)
      reason.resize(reason.size() - end.size());
  const auto state = from_stored(coverage_state_words, line.state);
  if (!state) return reason;
  return fmt::format("{} · {}", shown_words(coverage_state_words, *state).in(reader.language),
                     reason);
}

std::string own_reason(const Finding& finding, const Reader& reader) {
  if (!finding.reason.in(reader.language).empty())
    return shown_reason(finding.reason.in(reader.language), reader);
  for (const Evidence& row : finding.rows)
    if (row.verdict == Verdict::unknown && !row.reason.in(reader.language).empty())
      return shown_reason(row.reason.in(reader.language), reader);
  return std::string{Text{"采集到的事实不足以判断", "the facts do not tell"}.in(reader.language)};
}

/// A source that could not be read whole, with its words as pages show them.
struct Gap {
  const CoverageLine* line;
  std::string table, source;
};

std::vector<Gap> gaps_of(const Document& document, const Reader& reader) {
  std::vector<Gap> gaps;
  for (const CoverageLine& line : document.coverage)
    if (line.state != "complete")
      gaps.push_back({&line, shown(line.table, reader), shown_reason(line.source, reader)});
  return gaps;
}

/// The register where there is none; or the first source that the rule's own reason names among
/// those that could not be read whole: rules that wait for the same source stand together, and its
/// reason is said once. findings.json has all.
std::string why_unknown(const Document& document, const std::vector<Gap>& gaps,
                        const Finding& finding, const Reader& reader) {
  const std::string reason = own_reason(finding, reader);
  if (document.register_file.empty() && reason.find("registered_") != std::string::npos)
    return std::string{Text{"没有提供登记数据", "no register was given"}.in(reader.language)};
  for (const Gap& gap : gaps)
    if (reason.find(gap.source) != std::string::npos && reason.find(gap.table) != std::string::npos)
      return fmt::format("{} · {}", gap.source, gap_reason(*gap.line, reader));
  return reason;
}

std::vector<PageGroup> unknown_groups(const Document& document, const Reader& reader) {
  std::vector<PageGroup> groups;
  const std::vector<Gap> gaps = gaps_of(document, reader);
  for (const Finding* finding : findings_of(document, Verdict::unknown))
    add_to_group(groups, why_unknown(document, gaps, *finding, reader),
                 shown(finding->title, reader));
  return groups;
}

/// Sources that could not be read whole, by what was said about them: ten files denied for one
/// cause are one line.
std::vector<PageGroup> gap_groups(const Document& document, const Reader& reader) {
  std::vector<PageGroup> groups;
  for (const Gap& gap : gaps_of(document, reader))
    add_to_group(groups, gap_reason(*gap.line, reader), gap.source);
  return groups;
}

/// Where a program of this tool lies, and its digests.
PageField tool_shown(const ToolProgram& tool, const Reader& reader) {
  std::string value = shown(tool.path, reader);
  for (const std::string& digest : {tool.digest_sm3, tool.digest_sha256})
    value += " · " +
             (digest.empty()
                  ? std::string{Text{"摘要未能计算", "no digest could be made"}.in(reader.language)}
                  : shown(digest, reader));
  return {shown(trim(tool.program + " " + tool.version), reader), value};
}

std::string times_note(const Document& document, const Reader& reader) {
  const std::string offset = shown(document.utc_offset, reader);
  const Text note = document.utc_offset == "+08:00"
                        ? Text{"时间均为北京时间（UTC{}）", "All times are Beijing time (UTC{})"}
                        : Text{"时间均为 UTC{}", "All times are UTC{}"};
  return fmt::vformat(note.in(reader.language), fmt::make_format_args(offset));
}

}  // namespace

std::vector<const Finding*> findings_of(const Document& document, Verdict verdict) {
  std::vector<const Finding*> found;
  for (const Finding& finding : document.findings)
    if (finding.verdict == verdict) found.push_back(&finding);
  std::stable_sort(found.begin(), found.end(),
                   [](const Finding* a, const Finding* b) { return a->severity < b->severity; });
  return found;
}

PageFinding outline(const Finding& finding, int number, const Reader& reader) {
  PageFinding page;
  page.number = number;
  page.rule = shown(finding.rule, reader);
  page.title = shown(finding.title, reader);
  page.verdict = shown_words(verdict_words, finding.verdict).in(reader.language);
  page.severity = shown_words(severity_words, finding.severity).in(reader.language);
  page.severity_name = stored_word(severity_words, finding.severity);
  page.basis = basis_shown(finding.basis, finding.grade, reader);
  page.clause = shown(finding.service_clause, reader);
  page.remedy = shown(finding.remedy, reader);
  page.reason = shown_reason(finding.reason.in(reader.language), reader);
  page.period = period_shown(finding, reader);
  if (finding.verdict == Verdict::compliant && !page.period.empty() && page.reason.empty()) {
    page.reason = not_found_in_span(page.period, reader);
    page.period.clear();
  }
  page.subjects = static_cast<std::size_t>(
      std::count_if(finding.rows.begin(), finding.rows.end(),
                    [&](const Evidence& row) { return row.verdict == finding.verdict; }));
  return page;
}

Page make_page(const Document& document, Language language) {
  const Reader reader = reader_of(document, language);
  Page page;
  page.language = language;
  page.level_line = shown(document.level_line, reader);
  page.record_number = shown(document.record_number, reader);
  page.title = page_word("report_title", language);
  page.times_note = times_note(document, reader);
  page.sheet = make_sheet(document, reader);
  page.deviations = section(document, Verdict::deviation, deviating_rows, reader);
  page.leads = section(document, Verdict::lead, deviating_rows, reader);
  page.waived = section(document, Verdict::waived, deviating_rows, reader);
  page.compliant = section(document, Verdict::compliant, compliant_rows, reader);
  page.unknown = unknown_groups(document, reader);
  page.gaps = gap_groups(document, reader);
  page.timeline = make_timeline(document, reader);
  page.score = make_score(document, reader);
  for (const Finding* finding : findings_of(document, Verdict::not_applicable))
    page.not_applicable.push_back(shown(finding->title, reader));
  for (const std::string& device : document.to_register)
    page.to_register.push_back(shown(device, reader));
  for (const ToolProgram& tool : document.tools) page.tools.push_back(tool_shown(tool, reader));
  for (const ManualItem& item : document.manual)
    page.manual.push_back({shown(item.title, reader), shown(item.how, reader),
                           basis_shown(item.basis, item.grade, reader)});
  return page;
}

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const Format& format : formats) names.push_back(format.name);
  return names;
}

RenderedFiles render(const Document& document, const LedgerRows& ledgers, Language language,
                     std::string_view format) {
  for (const Format& known : formats)
    if (known.name == format) return known.render(document, ledgers, language);
  return malformed(
      fmt::format("no format '{}': one of {}", format, fmt::join(format_names(), ", ")));
}

}  // namespace mijian
