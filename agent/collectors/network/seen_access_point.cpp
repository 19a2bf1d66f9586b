#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_reading.h"
#include "agent/collectors/common/key_file.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/time_zone.h"
#include "agent/collectors/network/connection_use.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "seen_access_point",
                           profiles_folder = "/etc/NetworkManager/system-connections";

class AccessPoints {
 public:
  AccessPoints(const Host& host, const CollectContext& context, FactWriter& facts)
      : host_{host}, facts_{facts}, uses_{read_connection_uses(host)} {
    const auto found = system_time_zone(host);
    commissioning_ =
        Commissioning{commissioned_at(context.terminal, found ? found->zone : TimeZone{})};
  }

  void collect() {
    for (const auto& [uuid, use] : uses_.by_uuid)
      add(uuid, use.bssids, ConnectionUses::seen_bssids, use.bssid_line);
    uses_.report(facts_, table);
    collect_profiles();
    commissioning_.report(facts_, table);
  }

 private:
  /// Until 0.9.6 they stood in the profiles themselves.
  void collect_profiles() {
    GapList gaps;
    for (const std::string& path : list_or_gap(host_, profiles_folder, gaps)) {
      const auto status = host_.status(path);
      if (!status || status->kind == FileKind::folder) continue;
      if (const auto text = read_or_gap(host_, path, gaps)) add_profile(path, *text);
    }
    gaps.report(facts_, table, profiles_folder);
  }

  void add_profile(const std::string& path, std::string_view text) {
    const KeyFile file = parse_key_file(text);
    const auto* uuid = file.find("connection", "uuid");
    for (const char* group : {"wifi", "802-11-wireless"}) {
      const auto* seen = file.find(group, "seen-bssids");
      if (uuid == nullptr || seen == nullptr) continue;
      add(to_lower(uuid->value), bssids_of(seen->value), path, seen->line);
    }
  }

  void add(const std::string& uuid, const std::vector<std::string>& bssids, std::string_view path,
           int line) {
    constexpr std::size_t longest = 64;
    const auto use = uses_.by_uuid.find(uuid);
    const auto last = use == uses_.by_uuid.end() ? std::nullopt : use->second.last_used;
    commissioning_.note(last);
    for (const std::string& bssid : bssids)
      facts_.add(table, {{"manager", "networkmanager"},
                         {"profile", display(uuid, longest)},
                         {"bssid", bssid},
                         {"last_seen", last},
                         {"file", path},
                         {"line", line},
                         {"after_commissioning", commissioning_.is_after(last)},
                         {"of_profile", std::ssize(bssids)}});
  }

  const Host& host_;
  FactWriter& facts_;
  ConnectionUses uses_;
  Commissioning commissioning_;
};

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  AccessPoints{host, context, facts}.collect();
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector seen_access_point_collector{"seen_access_point", 1, tables, collect};

}  // namespace mijian
