#include <fmt/format.h>

#include "report/render/deviation_report.h"
#include "report/render/words.h"

namespace mijian {
namespace {

/// Text as it grows, in one language.
class Lines {
 public:
  explicit Lines(Language language) : language_{language} {}
  std::string word(std::string_view key) const { return std::string{page_word(key, language_)}; }
  void add(const std::string& line) { text_ += line + '\n'; }
  void labelled(std::string_view key, const std::string& value, std::string_view indent = "   ") {
    if (!value.empty()) add(fmt::format("{}{}: {}", indent, word(key), value));
  }
  void heading(std::string_view key, std::size_t number) {
    add(fmt::format("\n== {} ({}) ==", word(key), number));
  }
  std::string take() { return std::move(text_); }

 private:
  Language language_;
  std::string text_;
};

void add_rows(Lines& lines, const std::vector<PageRow>& rows) {
  for (const PageRow& row : rows) {
    lines.add("   - " + row.subject);
    lines.labelled("observed", row.observed, "     ");
    lines.labelled("expected", row.expected, "     ");
    std::string evidence = row.note;
    for (const PageField& field : row.evidence)
      evidence += fmt::format("{}{}={}", evidence.empty() ? "" : ", ", field.label, field.value);
    lines.labelled("evidence", evidence, "     ");
  }
}

void add_finding(Lines& lines, const PageFinding& finding) {
  lines.add(fmt::format("{}. [{}] {} ({})", finding.number, finding.severity, finding.title,
                        finding.rule));
  add_rows(lines, finding.rows);
  add_rows(lines, finding.more_rows);
  if (finding.beyond > 0) lines.add(fmt::format("   {} {}", finding.beyond, lines.word("beyond")));
  lines.labelled("others", finding.others);
  lines.labelled("period", finding.period);
  lines.labelled("remedy", finding.remedy);
  lines.labelled("basis", finding.basis);
  lines.labelled("clause", finding.clause);
}

void add_findings(Lines& lines, std::string_view key, const std::vector<PageFinding>& findings) {
  if (findings.empty()) return;
  lines.heading(key, findings.size());
  for (const PageFinding& finding : findings) add_finding(lines, finding);
}

void add_leads(Lines& lines, const std::vector<PageFinding>& leads) {
  if (leads.empty()) return;
  lines.heading("leads", leads.size());
  for (const PageFinding& lead : leads) {
    add_finding(lines, lead);
    lines.add(fmt::format("   {}: [ ] {}  [ ] {}  [ ] {}  ____________", lines.word("answer"),
                          lines.word("answer_true"), lines.word("answer_false"),
                          lines.word("answer_approved")));
  }
}

void add_compliant(Lines& lines, const std::vector<PageFinding>& findings) {
  if (findings.empty()) return;
  lines.heading("compliant", findings.size());
  for (const PageFinding& finding : findings) {
    lines.add(fmt::format("{}. {} ({})", finding.number, finding.title, finding.rule));
    for (const PageRow& row : finding.rows)
      lines.add(
          fmt::format("   - {}{}{}", row.subject, row.subject.empty() ? "" : ": ", row.observed));
    if (const auto more = finding.more_rows.size() + finding.beyond; more > 0)
      lines.add(fmt::format("   {}: {}", lines.word("more_rows"), more));
    lines.labelled("reason", finding.reason);
    lines.labelled("period", finding.period);
  }
}

void add_groups(Lines& lines, std::string_view key, const std::vector<PageGroup>& groups) {
  if (groups.empty()) return;
  lines.heading(key, groups.size());
  for (const PageGroup& group : groups) {
    lines.add(group.reason);
    for (const std::string& item : group.items) lines.add("   - " + item);
  }
}

void add_list(Lines& lines, std::string_view key, const std::vector<std::string>& items) {
  if (items.empty()) return;
  lines.heading(key, items.size());
  for (const std::string& item : items) lines.add("- " + item);
}

void add_timeline(Lines& lines, const PageTimeline& timeline) {
  if (timeline.lanes.empty()) return;
  lines.heading("timeline", timeline.lanes.size());
  lines.add(timeline.extent);
  for (const PageLane& lane : timeline.lanes) {
    lines.add(fmt::format("- {} · {} · {}", lane.name, lane.detail, lane.uses));
    if (!lane.first.empty()) lines.add(fmt::format("    {} … {}", lane.first, lane.last));
  }
  lines.add(std::string{lines.word("timeline_signs")});
  if (timeline.has_networks) lines.add(std::string{lines.word("timeline_hosts")});
  if (!timeline.more.empty()) lines.add(timeline.more);
}

void add_score_lines(Lines& lines, const std::vector<PageScoreLine>& items) {
  for (const PageScoreLine& line : items) {
    lines.add(fmt::format("- {} {} [{}] {}", line.id, line.title, line.kind, line.points));
    lines.add(
        fmt::format("   {}  {}: {}", line.state, lines.word("score_deducted"), line.deducted));
    for (const std::string& each : line.because) lines.add("   · " + each);
    lines.labelled("basis", line.source);
  }
}

void add_score(Lines& lines, const PageScore& score) {
  if (score.title.empty()) return;
  lines.heading("score", score.risks.size() + score.lines.size());
  lines.add(score.title);
  lines.add(score.known + " " + score.range);
  if (!score.risks.empty()) lines.add(lines.word("score_risks"));
  add_score_lines(lines, score.risks);
  if (!score.lines.empty()) lines.add(lines.word("score_item"));
  add_score_lines(lines, score.lines);
  for (const auto& [key, names] : {std::pair{"score_not_applicable", &score.not_applicable},
                                   std::pair{"score_beyond", &score.beyond}}) {
    if (names->empty()) continue;
    lines.add(lines.word(key));
    for (const std::string& name : *names) lines.add("- " + name);
  }
  lines.add(score.note);
}

void add_sheet(Lines& lines, const Page& page) {
  const Sheet& sheet = page.sheet;
  lines.labelled("level", page.level_line, "");
  lines.labelled("record_number", page.record_number, "");
  lines.add("\n" + page.title + " (" + page.times_note + ")\n");
  for (const auto* fields : {&sheet.asset, &sheet.inspection})
    for (const PageField& field : *fields) lines.add(field.label + ": " + field.value);
  lines.labelled("check_code", sheet.check_code, "");
  if (!sheet.unsigned_note.empty()) lines.add(sheet.unsigned_note);
  lines.add("");
  lines.labelled("conclusion", sheet.conclusion, "");
  std::string counts;
  for (const PageCount& count : sheet.counts)
    counts += fmt::format("{}{} {}", counts.empty() ? "" : " | ", count.word, count.number);
  lines.add(counts);
  lines.add(sheet.extent);
  lines.add(sheet.coverage);
}

void add_manual(Lines& lines, const std::vector<PageItem>& manual) {
  if (manual.empty()) return;
  lines.heading("manual", manual.size());
  for (const PageItem& item : manual) {
    lines.add("[ ] " + item.title);
    if (!item.how.empty()) lines.add("    " + item.how);
  }
}

}  // namespace

RenderedFiles render_text(const Document& document, const LedgerRows&, Language language) {
  const Page page = make_page(document, language);
  Lines lines{language};
  add_sheet(lines, page);
  add_findings(lines, "deviations", page.deviations);
  add_leads(lines, page.leads);
  add_score(lines, page.score);
  add_findings(lines, "waived", page.waived);
  add_groups(lines, "unknown", page.unknown);
  add_groups(lines, "gaps", page.gaps);
  add_list(lines, "to_register", page.to_register);
  add_manual(lines, page.manual);
  add_compliant(lines, page.compliant);
  add_list(lines, "not_applicable", page.not_applicable);
  add_timeline(lines, page.timeline);
  if (!page.tools.empty()) lines.heading("tools", page.tools.size());
  for (const PageField& tool : page.tools) lines.add("- " + tool.label + ": " + tool.value);
  return std::vector<RenderedFile>{{"report.txt", lines.take()}};
}

}  // namespace mijian
