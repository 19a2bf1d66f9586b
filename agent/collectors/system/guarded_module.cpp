// Kernel modules that are kept out of careful systems, and what keeps each one out here.
#include <fnmatch.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/system/modprobe_rules.h"
#include "agent/collectors/system/module_index.h"
#include "agent/collectors/terminal/kernel_parameter.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "guarded_module", index_source = "/lib/modules",
                           rule_source = "modprobe.d", loaded_source = "/proc/modules",
                           command_line = "/proc/cmdline";
constexpr std::size_t largest_index = 8u << 20, most_kernels = 32;

struct Known {
  std::string_view name, kind;
};

constexpr Known known_modules[] = {
    {"bluetooth", "bluetooth"},     {"btusb", "bluetooth"},        {"bnep", "bluetooth"},
    {"cfg80211", "wireless"},       {"mac80211", "wireless"},      {"usb_storage", "usb_storage"},
    {"uas", "usb_storage"},         {"firewire_core", "firewire"}, {"firewire_ohci", "firewire"},
    {"firewire_sbp2", "firewire"},  {"cramfs", "file_system"},     {"freevxfs", "file_system"},
    {"hfs", "file_system"},         {"hfsplus", "file_system"},    {"jffs2", "file_system"},
    {"dccp", "protocol"},           {"rds", "protocol"},           {"sctp", "protocol"},
    {"tipc", "protocol"},           {"uvcvideo", "camera"},        {"rndis_host", "usb_network"},
    {"cdc_ether", "usb_network"},   {"cdc_ncm", "usb_network"},    {"cdc_mbim", "usb_network"},
    {"qmi_wwan", "usb_network"},    {"option", "usb_network"},     {"usb_wwan", "usb_network"},
    {"ksmbd", "network_share"},     {"nfsd", "network_share"},     {"thunderbolt", "thunderbolt"},
    {"snd_usb_audio", "usb_sound"}, {"usbnet", "usb_network"}};

/// What the kernels on the disk, or the running one alone, were made with.
struct Kernels {
  std::set<std::string, std::less<>> built_in, on_disk;
  bool is_known = false;  // an index of one was read
};

void read_index(const Host& host, const std::string& file,
                std::set<std::string, std::less<>>& names, bool& known, GapList& gaps) {
  const auto text = host.read_optional(file, largest_index);
  if (!text) return gaps.add(text.error());
  if (!*text) return;
  known = true;
  names.merge(parse_module_index(**text));
}

/// Live the kernel that runs; otherwise every one that could be started.
Result<std::vector<std::string>> kernel_folders(const Host& host) {
  const std::string root =
      host.exists("/lib/modules").value_or(false) ? "/lib/modules" : "/usr/lib/modules";
  const auto release = host.read("/proc/sys/kernel/osrelease");
  if (release) return std::vector{root + "/" + std::string{trim(*release)}};
  auto entries = host.list_optional(root);
  if (!entries) return entries.error();
  if (entries->size() > most_kernels) return too_large(root + ": more entries than are read");
  return std::move(*entries);
}

Kernels read_kernels(const Host& host, FactWriter& facts) {
  Kernels kernels;
  GapList gaps;
  const auto folders = kernel_folders(host);
  if (!folders) {
    facts.impossible(table, index_source, folders.error());
    return kernels;
  }
  bool knows_built_in = false, knows_disk = false;
  for (const std::string& folder : *folders) {
    read_index(host, folder + "/modules.builtin", kernels.built_in, knows_built_in, gaps);
    read_index(host, folder + "/modules.dep", kernels.on_disk, knows_disk, gaps);
  }
  kernels.is_known = knows_built_in && knows_disk && gaps.empty();
  if (!kernels.is_known && gaps.empty())
    facts.impossible(table, index_source, not_found("modules.builtin and modules.dep"));
  else
    gaps.report(facts, table, index_source);
  return kernels;
}

/// The modules that run now; none when that cannot be known.
std::optional<std::set<std::string, std::less<>>> read_loaded(const Host& host, FactWriter& facts) {
  const auto text = host.read_optional(loaded_source);
  if (!text) {
    facts.impossible(table, loaded_source, text.error());
    return std::nullopt;
  }
  if (!*text && !host.exists("/proc/version").value_or(false)) {
    facts.impossible(table, loaded_source, not_found(std::string{loaded_source}));
    return std::nullopt;
  }
  std::set<std::string, std::less<>> names;
  const std::string modules = text->value_or("");
  for (const std::string_view line : lines_of(modules))
    if (const auto words = words_of(line); !words.empty()) names.emplace(words.front());
  facts.complete(table, loaded_source);
  return names;
}

/// What modprobe.d and the kernel's command line say of modules.
struct Barriers {
  std::vector<PlacedModprobeRule> rules;                // in the order kmod reads them
  std::set<std::string, std::less<>> refused, skipped;  // module_blacklist, modprobe.blacklist
  bool is_whole = true;  // a file that was not read may keep a module out, or let it in again
};

void read_command_line(const Host& host, Barriers& barriers, FactWriter& facts) {
  const auto text = host.read_optional(command_line);
  barriers.is_whole = barriers.is_whole && text;
  if (!text) return facts.impossible(table, command_line, text.error());
  for (const KernelParameter& parameter : parse_kernel_command_line(text->value_or(""))) {
    if (parameter.name != "module_blacklist" && parameter.name != "modprobe.blacklist") continue;
    auto& names = parameter.name == "module_blacklist" ? barriers.refused : barriers.skipped;
    const std::string said = parameter.value.value_or("");
    for (const std::string_view name : split(said, ','))
      names.insert(replace_all(std::string{trim(name)}, "-", "_"));
  }
  facts.complete(table, command_line, *text ? "" : "no such file");
}

/// One module: what holds of it, and the place that says so.
class Standing {
 public:
  Standing(std::string_view name, const Barriers& barriers) : is_whole_{barriers.is_whole} {
    for (const PlacedModprobeRule& one : barriers.rules) take(name, one);
    if (barriers.skipped.count(name) > 0) is_blacklisted_ = true;
    if (barriers.refused.count(name) == 0) return;
    is_kept_out_ = is_refused_ = true;
    file_ = command_line;
    line_ = 1;
  }

  /// None when what says so was not all read; the kernel's own refusal holds all the same.
  std::optional<bool> is_kept_out() const {
    return is_whole_ || is_refused_ ? std::optional{is_kept_out_} : std::nullopt;
  }
  std::optional<bool> is_blacklisted() const {
    return is_whole_ || is_blacklisted_ ? std::optional{is_blacklisted_} : std::nullopt;
  }
  const std::optional<std::string>& file() const { return file_; }
  const std::optional<int>& line() const { return line_; }

 private:
  // kmod obeys the first install line whose name, or pattern, fits; blacklists only add up.
  void take(std::string_view name, const PlacedModprobeRule& one) {
    if (one.rule.directive == "blacklist") {
      if (one.rule.module != name) return;
      is_blacklisted_ = true;
      if (!file_) place(one);
    } else if (!decided_ && ::fnmatch(one.rule.module.c_str(), std::string{name}.c_str(), 0) == 0) {
      decided_ = true;
      is_kept_out_ = one.rule.keeps_out;
      place(one);
    }
  }

  void place(const PlacedModprobeRule& one) {
    file_ = one.file;
    line_ = one.rule.line;
  }

  bool is_whole_, is_refused_ = false;
  bool is_kept_out_ = false, is_blacklisted_ = false, decided_ = false;
  std::optional<std::string> file_;
  std::optional<int> line_;
};

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const Kernels kernels = read_kernels(host, facts);
  const auto loaded = read_loaded(host, facts);
  Barriers barriers;
  GapList gaps;
  barriers.rules = read_modprobe_rules(host, gaps).rules;
  barriers.is_whole = gaps.empty();
  gaps.report(facts, table, rule_source);
  read_command_line(host, barriers, facts);
  for (const Known& known : known_modules) {
    const Standing standing{known.name, barriers};
    const auto whether = [&](const std::set<std::string, std::less<>>& names) {
      const bool found = names.count(known.name) > 0;
      return found || kernels.is_known ? std::optional{found} : std::optional<bool>{};
    };
    facts.add(table, {{"name", known.name},
                      {"kind", known.kind},
                      {"is_loaded", loaded ? std::optional{loaded->count(known.name) > 0}
                                           : std::optional<bool>{}},
                      {"is_built_in", whether(kernels.built_in)},
                      {"is_on_disk", whether(kernels.on_disk)},
                      {"is_kept_out", standing.is_kept_out()},
                      {"is_blacklisted", standing.is_blacklisted()},
                      {"file", standing.file()},
                      {"line", standing.line()}});
  }
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector guarded_module_collector{"guarded_module", 1, tables, collect};

}  // namespace mijian
