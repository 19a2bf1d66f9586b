#include "report/render/score_page.h"

#include <fmt/format.h>
#include <algorithm>

namespace mijian {
namespace {

template <class... Values>
std::string say(Text text, const Reader& reader, const Values&... values) {
  return fmt::vformat(text.in(reader.language), fmt::make_format_args(values...));
}

/// The half of "中文 | English" that the page is in.
std::string half(const std::string& source, const Reader& reader) {
  const std::size_t bar = source.find(" | ");
  if (bar == std::string::npos) return shown(source, reader);
  return shown(reader.language == Language::zh ? source.substr(0, bar) : source.substr(bar + 3),
               reader);
}

/// "每次 4 分，最多 8 分"; what is not public is said to be so.
std::string points_shown(const ScoreLine& line, const Reader& reader) {
  if (!line.value && !line.cap) return say({"分值未公开", "points not public"}, reader);
  const std::string_view per = shown_words(scoring_per_words, line.per).in(reader.language);
  if (!line.value) return say({"该部分 {} 分", "{} for this part"}, reader, *line.cap);
  if (!line.cap) return say({"{} {} 分", "{1} {0}"}, reader, per, *line.value);
  return say({"{} {} 分，最多 {} 分", "{1} {0}, {2} at most"}, reader, per, *line.value, *line.cap);
}

std::string span_shown(std::int64_t low, std::int64_t high, const Reader& reader) {
  if (low == high) return say({"{} 分", "{}"}, reader, low);
  return say({"{}–{} 分", "{} to {}"}, reader, low, high);
}

/// Points are told only where there are public ones; a risk has none.
std::string deducted_shown(const ScoreLine& line, const Reader& reader) {
  const bool told = line.state == ScoreState::deducted || line.state == ScoreState::hinted;
  if (!told || (!line.value && !line.cap)) return "—";
  return span_shown(line.low, line.high, reader);
}

/// "偏差：使用未登记的移动存储介质" for each rule that counts or hints.
std::vector<std::string> because_shown(const ScoreLine& line, const Document& document,
                                       const Reader& reader) {
  std::vector<std::string> because;
  for (const std::string& rule : line.because) {
    const auto finding = std::find_if(document.findings.begin(), document.findings.end(),
                                      [&](const Finding& each) { return each.rule == rule; });
    because.push_back(finding == document.findings.end()
                          ? shown(rule, reader)
                          : say({"{}：{}", "{}: {}"}, reader,
                                shown_words(verdict_words, finding->verdict).in(reader.language),
                                shown(finding->title, reader)));
  }
  return because;
}

PageScoreLine line_shown(const ScoreLine& line, const Document& document, const Reader& reader) {
  PageScoreLine page;
  page.id = shown(line.id, reader);
  page.kind = shown_words(scoring_kind_words, line.kind).in(reader.language);
  page.title = shown(line.title, reader);
  page.points = points_shown(line, reader);
  page.state = shown_words(score_state_words, line.state).in(reader.language);
  page.state_name = stored_word(score_state_words, line.state);
  page.deducted = deducted_shown(line, reader);
  page.source = fmt::format("{} · {} · {}", shown(line.edition, reader), half(line.source, reader),
                            shown_words(grade_words, line.confidence).in(reader.language));
  page.because = because_shown(line, document, reader);
  return page;
}

std::string known_shown(const ScoreSheet& sheet, const Reader& reader) {
  return say({"所列 {} 项中有 {} 项的分值已公开，其中 {} "
              "项可由本终端判断；疑点、未能核查和已批例外不计分。",
              "Of the {} items listed {} have public points, of which {} could be judged from this "
              "terminal; leads, what could not be checked and what is waived are not scored."},
             reader, sheet.items, sheet.valued, sheet.judged);
}

std::string range_shown(const ScoreSheet& sheet, const Reader& reader) {
  if (sheet.valued == 0)
    return say({"没有公开分值，不作扣分估计。", "No points are public: nothing is estimated."},
               reader);
  return say({"本终端在已知部分的扣分：{}（下限为已确定的，上限含待核实的）。",
              "Deducted from what is known, by this terminal: {} (the least is certain, the most "
              "includes what is to be clarified)."},
             reader, span_shown(sheet.low, sheet.high, reader));
}

}  // namespace

PageScore make_score(const Document& document, const Reader& reader) {
  PageScore page;
  if (!document.score) return page;
  const ScoreSheet& sheet = *document.score;
  page.title = shown(sheet.title, reader);
  page.note = shown(sheet.note, reader);
  page.known = known_shown(sheet, reader);
  page.range = range_shown(sheet, reader);
  for (const ScoreLine& line : sheet.lines) {
    const bool stops = line.kind == ScoringKind::basic || line.kind == ScoringKind::veto;
    const std::string name = shown(line.id, reader) + " " + shown(line.title, reader);
    if (line.state == ScoreState::not_applicable)
      page.not_applicable.push_back(name);
    else if (line.state == ScoreState::beyond)
      page.beyond.push_back(name);
    else
      (stops && !line.because.empty() ? page.risks : page.lines)
          .push_back(line_shown(line, document, reader));
  }
  return page;
}

}  // namespace mijian
