// Audits of the asset: which profile was asked of which snapshot, and how it came out.
#include "report/store/judgements.h"
#include "agent/model/finding.h"
#include "report/dossier/parts.h"

namespace mijian {

Result<DossierPart> judgements_part(const DossierSource& source, Store& store) {
  auto judgements = judgements_of(store, source.asset.asset);
  if (!judgements) return judgements.error();
  DossierPart part = new_part({"策略检查与审计报告", "Audits and their findings"},
                              {{"检查时间", "taken at"},
                               {"策略", "profile"},
                               {"偏差", "deviations"},
                               {"疑点", "leads"},
                               {"未能核查", "unknown"},
                               {"条目", "entry"}},
                              source);
  for (const JudgementRow& row : *judgements) {
    const auto rules = [&](Verdict verdict) {
      const auto found = row.rules.find(std::string{stored_word(verdict_words, verdict)});
      return std::to_string(found == row.rules.end() ? 0 : found->second);
    };
    part.rows.push_back({shown_time(row.taken_at, source.reader),
                         row.profile.empty() ? "—" : shown(row.profile, source.reader),
                         rules(Verdict::deviation), rules(Verdict::lead), rules(Verdict::unknown),
                         std::to_string(row.entry)});
  }
  return part;
}

}  // namespace mijian
