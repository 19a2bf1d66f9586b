// The text of a rule file: places in it, and its SQL with everything blanked that is no code.
#pragma once

#include <string>
#include <string_view>

#include "agent/core/result.h"
#include "agent/model/rule.h"

namespace mijian {

/// An Error at a place of a rule's file: "line:column: message".
Error malformed_at(TextPlace place, const std::string& message);

/// The same SQL, byte for byte as long, with comments and the insides of 'texts' turned into
/// blanks: what is found in it is code.
std::string code_of(std::string_view sql);

/// Where a byte of a rule's SQL stands in its file.
TextPlace place_in_sql(const Rule& rule, std::size_t offset);

/// The offset of a whole word in code, whatever its case; npos when it is not there.
std::size_t find_word(std::string_view code, std::string_view word, std::size_t from = 0);

/// A name as rules, columns and parameters bear it: small letters, digits, '_' and, where said,
/// '-'.
bool is_name(std::string_view text, bool with_hyphen = false);

}  // namespace mijian
