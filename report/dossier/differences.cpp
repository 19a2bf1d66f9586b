#include "report/dossier/parts.h"
#include "report/reconciliation/approvals.h"
#include "report/reconciliation/reconcile.h"

namespace mijian {
namespace {

bool is_open(Verdict verdict) {
  return verdict == Verdict::deviation || verdict == Verdict::lead || verdict == Verdict::unknown;
}

std::string verdict_shown(Verdict verdict, const DossierSource& source) {
  return said(shown_words(verdict_words, verdict), source);
}

// A change without an approval is not explained by that of another.
std::string approval_shown(const Finding& finding, const Evidence& row,
                           const DossierSource& source) {
  if (finding.rule == "change-unapproved") return "—";
  if (const Sentence approval = told_approval(row); !approval.zh.empty())
    return shown(approval, source.reader);
  return row.verdict == Verdict::unknown ? "—" : said({"无", "none"}, source);
}

}  // namespace

DossierPart differences_part(const DossierSource& source, const std::vector<Finding>& findings) {
  DossierPart part = new_part({"账物核对：未了事项", "Reconciliation: what is open"},
                              {{"结论", "verdict"},
                               {"核对项", "rule"},
                               {"所见", "observed"},
                               {"可说明的审批", "approval that may explain it"},
                               {"建议", "advice"}},
                              source);
  part.empty = said({"核对未见不符", "no difference was found"}, source);
  const std::string number = cell_in(source.asset.cells, number_column);
  for (const Finding& finding : findings) {
    const std::string title = shown(finding.title, source.reader);
    if (finding.verdict == Verdict::unknown && !finding.reason.zh.empty())
      part.rows.push_back({verdict_shown(Verdict::unknown, source), title,
                           shown(finding.reason, source.reader), "—", "—"});
    for (const Evidence& row : finding.rows)
      if (is_open(row.verdict) && concerns(row, number))
        part.rows.push_back(
            {verdict_shown(row.verdict, source), title, shown(row.observed, source.reader),
             approval_shown(finding, row, source), shown(finding.remedy, source.reader)});
  }
  return part;
}

}  // namespace mijian
