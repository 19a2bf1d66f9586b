#include "agent/collectors/network/connection_use.h"

#include "agent/collectors/common/gap_reading.h"
#include "agent/collectors/common/key_file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t longest_uuid = 64, most_bssids = 10'000;
constexpr std::int64_t year_10000 = 253'402'300'800;

/// aa:bb:cc:dd:ee:ff in small letters; none for anything else.
std::optional<std::string> bssid_of(std::string_view text) {
  std::string address = to_lower(trim(text));
  if (address.size() != 17) return std::nullopt;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const char c = address[at];
    const bool is_hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    if (at % 3 == 2 ? c != ':' : !is_hex) return std::nullopt;
  }
  return address;
}

std::optional<std::string> read(const Host& host, const char* path, ConnectionUses& uses) {
  auto text = read_or_gap(host, path, uses.gaps);
  uses.is_there = uses.is_there || text;
  return text;
}

void note_lines(const char* path, const std::vector<int>& lines, bool is_whole, GapList& gaps) {
  for (const int line : lines) gaps.add_line(path, line, "not understood");
  if (!is_whole) gaps.add(too_large(std::string{path} + ": more than is read"));
}

}  // namespace

UuidTimes parse_connection_times(std::string_view text) {
  const KeyFile file = parse_key_file(text);
  UuidTimes found{{}, file.malformed_lines, file.is_whole};
  for (const KeyFileEntry& entry : file.entries) {
    if (entry.group != "timestamps") continue;
    const auto seconds = to_integer(entry.value);
    const bool is_time = seconds && *seconds >= 0 && *seconds < year_10000;
    if (!is_time || entry.key.size() > longest_uuid)
      found.bad_lines.push_back(entry.line);
    else if (*seconds > 0)  // 0: never
      found.times.push_back({to_lower(entry.key), seconds_since_epoch(*seconds), entry.line});
  }
  return found;
}

std::vector<std::string> bssids_of(std::string_view list) {
  std::vector<std::string> found;
  const std::string commas = replace_all(std::string{list}, ";", ",");
  for (const std::string_view part : split(commas, ','))
    if (auto bssid = bssid_of(part); bssid && found.size() < most_bssids)
      found.push_back(std::move(*bssid));
  return found;
}

SeenBssids parse_seen_bssids(std::string_view text) {
  const KeyFile file = parse_key_file(text);
  SeenBssids found{{}, file.malformed_lines, file.is_whole};
  std::size_t count = 0;
  for (const KeyFileEntry& entry : file.entries) {
    if (entry.group != "seen-bssids") continue;
    UuidBssids profile{to_lower(entry.key), bssids_of(entry.value), entry.line};
    if (profile.uuid.size() > longest_uuid || (profile.bssids.empty() && !entry.value.empty()))
      found.bad_lines.push_back(entry.line);
    else if ((count += profile.bssids.size()) <= most_bssids)
      found.profiles.push_back(std::move(profile));
    else
      found.is_whole = false;
  }
  return found;
}

ConnectionUses read_connection_uses(const Host& host) {
  ConnectionUses uses;
  if (const auto text = read(host, ConnectionUses::timestamps, uses)) {
    const UuidTimes found = parse_connection_times(*text);
    note_lines(ConnectionUses::timestamps, found.bad_lines, found.is_whole, uses.gaps);
    for (const UuidTime& time : found.times) {
      ConnectionUse& use = uses.by_uuid[time.uuid];
      use.last_used = time.at;
      use.line = time.line;
    }
  }
  if (const auto text = read(host, ConnectionUses::seen_bssids, uses)) {
    SeenBssids found = parse_seen_bssids(*text);
    note_lines(ConnectionUses::seen_bssids, found.bad_lines, found.is_whole, uses.gaps);
    for (UuidBssids& profile : found.profiles) {
      ConnectionUse& use = uses.by_uuid[profile.uuid];
      use.bssids = std::move(profile.bssids);
      use.bssid_line = profile.line;
    }
  }
  return uses;
}

void ConnectionUses::report(FactWriter& facts, std::string_view table) const {
  gaps.report(facts, table, "/var/lib/NetworkManager", is_there ? "" : "no such file");
}

}  // namespace mijian
