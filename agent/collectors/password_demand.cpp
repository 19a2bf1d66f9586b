#include "agent/collectors/password_demand.h"

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

// A password of n characters, of which `wanted` are prescribed by negative credits, can earn one
// credit with each of the others, up to all that are granted.
std::int64_t shortest_accepted(const PasswordDemand& demand) {
  std::int64_t wanted = 0, granted = 0;
  for (const std::int64_t credit : demand.credits)
    (credit < 0 ? wanted : granted) += credit < 0 ? -credit : credit;
  const std::int64_t asked = std::max(demand.min_length, demand.floor);
  const std::int64_t half = (asked + wanted + 1) / 2;  // n + (n - wanted) >= asked
  return std::max({demand.floor, wanted, demand.min_classes, std::max(half, asked - granted)});
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
