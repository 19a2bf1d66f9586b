#include "agent/core/text.h"
#include "report/render/deviation_report.h"
#include "report/render/html_page.h"
#include "report/render/html_score.h"
#include "report/render/html_timeline.h"
#include "report/render/shown.h"
#include "report/render/templates.h"
#include "report/render/words.h"

namespace mijian {
namespace {

using kainjow::mustache::data;

data row_data(const PageRow& row) {
  data one;
  one.set("subject", text_or_nothing(row.subject));
  one.set("observed", row.observed);
  one.set("expected", row.expected);
  one.set("note", row.note);
  one.set("evidence", list_of(row.evidence, field_data));
  return one;
}

data finding_data(const PageFinding& finding) {
  data one;
  one.set("number", std::to_string(finding.number));
  one.set("rule", finding.rule);
  one.set("title", finding.title);
  one.set("severity", finding.severity);
  one.set("severity_name", finding.severity_name);
  one.set("subjects", std::to_string(finding.subjects));
  one.set("basis", finding.basis);
  one.set("remedy", finding.remedy);
  one.set("reason", text_or_nothing(finding.reason));
  one.set("clause", text_or_nothing(finding.clause));
  one.set("period", text_or_nothing(finding.period));
  one.set("others", text_or_nothing(finding.others));
  one.set("rows", list_of(finding.rows, row_data));
  one.set("more_rows", list_of(finding.more_rows, row_data));
  one.set("has_more", flag(!finding.more_rows.empty()));
  one.set("more", std::to_string(finding.more_rows.size() + finding.beyond));
  one.set("beyond", text_or_nothing(finding.beyond == 0 ? "" : std::to_string(finding.beyond)));
  return one;
}

data group_data(const PageGroup& group) {
  data one;
  one.set("reason", group.reason);
  one.set("items", list_of(group.items, text_item));
  return one;
}

data item_data(const PageItem& item) {
  data one;
  one.set("title", item.title);
  one.set("how", item.how);
  one.set("basis", item.basis);
  return one;
}

data count_data(const PageCount& count) {
  data one;
  one.set("word", count.word);
  one.set("name", count.name);
  one.set("number", std::to_string(count.number));
  one.set("none", flag(count.number == 0));
  return one;
}

void set_sheet(data& page, const Sheet& sheet) {
  page.set("asset", lines_of_fields(sheet.asset));
  page.set("inspection", lines_of_fields(sheet.inspection));
  page.set("conclusion", sheet.conclusion);
  page.set("conclusion_name", sheet.conclusion_name);
  page.set("extent", sheet.extent);
  page.set("coverage", sheet.coverage);
  page.set("unsigned_note", sheet.unsigned_note);
  page.set("check_code", sheet.check_code);
  page.set("counts", list_of(sheet.counts, count_data));
  page.set("any_deviation", flag(!sheet.deviations.empty()));
  page.set("deviations", list_of(sheet.deviations, finding_data));
  page.set("more_deviations", text_or_nothing(sheet.more_deviations));
  page.set("any_lead", flag(!sheet.leads.empty()));
  page.set("leads", list_of(sheet.leads, finding_data));
  page.set("more_leads", text_or_nothing(sheet.more_leads));
  page.set("any_manual", flag(!sheet.manual.empty()));
  page.set("manual", list_of(sheet.manual, [](const std::string& title) {
             return data{"title", title};
           }));
  page.set("more_manual", text_or_nothing(sheet.more_manual));
}

/// A list under its name, and under any_<name> whether it holds anything.
template <class Items, class Make>
void set_section(data& page, const std::string& name, const Items& items, Make make) {
  page.set(name, list_of(items, make));
  page.set("any_" + name, flag(!items.empty()));
}

void set_details(data& page, const Page& report) {
  page.set("deviations", list_of(report.deviations, finding_data));
  page.set("any_deviation", flag(!report.deviations.empty()));
  page.set("leads", list_of(report.leads, finding_data));
  page.set("any_lead", flag(!report.leads.empty()));
  page.set("any_score", flag(!report.score.title.empty()));
  page.set("score", score_data(report.score));
  set_section(page, "waived", report.waived, finding_data);
  page.set("any_timeline", flag(!report.timeline.lanes.empty()));
  page.set("timeline", timeline_data(report.timeline));
  set_section(page, "unknown", report.unknown, group_data);
  page.set("gaps", list_of(report.gaps, group_data));
  page.set("any_gap", flag(!report.gaps.empty()));
  set_section(page, "to_register", report.to_register, text_item);
  set_section(page, "manual_how", report.manual, item_data);
  set_section(page, "compliant", report.compliant, finding_data);
  set_section(page, "not_applicable", report.not_applicable, text_item);
  set_section(page, "tools", report.tools, field_data);
}

data cell_data(const LedgerCell& cell, const Reader& reader) {
  data one;
  one.set("text", shown(cell.text, reader));
  one.set("state", std::string{stored_word(cell_state_words, cell.state)});
  const bool open = cell.state != CellState::known;
  one.set("mark", open ? data{std::string{
                             page_word(stored_word(cell_state_words, cell.state), reader.language)}}
                       : flag(false));
  return one;
}

data ledger_data(const Ledger& ledger, const Reader& reader) {
  data one;
  one.set("title", std::string{ledger.title.in(reader.language)});
  one.set("columns", list_of(ledger.columns, [&](const Text& column) {
            return text_item(std::string{column.in(reader.language)});
          }));
  one.set("any_row", flag(!ledger.rows.empty()));
  one.set("ledger_rows", list_of(ledger.rows, [&](const std::vector<LedgerCell>& row) {
            return data{"cells", list_of(row, [&](const LedgerCell& cell) {
                          return cell_data(cell, reader);
                        })};
          }));
  one.set("notes", list_of(ledger.notes,
                           [&](const Sentence& note) { return text_item(shown(note, reader)); }));
  return one;
}

Result<std::string> report_page(const Document& document, const Reader& reader) {
  const Page report = make_page(document, reader.language);
  data first = frame_data(report.level_line, report.record_number, reader);
  data further = frame_data(report.level_line, report.record_number, reader);
  first.set("times_note", report.times_note);
  set_sheet(first, report.sheet);
  set_details(further, report);
  auto sheet = rendered(sheet_template, first);
  auto details = rendered(details_template, further);
  if (!sheet || !details) return first_error(sheet, details);
  return whole_page(std::move(first), page_style, report.title + " " + report.record_number,
                    "report", *sheet + *details);
}

Result<std::string> ledger_page(const Document& document, const LedgerRows& ledgers,
                                const Reader& reader) {
  data page =
      frame_data(shown(document.level_line, reader), shown(document.record_number, reader), reader);
  page.set("ledgers", list_of(ledgers.ledgers,
                              [&](const Ledger& ledger) { return ledger_data(ledger, reader); }));
  auto content = rendered(ledger_template, page);
  if (!content) return content.error();
  const std::string title{page_word("ledger_title", reader.language)};
  return whole_page(std::move(page), page_style,
                    title + " " + shown(document.record_number, reader), "ledgers", *content);
}

}  // namespace

RenderedFiles render_html(const Document& document, const LedgerRows& ledgers, Language language) {
  const Reader reader = reader_of(document, language);
  auto report = report_page(document, reader);
  auto ledger = ledger_page(document, ledgers, reader);
  if (!report || !ledger) return first_error(report, ledger).during("HTML");
  return std::vector<RenderedFile>{{"report.html", std::move(*report)},
                                   {"ledger.html", std::move(*ledger)}};
}

}  // namespace mijian
