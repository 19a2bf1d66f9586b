// Where users' browsers keep their history. Browsers are not looked for by a list of their names:
// whatever keeps a history as Firefox or Chromium does is found by its files, so that a browser
// nobody here has heard of is told as well, by the name of its folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/network/browser_history.h"

namespace mijian {

struct BrowserProfile {
  BrowserFamily family = BrowserFamily::firefox;
  std::string browser;  // by its folder: firefox, google-chrome, qaxbrowser …
  std::string profile;  // its folder; "." when the browser knows no profiles
  std::string path;     // of the database
};

/// Of a database in a folder of a home, `inside` it; none when the program is one for mail.
std::optional<BrowserProfile> browser_profile(BrowserFamily family, const UserHome& home,
                                              const std::string& inside);
/// What its database is called.
std::string_view history_name(BrowserFamily family);

struct BrowserProfiles {
  std::vector<BrowserProfile> found;
  std::vector<std::pair<std::string, Error>> gaps;  // folders that could not be looked into
};

/// Those of one home, incl. the folders of Flatpak, snap and 玲珑 packages. A mail program is no
/// browser.
BrowserProfiles find_browser_profiles(const Host& host, const UserHomes& homes,
                                      const UserHome& home);

}  // namespace mijian
