// Markings of secrecy in the names of files: which words mark, and where in a name they do. The
// words are content: policies/catalogues/secrecy-markings.json. Only names are ever looked at.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/json.h"
#include "agent/core/result.h"

namespace mijian {

/// What a name is marked with.
struct SecrecyMarking {
  std::string word;   // as the name spells it, with its star: 机密★
  std::string level;  // 机密
};

class SecrecyMarkings {
 public:
  static constexpr const char* file = "secrecy-markings.json";  // below catalogues/

  /// From the folder of policies; the error names file, line and column.
  static Result<SecrecyMarkings> load(const std::string& policies);
  static Result<SecrecyMarkings> from_json(const Json& json);

  /// The first of the catalogue that a name bears. A word inside a longer one (机密性) marks
  /// nothing, unless a star follows it (机密★10年).
  std::optional<SecrecyMarking> find(std::string_view name) const;

 private:
  struct Word {
    std::string word, level;
  };
  std::optional<std::string> word_in(std::string_view name, const Word& word) const;
  bool begins_with_one(std::string_view text, const std::vector<std::string>& list,
                       std::string& found) const;

  std::vector<Word> words_;
  std::vector<std::string> stars_, endings_;
};

}  // namespace mijian
