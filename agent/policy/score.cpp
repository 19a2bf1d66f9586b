#include "agent/policy/score.h"

#include <algorithm>

namespace mijian {
namespace {

/// What the rules of one item came to.
struct Tally {
  std::int64_t counted = 0, hinted = 0, leads = 0;  // subjects
  bool open = false, looked = false;
  std::vector<std::string> because;
};

std::int64_t subjects_of(const Finding& finding, Verdict verdict) {
  const auto rows = std::count_if(finding.rows.begin(), finding.rows.end(),
                                  [&](const Evidence& row) { return row.verdict == verdict; });
  return std::max<std::int64_t>(rows, 1);  // a rule may deviate as a whole
}

/// Adds what a rule found; deviations go to `deviating`.
void take(Tally& tally, const Finding& finding, std::int64_t Tally::*deviating) {
  const std::int64_t before = tally.counted + tally.hinted + tally.leads;
  if (finding.verdict == Verdict::deviation)
    tally.*deviating += subjects_of(finding, Verdict::deviation);
  if (finding.verdict == Verdict::lead) tally.leads += subjects_of(finding, Verdict::lead);
  if (finding.verdict == Verdict::unknown) tally.open = true;
  if (finding.verdict == Verdict::compliant || finding.verdict == Verdict::waived)
    tally.looked = true;
  if (tally.counted + tally.hinted + tally.leads > before) tally.because.push_back(finding.rule);
}

Tally tally_of(const ScoringItem& item, const Judged& judged) {
  Tally tally;
  const auto take_all = [&](const std::vector<std::string>& rules, std::int64_t Tally::*deviating) {
    for (const std::string& rule : rules) {
      const auto found = std::find_if(judged.findings.begin(), judged.findings.end(),
                                      [&](const Finding& finding) { return finding.rule == rule; });
      if (found != judged.findings.end()) take(tally, *found, deviating);
      if (found == judged.findings.end() && !judged.all_rules) tally.open = true;
    }
  };
  take_all(item.rules, &Tally::counted);
  take_all(item.hints, &Tally::hinted);
  return tally;
}

bool stops_a_review(ScoringKind kind) {
  return kind == ScoringKind::basic || kind == ScoringKind::veto;
}

ScoreState state_of(const ScoringItem& item, const Tally& tally) {
  if (item.rules.empty() && item.hints.empty()) return ScoreState::beyond;
  if (tally.counted > 0 && !stops_a_review(item.kind)) return ScoreState::deducted;
  if (!tally.because.empty()) return ScoreState::hinted;
  if (tally.open) return ScoreState::open;
  return tally.looked ? ScoreState::clear : ScoreState::not_applicable;
}

std::int64_t up_to(std::int64_t points, const std::optional<std::int64_t>& cap) {
  return cap ? std::min(points, *cap) : points;
}

/// The fewest and the most points that so many subjects cost.
void deduct(ScoreLine& line, const Tally& tally) {
  const std::int64_t all = tally.counted + tally.hinted;
  if (stops_a_review(line.kind) || all == 0) return;
  if (!line.value) {
    line.high = line.cap.value_or(0);  // how much of it is not public
    return;
  }
  const bool each = line.per == ScoringPer::thing;
  const bool once = line.per == ScoringPer::terminal || line.per == ScoringPer::person;
  const std::int64_t fewest = each ? tally.counted : std::min<std::int64_t>(tally.counted, 1);
  const std::int64_t most = once ? 1 : all;
  line.low = up_to(*line.value * fewest, line.cap);
  line.high = up_to(*line.value * most, line.cap);
}

ScoreLine line_of(const ScoringItem& item, const Judged& judged) {
  ScoreLine line;
  line.id = item.id;
  line.edition = item.edition;
  line.title = item.title;
  line.kind = item.kind;
  line.per = item.per;
  line.value = item.value;
  line.cap = item.cap;
  line.count = item.count;
  line.source = item.source;
  line.confidence = item.confidence;
  Tally tally = tally_of(item, judged);
  line.state = state_of(item, tally);
  deduct(line, tally);
  line.because = std::move(tally.because);
  return line;
}

bool was_judged(ScoreState state) {
  return state == ScoreState::deducted || state == ScoreState::hinted || state == ScoreState::clear;
}

}  // namespace

ScoreSheet score_of(const Scoring& scoring, const Judged& judged) {
  ScoreSheet sheet;
  sheet.name = scoring.name;
  sheet.title = scoring.title;
  sheet.note = scoring.note;
  sheet.total = scoring.total;
  for (const ScoringItem& item : scoring.items) {
    ScoreLine line = line_of(item, judged);
    const bool valued = line.count == 1 && (line.value || line.cap);
    sheet.items += line.count;
    sheet.valued += valued ? 1 : 0;
    sheet.judged += valued && was_judged(line.state) ? 1 : 0;
    sheet.low += line.low;
    sheet.high += line.high;
    sheet.lines.push_back(std::move(line));
  }
  return sheet;
}

}  // namespace mijian
