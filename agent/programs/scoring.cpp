#include "agent/programs/scoring.h"

#include <fmt/core.h>

#include "agent/core/text.h"
#include "agent/policy/load.h"
#include "agent/policy/score.h"

namespace mijian {
namespace {

constexpr std::string_view no_scoring = "none";

bool is_file(const std::string& asked) {
  return asked.find('/') != std::string::npos ||
         (asked.size() > 5 && asked.substr(asked.size() - 5) == ".json");
}

std::string scheme_names(const Pack& pack) {
  std::vector<std::string> names;
  for (const auto& [name, scoring] : pack.scorings) names.push_back(name);
  names.emplace_back(no_scoring);
  return join(names, ", ");
}

}  // namespace

Result<std::optional<Scoring>> read_scoring(const std::string& asked, const Pack& pack) {
  if (asked.empty() || asked == no_scoring) return std::optional<Scoring>{};
  if (is_file(asked)) {
    auto scoring = load_scoring(asked, pack);
    if (!scoring) return scoring.error();
    return std::optional{std::move(*scoring)};
  }
  const auto found = pack.scorings.find(asked);
  if (found == pack.scorings.end())
    return not_found(
        fmt::format("scoring scheme '{}'; this pack has {}; a unit's own is named by "
                    "its .json file",
                    display(asked), scheme_names(pack)));
  return std::optional{found->second};
}

void add_score(Document& document, const std::string& asked, const std::optional<Scoring>& scoring,
               const Pack& pack) {
  document.score.reset();
  const Judged judged{document.findings, document.only_rules.empty()};
  if (scoring) {
    document.score = score_of(*scoring, judged);
    return;
  }
  const Profile* profile = pack.find_profile(document.profile);
  if (!asked.empty() || profile == nullptr || !document.only_rules.empty()) return;
  const auto own = pack.scorings.find(profile->scoring);
  if (own != pack.scorings.end()) document.score = score_of(own->second, judged);
}

}  // namespace mijian
