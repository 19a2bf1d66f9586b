#include "agent/collectors/logs/log_scene.h"

#include <algorithm>

#include "agent/collectors/audit/auditd_setting.h"

namespace mijian {

void read_other_trails(LogScene& scene) {
  const auto audit_log = auditd_log_file(scene.host);
  if (!audit_log) scene.gaps.emplace_back(auditd_conf_path, audit_log.error());
  read_trails(scene,
              {audit_log.value_or("/var/log/audit/audit.log"), "/var/log/auth.log", "/var/log/cron",
               "/var/log/cron.log", "/var/log/daemon.log", "/var/log/secure", "/var/log/user.log"});
}

void read_trails(LogScene& scene, const std::vector<std::string>& logs) {
  const auto is_known = [&](const std::string& log) {
    return std::any_of(scene.trails.begin(), scene.trails.end(),
                       [&](const LogTrail& trail) { return trail.shape.path == log; });
  };
  for (const std::string& log : logs) {
    if (is_known(log)) continue;
    const auto families = find_log_families(scene.host, {log});
    if (!families) scene.gaps.emplace_back(log, families.error());
    if (!families || families->empty()) continue;
    LogWatch watch;
    const auto reports =
        read_logs(scene.host, families->front(), scene.zone.zone, {watch.subscriber()});
    scene.trails.push_back(trail_of(families->front(), reports, watch, scene.zone));
  }
}

}  // namespace mijian
