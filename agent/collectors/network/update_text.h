// What the files of package managers and of ClamAV's updater say of where they fetched from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"

namespace mijian {

/// The host in the name of a file of /var/lib/apt/lists, "deb.debian.org_debian_dists_…"; none for
/// discs, folders and apt's own files.
std::optional<std::string> apt_list_host(std::string_view file_name);

/// The hosts of the repositories in a .repo file by their ids; empty for one that is a folder or a
/// disc.
std::map<std::string, std::string> repository_hosts(std::string_view repo_file);
/// The repository's id in the name of a cache, "updates-0123456789abcdef".
std::string cached_repository(std::string_view folder_name);

/// Remotes of a flatpak repository's config with their hosts.
std::map<std::string, std::string> flatpak_remotes(std::string_view config);

/// The first mirror that freshclam.conf names; ClamAV's own without one.
std::string freshclam_mirror(std::string_view config);
struct FetchedLine {
  CivilTime local;
  int line = 0;
};
/// The last line of freshclam's log that says a database was updated; none without.
std::optional<FetchedLine> last_freshclam_update(std::string_view log);

}  // namespace mijian
