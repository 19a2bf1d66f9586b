#include <fnmatch.h>

#include <array>
#include <map>
#include <optional>
#include <set>

#include "agent/collectors/audit/time_config.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/stock_hosts.h"
#include "agent/collectors/system/unit_files.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "time_source";

struct Daemon {
  std::string_view name, main_file;
  std::array<std::string_view, 2> units;  // one may be empty
  TimeConfig (*parse)(std::string_view);
};
constexpr Daemon daemons[] = {
    {"chrony", "/etc/chrony/chrony.conf", {"chrony.service", "chronyd.service"}, parse_chrony},
    {"chrony", "/etc/chrony.conf", {"chrony.service", "chronyd.service"}, parse_chrony},
    {"ntpd", "/etc/ntp.conf", {"ntp.service", "ntpd.service"}, parse_ntp},
    {"ntpsec", "/etc/ntpsec/ntp.conf", {"ntpsec.service", "ntpd.service"}, parse_ntp},
    {"openntpd", "/etc/openntpd/ntpd.conf", {"openntpd.service", "ntpd.service"}, parse_openntpd},
    {"openntpd", "/etc/ntpd.conf", {"openntpd.service", "ntpd.service"}, parse_openntpd},
};

class Sources {
 public:
  Sources(const Host& host, const StockHosts& stock, FactWriter& facts)
      : host_{host}, stock_{stock}, facts_{facts}, units_{UnitFiles::read(host, unit_gaps_)} {}

  void read(const Daemon& daemon) {
    const auto text = host_.read_optional(daemon.main_file);
    if (!text) return facts_.impossible(table, daemon.main_file, text.error());
    if (!*text) return facts_.complete(table, daemon.main_file, "no such file");
    GapList gaps;
    seen_ = {std::string{daemon.main_file}};
    read_text(daemon, std::string{daemon.main_file}, **text, gaps);
    gaps.report(facts_, table, daemon.main_file);
  }

  void read_timesyncd();
  void read_ntpdate();

 private:
  static constexpr std::size_t most_files = 200;

  struct Found {
    TimeServer server;
    std::string file;
  };
  /// systemd-timesyncd's two lists: those it asks, and those it falls back on.
  struct Timesyncd {
    std::vector<Found> servers, fallback;
    bool fallback_is_set = false;
  };

  void read_text(const Daemon& daemon, const std::string& file, std::string_view text,
                 GapList& gaps) {
    const TimeConfig config = daemon.parse(text);
    if (config.is_cut_short) gaps.add(too_large(file + ": it names more than is read"));
    for (const TimeServer& server : config.servers)
      add(daemon.name, server, starts_by_itself(daemon.units), file);
    for (const std::string& path : config.includes) read_matching(daemon, {path}, gaps);
    for (const auto& folders : config.folders)
      read_matching(daemon, patterns_below(folders, "/*.conf"), gaps);
    for (const auto& folders : config.sources)
      read_matching(daemon, patterns_below(folders, "/*.sources"), gaps);
  }

  static std::vector<std::string> patterns_below(std::vector<std::string> folders,
                                                 std::string_view pattern) {
    for (std::string& folder : folders) folder += pattern;
    return folders;
  }

  /// What the patterns lead to, in the order of the files' names; of one name the first counts.
  void read_matching(const Daemon& daemon, const std::vector<std::string>& patterns,
                     GapList& gaps) {
    std::map<std::string, std::string, std::less<>> by_name;
    for (const std::string& pattern : patterns)
      for (const std::string& path : matching(pattern, gaps))
        by_name.emplace(file_name(path), path);
    for (const auto& [name, path] : by_name) read_file(daemon, path, gaps);
  }

  // The last part of a path may hold stars.
  std::vector<std::string> matching(const std::string& pattern, GapList& gaps) const {
    if (pattern.empty() || pattern.front() != '/') return {};
    const std::string folder = pattern.substr(0, pattern.rfind('/'));
    if (host_.kind() == HostKind::offline && pattern.substr(0, 5) == "/run/") {
      note_left_behind(host_, folder, gaps);
      return {};
    }
    if (folder.find_first_of("*?[") != std::string::npos) {
      gaps.add(not_supported("an include with stars in its folder: " + display(pattern)));
      return {};
    }
    const auto entries = host_.list_optional(folder.empty() ? "/" : folder);
    if (!entries) {
      gaps.add(entries.error());
      return {};
    }
    std::vector<std::string> paths;
    for (const std::string& path : *entries)
      if (::fnmatch(pattern.c_str(), path.c_str(), FNM_PATHNAME) == 0) paths.push_back(path);
    return paths;
  }

  // A file is read once, so that none includes itself.
  void read_file(const Daemon& daemon, const std::string& path, GapList& gaps) {
    if (seen_.size() >= most_files) return gaps.add(too_large("more than 200 included files"));
    if (!seen_.insert(path).second) return;
    const auto text = host_.read(path);
    if (text) return read_text(daemon, path, *text, gaps);
    if (!vanished(text)) gaps.add(text.error());
  }

  /// One of these units is enabled; none of them is known to this machine: no.
  std::optional<bool> starts_by_itself(std::array<std::string_view, 2> units) const {
    if (units_.all().empty()) return std::nullopt;
    bool known = unit_gaps_.empty();
    for (const std::string_view unit : units) {
      if (unit.empty()) continue;
      const std::string enabled = units_.enabled(unit);
      if (enabled == "enabled" || enabled == "enabled-runtime") return true;
      known = known && (!enabled.empty() || units_.find(unit) == nullptr);
    }
    return known ? std::optional{false} : std::nullopt;
  }

  void add(std::string_view daemon, const TimeServer& server, std::optional<bool> enabled,
           const std::string& file) {
    const bool own_clock = server.kind == "local" || server.kind == "refclock";
    std::optional<std::string> name;
    if (!server.server.empty()) name = server.server;
    std::optional<bool> is_outside;
    if (own_clock || name) is_outside = !own_clock && is_public_host(*name);
    facts_.add(table, {{"daemon", daemon},
                       {"server", name},
                       {"kind", server.kind},
                       {"is_public", is_outside},
                       {"is_enabled", enabled},
                       {"file", file},
                       {"line", server.line == 0 ? Cell{Null{}} : Cell{server.line}},
                       {"stock", name ? Cell{stock_.word(*name)} : Cell{Null{}}}});
  }

  std::vector<std::string> timesyncd_files(GapList& gaps) const;
  Timesyncd timesyncd_servers(const std::vector<std::string>& files, GapList& gaps) const;

  const Host& host_;
  const StockHosts& stock_;
  FactWriter& facts_;
  GapList unit_gaps_;
  UnitFiles units_;
  std::set<std::string> seen_;
};

std::vector<std::string> Sources::timesyncd_files(GapList& gaps) const {
  std::vector<std::string> files;
  for (const char* folder :
       {"/etc/systemd", "/run/systemd", "/usr/local/lib/systemd", "/usr/lib/systemd"}) {
    const std::string path = std::string{folder} + "/timesyncd.conf";
    if (files.empty() && host_.exists(path).value_or(false)) files.push_back(path);
  }
  for (std::string& file : drop_in_files(
           host_,
           {"/etc/systemd/timesyncd.conf.d", "/run/systemd/timesyncd.conf.d",
            "/usr/local/lib/systemd/timesyncd.conf.d", "/usr/lib/systemd/timesyncd.conf.d"},
           ".conf", gaps)) {
    const auto target = host_.link(file);
    if (!target || *target != "/dev/null") files.push_back(std::move(file));
  }
  return files;
}

// Later files add servers, an empty list takes all back.
Sources::Timesyncd Sources::timesyncd_servers(const std::vector<std::string>& files,
                                              GapList& gaps) const {
  Timesyncd all;
  for (const std::string& file : files) {
    const auto text = host_.read(file);
    if (!text && !vanished(text)) gaps.add(text.error());
    if (!text) continue;
    for (const TimesyncdServers& line : parse_timesyncd(*text)) {
      if (line.is_cut_short) gaps.add(too_large(file + ": it names more than is read"));
      auto& list = line.is_fallback ? all.fallback : all.servers;
      all.fallback_is_set = all.fallback_is_set || line.is_fallback;
      if (line.servers.empty()) list.clear();
      for (const std::string& server : line.servers)
        list.push_back({{line.is_fallback ? "fallback" : "server", server, line.line}, file});
    }
  }
  return all;
}

// Fallback servers are asked only when no others are set; systemd has some compiled in, and which
// ones no file tells.
void Sources::read_timesyncd() {
  constexpr std::string_view source = "timesyncd.conf", unit = "systemd-timesyncd.service";
  GapList gaps;
  const auto files = timesyncd_files(gaps);
  const Timesyncd all = timesyncd_servers(files, gaps);
  const auto enabled = starts_by_itself({unit, {}});
  for (const auto& list : {all.servers, all.fallback})
    for (const Found& found : list) add("systemd-timesyncd", found.server, enabled, found.file);
  const UnitFile* installed = units_.find(unit);
  if (installed != nullptr && !all.fallback_is_set)
    add("systemd-timesyncd", {"fallback", {}, 0}, enabled, installed->path);
  gaps.report(facts_, table, source, files.empty() && installed == nullptr ? "not installed" : "");
}

void Sources::read_ntpdate() {
  constexpr std::string_view path = "/etc/default/ntpdate";
  const auto text = host_.read_optional(path);
  if (!text) return facts_.impossible(table, path, text.error());
  const TimeConfig config = parse_ntpdate(text->value_or(""));
  for (const TimeServer& server : config.servers)
    add("ntpdate", server, std::nullopt, std::string{path});
  GapList gaps;
  if (config.is_cut_short) gaps.add(too_large(std::string{path} + ": it names more than is read"));
  gaps.report(facts_, table, path, *text ? "" : "no such file");
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto stock = StockHosts::load(context.policies);
  if (!stock) return stock.error();
  Sources sources{host, *stock, facts};
  for (const Daemon& daemon : daemons) sources.read(daemon);
  sources.read_timesyncd();
  sources.read_ntpdate();
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector time_source_collector{"time_source", 2, tables, collect};

}  // namespace mijian
