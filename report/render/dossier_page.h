// 一机一档 as a page: cover, label and parts, each a table. What stands in them, and what is said
// where there is nothing, is decided in report/dossier; every string is final.
#pragma once

#include <string>
#include <vector>

#include "agent/core/result.h"
#include "report/render/deviation_report.h"
#include "report/render/label_page.h"

namespace mijian {

struct DossierPart {
  std::string title, note;  // a note may be empty
  std::string empty;        // what is said when there are no rows
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

struct DossierPage {
  Language language = Language::zh;
  std::string level_line;  // 密级, never empty
  std::string title, number, under;
  std::vector<PageField> cover;
  LabelDesign design;
  std::vector<LabelFace> label;  // one; none when the asset cannot have one
  std::vector<DossierPart> parts;
};

/// The whole file, to print on A4.
Result<std::string> dossier_html(const DossierPage& page);

}  // namespace mijian
