#include "agent/model/finding.h"

namespace mijian {

std::map<Verdict, int> count_verdicts(const Document& document) {
  std::map<Verdict, int> counts;
  for (const auto& word : verdict_words) counts[word.value] = 0;
  for (const Finding& finding : document.findings) ++counts[finding.verdict];
  counts[Verdict::manual] += static_cast<int>(document.manual.size());
  return counts;
}

int exit_status(const Document& document) {
  const auto counts = count_verdicts(document);
  if (counts.at(Verdict::deviation) > 0) return 1;
  const bool nothing_looked_at = document.findings.empty();
  const bool undeclared = document.profile.empty();
  const bool open = counts.at(Verdict::unknown) > 0 || counts.at(Verdict::lead) > 0;
  const bool restricted = !document.only_rules.empty();
  return open || undeclared || nothing_looked_at || restricted ? 4 : 0;
}

}  // namespace mijian
