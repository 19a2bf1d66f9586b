#include "agent/policy/fill_remedy.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "agent/core/text.h"
#include "agent/core/words.h"

namespace mijian {
namespace {

constexpr std::size_t most_values = 3;
constexpr Text and_more{" 等", " and more"}, nobody{"该对象", "the subject"};

bool asks_for_remedy(const Evidence& row) {
  return row.verdict == Verdict::deviation || row.verdict == Verdict::lead ||
         row.verdict == Verdict::unknown;
}

/// The different values of a column, in the order of the rows; one more than are shown at most.
std::vector<std::string> values_of(std::string_view column, const std::vector<Evidence>& rows) {
  std::vector<std::string> values;
  for (const Evidence& row : rows) {
    if (values.size() > most_values) break;
    if (!asks_for_remedy(row)) continue;
    std::string value = column == "subject" ? row.subject : std::string{};
    for (const auto& [name, text] : row.columns)
      if (name == column) value = text;
    if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end())
      values.push_back(std::move(value));
  }
  return values;
}

std::string shown_values(const std::vector<std::string>& values, Language language) {
  if (values.empty()) return std::string{nobody.in(language)};
  const std::string between = language == Language::zh ? "、" : ", ";
  std::string shown;
  for (std::size_t index = 0; index < std::min(values.size(), most_values); ++index)
    shown += (index == 0 ? "" : between) + display(values[index]);
  return values.size() > most_values ? shown + std::string{and_more.in(language)} : shown;
}

std::string fill(const std::string& wording, const std::vector<Evidence>& rows, Language language) {
  std::string text;
  std::size_t at = 0;
  for (std::size_t open = wording.find('{'); open != std::string::npos;
       open = wording.find('{', at)) {
    const std::size_t close = wording.find('}', open);
    if (close == std::string::npos) break;
    text.append(wording, at, open - at);
    text += shown_values(values_of(wording.substr(open + 1, close - open - 1), rows), language);
    at = close + 1;
  }
  return text.append(wording, at);
}

}  // namespace

Sentence fill_remedy(const Sentence& remedy, const std::vector<Evidence>& rows) {
  return {fill(remedy.zh, rows, Language::zh), fill(remedy.en, rows, Language::en)};
}

}  // namespace mijian
