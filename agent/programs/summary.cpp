#include "agent/programs/summary.h"

#include <fmt/core.h>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_subjects = 5;

Text conclusion(const Document& document) {
  if (document.profile.empty())
    return {"未声明终端类别，不作结论；请用 --profile 或 mijian enroll 声明",
            "the terminal's class is not declared, so there is no conclusion; declare it with "
            "--profile or mijian enroll"};
  if (!document.only_rules.empty())
    return {"仅核查了指定的规则，不作结论",
            "only chosen rules were asked, so there is no conclusion"};
  switch (exit_status(document)) {
    case 0:
      return {"合规：适用的项目均已核查并符合",
              "compliant: everything applicable was looked at and complies"};
    case 1:
      return {"存在偏差", "there are deviations"};
    default:
      return {"未见偏差，但有未能核查的项目或疑点",
              "no deviation was seen, but something could not be checked or is a lead"};
  }
}

std::string counts_line(const Document& document, Language language) {
  std::string line;
  for (const auto& [verdict, count] : count_verdicts(document))
    if (count > 0)
      line += fmt::format("{}{} {}", line.empty() ? "" : " · ",
                          shown_words(verdict_words, verdict).in(language), count);
  return line;
}

/// The subjects of a finding that bear its verdict.
std::string subjects_line(const Finding& finding) {
  std::string line;
  std::size_t count = 0;
  for (const Evidence& row : finding.rows) {
    if (row.verdict != finding.verdict) continue;
    if (++count <= most_subjects) line += (line.empty() ? "" : ", ") + display(row.subject, 60);
  }
  return count > most_subjects ? fmt::format("{} … ({})", line, count) : line;
}

std::string findings_lines(const Document& document, Verdict verdict, Language language) {
  std::string lines;
  for (const Finding& finding : document.findings) {
    if (finding.verdict != verdict) continue;
    lines +=
        fmt::format("  [{}] {}  {}\n", shown_words(severity_words, finding.severity).in(language),
                    finding.title.in(language), subjects_line(finding));
  }
  return lines.empty()
             ? lines
             : fmt::format("{}:\n{}", shown_words(verdict_words, verdict).in(language), lines);
}

}  // namespace

std::string summary_text(const Document& document, Language language) {
  constexpr Text conclusion_words{"结论", "Conclusion"};
  std::string text =
      fmt::format("{}: {}\n{}\n", conclusion_words.in(language), conclusion(document).in(language),
                  counts_line(document, language));
  text += findings_lines(document, Verdict::deviation, language);
  text += findings_lines(document, Verdict::lead, language);
  return text;
}

}  // namespace mijian
