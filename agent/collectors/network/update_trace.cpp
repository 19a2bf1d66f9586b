// What package managers, application stores and ClamAV keep of what they fetched, by host. When
// apt's lists were fetched their files do not tell: they bear the time their server gave them,
// before which nobody can have fetched them.
#include <algorithm>
#include <set>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_reading.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/log_family.h"
#include "agent/collectors/logs/log_stream.h"
#include "agent/collectors/logs/time_zone.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/stock_hosts.h"
#include "agent/collectors/network/update_log.h"
#include "agent/collectors/network/update_text.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "update_trace";

struct Trace {
  std::optional<std::string> host;
  Time at;
  TimeQuality quality = TimeQuality::exact;
  std::string file;
};

class Updates {
 public:
  Updates(const Host& host, const CollectContext& context, FactWriter& facts)
      : host_{host}, facts_{facts} {
    const auto found = system_time_zone(host);
    if (found) zone_ = *found;
    auto since = commissioned_at(context.terminal, zone_.zone);
    // Undeclared: what is as old as its file system came with the maker's image or the installer.
    constexpr std::int64_t installation = 86'400 * microseconds_a_second;
    const auto root = host.status("/");
    if (!since && host.kind() == HostKind::live && root && root->born)
      since = Time{root->born->microseconds + installation};
    commissioning_ = Commissioning{since};
    if (auto catalogue = StockHosts::load(context.policies))
      stock_ = std::move(*catalogue);
    else if (!context.policies.empty())
      facts.gap(table, "stock-hosts.json", catalogue.error());
  }

  void collect() {
    collect_apt();
    collect_dnf();
    collect_dnf_logs();
    collect_flatpak();
    collect_snap();
    collect_clamav();
    commissioning_.report(facts_, table);
  }

 private:
  /// The newest of a host stands for all.
  void keep(std::vector<Trace>& traces, Trace trace) {
    for (Trace& each : traces) {
      if (each.host != trace.host) continue;
      if (each.at < trace.at) each = std::move(trace);
      return;
    }
    traces.push_back(std::move(trace));
  }

  void write(std::string_view kind, const std::vector<Trace>& traces) {
    for (const Trace& trace : traces) {
      commissioning_.note(trace.at, trace.quality);
      const auto stock = trace.host ? stock_.kind(*trace.host) : std::nullopt;
      facts_.add(table,
                 {{"kind", kind},
                  {"host", trace.host},
                  {"stock", stock ? Cell{stored_word(stock_kind_words, *stock)} : Cell{Null{}}},
                  {"is_public", trace.host ? Cell{is_public_host(*trace.host)} : Cell{Null{}}},
                  {"at", trace.at},
                  {"time_quality", stored_word(time_quality_words, trace.quality)},
                  {"file", trace.file},
                  {"after_commissioning", commissioning_.is_after(trace.at, trace.quality)}});
    }
  }

  void finish(std::string_view kind, std::string_view source, const std::vector<Trace>& traces,
              const GapList& gaps) {
    write(kind, traces);
    gaps.report(facts_, table, source, traces.empty() ? "nothing fetched" : "");
  }

  /// The time of a regular file or a folder; none when it is not there.
  std::optional<Time> time_of(const std::string& path, GapList& gaps) {
    const auto status = host_.status_followed(path);
    if (status) return fetched_at(*status);
    if (!vanished(status)) gaps.add(status.error());
    return std::nullopt;
  }

  /// What is fetched bears the time of the server's own file, which may be months older. When the
  /// file came to be here is known where nobody copied the tree.
  Time fetched_at(const FileStatus& status) const {
    const bool is_here = host_.kind() == HostKind::live && status.born;
    return is_here ? std::max(status.modified, *status.born) : status.modified;
  }

  void collect_apt() {
    constexpr std::string_view folder = "/var/lib/apt/lists";
    GapList gaps;
    std::vector<Trace> traces;
    const auto discs = read_or_gap(host_, "/var/lib/apt/cdroms.list", gaps);
    for (const std::string& path : list_or_gap(host_, folder, gaps)) {
      const auto host = apt_list_host(file_name(path));
      if (!host || is_disc(discs.value_or(""), *host)) continue;
      if (const auto at = time_of(path, gaps)) keep(traces, {host, *at, TimeQuality::exact, path});
    }
    finish("apt_lists", folder, traces, gaps);
  }

  /// A disc's name may look like a host's: CD::… "Kylin-Desktop-V10";
  static bool is_disc(std::string_view discs, const std::string& host) {
    return to_lower(discs).find("\"" + host) != std::string::npos;
  }

  /// Hosts by the repository's id.
  std::map<std::string, std::string> repositories(GapList& gaps) {
    std::map<std::string, std::string> hosts;
    for (const std::string& path : list_or_gap(host_, "/etc/yum.repos.d", gaps))
      if (path.ends_with(".repo"))
        if (const auto text = read_or_gap(host_, path, gaps)) hosts.merge(repository_hosts(*text));
    return hosts;
  }

  void collect_dnf() {
    GapList gaps;
    std::vector<Trace> traces;
    const auto hosts = repositories(gaps);
    for (const char* folder : {"/var/cache/dnf", "/var/cache/libdnf5"})
      for (const std::string& cache : list_or_gap(host_, folder, gaps))
        add_repository(cache + "/repodata/repomd.xml", cached_repository(file_name(cache)), hosts,
                       traces, gaps);
    for (const std::string& architecture : list_or_gap(host_, "/var/cache/yum", gaps))
      for (const std::string& release : folders_in(architecture, gaps))
        for (const std::string& cache : folders_in(release, gaps))
          add_repository(cache + "/repomd.xml", std::string{file_name(cache)}, hosts, traces, gaps);
    finish("dnf_cache", "/var/cache/dnf", traces, gaps);
  }

  void collect_dnf_logs() {
    GapList gaps;
    std::vector<Trace> traces;
    for (const char* log : {"/var/log/dnf.librepo.log", "/var/log/dnf.log", "/var/log/dnf5.log"})
      for (const std::string& file : rotations(log, gaps))
        if (const auto text = unpacked(file, gaps))
          for (const auto& [host, line] : parse_librepo_log(*text))
            keep(traces, trace_of(host, line.at.civil, line.at.utc, file, line.line));
    finish("dnf_log", "/var/log/dnf.librepo.log", traces, gaps);
  }

  /// A log with its rotations, the newest first.
  std::vector<std::string> rotations(const std::string& log, GapList& gaps) {
    const auto families = find_log_families(host_, {log});
    if (!families) gaps.add(families.error());
    if (!families || families->empty()) return {};
    const auto& files = families->front().files;
    return {files.rbegin(), files.rend()};
  }

  std::optional<std::string> unpacked(const std::string& path, GapList& gaps) {
    constexpr std::size_t most = 16u << 20, step = 64u << 10;
    auto stream = LogStream::open(host_, path);
    if (vanished(stream)) return std::nullopt;
    if (!stream) return gaps.add(stream.error()), std::nullopt;
    std::string text;
    for (std::size_t size = 0; size <= most;) {
      text.resize(size + step);
      const auto read = stream->read(text.data() + size, step);
      text.resize(size += read.value_or(0));
      if (!read) gaps.add(read.error().during(path));
      if (!read || *read == 0) return text;  // what was read before stands
    }
    gaps.add(too_large("more than is read: " + path));
    return text;
  }

  Trace trace_of(const std::string& host, const CivilTime& local, std::optional<Time> utc,
                 const std::string& file, int line) const {
    const bool is_exact = utc || zone_.known;
    return {host, utc ? *utc : zone_.zone.to_utc(local),
            is_exact ? TimeQuality::exact : TimeQuality::zone_assumed,
            file + ":" + std::to_string(line)};
  }

  std::vector<std::string> folders_in(const std::string& path, GapList& gaps) {
    const auto status = host_.status(path);
    if (!status || status->kind != FileKind::folder) return {};
    return list_or_gap(host_, path, gaps);
  }

  void add_repository(const std::string& file, const std::string& id,
                      const std::map<std::string, std::string>& hosts, std::vector<Trace>& traces,
                      GapList& gaps) {
    const auto status = host_.status_followed(file);
    if (vanished(status)) return;  // a file beside the folders, or a cache that was emptied
    if (!status) return gaps.add(status.error());
    const auto host = hosts.find(id);
    if (host != hosts.end() && host->second.empty()) return;  // a folder or a disc
    keep(traces, {host == hosts.end() ? std::nullopt : std::optional{host->second},
                  fetched_at(*status), TimeQuality::exact, file});
  }

  void collect_flatpak() {
    constexpr std::string_view repository = "/var/lib/flatpak/repo";
    GapList gaps;
    std::vector<Trace> traces;
    const std::string base{repository};
    const auto config = read_or_gap(host_, base + "/config", gaps);
    for (const auto& [name, host] : flatpak_remotes(config.value_or("")))
      // Configured alone it has no references.
      if (const auto at = time_of(base + "/refs/remotes/" + name, gaps))
        keep(traces, {host, *at, TimeQuality::exact, base + "/refs/remotes/" + name});
    finish("flatpak", repository, traces, gaps);
  }

  void collect_snap() {
    constexpr std::string_view folder = "/var/lib/snapd/snaps";
    GapList gaps;
    std::vector<Trace> traces;
    std::set<std::string, std::less<>> seeded;  // came with the installation
    for (const std::string& path : list_or_gap(host_, "/var/lib/snapd/seed/snaps", gaps))
      seeded.emplace(file_name(path));
    for (const std::string& path : list_or_gap(host_, folder, gaps)) {
      const std::string_view name = file_name(path);
      // NAME_x1.snap was installed from a file.
      if (!name.ends_with(".snap") || seeded.count(name) > 0 ||
          name.find("_x") != std::string_view::npos)
        continue;
      if (const auto at = time_of(path, gaps))
        keep(traces, {"api.snapcraft.io", *at, TimeQuality::exact, path});
    }
    finish("snap", folder, traces, gaps);
  }

  void collect_clamav() {
    GapList gaps;
    std::vector<Trace> traces;
    std::string config;
    for (const char* path : {"/etc/clamav/freshclam.conf", "/etc/freshclam.conf"})
      if (const auto text = read_or_gap(host_, path, gaps); text && config.empty()) config = *text;
    const std::string mirror = freshclam_mirror(config);
    const bool is_logged = add_freshclam_log(mirror, traces, gaps);
    // A .cvd may come on a disc; freshclam alone makes a .cld, by changes that it fetched. Without
    // a line of its log nothing says that they came from the mirror that is configured now.
    const auto host = is_logged ? std::optional{mirror} : std::nullopt;
    for (const char* name : {"main.cld", "daily.cld", "bytecode.cld"}) {
      const std::string path = std::string{"/var/lib/clamav/"} + name;
      if (const auto at = time_of(path, gaps)) keep(traces, {host, *at, TimeQuality::exact, path});
    }
    finish("clamav", "/var/lib/clamav", traces, gaps);
  }

  /// False when no line of it tells of an update.
  bool add_freshclam_log(const std::string& mirror, std::vector<Trace>& traces, GapList& gaps) {
    for (const std::string& path : rotations("/var/log/clamav/freshclam.log", gaps)) {
      const auto text = unpacked(path, gaps);
      const auto last = text ? last_freshclam_update(*text) : std::nullopt;
      if (!last) continue;
      keep(traces, trace_of(mirror, last->local, {}, path, last->line));
      return true;
    }
    return false;
  }

  const Host& host_;
  FactWriter& facts_;
  SystemTimeZone zone_;
  Commissioning commissioning_;
  StockHosts stock_;
};

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  Updates{host, context, facts}.collect();
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector update_trace_collector{"update_trace", 1, tables, collect};

}  // namespace mijian
