#include "agent/policy/fill_remedy.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "agent/core/text.h"
#include "agent/core/words.h"
#include "agent/policy/evaluate.h"
#include "agent/policy/placeholders.h"

namespace mijian {
namespace {

constexpr std::size_t most_values = 3;
constexpr Text and_more{" 等", " and more"}, nobody{"该对象", "the subject"};

/// Whose values are told: what deviates; where nothing does, what nobody could tell.
Verdict verdict_to_name(const std::vector<Evidence>& rows) {
  const bool any = std::any_of(rows.begin(), rows.end(), [](const Evidence& row) {
    return row.verdict == Verdict::deviation || row.verdict == Verdict::lead;
  });
  return any ? verdict_of(rows) : Verdict::unknown;
}

/// The different values of a column, in the order of the rows; one more than are shown at most.
std::vector<std::string> values_of(std::string_view column, const std::vector<Evidence>& rows) {
  const Verdict named = verdict_to_name(rows);
  std::vector<std::string> values;
  for (const Evidence& row : rows) {
    if (values.size() > most_values) break;
    if (row.verdict != named) continue;
    std::string value = column == "subject" ? row.subject : std::string{};
    for (const auto& [name, text] : row.columns)
      if (name == column) value = text;
    if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end())
      values.push_back(std::move(value));
  }
  return values;
}

std::string shown_values(const std::vector<std::string>& values, std::string_view choice,
                         Language language) {
  if (values.empty()) return std::string{nobody.in(language)};
  const std::string between = language == Language::zh ? "、" : ", ";
  std::string shown;
  for (std::size_t index = 0; index < std::min(values.size(), most_values); ++index)
    shown += (index == 0 ? "" : between) + chosen_words(display(values[index]), choice);
  return values.size() > most_values ? shown + std::string{and_more.in(language)} : shown;
}

std::string fill(const std::string& wording, const std::vector<Evidence>& rows, Language language) {
  return fill_placeholders(wording, [&](std::string_view column, std::string_view choice) {
    return shown_values(values_of(column, rows), choice, language);
  });
}

}  // namespace

Sentence fill_remedy(const Sentence& remedy, const std::vector<Evidence>& rows) {
  return {fill(remedy.zh, rows, Language::zh), fill(remedy.en, rows, Language::en)};
}

}  // namespace mijian
