#include "report/exchange/state_correction.h"

#include <algorithm>
#include <string>
#include <vector>

#include "agent/core/text.h"
#include "report/exchange/ledger_export.h"

namespace mijian {
namespace {

constexpr std::string_view state_column = "state";

/// How an asset came into a state.
struct Step {
  std::string state;
  std::int64_t entry = 0;
  bool is_approved = false;
};

// Without what was taken back: who corrects a second mistake goes back from where the asset stood
// before the first one.
std::vector<Step> steps_of(const LedgerScheme& scheme, const std::vector<AssetDeed>& deeds) {
  std::vector<Step> steps;
  for (const AssetDeed& deed : deeds) {
    const auto state = deed.set.find(std::string{state_column});
    if (state == deed.set.end()) continue;
    const bool is_correction =
        !steps.empty() && find_transition(scheme, steps.back().state, state->second) == nullptr;
    const bool is_back = steps.size() > 1 && steps[steps.size() - 2].state == state->second;
    if (is_correction && (is_back || steps.size() == 1)) steps.pop_back();
    if (!is_correction || !is_back)
      steps.push_back({state->second, deed.entry, deed.approval || deed.settled_by != 0});
  }
  return steps;
}

/// The states that the last step may be taken back to.
std::vector<std::string> states_before(const LedgerScheme& scheme, const std::vector<Step>& steps) {
  if (steps.size() > 1) return {steps[steps.size() - 2].state};
  const std::vector<std::string> gone = scrapped_states(scheme);
  const auto is_gone = [&](const std::string& state) {
    return std::find(gone.begin(), gone.end(), state) != gone.end();
  };
  if (!is_gone(steps.back().state)) return {};
  std::vector<std::string> states = states_after(scheme, "");
  std::erase_if(states, is_gone);
  return states;
}

Sentence with_correction(Sentence wrong, const std::vector<std::string>& states) {
  if (states.empty()) return wrong;
  const std::string back = display(join(states, "、"));
  return {wrong.zh + "；上次变更记错的，可更正为：" + back,
          wrong.en + "; if its last change was a mistake, it may be corrected to: " + back};
}

Sentence wants_approval(const Step& step) {
  const std::string entry = std::to_string(step.entry), state = display(step.state);
  return {"“" + state + "”（条目 " + entry +
              "）已经审批，只能凭审批更正：请用 --form、--approval、--approver、--approved-on "
              "注明更正所凭的审批",
          "'" + state + "' (entry " + entry +
              ") was approved, and is taken back by an approval only: name it with --form, "
              "--approval, --approver and --approved-on"};
}

}  // namespace

Result<StateCheck> check_state(Assets& assets, const LedgerScheme& scheme,
                               const AssetChange& change, const Cells& before) {
  const std::string from = cell_in(before, state_column),
                    to = cell_in(changed(before, change.set), state_column);
  auto wrong = check_transition(scheme, from, to);
  if (!wrong || change.asset == 0) return StateCheck{std::move(wrong), 0};
  auto deeds = assets.deeds(change.asset);
  if (!deeds) return deeds.error();
  const std::vector<Step> steps = steps_of(scheme, *deeds);
  if (steps.empty() || steps.back().state != from) return StateCheck{std::move(wrong), 0};
  const std::vector<std::string> back = states_before(scheme, steps);
  if (std::find(back.begin(), back.end(), to) == back.end())
    return StateCheck{with_correction(std::move(*wrong), back), 0};
  if (steps.back().is_approved && !change.approval)
    return StateCheck{wants_approval(steps.back()), 0};
  return StateCheck{std::nullopt, steps.back().entry};
}

}  // namespace mijian
