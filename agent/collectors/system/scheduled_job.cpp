#include <set>
#include <string>
#include <vector>

#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/common/gap_reading.h"
#include "agent/collectors/common/key_file.h"
#include "agent/collectors/common/systemd_text.h"
#include "agent/collectors/system/cron_text.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view job_table = "scheduled_job", autostart_table = "autostart_entry",
                           cron_source = "cron", at_source = "at", timer_source = "timers",
                           autostart_source = "autostart", homes_source = "homes of the users";

/// What package managers and editors leave beside a file, and what cron passes over.
bool is_left_over(std::string_view path) {
  const auto name = file_name(path);
  for (const char* ending : {"~", ".dpkg-old", ".dpkg-new", ".dpkg-dist", ".rpmsave", ".rpmnew",
                             ".rpmorig", ".bak", ".placeholder"})
    if (name.ends_with(ending)) return true;
  return name.empty() || name.front() == '.';
}

struct JobKind {
  std::string_view kind, owner;
};

void add_job(const JobKind& kind, const CronJob& job, const std::string& file, FactWriter& facts) {
  const std::string owner = job.owner.empty() ? std::string{kind.owner} : job.owner;
  facts.add(job_table, {{"kind", kind.kind},
                        {"owner", owner.empty() ? std::nullopt : std::optional{owner}},
                        {"schedule", job.schedule},
                        {"program", job.program},
                        {"file", file},
                        {"line", job.line > 0 ? std::optional{job.line} : std::nullopt}});
}

void add_table(const JobKind& kind, const CronTable& table, const std::string& file,
               FactWriter& facts, GapList& gaps) {
  for (const CronJob& job : table.jobs) add_job(kind, job, file, facts);
  for (const int line : table.malformed_lines) gaps.add_line(file, line, "no job");
}

/// What a listed name is; none for one that is gone again.
std::optional<FileStatus> status_of(const Host& host, const std::string& path, GapList& gaps) {
  const auto status = host.status(path);
  if (status) return *status;
  if (!vanished(status)) gaps.add(status.error());
  return std::nullopt;
}

void collect_cron(const Host& host, FactWriter& facts) {
  GapList gaps;
  auto tables = list_or_gap(host, "/etc/cron.d", gaps);
  tables.insert(tables.begin(), "/etc/crontab");
  for (const std::string& path : tables)
    if (const auto text = is_left_over(path) ? std::nullopt : read_or_gap(host, path, gaps))
      add_table({"cron", ""}, parse_crontab(*text, CronUsers::named), path, facts, gaps);
  if (const auto text = read_or_gap(host, "/etc/anacrontab", gaps))
    add_table({"anacron", "root"}, parse_anacrontab(*text), "/etc/anacrontab", facts, gaps);
  for (const char* period : {"hourly", "daily", "weekly", "monthly", "yearly"})
    for (const std::string& path : list_or_gap(host, "/etc/cron." + std::string{period}, gaps))
      if (!is_left_over(path)) add_job({"cron", "root"}, {"", period, path, 0}, path, facts);
  // Debian keeps them one folder deeper than the rpm distributions.
  for (const char* folder : {"/var/spool/cron/crontabs", "/var/spool/cron"})
    for (const std::string& path : list_or_gap(host, folder, gaps)) {
      if (is_left_over(path)) continue;
      const auto status = status_of(host, path, gaps);
      if (!status || status->kind == FileKind::folder) continue;
      if (const auto text = read_or_gap(host, path, gaps))
        add_table({"user_cron", file_name(path)}, parse_crontab(*text, CronUsers::none), path,
                  facts, gaps);
    }
  gaps.report(facts, job_table, cron_source);
}

/// Jobs of at are scripts with the whole environment in them: they are counted, not read.
void collect_at(const Host& host, FactWriter& facts) {
  GapList gaps;
  const auto users = UserHomes::read(host);
  for (const char* folder : {"/var/spool/cron/atjobs", "/var/spool/at"})
    for (const std::string& path : list_or_gap(host, folder, gaps)) {
      if (is_left_over(path)) continue;
      const auto status = status_of(host, path, gaps);
      if (!status || status->kind != FileKind::regular) continue;
      const std::string owner = users ? users->user_of(status->uid) : "";
      add_job({"at", owner}, {"", "once", "shell", 0}, path, facts);
    }
  gaps.report(facts, job_table, at_source);
}

/// The first program a unit starts, without the signs systemd puts before it.
std::string started_by(const SystemdText& unit) {
  for (const SystemdAssignment& line : unit.assignments)
    if (line.section == "Service" && line.name == "ExecStart" && !line.value.empty()) {
      const auto from = line.value.find_first_not_of("@-:+!|");
      return program_of(line.value.substr(std::min(from, line.value.size())));
    }
  return "";
}

bool is_schedule(const SystemdAssignment& line) {
  return line.section == "Timer" && line.name.substr(0, 2) == "On" && !line.value.empty() &&
         line.name != "OnClockChange" && line.name != "OnTimezoneChange";
}

/// The unit a timer starts: the one it names, or the service that bears its name.
void add_timer(const Host& host, const std::string& path, FactWriter& facts, GapList& gaps) {
  const auto text = read_or_gap(host, path, gaps);
  if (!text) return;
  const SystemdText timer = parse_systemd_text(*text);
  std::string unit{file_name(path)};
  unit.replace(unit.rfind('.'), std::string::npos, ".service");
  CronJob job{"", "", "", 0};
  for (const SystemdAssignment& line : timer.assignments) {
    if (line.section == "Timer" && line.name == "Unit") unit = line.value;
    if (is_schedule(line) && job.schedule.empty())
      job.schedule = line.name + "=" + line.value, job.line = line.line;
  }
  for (const char* folder : {"/etc/systemd/system/", "/usr/local/lib/systemd/system/",
                             "/usr/lib/systemd/system/", "/lib/systemd/system/"})
    if (job.program.empty() && unit.find('/') == std::string::npos)
      if (const auto service = read_or_gap(host, folder + unit, gaps))
        job.program = started_by(parse_systemd_text(*service));
  if (job.program.empty()) job.program = unit;
  add_job({"systemd_timer", "root"}, job, path, facts);
}

void collect_timers(const Host& host, FactWriter& facts) {
  GapList gaps;
  std::set<std::string, std::less<>> names;
  for (const char* folder : {"/etc/systemd/system", "/usr/local/lib/systemd/system",
                             "/usr/lib/systemd/system", "/lib/systemd/system"})
    for (const std::string& path : list_or_gap(host, folder, gaps)) {
      if (!path.ends_with(".timer") || !names.emplace(file_name(path)).second) continue;
      if (!is_masked(host, path)) add_timer(host, path, facts, gaps);
    }
  gaps.report(facts, job_table, timer_source);
}

/// A desktop file of an autostart folder.
void add_autostart(std::string_view scope, const std::string& owner, const std::string& path,
                   std::string_view text, FactWriter& facts) {
  const KeyFile file = parse_key_file(text);
  const auto value = [&](std::string_view key) {
    const KeyFileEntry* entry = file.find("Desktop Entry", key);
    return entry == nullptr ? std::string{} : entry->value;
  };
  const bool off = to_lower(value("Hidden")) == "true" ||
                   to_lower(value("X-GNOME-Autostart-enabled")) == "false";
  const std::string program = program_of(value("Exec"));
  facts.add(autostart_table,
            {{"scope", scope},
             {"owner", owner.empty() ? std::nullopt : std::optional{owner}},
             {"name", value("Name").empty() ? std::string{file_name(path)} : value("Name")},
             {"program", program.empty() ? std::nullopt : std::optional{program}},
             {"is_enabled", !off},
             {"file", path}});
}

void collect_system_autostart(const Host& host, FactWriter& facts) {
  GapList gaps;
  for (const std::string& path : list_or_gap(host, "/etc/xdg/autostart", gaps))
    if (path.ends_with(".desktop"))
      if (const auto text = read_or_gap(host, path, gaps))
        add_autostart("system", "", path, *text, facts);
  const auto script = host.status_followed("/etc/rc.local");
  if (!script && !vanished(script)) gaps.add(script.error());
  if (script && script->kind == FileKind::regular)
    facts.add(autostart_table, {{"scope", "system"},
                                {"name", "rc.local"},
                                {"program", "/etc/rc.local"},
                                {"is_enabled", (script->mode & 0100U) != 0},
                                {"file", "/etc/rc.local"}});
  gaps.report(facts, autostart_table, autostart_source);
}

void collect_user_autostart(const Host& host, FactWriter& facts) {
  constexpr std::string_view folder = "/.config/autostart";
  const auto homes = UserHomes::read(host);
  if (!homes) return facts.impossible(autostart_table, homes_source, homes.error());
  GapList gaps;
  for (const auto& [home, why] : homes->closed()) gaps.add(why);
  for (const UserHome& home : homes->homes()) {
    const auto names = homes->list(host, home, folder);
    if (!names) gaps.add(names.error());
    if (!names) continue;
    for (const std::string& name : *names) {
      if (!name.ends_with(".desktop")) continue;
      const std::string inside = std::string{folder} + "/" + std::string{file_name(name)};
      const auto text = homes->read_file(host, home, inside);
      if (!text && !vanished(text)) gaps.add(text.error());
      if (text) add_autostart("user", home.user, home.path + inside, *text, facts);
    }
  }
  gaps.report(facts, autostart_table, homes_source);
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  collect_cron(host, facts);
  collect_at(host, facts);
  collect_timers(host, facts);
  collect_system_autostart(host, facts);
  collect_user_autostart(host, facts);
  return ok;
}

constexpr std::string_view tables[] = {autostart_table, job_table};

}  // namespace

extern const Collector scheduled_job_collector{"scheduled_job", 1, tables, collect};

}  // namespace mijian
