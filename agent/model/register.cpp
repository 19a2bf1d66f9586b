#include "agent/model/register.h"

#include <fmt/core.h>
#include <set>

#include "agent/core/text.h"
#include "agent/model/json_keys.h"

namespace mijian {
namespace {

constexpr JsonKey waiver_keys[] = {
    {"number", JsonKind::filled, must},   {"rule", JsonKind::filled, must},
    {"subject", JsonKind::filled, must},  {"reason", JsonKind::filled, must},
    {"approver", JsonKind::filled, must}, {"approved_on", JsonKind::date, must},
    {"expires_on", JsonKind::date, must},
};

}  // namespace

Result<std::vector<Waiver>> waivers_from_json(const Json::Array& list) {
  std::vector<Waiver> waivers;
  std::set<std::string> numbers;
  for (const Json& entry : list) {
    if (auto checked = check_object(entry, waiver_keys); !checked) return checked.error();
    Waiver waiver{text_of(entry, "number"),    text_of(entry, "rule"),
                  text_of(entry, "subject"),   text_of(entry, "reason"),
                  text_of(entry, "approver"),  text_of(entry, "approved_on"),
                  text_of(entry, "expires_on")};
    if (waiver.expires_on < waiver.approved_on)
      return malformed_at(entry.find("expires_on")->place(), "the waiver ends before it begins");
    if (!numbers.insert(waiver.number).second)
      return malformed_at(
          entry.find("number")->place(),
          fmt::format("waiver '{}' stands here a second time", display(waiver.number)));
    waivers.push_back(std::move(waiver));
  }
  return waivers;
}

}  // namespace mijian
