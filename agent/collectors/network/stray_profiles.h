// Browsers' histories where find_browser_profiles() does not look: found by their names on a walk
// of the whole file tree. In a program's own folder of a home (a browser for Windows under Wine)
// such a history is that user's; anywhere else nobody can say whose it is, or on which machine it
// grew.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/network/browser_profiles.h"

namespace mijian {

struct StrayProfiles {
  std::vector<std::pair<UserHome, BrowserProfile>> found;
  std::vector<std::pair<std::string, Error>> gaps;  // by path, or of the walk as a whole
  std::string note;                                 // what the walk did not enter
};

/// All but those of `known`.
StrayProfiles find_stray_profiles(const Host& host, const UserHomes& homes,
                                  const std::vector<BrowserProfile>& known);

}  // namespace mijian
