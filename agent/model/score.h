// Scoring: what a published scheme deducts for, and what of it findings let one say. Plain structs;
// how findings become a score is policy/score.cpp. No point is ever invented: a scheme whose points
// are not public has none, and what is a lead, unknown or waived stays outside.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agent/model/wording.h"

namespace mijian {

enum class ScoringKind { basic, veto, heavy, ordinary, extra };
constexpr Word<ScoringKind> scoring_kind_words[] = {
    {ScoringKind::basic, "基本项", {"基本项", "basic item (stops a review)"}},
    {ScoringKind::veto, "否决项", {"否决项", "veto item"}},
    {ScoringKind::heavy, "重点项", {"重点项", "key item"}},
    {ScoringKind::ordinary, "一般项", {"一般项", "ordinary item"}},
    {ScoringKind::extra, "加重项", {"加重项", "extra deduction"}},
};

/// What one deduction is for: an occurrence, a terminal, a person, a thing found.
enum class ScoringPer { occurrence, terminal, person, thing };
constexpr Word<ScoringPer> scoring_per_words[] = {
    {ScoringPer::occurrence, "次", {"每次", "each time"}},
    {ScoringPer::terminal, "台", {"每台", "each terminal"}},
    {ScoringPer::person, "人", {"每人", "each person"}},
    {ScoringPer::thing, "项", {"每项", "each thing"}},
};

struct ScoringItem {
  std::string id, edition;
  Sentence title;
  ScoringKind kind = ScoringKind::ordinary;
  std::optional<std::int64_t> value;  // whole points of one deduction; none: not public
  ScoringPer per = ScoringPer::thing;
  std::optional<std::int64_t> cap;  // the most that the item costs; none: no cap is public
  std::int64_t count = 1;           // how many items of the scheme this line stands for
  std::string source;               // 中文 | English
  Grade confidence = Grade::d;
  std::vector<std::string> rules;  // a deviation from one of these counts
  std::vector<std::string> hints;  // a deviation from these, or a lead, is for a person to clarify
};

struct Scoring {
  std::string name, file;
  Sentence title, note;
  std::optional<std::int64_t> total;
  std::vector<ScoringItem> items;
};

/// What became of an item on one terminal.
enum class ScoreState { deducted, hinted, open, clear, not_applicable, beyond };
constexpr Word<ScoreState> score_state_words[] = {
    {ScoreState::deducted, "deducted", {"扣分", "deducted"}},
    {ScoreState::hinted, "hinted", {"待核实", "to be clarified"}},
    {ScoreState::open, "open", {"未能判定", "could not be judged"}},
    {ScoreState::clear, "clear", {"不扣分", "nothing deducted"}},
    {ScoreState::not_applicable,
     "not_applicable",
     {"不适用，不扣分", "not applicable, nothing deducted"}},
    {ScoreState::beyond, "beyond", {"终端上看不到", "not seen on a terminal"}},
};

struct ScoreLine {
  std::string id, edition;
  Sentence title;
  ScoringKind kind = ScoringKind::ordinary;
  ScoringPer per = ScoringPer::thing;
  std::optional<std::int64_t> value, cap;
  std::int64_t count = 1;
  std::string source;
  Grade confidence = Grade::d;
  ScoreState state = ScoreState::beyond;
  std::int64_t low = 0, high = 0;    // points that are certain, points with what is hinted at
  std::vector<std::string> because;  // rules that count, then rules that hint
};

struct ScoreSheet {
  std::string name;
  Sentence title, note;
  std::optional<std::int64_t> total;
  std::int64_t items = 0, valued = 0, judged = 0;  // in the scheme; with public points; judged here
  std::int64_t low = 0, high = 0;                  // of all lines; veto and basic items never count
  std::vector<ScoreLine> lines;
};

}  // namespace mijian
