#include "agent/facts/network_lanes.h"

#include <fmt/core.h>

#include <map>

namespace mijian {
namespace {

constexpr std::string_view established = "established", attempt = "attempt", hint = "hint";

/// Each gives rows of (from, to, quality, times, who was the other side).
struct LaneQuery {
  NetworkUse use;
  std::string_view grade, rows;
};

constexpr LaneQuery queries[] = {
    {NetworkUse::lease, established,
     "SELECT obtained_at, NULL, time_quality, 1, coalesce(server, gateway, address) FROM "
     "dhcp_lease UNION ALL SELECT first_at, last_at, time_quality, times, remote FROM "
     "network_event WHERE event = 'lease_bound'"},
    {NetworkUse::wireless, established,
     "SELECT last_used, NULL, 'exact', 1, ssid FROM network_profile WHERE kind = 'wireless' UNION "
     "ALL SELECT first_at, last_at, time_quality, times, remote FROM network_event WHERE event = "
     "'associated'"},
    {NetworkUse::mobile, established,
     "SELECT last_used, NULL, 'exact', 1, name FROM network_profile WHERE kind IN ('cellular', "
     "'pppoe', 'bluetooth') UNION ALL SELECT first_at, last_at, time_quality, times, remote FROM "
     "network_event WHERE event IN ('ppp_up', 'modem_registered', 'modem_connected')"},
    {NetworkUse::vpn, established,
     "SELECT last_used, NULL, 'exact', 1, coalesce(server, name) FROM network_profile WHERE kind = "
     "'vpn' UNION ALL SELECT first_at, last_at, time_quality, times, remote FROM network_event "
     "WHERE event = 'vpn_up'"},
    {NetworkUse::time, established,
     "SELECT first_at, last_at, time_quality, times, remote FROM network_event WHERE event = "
     "'time_synchronised' AND is_public = 1"},
    {NetworkUse::update, established,
     "SELECT at, NULL, time_quality, 1, host FROM update_trace WHERE is_public = 1 AND EXISTS "
     "(SELECT 1 FROM snapshot_info WHERE host_kind = 'live') UNION ALL "
     "SELECT first_at, last_at, time_quality, times, remote FROM network_event WHERE event = "
     "'update_fetched' AND is_public = 1"},
    {NetworkUse::web, established,
     "SELECT first_visit, NULL, 'exact', visits - brought - 1, domain FROM web_domain WHERE "
     "is_public = 1 AND visits > brought + 1 UNION ALL SELECT last_visit, NULL, 'exact', 1, domain "
     "FROM web_domain WHERE "
     "is_public = 1 AND visits > brought"},
    {NetworkUse::download, established,
     "SELECT last_at, NULL, 'exact', downloads, domain FROM web_download WHERE is_public = 1"},
    // Of a tree that is not this machine's own it is the server's own time, and the file was
    // fetched then or later.
    {NetworkUse::stored, hint,
     "SELECT at, NULL, time_quality, 1, host FROM update_trace WHERE is_public = 1 AND EXISTS "
     "(SELECT 1 FROM snapshot_info WHERE host_kind <> 'live')"},
    {NetworkUse::login, hint,
     "SELECT changed_at, NULL, 'exact', 1, host FROM known_server WHERE is_public = 1 AND "
     "scope = 'user'"},
    {NetworkUse::other, established,
     "SELECT first_at, last_at, time_quality, times, remote FROM network_event WHERE event IN "
     "('connected', 'connectivity_full', 'dns_answered') AND grade = 'established'"},
    {NetworkUse::attempt, attempt,
     "SELECT first_at, last_at, time_quality, times, remote FROM network_event WHERE grade = "
     "'attempt' AND is_public = 1 AND stock IS NULL"},
};

/// The one that is named most often, and how many there are beside it.
std::string others_of(const std::map<std::string, std::int64_t>& others) {
  std::string most;
  std::int64_t times = 0;
  for (const auto& [other, count] : others)
    if (count > times) most = other, times = count;
  return others.size() < 2 ? most : fmt::format("{} +{}", most, others.size() - 1);
}

Result<TimelineLane> lane_of(const Database& database, const LaneQuery& query) {
  const auto rows = database.rows(
      fmt::format("SELECT * FROM (SELECT 0 AS \"from\", 0 AS \"to\", 0 AS quality, 0 AS times, 0 "
                  "AS other WHERE 0 UNION ALL {}) WHERE \"from\" IS NOT NULL ORDER BY \"from\" "
                  "DESC LIMIT 20000",
                  query.rows));
  if (!rows) return rows.error();
  TimelineLane lane{
      "", "", std::string{stored_word(network_use_words, query.use)}, std::string{query.grade},
      0,  {}};
  std::map<std::string, std::int64_t> others;
  for (auto row = rows->rbegin(); row != rows->rend(); ++row) {
    const auto* times = std::get_if<std::int64_t>(&(*row)[3]);
    lane.connections += times == nullptr ? 1 : *times;
    const std::string other = to_text((*row)[4]);
    if (!other.empty()) others[other] += times == nullptr ? 1 : *times;
    lane.bars.push_back({to_text((*row)[0]), to_text((*row)[1]), to_text((*row)[2])});
  }
  lane.name = others_of(others);
  return lane;
}

}  // namespace

Result<std::vector<TimelineLane>> network_lanes_of(const Snapshot& snapshot) {
  constexpr int known_since = 3;  // the schema version that first had these tables
  std::vector<TimelineLane> lanes;
  if (snapshot.info().schema_version < known_since) return lanes;
  for (const LaneQuery& query : queries) {
    auto lane = lane_of(snapshot.database(), query);
    if (!lane) return lane.error().during("use of networks over time");
    if (!lane->bars.empty()) lanes.push_back(std::move(*lane));
  }
  return lanes;
}

}  // namespace mijian
