// A score laid out for a page, in words of one language: risks that stop a review first, then what
// is deducted and how much of the scheme that is. What counts is policy/score.cpp's business.
#pragma once

#include <string>
#include <vector>

#include "agent/model/finding.h"
#include "report/render/shown.h"

namespace mijian {

struct PageScoreLine {
  std::string id, kind, title, points, state, state_name, deducted, source;
  std::vector<std::string> because;  // "偏差：使用未登记的移动存储介质"
};

struct PageScore {
  std::string title, note, known, range;
  std::vector<PageScoreLine> risks;                 // what stops a review and has a hint
  std::vector<PageScoreLine> lines;                 // what could be looked at, or should have been
  std::vector<std::string> not_applicable, beyond;  // "53 涉密计算机连接互联网"
};

/// Without a title when the document has no score.
PageScore make_score(const Document& document, const Reader& reader);

}  // namespace mijian
