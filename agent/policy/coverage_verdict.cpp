#include "agent/policy/coverage_verdict.h"

#include <fmt/core.h>
#include <algorithm>

#include "agent/core/text.h"
#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr std::size_t most_gaps_told = 3;

/// What a snapshot says of itself needs no source: it is there or the snapshot is none.
bool describes_the_snapshot(std::string_view table) {
  if (table == "snapshot_info") return true;
  return std::any_of(coverage_group.tables.begin(), coverage_group.tables.end(),
                     [&](const Table& each) { return each.name == table; });
}

bool is_registered(std::string_view table) {
  return std::any_of(register_group.tables.begin(), register_group.tables.end(),
                     [&](const Table& each) { return each.name == table; });
}

/// A source named in `sources:`; a '*' at its end stands for any rest.
bool matches(const std::string& pattern, const std::string& source) {
  if (pattern.empty() || pattern.back() != '*') return pattern == source;
  return source.compare(0, pattern.size() - 1, pattern, 0, pattern.size() - 1) == 0;
}

/// Holds of a whole table, whichever source its rows come from: rows that did not fit, a worker
/// that ended early.
bool is_of_all(const std::string& source) {
  return source == "rows" || matches("collector *", source);
}

Sentence not_complete(const SourceCoverage& source) {
  const Text state = shown_words(coverage_state_words, source.state);
  const std::string from = display(source.source),
                    why = display(source.reason.empty() ? "no reason given" : source.reason);
  return {fmt::format("{}（来源 {}）采集情况为“{}”：{}", source.table, from, state.zh, why),
          fmt::format("{} from {} is {}: {}", source.table, from, state.en, why)};
}

Sentence not_collected(const std::string& table) {
  return {fmt::format("{} 未采集", table), fmt::format("{} was not collected", table)};
}

/// The first few of many reasons, and how many more there are.
std::optional<Sentence> joined(const std::vector<Sentence>& gaps) {
  if (gaps.empty()) return std::nullopt;
  Sentence all;
  for (std::size_t i = 0; i < gaps.size() && i < most_gaps_told; ++i) {
    all.zh += (i ? "；" : "") + gaps[i].zh;
    all.en += (i ? "; " : "") + gaps[i].en;
  }
  if (gaps.size() > most_gaps_told) {
    all.zh += fmt::format("；另有 {} 处", gaps.size() - most_gaps_told);
    all.en += fmt::format("; and {} more", gaps.size() - most_gaps_told);
  }
  return all;
}

/// Records that end before the period begins say nothing of it.
std::optional<Sentence> ended_before(const SourceCoverage& source, Time start) {
  if (!source.covers_to || *source.covers_to >= start) return std::nullopt;
  const std::string until = utc_text(*source.covers_to), name = display(source.source);
  return Sentence{fmt::format("{}（来源 {}）的记录到 {} 为止", source.table, name, until),
                  fmt::format("{} from {} ends at {}", source.table, name, until)};
}

SourceCoverage register_coverage(std::string_view table, const Register* registered) {
  SourceCoverage source{std::string{table}, "register", CoverageState::complete, {}, {}, {}};
  if (!registered) {
    source.state = CoverageState::impossible;
    source.reason = "no register was given; see what is to be registered";
  } else if (const auto& known = registered->declared_tables;
             std::find(known.begin(), known.end(), table) == known.end()) {
    source.state = CoverageState::impossible;
    source.reason = "the register does not declare this list";
  }
  return source;
}

}  // namespace

Result<CoverageView> CoverageView::of(const Snapshot& snapshot, const Register* registered) {
  auto coverage = snapshot.coverage();
  if (!coverage) return coverage.error();
  CoverageView view;
  for (SourceCoverage& source : *coverage)
    if (!is_registered(source.table)) view.sources_[source.table].push_back(std::move(source));
  for (const Table& table : register_group.tables)
    view.sources_[std::string{table.name}].push_back(register_coverage(table.name, registered));
  return view;
}

std::vector<const SourceCoverage*> CoverageView::counted(const Rule& rule,
                                                         const std::string& table) const {
  std::vector<const SourceCoverage*> result;
  const auto found = sources_.find(table);
  if (found == sources_.end()) return result;
  for (const SourceCoverage& source : found->second) {
    const bool named =
        std::any_of(rule.sources.begin(), rule.sources.end(),
                    [&](const std::string& pattern) { return matches(pattern, source.source); });
    if (rule.sources.empty() || named || is_of_all(source.source) || is_registered(table))
      result.push_back(&source);
  }
  return result;
}

std::optional<Sentence> CoverageView::gap(const Rule& rule, const std::string& table) const {
  if (describes_the_snapshot(table)) return std::nullopt;
  if (sources_.find(table) == sources_.end()) return not_collected(table);
  std::vector<Sentence> gaps;
  for (const SourceCoverage* source : counted(rule, table))
    if (source->state != CoverageState::complete) gaps.push_back(not_complete(*source));
  return joined(gaps);
}

std::optional<Sentence> CoverageView::gap(const Rule& rule) const {
  std::vector<Sentence> gaps;
  for (const std::string& table : rule.tables)
    if (auto found = gap(rule, table)) gaps.push_back(std::move(*found));
  for (const std::string& pattern : rule.sources) {
    const bool tried =
        std::any_of(rule.tables.begin(), rule.tables.end(), [&](const std::string& table) {
          const auto known = counted(rule, table);
          return std::any_of(known.begin(), known.end(),
                             [&](const SourceCoverage* s) { return matches(pattern, s->source); });
        });
    if (!tried)
      gaps.push_back({fmt::format("来源 {} 未采集", display(pattern)),
                      fmt::format("the source {} was not collected", display(pattern))});
  }
  return joined(gaps);
}

JudgedPeriod CoverageView::period(const Rule& rule, Time start, Time taken_at) const {
  Time from = start, to = taken_at;
  bool any_history = false;
  std::vector<Sentence> gaps;
  for (const std::string& table : rule.tables) {
    for (const SourceCoverage* source : counted(rule, table)) {
      // A complete source without a beginning holds no history: a log that is not there.
      if (!source->covers_from) continue;
      any_history = true;
      to = std::min(to, source->covers_to.value_or(taken_at));
      if (auto ended = ended_before(*source, start)) gaps.push_back(std::move(*ended));
      if (*source->covers_from <= start) continue;
      from = std::max(from, *source->covers_from);
      const std::string since = utc_text(*source->covers_from), name = display(source->source);
      gaps.push_back({fmt::format("{}（来源 {}）的记录最早只到 {}", table, name, since),
                      fmt::format("{} from {} reaches back to {} only", table, name, since)});
    }
  }
  if (!any_history)
    gaps.push_back({"没有来源保存有历史记录，期间内有无发生无从判断",
                    "no source keeps a history: whether anything happened in that time, nobody can "
                    "tell"});
  return {utc_text(from), utc_text(to), joined(gaps)};
}

}  // namespace mijian
