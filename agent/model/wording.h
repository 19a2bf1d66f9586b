// What every sentence of content is made of: both its languages, and what its source is worth.
#pragma once

#include <string>

#include "agent/core/words.h"

namespace mijian {

/// Confidence in a basis or a value: A official text or the thing itself … D inference.
enum class Grade { a, b, c, d };
constexpr Word<Grade> grade_words[] = {
    {Grade::a, "A", {"A 正式文本", "A official text"}},
    {Grade::b, "B", {"B 多处一致", "B several sources agree"}},
    {Grade::c, "C", {"C 单一来源", "C one source"}},
    {Grade::d, "D", {"D 推断", "D inference"}},
};

/// A sentence of content (packs, checklists) in both languages, owned.
struct Sentence {
  std::string zh, en;
  const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
  friend bool operator==(const Sentence&, const Sentence&) = default;
};

}  // namespace mijian
