#include <algorithm>
#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "mandatory_access", selinux_file = "/etc/selinux/config",
                           selinux_live = "/sys/fs/selinux",
                           apparmor_live = "/sys/module/apparmor/parameters/enabled",
                           apparmor_profiles = "/sys/kernel/security/apparmor/profiles",
                           kysec_file = "/etc/kysec/kysec.conf",
                           kysec_live = "/sys/kernel/security/kysec", ksaf_folder = "/etc/ksaf";
constexpr std::size_t longest_value = 100;

struct Item {
  std::string_view system, item;
  std::optional<std::string> configured, running;
  std::optional<std::string> file;
  std::optional<int> line;
};

void add(const Item& item, FactWriter& facts) {
  facts.add(table, {{"system", item.system},
                    {"item", item.item},
                    {"configured", item.configured},
                    {"running", item.running},
                    {"file", item.file},
                    {"line", item.line}});
}

/// What "name = value" lines say of a name; the last one counts.
struct Told {
  std::string value;
  int line = 0;
};

std::optional<Told> told(std::string_view text, std::string_view name) {
  std::optional<Told> last;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    const auto pair = split_pair(line.substr(0, line.find('#')), '=');
    if (pair && pair->first == name)
      last = Told{to_lower(pair->second.substr(0, longest_value)), number};
  }
  return last;
}

std::string first_line(std::string_view text) {
  const auto lines = lines_of(text);
  return lines.empty() ? "" : std::string{trim(lines[0]).substr(0, longest_value)};
}

// --- SELinux

/// enforcing, permissive, or disabled where the kernel has no selinuxfs mounted.
Result<std::optional<std::string>> selinux_mode(const Host& host) {
  if (host.kind() == HostKind::offline) return std::nullopt;
  const auto folder = host.exists(selinux_live);
  if (!folder) return folder.error();
  if (!*folder) return std::string{"disabled"};
  const auto enforce = host.read_optional("/sys/fs/selinux/enforce");
  if (!enforce) return enforce.error();
  if (!*enforce) return std::string{"disabled"};
  return std::string{trim(**enforce) == "1" ? "enforcing" : "permissive"};
}

void collect_selinux(const Host& host, FactWriter& facts) {
  const auto text = host.read_optional(selinux_file);
  if (!text) return facts.impossible(table, selinux_file, text.error());
  const auto mode = selinux_mode(host);
  const bool runs = mode && *mode && **mode != "disabled";
  if (!*text && !runs) return facts.complete(table, selinux_file, "no such file");
  const std::string_view config = *text ? std::string_view{**text} : std::string_view{};
  for (const auto& [name, item] : {std::pair{"SELINUX", "state"}, {"SELINUXTYPE", "policy"}}) {
    const auto said = told(config, name);
    const bool is_state = item == std::string_view{"state"};
    if (!said && !is_state) continue;
    add({"selinux", item, said ? std::optional{said->value} : std::nullopt,
         is_state && mode ? *mode : std::nullopt,
         said ? std::optional{std::string{selinux_file}} : std::nullopt,
         said ? std::optional{said->line} : std::nullopt},
        facts);
  }
  if (mode)
    facts.complete(table, selinux_file);
  else
    facts.gap(table, selinux_file, mode.error());
}

// --- AppArmor

void count_profiles(const Host& host, FactWriter& facts) {
  const auto text = host.read(apparmor_profiles);
  if (!text) return facts.gap(table, apparmor_profiles, text.error());
  for (const std::string_view mode : {"enforce", "complain"}) {
    const std::string ending = "(" + std::string{mode} + ")";
    int count = 0;
    for (const std::string_view line : lines_of(*text))
      count += line.size() > ending.size() && line.find(ending) != std::string_view::npos;
    add({"apparmor", mode == "enforce" ? "profiles_enforced" : "profiles_complaining", std::nullopt,
         std::to_string(count), std::nullopt, std::nullopt},
        facts);
  }
  facts.complete(table, apparmor_profiles);
}

void collect_apparmor(const Host& host, FactWriter& facts) {
  const auto text = host.read_optional(apparmor_live);
  if (!text) return facts.impossible(table, apparmor_live, text.error());
  if (!*text) return facts.complete(table, apparmor_live, "not part of this kernel");
  const bool on = trim(**text) == "Y";
  add({"apparmor", "state", std::nullopt, on ? "enabled" : "disabled", std::nullopt, std::nullopt},
      facts);
  facts.complete(table, apparmor_live);
  if (on) count_profiles(host, facts);
}

// --- Kylin's kernel security

struct KysecItem {
  std::string_view item, name;  // in the facts and in kysec.conf
};
constexpr KysecItem kysec_items[] = {
    {"state", "kysec_status"},  {"exectl", "kysec_exectl"}, {"netctl", "kysec_netctl"},
    {"devctl", "kysec_devctl"}, {"ipt", "kysec_ipt"},       {"fpro", "kysec_fpro"},
    {"ppro", "kysec_ppro"},     {"kmod", "kysec_kmodpro"},
};

/// The switch of a control below securityfs; the whole is called status there.
std::optional<std::string> kysec_running(const Host& host, std::string_view item, GapList& gaps) {
  if (host.kind() == HostKind::offline) return std::nullopt;
  const std::string name{item == "state" ? "status" : item};
  const auto text = host.read_optional(std::string{kysec_live} + "/" + name);
  if (!text) gaps.add(text.error());
  if (!text || !*text) return std::nullopt;
  return to_lower(first_line(**text));
}

/// V10 leaves out the prefix in some releases: "exectl = 1", "kmod = 1".
std::optional<Told> kysec_configured(std::string_view text, const KysecItem& item) {
  if (const auto said = told(text, item.name)) return said;
  return told(text, item.item);
}

void collect_kysec(const Host& host, FactWriter& facts) {
  const auto text = host.read_optional(kysec_file);
  if (!text) return facts.impossible(table, kysec_file, text.error());
  GapList gaps;
  bool found = text->has_value();
  for (const KysecItem& item : kysec_items) {
    const auto said = kysec_configured(text->value_or(""), item);
    const auto running = kysec_running(host, item.item, gaps);
    found = found || running;
    if (!said && !running) continue;
    add({"kysec", item.item, said ? std::optional{said->value} : std::nullopt, running,
         said ? std::optional{std::string{kysec_file}} : std::nullopt,
         said ? std::optional{said->line} : std::nullopt},
        facts);
  }
  gaps.report(facts, table, kysec_file, found ? "" : "no such file");
}

/// KSAF of newer Kylin keeps its policy in a folder; what is in it, nobody has published.
void collect_ksaf(const Host& host, FactWriter& facts) {
  const auto there = host.exists(ksaf_folder);
  if (!there) return facts.impossible(table, ksaf_folder, there.error());
  facts.complete(table, ksaf_folder, *there ? "" : "no such folder");
  if (*there)
    add({"ksaf", "policy", "present", std::nullopt, std::string{ksaf_folder}, std::nullopt}, facts);
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  collect_selinux(host, facts);
  collect_apparmor(host, facts);
  collect_kysec(host, facts);
  collect_ksaf(host, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector mandatory_access_collector{"mandatory_access", 1, tables, collect};

}  // namespace mijian
