// The templates of the HTML pages and their style: kept as text in templates/, put together by
// html.cpp. Only {{escaped}} forms may stand in them; templates_test refuses any other.
#pragma once

#include <string_view>

namespace mijian {

/// Up to where the style is put in, and from there on; {{page_title}}, {{lang}}, {{style_digest}}.
extern const std::string_view head_template, body_template, end_template;
/// One style for all pages: plain CSS without braces in pairs.
extern const std::string_view page_style;
/// The report: its first sheet and what follows; the ledger page.
extern const std::string_view sheet_template, details_template, ledger_template;
/// A ledger as it is kept: its head, one row of it, its end.
extern const std::string_view kept_ledger_template, kept_row_template, kept_end_template;
/// One label, the cut marks of a sheet, and the styles of both: what a design adds is label_page's.
extern const std::string_view label_template, cut_marks_template;
extern const std::string_view label_page_style, label_element_style;
/// The dossier before and after its label, and what it adds to page_style.
extern const std::string_view dossier_cover_template, dossier_parts_template, dossier_style;

}  // namespace mijian
