// The deviation report: this file decides what is said and in which order; html, text, json and csv
// only how it looks. Every string of a Page is final: in one language, made harmless by shown().
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/model/finding.h"
#include "report/ledger/proposed_rows.h"
#include "report/render/score_page.h"
#include "report/render/shown.h"
#include "report/render/timeline.h"

namespace mijian {

struct PageField {
  std::string label, value;
};

/// One thing a rule examined, as a page shows it.
struct PageRow {
  std::string subject, observed, expected, note;
  std::vector<PageField> evidence;
};

/// One finding as a page shows it; `more_rows` are those that paper has no room for.
struct PageFinding {
  int number = 0;
  std::string rule, title, verdict, severity, severity_name, basis, clause, remedy, reason, period,
      others;
  std::size_t subjects = 0, beyond = 0;  // rows that concern it; rows shown nowhere on the page
  std::vector<PageRow> rows, more_rows;
};

/// Things that share one reason: rules that could not be judged, sources that could not be read.
struct PageGroup {
  std::string reason;
  std::vector<std::string> items;
};

struct PageItem {
  std::string title, how, basis;
};

struct PageCount {
  std::string word, name;  // as shown, as stored
  int number = 0;
};

/// The first sheet: 现场检查记录, complete on one A4 page.
struct Sheet {
  std::vector<PageField> asset, inspection;
  std::string conclusion, conclusion_name;  // compliant, deviation, open or none
  std::string extent, coverage, unsigned_note, check_code;
  std::vector<PageCount> counts;
  std::vector<PageFinding> deviations, leads;  // as many as fit, without rows
  std::string more_deviations, more_leads;     // "其余 8 项见第 2 页起", or empty
  std::vector<std::string> manual;
  std::string more_manual;
};

struct Page {
  Language language = Language::zh;
  std::string level_line, record_number, title, times_note;
  Sheet sheet;
  std::vector<PageFinding> deviations, leads, waived, compliant;
  std::vector<PageGroup> unknown, gaps;
  std::vector<std::string> to_register, not_applicable;
  std::vector<PageItem> manual;
  std::vector<PageField> tools;  // program and version; where it lies and its digests
  PageTimeline timeline;
  PageScore score;
};

Page make_page(const Document& document, Language language);
/// The first sheet alone; part of make_page().
Sheet make_sheet(const Document& document, const Reader& reader);
/// A finding without its rows, numbered; part of make_page().
PageFinding outline(const Finding& finding, int number, const Reader& reader);
/// The findings of one verdict, the severest first, in the document's order within.
std::vector<const Finding*> findings_of(const Document& document, Verdict verdict);

/// A file that a format makes; whoever asked for it writes it.
struct RenderedFile {
  std::string name, content;
};
using RenderedFiles = Result<std::vector<RenderedFile>>;

/// How to add one: a file <format>.cpp with this function, and a line in the table of
/// deviation_report.cpp.
struct Format {
  std::string_view name;
  RenderedFiles (*render)(const Document&, const LedgerRows&, Language);
};
RenderedFiles render_html(const Document& document, const LedgerRows& ledgers, Language language);
RenderedFiles render_json(const Document& document, const LedgerRows& ledgers, Language language);
RenderedFiles render_text(const Document& document, const LedgerRows& ledgers, Language language);
RenderedFiles render_csv(const Document& document, const LedgerRows& ledgers, Language language);

/// The names of all formats, in the order they are listed to people.
std::vector<std::string_view> format_names();
/// The files of one format; malformed when there is no such format.
RenderedFiles render(const Document& document, const LedgerRows& ledgers, Language language,
                     std::string_view format);

}  // namespace mijian
