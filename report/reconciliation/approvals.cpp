#include "report/reconciliation/approvals.h"

#include <algorithm>

#include "agent/core/text.h"
#include "report/reconciliation/disk_exchange.h"

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

/// What each asset went through by an entry, asked once.
class Deeds {
 public:
  Deeds(Assets& assets, std::int64_t as_of) : assets_{assets}, as_of_{as_of} {}
  Result<const std::vector<AssetDeed>*> of(const std::string& number) {
    const auto known = known_.find(number);
    if (known != known_.end()) return &known->second;
    auto asset = asset_of(number);
    if (!asset) return asset.error();
    std::vector<AssetDeed> deeds;
    if (*asset != 0) {
      auto read = assets_.deeds(*asset);
      if (!read) return read.error();
      deeds = by_then(std::move(*read));
    }
    return &known_.emplace(number, std::move(deeds)).first->second;
  }

 private:
  /// Which asset had the number then: it may have another now. 0: none.
  Result<std::int64_t> asset_of(const std::string& number) {
    auto own = asset_of(number, number);
    if (!own || *own != 0) return own;
    auto renumbered = assets_.renumbered(number);
    if (!renumbered) return renumbered.error();
    for (const Renumbered& now : *renumbered)
      if (auto other = asset_of(now.number, number); !other || *other != 0) return other;
    return 0;
  }

  Result<std::int64_t> asset_of(const std::string& number_now, const std::string& number) {
    auto asset = assets_.with_number(number_now);
    if (!asset) return asset.error();
    if (!*asset) return 0;
    auto then = assets_.at((*asset)->asset, as_of_);
    if (!then) return then.error();
    const bool is_it = *then && (*then)->cells[std::string{number_column}] == number;
    return is_it ? (*asset)->asset : 0;
  }

  std::vector<AssetDeed> by_then(std::vector<AssetDeed> deeds) const {
    std::erase_if(deeds, [&](const AssetDeed& deed) { return deed.entry > as_of_; });
    for (AssetDeed& deed : deeds)
      if (deed.settled_by > as_of_) deed.settled_by = 0;
    return deeds;
  }

  Assets& assets_;
  std::int64_t as_of_;
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

/// The approvals that may explain a row, and those that would if the time of the act were known.
struct Named {
  std::vector<std::string> explaining, undated;
};

/// Only the columns it is about: their names are ASCII, states are words in Chinese.
InQuestion without_states(InQuestion question) {
  std::erase_if(question.words, [](const std::string& word) {
    return static_cast<unsigned char>(word.front()) >= 0x80;
  });
  return question;
}

class ApprovalsOf {
 public:
  ApprovalsOf(Store& store, Assets& assets, std::int64_t as_of)
      : store_{store}, deeds_{assets, as_of} {}

  Result<Named> row(const Evidence& row) {
    const std::string acted_on = cell_in(row, "acted_on");
    InQuestion question{{}, cell_in(row, "taken_at"), acted_on, acted_on};
    const std::string about = cell_in(row, "about");
    for (const std::string_view word : words_of(about)) question.words.emplace_back(word);
    Named named;
    if (question.words.empty()) return named;
    for (const std::string& number : numbers_of(row)) {
      auto deeds = deeds_.of(number);
      if (!deeds) return deeds.error();
      if ((*deeds)->empty()) continue;
      if (auto added = add(row, **deeds, question, named); !added) return added.error();
    }
    return named;
  }

 private:
  Status add(const Evidence& row, const std::vector<AssetDeed>& deeds, InQuestion question,
             Named& named) {
    const std::string came = cell_in(row, "disk_came"), went = cell_in(row, "disk_went");
    const auto note = [](std::string approval, std::vector<std::string>& list) {
      if (!approval.empty()) list.push_back(std::move(approval));
    };
    if (came.empty() && went.empty())
      return note(explaining_approval(deeds, question), named.explaining), ok;
    const std::int64_t asset = deeds.front().asset;
    auto between = came.empty() ? disk_went(store_, asset, went, question.seen_at)
                                : disk_came(store_, asset, came, question.seen_at);
    if (!between) return between.error();
    if (*between) {
      question.acted_from = (*between)->after, question.acted_by = (*between)->by;
      return note(explaining_approval(deeds, question), named.explaining), ok;
    }
    std::string of_change = explaining_approval(deeds, without_states(question));
    if (of_change.empty()) note(explaining_approval(deeds, question), named.undated);
    return note(std::move(of_change), named.explaining), ok;
  }

  Store& store_;
  Deeds deeds_;
};

}  // namespace

std::string explaining_approval(const std::vector<AssetDeed>& deeds, const InQuestion& question) {
  const std::string& known_by = question.acted_by.empty() ? question.seen_at : question.acted_by;
  std::string ended_at;  // of the state that the deed looked at entered
  // The first deed is how the asset came into the ledger.
  for (auto deed = deeds.rbegin(); deed != deeds.rend() && deed + 1 != deeds.rend(); ++deed) {
    const Approval* approval = approval_of(*deed, deeds);
    if (changes_one_of(*deed, question.words))
      return approval != nullptr && is_after(approval->date, question.seen_at) ? told(*approval)
                                                                               : "";
    const bool was_over = !ended_at.empty() && is_after(question.acted_from, ended_at);
    if (approval != nullptr && enters_one_of(*deed, question.words) && !was_over &&
        !is_after(approval->date, known_by))
      return told(*approval);
    if (deed->set.count("state") > 0) ended_at = approval != nullptr ? approval->date : deed->at;
  }
  return {};
}

Status name_approvals(Store& store, Assets& assets, std::vector<Finding>& findings,
                      std::int64_t as_of) {
  ApprovalsOf approvals{store, assets, as_of};
  for (Finding& finding : findings)
    for (Evidence& row : finding.rows) {
      if (row.verdict != Verdict::deviation && row.verdict != Verdict::lead) continue;
      auto named = approvals.row(row);
      if (!named) return named.error();
      if (!named->undated.empty())
        row.columns.emplace_back("approval_undated", join(named->undated, "；"));
      row.columns.emplace_back("approval", join(named->explaining, "；"));
    }
  return ok;
}

Sentence told_approval(const Evidence& row) {
  if (const std::string approval = cell_in(row, "approval"); !approval.empty())
    return {display(approval) + "（可能说明此差异，由人核对）",
            display(approval) + " (it may explain this, a person says)"};
  const std::string undated = cell_in(row, "approval_undated");
  if (undated.empty()) return {};
  return {"何时发生不详（没有检查可据以判断），不能对应到某次审批；可查：" + display(undated),
          "nobody knows when it was done, for no visits tell: no approval can be said to be its "
          "own; one to look at: " +
              display(undated)};
}

}  // namespace mijian
