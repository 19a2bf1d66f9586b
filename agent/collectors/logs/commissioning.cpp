#include "agent/collectors/logs/commissioning.h"

namespace mijian {
namespace {

bool was_unset(const std::optional<Time>& time, TimeQuality quality) {
  return time && (quality == TimeQuality::clock_unset || *time < first_set_clock);
}

}  // namespace

bool Commissioning::is_after(const std::optional<Time>& time, TimeQuality quality) const {
  if (!at_ || !time) return true;
  return !was_unset(time, quality) && *time > *at_;
}

void Commissioning::note(const std::optional<Time>& time, TimeQuality quality) {
  is_in_doubt_ = is_in_doubt_ || was_unset(time, quality);
}

void Commissioning::report(FactWriter& facts, std::string_view table) const {
  if (is_in_doubt_)
    facts.gap(table, "clock of the terminal",
              malformed("it was not set at times that are told here: nobody knows when they were"));
}

}  // namespace mijian
