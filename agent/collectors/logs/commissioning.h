// Which traces lie after 启用时间: what came before is history of the factory and the installer. A
// clock that was not set leaves that open, and then no table of times may be called whole.
#pragma once

#include <optional>
#include <string_view>

#include "agent/collectors/logs/log_year.h"
#include "agent/core/clock.h"
#include "agent/facts/fact_writer.h"

namespace mijian {

class Commissioning {
 public:
  /// None: nobody declared it, and every trace counts.
  explicit Commissioning(std::optional<Time> at = {}) : at_{at} {}
  const std::optional<Time>& at() const { return at_; }

  /// For the column after_commissioning. What has no time counts; what a clock showed that was not
  /// set accuses nobody.
  bool is_after(const std::optional<Time>& time, TimeQuality quality = TimeQuality::exact) const;
  /// To be told of every time that may matter to a rule.
  void note(const std::optional<Time>& time, TimeQuality quality = TimeQuality::exact);
  /// A gap of the table when a time in doubt was noted.
  void report(FactWriter& facts, std::string_view table) const;

 private:
  std::optional<Time> at_;
  bool is_in_doubt_ = false;
};

}  // namespace mijian
