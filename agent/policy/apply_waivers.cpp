#include "agent/policy/apply_waivers.h"

#include <fmt/core.h>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::int64_t china_offset_seconds = 8 * 3600;

bool covers(const Waiver& waiver, const std::string& day) {
  return waiver.approved_on <= day && day <= waiver.expires_on;
}

Sentence not_in_force(const Waiver& waiver, const std::string& day) {
  const std::string number = display(waiver.number);
  if (day > waiver.expires_on)
    return {fmt::format("例外审批 {} 已于 {} 到期", number, waiver.expires_on),
            fmt::format("waiver {} expired on {}", number, waiver.expires_on)};
  return {fmt::format("例外审批 {} 自 {} 起生效", number, waiver.approved_on),
          fmt::format("waiver {} holds from {} on", number, waiver.approved_on)};
}

}  // namespace

std::string china_day(Time time) { return local_text(time, china_offset_seconds).substr(0, 10); }

void apply_waivers(std::vector<Evidence>& rows, const std::string& rule,
                   const std::vector<Waiver>& waivers, Time taken_at) {
  const std::string day = china_day(taken_at);
  for (Evidence& row : rows) {
    if (row.verdict != Verdict::deviation && row.verdict != Verdict::lead) continue;
    for (const Waiver& waiver : waivers) {
      if (waiver.rule != rule || waiver.subject != row.subject) continue;
      if (!covers(waiver, day)) {
        row.reason = not_in_force(waiver, day);
        continue;
      }
      row.verdict = Verdict::waived;
      row.waiver = waiver.number;
      row.reason = {
          fmt::format("例外审批 {}：{}，批准人 {}，有效期至 {}", display(waiver.number),
                      display(waiver.reason), display(waiver.approver), waiver.expires_on),
          fmt::format("waiver {}: {}, approved by {}, until {}", display(waiver.number),
                      display(waiver.reason), display(waiver.approver), waiver.expires_on)};
      break;
    }
  }
}

}  // namespace mijian
