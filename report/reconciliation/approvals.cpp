#include "report/reconciliation/approvals.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_among(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool changes_one_of(const AssetDeed& deed, const std::vector<std::string>& columns) {
  return std::any_of(deed.set.begin(), deed.set.end(),
                     [&](const auto& cell) { return is_among(columns, cell.first); });
}

bool enters_one_of(const AssetDeed& deed, const std::vector<std::string>& states) {
  const auto state = deed.set.find("state");
  return state != deed.set.end() && is_among(states, state->second);
}

/// The approval of a deed: its own, or one that was given afterwards.
const Approval* approval_of(const AssetDeed& deed, const std::vector<AssetDeed>& deeds) {
  if (deed.approval) return &*deed.approval;
  for (const AssetDeed& later : deeds)
    if (deed.settled_by != 0 && later.entry == deed.settled_by && later.approval)
      return &*later.approval;
  return nullptr;
}

std::string told(const Approval& approval) {
  return approval.form + " " + approval.number + "，" + approval.approver + "，" + approval.date;
}

/// By days, for an approval has no hour; false where one of them is not known.
bool is_after(std::string_view time, std::string_view other) {
  constexpr std::size_t day = 10;  // YYYY-MM-DD
  return !time.empty() && !other.empty() && time.substr(0, day) > other.substr(0, day);
}

/// What each asset went through, asked once.
class Deeds {
 public:
  explicit Deeds(Assets& assets) : assets_{assets} {}
  Result<const std::vector<AssetDeed>*> of(const std::string& number) {
    const auto known = known_.find(number);
    if (known != known_.end()) return &known->second;
    auto asset = assets_.with_number(number);
    if (!asset) return asset.error();
    std::vector<AssetDeed> deeds;
    if (*asset) {
      auto read = assets_.deeds((*asset)->asset);
      if (!read) return read.error();
      deeds = std::move(*read);
    }
    return &known_.emplace(number, std::move(deeds)).first->second;
  }

 private:
  Assets& assets_;
  std::map<std::string, std::vector<AssetDeed>> known_;
};

std::string cell_in(const Evidence& row, std::string_view column) {
  for (const auto& [name, text] : row.columns)
    if (name == column) return text;
  return {};
}

std::vector<std::string> numbers_of(const Evidence& row) {
  const std::string several = replace_all(cell_in(row, "numbers"), "、", "\n");
  if (several.empty()) return {cell_in(row, "number")};
  std::vector<std::string> numbers;
  for (const std::string_view line : lines_of(several)) numbers.emplace_back(line);
  return numbers;
}

Result<std::string> approval_for(Deeds& deeds, const Evidence& row) {
  InQuestion question{{}, cell_in(row, "taken_at"), cell_in(row, "acted_on")};
  const std::string about = cell_in(row, "about");
  for (const std::string_view word : words_of(about)) question.words.emplace_back(word);
  if (question.words.empty()) return std::string{};
  std::vector<std::string> told;
  for (const std::string& number : numbers_of(row)) {
    auto of_asset = deeds.of(number);
    if (!of_asset) return of_asset.error();
    std::string approval = explaining_approval(**of_asset, question);
    if (!approval.empty()) told.push_back(std::move(approval));
  }
  return join(told, "；");
}

}  // namespace

std::string explaining_approval(const std::vector<AssetDeed>& deeds, const InQuestion& question) {
  const std::string& known_by = question.acted_on.empty() ? question.seen_at : question.acted_on;
  std::string ended_at;  // of the state that the deed looked at entered
  // The first deed is how the asset came into the ledger.
  for (auto deed = deeds.rbegin(); deed != deeds.rend() && deed + 1 != deeds.rend(); ++deed) {
    const Approval* approval = approval_of(*deed, deeds);
    if (changes_one_of(*deed, question.words))
      return approval != nullptr && is_after(approval->date, question.seen_at) ? told(*approval)
                                                                               : "";
    const bool was_over = !ended_at.empty() && is_after(question.acted_on, ended_at);
    if (approval != nullptr && enters_one_of(*deed, question.words) && !was_over &&
        !is_after(approval->date, known_by))
      return told(*approval);
    if (deed->set.count("state") > 0) ended_at = approval != nullptr ? approval->date : deed->at;
  }
  return {};
}

Status name_approvals(Assets& assets, std::vector<Finding>& findings) {
  Deeds deeds{assets};
  for (Finding& finding : findings)
    for (Evidence& row : finding.rows) {
      if (row.verdict != Verdict::deviation && row.verdict != Verdict::lead) continue;
      auto text = approval_for(deeds, row);
      if (!text) return text.error();
      row.columns.emplace_back("approval", std::move(*text));
    }
  return ok;
}

}  // namespace mijian
