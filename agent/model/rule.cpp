#include "agent/model/rule.h"

#include <algorithm>

namespace mijian {

const Profile* Pack::find_profile(std::string_view wanted) const {
  for (const auto& [profile_name, profile] : profiles) {
    if (profile_name == wanted) return &profile;
    if (std::find(profile.aliases.begin(), profile.aliases.end(), wanted) != profile.aliases.end())
      return &profile;
  }
  return nullptr;
}

}  // namespace mijian
