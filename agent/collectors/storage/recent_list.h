// The lists of recently used files and of bookmarks that desktops and LibreOffice keep, as
// addresses with their times. The addresses are for media_place.h only: no fact may hold one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"
#include "agent/core/result.h"

namespace mijian {

struct RecentEntry {
  std::string uri;
  std::optional<Time> first, last;  // none: the list says no time
  std::int64_t line = 0;
};
struct RecentList {
  std::vector<RecentEntry> entries;
  Status outcome;  // not ok: what was read before stands
};

/// XBEL, as GTK and Qt write recently-used.xbel and user-places.xbel; also the older
/// ~/.recently-used with its RecentItem.
RecentList parse_recent_xml(std::string_view text);
/// The history and pick lists of LibreOffice's registrymodifications.xcu.
RecentList parse_office_registry(std::string_view text);
/// GTK's bookmarks: an address and a name in each line; the name is left out.
RecentList parse_gtk_bookmarks(std::string_view text);

}  // namespace mijian
