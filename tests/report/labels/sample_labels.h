// Rows that become labels in the tests of this folder: usual ones, and what somebody may have typed
// or brought along.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "agent/core/file.h"
#include "report/labels/label.h"
#include "tests/support/test_facts.h"

namespace mijian {

using LabelCells = std::map<std::string, std::string>;

inline std::string built_in_labels_text() {
  return read_file(MIJIAN_SOURCE_DIR "/policies/ledgers/labels.json", 1u << 20).value_or("");
}

inline LabelStyle built_in_labels() {
  auto json = parse_json(built_in_labels_text());
  EXPECT_OK(json);
  auto style = label_style_from_json(*json);
  EXPECT_OK(style);
  return std::move(*style);
}

inline LabelCells labelled_computer(const std::string& number = "01203C20001") {
  return {{"number", number},
          {"level", "机密"},
          {"purpose", "涉密工作机"},
          {"responsible", "张三"},
          {"unit", "012 第十二研究室"},
          {"department", "03 总体组"},
          {"commissioned_on", "2025-03-02"}};
}

inline std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

/// Each with another number; every one of them has a label.
inline std::vector<LabelCells> many_labelled_rows() {
  std::vector<LabelCells> rows{labelled_computer()};
  const std::vector<LabelCells> odd{
      {{"level", "绝密"}, {"responsible", "<script>alert(1)</script>&amp;{{number}}"}},
      {{"level", "秘密"}, {"responsible", "\x01\x1b[31m\x80\xff\xe2\x80\xae tes"}},
      {{"level", "涉密专用"},
       {"responsible", repeated("长", 1000)},
       {"purpose", repeated("W", 1000)}},
      {{"level", repeated("非密 ", 200)}, {"unit", repeated("i ", 500)}},
      {{"level", "非密"},
       {"purpose", repeated("\xef\xb7\xbd", 20)},
       {"department", repeated("e\xcc\x81\xcc\x88", 300)}},
      {},
  };
  for (std::size_t i = 0; i < odd.size(); ++i) {
    rows.push_back(odd[i]);
    rows.back()["number"] = "01203C2001" + std::to_string(i);
  }
  return rows;
}

inline std::vector<LabelFace> faces_of(const LabelStyle& style,
                                       const std::vector<LabelCells>& rows) {
  const LabelDesign design = label_design(style);
  std::vector<LabelFace> faces;
  for (const LabelCells& row : rows) {
    auto face = label_of(style, design, row, Language::zh);
    EXPECT_OK(face);
    if (face) faces.push_back(std::move(*face));
  }
  return faces;
}

}  // namespace mijian
