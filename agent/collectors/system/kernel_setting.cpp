#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/system/sysctl_file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "kernel_setting", files_source = "sysctl.d",
                           live_source = "/proc/sys", live_folder = "/proc/sys/";
constexpr std::size_t most_expanded = 4'000;

// What protects, and is therefore looked at even where nobody configured it. Sorted.
constexpr std::string_view protecting[] = {
    "fs/protected_fifos",
    "fs/protected_hardlinks",
    "fs/protected_regular",
    "fs/protected_symlinks",
    "fs/suid_dumpable",
    "kernel/core_pattern",
    "kernel/core_uses_pid",
    "kernel/ctrl-alt-del",
    "kernel/dmesg_restrict",
    "kernel/kexec_load_disabled",
    "kernel/kptr_restrict",
    "kernel/modules_disabled",
    "kernel/perf_event_paranoid",
    "kernel/randomize_va_space",
    "kernel/sysrq",
    "kernel/unprivileged_bpf_disabled",
    "kernel/unprivileged_userns_clone",
    "kernel/yama/ptrace_scope",
    "net/core/bpf_jit_harden",
    "net/ipv4/conf/all/accept_redirects",
    "net/ipv4/conf/all/accept_source_route",
    "net/ipv4/conf/all/forwarding",
    "net/ipv4/conf/all/log_martians",
    "net/ipv4/conf/all/rp_filter",
    "net/ipv4/conf/all/secure_redirects",
    "net/ipv4/conf/all/send_redirects",
    "net/ipv4/conf/default/accept_redirects",
    "net/ipv4/conf/default/accept_source_route",
    "net/ipv4/conf/default/rp_filter",
    "net/ipv4/conf/default/send_redirects",
    "net/ipv4/icmp_echo_ignore_broadcasts",
    "net/ipv4/icmp_ignore_bogus_error_responses",
    "net/ipv4/ip_forward",
    "net/ipv4/tcp_syncookies",
    "net/ipv6/conf/all/accept_ra",
    "net/ipv6/conf/all/accept_redirects",
    "net/ipv6/conf/all/accept_source_route",
    "net/ipv6/conf/all/disable_ipv6",
    "net/ipv6/conf/all/forwarding",
    "net/ipv6/conf/default/accept_ra",
    "net/ipv6/conf/default/accept_redirects",
    "user/max_user_namespaces",
    "vm/mmap_min_addr",
};

/// Keys of the network stack have no place in a snapshot.
bool is_secret(std::string_view path) { return path.ends_with("_key") || path.ends_with("secret"); }

/// Only naming what lies there would mount a file system and load its module.
bool is_automounted(std::string_view path) { return path.substr(0, 14) == "fs/binfmt_misc"; }

/// Everything that files say, in the order they are applied.
struct Configuration {
  std::vector<SysctlLine> lines;
  std::size_t files = 0;
  std::string note;
};

void read_file(const Host& host, const std::string& path, Configuration& all, GapList& gaps) {
  const auto text = host.read_optional(path);
  if (!text) return gaps.add(text.error());
  if (!*text) return;
  ++all.files;
  SysctlText parsed = parse_sysctl_file(path, **text);
  for (const int line : parsed.malformed_lines) gaps.add_line(path, line, "not 'name = value'");
  std::move(parsed.lines.begin(), parsed.lines.end(), std::back_inserter(all.lines));
}

/// systemd-sysctl reads /etc/sysctl.conf only where a link in sysctl.d leads to it; procps, which
/// other systems run at boot, reads it last.
void read_main_file(const Host& host, Configuration& all, GapList& gaps) {
  constexpr std::string_view main_file = "/etc/sysctl.conf";
  const bool listed = std::any_of(all.lines.begin(), all.lines.end(), [](const SysctlLine& line) {
    return line.file.ends_with("-sysctl.conf");
  });
  for (const char* program : {"/usr/lib/systemd/systemd-sysctl", "/lib/systemd/systemd-sysctl"})
    if (const auto there = host.exists(program); listed || (there && *there)) return;
  read_file(host, std::string{main_file}, all, gaps);
}

Configuration read_configuration(const Host& host, GapList& gaps) {
  Configuration all;
  for (const std::string& path :
       drop_in_files(host,
                     {"/etc/sysctl.d", "/run/sysctl.d", "/usr/local/lib/sysctl.d",
                      "/usr/lib/sysctl.d", "/lib/sysctl.d"},
                     ".conf", gaps))
    if (!is_masked(host, path)) read_file(host, path, all, gaps);
  read_main_file(host, all, gaps);
  return all;
}

/// A name that may be gone again, as those of a network interface, is no gap.
bool is_folder(const Host& host, const std::string& path, GapList& gaps) {
  const auto status = host.status(path);
  if (!status && !vanished(status)) gaps.add(status.error());
  return status && status->kind == FileKind::folder;
}

/// Adds the settings of the running kernel that a pattern fits, part by part; one too many says
/// that there are more.
void expand(const Host& host, const std::string& below, std::string_view pattern,
            std::set<std::string>& paths, GapList& gaps) {
  const auto slash = pattern.find('/');
  const auto part = pattern.substr(0, slash);
  const auto entries = host.list_optional(std::string{live_folder} + below);
  if (!entries) return gaps.add(entries.error());
  for (const std::string& entry : *entries) {
    const std::string path = below + std::string{file_name(entry)};
    if (paths.size() > most_expanded) return;
    if (!fits_pattern(part, file_name(entry)) || is_automounted(path)) continue;
    if (slash == std::string_view::npos)
      paths.insert(path);
    else if (is_folder(host, entry, gaps))
      expand(host, path + "/", pattern.substr(slash + 1), paths, gaps);
  }
}

std::set<std::string> paths_to_show(const Host& host, const Configuration& all, GapList& gaps) {
  std::set<std::string> paths{std::begin(protecting), std::end(protecting)}, expanded;
  for (const SysctlLine& line : all.lines)
    if (!line.is_pattern())
      paths.insert(line.path);
    else if (host.kind() != HostKind::offline)
      expand(host, "", line.path, expanded, gaps);
  if (expanded.size() > most_expanded)
    gaps.add(too_large("patterns fit more than " + std::to_string(most_expanded) + " settings"));
  paths.merge(expanded);
  return paths;
}

/// The value the kernel holds; outside a running system, and for what it does not have, none.
Result<std::optional<std::string>> running_value(const Host& host, const std::string& path) {
  if (host.kind() == HostKind::offline || is_automounted(path)) return std::nullopt;
  const auto text = host.read_optional(std::string{live_folder} + path);
  if (!text) return text.error();
  if (!*text) return std::nullopt;
  return folded_value(trim(**text));
}

void add_setting(const Host& host, const Configuration& all, const std::string& path,
                 FactWriter& facts) {
  if (is_secret(path)) return;
  const auto running = running_value(host, path);
  if (!running) facts.gap(table, std::string{live_folder} + path, running.error());
  const SysctlLine* winner = winning_line(all.lines, path);
  const bool is_known = host.kind() == HostKind::offline || !running || *running;
  if (winner == nullptr && !is_known) return;  // this kernel does not have it
  facts.add(table, {{"name", dotted_name(path)},
                    {"is_configured", winner != nullptr},
                    {"configured", winner ? winner->value : std::nullopt},
                    {"running", running ? *running : std::nullopt},
                    {"file", winner ? std::optional{winner->file} : std::nullopt},
                    {"line", winner ? std::optional{winner->line} : std::nullopt}});
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  GapList gaps;
  const Configuration all = read_configuration(host, gaps);
  gaps.report(facts, table, files_source, std::to_string(all.files) + " files");
  GapList live_gaps;
  const auto paths = paths_to_show(host, all, live_gaps);
  if (const auto live = host.list(live_source); live)
    live_gaps.report(facts, table, live_source);
  else
    facts.impossible(table, live_source, live.error());
  for (const std::string& path : paths) add_setting(host, all, path, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector kernel_setting_collector{"kernel_setting", 1, tables, collect};

}  // namespace mijian
