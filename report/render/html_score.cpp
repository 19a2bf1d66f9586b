#include "report/render/html_score.h"

namespace mijian {
namespace {

using kainjow::mustache::data;

data texts(const std::vector<std::string>& items) {
  data list{data::type::list};
  for (const std::string& item : items) list.push_back(data{"text", item});
  return list;
}

data line_data(const PageScoreLine& line) {
  data one;
  one.set("id", line.id);
  one.set("kind", line.kind);
  one.set("title", line.title);
  one.set("points", line.points);
  one.set("state", line.state);
  one.set("state_name", line.state_name);
  one.set("deducted", line.deducted);
  one.set("source", line.source);
  one.set("because", texts(line.because));
  return one;
}

data lines_data(const std::vector<PageScoreLine>& lines) {
  data list{data::type::list};
  for (const PageScoreLine& line : lines) list.push_back(line_data(line));
  return list;
}

data flag(bool value) { return value ? data::type::bool_true : data::type::bool_false; }

}  // namespace

data score_data(const PageScore& score) {
  data one;
  one.set("title", score.title);
  one.set("note", score.note);
  one.set("known", score.known);
  one.set("range", score.range);
  one.set("any_risk", flag(!score.risks.empty()));
  one.set("risks", lines_data(score.risks));
  one.set("any_line", flag(!score.lines.empty()));
  one.set("lines", lines_data(score.lines));
  one.set("any_not_applicable", flag(!score.not_applicable.empty()));
  one.set("not_applicable", texts(score.not_applicable));
  one.set("any_beyond", flag(!score.beyond.empty()));
  one.set("beyond", texts(score.beyond));
  return one;
}

}  // namespace mijian
