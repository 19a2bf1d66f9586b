// The history database of a browser, of the Firefox family (places.sqlite) or the Chromium family
// (History), read from a private copy: domains with their visits and downloads. Paths, queries and
// titles are never kept. A database may hold anything; what makes no sense is a gap.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agent/collectors/network/domain_visits.h"
#include "agent/core/result.h"

namespace mijian {

enum class BrowserFamily { firefox, chromium };

struct BrowserHistory {
  std::vector<DomainVisits> domains;  // with a visit or a download
  std::optional<Time> earliest;       // of the visits made here, to files and own pages too
  std::vector<Error> gaps;            // of the visits: what could not be read
  std::vector<Error> download_gaps;
};

/// What the copy at `copy` tells (store: Database::open_copy); visits later than `latest` have no
/// time. Fails when nothing of it can be read.
Result<BrowserHistory> read_browser_history(const std::string& copy, BrowserFamily family,
                                            Time latest);

}  // namespace mijian
