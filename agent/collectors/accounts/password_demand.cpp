#include "agent/collectors/accounts/password_demand.h"

#include <algorithm>
#include <iterator>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::int64_t most_classes = 4;
constexpr std::int64_t longest = 100'000;  // what a settings file may ask for before it is nonsense

}  // namespace

bool PasswordDemand::set(std::string_view name, std::int64_t value) {
  constexpr std::string_view credit_names[] = {"dcredit", "ucredit", "lcredit", "ocredit"};
  value = std::clamp(value, -longest, longest);
  if (name == "minlen") {
    min_length = value;
  } else if (name == "minclass") {
    min_classes = std::min(value, most_classes);
  } else {
    const auto found = std::find(std::begin(credit_names), std::end(credit_names), name);
    if (found == std::end(credit_names)) return false;
    credits[static_cast<std::size_t>(found - std::begin(credit_names))] = value;
  }
  return true;
}

// For every set of classes a password may be made of: the characters it must hold come first, one
// of each class or as many as a negative credit asks for. Whatever is added to them earns a credit
// as long as one of its classes still grants any.
std::int64_t shortest_accepted(const PasswordDemand& demand) {
  const std::int64_t asked = std::max(demand.min_length, demand.floor);
  std::int64_t shortest = longest * 5;
  for (unsigned classes = 1; classes < 1u << most_classes; ++classes) {
    std::int64_t held = 0, used = 0, earned = 0, granted = 0;
    bool allowed = true;
    for (unsigned i = 0; i < most_classes; ++i) {
      const std::int64_t credit = demand.credits[i];
      const bool is_used = (classes >> i & 1u) != 0;
      allowed = allowed && (is_used || credit >= 0);
      if (!is_used) continue;
      ++used;
      held += std::max<std::int64_t>(1, -credit);
      if (credit > 0) ++earned, granted += credit - 1;
    }
    if (!allowed || used < demand.min_classes) continue;
    const std::int64_t lacking = asked - earned;
    const std::int64_t half = (lacking + held + 1) / 2;  // n + (n - held) >= lacking
    shortest = std::min(shortest, std::max({demand.floor, held, half, lacking - granted}));
  }
  return shortest;
}

std::int64_t classes_asked(const PasswordDemand& demand) {
  const auto prescribed = std::count_if(demand.credits.begin(), demand.credits.end(),
                                        [](std::int64_t credit) { return credit < 0; });
  return std::max({std::int64_t{0}, demand.min_classes, std::int64_t{prescribed}});
}

std::optional<std::int64_t> passwdqc_shortest(std::string_view min) {
  std::optional<std::int64_t> shortest;
  const auto lengths = split(min, ',');
  if (lengths.size() != 5) return std::nullopt;
  for (const std::string_view text : lengths) {
    if (text == "disabled") continue;
    const auto length = to_integer(text);
    if (!length || *length < 0) return std::nullopt;
    shortest = std::min(shortest.value_or(*length), *length);
  }
  return shortest;
}

}  // namespace mijian
