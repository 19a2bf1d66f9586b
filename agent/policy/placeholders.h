// The {placeholders} of a rule's wording: "{column}", or "{column?words for 1:words for 0}". Which
// value stands for a column is the caller's business; that the column exists was checked when the
// rule was read.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace mijian {

/// The wording with each placeholder replaced by what `shown` makes of its column and its choice,
/// which is empty for a plain one.
std::string fill_placeholders(
    const std::string& wording,
    const std::function<std::string(std::string_view column, std::string_view choice)>& shown);

/// The wording without the brackets that would only tell a place which no file has: those around
/// {file}, {line} and {place}, when `is_empty` of all their columns. A blank before one goes with
/// it.
std::string without_empty_places(const std::string& wording,
                                 const std::function<bool(std::string_view column)>& is_empty);

/// The words of a choice that stand for "1" or "0"; of any other text, or no choice, the text.
std::string chosen_words(const std::string& text, std::string_view choice);

}  // namespace mijian
